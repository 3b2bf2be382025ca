"""Records, which are named tuples, as JSON and back, for the memory and for other processes.

What a text becomes is decided by the types of the fields alone, never by the text.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

from .later import Later

_Maker = Callable[[Any], Any]
T = TypeVar("T", bound=tuple[Any, ...])


class Kept(NamedTuple, Generic[T]):
    """A record that is kept as text, and made whenever somebody asks for it.

    Of a thousand variants few are looked at again, and as text they take a tenth of the room.
    """

    kind: type[T]
    kept: Later

    @classmethod
    def of(cls, value: T) -> Kept[T]:
        """A value, as text."""
        return cls(type(value), Later.of(as_text(value)))

    @property
    def text(self) -> str:
        """The value as text."""
        return self.kept.text

    @property
    def digest(self) -> str:
        """What tells it from others."""
        return self.kept.digest

    def value(self) -> T:
        """The value, made anew."""
        return from_text(self.kind, self.text)


def as_text(value: tuple[Any, ...]) -> str:
    """A record as JSON: lists in the order of its fields."""
    return _TEXT.encode(value)


_TEXT = json.JSONEncoder(separators=(",", ":"))


def from_text(kind: type[T], text: str) -> T:
    """The record that became this text."""
    maker: Callable[[Any], T] = _maker(typing.cast(Any, kind))
    return maker(json.loads(text))


@cache
def _maker(kind: Any) -> _Maker:
    """What makes values of an annotated type of what JSON gives."""
    made: Any = kind
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if isinstance(kind, type) and issubclass(kind, tuple):
        hints = typing.get_type_hints(kind)
        return _row([_maker(hints[name]) for name in made._fields], made._make)
    if origin is tuple and arguments[1:] == (...,):
        one = _maker(arguments[0])
        return tuple if one is _same else lambda values: tuple(map(one, values))
    if origin is tuple:
        return _row([_maker(argument) for argument in arguments], tuple)
    if origin in (types.UnionType, typing.Union):
        (other,) = (a for a in arguments if a is not types.NoneType)
        make = _maker(other)
        return lambda value: None if value is None else make(value)
    if isinstance(kind, type) and issubclass(kind, str) and kind is not str:
        return kind
    return _same


def _same(value: Any) -> Any:
    return value


def _row(makers: Sequence[_Maker], finish: _Maker) -> _Maker:
    """What makes a row of values, each of its kind, of a list that nobody else has."""
    needed = [(index, make) for index, make in enumerate(makers) if make is not _same]

    def made(values: list[Any]) -> Any:
        for index, make in needed:
            values[index] = make(values[index])
        return finish(values)

    return made if needed else finish
