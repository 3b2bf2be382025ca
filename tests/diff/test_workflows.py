"""The workflow files: valid by GitHub's schema, and careful with rights and with foreign text."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))


def _load(file: Path) -> Any:
    return yaml.safe_load(file.read_text())


def test_there_are_workflows() -> None:
    assert [file.name for file in FILES] == ["check.yml", "drift.yml"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_valid_by_the_official_schema(file: Path) -> None:
    """check-jsonschema ships the schema: no network is needed."""
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
    ]
    done = subprocess.run([*command, str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_invalid_workflow_is_found(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yml"
    bad.write_text(FILES[0].read_text().replace("runs-on:", "runs-at:"))
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
    ]
    assert subprocess.run([*command, str(bad)], capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_expression_in_a_shell_line(file: Path) -> None:
    for job in _load(file)["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_actions_are_pinned_and_rights_are_few(file: Path) -> None:
    workflow = _load(file)
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert ("permissions" in job) == (name == "propose")
        for step in job["steps"]:
            if "uses" in step:
                assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step["uses"])
            assert "merge" not in step.get("run", "")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_shell_lines_parse(file: Path) -> None:
    for job in _load(file)["jobs"].values():
        for step in job["steps"]:
            if "run" in step:
                subprocess.run(["bash", "-n"], input=step["run"], text=True, check=True)
