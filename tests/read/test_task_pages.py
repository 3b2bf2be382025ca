"""Runware pages that are out of order, or that imitate fields: nothing is lost in silence."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diagnostics import Severity
from generator.read import Reading, read

HEAD = """MODEL ID a:1@1
live

A Model

Maker
by Maker

model

string required value: a:1@1

The model.

"""


def _text(fields: str) -> Reading:
    return read((HEAD + fields).encode(), "page.txt")


def _schema(reading: Reading) -> Any:
    assert reading.sourced is not None, reading.findings
    return reading.sourced.document["components"]["schemas"]["AModel"]


def _errors(reading: Reading) -> list[tuple[str, int]]:
    return [
        (f.id, f.place.line)
        for f in reading.findings
        if f.severity is Severity.ERROR and f.place is not None
    ]


def _field(path: str, type_line: str) -> str:
    name = path.rpartition(" » ")[2]
    crumb = f"{path}\n\n" if name != path else ""
    return f"{crumb}{name}\n\n{type_line}\n\nSaid.\n\n"


def test_an_object_below_its_members_keeps_them() -> None:
    fields = _field("safety » mode", "string required") + _field("safety", "object")
    safety = _schema(_text(fields.rstrip("\n") + "\n"))["properties"]["safety"]
    mode = {"type": "string", "description": "Said."}
    expected = {"type": "object", "description": "Said.", "properties": {"mode": mode}}
    assert safety == {**expected, "required": ["mode"]}


@pytest.mark.parametrize("kind", ["string", "array of strings", "array of strings or integers"])
def test_a_member_of_what_is_no_object_is_refused(kind: str) -> None:
    fields = _field("a", kind) + _field("a » b", "string")
    assert _errors(_text(fields.rstrip("\n") + "\n")) == [("line-not-understood", 23)]


def test_a_maximum_of_a_list_is_stated_a_count_is_derived() -> None:
    fields = _field("a", "array of strings max: 4") + _field("b", "array of strings items: 2")
    sourced = _text(fields.rstrip("\n") + "\n").sourced
    assert sourced is not None
    at = "/components/schemas/AModel/properties"
    assert sourced.origins[f"{at}/a/maxItems"].kind == "stated"
    assert sourced.origins[f"{at}/b/maxItems"].rule == "items-count-is-a-maximum"


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Allowed values 1 value\n\n", None),
        ("  • `A`: Said.\nAllowed values 1 value\n\n", "values-lost"),
        ("  • `A`: Said.\n  • `B`: Said.\nAllowed values 3 values\n\n", "values-lost"),
        ("Allowed values 1 value\n\nAllowed values 2 values\n\n", "duplicate-label"),
    ],
)
def test_values_that_contradict_their_count_or_default(below: str, expected: str | None) -> None:
    reading = _text(_field("a", "string default: URL") + below.rstrip("\n") + "\n")
    found = {f.id for f in reading.findings if f.severity is Severity.WARNING}
    assert found == ({expected} if expected else set())
    if expected != "duplicate-label":
        enum = _schema(reading)["properties"]["a"].get("enum")
        assert enum == (None if expected else ["URL"])


def test_a_markdown_field_without_a_type_is_reported() -> None:
    page = MARKDOWN.format(said="Said.").replace("- **Type**: `integer`\n", "")
    assert "type-unknown" in {f.id for f in read(page.encode(), "page.md").findings}


MARKDOWN = """# A Model

### [model](x.md#request-model)

- **Type**: `string`
- **Value**: `a:1@1`

The model.

### [count](x.md#request-count)

- **Type**: `integer`
- **Max**: 4

{said}

## Response
"""


@pytest.mark.parametrize("item", ["- **Max**: 3", "- **Type**: `string`", "- **Required**: true"])
def test_an_item_below_the_description_is_reported(item: str) -> None:
    plain = read(MARKDOWN.format(said="Said.").encode(), "page.md")
    found = read(MARKDOWN.format(said=f"Said.\n\n{item}").encode(), "page.md")
    assert plain.sourced is not None and found.sourced is not None
    count = _schema(plain)["properties"]["count"]
    assert {**_schema(found)["properties"]["count"], "description": "Said."} == count
    assert [f.id for f in found.findings if f.severity is Severity.WARNING] == [
        "label-in-description"
    ]


def test_an_item_that_stands_twice_is_reported() -> None:
    page = MARKDOWN.format(said="Said.").replace("- **Max**: 4", "- **Max**: 4\n- **Max**: 3")
    found = read(page.encode(), "page.md")
    assert _schema(found)["properties"]["count"]["maximum"] == 4
    assert "duplicate-label" in {f.id for f in found.findings}
