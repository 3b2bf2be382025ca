"""What a full check found fine, remembered by content: the next ``check`` need not do it again.

Imports next to nothing, because it decides before anything else is imported. A state is the
content of all inputs (documents, templates, our own code), of the output, and the installed tools;
its digest is remembered once a full check was silent. As in git's index, a file whose size, times
and inode are unchanged is not read again, unless it changed too recently for its time to tell.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence

CACHE_VARIABLE = "SEEDANCE_CACHE"
# A file changed within this time of the look at it may change again with the same time stamp.
_RACY_NANOSECONDS = 2_000_000_000
_IGNORED = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"})


def cache_folder() -> str:
    """``$SEEDANCE_CACHE``, or ``.cache/seedance`` in the working directory."""
    return os.environ.get(CACHE_VARIABLE) or os.path.join(".cache", "seedance")


class Stamp:
    """The state of some folders, and whether it is the one that was found fine last time."""

    def __init__(self, folders: Sequence[str]) -> None:
        self._folders = [*folders, os.path.dirname(os.path.abspath(__file__))]
        name = hashlib.sha256("\0".join(map(os.path.abspath, self._folders)).encode()).hexdigest()
        self._path = os.path.join(cache_folder(), f"check-{name[:16]}.json")
        self._looked = time.time_ns()
        self._stats, self._newest = self._signature()

    def _files(self) -> Iterator[os.DirEntry[str]]:
        for folder in self._folders:
            yield from _below(folder)

    def _signature(self) -> tuple[str, int]:
        """A digest over names, sizes, times and inodes, and the newest change."""
        lines, newest = [*installed_tools()], 0
        for entry in self._files():
            stat = entry.stat(follow_symlinks=False)
            newest = max(newest, stat.st_ctime_ns, stat.st_mtime_ns)
            times = f"{stat.st_mtime_ns}\0{stat.st_ctime_ns}\0{stat.st_ino}\0{stat.st_mode}"
            lines.append(f"{entry.path}\0{stat.st_size}\0{times}")
        return (
            hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest(),
            newest,
        )

    def _content(self) -> str:
        """A digest over the content of everything."""
        running = hashlib.sha256("\n".join(installed_tools()).encode())
        for entry in self._files():
            if entry.is_symlink():
                data = b"link " + os.fsencode(os.readlink(entry.path))
            elif not entry.is_file():
                data = b"neither file nor link"
            else:
                with open(entry.path, "rb") as file:
                    data = file.read()
            name = os.fsencode(entry.path)
            running.update(b"%d %d %s" % (len(name), len(data), name))
            running.update(data)
        return running.hexdigest()

    def is_fine(self) -> bool:
        """Whether this very state was found fine before."""
        try:
            with open(self._path, encoding="utf-8") as file:
                known = json.load(file)
        except (OSError, ValueError, RecursionError):
            return False
        looked = known.get("looked") if isinstance(known, dict) else None
        if not isinstance(looked, int):
            return False
        if known.get("stats") == self._stats and self._newest < looked - _RACY_NANOSECONDS:
            return True
        try:
            if known.get("content") != self._content():
                return False
        except OSError:  # a file that may not be read, or is gone meanwhile
            return False
        self.remember()
        return True

    def remember(self) -> None:
        """Note that this state is fine. A cache that cannot be written is no error."""
        if self._signature()[0] != self._stats:
            return  # something changed while it was checked
        try:
            known = {"stats": self._stats, "content": self._content(), "looked": self._looked}
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            temporary = f"{self._path}.{os.getpid()}"
            with open(temporary, "w", encoding="utf-8") as file:
                json.dump(known, file)
            os.replace(temporary, self._path)
        except OSError:
            return


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in _IGNORED and not entry.name.endswith(".egg-info"):
                yield from _below(entry.path)
        else:
            yield entry


def installed_tools() -> list[str]:
    """This Python and every installed distribution with its version."""
    names = []
    for folder in sys.path:
        if folder.endswith("-packages"):
            names += [name for name in os.listdir(folder) if name.endswith(".dist-info")]
    return [sys.version, *sorted(names)]
