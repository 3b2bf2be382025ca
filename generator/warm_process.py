"""Run in a process of its own: imports the slow tools, then answers for each of them.

``MODULES DESCRIPTORS``: files with a function ``answer`` from text to text, and perhaps one
``prepare`` to be called before there is a question, and then for each the
descriptor where questions are read and the one where answers are written. What the first one
imports they all have; its own process has imported nothing else. The others are imported when a
question comes, or an empty line, which says that one will.
"""

from __future__ import annotations

import gc
import json
import os
import runpy
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import NoReturn

_LATER = 10
"""How much the tools between the first and the last one stand back (``nice``)."""


def main() -> None:
    """Import what all need, and become a process per module."""
    sys.addaudithook(_no_network)
    gc.disable()  # importing makes next to nothing that is to be collected
    modules = sys.argv[1 : 1 + len(sys.argv) // 3]
    descriptors = [int(each) for each in sys.argv[1 + len(modules) :]]
    pairs = list(zip(descriptors[::2], descriptors[1::2], strict=True))
    children: list[int] = []

    def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
        for child in children:
            with suppress(ProcessLookupError, ChildProcessError):  # it has just ended
                os.kill(child, signal.SIGTERM)
                os.waitpid(child, 0)
        os._exit(0)

    signal.signal(signal.SIGTERM, stop)
    first = runpy.run_path(modules[0])
    for number, module in enumerate(modules):
        child = os.fork()
        if child == 0:
            children.clear()
            for pair in pairs[number + 1 :]:
                _close(pair)  # whoever waits for another one must see when that one ends
            if number:  # until somebody asks, or will
                select.select([pairs[number][0]], [], [])
            if 0 < number < len(modules) - 1:  # the last one takes longest, and is waited for first
                os.nice(_LATER)
            loaded = runpy.run_path(module) if number else first
            loaded.get("prepare", int)()
            _serve(loaded["answer"], *pairs[number])
            os._exit(0)
        children.append(child)
        _close(pairs[number])
    while children:
        os.waitpid(children[0], 0)
        del children[0]


def _no_network(event: str, _arguments: object) -> None:
    if event.startswith("socket."):
        raise OSError(f"no network for tools: {event}")


def _close(pair: tuple[int, int]) -> None:
    for end in pair:
        os.close(end)


def _serve(answer: Callable[[str], str], asked: int, answered: int) -> None:
    """Answer each line with a line, until nobody can ask any more."""
    with os.fdopen(asked, "rb") as questions, os.fdopen(answered, "wb") as answers:
        for line in questions:
            if line == b"\n":  # somebody will ask
                continue
            answers.write(json.dumps(answer(json.loads(line))).encode("ascii") + b"\n")
            answers.flush()


if __name__ == "__main__":
    try:
        main()
    except BaseException:
        os._exit(1)  # whoever asked does it without us
