"""Defaults and examples that the schema beside them refuses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from ..diagnostics import Finding, Severity
from ..document import Json, Object, Sourced, pointer
from ..instances import complaint
from ..schemas import Schemas, finding, standalone

Stating: TypeAlias = tuple[str, Object]
"""A schema with its pointer, which says something of a value."""


def check(sourced: Sourced, schemas: Schemas) -> Iterator[Finding]:
    """Findings on stated values; a wrong default makes the document invalid."""
    for at, schema in schemas:
        for where, value in _stated(schema, at):
            kind = "default" if where.endswith("/default") else "example"
            yield from _compare(sourced, (at, schema), where, value, kind)
    for where, value, beside in _of_content(sourced.document, ""):
        yield from _compare(sourced, beside, where, value, "example")


def _stated(schema: Object, at: str) -> Iterator[tuple[str, Json]]:
    for key in ("default", "example"):
        if key in schema:
            yield at + pointer(key), schema[key]
    if isinstance(schema.get("examples"), list):
        for index, value in enumerate(schema["examples"]):
            yield at + pointer("examples", index), value


def _of_content(value: Json, at: str) -> Iterator[tuple[str, Json, Stating]]:
    """Examples beside a ``schema`` (of bodies, parameters, headers), with that schema."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _of_content(item, at + pointer(index))
    elif isinstance(value, dict):
        if isinstance(value.get("schema"), dict):
            beside = at + pointer("schema"), value["schema"]
            yield from ((where, item, beside) for where, item in _beside(value, at))
        for key, item in value.items():
            if key not in ("schema", "schemas", "example", "examples") and key[:2] != "x-":
                yield from _of_content(item, at + pointer(key))


def _beside(holder: Object, at: str) -> Iterator[tuple[str, Json]]:
    if "example" in holder:
        yield at + pointer("example"), holder["example"]
    for name, example in holder.get("examples", {}).items():
        if isinstance(example, dict) and "value" in example:
            yield at + pointer("examples", name, "value"), example["value"]


def _compare(
    sourced: Sourced, stating: Stating, where: str, value: Json, kind: str
) -> Iterator[Finding]:
    at, schema = stating
    try:
        reason = complaint(standalone(schema, sourced.document), value)
    except ValueError:
        return  # the schema itself is broken, which is reported by its own rules
    if reason is not None:
        name = f"{kind}-breaks-schema"
        severity = Severity.ERROR if kind == "default" else Severity.WARNING
        yield finding(sourced, where, name, reason, severity=severity, other=at)
