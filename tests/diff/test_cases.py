"""Every check has a case that shows it alone; the page of all checks is made from them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diff import CHECKS, Change
from generator.diff.checks import ECHOES, kind
from generator.diff.command import compare_inputs
from generator.diff.evidence import Side
from generator.diff.inputs import Input
from generator.diff.listing import listing_changes
from generator.diff.page import checks_page
from generator.document import Sourced
from tests.diff.documents import CASES

FOLDERS = sorted((CASES / "diff").iterdir())


def _input(value: Any) -> Input:
    documents = value.get("providers", {"": value})
    sourced = {name: Sourced(document) for name, document in documents.items()}
    return Input("", sourced, Side())


def _changes(base: Any, revision: Any) -> tuple[Change, ...]:
    if "listed" in base:
        was, now = base["listed"], revision["listed"]
        new = [name for name in now if name not in was]
        return tuple(listing_changes("example", new, [name for name in was if name not in now]))
    return compare_inputs(_input(base), _input(revision)).changes


def _load(folder: Path, name: str) -> Any:
    return json.loads((folder / f"{name}.json").read_text())


def _shown(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "severity": change.severity.label,
        "wire": change.wire.label,
        "source": change.source.label,
        "path": change.path,
        "pointer": change.pointer,
        "old": change.old,
        "new": change.new,
    }


def test_every_check_has_a_case_and_every_case_a_check() -> None:
    assert {folder.name for folder in FOLDERS} == set(CHECKS)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case(folder: Path) -> None:
    base, revision = _load(folder, "base"), _load(folder, "revision")
    assert [_shown(change) for change in _changes(base, revision)] == _load(folder, "expected")
    assert [change["id"] for change in _load(folder, "expected")] == [folder.name]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case_mirrored(folder: Path) -> None:
    (change,) = _changes(_load(folder, "revision"), _load(folder, "base"))
    assert change.id == CHECKS[folder.name].mirror


def test_mirrors_are_mutual() -> None:
    for check in CHECKS.values():
        assert CHECKS[check.mirror].mirror == check.id


def test_values_are_checked_on_both_sides() -> None:
    sides = {
        side: {check.id.removeprefix(f"{side}-") for check in CHECKS.values()
               if check.area == f"{side} values"}
        for side in ("request", "response")
    }  # fmt: skip
    assert sides["request"] == sides["response"]


def test_narrower_is_worse_for_requests_and_wider_for_answers() -> None:
    for check in CHECKS.values():
        if check.area == "request values" and check.id != check.mirror:
            verdicts = {check.severity.label, CHECKS[check.mirror].severity.label}
            assert verdicts == {"breaking", "info"}, check.id


def test_echoes_name_known_checks() -> None:
    kinds = {kind(check) for check in CHECKS}
    assert set(ECHOES) <= kinds
    assert {echo for some in ECHOES.values() for echo in some} <= kinds


def test_documentation_is_current() -> None:
    page = Path(__file__).parents[2] / "docs" / "checks.md"
    assert page.read_text() == checks_page(CASES / "diff"), "run python -m generator.diff.page"
