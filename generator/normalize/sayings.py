"""Rules that only the words of a less precise source state: taken like any other fact.

The merged document keeps the words of its most precise source. What another page says in other
words is read too, against the merged document: what it adds becomes keywords, with its own place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..diagnostics import Finding, Severity
from ..document import Sourced
from .draft import Draft
from .merge import Merged, Words
from .rules.reading import Outcome, outcomes
from .rules.reports import report
from .rules.verdict import Edit, Keyword
from .rules.writing import write

_MARKUP = re.compile(r"[\s`*_\\]+")


def with_rules(merged: Merged) -> tuple[Sourced, tuple[Finding, ...]]:
    """The merged document with the rules that the other words state, and what is found in them."""
    sourced, findings = merged.sourced, list[Finding]()
    for source, words in merged.words:
        if not words or source.ours:
            continue
        own, voiced = outcomes(sourced), _voiced(sourced, words)
        known = {_plain(outcome.text) for outcome in own}
        new = [outcome for outcome in outcomes(voiced) if _plain(outcome.text) not in known]
        used = [(edit, outcome) for outcome in own for edit in outcome.verdict.edits]
        findings += [*report(voiced, new), *_conflicts(used, new)]
        sourced = write(sourced, _additions([edit for edit, _ in used], new))
    return sourced, tuple(findings)


def _plain(text: str) -> str:
    """A sentence without the marks that one form of a page has and another does not."""
    return _MARKUP.sub(" ", text).strip()


def _voiced(sourced: Sourced, words: Words) -> Sourced:
    """The document as it reads with the words of another source."""
    draft = Draft.of(sourced)
    for at, (value, origin) in words.items():
        draft.put(at, value, origin)
    return draft.sourced()


def _conflicts(used: list[tuple[Edit, Outcome]], new: list[Outcome]) -> Iterator[Finding]:
    """A finding for each keyword that two sentences set to different values."""
    for outcome in new:
        for edit in outcome.verdict.edits:
            for other, sentence in used:
                if _same_keyword(edit, other) and edit != other:
                    message = f'"{sentence.text}" here, "{outcome.text}" there; the former is used'
                    places = sentence.place, outcome.place
                    yield Finding(
                        "sources-disagree", Severity.WARNING, places[0], message, None, places[1]
                    )


def _additions(used: list[Edit], new: list[Outcome]) -> Iterator[Outcome]:
    """The sentences with what they add to those that are used anyway."""
    for outcome in new:
        edits = tuple(
            edit
            for edit in outcome.verdict.edits
            if edit not in used and not any(_same_keyword(edit, other) for other in used)
        )
        if edits:
            yield outcome._replace(verdict=replace(outcome.verdict, edits=edits))


def _same_keyword(edit: Edit, other: Edit) -> bool:
    alike = isinstance(edit, Keyword) and isinstance(other, Keyword)
    return alike and (edit.at, edit.keyword) == (other.at, other.keyword)  # type: ignore[union-attr]
