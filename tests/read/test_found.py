"""Differences that random pages found, each as small as it can be."""

from __future__ import annotations

import pytest

from generator.read import read

from .operations import sample
from .writer import Operation, Schema, Style, render

TITLED: Schema = {"type": "object", "title": "Some Title", "properties": {"b": {"type": "string"}}}


@pytest.mark.parametrize(
    ("properties", "style"),
    [
        pytest.param({"a": TITLED}, Style(glued=True, chinese=True), id="title-pill-translated"),
    ],
)
def test_found(properties: Schema, style: Style) -> None:
    body: Schema = {"type": "object", "properties": properties, "required": [*properties][:1]}
    answer: Schema = {"type": "object", "properties": {"id": {"type": "string"}}}
    operation = Operation(
        title="Make a Video",
        server="https://api.example.com",
        path="/things",
        description="",
        body=body,
        answer=answer,
        answer_example=sample(answer),
        body_example=sample(body),
    )
    reading = read(render(operation, style).encode(), "page.txt")
    assert reading.sourced is not None, reading.findings
    post = reading.sourced.document["paths"]["/things"]["post"]
    assert post["requestBody"]["content"]["application/json"]["schema"] == body
    assert {finding.id for finding in reading.findings} <= {"required-body-lost"}
