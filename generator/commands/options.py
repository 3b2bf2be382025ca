"""Options and progress lines that several commands share."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def add_folders(parser: argparse.ArgumentParser, *names: str) -> None:
    """Declare ``--specs``, ``--templates`` and ``--out`` as far as they are named."""
    folders = {
        "specs": ("specs", "the documents (default: specs)"),
        "templates": ("templates", "the templates (default: templates)"),
        "out": ("generated", "the folder that is written (default: generated)"),
    }
    for name in names:
        default, text = folders[name]
        parser.add_argument(f"--{name}", type=Path, default=Path(default), metavar="DIR", help=text)


@contextmanager
def progress(stage: str) -> Iterator[None]:
    """A line per stage on a terminal; nothing otherwise."""
    shown = sys.stderr.isatty()
    started = time.perf_counter()
    if shown:
        print(f"{stage} …", end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        if shown:
            print(f" {time.perf_counter() - started:.2f} s", file=sys.stderr)
