"""Facts beside a page that says the same in words: the page's sentence becomes the keyword later.

A page is more precise than facts in its sentences too. What facts state of a rule that a sentence
of the page states is left to that sentence, so that it is the one that is shown and judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Finding, Severity
from ..document import Json, Sourced, equal, get, has, parts, pointer
from .align import Source
from .draft import Draft
from .rules.reading import Outcome, outcomes
from .rules.verdict import Keyword, Rule
from .rules.writing import meaning


def without_spoken(page: Sourced, facts: Source) -> tuple[Source, list[Finding]]:
    """Facts without what sentences of a page state, and where the two differ."""
    draft, findings = Draft.of(facts.sourced), list[Finding]()
    for outcome in outcomes(page):
        for edit in outcome.verdict.edits:
            if isinstance(edit, Keyword):
                at = edit.at + pointer(edit.keyword)
                if has(draft.document, at):
                    findings += _differing(outcome, edit.value, draft, at)
                    draft.drop(at)
            elif isinstance(edit, Rule):
                _drop_rule(draft, edit.at + "/allOf", meaning(edit.schema))
    return facts._replace(sourced=draft.sourced()), findings


def _differing(outcome: Outcome, value: Json, draft: Draft, at: str) -> Iterator[Finding]:
    found = get(draft.document, at)
    if not equal(found, value):
        message = f'"{outcome.text}" here, {parts(at)[-1]} {found!r} there; the former is used'
        places = outcome.place, draft.place(at)
        yield Finding("sources-disagree", Severity.INFO, places[0], message, None, places[1])


def _drop_rule(draft: Draft, at: str, said: str) -> None:
    rules = get(draft.document, at) if has(draft.document, at) else []
    kept = [index for index, rule in enumerate(rules) if meaning(rule) != said]
    if len(kept) == len(rules):
        return
    before = Draft.of(draft.sourced()).sourced()
    draft.drop(at)
    if kept:
        draft.put(at, [], before.origin(at))
    for index, old in enumerate(kept):
        draft.take(before, at + pointer(old), at + pointer(index))
