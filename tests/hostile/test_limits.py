"""The limits of one document: just within is read, just over is a complaint at its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from generator import limits
from generator.read import Reading, read

from .project import path_item, schema_of

Change = Callable[[dict[str, Any], int], None]


def _properties(document: dict[str, Any], count: int) -> None:
    schema_of(document)["properties"] = {f"p{n}": {"type": "string"} for n in range(count)}


def _enum(document: dict[str, Any], count: int) -> None:
    schema_of(document)["properties"]["x"] = {"enum": [str(n) for n in range(count)]}


def _text(document: dict[str, Any], count: int) -> None:
    document["post"]["description"] = "x" * count


def _pattern(document: dict[str, Any], count: int) -> None:
    schema_of(document)["properties"]["x"] = {"type": "string", "pattern": "x" * count}


def _name(document: dict[str, Any], count: int) -> None:
    schema_of(document)["properties"]["x" * count] = {"type": "string"}


LIMITS: dict[str, tuple[Change, int]] = {
    "properties": (_properties, limits.PROPERTIES),
    "enum": (_enum, limits.ENUM),
    "text": (_text, limits.TEXT),
    "pattern": (_pattern, limits.PATTERN),
    "name": (_name, limits.NAME),
}


def _read(change: Change, count: int) -> Reading:
    document = path_item()
    change(document, count)
    return read(json.dumps(document).encode(), "captures/x.json")


@pytest.mark.parametrize("name", LIMITS)
def test_the_limit_itself_is_read(name: str) -> None:
    assert _read(*LIMITS[name]).sourced is not None


@pytest.mark.parametrize("name", LIMITS)
def test_one_more_is_a_complaint_with_a_place(name: str) -> None:
    change, limit = LIMITS[name]
    reading = _read(change, limit + 1)
    assert reading.sourced is None
    (found,) = [found for found in reading.findings if found.id == "limit-exceeded"]
    assert found.place is not None and found.hint


def test_a_text_that_turns_the_direction_of_writing_is_found() -> None:
    document = path_item()
    document["post"]["description"] = "x\u202ey"
    found = read(json.dumps(document).encode(), "captures/x.json").findings
    assert "bidirectional" in {finding.id for finding in found}
