"""A git revision that ``diff`` is to compare: what it holds, and where its path leads."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.helpers.cli import ROOT

from .test_commands import refused


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with the specs folder, which holds a link that leads out of it."""
    folder = tmp_path / "repository"
    shutil.copytree(ROOT / "specs", folder / "specs")
    (folder / "specs/link").symlink_to("/etc/hostname")
    who = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    for command in (["init", "-q"], ["add", "-A"], [*who, "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    monkeypatch.chdir(folder)
    return folder


def test_a_revision_with_a_link_that_leads_out(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "link" in refused(capsys, "diff", "git:HEAD", "specs")


@pytest.mark.parametrize("inside", ["{}/specs/manifest.yaml", "specs/../specs", "../repository"])
def test_a_revision_is_never_the_working_tree(
    repository: Path, inside: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(capsys, "diff", f"git:HEAD:{inside.format(repository)}", "specs")
    assert "does not lead down" in told
