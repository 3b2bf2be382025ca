"""A process beside this one that imports the slow tools while this one reads documents.

Each tool is a function from text to text in a module of its own. One interpreter imports what
they share and becomes a process per tool (``warm_process``). Nothing depends on it: what it does
not answer, for whatever reason, is done here, so that results and errors are the same without it.

Until it is begun, the other processor has nothing to do: what is needed later is imported later.
"""

from __future__ import annotations

import os
import select
import sys
import time
from contextlib import contextmanager, suppress

TYPE_CHECKING = False  # as type checkers know it; typing takes long to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import BinaryIO

PROOF, JUDGE, MODELS = "proof", "judge", "models"
_FEW = 3  # documents that may be as others are to a tool
_HERE = os.path.dirname(__file__)
# What the first one imports, pydantic, all have; its own process is to have imported nothing else.
_MODULES = {PROOF: "proof/look.py", JUDGE: "validate/tool.py", MODELS: "render/tool.py"}


class _Warm:
    """The process, once it is begun, and by tool where to ask and where to read answers."""

    def __init__(self) -> None:
        self.owner = 0  # processes that are forked from this one must not ask beside it
        self.process: int | None = None
        self.pipes: dict[str, tuple[BinaryIO, BinaryIO]] = {}
        self.read: dict[str, bytearray] = {}  # what came behind an answer
        self.meanwhile: list[Callable[[], object]] = []


_state = _Warm()  # one for the whole program, as is the processor that would be idle


@contextmanager
def warming(at_once: bool = False) -> Iterator[None]:
    """Inside, tools may be begun; ``at_once`` when they will surely be needed."""
    several = hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) > 1
    _state.owner = os.getpid() if several else 0
    try:
        begin([at_once] if at_once else [], at_once)
        yield
    finally:
        _end()


def begin(wanted: Sequence[object], surely: bool = False) -> None:
    """Begin to import, if something is wanted, this is allowed, and it has not been begun.

    Where little is wanted, what is known of other documents may do: then a tool that takes long
    waits until it is asked, unless it ``surely`` will be.
    """
    if not wanted or _state.owner != os.getpid() or _state.process is not None:
        return
    ours: dict[str, tuple[BinaryIO, BinaryIO]] = {}
    theirs: list[int] = []
    for tool in _MODULES:
        (asked, ask), (answer, answered) = os.pipe(), os.pipe()
        ours[tool] = os.fdopen(ask, "wb"), os.fdopen(answer, "rb")
        theirs += [asked, answered]
    script, *modules = (os.path.join(_HERE, m) for m in ("warm_process.py", *_MODULES.values()))
    try:
        for end in theirs:
            os.set_inheritable(end, True)
        # In a session of its own: an interrupt at the terminal is ours to handle.
        _state.process = os.posix_spawn(
            sys.executable,
            [sys.executable, "-I", script, *modules, *map(str, theirs)],
            os.environ,
            file_actions=[(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0)],
            setsid=True,
        )
        _state.pipes = ours
    finally:
        for end in theirs:
            os.close(end)
    if surely or len(wanted) > _FEW:
        for tool in (JUDGE, MODELS):
            _send(tool, b"\n")


def _send(tool: str, line: bytes) -> bool:
    """Write a line to a tool; False when it is gone."""
    pipe, _ = _state.pipes[tool]
    try:
        pipe.write(line)
        pipe.flush()
    except OSError:
        return False
    return True


def while_waiting(work: Callable[[], object]) -> None:
    """Do this as well while the next answer is waited for.

    Only what comes later anyway: when it fails, it is tried again and complained about there.
    """
    if _state.process is not None:
        _state.meanwhile.append(work)


def ask(tool: str, text: str) -> bool:
    """Give a tool something to do, one at a time; False when it has to be done here."""
    if tool not in _state.pipes or _state.owner != os.getpid():
        return False
    import json

    return _send(tool, json.dumps(text).encode("ascii") + b"\n")


def answer(tool: str, seconds: float | None = None) -> str | None:
    """What a tool that was asked gives; None when it failed, or takes longer than this."""
    import json

    _, pipe = _state.pipes[tool]
    while _state.meanwhile:
        with suppress(Exception):
            _state.meanwhile.pop(0)()
    try:
        read = _state.read.setdefault(tool, bytearray())
        text: str = json.loads(_line(pipe.fileno(), read, seconds))
    except ValueError:
        return None
    return text


def _line(pipe: int, read: bytearray, seconds: float | None) -> bytes:
    """The next line of a pipe; nothing at its end, or when it takes longer than this.

    What was ``read`` beyond a line is kept: two answers may come at once.
    """
    until = None if seconds is None else time.monotonic() + seconds
    more = bytes(read)
    while b"\n" not in more:
        left = None if until is None else max(0, until - time.monotonic())
        if not select.select([pipe], [], [], left)[0]:
            return b""
        more = os.read(pipe, 1 << 16)
        if not more:
            return b""
        read += more
    line, _, rest = bytes(read).partition(b"\n")
    read[:] = rest
    return line


def _end() -> None:
    """Nobody asks any more; the processes are gone afterwards, whatever they are doing."""
    _state.owner = 0
    process, _state.process = _state.process, None
    pipes, _state.pipes = _state.pipes, {}
    _state.read.clear()
    _state.meanwhile.clear()
    for pipe in (end for ends in pipes.values() for end in ends):
        with suppress(OSError):
            pipe.close()
    if process is not None:
        import signal

        os.kill(process, signal.SIGTERM)
        os.waitpid(process, 0)
