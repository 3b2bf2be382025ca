"""What a plain call of a variant needs: the fields whose limits are checked without the model."""

from __future__ import annotations

from ..document import Json, Object, pointer
from .code import Code, Text, literal, strings, tuple_of
from .models import enforced
from .source import Source
from .types import SAID, closed, has_fractions

# What ``_runtime/plain.py`` can check, by type.
_CHECKED = {
    "string": ("minLength", "maxLength"),
    "integer": ("minimum", "maximum"),
    "number": ("minimum", "maximum"),
    "boolean": (),
    "array": ("minItems", "maxItems"),
}


def plain_call(source: Source, id: str, method: str, path: str, at: str) -> Code:
    """The call that makes it, for the request schema at a pointer."""
    schema = source.at(at)
    members, needed = source.members(at), schema.get("required", ())
    constants = {each.wire: each.schema["const"] for each in members if "const" in each.schema}
    required = [
        each.wire
        for each in members
        if each.wire in needed and not {"const", "x-client-id"} & each.schema.keys()
    ]
    fields: Object = {}
    for each in members:
        checked = None if each.wire in constants else _plain_schema(source, each.at)
        if checked is not None:
            fields[each.wire] = checked
    rules = [rule._replace(message=Text(""), source="").code() for rule in enforced(source, at)]
    parts = [literal(id), literal(method), literal(path), strings(required)]
    parts += [literal(fields), literal(constants), tuple_of(rules)]
    return Code(f"PlainCall({', '.join(parts)})")


def _plain_schema(source: Source, at: str) -> Object | None:
    """The schema at a pointer, if all that its model checks is known; None otherwise."""
    schema = source.resolved(at)
    if values := closed(schema):
        simple = all(isinstance(value, str | int) for value in values)
        return {"enum": values} if simple and not has_fractions(values) else None
    kind = "string" if "x-media" in schema else _only_type(schema)
    limits = {key for key in schema if key not in SAID | {"type"} and not key.startswith("x-")}
    if kind == "array":
        items = _plain_schema(source, source.target(at) + pointer("items"))
        if items is None or limits - {"items", *_CHECKED[kind]}:
            return None
        return {"type": kind, **_limits(schema, kind), "items": items}
    if kind not in _CHECKED or limits - {*_CHECKED[kind]}:
        return None
    return {"type": kind, **_limits(schema, kind)}


def _limits(schema: Object, kind: str) -> Object:
    return {key: schema[key] for key in _CHECKED[kind] if key in schema}


def _only_type(schema: Object) -> str:
    """The one type of a schema besides null; nothing when there are several, or none."""
    said: Json = schema.get("type", [])
    kinds = {said} if isinstance(said, str) else {*said} - {"null"}
    if kinds == {"array"} and not isinstance(schema.get("items"), dict):
        return ""
    return str(*kinds) if len(kinds) == 1 else ""
