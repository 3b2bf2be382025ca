"""The captured documents: what is read of them, value by value, and nothing that is not there."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.document import get, has, parts, walk
from generator.read import Reading, read

from .runware_writer import render_task
from .writer import Operation, Style, render

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "specs" / "captures"
EXPECTED = ROOT / "tests" / "cases" / "read-captures"
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.*"))
PAGES = [name for name in FILES if name.startswith("modellix/") and name.endswith(".txt")]
[TASK] = [name for name in FILES if name.startswith("runware/") and name.endswith(".txt")]


@cache
def reading(name: str) -> Reading:
    """What is read of a capture."""
    found = read((FOLDER / name).read_bytes(), name)
    assert found.sourced is not None
    return found


def document(name: str) -> Any:
    sourced = reading(name).sourced
    assert sourced is not None
    return sourced.document


def derived(name: str, rule: str) -> list[str]:
    """The pointers of what a rule derived."""
    sourced = reading(name).sourced
    assert sourced is not None
    return [at for at, origin in sourced.origins.items() if origin.rule == rule]


def test_every_capture_has_a_case() -> None:
    cases = sorted(path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.json"))
    assert cases == [f"{name}.json" for name in FILES]


@pytest.mark.parametrize("name", FILES)
def test_a_capture_is_read_as_reviewed(name: str) -> None:
    found = reading(name)
    assert {
        "form": found.form,
        "document": document(name),
        "findings": [
            [f.id, f.severity.label, f.place.line if f.place else None] for f in found.findings
        ],
    } == json.loads((EXPECTED / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("name", FILES)
def test_a_stated_value_stands_at_its_line(name: str) -> None:
    """Where a value is said to be from, the page says it: there, or in the lines that follow."""
    sourced = reading(name).sourced
    assert sourced is not None
    lines = (FOLDER / name).read_text("utf-8").split("\n")
    checked = 0
    for at, value in walk(sourced.document):
        origin = sourced.origins.get(at)
        if origin is None or origin.kind != "stated" or isinstance(value, (dict, list, bool)):
            continue
        if parts(at)[-1] in ("type", "scheme", "url", "openapi"):
            continue  # printed in other words
        shown = str(value).split("\n")[0]
        if parts(at)[-2] == "required":
            shown = "required"  # the word beside the field, whose name stands above
        said = "\n".join(lines[origin.place.line - 1 : origin.place.line + 3])
        assert _quoted(shown, name).lower() in said.lower(), (at, value, origin)
        checked += 1
    assert checked > 30


def _quoted(text: str, name: str) -> str:
    """A text as the document writes it."""
    return json.dumps(text, ensure_ascii=False)[1:-1] if name.endswith(".json") else text


@pytest.mark.parametrize("name", PAGES)
def test_a_page_written_anew_from_what_was_read_says_the_same(name: str) -> None:
    """The page writer of the tests prints the document; read again, it is the same document."""
    expected = document(name)
    style = Style(status=_status(name), index=False)
    found = read(render(_operation(name), style).encode(), "page.txt")
    assert found.sourced is not None, found.findings
    written = found.sourced.document
    # A title that the capture does not have is printed now, so that it is a summary as well.
    [item] = written["paths"].values()
    if "title-lost" in {finding.id for finding in reading(name).findings}:
        assert item["post"].pop("summary") == expected["info"]["title"]
    assert written == expected
    whole = reading(name).sourced
    assert whole is not None
    kinds = {at: origin.kind for at, origin in found.sourced.origins.items()}
    for at, origin in whole.origins.items():
        if at != "/info/title" and not at.endswith("/summary"):
            assert kinds[at] == origin.kind, at


def _status(name: str) -> str:
    lost = "status-lost" in {finding.id for finding in reading(name).findings}
    return "none" if lost else "one line"


def _operation(name: str) -> Operation:
    read_of = json.loads(json.dumps(document(name)))
    [(path, item)] = read_of["paths"].items()
    body = item["post"]["requestBody"]["content"]["application/json"]
    [answer] = item["post"]["responses"].values()
    media = answer["content"]["application/json"]
    # What the page hides is hidden again: its shape has to come from the example.
    for at in derived(name, "shape-from-example"):
        above = get(read_of, at.rpartition("/properties/")[0]) if has(read_of, at) else {}
        above.pop("properties", None)
    [scheme] = read_of["components"]["securitySchemes"].values()
    return Operation(
        title=read_of["info"]["title"],
        server=read_of["servers"][0]["url"],
        path=path,
        description=item["post"].get("description", ""),
        body=body["schema"],
        answer=media["schema"],
        answer_example=media["example"],
        body_example=body["example"],
        answer_description=answer["description"],
        scheme=scheme["scheme"],
        scheme_description=scheme["description"],
    )


def test_the_task_written_anew_from_what_was_read_is_the_same() -> None:
    [schema] = document(TASK)["components"]["schemas"].values()
    base = "/components/schemas/Seedance10ProFast"
    unnamed = frozenset(
        ".".join(parts(at.removeprefix(base))[1::2])
        for at in derived(TASK, "object-from-breadcrumb")
    )
    assert unnamed == {"inputs", "providerSettings", "providerSettings.bytedance"}
    found = read(render_task(schema, unnamed).encode(), "page.txt")
    assert found.sourced is not None, found.findings
    assert found.sourced.document == document(TASK)
    assert "field-lost" not in {finding.id for finding in found.findings}
    before = reading(TASK).sourced
    assert before is not None
    same = {at: (origin.kind, origin.rule) for at, origin in found.sourced.origins.items()}
    assert same == {at: (origin.kind, origin.rule) for at, origin in before.origins.items()}


def test_a_word_of_a_page_that_changes_changes_what_is_read() -> None:
    """The comparison above is worth something: another page is another document."""
    operation = _operation(PAGES[0])
    changed = replace(operation, title="Another Title")
    found = read(render(changed, Style(status=_status(PAGES[0]))).encode(), "page.txt")
    assert found.sourced is not None
    assert found.sourced.document != document(PAGES[0])
