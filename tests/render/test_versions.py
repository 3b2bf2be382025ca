"""The tools' versions, told by their folders."""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path

import pytest

from generator.render import TOOLS
from generator.render.versions import version


@pytest.mark.parametrize("tool", [*TOOLS, "pydantic", "setuptools"])
def test_as_the_standard_library_says(tool: str) -> None:
    assert version(tool) == importlib.metadata.version(tool)


@pytest.mark.parametrize("folders", [[], ["a_tool-1.0.dist-info", "a_tool-2.0.dist-info"]])
def test_what_the_folders_leave_open_is_asked_of_the_standard_library(
    folders: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a_tool").mkdir()
    (tmp_path / "a_tool" / "__init__.py").touch()
    for name in folders:
        (tmp_path / name).mkdir()
        (tmp_path / name / "METADATA").write_text(
            "Metadata-Version: 2.1\nName: a-tool\nVersion: 3\n"
        )
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    if folders:
        assert version("a-tool") == "3"
    else:
        with pytest.raises(importlib.metadata.PackageNotFoundError):
            version("a-tool")
