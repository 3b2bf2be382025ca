"""Looked at in parts, a document has the same faults as looked at in whole."""

from __future__ import annotations

import json
import random
from itertools import chain

import pytest

from generator.diagnostics import Finding, Severity
from generator.document import Json, Sourced
from generator.form import form_findings
from generator.normalize import Normalized
from generator.validate import names, operations, references, ruled, validate, walked
from generator.validate.parts import parts_of
from tests.fuzz.damage import damaged
from tests.helpers.cli import ROOT
from tests.helpers.memory import memory

DOCUMENTS = [json.loads(p.read_text()) for p in sorted((ROOT / "generated/openapi").iterdir())]


class Seeded:
    """Choices by a seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def below(self, count: int) -> int:
        return self._random.randrange(count)


def whole(sourced: Sourced) -> set[Finding]:
    across = (operations.check_across(sourced), names.check_across(sourced))
    return {*ruled(*walked(sourced)), *chain(*across)}


def _is_text(document: Json) -> bool:
    """No document has half characters."""
    try:
        json.dumps(document, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_looked_at(sourced: Sourced) -> bool:
    """Whether the form is right and references lead: what is wrong with them is said alone."""
    return _is_text(sourced.document) and not (
        form_findings(sourced)
        or [*references.check(*walked(sourced)), *references.check_across(sourced)]
    )


@pytest.mark.parametrize(("document", "seeds"), list(zip(DOCUMENTS, (100, 50), strict=True)))
def test_faults_of_the_whole_are_faults_of_parts(document: Json, seeds: int) -> None:
    compared = 0
    for seed in range(seeds):
        sourced = Sourced(damaged(document, Seeded(seed)))
        if not _is_looked_at(sourced):
            continue
        expected = whole(sourced)
        found = set(validate(Normalized({"it": sourced}, ()), memory))
        errors = any(finding.severity is Severity.ERROR for finding in expected)
        assert found == expected if errors else found >= expected
        compared += bool(expected)
    assert compared > 1


@pytest.mark.parametrize(("document", "seeds"), list(zip(DOCUMENTS, (150, 80), strict=True)))
def test_a_wrong_form_is_found_where_other_parts_are_known(document: Json, seeds: int) -> None:
    validate(Normalized({"it": Sourced(document)}, ()), memory)
    wrong = 0
    for seed in range(seeds):
        sourced = Sourced(damaged(document, Seeded(seed)))
        expected = set(form_findings(sourced)) if _is_text(sourced.document) else set()
        if expected:
            assert set(validate(Normalized({"it": sourced}, ()), memory)) == expected
            wrong += 1
    assert wrong > seeds // 10


@pytest.mark.parametrize(
    "change",
    [
        {"paths": []},
        {"components": None},
        {"components": {"schemas": []}},
        {"components": {"schema": {}}},
        {"components": {**DOCUMENTS[0]["components"], "schema": {}}},
        {"components": {**DOCUMENTS[0]["components"], "responses": []}},
        {"openapi": "3.0.0"},
        {"x-tasks": 1},
    ],
    ids=str,
)
def test_what_is_in_no_part_has_a_form_as_well(change: Json) -> None:
    changed = Sourced({**DOCUMENTS[0], **change})
    expected = form_findings(changed)
    assert expected
    validate(Normalized({"it": Sourced(DOCUMENTS[0])}, ()), memory)
    assert set(validate(Normalized({"it": changed}, ()), memory)) == set(expected)


@pytest.mark.parametrize("document", DOCUMENTS, ids=("modellix", "runware"))
def test_parts_hold_every_path_and_component(document: Json) -> None:
    parts = [part.document() for part in parts_of(document)]
    for kind in ("paths", "components"):
        held = {name for part in parts for name in part.get(kind, {})}
        assert held == set(document[kind])
    schemas = {name for p in parts for name in p.get("components", {}).get("schemas", {})}
    assert schemas == set(document["components"]["schemas"])
