"""The shape of closed children, from the example that shows them: derived, never more than seen."""

from __future__ import annotations

from ..diagnostics import Origin, Severity
from ..document import Json, Object, get, pointer
from .json_text import Located
from .reading import Draft

RULE = "shape-from-example"
_STAND_INS = ("<string>", 123, True, "<any>", "<unknown>")


def recover_children(draft: Draft, schema: str, body: Located) -> None:
    """Fill every object below a schema that shows no members by what the example holds there."""
    for name, target in get(draft.document, schema).get("properties", {}).items():
        value = body.value.get(name) if isinstance(body.value, dict) else None
        inner = Located(value, body.places)
        _recover(draft, schema + pointer("properties", name), target, inner, pointer(name))


def _recover(draft: Draft, at: str, target: Object, body: Located, seen: str) -> None:
    value = body.value
    if target.get("type") in ("array", ["array", "null"]) and "items" in target:
        if isinstance(value, list) and value:
            inner = Located(value[0], body.places)
            _recover(draft, at + "/items", target["items"], inner, seen + "/0")
        return
    if target.get("type") not in ("object", ["object", "null"]):
        return
    if "properties" in target:
        for name, schema in target["properties"].items():
            item = value.get(name) if isinstance(value, dict) else None
            inner = Located(item, body.places)
            _recover(draft, at + pointer("properties", name), schema, inner, seen + pointer(name))
    elif "additionalProperties" not in target:
        _fill(draft, at, target, body, seen)


def _fill(draft: Draft, at: str, target: Object, body: Located, seen: str) -> None:
    origin = draft.origins.get(at)
    line = origin.place.line if origin else 1
    name = at.rpartition("/")[2]
    if not isinstance(body.value, dict) or not body.value:
        what = f"the members of {name!r} are hidden and no example shows them"
        draft.find("children-lost", line, what)
        return
    what = f"the members of {name!r} are hidden; names and types are from the example"
    draft.find("children-hidden", line, what, Severity.INFO)
    properties = {key: shape(item) for key, item in body.value.items()}
    target["properties"] = properties
    _origins(draft, at, properties, seen, body)


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
