"""JUnit: a test case per change; only what closes the gate is a failure."""

from __future__ import annotations

from ...diagnostics import printable
from ..change import Change
from .model import Report


def as_junit(report: Report) -> str:
    """The report as a JUnit test suite."""
    failing = {id(change) for change in report.failing}
    cases = [_case(change, id(change) in failing) for change in report.changes]
    cases += [f"  <testcase classname={attribute('no change')} name={attribute('no change')}/>"] * (
        not cases
    )
    head = f'tests="{len(cases)}" failures="{len(failing)}" errors="0" skipped="0"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuite name="drift" {head}>', *cases]
    return "\n".join([*lines, "</testsuite>"]) + "\n"


def attribute(text: str) -> str:
    """Foreign text as a quoted attribute: control characters, which XML forbids, are escaped."""
    from xml.sax.saxutils import quoteattr  # all of HTTP comes with it

    return quoteattr(printable(text, 2000))


def _case(change: Change, fails: bool) -> str:
    name = f"{change.path} {change.id} {change.fingerprint}"
    head = f"  <testcase classname={attribute(change.id)} name={attribute(name)}"
    if not fails:
        return head + "/>"
    kind = attribute(change.severity.label)
    return f"{head}><failure type={kind} message={attribute(change.message)}/></testcase>"
