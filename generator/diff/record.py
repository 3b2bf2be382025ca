"""Collects changes while two documents are walked, each event once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from ..diagnostics import printable
from ..document import Json
from .change import Change, Comparison, Loss
from .checks import CHECKS, ECHOES, kind
from .view import View

_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the walk is, in names: they survive reordering and other ways to write the same."""

    side: str = ""
    operation: str = ""
    variant: str | None = None
    trail: tuple[str, ...] = ()

    def child(self, *names: str) -> Spot:
        """One step further down."""
        return replace(self, trail=(*self.trail, *names))

    @property
    def path(self) -> str:
        """A readable path, e.g. ``POST /videos › request body › prompt``."""
        return " › ".join(part for part in (self.operation, *self.trail) if part)

    @property
    def name(self) -> str:
        """The last name, for a sentence."""
        return self.trail[-1] if self.trail else self.operation or "the document"

    @property
    def affected(self) -> str:
        """The variant, or else the operation, that a change here concerns."""
        return self.variant or self.operation


@dataclass(slots=True)
class Draft:
    """A change that is still being collected."""

    id: str
    spot: Spot
    base_at: str | None
    revision_at: str | None
    old: Json = None
    new: Json = None
    words: dict[str, str] = field(default_factory=dict)
    concerns: frozenset[str] = frozenset()
    affects: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Recorder:
    """The two documents and everything noticed so far."""

    base: View
    revision: View
    drafts: list[Draft] = field(default_factory=list)
    known: dict[str, int] = field(default_factory=dict)
    gone: dict[str, list[str]] = field(default_factory=dict)
    opaque: list[str] = field(default_factory=list)
    operations: tuple[int, int] = (0, 0)
    touched: frozenset[str] = frozenset()
    _done: dict[tuple[str, ...], dict[int, Draft]] = field(default_factory=dict)
    _open: list[dict[int, Draft]] = field(default_factory=list)

    def emit(
        self,
        id: str,
        spot: Spot,
        at: tuple[str | None, str | None],
        old: Json = None,
        new: Json = None,
        concerns: frozenset[str] = frozenset(),
        words: dict[str, str] | None = None,
    ) -> None:
        """Note a change; ``words`` replace what the message would say by itself."""
        draft = Draft(id, spot, *at, old, new, words or {}, concerns, {spot.affected} - {""})
        self.drafts.append(draft)
        for seen in self._open:
            seen[id_of(draft)] = draft

    def is_untouched(self, base: Json, revision: Json) -> bool:
        """Whether both are the same reference to something that is the same on both sides."""
        if not (isinstance(base, dict) and isinstance(revision, dict)):
            return False
        reference = base.get("$ref")
        same = isinstance(reference, str) and reference == revision.get("$ref")
        return same and len(base) == len(revision) == 1 and reference not in self.touched

    @contextmanager
    def once(self, key: tuple[str, ...], spot: Spot) -> Iterator[bool]:
        """Whether a pair of shared schemas still has to be compared.

        Met again, its changes are not repeated: what they affect grows.
        """
        if key in self._done:
            for draft in self._done[key].values():
                draft.affects |= {spot.affected} - {""}
            for seen in self._open:
                seen |= self._done[key]
            yield False
            return
        found: dict[int, Draft] = {}
        self._done[key] = found
        self._open.append(found)
        try:
            yield True
        finally:
            self._open.pop()

    def count_fields(self, spot: Spot, known: int, gone: list[str]) -> None:
        """Remember how many fields were known here and which of them are gone."""
        where = f"{spot.variant or spot.operation} {spot.side}"
        self.known[where] = self.known.get(where, 0) + known
        if gone:
            self.gone.setdefault(where, []).extend(spot.child(name).path for name in gone)

    def comparison(self) -> Comparison:
        """Everything noticed, echoes dropped, in a stable order."""
        changes = [self._change(draft) for draft in settled(self.drafts)]
        changes.sort(key=lambda c: (-c.severity, c.variant or "", c.path, c.id, c.fingerprint))
        problems = (*self.base.problems.values(), *self.revision.problems.values())
        losses = (Loss(where, self.known[where], tuple(gone)) for where, gone in self.gone.items())
        return Comparison(
            tuple(changes), problems, tuple(losses), tuple(self.opaque), *self.operations
        )

    def _change(self, draft: Draft) -> Change:
        check, spot = CHECKS[draft.id], draft.spot
        words = {"name": printable(spot.name), "old": show(draft.old), "new": show(draft.new)}
        return Change(
            id=draft.id,
            wire=check.wire,
            source=check.source,
            variant=spot.variant,
            operation=spot.operation,
            path=spot.path,
            base_pointer=draft.base_at,
            revision_pointer=draft.revision_at,
            old=draft.old,
            new=draft.new,
            base_place=self.base.place(draft.base_at),
            revision_place=self.revision.place(draft.revision_at),
            message=f"{check.message.format_map(words | draft.words)}: {check.reason}",
            affects=tuple(sorted(draft.affects)),
        )


def id_of(draft: Draft) -> int:
    """A key for a draft while it lives in the recorder."""
    return id(draft)


def show(value: Json) -> str:
    """A value for a sentence: JSON, cut, with nothing in it that a terminal would obey."""
    if value is None:
        return "none"
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return printable(", ".join(value), _SHOWN)
    return printable(json.dumps(value, ensure_ascii=False), _SHOWN)


def bound(value: float) -> Json:
    """A bound for a report: an infinite one is none."""
    return value if abs(value) != float("inf") else None


def settled(drafts: list[Draft]) -> list[Draft]:
    """Drafts without what another one at the same place explains (the table ``ECHOES``)."""
    explained: set[tuple[Spot, str]] = set()
    ruled: set[tuple[str, str]] = set()
    for draft in drafts:
        for echo in ECHOES.get(kind(draft.id), ()):
            explained.add((draft.spot, echo))
        ruled |= {(draft.spot.affected, name) for name in draft.concerns}
    kept = [draft for draft in drafts if (draft.spot, kind(draft.id)) not in explained]
    for draft in kept:
        # A rule that reached the schema is reported there; its sentence is only words then.
        if draft.id.startswith("prose-rule-") and (draft.spot.affected, draft.spot.name) in ruled:
            draft.id = "description-changed"
    return kept
