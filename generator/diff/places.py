"""A large JSON document fast: its value at once, the places in it only where somebody asks.

``load_json`` knows the place of every value and takes its time for it; a report needs a few.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NoReturn, TypeAlias

from ..diagnostics import Origin, Place
from ..document import Json, Object, Sourced, parts
from ..limits import DIGITS, NESTING
from ..read.json_text import Lines, load_json

_SPACE = re.compile(r"[ \t\n\r]*")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_DECODER = json.JSONDecoder()
_CLOSING = {"{": "}", "[": "]"}


Offsets: TypeAlias = tuple[int, int]
"""Where a member begins with its key, and where its value does."""

Members: TypeAlias = Iterator[tuple[str, Offsets]]


def load_document(text: str, file: str) -> Sourced:
    """A JSON document with the places of its values, exactly as ``load_json`` reads it.

    Raises:
        BadInput: what ``load_json`` refuses, with its reasons.
    """
    if not _may_hold_half_a_pair(text):
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


def _may_hold_half_a_pair(text: str) -> bool:
    """Whether half of a surrogate pair may stand in a text: left to the careful reader."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return _SURROGATE.search(text) is not None


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
    """The origins of all values of a JSON text, by pointer, found when they are asked for.

    A text is read as far as was asked, and no part of it twice for a thousand places side by side.
    """

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._inside: dict[int, tuple[Members, dict[str, Offsets]]] = {}

    def __getitem__(self, at: str) -> Origin:
        offset = value = self._skip(0)
        for part in parts(at):
            if value not in self._inside:
                self._inside[value] = self._members(value), {}
            coming, found = self._inside[value]
            if part not in found:
                for name, offsets in coming:
                    found[name] = offsets
                    if name == part:
                        break
            offset, value = found[part]
        return Origin("stated", self._lines.place(offset))

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @cached_property
    def _all(self) -> Mapping[str, Place]:
        return load_json(self._text, self._file).places

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._text, self._file)

    def _members(self, offset: int) -> Members:
        """The members of an object, or the items of a list."""
        closing = _CLOSING.get(self._text[offset])
        if closing is None:
            return
        index, offset = 0, self._skip(offset + 1)
        while self._text[offset] != closing:
            start, name = offset, str(index)
            if closing == "}":
                name, end = _DECODER.raw_decode(self._text, offset)
                offset = self._skip(self._skip(end) + 1)
            yield name, (start, offset)
            offset = self._skip(_DECODER.raw_decode(self._text, offset)[1])
            if self._text[offset] == ",":
                offset = self._skip(offset + 1)
            index += 1

    def _skip(self, offset: int) -> int:
        match = _SPACE.match(self._text, offset)
        return match.end() if match else offset
