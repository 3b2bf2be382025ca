"""Payloads at, below and above every limit of a request schema, derived from the schema."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from tests.helpers.documents import Submit

from .sides import Payload, resolved

WRONG: tuple[Any, ...] = (None, True, False, -7, 3.25, "", "no such value", [], ["x"], {}, {"x": 1})
"""A value of every JSON type; which of them are wrong for a field, the two sides must agree on."""

UUID4 = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
TEXTS = {"uuid": UUID4, "uri": "https://example.com/a"}
NOT = {"uuid": "not-a-uuid", "uri": "no address at all"}


@dataclass(frozen=True)
class Case:
    """A payload, what it tries, and whether it must be accepted (None: only agreement counts)."""

    label: str
    payload: Payload
    valid: bool | None


def cases(submit: Submit) -> Iterator[Case]:
    """All cases of a variant."""
    base = least(submit, submit.schema)
    yield Case("least", base, True)
    yield Case("nothing", {}, None)
    yield Case("unknown field", {**base, "no_such_field": 1}, False)
    for name in base:
        yield Case(f"without {name}", {k: v for k, v in base.items() if k != name}, None)
    for name, schema in submit.schema["properties"].items():
        for label, value, valid in values(submit, resolved(submit, schema)):
            # A field given beside the least request may break a rule between fields.
            needed = name in submit.schema.get("required", ())
            alone = valid if valid is False or needed else None
            yield Case(f"{name}: {label}", {**base, name: value}, alone)
    yield from _combinations(submit, base)


def least(submit: Submit, schema: dict[str, Any]) -> Payload:
    """The least object that a schema accepts, without what the client fills in."""
    found = {}
    for name in schema.get("required", ()):
        inner = resolved(submit, schema["properties"][name])
        if "const" not in inner and "x-client-id" not in inner:
            found[name] = good(submit, inner)
    for rule in schema.get("allOf", ()):
        for choice in (rule.get("anyOf") or rule.get("oneOf") or ())[:1]:
            _add(submit, schema, found, choice)
    return found


def _add(submit: Submit, schema: dict[str, Any], found: Payload, choice: dict[str, Any]) -> None:
    for name in choice.get("required", ()):
        inner = resolved(submit, schema.get("properties", {}).get(name, {}))
        found.setdefault(name, good(submit, inner))
        if name in choice.get("properties", {}):
            _add(submit, inner, found[name], choice["properties"][name])


def good(submit: Submit, schema: dict[str, Any]) -> Any:
    """One value that a field accepts."""
    schema = resolved(submit, schema)
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            return good(submit, schema[keyword][0])
    kind = _kind(schema)
    if kind == "object":
        return least(submit, schema)
    if kind == "array":
        items = schema.get("items", {"type": "string"})
        return [good(submit, items)] * max(1, schema.get("minItems", 1))
    if kind == "string":
        return TEXTS.get(schema.get("format", ""), "x" * max(2, schema.get("minLength", 2)))
    return {"boolean": True}.get(kind, schema.get("minimum", 1))


def _kind(schema: dict[str, Any]) -> str:
    """The type of a schema, the first one of several; text when there is none."""
    kind = schema.get("type", "string")
    found: str = kind[0] if isinstance(kind, list) else kind
    return found


Value = tuple[str, Any, bool | None]


def values(submit: Submit, schema: dict[str, Any]) -> Iterator[Value]:
    """Labelled values around the limits of a field."""
    yield "good", good(submit, schema), True
    for wrong in WRONG:
        yield f"{wrong!r}", copy.deepcopy(wrong), None
    for value in schema.get("enum", ()):
        yield f"{value!r}", value, True
    kind = schema.get("type")
    if kind in ("integer", "number"):
        yield from _numbers(schema, 1 if kind == "integer" else 0.125)
    elif kind == "string":
        yield from _strings(schema)
    elif kind == "array":
        yield from _lists(submit, schema)
    elif kind == "object" and "properties" in schema:
        yield from _objects(submit, schema)
    for keyword in ("anyOf", "oneOf"):
        for index, branch in enumerate(schema.get(keyword, ())):
            for label, value, _valid in values(submit, resolved(submit, branch)):
                yield f"{keyword} {index} {label}", value, None


def _numbers(schema: dict[str, Any], step: float) -> Iterator[Value]:
    inside = None if "enum" in schema else True
    if "minimum" in schema:
        yield "at minimum", schema["minimum"], inside
        yield "below minimum", schema["minimum"] - step, False
        yield "above minimum", schema["minimum"] + step, None
    if "maximum" in schema:
        yield "at maximum", schema["maximum"], inside
        yield "above maximum", schema["maximum"] + step, False
        yield "below maximum", schema["maximum"] - step, None
    for value in schema.get("enum", ()):
        yield f"beside {value}", value + step, None
    yield "fraction", schema.get("minimum", 1) + 0.5, None
    yield "huge", 10**30, None
    yield "text", "5", False


def _strings(schema: dict[str, Any]) -> Iterator[Value]:
    plain = not {"enum", "format", "pattern", "const"} & schema.keys()
    low, high = schema.get("minLength"), schema.get("maxLength")
    if low is not None:
        yield "at minLength", "é" * low, plain or None
        yield "below minLength", "é" * (low - 1), False
    if high is not None:
        yield "at maxLength", "😀" * high, plain or None
        yield "above maxLength", "x" * (high + 1), False
    if "enum" in schema:
        yield "other case", schema["enum"][0].swapcase() + " ", False
    if schema.get("format") in NOT:
        yield "format", NOT[schema["format"]], False
        yield "format with blank", TEXTS[schema["format"]] + " ", None
        yield "format with line end", TEXTS[schema["format"]] + "\n", None


def _lists(submit: Submit, schema: dict[str, Any]) -> Iterator[Value]:
    item = good(submit, schema.get("items", {"type": "string"}))
    low, high = schema.get("minItems"), schema.get("maxItems")
    if low is not None:
        yield "at minItems", [item] * low, True
        yield "below minItems", [item] * (low - 1), False
    if high is not None:
        yield "at maxItems", [item] * high, True
        yield "above maxItems", [item] * (high + 1), False
    for label, value, valid in values(submit, resolved(submit, schema.get("items", {}))):
        yield f"item {label}", [value], False if valid is False else None


def _objects(submit: Submit, schema: dict[str, Any]) -> Iterator[Value]:
    base = least(submit, schema)
    closed = schema.get("additionalProperties") is False
    yield "unknown member", {**base, "no_such_member": 1}, not closed
    for name in base:
        yield f"without {name}", {k: v for k, v in base.items() if k != name}, None
    for name, inner in schema["properties"].items():
        for label, value, valid in values(submit, resolved(submit, inner)):
            yield f"{name} {label}", {**base, name: value}, False if valid is False else None


def _combinations(submit: Submit, base: Payload) -> Iterator[Case]:
    """Every combination of the fields that rules of the request name."""
    names = sorted(_named(submit.schema))
    for choice in product((False, True), repeat=len(names)):
        payload = {name: value for name, value in base.items() if name not in names}
        for name, is_given in zip(names, choice, strict=True):
            if is_given:
                payload[name] = base.get(name, _filled(submit, name))
        given = ", ".join(name for name in names if name in payload)
        yield Case(f"given: {given or 'none'}", payload, None)


def _filled(submit: Submit, name: str) -> Any:
    return good(submit, submit.schema["properties"][name])


def _named(schema: dict[str, Any]) -> set[str]:
    rules = [rule for rule in schema.get("allOf", ()) if isinstance(rule, dict)]
    found = {name for rule in rules for name in _required(rule)}
    for name, needed in schema.get("dependentRequired", {}).items():
        found |= {name, *needed}
    return found


def _required(rule: Any) -> Iterator[str]:
    if isinstance(rule, list):
        for inner in rule:
            yield from _required(inner)
    elif isinstance(rule, dict):
        yield from rule.get("required", ())
        for keyword in ("not", "anyOf", "oneOf", "allOf", "if", "then", "else"):
            yield from _required(rule.get(keyword))
