"""Damaged pages: read, reported or refused; the reader itself never fails."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generator.read import read

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*(ROOT / "specs" / "captures").rglob("*.*"), *(ROOT / "tests/cases/read").rglob("page.*")]
)
PIECES = ["", "\n", "\n\n", " ", "{", "}", "[", "]", '"', "'", "`", "$ref", "null", "- ", "#", "»"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name + "-" + path.name)
def test_damaged(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    chance = random.Random(path.name)
    lines = text.split("\n")
    for _ in range(40):
        kind = chance.randrange(3)
        at = chance.randrange(len(text))
        if kind == 0:
            damaged = text[:at] + chance.choice(PIECES) + text[at + chance.randrange(30) :]
        elif kind == 1:
            line = chance.randrange(len(lines))
            damaged = "\n".join(lines[:line] + lines[line + 1 :])
        else:
            one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
            damaged = "\n".join([*lines[:one], lines[two], *lines[one:]])
        reading = read(damaged.encode(), path.name)
        if reading.sourced is None:
            assert reading.findings
            assert all(finding.place is not None for finding in reading.findings)
