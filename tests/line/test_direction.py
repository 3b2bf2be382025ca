"""Data moves one way: no room imports one that comes after it, and each tool lives in one room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.helpers.cli import ROOT

GENERATOR = ROOT / "generator"

# Floors from the ground up; a module may import its own floor's room and those below.
FLOORS = (
    ("diagnostics", "stamp"),
    ("document", "cache", "spread", "later", "compare", "warm", "warm_process", "write"),
    ("schemas", "instances", "node", "limits", "stored", "plain"),
    ("read", "manifest", "form"),
    ("specs", "lock", "readings"),
    ("normalize", "findings"),
    ("validate", "describe"),
    ("render", "proof"),
    ("pipeline",),
    ("commands", "diff", "intake"),
    ("capture", "surface"),
    ("add", "drift"),
    ("__main__", "cli"),
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

# A tool that decides bytes or judges documents is called in one place.
HOMES = {
    "black": "render",
    "datamodel_code_generator": "render",
    "jinja2": "render",
    "openapi_spec_validator": "validate",
    "httpx": "capture",
    "griffe": "surface",
}
# `form` asks the judge's package for the official schema of OpenAPI, which it ships.
ALSO = {"openapi_spec_validator": {"form"}}


@cache
def modules() -> tuple[tuple[str, Path], ...]:
    """Every module of the program with its room."""
    return tuple(_modules())


def _modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(GENERATOR.rglob("*.py")):
        parts = path.relative_to(GENERATOR).with_suffix("").parts
        if parts != ("__init__",):
            yield parts[0], path


@cache
def imported(path: Path) -> tuple[tuple[str | None, str], ...]:
    """Rooms of ours (None as tool) and tools that a module imports, wherever it does."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[tuple[str | None, str]]:
    depth = len(path.relative_to(GENERATOR).parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (("tool", alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield "tool", str(node.module).split(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from ((None, str(name).split(".")[0]) for name in names)


def test_every_room_has_a_floor() -> None:
    assert {room for room, _ in modules()} == set(FLOOR)


@pytest.mark.parametrize("room", sorted(FLOOR))
def test_no_room_imports_one_above(room: str) -> None:
    for own, path in modules():
        if own == room:
            above = {
                name
                for kind, name in imported(path)
                if kind is None and FLOOR.get(name, 0) > FLOOR[room]
            }
            assert not above, f"{path.relative_to(ROOT)} imports {sorted(above)}"


@pytest.mark.parametrize("tool", sorted(HOMES))
def test_a_tool_lives_in_one_room(tool: str) -> None:
    users = {room for room, path in modules() if ("tool", tool) in set(imported(path))}
    assert users - ALSO.get(tool, set()) == {HOMES[tool]}
