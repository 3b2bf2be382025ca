"""Writing is stopped at each of its steps in turn: the old tree or the new one, whole.

A process of its own writes; before its n-th use of the file system it gets a signal. With and
without a kernel that exchanges two folders in one step.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.write import staged
from tests.helpers.cli import ROOT, tree

OLD = {"provenance.json": b"old", "gone.txt": b"old"}
NEW = {"provenance.json": b"new", "a/b.txt": b"new", "a/c/d.txt": b"new"}

SCRIPT = """
import os, signal, sys
from pathlib import Path
from generator import write
from generator.cli import _terminated

out, number, signum, exchange = Path(sys.argv[1]), *map(int, sys.argv[2:])
if not exchange:
    write._exchange = lambda left, right: False
signal.signal(signal.SIGTERM, _terminated)
uses = 0

def count(event, arguments):
    global uses
    if event.partition(".")[0] in ("open", "os", "shutil", "ctypes") and event != "os.kill":
        uses += 1
        if uses == number:
            os.kill(os.getpid(), signum)

files = {"provenance.json": "new", "a/b.txt": "new", "a/c/d.txt": "new"}
sys.addaudithook(count)
with write.staged(files, out) as folder:
    write.swap(folder, out)
print(uses)
"""


def written(
    out: Path, number: int, signum: int, exchange: bool
) -> subprocess.CompletedProcess[str]:
    """Write over the old tree, with a signal at one of the steps."""
    out.mkdir(parents=True)
    for name, data in OLD.items():
        (out / name).write_bytes(data)
    arguments = [str(out), *map(str, (number, int(signum), int(exchange)))]
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments], cwd=ROOT, capture_output=True, text=True
    )


@pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "two renames"])
@pytest.mark.parametrize("signum", [signal.SIGKILL, signal.SIGTERM])
def test_a_signal_at_each_step(tmp_path: Path, signum: signal.Signals, exchange: bool) -> None:
    whole = written(tmp_path / "0" / "out", 0, signum, exchange)
    assert tree(tmp_path / "0" / "out") == NEW, whole.stderr
    steps = int(whole.stdout)
    assert steps > 20
    seen = set()
    for number in range(1, steps + 1):
        out = tmp_path / str(number) / "out"
        done = written(out, number, signum, exchange)
        assert done.returncode != 0, number
        if signum is signal.SIGTERM:
            assert [path.name for path in out.parent.iterdir()] == ["out"], number
        elif not out.exists():  # only where it must step aside: the next run brings it back
            assert not exchange
            with staged({"provenance.json": "next"}, out):
                assert tree(out) == OLD
        found = tree(out)
        assert found in (OLD, NEW), number
        seen.add(found == NEW)
    assert seen == {False, True}
