"""``generate``: the whole line, from ``specs/`` to ``generated/``."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

from ..warm import warming
from .options import add_folders, progress

if TYPE_CHECKING:
    from ..pipeline import Written


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``generate``."""
    add_folders(parser, "specs", "templates", "out")
    parser.add_argument("--no-cache", action="store_true", help="make everything again")


def run(args: argparse.Namespace) -> int:
    """Generate, and say on stderr what was done."""
    started = time.perf_counter()
    with warming(at_once=args.no_cache):
        return _run(args, started)


def _run(args: argparse.Namespace, started: float) -> int:
    from ..cache import open_cache  # the whole line takes long to import: tools meanwhile
    from ..pipeline import generate

    with open_cache(args.no_cache) as memo:
        written = generate(args.specs, args.templates, args.out, progress, memo)
    print(_summary(written, time.perf_counter() - started), file=sys.stderr)
    return 0


def _summary(written: Written, seconds: float) -> str:
    described = written.described
    severities = Counter(finding.severity.label for finding in written.judgement.findings)
    found = ", ".join(f"{count} {label}" for label, count in sorted(severities.items())) or "none"
    documents = len(described.specs.manifest.documents)
    changed = len(written.difference.missing) + len(written.difference.changed)
    removed = len(written.difference.surplus)
    return (
        f"{documents} documents, {described.package.operations} operations, "
        f"{described.package.models} models; findings: {found} "
        f"({len(written.judgement.accepted)} accepted); "
        f"{changed} files written, {removed} removed; {seconds:.2f} s"
    )
