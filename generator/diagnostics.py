"""Places, findings and the errors that end a run; imports nothing of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Literal, NamedTuple


class Severity(IntEnum):
    """How much a finding matters; a higher value is worse."""

    INFO = 10
    WARNING = 20
    ERROR = 30

    @property
    def label(self) -> str:
        """The lower-case word that is printed and written to JSON."""
        return self.name.lower()


class Place(NamedTuple):
    """A position in an input: a path relative to the specs folder, a line and maybe a column."""

    file: str
    line: int = 1
    column: int | None = None

    def __str__(self) -> str:
        end = "" if self.column is None else f":{self.column}"
        return f"{printable(self.file)}:{self.line}{end}"


class Origin(NamedTuple):
    """Why a value stands in a document.

    ``stated``: printed at ``place``. ``derived``: concluded by ``rule`` from what stands at
    ``place``. ``overlay``: put there by the overlay action at ``place``; ``rule`` is its reason.
    ``text`` is the sentence or fragment that says so, when there is one.
    """

    kind: Literal["stated", "derived", "overlay"]
    place: Place
    rule: str | None = None
    text: str | None = None


class Finding(NamedTuple):
    """Something a reader of the documents should know, with a stable kebab-case id."""

    id: str
    severity: Severity
    place: Place | None
    message: str
    hint: str | None = None
    other: Place | None = None

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        beside = f" (see {self.other})" if self.other else ""
        hint = f"; {printable(self.hint)}" if self.hint else ""
        return f"{where}{self.severity.label}: {printable(self.message)}{beside}{hint} [{self.id}]"

    def with_severity(self, severity: Severity) -> Finding:
        """The same finding at another severity."""
        return self._replace(severity=severity)


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by place, then id; those without a place come last. Duplicates are dropped."""

    def key(finding: Finding) -> tuple[bool, str, int, int, str, str]:
        place = finding.place or Place("")
        column = place.column or 0
        return (finding.place is None, place.file, place.line, column, finding.id, finding.message)

    return tuple(sorted(dict.fromkeys(findings), key=key))


def without_echoes(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings without those that an error of the same kind at the same place says already."""
    found = tuple(findings)
    errors = {(each.id, each.place) for each in found if each.severity >= Severity.ERROR}
    return tuple(
        each
        for each in found
        if each.severity >= Severity.ERROR or (each.id, each.place) not in errors
    )


@dataclass
class BadInput(Exception):
    """The input cannot be used (exit code 2). Holds every problem found, never just the first."""

    findings: tuple[Finding, ...] = field(default_factory=tuple)

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in sort_findings(self.findings))


def refuse(
    id: str, place: Place | None, message: str, hint: str | None = None, other: Place | None = None
) -> BadInput:
    """A ``BadInput`` with one error, for ``raise refuse(...)``."""
    return BadInput((Finding(id, Severity.ERROR, place, message, hint, other),))


class OurFault(Exception):
    """The generator itself is wrong (exit code 3): its output did not pass its own proof."""


# What is shown of foreign text: controls and bidirectional marks would let a document rewrite a
# terminal line or hide what it says.
_SHOWN_ESCAPED = frozenset("\u061c\u200b\u200e\u200f\u2028\u2029\ufeff") | frozenset(
    map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)


def printable(text: str, limit: int = 500) -> str:
    """Foreign text for a one-line message: controls escaped, cut at ``limit`` characters."""
    shown = "".join(
        char if char.isprintable() and char not in _SHOWN_ESCAPED else ascii(char)[1:-1]
        for char in text[: limit + 1]
    )
    return shown if len(text) <= limit else shown[:limit] + "…"


# Fixed here, not asked of the running Python: another version must not write other bytes.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff\U0010fffe\U0010ffff]"
)
_CONTROLS = bytes(code for code in range(128) if _HIDDEN.match(chr(code)))


def visible(text: str) -> str:
    """A text for a page or as JSON: characters that hide, or turn what stands around, escaped."""
    if text.isascii() and len(text.encode().translate(None, _CONTROLS)) == len(text):
        return text  # most are such, and large: looked at in a seventh of the time
    return _HIDDEN.sub(lambda match: json.dumps(match.group())[1:-1], text)
