"""Whenever ``generate`` is killed, the output is the old tree or the new one, whole."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.helpers.cli import ROOT, tree

from .project import openapi

KILLS = int(os.environ.get("KILLS", "15"))
OLD = {"provenance.json": b"old"}


def _command(folder: Path) -> list[str]:
    inputs = ("--specs", str(folder / "specs"), "--templates", str(ROOT / "templates"))
    return [sys.executable, "-m", "generator", "generate", *inputs, "--out", str(folder / "out")]


def _environment(folder: Path) -> dict[str, str]:
    cache = {"SEEDANCE_CACHE": str(folder / "cache")}
    return {**os.environ, **cache, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


def _old(folder: Path) -> None:
    shutil.rmtree(folder / "out", ignore_errors=True)
    (folder / "out").mkdir()
    (folder / "out" / "provenance.json").write_bytes(OLD["provenance.json"])


@pytest.mark.parametrize("signum", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_killed_at_any_moment(tmp_path: Path, signum: signal.Signals) -> None:
    openapi().write(tmp_path / "specs")
    started = time.perf_counter()
    subprocess.run(_command(tmp_path), env=_environment(tmp_path), check=True, capture_output=True)
    longest = time.perf_counter() - started
    new = tree(tmp_path / "out")
    moments = random.Random(7)
    for _ in range(KILLS if signum is signal.SIGKILL else max(3, KILLS // 5)):
        _old(tmp_path)
        process = subprocess.Popen(
            _command(tmp_path), env=_environment(tmp_path), stderr=subprocess.DEVNULL
        )
        time.sleep(moments.uniform(0, longest))
        process.send_signal(signum)
        process.wait(60)
        assert tree(tmp_path / "out") in (OLD, new)
        if signum is not signal.SIGKILL:
            assert not list(tmp_path.glob(".out*"))


def test_a_full_disk_leaves_the_old_tree(tmp_path: Path) -> None:
    openapi().write(tmp_path / "specs")
    _old(tmp_path)

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    done = subprocess.run(
        _command(tmp_path),
        env=_environment(tmp_path),
        preexec_fn=small,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "output-not-writable" in done.stderr
    assert tree(tmp_path / "out") == OLD
    assert not list(tmp_path.glob(".out*"))
