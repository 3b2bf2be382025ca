"""Findings and a file of accepted ones: what is left to deal with, and what was accepted and why.

``accepted-findings.yaml`` in the specs folder keeps the report quiet about what somebody has
looked at::

    accepted:
      - id: values-count
        file: captures/runware/seedance-1.0-pro-fast.txt
        match: resolution
        reason: Why this is as it should be.

An entry covers the findings with that id and file whose message contains ``match``. An entry that
covers none is an error: what it accepted is gone, so it must go too. Errors cannot be accepted.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .diagnostics import BadInput, Finding, Place, Severity, sort_findings
from .node import Node, collect
from .specs import Specs, load_node

FILE = "accepted-findings.yaml"

IDS = {
    "accepted-finding-stale": "an accepted finding that no longer occurs",
    "accepted-error": "an accepted finding that is an error",
}


class Accepted(NamedTuple):
    """An entry of the file: which findings it covers, and why they are accepted."""

    id: str
    file: str
    match: str
    reason: str
    place: Place

    def covers(self, finding: Finding) -> bool:
        """Whether the entry is about a finding."""
        file = finding.place.file if finding.place else ""
        return finding.id == self.id and file == self.file and self.match in finding.message


class Judgement(NamedTuple):
    """The findings that are left, stale entries included, and those that were accepted."""

    open: tuple[Finding, ...]
    accepted: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, accepted ones included, in order of place."""
        return sort_findings((*self.open, *self.accepted))


def judge(findings: Iterable[Finding], specs: Specs) -> Judgement:
    """Findings sorted into open and accepted by the file in the specs folder.

    Raises:
        BadInput: the file of accepted findings is malformed.
    """
    return judged(findings, parse_accepted(specs.files[FILE]) if FILE in specs.files else ())


def judged(findings: Iterable[Finding], entries: Iterable[Accepted]) -> Judgement:
    """Findings sorted into open and accepted; stale entries are errors."""
    known, entries = sort_findings(findings), tuple(entries)
    covered = [f for f in known if any(entry.covers(f) for entry in entries)]
    accepted = tuple(f for f in covered if f.severity < Severity.ERROR)
    problems = [problem for entry in entries for problem in _problems(entry, known)]
    left = [finding for finding in known if finding not in accepted]
    return Judgement(sort_findings([*left, *problems]) if problems else tuple(left), accepted)


def _problems(entry: Accepted, findings: tuple[Finding, ...]) -> list[Finding]:
    """What is wrong with an entry: it covers nothing, or an error."""
    covered = [finding for finding in findings if entry.covers(finding)]
    if not covered:
        message = f"the accepted finding {entry.id} ({entry.match!r} in {entry.file}) is gone"
        hint = "remove the entry, or correct file and match"
        return [Finding("accepted-finding-stale", Severity.ERROR, entry.place, message, hint)]
    errors = [finding for finding in covered if finding.severity >= Severity.ERROR]
    return [_accepted_error(entry, finding) for finding in errors]


def _accepted_error(entry: Accepted, finding: Finding) -> Finding:
    message = f"{finding.id} is an error, which cannot be accepted"
    return Finding("accepted-error", Severity.ERROR, entry.place, message, None, finding.place)


def parse_accepted(data: bytes, file: str = FILE) -> tuple[Accepted, ...]:
    """The entries of a file of accepted findings.

    Raises:
        BadInput: with one error for each entry that is wrong.
    """
    root = load_node(data, file, "accepted")
    root.members(["accepted"])
    entries: list[Accepted] = []
    problems: list[BadInput] = []
    for node in root.child("accepted").elements():
        try:
            entries.append(_entry(node))
        except BadInput as problem:
            problems.append(problem)
    collect(problems)
    return tuple(entries)


def _entry(node: Node) -> Accepted:
    node.members(["id", "file", "match", "reason"])
    return Accepted(
        id=node.child("id").text(),
        file=node.child("file").text(),
        match=node.child("match").text(),
        reason=node.child("reason").text(),
        place=node.place,
    )
