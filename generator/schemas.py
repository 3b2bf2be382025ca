"""All schemas of an OpenAPI document, and findings at the place a value came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias
from urllib.parse import unquote

from .diagnostics import Finding, Place, Severity
from .document import Json, Object, Sourced, parts, pointer

_MAPS = ("properties", "patternProperties", "$defs", "dependentSchemas")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SINGLE = (
    "items",
    "additionalProperties",
    "unevaluatedProperties",
    "unevaluatedItems",
    "not",
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
)
_HOLDERS = frozenset((*_MAPS, *_LISTS, *_SINGLE))


Schemas: TypeAlias = Iterable[tuple[str, Object]]
"""Schemas of a document, each with its pointer."""


def all_schemas(document: Object) -> Iterator[tuple[str, Object]]:
    """Every schema object with its pointer, outer ones first; examples are no schemas."""
    for at, schema in roots(document):
        yield from below(schema, at)


def roots(document: Object) -> Iterator[tuple[str, Json]]:
    """The outermost schemas: components, and those of bodies, parameters and headers."""
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        yield pointer("components", "schemas", name), schema
    for key, value in document.items():
        if key == "components":
            value = {kind: part for kind, part in value.items() if kind != "schemas"}
        if not key.startswith("x-"):
            yield from _in_objects(value, pointer(key))


def _in_objects(value: Json, at: str) -> Iterator[tuple[str, Json]]:
    """Schemas below an object of the document that is itself no schema."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _in_objects(item, f"{at}/{index}")
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == "schema":
                yield at + "/schema", item
            elif not isinstance(item, (dict, list)):
                continue  # most of a document
            elif key not in ("example", "examples") and not key.startswith("x-"):
                yield from _in_objects(item, at + pointer(key))


def below(schema: Json, at: str) -> Iterator[tuple[str, Object]]:
    """A schema and all schemas inside it. Boolean schemas say nothing and are left out."""
    if not isinstance(schema, dict):
        return
    yield at, schema
    for inner, value in inside(schema, at):
        yield from below(value, inner)


def inside(schema: Object, at: str) -> Iterator[tuple[str, Json]]:
    """The schemas directly inside a schema."""
    if _HOLDERS.isdisjoint(schema):
        return  # most schemas hold none
    for key in _MAPS:
        if isinstance(schema.get(key), dict):
            yield from ((at + pointer(key, name), item) for name, item in schema[key].items())
    for key in _LISTS:
        if isinstance(schema.get(key), list):
            yield from ((at + pointer(key, i), item) for i, item in enumerate(schema[key]))
    for key in _SINGLE:
        if isinstance(schema.get(key), dict):
            yield at + pointer(key), schema[key]


def standalone(schema: Object, document: Object) -> Object:
    """A schema with the components that it refers to, directly or through others, and no more."""
    reached: Object = {}
    waiting: list[Json] = [schema]
    while waiting:
        for kind, name in _references(waiting.pop()):
            parts_of_kind = document.get("components", {}).get(kind, {})
            if name in parts_of_kind and name not in reached.setdefault(kind, {}):
                reached[kind][name] = parts_of_kind[name]
                waiting.append(parts_of_kind[name])
    return {**schema, "components": reached} if reached else schema


def _references(value: Json) -> Iterator[tuple[str, str]]:
    """Kind and name of every component that a value refers to."""
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, list):
            waiting += inner
        elif isinstance(inner, dict):
            waiting += inner.values()
            reference = inner.get("$ref")
            if isinstance(reference, str) and reference.startswith("#/components/"):
                tokens = parts(unquote(reference[1:]))
                yield from [(tokens[1], tokens[2])] if len(tokens) > 2 else []


def place_of(sourced: Sourced, at: str) -> Place | None:
    """Where the value at a pointer came from."""
    origin = sourced.origin(at)
    return origin.place if origin else None


def finding(
    sourced: Sourced,
    at: str,
    id: str,
    message: str,
    *,
    severity: Severity = Severity.ERROR,
    hint: str | None = None,
    other: str | None = None,
) -> Finding:
    """A finding on the value at ``at``; ``other`` is the pointer to what it disagrees with."""
    beside = place_of(sourced, other) if other is not None else None
    place = place_of(sourced, at)
    return Finding(id, severity, place, f"{at}: {message}", hint, beside)
