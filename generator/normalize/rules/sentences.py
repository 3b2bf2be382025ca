"""Descriptions as sentences, and sentences as the clauses that can each state something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|max|min|no)|\b[A-Za-z])\.$", re.I)
_STOP = re.compile(r"[.!?](?=\s)|[。！？]")
_BULLET = re.compile(r"\s*(?:[•*·‣-]|\d+[.)])\s+")
_EMPHASIS = re.compile(r"\*\*|__|<br\s*/?>", re.I)
_LINK = re.compile(r"\[([^\]]+)\]\([^)\s]*\)")
_LABEL = re.compile(r"(?:(?:note|important|warning|caution)\s*[:!]|(?:注意|重要)[:：])\s*", re.I)
_EXAMPLE = re.compile(
    r"\s*[(（]\s*(?:e\.g\.?|for example|for instance|such as|例如|比如|如)\b[^()（）]*[)）]", re.I
)
_INSET = re.compile(r"\s*[(（]([^()（）]*)[)）]")
_BREAK = re.compile(r"\s*[;；]\s*|\s+[—–]\s+|,?\s+but\s+(?!not\b)|，(?:但是?)?", re.I)

# A part of a sentence is read on its own only when no other part can make it conditional.
_QUALIFIES = re.compile(
    r"\b(?:if|when|whenever|unless|except|excluding|until|previously|formerly|used to|no longer"
    r"|legacy|recommend(?:ed)?|should|usually|typically|often|optional in|only in|only for)\b"
    r"|如果|若|当|除非|除了|例如|比如|建议|推荐|以前|之前|通常|一般",
    re.I,
)


class Sentence(NamedTuple):
    """One sentence, how many lines below the start of its text it begins, and what it is under.

    ``heading`` is the line ending in a colon that introduces the list the sentence is part of.
    """

    text: str
    line: int
    heading: str | None = None


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a description; list items and paragraphs end sentences too."""
    heading: str | None = None
    for line, paragraph, bullet in _paragraphs(text):
        if not bullet:
            heading = None
        for sentence in _split(_plain(paragraph)):
            yield Sentence(sentence, line, heading if bullet else None)
        if not bullet and paragraph.rstrip().endswith((":", "：")):
            heading = _plain(paragraph)


def _paragraphs(text: str) -> Iterator[tuple[int, str, bool]]:
    """Runs of lines that belong together: line number, text, whether it is a list item."""
    start, run, bullet = 0, "", False
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
        mark = _BULLET.match(line)
        if run and (not line.strip() or mark or not _continues(run, line)):
            yield start, run, bullet
            run = ""
        if line.strip():
            if not run:
                start, bullet = number, mark is not None
            run = f"{run} {line.strip()}" if run else line[mark.end() if mark else 0 :].strip()
    if run:
        yield start, run, bullet


def _continues(run: str, line: str) -> bool:
    """Whether a line break inside a paragraph is a soft one."""
    return run[-1] not in ".!?。！？:：" and line.lstrip()[:1].islower()


def _plain(text: str) -> str:
    """Text without emphasis, link targets, typographic quotes and runs of blanks."""
    text = _LINK.sub(r"\1", _EMPHASIS.sub("", text))
    text = text.replace("’", "'").replace("“", '"').replace("”", '"')
    return " ".join(text.split())


def _split(text: str) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(text):
        if _ABBREVIATION.search(text[start : stop.end()]):
            continue
        if sentence := text[start : stop.start()].strip():
            yield sentence
        start = stop.end()
    if rest := text[start:].strip().rstrip(".!?。！？"):
        yield rest


def unit(sentence: str) -> str:
    """The sentence as statements are matched against: no label, no example in brackets."""
    return _EXAMPLE.sub("", _LABEL.sub("", sentence)).strip()


def clauses(sentence: str) -> tuple[str, ...]:
    """The parts of a sentence that stand for themselves; one part when some part may qualify.

    >>> clauses("Video frame count (takes priority over duration)")
    ('Video frame count', 'takes priority over duration')
    """
    whole = unit(sentence)
    insets = [inset.strip() for inset in _INSET.findall(whole)]
    parts = [*_BREAK.split(_INSET.sub("", whole)), *insets]
    found = tuple(part.strip(" ,.，。") for part in parts if part.strip(" ,.，。"))
    if not found or _QUALIFIES.search(whole):
        return (whole,)
    return found
