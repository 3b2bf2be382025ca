"""Room 3, validate: what is wrong with the normalized documents, at the place it came from.

``openapi-spec-validator`` is the judge. What it does not see, or reports without a place, is
looked at by rules of our own: one small module each, with a function ``check``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..cache import Memo, no_memo
from ..diagnostics import Finding, Severity, sort_findings
from ..document import Sourced
from ..form import form_findings
from ..normalize import Normalized
from . import bounds, judge, names, operations, patterns, references, required, values

__all__ = ["validate"]

Rule = Callable[[Sourced], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    operations.check,
    required.check,
    bounds.check,
    patterns.check,
    values.check,
    names.check,
)


def validate(normalized: Normalized, memo: Memo = no_memo) -> tuple[Finding, ...]:
    """Every finding on every provider's document, in order of place.

    What normalizing has found already, when it looked at single documents, is not said again.
    """
    said = {(finding.id, finding.place, finding.severity) for finding in normalized.findings}
    found = [f for sourced in normalized.providers.values() for f in _document(sourced, memo)]
    return sort_findings(f for f in found if (f.id, f.place, f.severity) not in said)


def _document(sourced: Sourced, memo: Memo) -> list[Finding]:
    """The findings on one document; the rules rely on its form and on references that lead."""
    broken = form_findings(sourced) or list(references.check(sourced))
    if broken:
        return broken
    ours = [finding for rule in RULES for finding in rule(sourced)]
    explained = any(finding.severity is Severity.ERROR for finding in ours)
    return ours if explained else [*ours, *judge.check(sourced, memo)]
