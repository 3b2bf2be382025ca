"""Hostile documents of every form, at every position: a stated complaint, or a harmless package.

``tests/cases/hostile/corpus.yaml`` states by position and payload what is to become of each:
``made`` or the ids of the complaints. What is made is proven, imported and used in a child.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.proof.expected import expected
from tests.helpers.cli import ROOT

from . import canary, payloads, positions, shown
from .outcome import Outcome, run

TABLE: dict[str, dict[str, str]] = yaml.safe_load(
    (ROOT / "tests/cases/hostile/corpus.yaml").read_text("utf-8")
)
CASES = [(at, name, told) for at, row in TABLE.items() for name, told in row.items()]
TEXTS = payloads.TEXTS | payloads.NAMES


@pytest.fixture(scope="module")
def zygote() -> Iterator[subprocess.Popen[str]]:
    """The process that imports what was made."""
    script = Path(__file__).with_name("zygote.py")
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-I", str(script)], stdin=pipe, stdout=pipe, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def test_every_position_and_payload_is_in_the_table() -> None:
    assert TABLE.keys() == positions.TEXTS.keys()
    assert {name for row in TABLE.values() for name in row} == TEXTS.keys()
    assert len(CASES) >= 200


@pytest.mark.parametrize(("at", "name", "told"), CASES, ids=[f"{a}-{n}" for a, n, _ in CASES])
def test_document(
    at: str, name: str, told: str, tmp_path: Path, zygote: subprocess.Popen[str]
) -> None:
    with canary.silent():
        outcome = run(positions.TEXTS[at](TEXTS[name]))
        _show(at, outcome)
    assert str(outcome) == told, outcome.message
    lines = outcome.message.split("\n") if outcome.message else []
    assert all(re.match(r"[\w./-]+:\d+(:\d+)?: ", line) for line in lines), outcome.message
    assert not _controls(outcome.message), "a message shows a control character"
    if outcome.files is not None:
        assert _imported(outcome, tmp_path, _payload(at, TEXTS[name]), zygote) == "fine"
        canary.untouched(tmp_path)


def _show(at: str, outcome: Outcome) -> None:
    """Everything that people are shown of what was made, and of its difference."""
    if outcome.normalized is None:
        return
    beside = shown.harmless(at)
    assert outcome.files and beside.files and beside.normalized
    shown.check(outcome.files, beside.files)
    shown.check(shown.explanations(outcome), {})
    plain = shown.reports(beside.normalized, beside.normalized)
    shown.check(shown.reports(beside.normalized, outcome.normalized), plain)
    shown.check(shown.reports(outcome.normalized, beside.normalized), plain)


def _controls(message: str) -> list[str]:
    return [char for char in message if char != "\n" and not char.isprintable()]


def _payload(at: str, text: str) -> dict[str, Any] | None:
    """A request that carries the text where the document put it."""
    if at in ("openapi enum value", "openapi const"):
        return {"prompt": "p", "x": text}
    if at == "openapi field name":
        return {"prompt": "p", text: "v"}
    return None


def _imported(
    outcome: Outcome,
    folder: Path,
    payload: dict[str, Any] | None,
    zygote: subprocess.Popen[str],
) -> str:
    assert outcome.files is not None and outcome.package is not None
    for path, text in outcome.files.items():
        if path.startswith("seedance/"):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
    provider = outcome.package.providers[0]
    task = {
        "folder": str(folder),
        "wanted": expected(outcome.package).plain(),
        "module": f"seedance.{provider.id}.models.{provider.variants[0].name}",
        "payload": payload,
    }
    assert zygote.stdin is not None and zygote.stdout is not None
    zygote.stdin.write(json.dumps(task) + "\n")
    zygote.stdin.flush()
    return zygote.stdout.readline().strip()
