"""Drift that was seen at the providers, with the verdict that we defend to a caller.

What was seen as well and is no change from one document of a variant to the next stands elsewhere:
an example or a type that its own document contradicts (M11, R6) is a finding, siblings that differ
(M5, M20) are two variants, names in addresses of pages (M24) decide nothing, a rendering without
names (M26) is refused, and facts that only another form has (R12) are merged. M2 is M1 once more.
"""

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
