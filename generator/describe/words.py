"""What is documented about a field, in words: limits, values, unit, default, place."""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ..diagnostics import Place
from ..document import Json, Object
from .docs_words import number, range_words, value
from .names import identifier

_UNIT = re.compile(
    r"\bin (seconds|milliseconds|minutes|hours|days|pixels|frames per second|frames|bytes|percent)"
    r"\b"
)
_MEDIA = "An address, Base64 text, bytes or a Path."
# As many values are listed one by one; more of them only when they follow no step.
_LISTED = 12


def limits(schema: Object) -> str:
    """Sentences with everything that the schema of a value demands, and the documented default."""
    return _limits(marshal.dumps(schema, 2))


@lru_cache(maxsize=4096)
def _limits(schema: bytes) -> str:
    """By value: variants have many fields in common."""
    return " ".join(_sentences(marshal.loads(schema)))


def _sentences(schema: Object) -> Iterator[str]:
    if "x-media" in schema:
        yield _MEDIA
    yield from (f"{said}." for said in _demands(schema))
    if schema.get("properties"):
        yield f"Members: {', '.join(map(identifier, schema['properties']))}."
    for item in _parts(schema):
        said = [_MEDIA.rstrip(".")] if "x-media" in item else []
        said += [*_demands(item)]
        if said:
            yield f"Each: {', '.join(map(_small, said))}."
    if "default" in schema and "const" not in schema:
        yield f"Default of the service: {value(schema['default'])}."


def _parts(schema: Object) -> list[Object]:
    items = schema.get("items")
    return [items] if isinstance(items, dict) else []


def _demands(schema: Object) -> Iterator[str]:
    unit = _unit(schema)
    if "const" in schema:
        yield f"Always {value(schema['const'])}; filled in"
    elif schema.get("enum"):
        choice = "One of" if len(schema["enum"]) > 1 else "Only"
        yield f"{choice} {_values(schema['enum'])}{unit}"
    elif span := _span(schema, "minimum", "maximum"):
        yield f"From {span}{unit}" if " to " in span else f"{_capital(span)}{unit}"
    elif unit:
        yield f"Unit:{unit}"
    for keyword, word in (("exclusiveMinimum", "more than"), ("exclusiveMaximum", "less than")):
        if keyword in schema:
            yield f"{_capital(word)} {number(schema[keyword])}{unit}"
    if "multipleOf" in schema:
        yield f"A multiple of {number(schema['multipleOf'])}"
    for low, high, counted in (
        ("minLength", "maxLength", "characters"),
        ("minItems", "maxItems", "items"),
    ):
        if span := _span(schema, low, high):
            yield f"{_capital(span)} {counted[:-1] if span.endswith(' 1') else counted}"
    if "format" in schema:
        yield f"Format: {schema['format']}"
    elif "pattern" in schema:
        yield f"Matches {schema['pattern']}"


def _span(schema: Object, low: str, high: str) -> str:
    bounds = {"minimum": schema.get(low), "maximum": schema.get(high)}
    words = range_words({key: bound for key, bound in bounds.items() if bound is not None})
    return words.replace("from ", "at least ") if high not in schema else words


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _unit(schema: Object) -> str:
    """The unit that the description of a number names: `` seconds``."""
    types = schema.get("type")
    if types not in ("integer", "number") and "enum" not in schema:
        return ""
    found = _UNIT.search(str(schema.get("description", "")))
    return f" {found.group(1)}" if found and types != "string" else ""


def _values(values: list[Json]) -> str:
    """The values, or the ends and the step of a long row of numbers."""
    steps = {right - left for left, right in _pairs(values)}
    if len(values) > _LISTED and len(steps) == 1:
        step = steps.pop()
        row = f"{values[0]} to {values[-1]}"
        return row if step == 1 else f"{row} in steps of {number(step)}"
    return ", ".join(map(value, values))


def _pairs(values: list[Json]) -> list[tuple[float, float]]:
    """Each number with the next one; nothing when a value is no number."""
    if not all(type(item) in (int, float) for item in values):
        return []
    return list(pairwise(values))


def source(place: Place | None) -> str:
    """Where it stands, for people who look it up."""
    return f"Source: {place.file}, line {place.line}." if place else ""
