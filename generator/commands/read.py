"""``read FILE…``: what each captured file alone says, as OpenAPI 3.1."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ..diagnostics import Finding, refuse
from ..document import Json
from ..limits import BYTES
from ..read import FORMS, Reading, read


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``read``."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a captured document")
    parser.add_argument("--form", choices=FORMS, help="the form of the files (default: detected)")
    parser.add_argument("--json", action="store_true", help="one JSON line per file on stdout")


def run(args: argparse.Namespace) -> int:
    """Read every file, also when one of them cannot be read; 0, or 2 when one cannot."""
    readings = [(name, _read(name, args.form)) for name in args.files]
    for name, reading in readings:
        if args.json:
            print(json.dumps(_line(name, reading), ensure_ascii=True))
        else:
            _show(reading)
    return 0 if all(reading.sourced for _, reading in readings) else 2


def _read(name: str, form: str | None) -> Reading:
    try:
        with Path(name).open("rb") as file:
            data = file.read(BYTES + 1)  # whatever its size is: one more is too large
    except OSError as error:
        reason = error.strerror or type(error).__name__
        problem = refuse("file-not-readable", None, f"{name}: {reason}", "check the path")
        return Reading(form or "", None, problem.findings)
    return read(data, name, form)


def _line(name: str, reading: Reading) -> Json:
    document = reading.sourced.document if reading.sourced else None
    findings = [finding_json(finding, name) for finding in reading.findings]
    return {"file": name, "document": document, "findings": findings}


def _show(reading: Reading) -> None:
    if reading.sourced:
        print(json.dumps(reading.sourced.document, indent=2, ensure_ascii=True))
    for finding in reading.findings:
        print(finding, file=sys.stderr)


def finding_json(finding: Finding, file: str | None = None) -> Json:
    """A finding as plain JSON values; its place is ``file``, line 1 when it has none."""
    place = finding.place
    return {
        "id": finding.id,
        "severity": finding.severity.label,
        "file": place.file if place else file,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "message": finding.message,
        "hint": finding.hint,
        "other": str(finding.other) if finding.other else None,
    }
