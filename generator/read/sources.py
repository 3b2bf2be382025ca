"""The named sources of a facts document, and the origins they give to its values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..diagnostics import Origin, Place
from ..document import Json, Object
from ..node import Node


class Source(NamedTuple):
    """Where a fact was seen and when; ``rule`` tells how it was concluded from what is there."""

    address: str | None
    observed: str | None
    note: str | None = None
    rule: str | None = None

    def __str__(self) -> str:
        where = self.address or "no address"
        told = [self.observed and f"observed {self.observed}", self.note]
        more = ", ".join(text for text in told if text)
        return f"{where} ({more})" if more else where


def parse_sources(node: Node) -> dict[str, Source]:
    """The sources of a document by their short names."""
    return {name: _source(child) for name, child in node.object()}


def _source(node: Node) -> Source:
    node.members(["address", "observed"], ["note", "rule"])
    return Source(*(_text(node.optional(key)) for key in ("address", "observed", "note", "rule")))


def _text(node: Node | None) -> str | None:
    return node.text() if node else None


def parse_named(node: Node, known: Mapping[str, Source], keyword: str) -> tuple[Source, ...]:
    """The sources that an ``x-source`` names for a keyword beside it.

    A source that is limited to some keywords counts for these and then alone.
    """
    general, special = [], []
    for child in node.elements():
        if isinstance(child.value, dict):
            for name, keywords in child.object():
                found = _known(child, known, name)
                special += [found] if keyword in keywords.texts() else []
        else:
            general.append(_known(child, known, child.text()))
    return tuple(special or general)


def _known(node: Node, known: Mapping[str, Source], name: str) -> Source:
    if name not in known:
        raise node.refuse("unknown-source", f"no source {name!r}", "known: " + ", ".join(known))
    return known[name]


def origin_of(sources: Iterable[Source], place: Place) -> Origin:
    """The origin of a value that these sources state, or from which it was concluded."""
    used = tuple(sources)
    text = "; ".join(map(str, used)) or None
    rules = [source.rule for source in used if source.rule]
    if used and len(rules) == len(used):
        return Origin("derived", place, "; ".join(dict.fromkeys(rules)), text)
    return Origin("stated", place, None, text)


def listed(sources: Iterable[Source]) -> list[Json]:
    """The distinct addresses and dates, for the catalogue."""
    seen: dict[tuple[str, str | None], Object] = {}
    for source in sources:
        if source.address is not None:
            entry = {"address": source.address, "observed": source.observed}
            seen.setdefault((source.address, source.observed), entry)
    return list(seen.values())
