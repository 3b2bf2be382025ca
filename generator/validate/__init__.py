"""Room 3, validate: what is wrong with the normalized documents, at the place it came from.

``openapi-spec-validator`` is the judge. What it does not see, or reports without a place, is
looked at by rules of our own: one small module each, with a function ``check`` for a part of a
document, and some with ``check_across`` for names that parts may not share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from ..cache import Memo, no_memo, recalled
from ..diagnostics import Finding, Severity, sort_findings
from ..document import Sourced
from ..form import form_findings
from ..normalize import Normalized
from ..schemas import Schemas, all_schemas
from ..spread import FEWEST, spread
from . import bounds, judge, names, operations, patterns, references, required, values
from .parts import Part, joined, only, parts_of, shares

__all__ = ["Validation", "validate"]

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
    return Validation(normalized, memo).findings()


class Validation:
    """What our own rules say (``own``), while the judge, who takes long, has been asked."""

    def __init__(self, normalized: Normalized, memo: Memo = no_memo) -> None:
        self._memo = memo
        self._documents = [_rooted(each) for each in normalized.providers.values()]
        self._said = {(f.id, f.place, f.severity) for f in normalized.findings}
        self._looked_at = [_document(each, memo) for each in normalized.providers.values()]
        self._asked = judge.Asked([each.question for each in self._looked_at], memo)
        self.own = self._new(chain.from_iterable(each.findings for each in self._looked_at))

    def _new(self, found: Iterable[Finding]) -> tuple[Finding, ...]:
        return sort_findings(f for f in found if (f.id, f.place, f.severity) not in self._said)

    def findings(self) -> tuple[Finding, ...]:
        """Every finding; waits for the judge."""
        complaints = self._asked.complaints()
        found = [*self.own]
        for sourced, looked_at, some in zip(
            self._documents, self._looked_at, complaints, strict=True
        ):
            if some:
                some = self._of_each(sourced, looked_at.parts)
            found += judge.findings(sourced, some)
            for digest in () if some else looked_at.silent:
                self._memo("silent", (digest,), "silent".__str__)
        return self._new(found)

    def _of_each(self, sourced: Sourced, digests: Iterable[str]) -> list[str]:
        """What the judge says about parts as they are."""
        parts = {part.digest: part for part in parts_of(sourced.document)}
        return judge.Asked([judge.each(parts[it] for it in digests)], self._memo).complaints()[0]


def _rooted(sourced: Sourced) -> Sourced:
    """A document with the origin of the whole alone: complaints of the judge have no other."""
    origin = sourced.origin("")
    return Sourced(sourced.document, {} if origin is None else {"": origin})


class _LookedAt(NamedTuple):
    """What our own rules say about a document, and what is left for the judge.

    ``parts`` are the digests of those it is asked about; ``silent`` of those among them of which
    our own rules had nothing to say.
    """

    findings: Sequence[Finding]
    question: judge.Question = judge.Question()
    parts: Sequence[str] = ()
    silent: Sequence[str] = ()


def _document(sourced: Sourced, memo: Memo) -> _LookedAt:
    """A document looked at by rules that rely on its form and on references that lead.

    Parts of which nothing had to be said are remembered; origins decide nothing about that.
    """
    parts = {part.digest: part for part in parts_of(sourced.document)}
    known = recalled(memo, "silent", [(digest,) for digest in parts])
    new = [part for part, text in zip(parts.values(), known, strict=True) if text is None]
    broken = form_findings(Sourced(only(sourced.document, new), sourced.origins))
    if broken:
        return _LookedAt(broken)
    looked_at = _not_silent(new)
    apart = [walked(Sourced(part.document(), sourced.origins)) for part in looked_at]
    dangling = (references.check(*each) for each in apart)
    broken = list(dict.fromkeys(chain(*dangling, references.check_across(sourced))))
    if broken:
        return _LookedAt(broken)
    said = [ruled(*each) for each in apart]
    across = (operations.check_across(sourced), names.check_across(sourced))
    found = list(dict.fromkeys(chain(*across, *said)))
    if any(map(_is_wrong, found)):
        return _LookedAt(found)
    loud = {part.digest for part, findings in zip(looked_at, said, strict=True) if findings}
    digests = [part.digest for part in new]
    silent = [digest for digest in digests if digest not in loud]
    return _LookedAt(found, judge.question(new, memo), digests, silent)


def _is_wrong(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


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
