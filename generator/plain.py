"""Frozen dataclasses as JSON and back, for the memory and for other processes.

What a text becomes is decided by the types of the fields alone, never by the text.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """A dataclass value that is kept as text, and made whenever somebody asks for it.

    Of a thousand variants few are looked at again, and as text they take a tenth of the room.
    """

    kind: type[T]
    text: str

    @classmethod
    def of(cls, value: T) -> Kept[T]:
        """A value, as text."""
        return cls(type(value), as_text(value))

    def value(self) -> T:
        """The value, made anew."""
        return from_text(self.kind, self.text)


def as_text(value: object) -> str:
    """A dataclass value as JSON: lists in the order of its fields."""
    return _TEXT.encode(value)


def _values(value: Any) -> Sequence[Any]:
    kind: Any = type(value)
    return _getter(kind)(value)


_TEXT = json.JSONEncoder(default=_values, separators=(",", ":"))


@cache
def _getter(kind: Any) -> Callable[[Any], Sequence[Any]]:
    """What gives the values of a dataclass's fields."""
    names = _names(kind)
    several: Callable[[Any], Sequence[Any]] = attrgetter(*names)  # of one: the value itself
    return several if len(names) > 1 else lambda value: [getattr(value, name) for name in names]


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def from_text(kind: type[T], text: str) -> T:
    """The value of a dataclass that became this text."""
    maker: Callable[[Any], T] = _maker(typing.cast(Any, kind))
    return maker(json.loads(text))


@cache
def _maker(kind: Any) -> Callable[[Any], Any]:
    """What makes values of an annotated type of what JSON gives."""
    made: Any = kind
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        makers = [_maker(hints[name]) for name in _names(made)]
        return lambda values: made(*(make(v) for make, v in zip(makers, values, strict=True)))
    if origin is tuple and arguments[1:] == (...,):
        one = _maker(arguments[0])
        return lambda values: tuple(map(one, values))
    if origin is tuple:
        each = [_maker(argument) for argument in arguments]
        return lambda values: tuple(make(v) for make, v in zip(each, values, strict=True))
    if origin in (types.UnionType, typing.Union):
        (other,) = (a for a in arguments if a is not types.NoneType)
        make = _maker(other)
        return lambda value: None if value is None else make(value)
    if isinstance(kind, type) and issubclass(kind, str) and kind is not str:
        return kind
    return lambda value: value
