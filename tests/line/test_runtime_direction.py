"""The modules of the runtime stand on floors: errors and plain values below, clients on top."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.helpers.cli import ROOT

RUNTIME = ROOT / "templates" / "runtime" / "_runtime"
LONGEST = 300

# From the ground up; a module may import its own floor and those below, also inside functions.
FLOORS = (
    {"omit", "pointer", "record", "redact", "log", "warn", "closest", "exchange", "entries"},
    {"base_errors", "submit_errors", "task_errors", "errors"},
    {"provider", "rules", "plain", "media", "media_fields", "variants", "alternatives"}
    | {"problems", "model", "preview"},
    {"wait", "wire", "hosts", "secret", "staging"},
    {"sockets", "pools", "outgoing", "sync_sender", "async_sender", "public_get", "download"},
    {"assets", "answers", "protocol", "values", "endpoint", "webhooks"},
    {"core", "outcome", "reconcile", "state", "waiting", "journal"},
    {"task", "many", "many_threads", "many_async"},
    {"client_base", "sync_base", "async_base", "sync_client", "async_client", "client"},
)
FLOOR = {module: number for number, floor in enumerate(FLOORS) for module in floor}

# Names of types that stand higher: an error holds its task, a task its client.
UPWARD_TYPES = {
    ("submit_errors", "task"),
    ("task_errors", "task"),
    ("task", "sync_base"),
    ("task", "async_base"),
    ("task", "sync_client"),
    ("task", "async_client"),
    ("many_threads", "sync_client"),
    ("many_async", "async_client"),
}

# A library is loaded by those who need it, and by nobody else: a first call pays for it.
HOMES = {
    "httpx": {"outgoing", "pools", "sync_sender", "async_sender"},
    "httpcore": {"sockets", "pools"},
    "pydantic": {"media_fields", "model", "problems"},
    "asyncio": {"async_sender", "many_async", "download"},
}


def imports(module: str) -> Iterator[tuple[str, bool, bool]]:
    """What a module imports: a name, whether it is ours, and whether for type checkers alone."""

    def visit(node: ast.AST, types: bool) -> Iterator[tuple[str, bool, bool]]:
        for child in ast.iter_child_nodes(node):
            inner = types or (isinstance(child, ast.If) and _is_for_types(child))
            if isinstance(child, ast.ImportFrom) and child.module:
                yield child.module.partition(".")[0], child.level == 1, inner
            elif isinstance(child, ast.Import):
                yield from ((alias.name.partition(".")[0], False, inner) for alias in child.names)
            yield from visit(child, inner)

    return visit(ast.parse((RUNTIME / f"{module}.py").read_text("utf-8")), False)


def _is_for_types(node: ast.If) -> bool:
    return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def at_the_top(module: str) -> set[str]:
    """The libraries that are loaded with a module."""
    body = ast.parse((RUNTIME / f"{module}.py").read_text("utf-8")).body
    names = {a.name for node in body if isinstance(node, ast.Import) for a in node.names}
    names |= {str(n.module) for n in body if isinstance(n, ast.ImportFrom) and n.level == 0}
    return {name.partition(".")[0] for name in names}


def test_every_module_has_a_floor() -> None:
    assert {path.stem for path in RUNTIME.glob("*.py")} - {"__init__"} == set(FLOOR)


@pytest.mark.parametrize("module", sorted(FLOOR))
def test_no_module_imports_one_above(module: str) -> None:
    above = {
        (module, name, types)
        for name, ours, types in imports(module)
        if ours and FLOOR[name] > FLOOR[module]
    }
    assert {(one, other) for one, other, types in above if types} <= UPWARD_TYPES
    assert not [one for one in above if not one[2]]


def test_every_exception_is_needed() -> None:
    found = {(m, n) for m in FLOOR for n, ours, types in imports(m) if ours and types}
    assert found >= UPWARD_TYPES


def test_there_is_no_circle() -> None:
    graph = {m: {n for n, ours, types in imports(m) if ours and not types} for m in FLOOR}
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("library", sorted(HOMES))
def test_a_library_is_loaded_where_it_is_needed(library: str) -> None:
    assert {module for module in FLOOR if library in at_the_top(module)} == HOMES[library]


@pytest.mark.parametrize("path", sorted(RUNTIME.parent.rglob("*.py")), ids=lambda path: path.stem)
def test_a_module_stays_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST
