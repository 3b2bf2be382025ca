"""Differences that random pages found, each as small as it can be."""

from __future__ import annotations

import json

import pytest

from generator.read import read

from .operations import sample
from .runware_md_writer import render_task_md
from .writer import Operation, Schema, Style, render


@pytest.mark.parametrize("deep", [1, 2])
def test_a_member_with_the_name_of_its_object(deep: int) -> None:
    """In Markdown the path of an object shows its first child."""
    field: Schema = {"type": "string", "description": "Said."}
    for _ in range(deep):
        field = {"type": "object", "description": "Said.", "properties": {"sameURL": field}}
    model = {"type": "string", "const": "a:1@1", "description": "Said."}
    schema: Schema = {"type": "object", "title": "A Model", "properties": {"sameURL": field}}
    schema["properties"]["model"] = model
    reading = read(render_task_md(schema).encode(), "page.md")
    assert reading.sourced is not None, reading.findings
    assert reading.sourced.document["components"]["schemas"] == {"AModel": schema}


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


def test_blocks_of_one_page_that_name_different_things_alike() -> None:
    """Of two components with one name the first stands; that they differ is told."""

    def block(path: str, header: str) -> str:
        schemes = {"key": {"type": "apiKey", "in": "header", "name": header}}
        operation = {"security": [{"key": []}], "responses": {"200": {"description": "Fine."}}}
        document = {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "components": {"securitySchemes": schemes},
            "paths": {path: {"post": operation}},
        }
        return f"## POST {path}\n\n```json\n{json.dumps(document)}\n```\n\n"

    same = read((block("/a", "X-Key") + block("/b", "X-Key")).encode(), "page.md")
    other = read((block("/a", "X-Key") + block("/b", "Y-Key")).encode(), "page.md")
    assert same.findings == ()
    assert [(f.id, f.place and f.place.line) for f in other.findings] == [("duplicate-field", 10)]
