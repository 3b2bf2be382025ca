"""Drift that was seen at the providers, with the verdict that we defend to a caller."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.diff.documents import CASES, changes

FOLDERS = sorted((CASES / "drift").iterdir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_drift(folder: Path) -> None:
    base, revision, expected = (
        json.loads((folder / f"{name}.json").read_text())
        for name in ("base", "revision", "expected")
    )
    found = [{"severity": c.severity.label, "id": c.id} for c in changes(base, revision)]
    wanted = expected["changes"]
    assert sorted(found, key=str) == sorted(wanted, key=str), expected["proves"]
