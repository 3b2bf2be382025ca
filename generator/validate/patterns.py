"""Patterns: the models are checked by pydantic's engine, other tools use Python's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic_core import SchemaError, SchemaValidator, core_schema

from ..diagnostics import Finding
from ..document import Sourced, pointer
from ..schemas import all_schemas, finding


def check(sourced: Sourced) -> Iterator[Finding]:
    """A finding for each pattern that one of the engines refuses."""
    for at, schema in all_schemas(sourced.document):
        patterns = [("pattern", schema.get("pattern"))]
        patterns += [("patternProperties", key) for key in schema.get("patternProperties", ())]
        for keyword, pattern in patterns:
            if isinstance(pattern, str) and (reason := _refusal(pattern)):
                message = f"the pattern {pattern!r} cannot be used: {reason}"
                yield finding(sourced, at + pointer(keyword), "pattern-unusable", message)


def _refusal(pattern: str) -> str | None:
    """Why a pattern cannot be used; ``None`` when it can."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return f"Python: {error}"
    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError as error:
        return f"pydantic: {str(error).splitlines()[-1].strip()}"
    return None
