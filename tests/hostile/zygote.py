"""A child process that has imported the libraries once and forks for each package it is to look at.

It has compiled the modules that are copied into every package as well; a package with other bytes
in one of them has that one compiled.

One JSON line in (folder, what is wanted of it, values for a model), one line out: ``fine`` or why
not. Whatever tries to run in a package is seen by an audit hook, which ends the fork.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

import httpx  # imported before the forks, for all of them
import pydantic

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from generator.proof import look  # noqa: E402
from tests.hostile import canary  # noqa: E402

_FORBIDDEN = ("socket.connect", "socket.bind", "subprocess.Popen", "os.system", "os.exec")


def main() -> None:
    """Serve until the input ends."""
    assert httpx.__name__ and pydantic.__name__
    assert not [name for name in sys.modules if name.partition(".")[0] == "seedance"]
    _compile_once()
    for line in sys.stdin:
        sys.stdout.write(_forked(json.loads(line)) + "\n")
        sys.stdout.flush()


def _compile_once() -> None:
    """Compile what is copied into every package now, for all forks."""
    copied = [path.read_bytes() for path in (ROOT / "templates/runtime").rglob("*.py")]
    known = {data: compile(data, "copied", "exec", dont_inherit=True) for data in copied}
    compiled = SourceFileLoader.source_to_code

    def source_to_code(self: Any, data: Any, path: Any, **options: Any) -> CodeType:
        found = known.get(bytes(data))
        return compiled(self, data, path, **options) if found is None else found

    SourceFileLoader.source_to_code = source_to_code  # type: ignore[method-assign]


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
    sys.path.insert(0, task["folder"])
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
    model: Any = look.module(module).OneRequest
    made = model.model_validate(payload)
    assert made.to_wire() == payload, (made.to_wire(), payload)
    assert shown(made)


def shown(value: object) -> str:
    """What a traceback or a log would show of a value."""
    return repr(value) + str(value)


if __name__ == "__main__":
    main()
