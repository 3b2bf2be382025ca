"""``check``: is ``generated/`` exactly what ``generate`` would write? Writes nothing there."""

from __future__ import annotations

import argparse

from ..stamp import Stamp
from ..warm import warming
from .options import add_folders, progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``check``."""
    add_folders(parser, "specs", "templates", "out")
    parser.add_argument(
        "--full", action="store_true", help="generate and compare bytes whatever was found before"
    )


def run(args: argparse.Namespace) -> int:
    """One line per file that is missing, changed or surplus; 1 when there is one."""
    stamp = Stamp([str(args.specs), str(args.templates), str(args.out)])
    if not args.full and stamp.is_fine():
        return 0
    with warming(at_once=True):
        from ..pipeline import check  # the whole line, and the tools it needs

        difference = check(args.specs, args.templates, args.out, progress)
    for line in difference.lines():
        print(line)
    if difference:
        print("run `python -m generator generate` and review the difference")
        return 1
    stamp.remember()
    return 0
