"""JSON text to a value and the place of every part of it; one pass, bounded."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import NamedTuple

from ..diagnostics import BadInput, Place, refuse
from ..document import Json, pointer
from ..limits import DIGITS, NESTING, POINTER, VALUES

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?", re.ASCII)
_WORDS = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"[A-Za-z]+|-Infinity")


class Located(NamedTuple):
    """A value and, by JSON Pointer, the place of each value in it (of its key, in an object)."""

    value: Json
    places: Mapping[str, Place]


class Lines:
    """Line and column of an offset in a text."""

    def __init__(self, text: str, file: str, first: int = 1) -> None:
        self._file = file
        self._first = first
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, offset: int) -> Place:
        """Where the character at ``offset`` stands."""
        index = bisect_right(self._starts, offset) - 1
        return Place(self._file, self._first + index, offset - self._starts[index] + 1)


def load_json(text: str, file: str, first_line: int = 1) -> Located:
    """The JSON value of a whole text.

    Raises:
        BadInput: not JSON, a key twice, NaN or Infinity, a lone surrogate, too deep, a number too
            long, too many values, names too long; with line and column.
    """
    scanner = _Scanner(text, Lines(text, file, first_line))
    value, end = scanner.value(scanner.skip(0), "", 0)
    end = scanner.skip(end)
    if end != len(text):
        raise scanner.problem(end, "more text after the end of the JSON value")
    return Located(value, scanner.places)


class _Scanner:
    def __init__(self, text: str, lines: Lines) -> None:
        self.text = text
        self.lines = lines
        self.places: dict[str, Place] = {}
        self.count = 0

    def problem(self, offset: int, what: str, id: str = "json-not-valid") -> BadInput:
        return refuse(id, self.lines.place(offset), what)

    def skip(self, offset: int) -> int:
        match = _SPACE.match(self.text, offset)
        return match.end() if match else offset

    def value(self, offset: int, at: str, depth: int) -> tuple[Json, int]:
        self.count += 1
        if self.count > VALUES:
            raise self.problem(offset, f"more than {VALUES} values", "too-large")
        self.places.setdefault(at, self.lines.place(offset))
        first = self.text[offset : offset + 1]
        if first in ("{", "[") and depth >= NESTING:
            raise self.problem(offset, f"nested deeper than {NESTING} levels", "too-deep")
        if first == "{":
            return self._object(offset, at, depth)
        if first == "[":
            return self._array(offset, at, depth)
        if first == '"':
            return self._string(offset)
        return self._scalar(offset)

    def _object(self, offset: int, at: str, depth: int) -> tuple[Json, int]:
        made: dict[str, Json] = {}
        offset = self.skip(offset + 1)
        while self.text[offset : offset + 1] != "}":
            if self.text[offset : offset + 1] != '"':
                raise self.problem(offset, "expected a key in double quotes or '}'")
            key, end = self._string(offset)
            inner = at + pointer(key)
            if key in made:
                raise self.problem(offset, f"the key {key!r} stands here twice", "duplicate-key")
            if len(inner) > POINTER:
                what = f"a name, with those above it, of more than {POINTER} characters"
                raise self.problem(offset, what, "too-large")
            self.places[inner] = self.lines.place(offset)
            made[key], offset = self.value(self._after(self.skip(end), ":"), inner, depth + 1)
            offset = self._separator(offset, "}")
        return made, offset + 1

    def _array(self, offset: int, at: str, depth: int) -> tuple[Json, int]:
        made: list[Json] = []
        offset = self.skip(offset + 1)
        while self.text[offset : offset + 1] != "]":
            item, offset = self.value(offset, at + pointer(len(made)), depth + 1)
            made.append(item)
            offset = self._separator(offset, "]")
        return made, offset + 1

    def _after(self, offset: int, mark: str) -> int:
        if self.text[offset : offset + 1] != mark:
            raise self.problem(offset, f"expected {mark!r}")
        return self.skip(offset + 1)

    def _separator(self, offset: int, closing: str) -> int:
        """Past a comma to the next member, or at the closing bracket."""
        offset = self.skip(offset)
        if self.text[offset : offset + 1] == closing:
            return offset
        offset = self._after(offset, ",")
        if self.text[offset : offset + 1] == closing:
            raise self.problem(offset, f"a comma before {closing!r}")
        return offset

    def _string(self, offset: int) -> tuple[str, int]:
        try:
            text, end = scanstring(self.text, offset + 1, True)
        except ValueError as error:
            raise self.problem(offset, f"not a JSON string: {error}") from None
        if any("\ud800" <= char <= "\udfff" for char in text):
            raise self.problem(offset, "half of a surrogate pair in a string", "lone-surrogate")
        return text, end

    def _scalar(self, offset: int) -> tuple[Json, int]:
        match = _NUMBER.match(self.text, offset)
        if match:
            return self._number(match), match.end()
        word = _WORD.match(self.text, offset)
        if word and word.group() in _WORDS:
            return _WORDS[word.group()], word.end()
        if offset >= len(self.text):
            raise self.problem(offset, "the text ends in the middle of a JSON value")
        if word:
            raise self.problem(offset, f"{word.group()[:40]!r} is not a JSON value")
        raise self.problem(offset, f"{self.text[offset]!r} cannot start a JSON value")

    def _number(self, match: re.Match[str]) -> int | float:
        whole, fraction, exponent = match.groups()
        if len(match.group()) > DIGITS:
            what = f"a number of more than {DIGITS} characters"
            raise self.problem(match.start(), what, "number-too-long")
        if fraction is None and exponent is None:
            return int(whole)
        number = float(match.group())
        if number in (float("inf"), float("-inf")):
            raise self.problem(match.start(), "a number too large", "number-too-large")
        return number
