"""Hypothesis hunts for a payload on which the models and the normalized document differ."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.helpers.documents import Submit

from .cases import NOT, TEXTS, good
from .sides import SUBMITS, comparable, disagreement, resolved

ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.floats(-1e6, 1e6) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)
KNOWN = st.sampled_from([*TEXTS.values(), *NOT.values()])
TENTHS = st.integers(0, 9)


@st.composite
def payloads(draw: st.DrawFn, variant: str) -> dict[str, Any]:
    """Requests that a variant accepts or almost accepts."""
    submit = SUBMITS[variant]
    return _object(draw, submit, submit.schema)


def _object(draw: st.DrawFn, submit: Submit, schema: dict[str, Any]) -> dict[str, Any]:
    """The required fields nearly always, some of the others, and rarely an unknown one."""
    fields, required = schema.get("properties", {}), schema.get("required", [])
    found = {
        name: good(submit, fields[name])
        for name in required
        if "const" not in fields[name] and draw(TENTHS) != 9
    }
    names = sorted(fields) or ["no_such_field"]
    for name in draw(st.lists(st.sampled_from(names), max_size=4, unique=True)):
        found[name] = _value(draw, submit, fields.get(name, {}))
    if draw(TENTHS) == 9:
        found[draw(st.text(max_size=4))] = draw(ANY)
    return found


def _value(draw: st.DrawFn, submit: Submit, schema: dict[str, Any]) -> Any:
    """A value for a field: mostly one near its limits, now and then anything."""
    schema, dice = resolved(submit, schema), draw(TENTHS)
    if dice == 9:
        return draw(ANY)
    if dice == 8:
        return good(submit, schema)
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            return _value(draw, submit, draw(st.sampled_from(schema[keyword])))
    if "enum" in schema:
        return draw(st.sampled_from(schema["enum"]))
    kind = schema.get("type")
    if kind == "object":
        return _object(draw, submit, schema)
    if kind == "array":
        size = draw(st.integers(0, schema.get("maxItems", 3) + 1))
        return [_value(draw, submit, schema.get("items", {})) for _index in range(size)]
    return draw(_plain(schema))


def _plain(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    low, high = schema.get("minimum", -(10**6)), schema.get("maximum", 10**6)
    whole = st.integers(int(low) - 2, int(high) + 2)
    choices: dict[str, st.SearchStrategy[Any]] = {
        "integer": whole,
        "number": whole | st.floats(low - 1, high + 1),
        "string": KNOWN | st.text(max_size=schema.get("minLength", 1) + 2),
        "boolean": st.booleans(),
    }
    kind = schema.get("type")
    return choices[kind] if isinstance(kind, str) and kind in choices else ANY


@pytest.mark.parametrize("variant", list(SUBMITS))
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_payload_divides_the_sides(variant: str, data: st.DataObject) -> None:
    payload = data.draw(payloads(variant))
    assume(comparable(payload))
    found = disagreement(variant, payload)
    assert found is None, found
