"""Run in a child process: import the package and compare it with what is read from stdin.

What the package needs is imported here, so that a process can have it before it is asked. What is
wanted comes in shares: where there are several, each is looked at in a process that begins with
the runtime, as many at once as there are processors.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
import tempfile
import typing
from types import ModuleType
from typing import Any, NoReturn

from pydantic import BaseModel


class _First(BaseModel):
    """The first model of a process makes pydantic import what all of them need."""

    one: int


def main() -> None:
    """Import all that is wanted; say so, or end with a message and exit code 1."""
    look(json.load(sys.stdin.buffer))
    sys.stdout.write("proven")


def prepare() -> None:
    """Import what the runtime needs of the standard library, before there is a question."""
    for name in ("http.server", "logging", "ssl"):
        importlib.import_module(name)


def answer(text: str) -> str:
    """What ``main`` prints for a JSON list of the folder and what is wanted of it.

    When nothing is wanted yet, what of the package is the same for all documents is imported.
    """
    folder, wanted = json.loads(text)
    sys.argv[1:], sys.dont_write_bytecode = [folder], True
    with tempfile.TemporaryFile() as printed:
        os.dup2(printed.fileno(), 1)
        os.dup2(printed.fileno(), 2)
        if wanted is None:
            begin()
            import_frame()
        else:
            look(wanted)
            sys.stdout.write("proven")
        sys.stdout.flush()
        sys.stderr.flush()
        printed.seek(0)
        return printed.read().decode("utf-8", "replace")


_SECONDS = 120
"""After this a share is given up, if nobody did so before."""


def begin() -> None:
    """From here on there is no network, and the package is that of the folder named as argument."""
    if sys.argv[1] not in sys.path:
        forbid_network()
        sys.path.insert(0, sys.argv[1])


def import_frame() -> None:
    """What of the package is the same for all documents."""
    for name in ("seedance._runtime.client", "seedance._runtime.model", "seedance.testing"):
        module(name)


def look(shares: list[dict[str, Any]]) -> None:
    """Import all that is wanted. A share that fails is looked at here, to say what is wrong."""
    begin()
    left = [*shares]
    if len(left) > 1 and hasattr(os, "sched_getaffinity"):
        import_frame()
        for client in left[0]["clients"]:  # large, and the same for all
            module(client.partition(":")[0])
        left = in_processes(left, len(os.sched_getaffinity(0)))
    for share in left:
        look_at(share)


def in_processes(shares: list[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    """Look at shares, so many at once; those that failed."""
    running: dict[int, dict[str, Any]] = {}
    failed: list[dict[str, Any]] = []

    def wait_for_one() -> None:
        child, status = os.wait()
        share = running.pop(child)
        if status != 0:
            failed.append(share)

    for share in shares:
        if len(running) == most:
            wait_for_one()
        running[fork(share)] = share
    while running:
        wait_for_one()
    return failed


def fork(share: dict[str, Any]) -> int:
    """A process that looks at a share, and ends well when nothing is wrong."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        signal.alarm(_SECONDS)
        look_at(share)
        sys.stdout.flush()  # whatever was printed is no proof
        code = 0
    finally:
        os._exit(code)


def look_at(wanted: dict[str, Any]) -> None:
    """Import a share of what is wanted."""
    if wanted["variants"] is not None:
        look_at_catalogue(wanted["variants"])
    for name, functions in wanted["functions"].items():
        look_at_functions(module(name), functions)
    for name, classes in wanted["classes"].items():
        look_at_classes(module(name), classes)
    for name, methods in wanted["clients"].items():
        look_at_client(name, methods)


def forbid_network() -> None:
    """No socket and no look-up of a name in this process, whatever is imported."""

    def refuse(event: str, _arguments: object) -> None:
        if event.startswith("socket."):
            raise OSError(f"no network while the package is proven: {event}")

    sys.addaudithook(refuse)


def module(name: str) -> ModuleType:
    """An imported module, which stands in the folder that was staged."""
    found = importlib.import_module(name)
    if not str(found.__file__).startswith(sys.argv[1]):
        fail(f"{name} was imported from {found.__file__}")
    return found


def look_at_catalogue(variants: list[str]) -> None:
    """The catalogue lists every variant in order, with its fields, and loads no model for it."""
    package = module("seedance")
    found = list(package.variants)
    if found != variants:
        fail(f"the catalogue lists {found}, described were {variants}")
    for name, variant in package.variants.items():
        look_at_variant(name, variant)
    early = [name for name in sys.modules if ".models." in name and name.startswith("seedance.")]
    if early:
        fail(f"the catalogue loaded {early}")
    for name in package.__all__:
        getattr(package, name)


def look_at_variant(name: str, variant: Any) -> None:
    """It is the one that its key says, and what is said of its fields can be read."""
    if variant.id != name:
        fail(f"the catalogue lists {variant.id} as {name}")
    try:
        fields = dict(variant.fields)
    except ValueError as problem:
        fail(f"the fields of {name} cannot be read: {problem}")
    if not all(isinstance(field, dict) for field in fields.values()):
        fail(f"the fields of {name} are no objects")


def look_at_functions(found: ModuleType, functions: list[str]) -> None:
    """Each endpoint function and its twin is there, and its annotations can be evaluated."""
    given = [getattr(found, name).__annotations__ for name in functions]
    different = dict.fromkeys(text for annotations in given for text in annotations.values())

    def all_of_them() -> None: ...

    all_of_them.__annotations__ = {f"_{number}": text for number, text in enumerate(different)}
    typing.get_type_hints(all_of_them, vars(found))


def look_at_classes(found: ModuleType, classes: dict[str, list[str]]) -> None:
    """Each class is there with the described fields, and pydantic can build it."""
    for name, fields in classes.items():
        model: Any = getattr(found, name)
        model.model_rebuild()
        if list(model.model_fields) != fields:
            fail(f"{found.__name__}.{name} has {list(model.model_fields)}, not {fields}")


def look_at_client(name: str, methods: list[str]) -> None:
    """Each method of a client leads to its function."""
    path, _, class_name = name.partition(":")
    client = getattr(module(path), class_name)
    for method in methods:
        if not callable(getattr(client, method)):
            fail(f"{name}.{method} cannot be called")


def fail(message: str) -> NoReturn:
    """End with a message."""
    sys.exit(message)


if __name__ == "__main__":
    try:
        main()
    except SyntaxError as problem:  # found when a module is compiled, which its shape does not tell
        fail(f"{str(problem.filename).removeprefix(sys.argv[1])}:{problem.lineno}: {problem.msg}")
