"""Random tasks, written as Runware pages and read back."""

from __future__ import annotations

from hypothesis import given

from generator.read import read

from .runware_writer import render_task
from .tasks import Task, tasks
from .test_round_trip import SETTINGS

EXPECTED = {"address-lost", "integer-rounded", "values-lost"}


@SETTINGS
@given(tasks())
def test_task(task: Task) -> None:
    schema, unnamed = task
    reading = read(render_task(schema, unnamed).encode(), "page.txt")
    assert reading.sourced is not None, [str(finding) for finding in reading.findings]
    assert reading.form == "runware-text"
    [found] = reading.sourced.document["components"]["schemas"].values()
    assert found == schema
    assert {finding.id for finding in reading.findings} <= EXPECTED
    lost = [f for f in reading.findings if f.id == "values-lost"]
    assert len(lost) == _hidden(schema)


def _hidden(schema: object) -> int:
    """The fields of which the page counts the values and does not name them."""
    if isinstance(schema, list):
        return sum(map(_hidden, schema))
    if not isinstance(schema, dict):
        return 0
    own = "x-documented-count" in schema and "enum" not in schema
    return own + sum(map(_hidden, schema.values()))
