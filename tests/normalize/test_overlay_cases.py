"""Each case of ``tests/cases/overlay``: a document, an overlay, and the result or the complaint.

A result has the document (``expected.json``, order counts) and the origins of what the overlay
touched (``origins.txt``). Every complaint is in ``findings.txt``.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.diagnostics import BadInput
from generator.document import Sourced
from generator.normalize.apply import apply_overlay
from generator.normalize.overlay import parse_overlay

from ..helpers.yaml_documents import cases, node, sourced

CASES = cases(Path(__file__).parents[1] / "cases" / "overlay")


def run(case: Path) -> dict[str, str]:
    """The files that a case should have beside its input."""
    document = sourced((case / "document.yaml").read_text())
    before = json.dumps(document.document)
    try:
        overlay = parse_overlay(node((case / "overlay.yaml").read_text()), {})
        result = apply_overlay(document, overlay)
    except BadInput as problem:
        return {"findings.txt": f"{problem}\n"}
    finally:
        assert json.dumps(document.document) == before, "the input was changed"
    text = json.dumps(result.document, indent=2, ensure_ascii=False)
    return {"expected.json": text + "\n", "origins.txt": origins(result)}


def origins(result: Sourced) -> str:
    """One line for each value that an overlay put in."""
    return "".join(
        f"{at}: {origin.place}: {origin.rule} ({origin.text})\n"
        for at, origin in sorted(result.origins.items())
        if origin.kind == "overlay"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    outputs = {"expected.json", "origins.txt", "findings.txt"}
    expected = {path.name: path.read_text() for path in case.iterdir() if path.name in outputs}
    assert run(case) == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_complaint_has_a_line_of_the_overlay(case: Path) -> None:
    if case.name.startswith("fails-"):
        for line in (case / "findings.txt").read_text().splitlines():
            assert line.startswith("overlay.yaml:")
    else:
        assert (case / "expected.json").exists()
