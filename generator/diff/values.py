"""The set of values that one schema accepts: finite sets, numeric ranges, counts."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from ..document import Json
from .change import canonical
from .flat import ANY, NUMBER, Flat, Raw, Types, flatten, is_finite, is_number
from .view import View

_SIZES = {"string": "Length", "array": "Items", "object": "Properties"}
# A range of at most this many integers is compared value by value.
_FEW = 4096
_INFINITE = float("inf")


class Edge(NamedTuple):
    """One end of a numeric range."""

    value: float
    open: bool


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers that a schema accepts, before ``multipleOf``."""

    low: Edge
    high: Edge


def range_of(flat: Flat) -> Range:
    """The numeric range of a schema; for integers both ends are integers and closed."""
    low = _edge(flat, "minimum", "exclusiveMinimum", upper=False)
    high = _edge(flat, "maximum", "exclusiveMaximum", upper=True)
    if flat.types is not None and "fraction" not in flat.types:
        low, high = _whole(low, upper=False), _whole(high, upper=True)
    return Range(low, high)


def _edge(flat: Flat, word: str, exclusive: str, *, upper: bool) -> Edge:
    closed, strict = flat.words.get(word), flat.words.get(exclusive)
    edges = []
    if is_number(closed):
        edges.append(Edge(closed, strict is True))  # OpenAPI 3.0 writes exclusiveMinimum: true
    if is_number(strict):
        edges.append(Edge(strict, True))
    if not edges:
        return Edge(_INFINITE if upper else -_INFINITE, False)
    values = [edge.value for edge in edges]
    value = min(values) if upper else max(values)
    return Edge(value, any(edge.open for edge in edges if edge.value == value))


def _whole(edge: Edge, *, upper: bool) -> Edge:
    """The same end among integers: 2.5 as a minimum is 3, and so is "more than 2"."""
    if not is_finite(edge.value):
        return edge
    value = math.floor(edge.value) if upper else math.ceil(edge.value)
    if edge.open and value == edge.value:
        value += -1 if upper else 1
    return Edge(value, False)


def count(flat: Flat, word: str) -> float:
    """The value of ``minItems``, ``maxLength`` and the like; what absence means when absent."""
    value = flat.words.get(word)
    if is_number(value):
        return float(value) if isinstance(value, float) else value
    return 0 if word.startswith("min") else _INFINITE


def step(flat: Flat) -> Fraction | None:
    """``multipleOf``, when it restricts anything."""
    value = flat.words.get("multipleOf")
    if not is_number(value) or not is_finite(value) or value <= 0:
        return None
    fraction = Fraction(str(value))
    whole = flat.types is not None and "fraction" not in flat.types
    return None if whole and Fraction(1) % fraction == 0 else fraction


def is_enum(flat: Flat) -> bool:
    """Whether the values are listed."""
    return isinstance(flat.words.get("enum"), list) or "const" in flat.words


def values(view: View, flat: Flat, *, ranges: bool = True) -> dict[str, Json] | None:
    """Every accepted value by its canonical text, when they are few; None when they are not.

    ``ranges``: whether a range of integers is to be listed, too.
    """
    if is_enum(flat):
        return _listed(flat)
    if flat.unions:
        return _united(view, flat.unions[0]) if len(flat.unions) == 1 else None
    if flat.types is not None and flat.types and flat.types <= {"null", "boolean"}:
        found: list[Json] = [False, True] if "boolean" in flat.types else []
        return _by_text([*found, *([None] if "null" in flat.types else [])])
    if flat.types is not None and "integer" in flat.types and flat.types <= {"null", "integer"}:
        return _integers(flat) if ranges else None
    return None


def _listed(flat: Flat) -> dict[str, Json]:
    listed = flat.words.get("enum")
    found = list(listed) if isinstance(listed, list) else [flat.words["const"]]
    if "const" in flat.words:
        found = [value for value in found if canonical(value) == canonical(flat.words["const"])]
    found = [value for value in found if accepts(flat, value)]
    return _by_text([*found, *([None] if flat.nullable else [])])


def _by_text(found: list[Json]) -> dict[str, Json]:
    return {canonical(value): value for value in found}


def _united(view: View, branches: list[Raw]) -> dict[str, Json] | None:
    found: dict[str, Json] = {}
    for branch in branches:
        some = values(view, flatten(view, branch))
        if some is None:
            return None
        found |= some
    return found


def _integers(flat: Flat) -> dict[str, Json] | None:
    span = range_of(flat)
    low, high = span.low.value, span.high.value
    if not is_finite(low) or not is_finite(high) or high - low >= _FEW:
        return None
    every = step(flat)
    found: list[Json] = [
        value
        for value in range(int(low), int(high) + 1)
        if every is None or Fraction(value) % every == 0
    ]
    nullable = flat.types is not None and "null" in flat.types
    return _by_text([*found, *([None] if nullable else [])])


def type_of(value: Json) -> str:
    """The type of a value, in the words of ``Flat.types``."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "integer" if is_finite(value) and value == int(value) else "fraction"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def accepts(flat: Flat, value: Json) -> bool:
    """Whether types, range and counts let a value pass. Patterns and formats are not tried."""
    if flat.types is not None and type_of(value) not in flat.types:
        return False
    if is_number(value):
        return _in_range(flat, value)
    if value is None or isinstance(value, bool):
        return True
    name = _SIZES[type_of(value)]
    return count(flat, "min" + name) <= len(value) <= count(flat, "max" + name)


def _in_range(flat: Flat, value: float) -> bool:
    low, high = range_of(flat).low, range_of(flat).high
    if value < low.value or value > high.value:
        return False
    if (low.open and value == low.value) or (high.open and value == high.value):
        return False
    every = step(flat)
    return every is None or not is_finite(value) or Fraction(str(value)) % every == 0


def types_of(flat: Flat, few: dict[str, Json] | None) -> Types:
    """The types that a schema accepts; of a finite set, those of its members."""
    if few is not None:
        return frozenset(map(type_of, few.values()))
    if flat.unions and flat.types is None:
        return ANY  # told by the branches, which are compared one by one
    return ANY if flat.types is None else flat.types


def type_names(types: Types) -> list[str]:
    """Types in the words of JSON Schema, sorted; all of them are ``["any"]``."""
    if types == ANY:
        return ["any"]
    names = set(types - {"fraction"})
    if types >= NUMBER or "fraction" in types:
        names = (names - {"integer"}) | {"number"}
    return sorted(names)
