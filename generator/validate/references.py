"""References that lead nowhere: ``$ref``, discriminator mappings, security requirements."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Finding
from ..document import Json, Sourced, get, has, pointer
from ..schemas import Schemas, finding


def check(sourced: Sourced, schemas: Schemas) -> Iterator[Finding]:
    """A finding for each reference to something that does not exist."""
    known: dict[str, tuple[str, str] | None] = {}
    for at, reference in _references(sourced, schemas):
        if reference not in known:
            known[reference] = _problem(sourced.document, reference)
        if problem := known[reference]:
            yield finding(sourced, at, *problem)


def _problem(document: Json, reference: str) -> tuple[str, str] | None:
    """Id and message, when references lead nowhere or only to each other."""
    seen, now = set[str](), reference
    while now not in seen:
        seen.add(now)
        if not now.startswith("#/") or not has(document, now[1:]):
            return "reference-dangling", f"{now!r} points to nothing"
        target = get(document, now[1:])
        if not isinstance(target, dict) or not isinstance(target.get("$ref"), str):
            return None
        now = target["$ref"]
    return "reference-loop", f"{reference!r} leads back to itself"


def _references(sourced: Sourced, schemas: Schemas) -> Iterator[tuple[str, str]]:
    """Pointer and target of every reference."""
    for at, schema in schemas:
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


def check_across(sourced: Sourced) -> Iterator[Finding]:
    """A finding for each security requirement of a scheme that does not exist."""
    known = sourced.document.get("components", {}).get("securitySchemes", {})
    for index, requirement in enumerate(sourced.document.get("security", ())):
        for name in requirement:
            if name not in known:
                at = pointer("security", index, name)
                yield finding(sourced, at, "reference-dangling", f"no security scheme {name!r}")
