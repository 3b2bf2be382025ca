"""The import in a child process: everything that was described is there, and nothing connects."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from ..diagnostics import OurFault, printable
from .expected import Expected

SECONDS = 120
"""Far above what a thousand variants need; a child that hangs must not hang the run."""

_SCRIPT = Path(__file__).with_name("look.py")


def import_all(staged: Path, wanted: Expected) -> None:
    """Nothing, when the package in a folder can be imported and holds what is wanted.

    Raises:
        OurFault: what the child process found missing or wrong.
    """
    command = [sys.executable, "-I", "-B", str(_SCRIPT), str(staged.resolve())]
    try:
        done = subprocess.run(
            command,
            input=json.dumps(wanted.plain()).encode("ascii"),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise OurFault(f"the package was not imported within {SECONDS} seconds") from None
    if done.returncode != 0 or done.stdout.strip() != b"proven":
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise OurFault(f"the package does not hold what was described: {printable(last)}")
