"""What fuzzing found, each as one changed passage of a real document (``found.yaml``)."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.diagnostics import Finding
from tests.helpers.cli import ROOT

from .inputs import project, replaced
from .promises import makeable

FOUND: dict[str, Any] = yaml.safe_load((ROOT / "tests/cases/hostile/found.yaml").read_text("utf-8"))


@pytest.mark.parametrize("name", FOUND)
def test_found(name: str) -> None:
    case = FOUND[name]
    files = project(case["in"])
    text = files[case["file"]].decode()
    assert text.count(case["old"]) >= 1, "the document has changed: adapt the case"
    changed = replaced(files, case["file"], text.replace(case["old"], case["new"], 1).encode())
    findings = makeable(changed)
    told = {} if case["told"] == "made" else case["told"]
    assert {found.id for found in findings} == told.keys(), "\n".join(map(str, findings))
    for found in findings:
        assert told[found.id] in _line(changed, found), str(found)


def _line(files: dict[str, bytes], found: Finding) -> str:
    assert found.place is not None
    return files[found.place.file].decode().split("\n")[found.place.line - 1]
