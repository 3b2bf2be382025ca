"""Random operations, written as pages and read back: every fact, and none that was not there."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.read import Reading, read

from .operations import STYLES, operations
from .writer import Operation, Style, render

PAGES = int(os.environ.get("ROUND_TRIP_PAGES", "70"))
"""Pages per test; by default always the same ones. Thousands on demand: other ones each time."""
SETTINGS = settings(
    max_examples=PAGES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    derandomize="ROUND_TRIP_PAGES" not in os.environ,
)


def _read(operation: Operation, style: Style) -> Reading:
    return read(render(operation, style).encode(), "page.txt")


def _facts(reading: Reading) -> tuple[Any, ...]:
    assert reading.sourced is not None, [str(finding) for finding in reading.findings]
    document = reading.sourced.document
    [(path, item)] = document["paths"].items()
    operation = item["post"]
    [(code, answer)] = operation["responses"].items()
    media = operation["requestBody"]["content"]["application/json"]
    [scheme] = document["components"]["securitySchemes"].values()
    return (
        document["servers"][0]["url"] + path,
        document["info"]["title"],
        operation.get("description", ""),
        media["schema"],
        media["example"],
        code,
        answer["description"],
        answer["content"]["application/json"]["schema"],
        answer["content"]["application/json"]["example"],
        scheme.get("scheme", scheme["type"]),
        operation.get("parameters", []),
    )


def _expected(operation: Operation) -> tuple[Any, ...]:
    parameters = []
    listed = {"path": operation.in_path, "query": operation.query, "header": operation.headers}
    for place, name, required, schema in [(key, *one) for key in listed for one in listed[key]]:
        own = {key: schema[key] for key in ("description", "deprecated") if key in schema}
        inner = {key: value for key, value in schema.items() if key not in own}
        needed = {"required": True} if required else {}
        parameters.append({"name": name, "in": place, **needed, **own, "schema": inner})
    return (
        operation.server + operation.path,
        operation.title,
        operation.description,
        operation.body,
        operation.body_example,
        "200",
        operation.answer_description,
        operation.answer,
        operation.answer_example,
        operation.scheme,
        parameters,
    )


def _check(operation: Operation, style: Style) -> None:
    reading = _read(operation, style)
    assert _facts(reading) == _expected(operation)
    expected = {"required-body-lost"} | (
        {"status-lost"} if style.status in ("media", "none") else set()
    )
    assert {finding.id for finding in reading.findings} <= expected


@SETTINGS
@given(operations(), STYLES)
def test_a_page_of_any_form_states_its_operation(operation: Operation, style: Style) -> None:
    """Drawing an operation takes ten times as long as reading its page: each is read in all."""
    _check(operation, style)
    _check(operation, replace(style, markdown=True))
    _check_glued(operation, replace(style, glued=True))
    _check_lines(operation, style)


def _check_glued(operation: Operation, style: Style) -> None:
    reading = _read(operation, style)
    ids = {finding.id for finding in reading.findings}
    if "default-unclear" not in ids:
        assert _facts(reading) == _expected(operation)


def _check_lines(operation: Operation, style: Style) -> None:
    """Every keyword has a line on the page."""
    text = render(operation, style)
    reading = read(text.encode(), "page.txt")
    assert reading.sourced is not None
    base = f"/paths/{operation.path.replace('/', '~1')}/post/requestBody/content"
    last = text.count("\n")
    for name, schema in operation.body["properties"].items():
        for keyword in schema:
            at = f"{base}/application~1json/schema/properties/{name}/{keyword}"
            origin = reading.sourced.origin(at)
            assert origin is not None and origin.kind == "stated"
            assert 1 < origin.place.line <= last


HOSTILE = st.sampled_from(
    [
        "required",
        "string",
        "default:5",
        "Required range: 1 <= x <= 2",
        "Available options:",
        "Body",
        "Response",
        "Example:",
        "prompt\nstring\nrequired",
        "Show child attributes",
        "Maximum string length: 3",
        "```",
        "[\u200b](#body-prompt)",
    ]
)


@SETTINGS
@given(operations(), STYLES, st.lists(HOSTILE, min_size=1, max_size=4), st.booleans())
def test_a_description_never_changes_a_field_in_silence(
    operation: Operation, style: Style, hostile: list[str], first: bool
) -> None:
    """A description that imitates the page is read as it is, reported or refused."""
    name = list(operation.body["properties"])[0 if first else -1]
    said = "\n\n".join(["A sentence.", *hostile, "Another sentence."])
    field = {**operation.body["properties"][name], "description": said}
    properties = {**operation.body["properties"], name: field}
    changed = replace(operation, body={**operation.body, "properties": properties})
    reading = _read(changed, style)
    if reading.sourced is None:
        return
    if {finding.id for finding in reading.findings} - {"required-body-lost", "status-lost"}:
        return
    found = _facts(reading)[3]["properties"]
    for other, schema in properties.items():
        ours = {key: value for key, value in schema.items() if key != "description"}
        theirs = {key: value for key, value in found[other].items() if key != "description"}
        assert theirs == ours
