"""Annotations of GitHub Actions: one workflow command per change."""

from __future__ import annotations

from ...diagnostics import printable
from ..change import Change, Level
from .model import Report

_COMMANDS = {
    Level.BREAKING: "error",
    Level.WARNING: "warning",
    Level.INFO: "notice",
    Level.DOCS: "notice",
}


def as_github(report: Report) -> str:
    """One line per change, and one with the totals."""
    lines = [_line(change) for change in report.changes]
    lines += [f"::warning title={property_text(f.id)}::{data(str(f))}" for f in report.findings]
    lines.append(f"::notice title=drift::{data(f'{report.totals}; {report.verdict}')}")
    return "\n".join(lines) + "\n"


def _line(change: Change) -> str:
    place = change.revision_place or change.base_place
    where = ""
    if place:
        where = f"file={property_text(place.file)},line={place.line},"
    title = property_text(f"{change.severity.label}: {change.id}")
    said = data(f"{change.path}: {change.message} (fingerprint {change.fingerprint})")
    return f"::{_COMMANDS[change.severity]} {where}title={title}::{said}"


def data(text: str) -> str:
    """Text behind ``::``: it can neither end the line nor begin another command."""
    shown = printable(text, 2000).replace("%", "%25")
    return shown.replace("\r", "%0D").replace("\n", "%0A")


def property_text(text: str) -> str:
    """Text of a property: it cannot end the property either."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
