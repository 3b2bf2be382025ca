"""Whether a value has the form of an OpenAPI 3.1 document; the stages rely on that form.

The schema is the official one, from openapi-spec-validator; it leaves JSON Schemas open, so these
are compared with their own meta-schema. Complaints have the pointer of the value they are about,
which that package's validator does not give for schemas. What this project adds to OpenAPI
(``x-variant``, ``x-tasks``, …) has a schema of its own, ``extensions.json``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import jsonschema_rs

from .diagnostics import BadInput, Finding
from .document import Sourced, pointer
from .schemas import finding, roots


def require_form(sourced: Sourced) -> None:
    """Nothing, when the document has the form.

    Raises:
        BadInput: with every complaint.
    """
    found = tuple(form_findings(sourced))
    if found:
        raise BadInput(found)


def form_findings(sourced: Sourced) -> list[Finding]:
    """What is wrong with the form; schemas are looked at once everything around them is right."""
    return list(_around(sourced)) or [*_schemas(sourced), *extension_findings(sourced)]


def extension_findings(sourced: Sourced) -> Iterator[Finding]:
    """What is wrong with the members that this project adds; also with those of known.yaml."""
    for error in _extensions().iter_errors(sourced.document):
        yield _finding(sourced, "", error, "extension-invalid")


@cache
def _official() -> jsonschema_rs.Draft202012Validator:
    # Read from the package's folder: importing the package takes longer than all of `check`.
    package = find_spec("openapi_spec_validator")
    assert package is not None and package.origin is not None
    path = Path(package.origin).parent / "resources" / "schemas" / "v3.1" / "schema.json"
    return jsonschema_rs.Draft202012Validator(json.loads(path.read_text("utf-8")))


@cache
def _extensions() -> jsonschema_rs.Draft202012Validator:
    path = Path(__file__).with_name("extensions.json")
    return jsonschema_rs.Draft202012Validator(json.loads(path.read_text("utf-8")))


def _around(sourced: Sourced) -> Iterator[Finding]:
    for error in _official().iter_errors(sourced.document):
        yield _finding(sourced, "", error)


def _schemas(sourced: Sourced) -> Iterator[Finding]:
    for at, schema in roots(sourced.document):
        try:
            jsonschema_rs.meta.validate(schema)
        except jsonschema_rs.ValidationError as error:
            yield _finding(sourced, at, error)


def _finding(
    sourced: Sourced, at: str, error: jsonschema_rs.ValidationError, id: str = "openapi-invalid"
) -> Finding:
    where = at + pointer(*error.instance_path)
    return finding(sourced, where, id, error.message.partition("\n")[0])
