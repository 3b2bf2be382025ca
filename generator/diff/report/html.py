"""One self-contained page that shows old and new side by side; no script, nothing loaded."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape as escape_html

from ...diagnostics import Place
from ...document import Json
from ..change import Change, Level
from .model import Group, Report, grouped

_STYLE = """
:root { color-scheme: light dark; --line: #8886; --bad: #c62828; --look: #b26a00; --good: #2e7d32 }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem; overflow-wrap: anywhere }
article { border: 1px solid var(--line); border-left-width: 6px; border-radius: 6px;
  margin: 1rem 0; padding: .6rem 1rem; overflow-wrap: anywhere }
.breaking { border-left-color: var(--bad) } .warning { border-left-color: var(--look) }
.info { border-left-color: var(--good) }
.label { font-weight: 600; text-transform: uppercase; font-size: .75rem }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
.sides h3 { font-size: .8rem; margin: .4rem 0 } pre { margin: 0; padding: .5rem;
  background: #8882; border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere }
.facts, footer { font-size: .8rem; opacity: .8 }
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_LONGEST = 4000


def as_html(report: Report) -> str:
    """The report as one page."""
    return "\n".join(page(f"Drift: {report.totals}", _body(report))) + "\n"


def escape(text: str) -> str:
    """Foreign text for HTML, in an element or in a quoted attribute."""
    shown = "".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in text)
    return escape_html(shown, quote=True)


def page(title: str, body: Iterable[str]) -> Iterator[str]:
    """The lines of a page around those of its body."""
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape_html(_POLICY)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
    yield from body
    yield "</body></html>"


def _body(report: Report) -> Iterator[str]:
    yield f"<h1>Drift: {escape(report.totals)}</h1>"
    yield f"<p>{escape(report.base)} → {escape(report.revision)}; {escape(report.verdict)}</p>"
    groups = grouped(report.changes)
    for level in reversed(Level):
        chosen = [group for group in groups if group.change.severity == level]
        if chosen:
            yield f"<h2>{level.label}</h2>"
            for group in chosen:
                yield from _group(group)
    yield from _rest(report)


def _group(group: Group) -> Iterator[str]:
    change = group.change
    yield f'<article class="{change.severity.label}" id="{change.fingerprint}">'
    yield f'<span class="label">{change.severity.label}</span> <b>{escape(change.path)}</b>'
    yield f"<p>{escape(change.message)}</p>"
    yield '<div class="sides">'
    yield _side("before", change.old, change.base_place)
    yield _side("after", change.new, change.revision_place)
    yield "</div>"
    if group.everywhere:
        yield f'<p class="facts">also: {escape(", ".join(group.everywhere))}</p>'
    yield f'<p class="facts">{_facts(change)}</p></article>'


def _side(title: str, value: Json, place: Place | None) -> str:
    text = value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)
    shown = "–" if value is None else text[:_LONGEST] + ("…" if len(text) > _LONGEST else "")
    where = f" ({escape(str(place))})" if place else ""
    return f"<div><h3>{title}{where}</h3><pre>{escape(shown)}</pre></div>"


def _facts(change: Change) -> str:
    verdict = f"wire: {change.wire.label}, source: {change.source.label}"
    return f"{verdict} · {change.id} · fingerprint {change.fingerprint}"


def _rest(report: Report) -> Iterator[str]:
    yield "<footer>"
    for change, entry in report.accepted:
        reason = f"accepted until {entry.expires} ({entry.reason}): {change.path} [{change.id}]"
        yield f"<p>{escape(reason)}</p>"
    for finding in report.findings:
        yield f"<p>{escape(str(finding))}</p>"
    yield "</footer>"
