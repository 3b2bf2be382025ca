"""References that lead nowhere: ``$ref``, discriminator mappings, security requirements."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Finding
from ..document import Json, Sourced, has, pointer
from ..schemas import all_schemas, finding


def check(sourced: Sourced) -> Iterator[Finding]:
    """A finding for each reference to something that does not exist."""
    for at, reference in _references(sourced):
        if not reference.startswith("#/") or not has(sourced.document, reference[1:]):
            yield finding(sourced, at, "reference-dangling", f"{reference!r} points to nothing")
    yield from _security(sourced)


def _references(sourced: Sourced) -> Iterator[tuple[str, str]]:
    for at, schema in all_schemas(sourced.document):
        if isinstance(schema.get("$ref"), str):
            yield at + pointer("$ref"), schema["$ref"]
        mapping = schema.get("discriminator", {}).get("mapping", {})
        for value, reference in mapping.items():
            yield at + pointer("discriminator", "mapping", value), reference
    yield from _outside_schemas(sourced.document, "")


def _outside_schemas(value: Json, at: str) -> Iterator[tuple[str, str]]:
    """References to responses, parameters and the like."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _outside_schemas(item, at + pointer(index))
    elif isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield at + pointer("$ref"), value["$ref"]
        for key, item in value.items():
            if key not in ("schema", "schemas", "example", "examples") and key[:2] != "x-":
                yield from _outside_schemas(item, at + pointer(key))


def _security(sourced: Sourced) -> Iterator[Finding]:
    known = sourced.document.get("components", {}).get("securitySchemes", {})
    for index, requirement in enumerate(sourced.document.get("security", ())):
        for name in requirement:
            if name not in known:
                at = pointer("security", index, name)
                yield finding(sourced, at, "reference-dangling", f"no security scheme {name!r}")
