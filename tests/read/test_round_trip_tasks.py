"""Random tasks, written as Runware pages, text and Markdown, and read back."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.read import read

from .runware_md_writer import render_task_md
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


@SETTINGS
@given(tasks(), st.booleans())
def test_task_in_markdown(task: Task, paired: bool) -> None:
    schema, unnamed = _as_markdown_shows(task[0]), task[1]
    names = [name for name in schema["properties"] if name not in unnamed]
    if paired:
        schema["dependentRequired"] = {names[0]: [names[1]], names[-1]: [names[0]]}
    reading = read(render_task_md(schema, unnamed).encode(), "page.md")
    assert reading.sourced is not None, [str(finding) for finding in reading.findings]
    assert reading.form == "runware-md"
    [found] = reading.sourced.document["components"]["schemas"].values()
    assert found == schema
    assert {finding.id for finding in reading.findings} <= EXPECTED - {"values-lost"}


def _as_markdown_shows(schema: Any, field: bool = False) -> Any:
    """The same task with the values that a text capture hides, and no more than its Markdown has:
    neither counts nor descriptions of values, of items, of the model, or of mere breadcrumbs."""
    if not isinstance(schema, dict):
        return schema
    made = {key: value for key, value in schema.items() if not key.startswith("x-")}
    if "x-documented-count" in schema:
        made.setdefault("enum", [f"v{n}" for n in range(schema["x-documented-count"])])
        made.setdefault("type", "string")
    if not field or "nested inside" in made.get("description", ""):
        made.pop("description", None)
    if "items" in made:
        kinds = made["items"].get("anyOf")
        shown = [_as_markdown_shows(kind) for kind in kinds or [made["items"]]]
        made["items"] = {"anyOf": shown} if kinds else shown[0]
    if "properties" in made:
        fields = made["properties"].items()
        made["properties"] = {name: _as_markdown_shows(one, field=True) for name, one in fields}
    return made
