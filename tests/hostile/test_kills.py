"""Whenever ``generate`` is killed, the output is the old tree or the new one, whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.helpers.cli import tree

from .project import openapi
from .runs import OLD, command, environment, old_tree, start

KILLS = int(os.environ.get("KILLS", "15"))
"""Of SIGKILL; a fifth of it of the others."""


@pytest.mark.timeout(0)
@pytest.mark.parametrize("signum", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_killed_at_any_moment(tmp_path: Path, signum: signal.Signals) -> None:
    openapi().write(tmp_path / "specs")
    for _ in range(2):  # the second run is as fast as all that follow
        old_tree(tmp_path)
        started = time.perf_counter()
        subprocess.run(
            command(tmp_path), env=environment(tmp_path), check=True, capture_output=True
        )
        longest = time.perf_counter() - started
    new = tree(tmp_path / "out")
    moments, ends = random.Random(7), Counter[str]()
    for number in range(KILLS if signum is signal.SIGKILL else max(3, KILLS // 5)):
        old_tree(tmp_path)
        process = start(tmp_path)
        if number % 2:  # half of them while the new tree is written, proven and swapped in
            _until_staged(process, tmp_path)
            time.sleep(moments.uniform(0, longest / 2))
        else:
            time.sleep(moments.uniform(0, longest))
        process.send_signal(signum)
        process.wait()
        found = tree(tmp_path / "out")
        assert found in (OLD, new)
        ended = "had ended" if process.returncode == 0 else "ended by it"
        ends[f"{ended}, {'old' if found == OLD else 'new'} tree"] += 1
        if signum is not signal.SIGKILL:
            assert not list(tmp_path.glob(".out*"))
    print(f"{signum.name}: {dict(sorted(ends.items()))}")
    assert ends["ended by it, old tree"]


def _until_staged(process: subprocess.Popen[bytes], folder: Path) -> None:
    while process.poll() is None and not list(folder.glob(".out.staging-*")):
        time.sleep(0.001)
