"""Limits that no value can keep: a minimum above its maximum, an enum outside its own limits."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Finding, Severity
from ..document import Json, Object, Sourced, pointer
from ..instances import complaint
from ..schemas import Schemas, finding

_PAIRS = (
    ("minimum", "maximum", False),
    ("exclusiveMinimum", "maximum", True),
    ("minimum", "exclusiveMaximum", True),
    ("exclusiveMinimum", "exclusiveMaximum", True),
    ("minLength", "maxLength", False),
    ("minItems", "maxItems", False),
    ("minProperties", "maxProperties", False),
)


def check(sourced: Sourced, schemas: Schemas) -> Iterator[Finding]:
    """Findings on the limits of every schema."""
    for at, schema in schemas:
        yield from _pairs(sourced, at, schema)
        yield from _enum(sourced, at, schema)


def _pairs(sourced: Sourced, at: str, schema: Object) -> Iterator[Finding]:
    for low, high, open_ in _PAIRS:
        if low not in schema or high not in schema:
            continue
        if schema[low] > schema[high] or (open_ and schema[low] == schema[high]):
            message = f"{low} {schema[low]} leaves nothing up to {high} {schema[high]}"
            where = at + pointer(low)
            yield finding(sourced, where, "bounds-empty", message, other=at + pointer(high))


def _enum(sourced: Sourced, at: str, schema: Object) -> Iterator[Finding]:
    """Values that the rest of the schema refuses can never be used."""
    if not isinstance(schema.get("enum"), list) or "$ref" in schema:
        return
    if not schema["enum"]:
        message = "the list of values is empty: no value can be sent"
        yield finding(sourced, at + pointer("enum"), "no-value-possible", message)
        return
    rest = {k: v for k, v in schema.items() if k in _CHECKED}
    if not _refuses({"items": rest}, schema["enum"]):  # all at once, as most are right
        return
    refused = [value for value in schema["enum"] if _refuses(rest, value)]
    if refused:
        message = f"the schema's own limits refuse these of its values: {refused!r}"
        whole = len(refused) == len(schema["enum"])
        severity = Severity.ERROR if whole else Severity.WARNING
        name = "no-value-possible" if whole else "value-breaks-schema"
        yield finding(sourced, at + pointer("enum"), name, message, severity=severity)


_CHECKED = frozenset({key for pair in _PAIRS for key in pair[:2]} | {"type", "multipleOf"})


def _refuses(schema: Json, value: Json) -> bool:
    try:
        return complaint(schema, value) is not None
    except ValueError:
        return False
