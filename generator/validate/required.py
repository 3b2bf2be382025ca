"""Names that a schema requires, forbids or ties together, and that it does not have."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..diagnostics import Finding
from ..document import Json, Object, Sourced, get, pointer
from ..schemas import Schemas, below, finding, inside

_COMPOSITIONS = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else")


def check(sourced: Sourced, schemas: Schemas) -> Iterator[Finding]:
    """A finding for each name in ``required`` or ``dependentRequired`` that is no property."""
    for at, schema in schemas:
        if isinstance(schema.get("properties"), dict) and not _is_part(at):
            names = _names(sourced, schema)
            for where, name in _wanted(schema, at):
                if name not in names:
                    yield _missing(sourced, where, name, names)


def _is_part(at: str) -> bool:
    """Whether a schema is a part of a composition; its names are looked at with the whole."""
    steps = at.split("/")
    return steps[-2] in ("allOf", "anyOf", "oneOf") or steps[-1] in ("not", "if", "then", "else")


def _missing(sourced: Sourced, at: str, name: str, names: set[str]) -> Finding:
    close = get_close_matches(name, sorted(names), 1)
    hint = f"did you mean {close[0]!r}?" if close else None
    message = f"{name!r} is required and does not exist"
    return finding(sourced, at, "required-unknown", message, hint=hint)


def _wanted(schema: Object, at: str) -> Iterator[tuple[str, str]]:
    """Every name that must be a property, here and in the parts of compositions."""
    for index, name in enumerate(schema.get("required", ())):
        yield at + pointer("required", index), name
    for name, needs in schema.get("dependentRequired", {}).items():
        yield from ((at + pointer("dependentRequired", name), n) for n in (name, *needs))
    for where, part in _compositions(schema, at):
        yield from _wanted(part, where)


def _compositions(schema: Object, at: str) -> Iterator[tuple[str, Object]]:
    for where, part in inside(schema, at):
        if where[len(at) + 1 :].split("/")[0] in _COMPOSITIONS and isinstance(part, dict):
            yield where, part


def _names(sourced: Sourced, schema: Object) -> set[str]:
    """All properties of a schema, those that its compositions and references add included."""
    names = set(schema.get("properties", ()))
    if schema.get("additionalProperties") is False:  # what compositions say of others is no field
        return names
    for part in _parts(schema):
        if isinstance(part.get("$ref"), str):
            part = get(sourced.document, part["$ref"][1:])
        names |= {name for _at, inner in below(part, "") for name in inner.get("properties", ())}
    return names


def _parts(schema: Object) -> Iterator[Object]:
    parts: list[Json] = [
        part for key in ("allOf", "anyOf", "oneOf") for part in schema.get(key, ())
    ]
    yield from (part for part in parts if isinstance(part, dict))
