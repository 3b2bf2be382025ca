"""``diff BASE REVISION``: what changed between two documents, and whom it breaks."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from ..diagnostics import BadInput, Finding, printable, refuse
from ..document import Sourced
from ..limits import BYTES
from ..read.text import decode
from .allow import Allowance, accept, load_allowances
from .change import Change, Comparison, Level
from .checks import CHECKS
from .engine import compare
from .evidence import OVERRIDABLE, REASONS, Refusal, judge
from .inputs import Input, load
from .report import FORMATS, Report
from .report.refusal import REFUSALS, override

_LEVELS = ("breaking", "warning", "info", "docs", "never")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``diff``."""
    what = "an OpenAPI document, a captured file, a specs folder, or git:REV[:PATH] of one of them"
    parser.add_argument("base", metavar="BASE", help=what)
    parser.add_argument("revision", metavar="REVISION", help="the same for the newer side")
    parser.add_argument("--form", help="how captured files are to be read (default: detected)")
    add_report_arguments(parser)


def add_report_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of every command that reports changes."""
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.add_argument(
        "--fail-on", choices=_LEVELS, default="breaking", help="exit 1 from here on (breaking)"
    )
    parser.add_argument("--allow", type=Path, metavar="FILE", help="accepted changes (YAML)")
    parser.add_argument(
        "--even-if",
        action="append",
        default=[],
        choices=OVERRIDABLE,
        metavar="REASON",
        help="compare although " + "; although ".join(f"{n}: {REASONS[n]}" for n in OVERRIDABLE),
    )


def run(args: argparse.Namespace) -> int:
    """Print the report; 0 nothing to do, 1 the gate is closed, 2 it could not be judged."""
    try:
        allowances = load_allow_file(args.allow)
        base, revision = load(args.base, args.form), load(args.revision, args.form)
    except BadInput as problem:
        refusal = Refusal("not-readable", str(problem), problem.findings)
        return show_refusal(refusal, args.format)
    comparison = compare_inputs(base, revision)
    refusal_or_none = judge(comparison, base.side, revision.side, args.even_if)
    if refusal_or_none is not None:
        return show_refusal(refusal_or_none, args.format)
    return show(args, comparison, allowances, (base.label, revision.label))


def load_allow_file(path: Path | None) -> tuple[Allowance, ...]:
    """The entries of the allow file, if one was named."""
    if path is None:
        return ()
    try:
        with path.open("rb") as file:
            data = file.read(BYTES + 1)  # whatever its size is: one more is too large
    except OSError as error:
        raise refuse("file-not-readable", None, f"{path}: {error}") from None
    return load_allowances(decode(data, path.name), path.name) if data.strip() else ()


def compare_inputs(base: Input, revision: Input) -> Comparison:
    """The differences of all documents of two sides, provider by provider."""
    changes: list[Change] = []
    findings: list[Finding] = []
    parts: list[Comparison] = []
    for provider in sorted({*base.documents, *revision.documents}):
        was, now = base.documents.get(provider), revision.documents.get(provider)
        if was is None or now is None:
            changes.append(_provider(provider, was, now))
        else:
            parts.append(compare(was, now))
    for part in parts:
        changes += part.changes
        findings += part.findings
    return Comparison(
        tuple(sorted(changes, key=lambda change: -change.severity)),
        tuple(findings),
        tuple(loss for part in parts for loss in part.losses),
        tuple(name for part in parts for name in part.opaque),
        sum(part.operations for part in parts),
        sum(part.operations_now for part in parts),
    )


def _provider(provider: str, was: Sourced | None, now: Sourced | None) -> Change:
    check = CHECKS["provider-removed" if was else "provider-added"]
    words = {"old": printable(provider), "new": printable(provider)}
    return Change(
        id=check.id,
        wire=check.wire,
        source=check.source,
        variant=None,
        operation="",
        path=provider,
        base_pointer="" if was else None,
        revision_pointer="" if now else None,
        old=provider if was else None,
        new=provider if now else None,
        base_place=None,
        revision_place=None,
        message=f"{check.message.format_map(words)}: {check.reason}",
    )


def show(
    args: argparse.Namespace,
    comparison: Comparison,
    allowances: tuple[Allowance, ...],
    labels: tuple[str, str],
) -> int:
    """Print the report of a comparison; the exit code."""
    outcome = accept(comparison.changes, allowances, datetime.now(UTC).date())
    gate = None if args.fail_on == "never" else Level[args.fail_on.upper()]
    report = Report(
        *labels,
        changes=outcome.open,
        accepted=outcome.accepted,
        findings=(*outcome.findings, *comparison.findings),
        fail_on=gate,
        colour=sys.stdout.isatty(),
    )
    sys.stdout.write(FORMATS[args.format](report))
    return 1 if report.failing else 0


def show_refusal(refusal: Refusal, form: str) -> int:
    """Say why nothing is said; 2."""
    sys.stdout.write(REFUSALS[form](refusal))
    if form == "json":
        return 2
    reason = "\n".join(printable(line, 1000) for line in str(refusal).splitlines())
    print(f"could not judge: {reason} [{refusal.id}]", file=sys.stderr)
    said = override(refusal)
    if said:
        print(said, file=sys.stderr)
    return 2
