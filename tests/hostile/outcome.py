"""A project through the whole line in this process: its files, or why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.describe import Package, describe
from generator.describe.docs import describe_docs
from generator.diagnostics import BadInput, Severity, sort_findings
from generator.findings import judge
from generator.normalize import Normalized, normalize
from generator.proof.expected import expected
from generator.proof.shape import check_shape
from generator.readings import read_all
from generator.render import load_templates, render
from generator.render.docs import render_docs
from generator.validate import validate
from tests.helpers.cli import ROOT
from tests.helpers.memory import memory

from .project import Project


@dataclass(frozen=True, slots=True)
class Outcome:
    """The ids of the complaints; without any, what was made and proven but for the import."""

    complaints: tuple[str, ...]
    message: str = ""
    files: dict[str, str] | None = None
    package: Package | None = None
    normalized: Normalized | None = None

    def __str__(self) -> str:
        return " ".join(self.complaints) or "made"


@cache
def templates() -> dict[str, str]:
    """The real templates."""
    return load_templates(ROOT / "templates")


def run(project: Project) -> Outcome:
    """What ``generate`` does before it touches the disk; other errors than bad input come out."""
    try:
        return _made(project)
    except BadInput as problem:
        return Outcome(tuple(sorted({found.id for found in problem.findings})), str(problem))


def _made(project: Project) -> Outcome:
    specs = project.specs()
    normalized = normalize(specs, read_all(specs))
    found = judge(sort_findings((*normalized.findings, *validate(normalized, memory))), specs).open
    blocking = tuple(finding for finding in found if finding.severity >= Severity.WARNING)
    if blocking:
        raise BadInput(blocking)
    package = describe(normalized, ())
    files = render(package, normalized.documents, templates(), memo=memory)
    files |= render_docs(describe_docs(package, ()), templates(), memory)
    wanted = expected(package)
    for path, text in files.items():
        copied = path.startswith(("seedance/_runtime/", "seedance/testing/"))
        if path.endswith((".py", ".pyi")) and not copied:
            check_shape(path, text, False, frozenset(wanted.allowed(path).value().names))
    return Outcome((), "", files, package, normalized)
