"""Readings and documents with origins as text, for the memory and for other processes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from .diagnostics import Finding, Origin, Place, Severity
from .document import Sourced


def packed(sourced: Sourced | None, findings: Iterable[Finding], form: str = "") -> str:
    """A document, or none, and what was found, as JSON."""
    origins = {} if sourced is None else {at: _origin(o) for at, o in sourced.origins.items()}
    document = None if sourced is None else sourced.document
    return json.dumps([form, document, origins, [_finding(finding) for finding in findings]])


def unpacked(text: str) -> tuple[Sourced | None, tuple[Finding, ...], str]:
    """What was packed."""
    form, document, origins, findings = json.loads(text)
    places: dict[tuple[Any, ...], Place] = {}
    found = {at: _made_origin(fields, places) for at, fields in origins.items()}
    sourced = None if document is None else Sourced(document, found)
    return sourced, tuple(map(_made_finding, findings)), form


def _place(place: Place | None) -> list[Any] | None:
    return None if place is None else [place.file, place.line, place.column]


def _origin(origin: Origin) -> list[Any]:
    place = origin.place
    return [origin.kind, place.file, place.line, place.column, origin.rule, origin.text]


def _made_origin(fields: list[Any], places: dict[tuple[Any, ...], Place]) -> Origin:
    kind, file, line, column, rule, text = fields
    at = (file, line, column)
    place = places.get(at) or places.setdefault(at, Place(*at))
    return Origin(kind, place, rule, text)


def _finding(one: Finding) -> list[Any]:
    places = (_place(one.place), _place(one.other))
    return [one.id, int(one.severity), one.message, one.hint, *places]


def _made_finding(fields: list[Any]) -> Finding:
    name, severity, message, hint, *places = fields
    place, other = (None if each is None else Place(*each) for each in places)
    return Finding(name, Severity(severity), place, message, hint, other)
