"""The schemas of a document that describe requests, and every description in them."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Place
from ...document import METHODS, Json, Object, Sourced, get, pointer
from .subject import DEPTH, Path, Request, Subject, properties

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
            for media, value in _content(_object(item).get(method)).items():
                if "schema" in _object(value):
                    operation = pointer("paths", path, method)
                    body = operation + "/requestBody"
                    yield body + pointer("content", media, "schema"), (operation, body)


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
        request = Request(sourced.document, at)
        for other in others:
            for said in _words(get(sourced.document, other)):
                place = _place(sourced, other + "/description")
                yield Subject(request, (), at, place), said, place
        yield from _described(sourced, request, (), at, schema, 0)


def schemas(schema: Json, at: str) -> Iterator[tuple[str, Object]]:
    """A schema and those of its fields, items and alternatives."""
    if not isinstance(schema, dict):
        return
    yield at, schema
    for name, inner in (schema.get("properties") or {}).items():
        yield from schemas(inner, at + pointer("properties", name))
    if "items" in schema:
        yield from schemas(schema["items"], at + "/items")
    for keyword in ("anyOf", "oneOf"):
        for index, inner in enumerate(schema.get(keyword) or ()):
            yield from schemas(inner, at + pointer(keyword, index))


def _described(
    sourced: Sourced, request: Request, path: Path, at: str, schema: Json, depth: int
) -> Iterator[Text]:
    """The descriptions of a schema, of its items and alternatives, and of its fields."""
    if not isinstance(schema, dict) or depth > DEPTH:
        return
    if words := _words(schema):
        place = _place(sourced, at + "/description")
        subject = Subject(request, path, at, place)
        yield from ((subject, said, place) for said in words)
    for below, inner in _alternatives(schema, at):
        if properties(inner):
            # Fields of an item are no fields of the request: they are named among themselves.
            own = Request(sourced.document, below)
            yield from _described(sourced, own, (), below, inner, depth + 1)
        else:
            yield from _described(sourced, request, path, below, inner, depth + 1)
    for name, inner in properties(schema).items():
        below = at + pointer("properties", name)
        yield from _described(sourced, request, (*path, name), below, inner, depth + 1)


def _alternatives(schema: Object, at: str) -> Iterator[tuple[str, Json]]:
    if isinstance(schema.get("items"), dict):
        yield at + "/items", schema["items"]
    for keyword in ("anyOf", "oneOf"):
        branches = schema.get(keyword)
        for index, branch in enumerate(branches if isinstance(branches, list) else ()):
            yield f"{at}/{keyword}/{index}", branch


def _words(holder: Object) -> list[str]:
    """The description, and the descriptions of values that a page prints without the values."""
    notes = holder.get("x-value-descriptions")
    said = [holder.get("description"), *(notes if isinstance(notes, list) else ())]
    return [text for text in said if isinstance(text, str)]


def _place(sourced: Sourced, at: str) -> Place:
    origin = sourced.origin(at)
    return origin.place if origin else Place("")
