"""Pages that take the place of facts: what they add was not known, what they contradict changed.

A facts document states what was seen, not what there is. So it is completed by the page before the
two are compared: what it did not state cannot have changed, and what the completion added is the
list of what was not known.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..document import pointer
from ..manifest import Document
from ..normalize.draft import Draft
from ..normalize.merge import merge
from ..normalize.sources import source_of
from ..read import FACTS, Reading
from ..specs import Specs
from .change import Change, Level
from .checks import CHECKS

_WORDS = frozenset({"description-changed", "example-changed"})
_ABOUT_FACTS = frozenset({"x-facts", "x-disagreements"})


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file of facts, the file of the page that is there now, and the facts completed by it."""

    facts: str
    page: str
    completed: Reading


def arrivals(
    base: Specs, revision: Specs, known: Mapping[str, Reading], now: Mapping[str, Reading]
) -> Iterator[Arrival]:
    """The variants that only facts described and that have a page now.

    Raises:
        BadInput: a page and the facts it replaces are about different things.
    """
    pages = {entry.id: entry for entry in revision.manifest.documents if _captured(entry, now)}
    for entry in base.manifest.documents:
        page = pages.get(entry.id)
        if page is None or _captured(entry, known):
            continue
        sources = [source_of(entry.file, known[entry.file]), source_of(page.file, now[page.file])]
        whole = Draft.of(merge(entry.variant, sources).sourced)
        for key in _ABOUT_FACTS & whole.document.keys():
            whole.drop(pointer(key))
        reading = known[entry.file]._replace(sourced=whole.sourced())
        yield Arrival(entry.file, page.file, reading)


def _captured(entry: Document, readings: Mapping[str, Reading]) -> bool:
    return any(readings[source.file].form != FACTS for source in entry.sources)


def learned(changes: Iterable[Change]) -> Iterator[Change]:
    """Differences between facts and facts completed: news for us, no change of the service.

    That the page has its own words, and that nothing is unknown any more, is no news.
    """
    for change in changes:
        solved = change.id == "variant-fact-changed" and change.new is None
        if change.severity > Level.DOCS and not solved:
            wire, source = (min(level, Level.INFO) for level in (change.wire, change.source))
            told = change.message.removesuffix(f": {CHECKS[change.id].reason}")
            message = f"not known before: {told}"
            yield replace(change, wire=wire, source=source, message=message)


def of_the_service(changes: Iterable[Change], facts: Container[str]) -> Iterator[Change]:
    """Changes without those of our own words: a page that lacks them has not lost anything."""
    for change in changes:
        place = change.base_place
        if not (change.id in _WORDS and place is not None and place.file in facts):
            yield change
