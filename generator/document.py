"""JSON documents, JSON Pointers into them, and where each value of them comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .diagnostics import Origin

Json: TypeAlias = Any
"""A plain JSON value. ``Any`` because recursive unions make every access a cast."""

Object: TypeAlias = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
"""The members of a path item that are operations, in the order of OpenAPI."""


def pointer(*parts: str | int) -> str:
    """The JSON Pointer (RFC 6901) made of ``parts``; no parts give the root, ``""``."""
    text = ""
    for part in parts:
        if isinstance(part, str) and ("~" in part or "/" in part):
            part = part.replace("~", "~0").replace("/", "~1")
        text = f"{text}/{part}"
    return text


def parts(at: str) -> list[str]:
    """The reference tokens of a JSON Pointer."""
    tokens = at.split("/")[1:]
    if "~" not in at:
        return tokens
    return [
        token.replace("~1", "/").replace("~0", "~") if "~" in token else token for token in tokens
    ]


def parent(at: str) -> str:
    """The pointer to the value that holds ``at``."""
    return at.rpartition("/")[0]


def last(at: str) -> str:
    """The last reference token of a JSON Pointer."""
    return at.rpartition("/")[2].replace("~1", "/").replace("~0", "~")


def get(document: Json, at: str) -> Json:
    """The value at a pointer; ``KeyError`` when there is none."""
    for part in parts(at):
        if isinstance(document, dict) and part in document:
            document = document[part]
        elif isinstance(document, list) and part.isdecimal() and int(part) < len(document):
            document = document[int(part)]
        else:
            raise KeyError(at)
    return document


def has(document: Json, at: str) -> bool:
    """Whether a value stands at a pointer."""
    try:
        get(document, at)
    except KeyError:
        return False
    return True


def walk(value: Json, at: str = "") -> Iterator[tuple[str, Json]]:
    """Every value below and including ``value`` with its pointer, parents first."""
    waiting = [(at, value)]
    while waiting:
        at, value = waiting.pop()
        yield at, value
        if isinstance(value, dict):
            waiting += [
                (at + pointer(key) if "/" in key or "~" in key else f"{at}/{key}", value[key])
                for key in reversed(value)
            ]
        elif isinstance(value, list):
            waiting += [(f"{at}/{i}", value[i]) for i in range(len(value) - 1, -1, -1)]


_HOLDERS = frozenset({dict, list})


def places(value: Json, at: str = "") -> list[str]:
    """The pointers of ``walk`` in another order, in a third of its time; parents first."""
    found, holders = [at], [(at, value)]
    for at, value in holders:
        if isinstance(value, dict):
            inside = [
                (at + pointer(key) if "/" in key or "~" in key else f"{at}/{key}", item)
                for key, item in value.items()
            ]
        elif isinstance(value, list):
            inside = [(f"{at}/{index}", item) for index, item in enumerate(value)]
        else:
            continue
        for one in inside:
            found.append(one[0])
            if type(one[1]) in _HOLDERS:
                holders.append(one)
    return found


def copied(value: Json) -> Json:
    """A copy of a plain value that shares nothing with it that can change."""
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    if isinstance(value, list):
        return [copied(item) for item in value]
    return value


def equal(left: Json, right: Json) -> bool:
    """JSON equality: ``1`` and ``True`` differ, ``1`` and ``1.0`` do not."""
    if isinstance(left, bool) or isinstance(right, bool):
        return isinstance(left, bool) and isinstance(right, bool) and left is right
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(equal(left[k], right[k]) for k in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, (dict, list)) or isinstance(right, (dict, list)):
        return False
    return bool(left == right)


@dataclass(frozen=True)
class Sourced:
    """A document and, by pointer, the origin of its values.

    A pointer without an entry has the origin of its nearest ancestor that has one.
    """

    document: Object
    origins: Mapping[str, Origin] = field(default_factory=dict)

    def origin(self, at: str) -> Origin | None:
        """The origin of the value at a pointer, or of its nearest ancestor."""
        return nearest(self.origins, at)


def nearest(origins: Mapping[str, Origin], at: str) -> Origin | None:
    """The origin at a pointer, or at the nearest ancestor that has one."""
    while True:
        found = origins.get(at)
        if found is not None or at == "":
            return found
        at = parent(at)


def carried(sourced: Sourced, old: str, new: str) -> dict[str, Origin]:
    """The origins of the value at ``old`` and of all in it, as they read once it stands at ``new``.

    Walks the value: a document of many operations has far more origins than one value in it.
    """
    origins, start = sourced.origins, len(old)
    return {
        new + at[start:]: origin
        for at in places(get(sourced.document, old), old)
        if (origin := origins.get(at)) is not None
    }


def rebase(origins: Mapping[str, Origin], old: str, new: str) -> dict[str, Origin]:
    """The origins at and below ``old``, as they read once that value stands at ``new``."""
    return {
        new + at[len(old) :]: origin
        for at, origin in origins.items()
        if at == old or at.startswith(old + "/")
    }
