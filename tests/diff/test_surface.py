"""``surface``: the public names of the package against those of another revision."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.cli import ROOT, command, generator


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, to be altered."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generated" / "seedance", tmp_path / "seedance", ignore=ignore)
    return tmp_path


def surface(base: Path, code: int) -> Any:
    done = command("surface", base, "--json")
    assert done.returncode == code, done.stderr
    return json.loads(done.stdout)["changes"]


def alter(package: Path, old: str, new: str) -> None:
    for file in (package / "seedance" / "modellix").glob("*.py*"):
        file.write_text(file.read_text().replace(old, new))


def test_the_same(package: Path) -> None:
    assert surface(package, 0) == []


def test_a_parameter_that_went(package: Path) -> None:
    alter(package, "seed: int", "random_seed: int")
    found = surface(package, 1)
    assert any("random_seed" in str(c["old"]) and c["breaking"] for c in found)


def test_a_function_that_went(package: Path) -> None:
    alter(package, "def seedance_2_0_fast_i2v(", "def seedance_gone(")
    names = {(c["path"].rpartition(".")[2], c["breaking"]) for c in surface(package, 1)}
    assert ("seedance_gone", True) in names


def test_a_type_that_changed(package: Path) -> None:
    alter(package, "prompt: str", "prompt: bytes")
    found = [c for c in surface(package, 0) if c["what"] == "signature changed"]
    assert found
    assert all("bytes" in c["old"] and "bytes" not in c["new"] for c in found)


def test_a_git_revision() -> None:
    assert generator("surface", "HEAD").returncode in (0, 1)
    assert generator("surface", "no-such-revision").returncode == 2
    assert generator("surface", "--", "-x").returncode == 2


def test_no_package_there(tmp_path: Path) -> None:
    done = command("surface", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no-package" in done.stderr
