"""Whenever ``generate`` is killed, the output is the old tree or the new one, whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.helpers.cli import tree

from .project import openapi
from .runs import OLD, command, environment, old_tree

KILLS = int(os.environ.get("KILLS", "15"))


@pytest.mark.parametrize("signum", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_killed_at_any_moment(tmp_path: Path, signum: signal.Signals) -> None:
    openapi().write(tmp_path / "specs")
    started = time.perf_counter()
    subprocess.run(command(tmp_path), env=environment(tmp_path), check=True, capture_output=True)
    longest = time.perf_counter() - started
    new = tree(tmp_path / "out")
    moments = random.Random(7)
    for _ in range(KILLS if signum is signal.SIGKILL else max(3, KILLS // 5)):
        old_tree(tmp_path)
        process = subprocess.Popen(
            command(tmp_path), env=environment(tmp_path), stderr=subprocess.DEVNULL
        )
        time.sleep(moments.uniform(0, longest))
        process.send_signal(signum)
        process.wait(60)
        assert tree(tmp_path / "out") in (OLD, new)
        if signum is not signal.SIGKILL:
            assert not list(tmp_path.glob(".out*"))
