"""The words of a documentation site's interface, by language: one data file each.

A language is added by adding a file: ``lines`` are whole lines, ``prefixes`` begin one, each with
the English it stands for; ``furniture`` and ``end`` are lines of the site that say nothing about
the operation, ``end`` those below it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..text import Line

_PILLS = frozenset({"required", "deprecated", "read-only", "write-only", "nullable"})
_TYPE = re.compile(
    r"(?:[^·]{1,100} · )?\(*(?:string|integer|number|boolean|object|array|file|any|null|enum)"
)
_LONGEST = 300
_SECTIONS = frozenset({"Authorizations", "Body", "Response", "Headers"})


@dataclass(frozen=True, slots=True)
class Interface:
    """One language: what its lines are in English."""

    lines: dict[str, str]
    prefixes: dict[str, str]
    furniture: frozenset[str]
    end: tuple[str, ...]

    def english(self, text: str) -> str:
        """A line as the English interface has it; another line unchanged."""
        plain = text.replace("：", ":", 1) if "：" in text[:30] else text
        if plain in self.lines:
            return self.lines[plain]
        for prefix, english in self.prefixes.items():
            if plain.startswith(prefix):
                rest = plain[len(prefix) :].strip()
                return english + rest if english.endswith("default:") else f"{english} {rest}"
        return self._header(plain) if _TYPE.match(text) else text

    def _header(self, text: str) -> str:
        """A type with pills run together to it (``string必填``)."""
        tail, found = text, ""
        if len(text) > _LONGEST:
            return text
        pills = [(word, pill) for word, pill in self.lines.items() if pill in _PILLS]
        pills += [(pill, pill) for pill in sorted(_PILLS)]  # pages mix both
        while True:
            last = next(((w, p) for w, p in pills if tail.endswith(w) and tail != w), None)
            if last is None:
                break
            tail, found = tail.removesuffix(last[0]), last[1] + found
        for prefix, english in self.prefixes.items():
            if english == "default:":
                tail = tail.replace(prefix, english, 1)
        return tail + found

    def is_used(self, lines: Sequence[Line]) -> bool:
        """Whether a page has this language: a section heading of it stands alone."""
        return any(self.lines.get(line.text) in _SECTIONS for line in lines)


def _load(path: Path) -> Interface:
    data = json.loads(path.read_text(encoding="utf-8"))
    return Interface(
        data["lines"], data["prefixes"], frozenset(data["furniture"]), tuple(data["end"])
    )


INTERFACES = {path.stem: _load(path) for path in sorted(Path(__file__).parent.glob("*.json"))}
FURNITURE = frozenset().union(*(one.furniture for one in INTERFACES.values()))
END_MARKS = re.compile(
    "|".join(re.escape(mark) for one in INTERFACES.values() for mark in one.end)
    + r"|(?:\[[^\]]*\]\([^)]*\)){2,}"  # nothing but links: the way to other pages
)


def to_english(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page with its interface in English; descriptions as they are."""
    for one in INTERFACES.values():
        if one.lines and one.is_used(lines):
            return [Line(line.number, one.english(line.text)) for line in lines]
    return list(lines)
