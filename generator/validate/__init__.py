"""Room 3, validate: what is wrong with the normalized documents, at the place it came from.

``openapi-spec-validator`` is the judge. What it does not see, or reports without a place, is
looked at by rules of our own: one small module each, with a function ``check`` for a part of a
document, and some with ``check_across`` for names that parts may not share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain

from ..cache import Memo, no_memo, recalled
from ..diagnostics import Finding, Severity, sort_findings
from ..document import Sourced
from ..form import form_findings
from ..normalize import Normalized
from ..schemas import Schemas, all_schemas
from ..spread import FEWEST, spread
from . import bounds, judge, names, operations, patterns, references, required, values
from .parts import Part, joined, only, parts_of, shares

__all__ = ["validate"]

Rule = Callable[[Sourced, Schemas], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
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
    """The findings on one document; the rules rely on its form and on references that lead.

    Parts of which nothing had to be said are remembered; origins decide nothing about that.
    """
    parts = {part.digest: part for part in parts_of(sourced.document)}
    known = recalled(memo, "silent", [(digest,) for digest in parts])
    new = [part for part, text in zip(parts.values(), known, strict=True) if text is None]
    broken = form_findings(Sourced(only(sourced.document, new), sourced.origins))
    if broken:
        return broken
    looked_at = _not_silent(new)
    apart = [walked(Sourced(part.document(), sourced.origins)) for part in looked_at]
    dangling = (references.check(*each) for each in apart)
    broken = list(dict.fromkeys(chain(*dangling, references.check_across(sourced))))
    if broken:
        return broken
    said = [ruled(*each) for each in apart]
    across = (operations.check_across(sourced), names.check_across(sourced))
    found = list(dict.fromkeys(chain(*across, *said)))
    if any(finding.severity is Severity.ERROR for finding in found):
        return found
    complaints = list(judge.check(sourced, new, memo))
    loud = {part.digest for part, findings in zip(looked_at, said, strict=True) if findings}
    for part in () if complaints else new:
        if part.digest not in loud:
            memo("silent", (part.digest,), "silent".__str__)
    return [*found, *complaints]


def walked(sourced: Sourced) -> tuple[Sourced, Schemas]:
    """A document and its schemas, which all rules look at."""
    return sourced, list(all_schemas(sourced.document))


def ruled(sourced: Sourced, schemas: Schemas) -> list[Finding]:
    """What single rules find in a document whose references lead."""
    found = (rule(sourced, schemas) for rule in RULES)
    return [*operations.check(sourced), *chain.from_iterable(found)]


def _not_silent(parts: Sequence[Part]) -> Sequence[Part]:
    """Parts of which something may have to be said; of many, most often none.

    They are looked at in shares, over all cores; those of a share that is not silent are left.
    """
    if len(parts) < FEWEST:
        return parts
    shared = shares(parts)
    texts = spread([partial(_said, share) for share in shared])
    return [part for share, text in zip(shared, texts, strict=True) if text for part in share]


def _said(share: Sequence[Part]) -> str:
    """Nothing, when nothing is to be said of any of these parts."""
    document = walked(Sourced(joined(share)))
    return "something" if [*references.check(*document)] or ruled(*document) else ""
