"""A large JSON document fast: its value at once, the places in it only where somebody asks.

``load_json`` knows the place of every value and takes its time for it; a report needs a few.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import NoReturn

from ..diagnostics import Origin, Place
from ..document import Json, Object, Sourced, parts
from ..limits import DIGITS, NESTING
from ..read.json_text import load_json

_SPACE = re.compile(r"[ \t\n\r]*")
# Half of a surrogate pair may follow: left to the careful reader.
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")
_DECODER = json.JSONDecoder()
# Looking for one place reads the text up to it; for more than this, all are found at once.
_MOST_LOOKED_FOR = 24


def load_document(text: str, file: str) -> Sourced:
    """A JSON document with the places of its values, exactly as ``load_json`` reads it.

    Raises:
        BadInput: what ``load_json`` refuses, with its reasons.
    """
    if not _SURROGATE.search(text):
        try:
            value = json.loads(
                text, object_pairs_hook=_object, parse_constant=_refuse, parse_float=_float,
                parse_int=_int,
            )  # fmt: skip
            if isinstance(value, dict) and not _too_deep(value):
                return Sourced(value, Places(text, file))
        except (ValueError, RecursionError):
            pass  # the careful reader says what is wrong, and where
    located = load_json(text, file)
    origins = {at: Origin("stated", place) for at, place in located.places.items()}
    return Sourced(located.value, origins)


def _object(pairs: list[tuple[str, Json]]) -> Object:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key stands twice")
    return made


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)


def _float(text: str) -> float:
    if len(text) > DIGITS or float(text) in (float("inf"), float("-inf")):
        raise ValueError(text[:20])
    return float(text)


def _int(text: str) -> int:
    if len(text) > DIGITS:
        raise ValueError(text[:20])
    return int(text)


def _too_deep(value: Json) -> bool:
    level = [value]
    for _ in range(NESTING):
        level = [
            inner
            for item in level
            for inner in (item.values() if isinstance(item, dict) else item)
            if isinstance(inner, (dict, list))
        ]
        if not level:
            return False
    return True


class Places(Mapping[str, Origin]):
    """The origins of all values of a JSON text, by pointer, found when they are asked for."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._found: dict[str, Origin] = {}
        self._all = False

    def __getitem__(self, at: str) -> Origin:
        if at not in self._found and not self._all:
            if len(self._found) >= _MOST_LOOKED_FOR:
                self._find_all()
            else:
                self._found[at] = self._look(at)
        return self._found[at]

    def __iter__(self) -> Iterator[str]:
        self._find_all()
        return iter(self._found)

    def __len__(self) -> int:
        self._find_all()
        return len(self._found)

    def _find_all(self) -> None:
        if not self._all:
            places = load_json(self._text, self._file).places
            self._found = {at: Origin("stated", place) for at, place in places.items()}
            self._all = True

    def _look(self, at: str) -> Origin:
        offset = value = self._skip(0)
        for part in parts(at):
            offset, value = self._step(value, part, at)
        line = self._text.count("\n", 0, offset) + 1
        column = offset - (self._text.rfind("\n", 0, offset) + 1) + 1
        return Origin("stated", Place(self._file, line, column))

    def _step(self, offset: int, part: str, at: str) -> tuple[int, int]:
        """The offsets of a member's key (or an item) and of its value, from those of its holder."""
        mark = self._text[offset]
        if mark not in "{[":
            raise KeyError(at)
        index, offset = 0, self._skip(offset + 1)
        while self._text[offset] not in "}]":
            start, name = offset, str(index)
            if mark == "{":
                name, end = _DECODER.raw_decode(self._text, offset)
                offset = self._skip(self._skip(end) + 1)
            if name == part:
                return start, offset
            offset = self._skip(_DECODER.raw_decode(self._text, offset)[1])
            if self._text[offset] == ",":
                offset = self._skip(offset + 1)
            index += 1
        raise KeyError(at)

    def _skip(self, offset: int) -> int:
        match = _SPACE.match(self._text, offset)
        return match.end() if match else offset
