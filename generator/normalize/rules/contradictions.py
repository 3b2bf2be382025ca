"""What cannot all be right in one document: rules, limits, defaults, examples, counts of values."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from functools import lru_cache

from ...diagnostics import Finding, Place, Severity
from ...document import METHODS, Json, Object, Sourced, get, pointer
from ...instances import complaint
from .satisfiable import presence_conflicts
from .targets import request_schemas, schemas

FINDINGS = {
    "rules-contradict": "no request, or none with a certain field, fits the rules",
    "no-value-possible": "no value of an enumeration fits the limits beside it",
    "default-breaks-schema": "a default that its own field does not allow",
    "example-breaks-schema": "an example that its own field does not allow",
    "values-count": "a page counts other values than there are",
}

_CHECKED = frozenset(
    {"allOf", "dependentRequired", "enum", "default", "example", "examples", "x-documented-count"}
)

STAND_INS = ("<string>", 123, True)
"""What documentation sites print for a value without example; it says nothing."""


def contradictions(sourced: Sourced) -> Iterator[Finding]:
    """Findings about the requests of a document; both sides with their places."""
    for at, _others in request_schemas(sourced.document):
        for inner, schema in schemas(get(sourced.document, at), at):
            if not _CHECKED.isdisjoint(schema):
                yield from presence_conflicts(sourced, inner, schema)
                yield from _limits(sourced, inner, schema)
                yield from _values(sourced, inner, schema)
                yield from _count(sourced, inner, schema)
    for body, described, example in _bodies(sourced.document):
        yield from _example(sourced, body, example, described)


def _limits(sourced: Sourced, at: str, schema: Object) -> Iterator[Finding]:
    values = schema.get("enum")
    if values and all(_why_not(schema, value) for value in values):
        message = f"none of the {len(values)} values of enum fits the other keywords"
        place = _place(sourced, at + "/enum")
        yield Finding(
            "no-value-possible", Severity.ERROR, place, message, other=_place(sourced, at)
        )


def _values(sourced: Sourced, at: str, schema: Object) -> Iterator[Finding]:
    """The default and the examples of a field against the field."""
    if "default" in schema and (why := _why_not(schema, schema["default"])):
        place, other = _place(sourced, at + "/default"), _place(sourced, at)
        message = f"the default of {_name(at)} is not allowed there: {why}"
        yield Finding("default-breaks-schema", Severity.WARNING, place, message, other=other)
    if "example" in schema:
        yield from _example(sourced, at + "/example", schema["example"], (at, schema))
    examples = schema.get("examples")
    for index, example in enumerate(examples if isinstance(examples, list) else ()):
        yield from _example(sourced, at + pointer("examples", index), example, (at, schema))


def _example(
    sourced: Sourced, example_at: str, example: Json, described: tuple[str, Object]
) -> Iterator[Finding]:
    """Each value of an example against the schema of its field; stand-ins are passed over."""
    at, schema = described
    if isinstance(example, dict) and isinstance(schema.get("properties"), dict):
        for name, value in example.items():
            if isinstance(inner := schema["properties"].get(name), dict):
                below = at + pointer("properties", name), inner
                yield from _example(sourced, example_at + pointer(name), value, below)
    elif not _has_stand_in(example) and (why := _why_not(schema, example)):
        message = f"the example of {_name(at)} breaks its schema: {why}"
        place, other = _place(sourced, example_at), _place(sourced, at)
        yield Finding("example-breaks-schema", Severity.WARNING, place, message, other=other)


def _has_stand_in(example: Json) -> bool:
    if isinstance(example, list):
        return any(_has_stand_in(item) for item in example)
    if isinstance(example, dict):
        return any(_has_stand_in(item) for item in example.values())
    return any(type(example) is type(known) and example == known for known in STAND_INS)


def _bodies(document: Object) -> Iterator[tuple[str, tuple[str, Object], Json]]:
    """Pointer, schema and value of the examples of requests and answers."""
    for path, item in (document.get("paths") or {}).items():
        for method in METHODS if isinstance(item, dict) else ():
            operation = item.get(method)
            if not isinstance(operation, dict):
                continue
            at = pointer("paths", path, method)
            bodies = {"requestBody": operation.get("requestBody")}
            answers = operation.get("responses")
            for code, body in (answers if isinstance(answers, dict) else {}).items():
                bodies[f"responses/{code}"] = body
            for inside, body in bodies.items():
                yield from _media(body, f"{at}/{inside}")


def _media(body: Json, at: str) -> Iterator[tuple[str, tuple[str, Object], Json]]:
    content = body.get("content") if isinstance(body, dict) else None
    for media, value in (content if isinstance(content, dict) else {}).items():
        here = at + pointer("content", media)
        schema = value.get("schema") if isinstance(value, dict) else None
        if not isinstance(schema, dict):
            continue
        described = here + "/schema", schema
        if "example" in value:
            yield here + "/example", described, value["example"]
        examples = value.get("examples")
        for name, named in (examples if isinstance(examples, dict) else {}).items():
            if isinstance(named, dict) and "value" in named:
                yield here + pointer("examples", name, "value"), described, named["value"]


def _count(sourced: Sourced, at: str, schema: Object) -> Iterator[Finding]:
    """The number of values that a page states (``x-documented-count``) against those there are."""
    said, values = schema.get("x-documented-count"), schema.get("enum")
    if isinstance(said, int) and isinstance(values, list) and len(values) != said:
        message = f"the page counts {said} values of {_name(at)}, here are {len(values)}"
        place = _place(sourced, at + "/x-documented-count")
        other = _place(sourced, at + "/enum")
        yield Finding("values-count", Severity.WARNING, place, message, other=other)


def _why_not(schema: Object, value: Json) -> str | None:
    """Why a schema refuses a value; a schema that cannot be used is reported by validation."""
    return _refused(marshal.dumps(schema, 2), marshal.dumps(value, 2))


@lru_cache(maxsize=4096)
def _refused(schema: bytes, value: bytes) -> str | None:
    """The same for values as bytes, which are made fast; fields of one service are alike."""
    try:
        return complaint(marshal.loads(schema), marshal.loads(value))
    except ValueError:
        return None


def _name(at: str) -> str:
    return at.rpartition("/")[2].replace("~1", "/").replace("~0", "~")


def _place(sourced: Sourced, at: str) -> Place | None:
    origin = sourced.origin(at)
    return origin.place if origin else None
