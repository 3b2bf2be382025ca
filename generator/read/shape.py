"""The shape of closed children, from the example that shows them: derived, never more than seen."""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Origin, Severity
from ..document import Json, Object, get, pointer
from .fields import Field
from .json_text import Located
from .reading import Draft

RULE = "shape-from-example"
_STAND_INS = ("<string>", 123, True, "<any>")


def recover_children(draft: Draft, schema: str, fields: Sequence[Field], body: Located) -> None:
    """Fill every object field without members by what the example holds there."""
    for field in fields:
        target = get(draft.document, schema + pointer("properties", field.name))
        if target.get("type") != "object" or "properties" in target:
            continue
        value = body.value.get(field.name) if isinstance(body.value, dict) else None
        if not isinstance(value, dict):
            what = f"the members of {field.name!r} are hidden and no example shows them"
            draft.find("children-lost", field.line, what)
            continue
        what = f"the members of {field.name!r} are hidden; names and types are from the example"
        draft.find("children-hidden", field.line, what, Severity.INFO)
        at = schema + pointer("properties", field.name)
        properties = {name: shape(item) for name, item in value.items()}
        target["properties"] = properties
        _origins(draft, at, properties, pointer(field.name), body)


def _origins(draft: Draft, at: str, properties: Object, seen: str, body: Located) -> None:
    for name, schema in properties.items():
        place = body.places[seen + pointer(name)]
        inner = at + pointer("properties", name)
        draft.origins[inner] = Origin("derived", place, RULE)
        if "properties" in schema:
            _origins(draft, inner, schema["properties"], seen + pointer(name), body)


def shape(value: Json) -> Object:
    """The schema that an example value shows: its JSON type, and itself as example."""
    if isinstance(value, dict):
        return {"type": "object", "properties": {k: shape(v) for k, v in value.items()}}
    if isinstance(value, list):
        return {"type": "array", **({"items": shape(value[0])} if value else {})}
    kinds = {bool: "boolean", str: "string", int: "number", float: "number"}
    made: Object = {"type": kinds[type(value)]} if value is not None else {}
    stand_in = any(value is known or value == known for known in _STAND_INS)
    return made if stand_in or value is None else {**made, "example": value}
