"""What is fuzzed: each target takes choices, damages something real and checks a promise."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from generator.diagnostics import BadInput
from generator.document import Sourced
from generator.lock import LOCK
from generator.read import FORMS
from generator.read.yaml12 import load_yaml
from tests.helpers.cli import ROOT

from . import promises
from .damage import Choices, damaged, damaged_bytes, damaged_lines
from .inputs import CASES, as_yaml, pages, projects, replaced

Target = Callable[[Choices], None]
_DATA = (".json", ".yaml", LOCK)


def reader(choices: Choices, names: tuple[str, ...]) -> None:
    """One page, changed in its bytes, lines or values."""
    name = names[choices.below(len(names))]
    promises.readable(_changed(name, pages()[name], choices, choices.below(3)))


def line(choices: Choices) -> None:
    """One file of a project, changed in its values or lines."""
    names = tuple(projects())
    files = projects()[names[choices.below(len(names))]]
    path = tuple(files)[choices.below(len(files))]
    changed = _changed(path, files[path], choices, 1 + choices.below(3))
    promises.makeable(replaced(files, path, changed))


def difference(choices: Choices) -> None:
    """A document and the same with a change, or one that was changed already."""
    names = tuple(documents())
    base = documents()[names[choices.below(len(names))]]
    if choices.below(2):
        base = damaged(base, choices)
    revision = damaged(base, choices)
    if isinstance(base, dict) and isinstance(revision, dict):
        promises.comparable(Sourced(base), Sourced(revision))


def _changed(path: str, data: bytes, choices: Choices, how: int) -> bytes:
    if how == 0:
        return damaged_bytes(data, choices)
    if how == 1 or not path.endswith(_DATA):
        return damaged_lines(data.decode(), choices).encode("utf-8", "surrogatepass")
    return as_yaml(damaged(_value(path, data), choices))


def _value(path: str, data: bytes) -> Any:
    key = (path, data)
    if key not in _values:
        try:
            _values[key] = load_yaml(data.decode(), path).value
        except BadInput:  # a page that is refused: its lines are changed only
            _values[key] = None
    return _values[key]


_values: dict[tuple[str, bytes], Any] = {}


@cache
def documents() -> dict[str, Any]:
    """OpenAPI documents: both sides of every case of the difference, and our own."""
    paths = [path for path in CASES.glob("d*/*/*.json") if path.name != "expected.json"]
    paths += [ROOT / "generated/openapi/modellix.json", ROOT / "generated/openapi/runware.json"]
    found = {path.as_posix(): json.loads(path.read_text("utf-8")) for path in sorted(paths)}
    return {name: value for name, value in found.items() if isinstance(value, dict)}


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """The names of all pages by the form in which they are read; each form has one."""
    found: dict[str, list[str]] = {form: [] for form in FORMS}
    for name, data in pages().items():
        found[promises.form(data)].append(name)
    assert all(found.values())
    return {form: tuple(names) for form, names in found.items()}


def _reader(form: str) -> Target:
    return lambda choices: reader(choices, _forms()[form])


TARGETS: dict[str, Target] = {
    **{f"read {form}": _reader(form) for form in sorted(FORMS)},
    "line": line,
    "diff": difference,
}
