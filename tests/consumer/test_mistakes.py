"""A call that cannot work must be refused by the type checkers that users run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MISTAKES = HERE / "mistakes.py"
ROOT = HERE.parents[1]


def marked() -> set[int]:
    lines = MISTAKES.read_text().splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith("# MISTAKE")}


def mypy_lines() -> set[int]:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-pretty", str(MISTAKES)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    return {int(n) for n in re.findall(r"mistakes\.py:(\d+): error:", done.stdout)}


def pyright_lines() -> set[int]:
    pyright = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    command = [*pyright, "--outputjson", str(MISTAKES)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    found = json.loads(done.stdout)["generalDiagnostics"]
    return {d["range"]["start"]["line"] + 1 for d in found if d["severity"] == "error"}


def test_there_are_mistakes_to_find() -> None:
    assert len(marked()) >= 15


@pytest.mark.parametrize("checker", [mypy_lines, pyright_lines])
def test_every_mistake_is_found_and_nothing_else(checker: object) -> None:
    assert callable(checker)
    assert checker() == marked()
