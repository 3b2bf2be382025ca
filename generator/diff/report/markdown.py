"""For a pull request: text that comes from pages stays text, without mentions or links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import printable
from ..change import Change, Level
from .model import Group, Report, grouped

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$=:^\"'])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# What GitHub makes links or mentions of by itself, also where Markdown is escaped: a word joiner
# after the sign keeps the text readable and the machinery asleep.
_LIVE = re.compile(r"(@|#|://|\bwww|\bmailto|\bxmpp|\bGH-)", re.IGNORECASE)
_HEADINGS = {
    Level.BREAKING: "Breaking",
    Level.WARNING: "To look at",
    Level.INFO: "Compatible",
    Level.DOCS: "Words only",
}
# GitHub cuts a comment or a pull request's text at 65,536 characters.
_LONGEST = 60_000


def as_markdown(report: Report) -> str:
    """The report as GitHub's Markdown."""
    lines = [f"**{report.totals}** ({report.verdict})", ""]
    size = 0
    for line in _body(report):
        size += len(line) + 1
        if size > _LONGEST:
            lines.append("")
            lines.append("…the rest is cut; the JSON report has everything")
            break
        lines.append(line)
    return "\n".join(lines).rstrip() + "\n"


def escape(text: str, limit: int = 500) -> str:
    """Foreign text for Markdown: nothing in it is a mark, a mention or a link."""
    inert = _LIVE.sub("\\1\u2060", printable(text, limit))
    return "".join(_ENTITIES.get(char, char) for char in _SPECIAL.sub(r"\\\1", inert))


def _body(report: Report) -> Iterator[str]:
    groups = grouped(report.changes)
    for level in reversed(Level):
        chosen = [group for group in groups if group.change.severity == level]
        if chosen:
            yield f"### {_HEADINGS[level]}"
            yield ""
            for group in chosen:
                yield from _group(group)
            yield ""
    for change, entry in report.accepted:
        yield f"- accepted until {entry.expires} ({escape(entry.reason)}): {escape(change.path)}"
    for finding in report.findings:
        yield f"- {escape(str(finding))}"


def _group(group: Group) -> Iterator[str]:
    change = group.change
    yield f"- **{escape(change.path)}**<br>{escape(change.message, 1000)}"
    if group.everywhere:
        shown = ", ".join(escape(name) for name in group.everywhere[:20])
        yield f"  <br>also: {shown}{' …' if len(group.everywhere) > 20 else ''}"
    yield f"  <br><sub>{_facts(change)}</sub>"


def _facts(change: Change) -> str:
    places = " → ".join(
        escape(str(place)) for place in (change.base_place, change.revision_place) if place
    )
    verdict = f"wire: {change.wire.label}, source: {change.source.label}"
    parts = (verdict, places, f"`{change.id}`", f"`{change.fingerprint}`")
    return " · ".join(part for part in parts if part)
