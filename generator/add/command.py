"""Arguments in; the document read and judged with all others, and only then written."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path
from urllib.parse import urlsplit

from ..commands.options import add_folders
from ..diagnostics import BadInput, Severity, refuse
from ..intake.detect import Known, identify
from ..intake.plan import Addition, Plan, Source, applied, planned, write_plan
from ..intake.staging import changed_copy
from ..limits import BYTES
from ..lock import load_lock
from ..pipeline import Judged, judged_specs
from ..read import FORMS, read
from ..readings import read_all
from ..specs import Specs, load_specs
from ..write import locked
from .report import findings_lines, understood


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``add``."""
    parser.add_argument("source", metavar="URL-or-FILE", help="the page, or a saved copy of it")
    parser.add_argument("--page", metavar="URL", help="the address that a saved copy is from")
    parser.add_argument("--captured", metavar="DATE", help="the day the copy was saved")
    parser.add_argument("--provider", metavar="ID", help="default: detected")
    parser.add_argument("--variant", metavar="ID", help="the provider's id (default: detected)")
    parser.add_argument("--form", choices=FORMS, help="default: detected")
    parser.add_argument("--dry-run", action="store_true", help="show it and write nothing")
    add_folders(parser, "specs")


def run(args: argparse.Namespace) -> int:
    """Add one document to the specs folder; 0 when it is there and fits the others."""
    with locked(args.specs):
        return _added(args)


def _added(args: argparse.Namespace) -> int:
    specs = load_specs(args.specs)
    source = _source(args, specs)
    reading = read(source.data, source.label, args.form)
    if reading.sourced is None:
        raise BadInput(reading.findings)
    known = Known(specs.manifest, read_all(specs))
    identity = identify(reading.sourced, source.page, known, args.provider, args.variant)
    plan = planned(specs, known, Addition(identity, reading, source), load_lock(args.specs))
    applied(specs, plan)  # refuses names that lead elsewhere, before anything is written
    judged = _tried(args.specs, plan, write=not args.dry_run)
    print("\n".join(understood(judged, identity, plan)))
    for line in findings_lines(judged, plan.file):
        print(line, file=sys.stderr)
    print("nothing written" if args.dry_run else "next: python -m generator generate")
    return 0


def _source(args: argparse.Namespace, specs: Specs) -> Source:
    if args.source.startswith(("http://", "https://")):
        return _fetched(args, specs)
    try:
        with Path(args.source).open("rb") as file:
            data = file.read(BYTES + 1)  # whatever its size is: one more is too large
    except OSError as error:
        message = f"cannot read {args.source!r}: {error.strerror}"
        raise refuse("add-unreadable", None, message) from None
    if args.page is None:
        message = f"{args.source!r} does not say where it is from"
        raise refuse("add-page-missing", None, message, "give its address with --page")
    return Source(data, Path(args.source).name, args.page, args.captured)


def _fetched(args: argparse.Namespace, specs: Specs) -> Source:
    """The document at an address, by the rules of ``capture``."""
    from ..capture.fetch import Fetcher, NotFetched
    from ..capture.plan import load_plan

    plan = load_plan(specs, args.specs)
    try:
        with Fetcher(plan.agent, plan.pause) as client:
            answer = client.get(args.source)
    except NotFetched as problem:
        raise refuse("add-not-fetched", None, f"{args.source}: {problem}") from None
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    label = urlsplit(args.source).path
    return Source(answer.body, label, args.page or args.source, args.captured or today)


def _tried(folder: Path, plan: Plan, write: bool) -> Judged:
    """What the whole line says about the folder with the addition, which is then put in place.

    A copy is changed and judged; it takes the place of the folder in one step.

    Raises:
        BadInput: the document does not fit; the folder is as before.
    """
    with changed_copy(folder, folder, keep=write) as copy:
        write_plan(copy, plan)
        judged = judged_specs(copy)
        errors = [f for f in judged.judgement.open if f.severity >= Severity.ERROR]
        if errors:
            raise BadInput(tuple(errors))
    return judged
