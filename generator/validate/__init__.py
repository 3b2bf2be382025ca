"""Room 3, validate: what is wrong with the normalized documents, at the place it came from.

``openapi-spec-validator`` is the judge. What it does not see, or reports without a place, is
looked at by rules of our own: one small module each, with a function ``check`` for a part of a
document, and some with ``check_across`` for names that parts may not share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

from ..cache import Memo, no_memo, recalled
from ..diagnostics import Finding, Severity, sort_findings
from ..document import Sourced
from ..form import form_findings
from ..normalize import Normalized
from . import bounds, judge, names, operations, patterns, references, required, values
from .parts import Part, parts_of

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


ACROSS: tuple[Rule, ...] = (operations.check_across, names.check_across)


_MANY = 24
"""New parts that are looked at in one go first: most often, nothing is to be said of any."""


def _said(sourced: Sourced) -> list[Finding]:
    return [finding for rule in RULES for finding in rule(sourced)]


def _apart(part: Part, sourced: Sourced) -> Sourced:
    return Sourced(part.document(), sourced.origins)


def _document(sourced: Sourced, memo: Memo) -> list[Finding]:
    """The findings on one document; the rules rely on its form and on references that lead.

    Parts of which nothing had to be said are remembered; origins decide nothing about that.
    """
    broken = form_findings(sourced)
    if broken:
        return broken
    parts = {part.digest: part for part in parts_of(sourced.document)}
    known = recalled(memo, "silent", [(digest,) for digest in parts])
    new = [part for part, text in zip(parts.values(), known, strict=True) if text is None]
    in_one_go = len(new) >= _MANY
    looked_at = [sourced] if in_one_go else [_apart(part, sourced) for part in new]
    leading = (*map(references.check, looked_at), references.check_across(sourced))
    broken = list(dict.fromkeys(chain.from_iterable(leading)))
    if broken:
        return broken
    found = dict.fromkeys(finding for rule in ACROSS for finding in rule(sourced))
    silent = new
    if not in_one_go or _said(sourced):
        said = [_said(_apart(part, sourced)) for part in new]
        found |= dict.fromkeys(f for each in said for f in each)
        silent = [part for part, findings in zip(new, said, strict=True) if not findings]
    if any(finding.severity is Severity.ERROR for finding in found):
        return list(found)
    complaints = list(judge.check(sourced, [part.document() for part in new], memo))
    for part in () if complaints else silent:
        memo("silent", (part.digest,), "silent".__str__)
    return [*found, *complaints]
