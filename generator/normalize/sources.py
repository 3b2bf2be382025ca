"""All sources of one variant as one document, before overlays: an overlay corrects a variant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..diagnostics import Finding, Origin, Place, Severity
from ..document import Sourced, pointer
from ..form import require_form
from ..manifest import Document
from ..read import FACTS, FORMS, Reading
from .align import Source
from .draft import Draft
from .inline import inline
from .merge import merge
from .sayings import with_rules


def one_document(
    entry: Document, readings: Mapping[str, Reading]
) -> tuple[Sourced, tuple[Finding, ...]]:
    """What the sources of a variant state together, and what they disagree on.

    Raises:
        BadInput: a source cannot be used, or describes something else.
    """
    if not entry.also:
        return rooted(entry.file, readings[entry.file]), ()
    sources = [source_of(source.file, readings[source.file]) for source in entry.sources]
    merged = merge(entry.variant, sorted(sources, key=lambda source: _precision(entry, source)))
    ruled, findings = with_rules(merged)
    return _catalogued(ruled, sources), (*merged.findings, *findings)


def findings_of(entry: Document, readings: Mapping[str, Reading]) -> Iterator[Finding]:
    """What the readers of all sources of a variant found.

    What a source lost is no question any more when a more precise one has lost nothing.
    """
    ordered = sorted(entry.sources, key=lambda source: _rank(readings[source.file].form))
    best = readings[ordered[0].file]
    settled = best.form != FACTS and not any(map(_is_loss, best.findings))
    for source in ordered:
        for finding in readings[source.file].findings:
            told = settled and source is not ordered[0] and _is_loss(finding)
            yield finding.with_severity(Severity.INFO) if told else finding


def with_losses(sourced: Sourced, findings: Iterable[Finding]) -> Sourced:
    """The document; one that lost something, and of which no overlay says more, is partly known."""
    lost = [finding for finding in findings if _is_loss(finding)]
    if not lost or "x-facts" in sourced.document:
        return sourced
    facts = {"completeness": "partial", "unknown": [finding.message for finding in lost]}
    draft = Draft.of(sourced)
    draft.put(pointer("x-facts"), facts, Origin("derived", lost[0].place or Place(""), "losses"))
    return draft.sourced()


def _is_loss(finding: Finding) -> bool:
    return finding.severity == Severity.WARNING and finding.id.endswith(("-lost", "-hidden"))


def _rank(form: str) -> int:
    return FORMS.index(form) if form in FORMS else len(FORMS)


def source_of(file: str, reading: Reading) -> Source:
    """A reading as a source: of sound form, its references resolved.

    Raises:
        BadInput: it has no sound form, or references that lead nowhere.
    """
    sourced = rooted(file, reading)
    require_form(sourced)
    return Source(file, reading.form, inline(sourced))


def rooted(file: str, reading: Reading) -> Sourced:
    """The document of a reading; what has no place of its own comes from the file as a whole."""
    assert reading.sourced is not None
    sourced = reading.sourced
    return Sourced(sourced.document, {"": Origin("stated", Place(file)), **sourced.origins})


def _precision(entry: Document, source: Source) -> tuple[int, bool, str]:
    """The most precise form first; among equal ones the document's own file, then by name."""
    return _rank(source.form), source.file != entry.file, source.file


def _catalogued(sourced: Sourced, sources: list[Source]) -> Sourced:
    """What is said beside the API (``x-catalogue`` and the like) is said by the own document.

    Nothing is incomplete any more once one of the sources is a whole page.
    """
    draft, own = Draft.of(sourced), sources[0].sourced
    for key in [key for key in draft.document if key.startswith("x-")]:
        draft.drop(pointer(key))
    whole = any(source.form != FACTS for source in sources)
    for key in own.document:
        if key.startswith("x-") and not (whole and key == "x-facts"):
            draft.take(own, pointer(key), pointer(key))
    return draft.sourced()
