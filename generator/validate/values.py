"""Defaults and examples that the schema beside them refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ..diagnostics import Finding, Severity
from ..document import Json, Object, Sourced, pointer
from ..instances import complaint
from ..schemas import Schemas, finding, standalone


def check(sourced: Sourced, schemas: Schemas) -> Iterator[Finding]:
    """Findings on stated values; a wrong default makes the document invalid."""
    fitting: set[str] = set()  # most operations of a service state the same
    for stated in chain(_in_schemas(schemas), _of_content(sourced.document, "")):
        asked = {key: item for key, item in stated.schema.items() if key not in _WORDS}
        question = json.dumps([asked, stated.value])
        if question in fitting:
            continue
        try:
            reason = complaint(standalone(asked, sourced.document), stated.value)
        except ValueError:
            continue  # the schema itself is broken, which is reported by its own rules
        if reason is None:
            fitting.add(question)
        else:
            yield _refused(sourced, stated, reason)


_WORDS = frozenset({"description", "title", "default", "example", "examples"})


class _Stated(NamedTuple):
    """A value with its pointer, and the schema beside it with its own."""

    at: str
    value: Json
    schema_at: str
    schema: Object


def _refused(sourced: Sourced, stated: _Stated, reason: str) -> Finding:
    is_default = stated.at == stated.schema_at + "/default"
    name = "default-breaks-schema" if is_default else "example-breaks-schema"
    severity = Severity.ERROR if is_default else Severity.WARNING
    return finding(sourced, stated.at, name, reason, severity=severity, other=stated.schema_at)


def _in_schemas(schemas: Schemas) -> Iterator[_Stated]:
    """Defaults and examples of schemas."""
    for at, schema in schemas:
        for key in ("default", "example"):
            if key in schema:
                yield _Stated(at + pointer(key), schema[key], at, schema)
        if isinstance(schema.get("examples"), list):
            for index, value in enumerate(schema["examples"]):
                yield _Stated(at + pointer("examples", index), value, at, schema)


def _of_content(value: Json, at: str) -> Iterator[_Stated]:
    """Examples beside a ``schema`` (of bodies, parameters, headers), with that schema."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _of_content(item, at + pointer(index))
    elif isinstance(value, dict):
        if isinstance(value.get("schema"), dict):
            schema_at, schema = at + pointer("schema"), value["schema"]
            yield from (_Stated(*each, schema_at, schema) for each in _beside(value, at))
        for key, item in value.items():
            if key not in ("schema", "schemas", "example", "examples") and key[:2] != "x-":
                yield from _of_content(item, at + pointer(key))


def _beside(holder: Object, at: str) -> Iterator[tuple[str, Json]]:
    if "example" in holder:
        yield at + pointer("example"), holder["example"]
    for name, example in holder.get("examples", {}).items():
        if isinstance(example, dict) and "value" in example:
            yield at + pointer("examples", name, "value"), example["value"]
