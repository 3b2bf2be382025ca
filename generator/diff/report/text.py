"""For a terminal: grouped by variant or operation, worst first."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import printable
from ..change import Change, Level
from .model import Group, Report, grouped

_COLOURS = {Level.BREAKING: "31;1", Level.WARNING: "33;1", Level.INFO: "32", Level.DOCS: "2"}
_MOST_NAMES = 6


def as_text(report: Report) -> str:
    """The report as lines of text; foreign text in it cannot move the cursor."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    heading = None
    for group in grouped(report.changes):
        where = group.change.variant or group.change.operation or "the document"
        if where != heading:
            if heading is not None:
                yield ""
            heading = where
            yield _paint(report, "1", printable(where))
        yield from _group(report, group)
    if report.changes:
        yield ""
    for change, entry in report.accepted:
        until = f"until {entry.expires}: {printable(entry.reason)}"
        yield f"accepted {until}: {printable(change.path)} [{change.id} {change.fingerprint}]"
    for finding in report.findings:
        yield str(finding)
    yield f"{report.totals}; {report.verdict}"


def _group(report: Report, group: Group) -> Iterator[str]:
    change = group.change
    label = _paint(report, _COLOURS[change.severity], f"{change.severity.label:8}")
    yield f"  {label} {printable(change.message, 1000)}"
    yield f"           at {printable(change.path)}"
    yield f"           wire: {change.wire.label}, source: {change.source.label}{_places(change)}"
    if group.everywhere:
        yield f"           also: {_some(group.everywhere)}"
    yield f"           [{change.id} {change.fingerprint}]"


def _some(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return printable(", ".join(names[:_MOST_NAMES])) + more


def _places(change: Change) -> str:
    was, now = change.base_place, change.revision_place
    if was and now:
        return f"; {was} → {now}"
    return f"; {was or now}" if was or now else ""


def _paint(report: Report, code: str, text: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if report.colour else text
