"""For programs: ``{"changes": [...], "summary": {...}}``."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ...diagnostics import Finding, Place
from ...document import Json, Object
from ..allow import Allowance
from ..change import Change, Level
from .model import Report


def as_json(report: Report) -> str:
    """The report as JSON, ASCII only."""
    return text_of(
        {
            "refused": False,
            "base": report.base,
            "revision": report.revision,
            "changes": [change_json(change) for change in report.changes],
            "accepted": [_accepted(change, entry) for change, entry in report.accepted],
            "findings": findings_json(report.findings),
            "summary": _summary(report),
        }
    )


def text_of(value: Json) -> str:
    """JSON for people and programs; ASCII, so that no terminal obeys it."""
    return json.dumps(value, indent=2, ensure_ascii=True, default=str) + "\n"


def change_json(change: Change) -> Object:
    """One change as plain JSON values."""
    return {
        "id": change.id,
        "severity": change.severity.label,
        "wire": change.wire.label,
        "source": change.source.label,
        "variant": change.variant,
        "operation": change.operation or None,
        "path": change.path,
        "pointer": change.pointer,
        "base_pointer": change.base_pointer,
        "revision_pointer": change.revision_pointer,
        "old": change.old,
        "new": change.new,
        "base": _place(change.base_place),
        "revision": _place(change.revision_place),
        "message": change.message,
        "fingerprint": change.fingerprint,
        "affects": list(change.affects),
    }


def _place(place: Place | None) -> Json:
    return {"file": place.file, "line": place.line, "column": place.column} if place else None


def _accepted(change: Change, entry: Allowance) -> Object:
    allowed = {"reason": entry.reason, "expires": entry.expires.isoformat()}
    return {**change_json(change), "accepted": allowed}


def findings_json(findings: Iterable[Finding]) -> list[Json]:
    """Findings as plain JSON values."""
    return [
        {
            "id": finding.id,
            "severity": finding.severity.label,
            "place": _place(finding.place),
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in findings
    ]


def _summary(report: Report) -> Object:
    counts = {level.label: report.count(level) for level in reversed(Level)}
    return {
        **counts,
        "total": len(report.changes),
        "accepted": len(report.accepted),
        "fail_on": report.fail_on.label if report.fail_on else "never",
        "failing": len(report.failing),
        "verdict": report.verdict,
    }
