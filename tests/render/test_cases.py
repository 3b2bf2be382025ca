"""Cases: a request schema, and the modules made from it. ``UPDATE_CASES=1`` writes what is made.

Each ``input.json`` says what it proves; ``function.py`` and ``models.py`` are what is expected.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .build import ROOT, rendered

CASES = sorted((ROOT / "tests/cases/render").iterdir())
FILES = {"function.py": "seedance/acme/one.py", "models.py": "seedance/acme/models/one.py"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    given = json.loads((case / "input.json").read_text("utf-8"))
    assert given["proves"]
    made = rendered(given["request"], given["components"], **given["variant"])
    if os.environ.get("UPDATE_CASES"):
        for name, path in FILES.items():
            (case / name).write_text(made[path], "utf-8")
    assert {path.name for path in case.iterdir()} == {"input.json", *FILES}
    for name, path in FILES.items():
        assert made[path] == (case / name).read_text("utf-8")
