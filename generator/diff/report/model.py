"""What every form of the report shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...diagnostics import Finding
from ..allow import Allowance
from ..change import Change, Level, canonical, unordered


@dataclass(frozen=True, slots=True)
class Report:
    """Two documents and what is different; ``fail_on`` is the gate, None when there is none."""

    base: str
    revision: str
    changes: tuple[Change, ...]
    accepted: tuple[tuple[Change, Allowance], ...] = ()
    findings: tuple[Finding, ...] = ()
    fail_on: Level | None = Level.BREAKING
    colour: bool = False

    def count(self, level: Level) -> int:
        """How many changes have a severity."""
        return sum(change.severity == level for change in self.changes)

    @property
    def failing(self) -> tuple[Change, ...]:
        """The changes that close the gate."""
        if self.fail_on is None:
            return ()
        return tuple(change for change in self.changes if change.severity >= self.fail_on)

    @property
    def totals(self) -> str:
        """A sentence of counts."""
        if not self.changes:
            return "no changes"
        counts = ((self.count(level), level.label) for level in reversed(Level))
        return ", ".join(f"{count} {label}" for count, label in counts if count)

    @property
    def verdict(self) -> str:
        """Why the exit code is what it is."""
        if self.fail_on is None:
            return "no gate"
        if not self.failing:
            return f"nothing at or above {self.fail_on.label}"
        return f"{len(self.failing)} at or above {self.fail_on.label}"


@dataclass(frozen=True, slots=True)
class Group:
    """The same event in several places: told once, with all of them."""

    change: Change
    others: tuple[Change, ...]

    @property
    def everywhere(self) -> tuple[str, ...]:
        """What else it affects beside the place it is told at."""
        affected = {name for change in (self.change, *self.others) for name in change.affects}
        told = self.change.variant or self.change.operation
        return tuple(sorted(affected - {told}))


def grouped(changes: Iterable[Change]) -> list[Group]:
    """Changes with equal id, inner path, old and new value together, in their order."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        inner = change.path.removeprefix(change.operation)
        key = canonical([change.id, inner, unordered(change.old), unordered(change.new)])
        found.setdefault(key, []).append(change)
    return [Group(some[0], tuple(some[1:])) for some in found.values()]
