"""Keywords that say together which values there are; sources state them in different ones."""

from __future__ import annotations

from collections.abc import Iterable

from ..document import Json, Object, equal

VALUES = ("const", "enum")
LOWER = ("minimum", "exclusiveMinimum")
UPPER = ("maximum", "exclusiveMaximum")
BOUNDS = (*LOWER, *UPPER)
GROUPS = (VALUES, LOWER, UPPER)
SHAPE = ("type", "anyOf", "oneOf")
_SETS = frozenset({"type", "enum", "required"})


def stated(schema: Object, keywords: Iterable[str]) -> Object:
    """The keywords of a schema that are among these."""
    return {key: schema[key] for key in keywords if key in schema}


def same(keyword: str, mine: Json, theirs: Json) -> bool:
    """Whether two values of a keyword say the same: the order of a set says nothing."""
    if keyword in _SETS:
        return _same_set(_listed(mine), _listed(theirs))
    return equal(mine, theirs)


def same_group(mine: Object, theirs: Object) -> bool:
    """Whether the keywords of one group say the same, maybe by another one of them."""
    if mine.keys() & theirs.keys():
        return all(same(key, mine[key], theirs[key]) for key in mine.keys() & theirs.keys())
    return bool(_values(mine)) and _same_set(_values(mine), _values(theirs))


def outside(values: Object, bounds: Object) -> bool:
    """Whether one of the listed values is beyond the bounds."""
    return any(_beyond(value, bounds) for value in _values(values))


def same_shape(mine: Object, theirs: Object) -> bool:
    """Whether facts of both can be facts about one value: their types and alternatives agree."""
    left, right = stated(mine, SHAPE), stated(theirs, SHAPE)
    if not left or not right:
        return True
    if "type" in left and "type" in right:
        return same("type", left["type"], right["type"])
    return right.keys() <= left.keys()


def _beyond(value: Json, bounds: Object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return (
        ("minimum" in bounds and value < bounds["minimum"])
        or ("exclusiveMinimum" in bounds and value <= bounds["exclusiveMinimum"])
        or ("maximum" in bounds and value > bounds["maximum"])
        or ("exclusiveMaximum" in bounds and value >= bounds["exclusiveMaximum"])
    )


def _values(group: Object) -> list[Json]:
    return [group["const"]] if "const" in group else _listed(group.get("enum", []))


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def _same_set(mine: list[Json], theirs: list[Json]) -> bool:
    return _within(mine, theirs) and _within(theirs, mine)


def _within(inner: list[Json], outer: list[Json]) -> bool:
    return all(any(equal(item, other) for other in outer) for item in inner)
