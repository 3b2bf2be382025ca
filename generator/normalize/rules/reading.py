"""Every sentence of every request description, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from ...diagnostics import Place
from ...document import Sourced
from .sentences import Sentence, clauses, sentences, unit
from .statement import Statement
from .statements import STATEMENTS
from .subject import Subject
from .suspicion import looks_like_a_rule
from .targets import Text, texts
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
    return tuple(stated(texts(sourced)))


def stated(described: Iterable[Text]) -> Iterator[Outcome]:
    """The outcomes of all sentences of some descriptions."""
    for subject, text, place in described:
        for told in _telling(text):
            yield from _outcomes(subject, told, _at(place, told.sentence))


def _at(place: Place, sentence: Sentence) -> Place:
    """The line of a sentence; in JSON and YAML, whose places have columns, that of the text."""
    return place if place.column is not None else place._replace(line=place.line + sentence.line)


class _Told(NamedTuple):
    """A sentence, what of it is matched, and its parts: each with whether it looks like a rule."""

    sentence: Sentence
    whole: str
    parts: tuple[tuple[str, bool], ...]

    @property
    def says_nothing(self) -> bool:
        """Whether nothing can come of it, whatever it is said about."""
        silent = (not rule and not _matches(part) for part, rule in self.parts)
        return all(silent) and not _matches(self.whole)


@lru_cache(maxsize=4096)
def _telling(text: str) -> tuple[_Told, ...]:
    """The sentences of a description that may state something; pages of one service repeat them."""
    units = ((sentence, unit(sentence.text)) for sentence in sentences(text))
    told = (
        _Told(sentence, whole, tuple((part, looks_like_a_rule(part)) for part in clauses(whole)))
        for sentence, whole in units
    )
    return tuple(each for each in told if not each.says_nothing)


def _outcomes(subject: Subject, told: _Told, place: Place) -> Iterator[Outcome]:
    """One outcome for the whole sentence when that is recognised, else one for each part."""
    sentence, found = told.sentence, recognised(subject, told.whole)
    parts = [(found, True)] if found else [(recognised(subject, p), r) for p, r in told.parts]
    for match, rule in parts:
        if match is not None and not (sentence.heading and match[1].how == "enforced"):
            yield Outcome(sentence.text, place, match[0], match[1], match[1].how)
        elif match is not None or rule:
            # What stands below "For text-to-video:" may hold for that case only.
            yield Outcome(sentence.text, place, None, Verdict("listed"), "not-recognised")


def recognised(subject: Subject, text: str) -> tuple[str, Verdict] | None:
    """The statement that a sentence or a part of one makes, and what it comes to."""
    for statement, match in _matches(text):
        verdict = statement.make(subject, match.groupdict())
        if verdict is not None:
            return statement.id, verdict
    return None


@lru_cache(maxsize=4096)
def _matches(text: str) -> tuple[tuple[Statement, re.Match[str]], ...]:
    """The statements that a text may make."""
    if len(text) > LONGEST:
        return ()
    return tuple(
        (statement, match) for statement in STATEMENTS for match in statement.matches(text)
    )
