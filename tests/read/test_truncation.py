"""A capture cut off anywhere: the same operation, or none; never a smaller one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import Json, get
from generator.read import read

CAPTURES = Path(__file__).parents[2] / "specs" / "captures"
FILES = sorted(path for path in CAPTURES.rglob("*") if path.is_file())
# Ends after the last field's pills, where another whole capture ends: only its description is gone.
LOOKS_WHOLE = {("seedance-1.0-pro-fast-t2v.txt", 2250)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_cut_capture(path: Path) -> None:
    data = path.read_bytes()
    whole = read(data, path.name).sourced
    assert whole is not None
    for cut in range(0, len(data), 50):
        reading = read(data[:cut], path.name)
        if reading.sourced is None:
            assert any(finding.severity.label == "error" for finding in reading.findings)
        elif (path.name, cut) in LOOKS_WHOLE:
            assert _requests(reading.sourced.document) == _requests(whole.document)
        else:
            assert reading.sourced.document == whole.document, cut


CASES = Path(__file__).parents[1] / "cases" / "read"
PAGES = sorted(CASES.glob("*/page.*"))
# Ends after the last line of a field, as other whole captures do.
ENDS_AFTER_A_FIELD = {("runware-reader-mode", 5450)}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_a_cut_page_of_every_form(path: Path) -> None:
    data = path.read_bytes()
    whole = read(data, path.name).sourced
    for cut in range(0, len(data), 50):
        found = read(data[:cut], path.name).sourced
        if whole is None or (path.parent.name, cut) in ENDS_AFTER_A_FIELD:
            continue
        if found is not None and path.parent.name == "gitbook":
            # Some of the operations of a page, each of them whole.
            paths = found.document["paths"].items()
            assert paths and all(whole.document["paths"][key] == item for key, item in paths), cut
        else:
            assert found is None or found.document == whole.document, cut


def test_a_heading_of_an_operation_without_its_specification() -> None:
    text = (CASES / "gitbook" / "page.md").read_text("utf-8")
    second = text.index("## GET")
    assert read(text[:second].encode(), "x.md").sourced is not None
    for end in (text.index("\n", second) + 1, text.index("```", second)):
        reading = read(text[:end].encode(), "x.md")
        line = text.count("\n", 0, second) + 1
        assert [(f.id, f.place and f.place.line) for f in reading.findings] == [
            ("page-incomplete", line)
        ]


@pytest.mark.parametrize("rest", ["a model'", 'the "first', "see (the", "one of `a", "\n-\n"])
def test_text_that_ends_inside_quotes_or_at_the_start_of_a_field(rest: str) -> None:
    text = (CASES / "runware-reader-mode" / "page.txt").read_text("utf-8")
    assert read(text.encode(), "x.txt").sourced is not None
    reading = read(f"{text} {rest}".encode(), "x.txt")
    assert "page-incomplete" in {f.id for f in reading.findings}
    assert reading.sourced is None


def _requests(document: Json) -> Json:
    return [
        operation["requestBody"]
        for item in document["paths"].values()
        for operation in item.values()
    ]


YAML = """openapi: 3.1.0
info: {title: T, version: "1"}
servers:
  - url: https://api.example.com/v1
paths:
  /things:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                a: {type: string}
                b: {type: integer}
              required:
                - a
      responses:
        "200":
          description: Fine.
"""


def test_yaml_cut_inside_a_line_is_refused() -> None:
    whole = read(YAML.encode(), "x.yaml").sourced
    assert whole is not None
    for cut in range(len(YAML) - 1):
        if YAML[cut - 1 : cut] == "\n":
            continue
        reading = read(YAML[:cut].encode(), "x.yaml")
        assert reading.sourced is None, cut


@pytest.mark.parametrize("fence", ["````", "```"])
def test_a_markdown_page_whose_block_is_not_closed(fence: str) -> None:
    heading = "## OpenAPI" if fence == "````" else "## OpenAPI Specification"
    page = f"# T\n\n{heading}\n\n{fence}yaml post /things\n{YAML}{fence}\n"
    whole = read(page.encode(), "x.md").sourced
    assert whole is not None
    schema = "/paths/~1things/post/requestBody/content/application~1json/schema"
    assert list(get(whole.document, schema)["properties"]) == ["a", "b"]
    for cut in range(0, len(page) - len(fence) - 1, 7):
        assert read(page[:cut].encode(), "x.md").sourced is None, cut
