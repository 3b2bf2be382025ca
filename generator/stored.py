"""Readings and documents with origins as text, for the memory and for other processes.

What was read back is taken apart only as far as somebody asks: of a thousand documents that are
as they were, hardly an origin is ever looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from .diagnostics import Finding, Origin, Place, Severity
from .document import Object, Sourced


class Stored(Sourced):
    """A document that was packed, equal to the one that it was made of."""

    def __init__(self, document: str, origins: str) -> None:
        object.__setattr__(self, "_document", document)
        object.__setattr__(self, "_origins", origins)

    @property
    def document(self) -> Object:
        """The document; whoever asks first pays for it."""
        if "_made" not in self.__dict__:
            object.__setattr__(self, "_made", json.loads(self.__dict__.pop("_document")))
        made: Object = self.__dict__["_made"]
        return made

    @property
    def origins(self) -> Mapping[str, Origin]:
        """The origins; those of few documents at a time are held."""
        return _origins(self.__dict__["_origins"])

    def own_origin(self, at: str) -> Origin | None:
        """One of the origins, without making the others."""
        fields = _loaded(self.__dict__["_origins"]).get(at)
        return _made_origin(fields) if fields else None

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
    origins = {at: _origin(origin) for at, origin in sourced.origins.items()}
    return "\n".join((head, json.dumps(sourced.document), json.dumps(origins)))


def unpacked(text: str) -> tuple[Sourced | None, tuple[Finding, ...], str]:
    """What was packed."""
    head, *rest = text.split("\n")
    note, findings = json.loads(head)
    return Stored(*rest) if rest else None, tuple(map(_made_finding, findings)), note


@lru_cache(maxsize=32)
def _origins(text: str) -> Mapping[str, Origin]:
    return {at: _made_origin(fields) for at, fields in _loaded(text).items()}


@lru_cache(maxsize=32)
def _loaded(text: str) -> Mapping[str, list[Any]]:
    loaded: dict[str, list[Any]] = json.loads(text)
    return loaded


def _place(place: Place | None) -> list[Any] | None:
    return None if place is None else [place.file, place.line, place.column]


def _origin(origin: Origin) -> list[Any]:
    place = origin.place
    return [origin.kind, place.file, place.line, place.column, origin.rule, origin.text]


def _made_origin(fields: list[Any]) -> Origin:
    kind, file, line, column, rule, text = fields
    return Origin(kind, Place(file, line, column), rule, text)


def _finding(one: Finding) -> list[Any]:
    places = (_place(one.place), _place(one.other))
    return [one.id, int(one.severity), one.message, one.hint, *places]


def _made_finding(fields: list[Any]) -> Finding:
    name, severity, message, hint, *places = fields
    place, other = (None if each is None else Place(*each) for each in places)
    return Finding(name, Severity(severity), place, message, hint, other)
