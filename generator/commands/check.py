"""``check``: is ``generated/`` exactly what ``generate`` would write? Writes nothing there."""

from __future__ import annotations

import argparse

from ..pipeline import check
from .options import add_folders, progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``check``."""
    add_folders(parser, "specs", "templates", "out")


def run(args: argparse.Namespace) -> int:
    """One line per file that is missing, changed or surplus; 1 when there is one."""
    difference = check(args.specs, args.templates, args.out, progress)
    for line in difference.lines():
        print(line)
    if difference:
        print("run `python -m generator generate` and review the difference")
    return 1 if difference else 0
