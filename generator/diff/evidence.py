"""Is this fit to be compared? What a document no longer says has not been removed by that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..diagnostics import Finding, printable
from .change import Comparison

# Why a comparison is refused, and what it takes to compare all the same: --even-if NAME.
REASONS: dict[str, str] = {
    "not-readable": "a side cannot be read",
    "different-operation": "the two sides document different operations or variants",
    "different-form": "one side comes from a form that can say less than the other's",
    "fields-vanished": "too large a share of the fields known before is gone",
    "members-lost": "an object or a list whose members were known has become opaque",
    "facts-lost": "the newer side could not be read completely where the older one could",
}
OVERRIDABLE = tuple(sorted(REASONS.keys() - {"not-readable"}))

_FEWEST_GONE = 3


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing is said about changes."""

    id: str
    detail: str
    findings: tuple[Finding, ...] = ()

    def __str__(self) -> str:
        return f"{REASONS[self.id]}: {self.detail}" if self.detail else REASONS[self.id]


@dataclass(frozen=True, slots=True)
class Side:
    """What is known of one side beside its document.

    ``form`` and ``subject`` of a single captured file; ``lost`` by file: the facts that could
    not be read from it; ``scraped`` when it was made of pages.
    """

    form: str | None = None
    subject: tuple[str, ...] = ()
    lost: Mapping[str, frozenset[str]] = field(default_factory=dict)
    scraped: bool = False


def judge(
    comparison: Comparison, base: Side, revision: Side, even_if: Iterable[str]
) -> Refusal | None:
    """The first reason not to believe a comparison, unless it was overridden."""
    allowed = set(even_if)
    for refusal in _reasons(comparison, base, revision):
        if refusal.id not in allowed:
            return refusal
    return None


def _reasons(comparison: Comparison, base: Side, revision: Side) -> Iterator[Refusal]:
    captured = base.form is not None and revision.form is not None
    if captured and base.subject and revision.subject and not {*base.subject} & {*revision.subject}:
        detail = f"{_names(base.subject)} and {_names(revision.subject)}"
        yield Refusal("different-operation", detail)
    if captured and base.form != revision.form:
        yield Refusal("different-form", f"{base.form} and {revision.form}")
    lost = sorted(
        f"{file} {fact}".strip()
        for file, known in base.lost.items()
        for fact in revision.lost.get(file, frozenset()) - known
    )
    if lost:
        yield Refusal("facts-lost", printable("; ".join(lost), 400))
    yield from _vanished(comparison)
    if base.scraped and revision.scraped and comparison.opaque:
        yield Refusal("members-lost", _names(comparison.opaque))


def _vanished(comparison: Comparison) -> Iterator[Refusal]:
    for loss in comparison.losses:
        if len(loss.gone) >= _FEWEST_GONE and len(loss.gone) * 2 > loss.known:
            where = printable(loss.where)
            yield Refusal("fields-vanished", f"{len(loss.gone)} of {loss.known} at {where}")
    removed = [change for change in comparison.changes if change.id == "endpoint-removed"]
    few = len(removed) < _FEWEST_GONE or len(removed) * 2 <= comparison.operations
    if removed and (not few or not comparison.operations_now):
        detail = f"{len(removed)} of {comparison.operations} operations"
        yield Refusal("fields-vanished", detail)


def lost_facts(findings: Iterable[Finding]) -> frozenset[str]:
    """What a reader says that its document no longer shows, by fact and field."""
    lost = (finding for finding in findings if finding.id.endswith(("-lost", "-hidden")))
    return frozenset(f"{finding.id} {_field(finding.message)}".strip() for finding in lost)


def _field(message: str) -> str:
    """The field that a message names; counts and the like beside it may change."""
    quoted = re.search(r"'([^']*)'", message)
    return quoted[1] if quoted else ""


def _names(found: Iterable[str]) -> str:
    return printable(", ".join(sorted(found)), 300)
