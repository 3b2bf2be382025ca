"""``drift``: capture, compare with ``specs/``, report; ``--apply`` brings the changes in."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from .capture.command import known_variants
from .capture.run import Captured, capture
from .commands.options import add_folders
from .diagnostics import BadInput, Finding, Place, Severity, refuse
from .diff.arrivals import arrivals, learned, of_the_service
from .diff.change import Change, Comparison
from .diff.command import (
    add_report_arguments,
    compare_inputs,
    load_allow_file,
    show,
    show_refusal,
)
from .diff.engine import compare
from .diff.evidence import Refusal, judge
from .diff.inputs import of_specs
from .diff.listing import listing_changes
from .diff.release import changelog_entry, next_version, version_step, with_entry
from .intake.staging import changed_copy
from .pipeline import generate
from .readings import read_all
from .specs import Specs, load_specs
from .write import locked

_VERSION = re.compile(r'(?m)^version = "(\d+\.\d+\.\d+)')


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``drift``."""
    parser.add_argument(
        "--apply", action="store_true", help="bring the new captures in, regenerate"
    )
    parser.add_argument(
        "--changelog",
        type=Path,
        default=Path("CHANGELOG.md"),
        metavar="FILE",
        help="where --apply proposes an entry (default: CHANGELOG.md)",
    )
    parser.add_argument(
        "--project",
        type=Path,
        default=Path("pyproject.toml"),
        metavar="FILE",
        help="what states the version (default: pyproject.toml)",
    )
    add_report_arguments(parser)
    add_folders(parser, "specs", "templates", "out")


def run(args: argparse.Namespace) -> int:
    """Report what changed since the last capture; 2 when something could not be judged."""
    with locked(args.specs) if args.apply else nullcontext():
        return _reported(args)


def _reported(args: argparse.Namespace) -> int:
    allowances = load_allow_file(args.allow)
    if args.apply:  # what can be told before anybody is asked
        _version(_text(args.project), args.project)
        _text(args.changelog)
    with tempfile.TemporaryDirectory(prefix="seedance-drift-") as folder:
        new = Path(folder) / "specs"
        captured = capture(args.specs, new, [], known_variants(args.specs))
        try:
            found = _compared(args, new, captured)
        except BadInput as problem:
            return _unfit(args, new, problem)
        if isinstance(found, Refusal):
            return show_refusal(found, args.format)
        code = show(args, found, allowances, ("specs", "the providers' documents"))
        if args.apply and any(outcome.status == "changed" for outcome in captured.outcomes):
            _apply(args, new, found.changes)
        return 2 if captured.failed and code == 0 else code


def _compared(args: argparse.Namespace, new: Path, captured: Captured) -> Comparison | Refusal:
    """The change of the whole line's documents, and what the indexes say."""
    specs, specs_now = load_specs(args.specs), load_specs(new)
    known, now = read_all(specs), read_all(specs_now)
    base, revision = of_specs(str(args.specs), specs, known), of_specs(str(new), specs_now, now)
    facts = {each.facts: each.completed for each in arrivals(specs, specs_now, known, now)}
    whole = of_specs(base.label, specs, {**known, **facts}) if facts else base
    found = compare_inputs(whole, revision)
    refusal = judge(found, base.side, revision.side, args.even_if)
    if refusal is not None:
        return refusal
    news = learned(compare_inputs(base, whole).changes) if facts else ()
    listed = [
        change
        for discovery in captured.discoveries
        for change in listing_changes(discovery.provider, discovery.new, discovery.gone)
    ]
    findings = (*found.findings, *_kept(captured))
    changes = (*of_the_service(found.changes, facts), *news, *listed)
    return replace(found, changes=changes, findings=findings)


def _kept(captured: Captured) -> Iterator[Finding]:
    """What could not be judged: the last good capture stays."""
    for outcome in captured.outcomes:
        if outcome.status == "kept":
            message = f"{outcome.document} was not captured: {outcome.reason}"
            yield Finding("capture-kept", Severity.WARNING, None, message, "the last one stays")
        elif outcome.status == "facts":
            message = f"{outcome.document} has no page yet: {outcome.reason}"
            yield Finding("facts-kept", Severity.INFO, None, message, "its facts stay")
    for discovery in captured.discoveries:
        for why in discovery.failures:
            message = f"an index of {discovery.provider} could not be read: {why}"
            yield Finding("index-not-read", Severity.WARNING, None, message)


def _unfit(args: argparse.Namespace, new: Path, problem: BadInput) -> int:
    """Overlays or checks do not fit the new documents: say so, with what the pages alone say."""
    changes = _page_changes(load_specs(args.specs), load_specs(new))
    findings = (*problem.findings, *(_told(change) for change in changes))
    detail = f"what lies in {args.specs.name}/ does not fit the new documents\n{problem}"
    return show_refusal(Refusal("not-readable", detail, findings), args.format)


def _page_changes(base: Specs, revision: Specs) -> Iterator[Change]:
    """What changed in the documents themselves, before overlays and assembly."""
    known, now = read_all(base), read_all(revision)
    pairs = [(known[file], now[file]) for file in known if file in now]
    pairs += [(each.completed, now[each.page]) for each in arrivals(base, revision, known, now)]
    for was, is_now in pairs:
        if was.sourced and is_now.sourced and was.sourced.document != is_now.sourced.document:
            yield from compare(was.sourced, is_now.sourced).changes


def _told(change: Change) -> Finding:
    place: Place | None = change.revision_place or change.base_place
    severity = Severity.WARNING if change.severity >= 20 else Severity.INFO
    return Finding(change.id, severity, place, f"{change.path}: {change.message}")


def _apply(args: argparse.Namespace, new: Path, changes: tuple[Change, ...]) -> None:
    """Bring the captures in, regenerate, and write the proposed changelog entry."""
    version = _version(_text(args.project), args.project)
    generate(new, args.templates, args.out)  # refuses before anything of ours has changed
    with changed_copy(new, args.specs):
        pass
    step = version_step(changes)
    entry = changelog_entry(next_version(version, step), changes)
    args.changelog.write_text(with_entry(_text(args.changelog), entry), "utf-8")
    print(f"applied; proposed: a {step} step, see {args.changelog.name}", file=sys.stderr)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        what = f"cannot read {path}: {getattr(error, 'strerror', None) or 'not UTF-8'}"
        raise refuse("file-not-readable", None, what, "check the path") from None


def _version(text: str, path: Path) -> str:
    found = _VERSION.search(text)
    if found is None:
        raise refuse("no-version", Place(path.name), 'no version = "X.Y.Z" line found')
    return found[1]
