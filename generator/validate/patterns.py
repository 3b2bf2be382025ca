"""Patterns: the models are checked by pydantic's engine, other tools use Python's."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator

from ..diagnostics import Finding
from ..document import Sourced, pointer
from ..instances import complaint
from ..schemas import Schemas, finding
from .backtracking import problem

_HINT = "state it so that a text fits in one way only, by an overlay with evidence"


def check(sourced: Sourced, schemas: Schemas) -> Iterator[Finding]:
    """A finding for each pattern that an engine refuses, reads differently or may not end with."""
    for at, schema in schemas:
        patterns = [("pattern", schema.get("pattern"))]
        patterns += [("patternProperties", key) for key in schema.get("patternProperties", ())]
        for keyword, pattern in patterns:
            if not isinstance(pattern, str):
                continue
            where = at + pointer(keyword)
            if reason := _refusal(pattern):
                message = f"the pattern {pattern!r} cannot be used: {reason}"
                yield finding(sourced, where, "pattern-unusable", message)
            elif reason := problem(pattern):
                message = f"the pattern {pattern!r} may keep Python's engine busy: {reason}"
                yield finding(sourced, where, "pattern-backtracks", message, hint=_HINT)


def _refusal(pattern: str) -> str | None:
    """Why a pattern cannot be used; ``None`` when it can."""
    from pydantic_core import SchemaError, SchemaValidator, core_schema  # slow, for few documents

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what Python warns of is read differently elsewhere
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        return f"Python: {error}"
    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError as error:
        return f"pydantic: {str(error).splitlines()[-1].strip()}"
    try:
        complaint({"pattern": pattern}, "")
    except ValueError:
        return "a validator of JSON Schema refuses it"
    return None
