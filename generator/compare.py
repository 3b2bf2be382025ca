"""Rendered files compared with what is there."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

# Never ours, never drift.
_IGNORED_FOLDERS = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"})


class Difference(NamedTuple):
    """What separates a folder from the files it should hold; paths are relative and sorted."""

    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    surplus: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.missing or self.changed or self.surplus)

    def lines(self) -> Iterator[str]:
        """One line per path, in a stable order."""
        for word in ("missing", "changed", "surplus"):
            for path in getattr(self, word):
                yield f"{word}: {path}"


def compare(files: Mapping[str, str], folder: Path) -> Difference:
    """How ``folder`` differs from ``files`` (relative path to text); reads only."""
    there = set(paths(folder))
    wanted = set(files)
    changed = (path for path in there & wanted if not same(folder / path, files[path]))
    return Difference(
        missing=tuple(sorted(wanted - there)),
        changed=tuple(sorted(changed)),
        surplus=tuple(sorted(there - wanted)),
    )


def ignored(folder: str) -> bool:
    """Whether a folder is made by Python and editors where a tree is used in place."""
    return folder in _IGNORED_FOLDERS or folder.endswith(".egg-info")


def same(path: Path, text: str) -> bool:
    """Whether a text stands in a file that is no link."""
    try:
        return not path.is_symlink() and path.is_file() and path.read_bytes() == text.encode()
    except OSError:  # it may not be read: then it is not what was written
        return False


def paths(folder: Path) -> Iterator[str]:
    """The files and links in a folder that count."""
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not ignored(name)]
        for name in names:
            yield Path(root, name).relative_to(folder).as_posix()
        for name in list(folders):
            if Path(root, name).is_symlink():  # os.walk does not enter it: it is surplus itself
                yield Path(root, name).relative_to(folder).as_posix()
