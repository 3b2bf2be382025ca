"""What must not decide a byte of the output: modes, folders, the order of entries, line ends."""

from __future__ import annotations

import json
import os
import random
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import BadInput
from generator.pipeline import rendered
from tests.helpers.cli import ROOT, tree
from tests.helpers.described import describe_specs
from tests.helpers.memory import memory

GENERATED = ROOT / "generated"
PROVENANCE = "provenance.json"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the inputs, to write differently."""
    for name in ("specs", "templates"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    return tmp_path


def made(project: Path) -> dict[str, bytes]:
    """What is generated from a project."""
    described = describe_specs(project / "specs", memo=memory)
    texts = rendered(described, project / "templates", memo=memory)
    return {path: text.encode() for path, text in texts.items()}


def test_the_umask_and_the_folder(project: Path) -> None:
    """Not even the modes of files depend on them."""
    inside = project / "some where"
    inside.mkdir()
    where = ["--specs", "../specs", "--templates", "../templates", "--out", "deep/er/new"]
    subprocess.run(
        [sys.executable, "-m", "generator", "generate", *where],
        cwd=inside,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        umask=0o077,
        check=True,
        capture_output=True,
    )
    new = inside / "deep" / "er" / "new"
    assert tree(new) == tree(GENERATED)
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in [new, *new.rglob("*")]}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_the_order_of_entries(project: Path) -> None:
    """The manifest and the two lists beside it; provenance alone names their other bytes."""
    shuffled = random.Random(5)
    for name, key in (
        ("manifest.yaml", "documents"),
        ("known.yaml", "known"),
        ("accepted-findings.yaml", "accepted"),
    ):
        path = project / "specs" / name
        content: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        before = list(content[key])
        shuffled.shuffle(content[key])
        assert content[key] != before
        if "providers" in content:
            content["providers"] = dict(reversed(content["providers"].items()))
        path.write_text(json.dumps(content, default=str), "utf-8")
    new, committed = made(project), tree(GENERATED)
    assert new.pop(PROVENANCE) != committed.pop(PROVENANCE)
    assert new == committed


def test_line_ends_of_windows_in_what_people_write(project: Path) -> None:
    specs, templates = project / "specs", project / "templates"
    for path in (*specs.glob("*.yaml"), *specs.glob("overlays/**/*"), *templates.rglob("*")):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert made(project) == tree(GENERATED)


def test_line_ends_of_windows_in_a_capture_are_other_bytes(project: Path) -> None:
    capture = project / "specs/captures/modellix/seedance-2.0-fast-v2v.txt"
    capture.write_bytes(capture.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(BadInput, match="specs-altered"):
        made(project)


def test_no_clock_path_or_host_is_in_the_output() -> None:
    words = {os.uname().nodename, str(ROOT), str(Path.home()) + "/"}
    for path, data in tree(GENERATED).items():
        found = [word for word in words if len(word) > 3 and word.encode() in data]
        assert not found, f"{path} has {found}"
