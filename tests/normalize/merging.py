"""Documents of one operation or task, as the tests of merging read and merge them."""

from __future__ import annotations

import json
from typing import Any

from generator.diagnostics import Finding
from generator.document import get, pointer
from generator.manifest import Document, parse_manifest
from generator.normalize.merge import Merged, merge
from generator.normalize.sources import source_of
from generator.read import Reading, read
from generator.specs import load_node

VARIANT = "dance-1"
SCHEMA = pointer(
    "paths", "/v1/dance-1", "post", "requestBody", "content", "application/json", "schema"
)


def api(schema: Any, path: str = "/v1/dance-1", server: str = "https://a.example") -> Any:
    """A document of one operation."""
    content = {"application/json": {"schema": schema}}
    operation = {"requestBody": {"content": content}, "responses": {"200": {"description": "ok"}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Dance", "version": "0"},
        "servers": [{"url": server}],
        "paths": {path: {"post": operation}},
    }


ANSWERS = {"responses": {"200": {"description": "ok"}}}


def fields(required: Any = (), **properties: Any) -> Any:
    """A request schema."""
    return {"type": "object", "properties": properties, "required": list(required)}


def task(**constants: Any) -> Any:
    """A document of one task, named by its title."""
    properties = {name: {"const": value} for name, value in constants.items()}
    schemas = {"Some": {"type": "object", "properties": properties}}
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "0"}, "paths": {}}
    return {**head, "components": {"schemas": schemas}}


def as_json(document: Any, file: str = "a.json") -> tuple[str, Reading]:
    """A document as a file, read by its reader."""
    return file, read(json.dumps(document, indent=1).encode(), file)


def as_facts(document: Any, file: str = "facts.yaml") -> tuple[str, Reading]:
    """A document as our own facts: what it says is stated, nobody saw the rest."""
    name, reading = as_json(document, file)
    return name, Reading("facts", reading.sourced, ())


def merged(*readings: tuple[str, Reading]) -> Merged:
    return merge(VARIANT, [source_of(file, reading) for file, reading in readings])


def request(*schemas: Any) -> tuple[Any, tuple[Finding, ...]]:
    """The merged request schema of several, the most precise first, and the findings."""
    files = [
        as_json(api(schema), f"{name}.json")
        for name, schema in zip("abcdef", schemas, strict=False)
    ]
    found = merged(*files)
    return get(found.sourced.document, SCHEMA), found.findings


MANIFEST = """\
providers:
  acme: {{title: Acme, class: Acme}}
documents:
  - {{provider: acme, variant: dance-1, name: dance, {0}}}
"""


def entry(files: list[str]) -> Document:
    """The manifest entry of a variant with several sources."""
    digest = "a" * 64
    told = [f"file: {name}, page: https://a.example/x, sha256: {digest}" for name in files]
    also = ", ".join(f"{{{text}}}" for text in told[1:])
    text = MANIFEST.format(f"{told[0]}, also: [{also}]")
    return parse_manifest(load_node(text.encode(), "manifest.yaml")).documents[0]
