"""Findings about sentences: what could not be enforced, and what the schema contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...diagnostics import Finding, Severity
from ...document import Sourced
from .reading import Outcome

FINDINGS = {
    "rule-not-recognised": "a sentence looks like a rule and is in no row of the table",
    "rule-names-no-field": "a rule names a field that does not exist",
    "statement-disagrees": "a sentence and the schema beside it say different things",
    "statement-not-enforced": "a recognised sentence that no request can be refused for",
}


def report(sourced: Sourced, outcomes: Iterable[Outcome]) -> Iterator[Finding]:
    """One finding for each sentence that is neither enforced nor confirmed by a check."""
    for outcome in outcomes:
        text = f'"{outcome.text}"'
        note, place = outcome.verdict.note, outcome.place
        if outcome.result == "not-recognised":
            hint = "add a row to the table of statements, an overlay, or accept the finding"
            message = f"{text} looks like a rule that is not enforced"
            yield Finding("rule-not-recognised", Severity.WARNING, place, message, hint)
        elif outcome.result == "names-no-field":
            hint = "correct the name with an overlay"
            message = f"{text} names {note!r}, which is no field of the request"
            yield Finding("rule-names-no-field", Severity.WARNING, place, message, hint)
        elif outcome.result == "disagrees":
            other = sourced.origin(outcome.verdict.against or "")
            message = f"{text}: {note}"
            against = other.place if other else None
            yield Finding("statement-disagrees", Severity.WARNING, place, message, None, against)
        elif outcome.result == "listed":
            message = f"{text} is documented, not enforced: {note}"
            yield Finding("statement-not-enforced", Severity.INFO, place, message)
