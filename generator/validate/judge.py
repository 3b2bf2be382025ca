"""The judge: openapi-spec-validator on the whole document."""

from __future__ import annotations

from collections.abc import Iterator

from openapi_spec_validator import OpenAPIV31SpecValidator

from ..diagnostics import Finding
from ..document import Sourced
from ..schemas import finding


def check(sourced: Sourced) -> Iterator[Finding]:
    """What makes a document of the right form invalid all the same.

    What is left to complain about (ids, parameters, defaults, references) comes without a usable
    path; our own rules find the same with a place and are asked first.
    """
    for error in OpenAPIV31SpecValidator(sourced.document).iter_errors():
        message = str(error.message).partition("\n")[0]
        yield finding(sourced, "", "openapi-invalid", message)
