"""What a recognised statement comes to: keywords to add, a check that was made, or a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from ...document import Json
from .subject import Subject


class Keyword(NamedTuple):
    """Set ``keyword`` of the schema ``at``, which does not have it yet."""

    at: str
    keyword: str
    value: Json


class Rule(NamedTuple):
    """Add a schema without description to ``allOf`` of the object schema ``at``."""

    at: str
    schema: Json


class Needs(NamedTuple):
    """Add to ``dependentRequired`` of the object schema ``at``: ``field`` needs ``needed``."""

    at: str
    field: str
    needed: tuple[str, ...]


Edit: TypeAlias = Keyword | Rule | Needs

How: TypeAlias = Literal["enforced", "checked", "listed", "disagrees", "names-no-field"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a statement was dealt with.

    ``enforced``: by the edits. ``checked``: the schema says the same already. ``listed``: not for
    a schema, ``note`` says why. ``disagrees``: with the schema at ``against``, as ``note`` says.
    ``names-no-field``: ``note`` is the name that no field has.
    """

    how: How
    edits: tuple[Edit, ...] = ()
    note: str = ""
    against: str | None = None


Groups: TypeAlias = Mapping[str, str | None]
"""The named parts of a sentence that a pattern matched."""

Maker: TypeAlias = Callable[[Subject, Groups], Verdict | None]
"""From what a sentence is about and its parts; ``None``: the sentence says something else."""


def enforced(*edits: Edit) -> Verdict:
    """A verdict with keywords to add."""
    return Verdict("enforced", edits)


def checked() -> Verdict:
    """The schema agrees with the sentence."""
    return Verdict("checked")


def disagrees(note: str, against: str) -> Verdict:
    """The schema at ``against`` says otherwise."""
    return Verdict("disagrees", note=note, against=against)


def listed(note: str) -> Verdict:
    """Nothing a request could be refused for."""
    return Verdict("listed", note=note)


def compared(found: Json, said: Json, keyword: str, at: str) -> Verdict:
    """Checked when the schema at a pointer has the value for a keyword that a sentence states."""
    if found == said:
        return checked()
    return disagrees(f"the sentence says {said}, {keyword} is {found}", at)
