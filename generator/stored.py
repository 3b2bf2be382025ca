"""Readings and documents with origins as text, for the memory and for other processes.

What was read back is taken apart only as far as somebody asks: of a thousand documents that are
as they were, hardly an origin is ever looked at.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import repeat
from typing import Any

from .diagnostics import Finding, Origin, Place, Severity
from .document import Object, Sourced

_PLACE = partial(tuple.__new__, Place)  # thousands of them are made, without a call of ours
_ORIGIN = partial(tuple.__new__, Origin)


class Stored(Sourced):
    """A document that was packed, equal to the one that it was made of."""

    def __init__(self, load: Callable[[], Sequence[str]]) -> None:
        """``load`` gives the texts of the document and of its origins, when somebody asks."""
        object.__setattr__(self, "_load", load)

    def _fetch(self) -> None:
        if "_load" in self.__dict__:
            document, origins = self.__dict__.pop("_load")()
            object.__setattr__(self, "_document", document)
            object.__setattr__(self, "_origins", origins)

    @property
    def document(self) -> Object:
        """The document; whoever asks first pays for it."""
        if "_made" not in self.__dict__:
            self._fetch()
            object.__setattr__(self, "_made", json.loads(self.__dict__.pop("_document")))
        made: Object = self.__dict__["_made"]
        return made

    @property
    def origins(self) -> Mapping[str, Origin]:
        """The origins; those of few documents at a time are held."""
        self._fetch()
        return _origins(self.__dict__["_origins"])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sourced):
            return NotImplemented
        return self.document == other.document and self.origins == other.origins

    __hash__ = None  # type: ignore[assignment]  # as of every value that holds a dict


def packed(sourced: Sourced | None, findings: Iterable[Finding], note: str = "") -> str:
    """A document, or none, what was found, and a note, as text."""
    head = json.dumps([note, [_finding(finding) for finding in findings]])
    if sourced is None:
        return head
    return "\n".join((head, json.dumps(sourced.document), json.dumps(_table(sourced.origins))))


def unpacked(text: str) -> tuple[Sourced | None, tuple[Finding, ...], str]:
    """What was packed."""
    head, *rest = text.split("\n")
    return (Stored(rest.copy) if rest else None, *_head(head))


def heard(text: str) -> str:
    """The part of a packed document that tells what was found, the note, and if there is one."""
    return "".join(text.partition("\n")[:2])


def unpacked_later(
    head: str, load: Callable[[], str]
) -> tuple[Sourced | None, tuple[Finding, ...], str]:
    """What was packed, of which only that part is at hand; ``load`` gives the whole text."""
    sourced = Stored(lambda: load().split("\n")[1:]) if head.endswith("\n") else None
    return (sourced, *_head(head))


def _head(text: str) -> tuple[tuple[Finding, ...], str]:
    note, findings = json.loads(text)
    return tuple(map(_made_finding, findings)), note


@lru_cache(maxsize=32)
def _origins(text: str) -> Mapping[str, Origin]:
    holders, rests, lines, *named = json.loads(text)
    pointers: list[str] = []
    for holder, rest in zip(holders, rests, strict=True):
        pointers.append(rest if holder is None else pointers[holder] + rest)
    columns, kinds, files, rules, texts = map(_values, named)
    places = map(_PLACE, zip(files, lines, columns, strict=False))  # one for all has no end
    origins = map(_ORIGIN, zip(kinds, places, rules, texts, strict=False))
    return dict(zip(pointers, origins, strict=True))


def _table(origins: Mapping[str, Origin]) -> list[Any]:
    """The origins by column: there are many, in few files and for few reasons."""
    if not origins:
        return [[], [], [], *[_named(())] * 5]
    kinds, places, rules, texts = zip(*origins.values(), strict=True)
    files, lines, columns = zip(*places, strict=True)
    return [*_steps(origins), lines, *map(_named, (columns, kinds, files, rules, texts))]


def _steps(pointers: Iterable[str]) -> tuple[list[int | None], list[str]]:
    """Of each pointer, the number of the one that it continues, and how: a third of the letters."""
    numbers: dict[str, int] = {}
    holders: list[int | None] = []
    rests: list[str] = []
    for at in pointers:
        head = at.rpartition("/")[0]
        holder = numbers.get(head)
        holders.append(holder)
        rests.append(at if holder is None else at[len(head) :])
        numbers[at] = len(numbers)
    return holders, rests


def _named(values: tuple[Any, ...]) -> list[Any]:
    """The different values, and of each its number among them; one alone needs none."""
    numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
    return [[*numbers], [numbers[value] for value in values] if len(numbers) > 1 else []]


def _values(named: list[Any]) -> Iterable[Any]:
    names, numbers = named
    return map(names.__getitem__, numbers) if numbers else repeat(names[0] if names else None)


def _place(place: Place | None) -> list[Any] | None:
    return None if place is None else [place.file, place.line, place.column]


def _finding(one: Finding) -> list[Any]:
    places = (_place(one.place), _place(one.other))
    return [one.id, int(one.severity), one.message, one.hint, *places]


def _made_finding(fields: list[Any]) -> Finding:
    name, severity, message, hint, *places = fields
    place, other = (None if each is None else Place(*each) for each in places)
    return Finding(name, Severity(severity), place, message, hint, other)
