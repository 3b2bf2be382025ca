"""``findings``: what readers of the documents should know, and what was accepted and why."""

from __future__ import annotations

import argparse
import json

from ..diagnostics import Finding, Severity
from ..document import Json
from ..findings import Judgement
from ..pipeline import judged_specs
from .options import add_folders, progress
from .read import finding_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``findings``."""
    add_folders(parser, "specs")
    parser.add_argument("--json", action="store_true", help="one JSON line per finding")
    parser.add_argument("--all", action="store_true", help="accepted findings too")


def run(args: argparse.Namespace) -> int:
    """Print the findings; 1 when one of them would stop ``generate``."""
    judgement = judged_specs(args.specs, progress).judgement
    shown = [(finding, False) for finding in judgement.open]
    if args.all:
        shown += [(finding, True) for finding in judgement.accepted]
    for finding, accepted in shown:
        print(_json_line(finding, accepted) if args.json else _text_line(finding, accepted))
    if not args.json:
        print(_summary(judgement))
    blocking = any(finding.severity >= Severity.WARNING for finding in judgement.open)
    return 1 if blocking else 0


def _json_line(finding: Finding, accepted: bool) -> str:
    line: Json = {**finding_json(finding), "accepted": accepted}
    return json.dumps(line, ensure_ascii=True)


def _text_line(finding: Finding, accepted: bool) -> str:
    return f"{'accepted ' if accepted else ''}{finding}"


def _summary(judgement: Judgement) -> str:
    return f"{len(judgement.open)} open, {len(judgement.accepted)} accepted"
