"""Twice the operations, twice the work: counted in lines that run, so never by a clock."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from bench import inputs
from generator.cli import main


def nothing(_document: Any) -> None:
    pass


def the_answer(document: Any) -> None:
    """One schema that all operations share."""
    document["components"]["schemas"]["Answer"]["properties"]["message"]["maxLength"] = 100


def every_request(document: Any) -> None:
    for name, schema in document["components"]["schemas"].items():
        if name != "Answer":
            schema["properties"]["prompt"]["maxLength"] = 3


def every_operation(document: Any) -> None:
    for item in document["paths"].values():
        item["post"]["summary"] = "Must not be empty."
        item["post"]["responses"]["422"] = {"description": "refused"}


def every_path(document: Any) -> None:
    """Each operation has to be found again by what it takes and gives."""
    paths = document["paths"].items()
    document["paths"] = {f"{path}/v2": item for path, item in paths}
    for item in document["paths"].values():
        del item["post"]["operationId"]


CHANGES: list[Callable[[Any], None]] = [
    nothing, the_answer, every_request, every_operation, every_path
]  # fmt: skip


def _lines_run(action: Callable[[], object]) -> int:
    """How many lines of Python run, and calls, until something is done."""
    ran = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> Any:
        nonlocal ran
        ran += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        action()
    finally:
        sys.settrace(before)
    return ran


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("form", ["text", "json"])
def test_twice_the_operations_are_twice_the_work(
    change: Callable[[Any], None], form: str, tmp_path: Path
) -> None:
    def compared(count: int) -> int:
        document = inputs.openapi(count)
        sides = tmp_path / f"{count}.json", tmp_path / f"{count}-changed.json"
        sides[0].write_text(json.dumps(document))
        change(document)
        sides[1].write_text(json.dumps(document, indent=1))
        arguments = ["diff", *map(str, sides), "--format", form, "--fail-on", "never"]
        codes: list[int] = []
        with redirect_stdout(io.StringIO()):
            ran = _lines_run(lambda: codes.append(main(arguments)))
        assert codes == [0]
        return ran

    compared(1)  # imports, and what is kept for the life of a process
    one, two, four = map(compared, (25, 50, 100))
    assert one > 1000
    assert two < 2.2 * one, (one, two, four)
    assert four < 2.2 * two, (one, two, four)
