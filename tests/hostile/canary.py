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

_EVENTS = frozenset(
    (
        *("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"),
        *("os.system", "os.exec", "os.posix_spawn", "subprocess.Popen"),
    )
)
_seen: list[str] = []
_watching = False
_installed = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if not _watching:
        return
    if event == "import" and str(arguments[0]) == MODULE:
        _seen.append(f"import {MODULE}")
    elif event == "open" and FILE in str(arguments[0]):
        _seen.append(f"open {arguments[0]}")
    elif event in _EVENTS:
        _seen.append(f"{event} {arguments}")


@contextmanager
def silent() -> Iterator[None]:
    """Nothing that the texts above try may happen inside.

    Raises:
        AssertionError: it did.
    """
    global _watching, _installed
    if not _installed:
        sys.addaudithook(_hook)
        _installed = True
    _seen.clear()
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
