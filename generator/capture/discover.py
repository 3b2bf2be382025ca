"""Which variants a provider lists now, beside those that the manifest knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..manifest import Document
from .fetch import Fetcher, NotFetched
from .plan import Source


@dataclass(frozen=True, slots=True)
class Discovery:
    """What the indexes of a provider list; ``failures`` when one could not be read."""

    provider: str
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()


def discover(
    provider: str,
    source: Source,
    entries: Iterable[Document],
    known: Iterable[str],
    fetcher: Fetcher,
) -> Discovery:
    """Read the indexes of a provider; a variant that no index lists counts as gone.

    When an index cannot be read nothing counts as gone: unknown is not removed.
    """
    listed: set[str] = set()
    failures: list[str] = []
    for index in source.indexes:
        try:
            text = fetcher.get(index.address).body.decode("utf-8", "replace")
        except NotFetched as problem:
            failures.append(str(problem))
            continue
        found = {_name(match) for match in index.pattern.finditer(text)}
        if not found:
            failures.append(f"nothing-listed: {index.address} lists no variant at all")
        listed |= found
    if not source.indexes:
        return Discovery(provider)
    return _compared(provider, listed, tuple(entries), set(known), tuple(failures))


def _name(match: re.Match[str]) -> str:
    return match.group(1) if match.re.groups else match.group(0)


def _compared(
    provider: str,
    listed: set[str],
    entries: tuple[Document, ...],
    known: set[str],
    failures: tuple[str, ...],
) -> Discovery:
    ours = {name for entry in entries for name in _names(entry)} | {
        _letters(name) for name in known
    }
    new = sorted(name for name in listed if _letters(name) not in ours)
    letters = {_letters(name) for name in listed}
    gone = sorted(entry.id for entry in entries if letters.isdisjoint(_names(entry)))
    return Discovery(provider, tuple(new), () if failures else tuple(gone), failures)


def _names(entry: Document) -> set[str]:
    """What an index may call a document: its variant, or a segment of its page's address."""
    segments = entry.page.partition("://")[2].split("/")[1:]
    return {_letters(name) for name in (entry.variant, entry.name, *segments)} - {""}


def _letters(name: str) -> str:
    """Names are written with dots, dashes or underscores, as the page pleases."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
