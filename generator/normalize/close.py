"""Requests are closed: a member that no document names is a mistake, not a feature."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Json, Object, get, pointer
from .draft import Draft

RULE = "closed-request"

_LISTS = ("anyOf", "oneOf")
_HOLDERS = frozenset({"properties", "items", "additionalProperties", *_LISTS})


def close_request(draft: Draft, at: str) -> None:
    """Close the request schema at a pointer and the objects inside it that name members."""
    _close(draft, at, get(draft.document, at))


def _close(draft: Draft, at: str, schema: Json) -> None:
    if not isinstance(schema, dict) or _HOLDERS.isdisjoint(schema):
        return  # most properties hold none
    for inner, held in _inner(schema, at):
        _close(draft, inner, held)
    if _open(schema):
        draft.derived(at + pointer(_keyword(schema)), False, RULE, at)


def _open(schema: Object) -> bool:
    """Whether the schema names members and does not say what other members may be."""
    said = ("additionalProperties", "patternProperties", "unevaluatedProperties")
    return isinstance(schema.get("properties"), dict) and not any(key in schema for key in said)


def _keyword(schema: Object) -> str:
    """The keyword that closes: members may also be named in the parts of a composition."""
    branches = [b for key in (*_LISTS, "allOf") for b in schema.get(key, ()) if isinstance(b, dict)]
    named = {name for branch in branches for name in branch.get("properties", ())}
    return "additionalProperties" if named <= set(schema["properties"]) else "unevaluatedProperties"


def _inner(schema: Object, at: str) -> Iterator[tuple[str, Json]]:
    """The schemas of values inside, and the alternatives of the value itself, with pointers."""
    properties: Json = schema.get("properties")
    if isinstance(properties, dict):
        yield from ((at + pointer("properties", name), properties[name]) for name in properties)
    else:
        for key in _LISTS:
            yield from ((at + pointer(key, i), held) for i, held in enumerate(schema.get(key, ())))
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield at + pointer(key), schema[key]
