"""One change between two documents, and how much it matters to whom."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import IntEnum
from json.encoder import encode_basestring

from ..diagnostics import Finding, Place
from ..document import Json


class Level(IntEnum):
    """What a change means for a caller; a higher value is worse."""

    DOCS = 0
    INFO = 10
    WARNING = 20
    BREAKING = 30

    @property
    def label(self) -> str:
        """The lower-case word that is printed and written to JSON."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Change:
    """One event. ``wire`` judges it for callers who stay, ``source`` for callers who upgrade."""

    id: str
    wire: Level
    source: Level
    variant: str | None
    operation: str
    path: str
    base_pointer: str | None
    revision_pointer: str | None
    old: Json
    new: Json
    base_place: Place | None
    revision_place: Place | None
    message: str
    affects: tuple[str, ...] = ()

    @property
    def severity(self) -> Level:
        """The worse of the two verdicts."""
        return max(self.wire, self.source)

    @property
    def pointer(self) -> str:
        """Where it stands: in the revision, or in the base when it is gone from there."""
        if self.revision_pointer is not None:
            return self.revision_pointer
        return self.base_pointer or ""

    @property
    def fingerprint(self) -> str:
        """Names the change: id, place by names, old and new; never wording, order or lines."""
        text = canonical([self.id, self.path, unordered(self.old), unordered(self.new)])
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Loss:
    """How many fields one side of an operation had, and how many of them are gone."""

    where: str
    known: int
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two documents gave, with what is needed to judge whether to believe it."""

    changes: tuple[Change, ...]
    findings: tuple[Finding, ...] = ()
    losses: tuple[Loss, ...] = ()
    opaque: tuple[str, ...] = ()
    operations: int = 0
    operations_now: int = 0


def unordered(value: Json) -> Json:
    """A list as a sorted list: the order of enum values and the like says nothing."""
    return sorted(map(canonical, value)) if isinstance(value, list) else value


def canonical(value: Json) -> str:
    """JSON text that is the same for equal values: keys sorted, ``1.0`` as ``1``."""
    if isinstance(value, str):
        return encode_basestring(value)
    return json.dumps(_plain(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _plain(value: Json) -> Json:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
