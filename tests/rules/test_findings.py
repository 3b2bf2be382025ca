"""Accepted findings keep quiet, need a reason, and are errors once they are gone."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput, Finding, Place, Severity
from generator.findings import judged, parse_accepted

WARNING = Finding("values-lost", Severity.WARNING, Place("a.txt", 7), "'mode' has 3 values")
ENTRY = b"""accepted:
  - id: values-lost
    file: a.txt
    match: "'mode'"
    reason: Nobody knows them.
"""


def test_an_accepted_finding_is_not_open() -> None:
    judgement = judged([WARNING], parse_accepted(ENTRY))
    assert judgement.open == ()
    assert judgement.accepted == (WARNING,)


@pytest.mark.parametrize(
    "other",
    [
        Finding("values-count", Severity.WARNING, Place("a.txt", 7), "'mode' has 3 values"),
        Finding("values-lost", Severity.WARNING, Place("b.txt", 7), "'mode' has 3 values"),
        Finding("values-lost", Severity.WARNING, Place("a.txt", 7), "'frame' has 3 values"),
        Finding("values-lost", Severity.WARNING, None, "'mode' has 3 values"),
    ],
)
def test_other_findings_stay_open_and_the_stale_entry_is_an_error(other: Finding) -> None:
    judgement = judged([other], parse_accepted(ENTRY))
    assert judgement.accepted == ()
    assert other in judgement.open
    (stale,) = [f for f in judgement.open if f != other]
    assert (stale.id, stale.severity) == ("accepted-finding-stale", Severity.ERROR)
    assert str(stale.place).startswith("accepted-findings.yaml:2")


def test_errors_cannot_be_accepted() -> None:
    error = WARNING.with_severity(Severity.ERROR)
    judgement = judged([error], parse_accepted(ENTRY))
    assert judgement.accepted == ()
    assert {f.id for f in judgement.open} == {"values-lost", "accepted-error"}


@pytest.mark.parametrize(
    "data",
    [
        ENTRY.replace(b"    reason: Nobody knows them.\n", b""),
        ENTRY.replace(b"Nobody knows them.", b'""'),
        ENTRY.replace(b"file:", b"files:"),
        b"accepted: 3\n",
        b"[]\n",
        b"\xff\n",
    ],
)
def test_entries_are_complete(data: bytes) -> None:
    with pytest.raises(BadInput):
        parse_accepted(data)


def test_all_wrong_entries_are_reported() -> None:
    data = b"accepted:\n  - {id: a}\n  - {file: b}\n"
    with pytest.raises(BadInput) as caught:
        parse_accepted(data)
    assert [f.place.line for f in caught.value.findings if f.place] == [2, 3]
