"""The most telling hostile documents as files, to be read by people and by other programs too.

``POSITION--PAYLOAD.ext`` in ``tests/cases/hostile/documents``; ``documents.yaml`` states what
becomes of each. Alone, each is read by ``python -m generator read`` without a traceback.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

from generator.cli import main
from tests.helpers.cli import ROOT

from . import canary, positions
from .outcome import run

FOLDER = ROOT / "tests/cases/hostile/documents"
TOLD: dict[str, str] = yaml.safe_load(FOLDER.with_suffix(".yaml").read_text("utf-8"))
POSITIONS = {name.replace(" ", "-"): make for name, make in positions.TEXTS.items()}


def test_every_file_is_stated() -> None:
    assert TOLD.keys() == {path.name for path in FOLDER.iterdir()}


@pytest.mark.parametrize("name", TOLD)
def test_what_becomes_of_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = FOLDER / name
    project = replace(POSITIONS[name.partition("--")[0]]("x"), data=path.read_bytes())
    with canary.silent():
        assert str(run(project)) == TOLD[name]
        code = main(["read", str(path)])
    assert code in (0, 2)
    shown = capsys.readouterr()
    assert "Traceback" not in shown.err
    assert all(char == "\n" or char.isprintable() for char in shown.err)
