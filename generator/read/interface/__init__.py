"""The words of a documentation site's interface, by language: one data file each.

A language is added by adding a file: ``lines`` are whole lines, ``prefixes`` begin one, each with
the English it stands for; ``furniture`` and ``end`` are lines of the site that say nothing about
the operation, ``end`` those below it. ``labels`` are lines below a field that state keywords, with
the keywords in braces; see ``phrases``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ..text import Line

_PILLS = frozenset({"required", "deprecated", "read-only", "write-only", "nullable"})
_TYPE = re.compile(
    r"(?:[^·]{1,100} · )?\(*(?:string|integer|number|boolean|object|array|file|any|null|enum)"
)
_LONGEST = 300
_SECTIONS = frozenset({"Authorizations", "Body", "Response", "Headers"})


class Interface(NamedTuple):
    """One language: what its lines are in English."""

    lines: dict[str, str]
    prefixes: dict[str, str]
    furniture: frozenset[str]
    end: tuple[str, ...]
    begins: tuple[str, ...]
    pills: tuple[tuple[str, str], ...]
    labels: tuple[str, ...]

    def english(self, text: str) -> str:
        """A line as the English interface has it; another line unchanged."""
        plain = text.replace("：", ":", 1) if "：" in text[:30] else text
        if plain in self.lines:
            return self.lines[plain]
        if plain.startswith(self.begins):
            prefix = next(prefix for prefix in self.begins if plain.startswith(prefix))
            english, rest = self.prefixes[prefix], plain[len(prefix) :].strip()
            return english + rest if english.endswith("default:") else f"{english} {rest}"
        return self._header(plain) if _TYPE.match(text) else text

    def _header(self, text: str) -> str:
        """A type with pills run together to it (``string必填``)."""
        tail, found = text, ""
        if len(text) > _LONGEST:
            return text
        while True:
            last = next(((w, p) for w, p in self.pills if tail.endswith(w) and tail != w), None)
            if last is None:
                break
            tail, found = tail.removesuffix(last[0]), last[1] + found
        for prefix, english in self.prefixes.items():
            if english == "default:":
                tail = tail.replace(prefix, english, 1)
        return tail + found


def _load(path: Path) -> Interface:
    data = json.loads(path.read_text(encoding="utf-8"))
    pills = [(word, pill) for word, pill in data["lines"].items() if pill in _PILLS]
    pills += [(pill, pill) for pill in sorted(_PILLS)]  # pages mix both
    return Interface(
        data["lines"],
        data["prefixes"],
        frozenset(data["furniture"]),
        tuple(data["end"]),
        tuple(data["prefixes"]),
        tuple(pills),
        tuple(data.get("labels", ())),
    )


INTERFACES = {path.stem: _load(path) for path in sorted(Path(__file__).parent.glob("*.json"))}
FURNITURE = frozenset().union(*(one.furniture for one in INTERFACES.values()))
LABELS = tuple(label for one in INTERFACES.values() for label in one.labels)
_END_MARKS = frozenset(mark for one in INTERFACES.values() for mark in one.end)
_LINKS = re.compile(r"(?:\[[^\]]*\]\([^)]*\)){2,}")  # nothing but links: the way to other pages
_HEADINGS = [  # pages of one site have most of their lines in common
    (
        lru_cache(maxsize=4096)(one.english),
        frozenset(word for word, english in one.lines.items() if english in _SECTIONS),
    )
    for one in INTERFACES.values()
]


def is_end_mark(text: str) -> bool:
    """Whether a line stands below the operation on every page of a site."""
    return text in _END_MARKS or (text.startswith("[") and _LINKS.fullmatch(text) is not None)


def _translated(english: Callable[[str], str], line: Line) -> Line:
    text = english(line.text)
    return line if text == line.text else Line(line.number, text)


def to_english(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page with its interface in English; descriptions as they are.

    A page has a language when a section heading of it stands alone.
    """
    texts = {line.text for line in lines}
    for english, headings in _HEADINGS:
        if not headings.isdisjoint(texts):
            return [_translated(english, line) if line.text else line for line in lines]
    return list(lines)
