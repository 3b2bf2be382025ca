"""Each case of ``tests/cases/validate``: a document and every finding on it, none left out.

``accepts-…`` has an empty ``findings.txt``; ``refuses-…`` has errors, ``warns-…`` warnings.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.normalize import Normalized
from generator.validate import validate

from ..helpers.yaml_documents import cases, sourced

CASES = cases(Path(__file__).parents[1] / "cases" / "validate")


def run(case: Path) -> dict[str, str]:
    """The findings on the document of a case, one a line."""
    document = sourced((case / "document.yaml").read_text())
    findings = validate(Normalized({"acme": document}, ()))
    return {"findings.txt": "".join(f"{finding}\n" for finding in findings)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    assert run(case) == {"findings.txt": (case / "findings.txt").read_text()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_finding_has_a_line_and_the_announced_severity(case: Path) -> None:
    lines = (case / "findings.txt").read_text().splitlines()
    severity = {"accepts": None, "warns": " warning: ", "refuses": " error: "}
    announced = severity[case.name.partition("-")[0]]
    assert bool(lines) == (announced is not None)
    assert all(line.startswith("document.yaml:") for line in lines)
    assert announced is None or any(announced in line for line in lines)
