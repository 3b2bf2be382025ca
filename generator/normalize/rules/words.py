"""Numbers and values as sentences write them."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...document import Json

_NUMBERS = ["", "one", "two", "three", "four", "five", "six"]
_NUMBERS += ["seven", "eight", "nine", "ten", "eleven", "twelve"]
_CHINESE = "〇一二三四五六七八九十"

# Not a set in brackets, which takes ten times as long to compile.
NUMBER = r"-?\d[\d,]*(?:\.\d+)?|" + "|".join((*_NUMBERS[1:], *"一二两三四五六七八九十"))
"""A pattern for a number in digits or words."""

_VALUE = re.compile(r"""[`"'“][^`"'”]+[`"'”]|-?\d+(?:[.:]\d+)?[A-Za-z]{0,3}|[A-Z][A-Z0-9_]+""")
_SEPARATOR = re.compile(r"\s*,?\s*\b(?:and|or)\b\s*|\s*[,/、，]\s*|\s*[和或及与]\s*", re.I)


def number(text: str) -> int | float:
    """The number that matched ``NUMBER``."""
    word = text.strip().lower()
    if word in _NUMBERS[1:]:
        return _NUMBERS.index(word)
    if word == "两":
        return 2
    if word in _CHINESE:
        return _CHINESE.index(word)
    plain = word.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def values(text: str) -> tuple[str, ...] | None:
    """The values of a list such as "480p/720p"; ``None`` when a part does not look like one."""
    parts = [part for part in _SEPARATOR.split(text.strip()) if part]
    if not parts or not all(_VALUE.fullmatch(part) for part in parts):
        return None
    return tuple(part.strip("`\"'“”") for part in parts)


class Literal(NamedTuple):
    """A value that a schema allows."""

    value: Json


def literal(schema: Json, text: str) -> Literal | None:
    """The value of an enum, a constant or a boolean that a text writes."""
    bare = text.strip().strip("`\"'“”")
    if not isinstance(schema, dict):
        return None
    allowed = schema.get("enum") or ([schema["const"]] if "const" in schema else [])
    if not allowed and schema.get("type") == "boolean":
        allowed = [True, False]
    for value in allowed:
        if as_text(value) == bare or (isinstance(value, bool) and as_text(value) == bare.lower()):
            return Literal(value)
    return None


def as_text(value: Json) -> str:
    """A JSON value as a page prints it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
