"""Runs of ``generate`` as processes of their own, on a small project beside an old output."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from tests.helpers.cli import ROOT

OLD = {"provenance.json": b"old"}


def command(folder: Path, out: Path | None = None) -> list[str]:
    """Generate from ``specs`` of a folder to ``out`` of it, or to another one."""
    inputs = ("--specs", str(folder / "specs"), "--templates", str(ROOT / "templates"))
    where = str(out or folder / "out")
    return [sys.executable, "-m", "generator", "generate", *inputs, "--out", where]


def environment(folder: Path) -> dict[str, str]:
    """The environment of such a run; its cache is beside the folder, for all tests."""
    cache = {"SEEDANCE_CACHE": str(folder.parent / "cache")}
    return {**os.environ, **cache, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


def old_tree(folder: Path) -> None:
    """Make the old output; what was there goes."""
    shutil.rmtree(folder / "out", ignore_errors=True)
    (folder / "out").mkdir()
    (folder / "out" / "provenance.json").write_bytes(OLD["provenance.json"])


def start(folder: Path) -> subprocess.Popen[bytes]:
    """A run that hears signals; whoever starts the tests in the background has SIGINT ignored."""
    return subprocess.Popen(
        command(folder),
        env=environment(folder),
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
