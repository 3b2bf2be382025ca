"""What hostile texts try to run, and how it would show: nothing of it may ever happen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

MODULE = "hostile_canary_module"
FILE = "hostile-canary-file"
VARIABLE = "HOSTILE_CANARY"

IMPORTS = f"__import__({MODULE!r})"
WRITES = f"open({FILE!r}, 'w')"
SETS = f"__import__('os').environ.__setitem__({VARIABLE!r}, '1')"
CONNECTS = "__import__('socket').create_connection(('127.0.0.1', 9))"
SHELL = f"$(touch {FILE}) `touch {FILE}`"
SCRIPT = f'<script>fetch("http://127.0.0.1:9/{FILE}")</script><img src=x onerror=alert(1)>'

_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.putenv")
_CHANGES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_seen: list[str] = []
_watching = False
_installed = False
_allowed = ""


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if not _watching:
        return
    path = os.fsdecode(arguments[0]) if arguments and isinstance(arguments[0], str | bytes) else ""
    told = False
    if event == "import":
        told = path == MODULE
    elif event == "open":
        told = FILE in path or bool(arguments[2] & _WRITING and not _is_ours(path))
    elif event in _CHANGES:
        told = not _is_ours(_whole(path, arguments[-1]))
    if told or event.startswith(_FORBIDDEN):
        _seen.append(f"{event} {arguments}"[:300])


def _whole(path: str, folder: object) -> str:
    """A path that is told relative to an open folder, as `shutil.rmtree` removes, in whole."""
    if Path(path).is_absolute() or not isinstance(folder, int) or folder < 0:
        return path
    return str(Path(f"/proc/self/fd/{folder}").readlink() / path)


def _is_ours(path: str) -> bool:
    """Whether the test itself allows a change there; Python may keep what it compiled."""
    return (bool(_allowed) and path.startswith(_allowed)) or "__pycache__" in path


@contextmanager
def silent(allowed: str = "") -> Iterator[None]:
    """Nothing that the texts above try may happen inside.

    No file is written or removed, but in the folder ``allowed``; no socket is made, no process.

    Raises:
        AssertionError: it did.
    """
    global _watching, _installed, _allowed
    if not _installed:
        sys.addaudithook(_hook)
        _installed = True
    _seen.clear()
    _allowed = allowed
    _watching = True
    try:
        yield
    finally:
        _watching = False
    assert not _seen, _seen
    assert VARIABLE not in os.environ
    assert MODULE not in sys.modules


def untouched(folder: Path) -> None:
    """No file of ours was made in a folder, where the commands ran.

    Raises:
        AssertionError: one was.
    """
    assert not list(folder.rglob(f"*{FILE}*"))
