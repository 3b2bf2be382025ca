"""What holds for any input; each promise is a function that raises when it does not."""

from __future__ import annotations

import ast
import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from xml.dom import minidom

from generator.commands.explain import explain, variants
from generator.diagnostics import BadInput, Finding, Severity
from generator.diff import compare
from generator.diff.report import FORMATS, Report
from generator.document import Sourced
from generator.pipeline import judged_specs, rendered
from generator.read import read
from tests.helpers.cli import ROOT
from tests.helpers.described import describe_specs
from tests.helpers.memory import memory

from .inputs import Files


def readable(data: bytes) -> None:
    """A reading, or complaints with a place; no message shows a control character."""
    reading = read(data, "captures/x")
    if reading.sourced is None:
        assert reading.findings
        _placed(reading.findings)
    else:
        json.dumps(reading.sourced.document, allow_nan=False)
    _printable(map(str, reading.findings))
    assert read(data, "captures/x") == reading


def form(data: bytes) -> str:
    """The form in which some bytes are read."""
    return read(data, "captures/x").form


def makeable(files: Files) -> tuple[Finding, ...]:
    """A package whose Python files parse, or complaints with a place, which are returned."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        for path, data in files.items():
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        try:
            explained(Path(folder))
            texts = rendered(
                describe_specs(Path(folder), memo=memory), ROOT / "templates", memo=memory
            )
        except BadInput as problem:
            assert problem.findings
            _placed(found for found in problem.findings if found.severity is Severity.ERROR)
            _printable(str(problem).split("\n"))
            return problem.findings
    for path, text in texts.items():
        if path.endswith((".py", ".pyi")):
            ast.parse(text)
    return ()


def explained(folder: Path) -> None:
    """Every constraint of every variant has an origin and words for it."""
    judged = judged_specs(folder, memo=memory)
    _printable(map(str, (*judged.judgement.open, *judged.judgement.accepted)))
    for variant, _ in variants(judged.normalized):
        for line in explain(judged.normalized, variant):
            _printable(str(line).split("\n"))


def comparable(base: Sourced, revision: Sourced) -> None:
    """Changes that every format of the report can show; a document never differs from itself."""
    assert not compare(base, base).changes
    found = compare(base, revision)
    assert all(change.message for change in found.changes)
    report = Report("base", "revision", found.changes, (), found.findings)
    shown = {name: make(report) for name, make in FORMATS.items()}
    json.loads(shown["json"])
    minidom.parseString(shown["junit"])
    for text in shown.values():
        _printable(text.split("\n"))
        text.encode()


def _placed(findings: Iterable[Finding]) -> None:
    lost = [str(found) for found in findings if found.place is None]
    assert not lost, lost


def _printable(lines: Iterable[str]) -> None:
    hidden = [line for line in lines if not line.replace("\u2060", "").isprintable()]
    assert not hidden, hidden
