"""Arguments in; the document read and judged with all others, and only then written."""

from __future__ import annotations

import argparse
import datetime
import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from ..commands.options import add_folders
from ..diagnostics import BadInput, Severity, refuse
from ..pipeline import Judged, judged_specs, read_all
from ..read import FORMS, read
from ..specs import load_specs
from .detect import Known, identify
from .plan import Addition, Plan, planned
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
    specs = load_specs(args.specs)
    data, label, page, captured = _source(args)
    reading = read(data, label, args.form)
    if reading.sourced is None:
        raise BadInput(reading.findings)
    known = Known(specs.manifest, read_all(specs))
    identity = identify(reading.sourced, page, known, args.provider, args.variant)
    plan = planned(specs, known, Addition(identity, reading, data, label, page, captured))
    judged = _tried(args.specs, plan)
    if not args.dry_run:
        _apply(args.specs, plan)
    print("\n".join(understood(judged, identity, plan)))
    for line in findings_lines(judged, plan.file):
        print(line, file=sys.stderr)
    print("nothing written" if args.dry_run else "next: python -m generator generate")
    return 0


def _source(args: argparse.Namespace) -> tuple[bytes, str, str, str | None]:
    """Bytes, a name for messages, the address, and the day of the capture if it is known."""
    if urlsplit(args.source).scheme in ("http", "https"):
        from ..capture import fetch_document

        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        return fetch_document(args.source), urlsplit(args.source).path, args.source, today
    try:
        data = Path(args.source).read_bytes()
    except OSError as error:
        message = f"cannot read {args.source!r}: {error.strerror}"
        raise refuse("add-unreadable", None, message) from None
    if args.page is None:
        message = f"{args.source!r} does not say where it is from"
        raise refuse("add-page-missing", None, message, "give its address with --page")
    return data, Path(args.source).name, args.page, args.captured


def _tried(folder: Path, plan: Plan) -> Judged:
    """What the whole line says about the folder with the addition; nothing is written to it.

    Raises:
        BadInput: the document does not fit.
    """
    with tempfile.TemporaryDirectory(prefix="seedance-add-") as temporary:
        copy = Path(temporary, "specs")
        shutil.copytree(folder, copy)
        _apply(copy, plan)
        judged = judged_specs(copy)
    errors = [f for f in judged.judgement.open if f.severity >= Severity.ERROR]
    if errors:
        raise BadInput(tuple(errors))
    return judged


def _apply(folder: Path, plan: Plan) -> None:
    """Write the files of a plan, each in one step; the manifest, which names them, comes last."""
    for path, data in plan.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.new")
        beside.write_bytes(data)
        beside.replace(target)
    for path in plan.removed:
        (folder / path).unlink()
