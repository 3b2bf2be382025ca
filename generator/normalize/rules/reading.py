"""Every sentence of every request description, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from ...diagnostics import Place
from ...document import Sourced
from .sentences import Sentence, clauses, sentences, unit
from .statement import Statement
from .statements import STATEMENTS
from .subject import Subject
from .suspicion import looks_like_a_rule
from .targets import texts
from .verdict import How, Verdict

LONGEST = 500
"""Characters of a sentence that is matched; a longer one is reported when it looks like a rule."""

Result: TypeAlias = How | Literal["not-recognised"]


class Outcome(NamedTuple):
    """A sentence that states something or looks as if it did, where it stands, what it came to."""

    text: str
    place: Place
    statement: str | None
    verdict: Verdict
    result: Result


def outcomes(sourced: Sourced) -> tuple[Outcome, ...]:
    """The outcomes of all sentences of a document, in its order."""
    return tuple(
        outcome
        for subject, text, place in texts(sourced)
        for sentence in sentences(text)
        for outcome in _outcomes(subject, sentence, _at(place, sentence))
    )


def _at(place: Place, sentence: Sentence) -> Place:
    """The line of a sentence; in JSON and YAML, whose places have columns, that of the text."""
    return place if place.column is not None else place._replace(line=place.line + sentence.line)


def _outcomes(subject: Subject, sentence: Sentence, place: Place) -> Iterator[Outcome]:
    """One outcome for the whole sentence when that is recognised, else one for each part."""
    whole = unit(sentence.text)
    found = recognised(subject, whole)
    parts = [(whole, found)] if found else [(p, recognised(subject, p)) for p in clauses(whole)]
    for part, match in parts:
        if match is not None and not (sentence.heading and match[1].how == "enforced"):
            yield Outcome(sentence.text, place, match[0], match[1], match[1].how)
        elif match is not None or looks_like_a_rule(part):
            # What stands below "For text-to-video:" may hold for that case only.
            yield Outcome(sentence.text, place, None, Verdict("listed"), "not-recognised")


def recognised(subject: Subject, text: str) -> tuple[str, Verdict] | None:
    """The statement that a sentence or a part of one makes, and what it comes to."""
    if len(text) > LONGEST:
        return None
    for statement, match in _matches(text):
        verdict = statement.make(subject, match.groupdict())
        if verdict is not None:
            return statement.id, verdict
    return None


@lru_cache(maxsize=4096)
def _matches(text: str) -> tuple[tuple[Statement, re.Match[str]], ...]:
    """The statements that a text may make; pages of one service repeat their sentences."""
    return tuple(
        (statement, match) for statement in STATEMENTS for match in statement.matches(text)
    )
