"""The judge: openapi-spec-validator, its complaints at the places of the inputs."""

from __future__ import annotations

from collections.abc import Iterator

from jsonschema.exceptions import ValidationError, best_match
from openapi_spec_validator import OpenAPIV31SpecValidator

from ..diagnostics import Finding
from ..document import Sourced, pointer
from ..schemas import finding


def check(sourced: Sourced, explained: bool) -> Iterator[Finding]:
    """What makes the document invalid OpenAPI 3.1.

    Some complaints come without a path. Our own rules find the same things with a place, so these
    are passed on only when nothing is ``explained`` yet.
    """
    for error in OpenAPIV31SpecValidator(sourced.document).iter_errors():
        deepest = best_match([error]) or error
        at = pointer(*deepest.absolute_path)
        if at or not explained:
            yield finding(sourced, at, "openapi-invalid", _message(deepest))


def _message(error: ValidationError) -> str:
    """One line; the value is cut, it can be the whole document."""
    return str(error.message).partition("\n")[0]
