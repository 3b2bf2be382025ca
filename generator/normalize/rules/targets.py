"""The schemas of a document that describe requests, and every description in them."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Place
from ...document import METHODS, Json, Object, Sourced, get, has, pointer
from .subject import Path, Request, Subject

DEPTH = 40
"""Deeper nesting than any request has; what is below is not read."""

Text = tuple[Subject, str, Place]
"""A description: what it is about, its words, and where they begin."""


def request_schemas(document: Object) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Pointers to the request schemas, each with those of further descriptions of it.

    They are the bodies of the operations; the component schemas of a document without paths.
    """
    paths = document.get("paths")
    if not paths:
        for name in _object(document.get("components")).get("schemas") or {}:
            yield pointer("components", "schemas", name), ()
        return
    for path, item in paths.items():
        for method in METHODS:
            operation = pointer("paths", path, method)
            for media in _content(_object(item).get(method)):
                at = operation + pointer("requestBody", "content", media, "schema")
                if has(document, at):
                    yield at, (operation, operation + pointer("requestBody"))


def _content(operation: Json) -> Object:
    return _object(_object(_object(operation).get("requestBody")).get("content"))


def _object(value: Json) -> Object:
    return value if isinstance(value, dict) else {}


def texts(sourced: Sourced) -> Iterator[Text]:
    """Every description of every request of a document, in document order."""
    for at, others in request_schemas(sourced.document):
        schema = get(sourced.document, at)
        if not isinstance(schema, dict):
            continue
        request = _request(sourced.document, at)
        for other in others:
            text = _object(get(sourced.document, other) if has(sourced.document, other) else None)
            place = _place(sourced, other + pointer("description"))
            yield from _words(Subject(request, (), at, place), text)
        yield from _described(sourced, request, (), at, 0)


def schemas(schema: Json, at: str) -> Iterator[tuple[str, Object]]:
    """A schema and those of its fields, items and alternatives."""
    if not isinstance(schema, dict):
        return
    yield at, schema
    for name, inner in (schema.get("properties") or {}).items():
        yield from schemas(inner, at + pointer("properties", name))
    yield from schemas(schema.get("items"), at + pointer("items"))
    for keyword in ("anyOf", "oneOf"):
        for index, inner in enumerate(schema.get(keyword) or ()):
            yield from schemas(inner, at + pointer(keyword, index))


def _request(document: Object, at: str) -> Request:
    fields: dict[Path, str] = {}

    def collect(path: Path, here: str) -> None:
        fields[path] = here
        schema = get(document, here)
        for name in _properties(schema) if len(path) < DEPTH else ():
            collect((*path, name), here + pointer("properties", name))

    collect((), at)
    return Request(document, fields)


def _properties(schema: Json) -> Object:
    return _object(_object(schema).get("properties"))


def _described(
    sourced: Sourced, request: Request, path: Path, at: str, depth: int
) -> Iterator[Text]:
    """The descriptions of a schema, of its items and alternatives, and of its fields."""
    schema = get(sourced.document, at)
    if not isinstance(schema, dict) or depth > DEPTH:
        return
    yield from _words(Subject(request, path, at, _place(sourced, at + "/description")), schema)
    for inner in _alternatives(schema, at):
        inside = request
        if _properties(get(sourced.document, inner)):
            # Fields of an item are no fields of the request: they are named among themselves.
            inside, start = _request(sourced.document, inner), ()
            yield from _described(sourced, inside, start, inner, depth + 1)
        else:
            yield from _described(sourced, inside, path, inner, depth + 1)
    for name in _properties(schema):
        below = at + pointer("properties", name)
        yield from _described(sourced, request, (*path, name), below, depth + 1)


def _alternatives(schema: Object, at: str) -> Iterator[str]:
    if isinstance(schema.get("items"), dict):
        yield at + pointer("items")
    for keyword in ("anyOf", "oneOf"):
        branches = schema.get(keyword)
        for index in range(len(branches) if isinstance(branches, list) else 0):
            yield at + pointer(keyword, index)


def _words(subject: Subject, holder: Object) -> Iterator[Text]:
    """The description, and the descriptions of values that a page prints without the values."""
    if isinstance(holder.get("description"), str):
        yield subject, holder["description"], subject.place
    notes = holder.get("x-value-descriptions")
    for note in notes if isinstance(notes, list) else ():
        if isinstance(note, str):
            yield subject, note, subject.place


def _place(sourced: Sourced, at: str) -> Place:
    origin = sourced.origin(at)
    return origin.place if origin else Place("")
