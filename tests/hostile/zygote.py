"""A child process that has imported the libraries once and forks for each package it is to look at.

One JSON line in (folder, what is wanted of it, values for a model), one line out: ``fine`` or why
not. Whatever tries to run in a package is seen by an audit hook, which ends the fork.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

import httpx  # imported before the forks, for all of them
import pydantic

_FORBIDDEN = ("socket.connect", "socket.bind", "subprocess.Popen", "os.system", "os.exec")


def main() -> None:
    """Serve until the input ends."""
    assert httpx.__name__ and pydantic.__name__
    for line in sys.stdin:
        sys.stdout.write(_forked(json.loads(line)) + "\n")
        sys.stdout.flush()


def _forked(task: dict[str, Any]) -> str:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _answer(task, writer)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as answer:
        told = answer.read()
    os.waitpid(child, 0)
    return told or "the child died"


def _answer(task: dict[str, Any], writer: int) -> None:
    try:
        told = _look(task)
    except BaseException:
        told = traceback.format_exc().strip().replace("\n", " | ")
    os.write(writer, told.encode("utf-8", "backslashreplace"))
    os._exit(0)


def _look(task: dict[str, Any]) -> str:
    os.chdir(task["folder"])
    sys.dont_write_bytecode = True
    sys.argv = ["look", task["folder"]]
    sys.path[:0] = [task["folder"], str(Path(__file__).parents[2])]
    from generator.proof import look
    from tests.hostile import canary

    seen: list[str] = []

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        told = str(arguments[0]) if event in ("import", "open") else ""
        if event in _FORBIDDEN or canary.FILE in told or told == canary.MODULE:
            seen.append(f"{event} {arguments}"[:200])

    sys.addaudithook(hook)
    wanted = task["wanted"]
    look.look_at_catalogue(wanted["variants"])
    for name, functions in wanted["functions"].items():
        look.look_at_functions(look.module(name), functions)
    for name, classes in wanted["classes"].items():
        look.look_at_classes(look.module(name), classes)
    for name, methods in wanted["clients"].items():
        look.look_at_client(name, methods)
    if task["payload"] is not None:
        _use(task["module"], task["payload"])
    if seen or canary.VARIABLE in os.environ:
        return f"it ran: {seen}"
    return "fine"


def _use(module: str, payload: dict[str, Any]) -> None:
    """The values go through the model and come out as they were."""
    from generator.proof import look

    model: Any = look.module(module).OneRequest
    made = model.model_validate(payload)
    assert made.to_wire() == payload, (made.to_wire(), payload)
    assert shown(made)


def shown(value: object) -> str:
    """What a traceback or a log would show of a value."""
    return repr(value) + str(value)


if __name__ == "__main__":
    main()
