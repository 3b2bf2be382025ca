"""Rendered files compared with what is there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple

from .later import digests

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
    expected = digests(files)
    changed = (path for path in there & wanted if not same(f"{folder}/{path}", expected[path]))
    return Difference(
        missing=tuple(sorted(wanted - there)),
        changed=tuple(sorted(changed)),
        surplus=tuple(sorted(there - wanted)),
    )


def ignored(folder: str) -> bool:
    """Whether a folder is made by Python and editors where a tree is used in place."""
    return folder in _IGNORED_FOLDERS or folder.endswith(".egg-info")


def same(path: str, wanted: str) -> bool:
    """Whether the text with this digest stands in a file that is no link."""
    try:
        with open(path, "rb", buffering=0, opener=_without_links) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return False
            return file_digest(file, "sha256").hexdigest() == wanted
    except OSError:  # it may not be read: then it is not what was written
        return False


def _without_links(path: str, flags: int) -> int:
    """Open a file that is no link, without waiting for what is no file."""
    return os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK)


def paths(folder: Path) -> Iterator[str]:
    """The files and links in a folder that count."""
    waiting = [""]
    for inside in waiting:
        try:
            entries = list(os.scandir(f"{folder}/{inside}"))
        except OSError:  # it may not be read: whatever is in it is missing
            continue
        for entry in entries:
            if not entry.is_dir():
                yield inside + entry.name
            elif ignored(entry.name):
                continue
            elif entry.is_symlink():  # it is not entered: it is surplus itself
                yield inside + entry.name
            else:
                waiting.append(f"{inside}{entry.name}/")
