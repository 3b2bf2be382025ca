"""JSON values and JSON Pointers (RFC 6901)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


@lru_cache(maxsize=256)
def _tokens(pointer: str) -> tuple[str, ...]:
    parts = pointer.split("/")[1:]
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in parts)


def find(value: Json, pointer: str | None) -> Json:
    """The value at ``pointer``, or None when there is none."""
    if pointer is None:
        return None
    for token in _tokens(pointer):
        if isinstance(value, dict):  # what a JSON parser makes; asking for Mapping is slow
            value = value.get(token)
        elif isinstance(value, list) and token.isdecimal():
            value = value[int(token)] if int(token) < len(value) else None
        else:
            return None
    return value


def objects(value: Json) -> Iterator[Mapping[str, Json]]:
    """The objects that ``value`` is or holds: an object counts as a list of one."""
    if isinstance(value, dict):
        yield value
    elif isinstance(value, list):
        yield from (item for item in value if isinstance(item, dict))


def text(value: Json) -> str | None:
    """``value`` when it is a text with something in it."""
    return value if isinstance(value, str) and value else None


def number(value: Json) -> float | None:
    """``value`` when it is a number; True and False are not."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
