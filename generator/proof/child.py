"""The import in child processes: everything that was described is there, nothing connects."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from .. import warm
from ..diagnostics import OurFault, printable
from .expected import Expected

SECONDS = 120
"""Far above what a thousand variants need; a child that hangs must not hang the run."""

_MOST = 4
"""Processes at once; each imports the runtime for itself."""

_SCRIPT = Path(__file__).with_name("look.py")


def begin(staged: Path) -> bool:
    """Let the process that is ready import the runtime; False when there is none."""
    return warm.ask(warm.PROOF, json.dumps([str(staged.resolve()), None]))


def import_all(staged: Path, wanted: Expected, begun: bool = False) -> None:
    """Nothing, when the package in a folder can be imported and holds what is wanted.

    ``begun`` is what ``begin`` said of the same folder.

    Raises:
        OurFault: what a child process found missing or wrong.
    """
    until = time.monotonic() + SECONDS
    first, *others = wanted.shares(min(os.cpu_count() or 1, _MOST))
    folder = str(staged.resolve())
    is_asked = warm.ask(warm.PROOF, json.dumps([folder, first.plain()]))
    is_asked = (not begun or warm.answer(warm.PROOF, SECONDS) == "") and is_asked
    with ExitStack() as started:
        children = [started.enter_context(_child(folder, share)) for share in others]
        if not is_asked or warm.answer(warm.PROOF, SECONDS) != "proven":
            children.insert(
                0, started.enter_context(_child(folder, first))
            )  # it says what is wrong
        for child in children:
            _await(child, until - time.monotonic())


@contextmanager
def _child(folder: str, wanted: Expected) -> Iterator[subprocess.Popen[bytes]]:
    """A process that looks for what is wanted; it is gone afterwards."""
    command = [sys.executable, "-I", "-B", str(_SCRIPT), folder]
    with TemporaryFile() as asked:
        asked.write(json.dumps(wanted.plain()).encode("ascii"))
        asked.seek(0)
        child = subprocess.Popen(
            command, stdin=asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
    with child:
        try:
            yield child
        finally:
            child.kill()


def _await(child: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        out, error = child.communicate(timeout=max(seconds, 0))
    except subprocess.TimeoutExpired:
        raise OurFault(f"the package was not imported within {SECONDS} seconds") from None
    if child.returncode != 0 or out.strip() != b"proven":
        last = error.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise OurFault(f"the package does not hold what was described: {printable(last)}")
