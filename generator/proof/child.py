"""The import in child processes: everything that was described is there, nothing connects."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from .. import warm
from ..diagnostics import OurFault, printable
from .expected import Expected

SECONDS = 120
"""Far above what a thousand variants need; a child that hangs must not hang the run."""

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
    shares = [share.plain() for share in wanted.shares()]
    folder = str(staged.resolve())
    is_asked = warm.ask(warm.PROOF, json.dumps([folder, shares]))
    is_asked = (not begun or warm.answer(warm.PROOF, SECONDS) == "") and is_asked
    if not is_asked or warm.answer(warm.PROOF, SECONDS) != "proven":
        _look(folder, json.dumps(shares))  # it says what is wrong


def _look(folder: str, wanted: str) -> None:
    """Look for what is wanted in a process that has seen nothing else."""
    command = [sys.executable, "-I", "-B", str(_SCRIPT), folder]
    try:
        child = subprocess.run(
            command, input=wanted.encode("ascii"), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise OurFault(f"the package was not imported within {SECONDS} seconds") from None
    if child.returncode != 0 or child.stdout.strip() != b"proven":
        last = child.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise OurFault(f"the package does not hold what was described: {printable(last)}")
