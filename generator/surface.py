"""``surface BASE``: did the public names of the package change since a revision?

The second opinion beside ``diff``: not what the documents say, but what a user's code meets.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .commands.options import add_folders
from .diagnostics import printable, refuse
from .diff.inputs import found_at

if TYPE_CHECKING:
    import griffe

PACKAGE = "seedance"


@dataclass(frozen=True, slots=True)
class SurfaceChange:
    """One public name that came, went or changed; ``breaking`` for code that uses it."""

    path: str
    what: str
    breaking: bool
    old: str | None = None
    new: str | None = None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``surface``."""
    parser.add_argument("base", metavar="BASE", help="a git revision, or a folder with the package")
    add_folders(parser, "out")
    parser.add_argument("--json", action="store_true", help="the changes as JSON")


def run(args: argparse.Namespace) -> int:
    """Print what changed; 1 when something breaks code that uses the package."""
    is_folder = os.path.isdir(args.base)  # noqa: PTH112  # no error for a name that is too long
    name = args.base if is_folder else f"git:{args.base.removeprefix('git:')}"
    if name.startswith("git:") and name.count(":") == 1:
        name += f":{args.out.as_posix()}/{PACKAGE}"
    with found_at(name) as found:
        folder = found.parent if found.name == PACKAGE else found
        changes = compare_surfaces(_load(folder), _load(args.out))
    print(_json(changes) if args.json else _text(changes))
    return 1 if any(change.breaking for change in changes) else 0


def _load(folder: Path) -> griffe.Object:
    """The package in a folder, from its sources and stubs alone: nothing is imported.

    Raises:
        BadInput: there is no package there, or the reader of packages is not installed.
    """
    try:
        import griffe
    except ImportError:
        hint = 'pip install -e ".[dev]"'
        raise refuse("griffe-missing", None, "surface needs griffe", hint) from None
    if not (folder / PACKAGE / "__init__.py").is_file():
        raise refuse("no-package", None, f"there is no package {PACKAGE} in {folder}")
    loaded = griffe.load(
        PACKAGE, search_paths=[folder], allow_inspection=False, resolve_aliases=True
    )
    assert isinstance(loaded, griffe.Object)
    return loaded


def compare_surfaces(base: griffe.Object, revision: griffe.Object) -> list[SurfaceChange]:
    """Every change of a public name, signature or type, breaking ones first."""
    import griffe

    found = {}
    for breakage in griffe.find_breaking_changes(base, revision):
        path = breakage.obj.path
        if _is_public(path):
            what = breakage.kind.value
            values = str(breakage.old_value), str(breakage.new_value)
            found[path, what] = SurfaceChange(path, what, True, *values)
    before, after = dict(_names(base)), dict(_names(revision))
    told = {path for path, _ in found}
    for path in sorted({*before, *after}):
        change = _changed(path, before.get(path), after.get(path))
        if change and not any(path == name or path.startswith(f"{name}(") for name in told):
            found[path, change.what] = change
    return sorted(found.values(), key=lambda change: (not change.breaking, change.path))


def _changed(path: str, old: str | None, new: str | None) -> SurfaceChange | None:
    if old == new:
        return None
    if old is None:
        return SurfaceChange(path, "added", False, None, new)
    if new is None:
        return SurfaceChange(path, "removed", True, old, None)
    return SurfaceChange(path, "signature changed", False, old, new)


def _names(holder: griffe.Object) -> Iterator[tuple[str, str]]:
    """Every public name below a package or class with what a caller sees of it."""
    for name, member in holder.members.items():
        if name.startswith("_") or member.is_alias:
            continue
        yield member.path, _signature(member)
        if member.is_module or member.is_class:
            yield from _names(member)  # type: ignore[arg-type]


def _signature(member: griffe.Object | griffe.Alias) -> str:
    import griffe

    if isinstance(member, griffe.Function):
        parameters = ", ".join(map(_parameter, member.parameters))
        return f"({parameters}) -> {member.returns}"
    if isinstance(member, griffe.Attribute):
        return str(member.annotation)
    return "class" if member.is_class else "module"


def _parameter(parameter: griffe.Parameter) -> str:
    kind = parameter.kind.value if parameter.kind else ""
    default = "" if parameter.required else " = …"
    return f"{kind} {parameter.name}: {parameter.annotation}{default}"


def _is_public(path: str) -> bool:
    return not any(part.startswith("_") and part != "__init__" for part in path.split("."))


def _json(changes: list[SurfaceChange]) -> str:
    listed = [
        {"path": c.path, "what": c.what, "breaking": c.breaking, "old": c.old, "new": c.new}
        for c in changes
    ]
    breaking = sum(change.breaking for change in changes)
    summary = {"breaking": breaking, "other": len(changes) - breaking}
    return json.dumps({"changes": listed, "summary": summary}, indent=2)


def _text(changes: list[SurfaceChange]) -> str:
    lines = [_line(change) for change in changes]
    breaking = sum(change.breaking for change in changes)
    return "\n".join([*lines, f"{breaking} breaking, {len(changes) - breaking} other"])


def _line(change: SurfaceChange) -> str:
    label = "breaking" if change.breaking else "other   "
    values = f" ({change.old} → {change.new})" if change.old and change.new else ""
    return printable(f"{label} {change.path}: {change.what}{values}", 600)
