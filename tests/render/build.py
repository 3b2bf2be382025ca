"""Small packages for tests: one provider, one variant, any request schema."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

from generator.describe import Package, describe
from generator.diagnostics import Origin, Place
from generator.document import Sourced, walk
from generator.normalize import Normalized
from generator.render import load_templates, render

ROOT = Path(__file__).parents[2]
PROMPT: dict[str, Any] = {"type": "string", "description": "What to show.", "minLength": 1}


@cache
def templates() -> dict[str, str]:
    """The real templates."""
    return load_templates(ROOT / "templates")


@cache
def _protocol() -> str:
    """How a real provider runs tasks, as JSON text."""
    document = json.loads((ROOT / "generated/openapi/modellix.json").read_text("utf-8"))
    return json.dumps(document["x-tasks"])


def schema(properties: dict[str, Any] | None = None, **keywords: Any) -> dict[str, Any]:
    """A closed request schema with a prompt and further properties."""
    return {
        "type": "object",
        "required": ["prompt"],
        "properties": {"prompt": PROMPT, **(properties or {})},
        "additionalProperties": False,
        **keywords,
    }


def variant(**members: Any) -> dict[str, Any]:
    """The ``x-variant`` of the one variant."""
    return {
        "id": "acme/one",
        "provider": "acme",
        "model": "one",
        "name": "one",
        "title": "One",
        "page": "https://acme.example/one",
        "file": "captures/acme/one.txt",
        "captured": None,
        "completeness": "complete",
        "status": "current",
        "tasks": ["t2v"],
        **members,
    }


def document(
    request: dict[str, Any], components: dict[str, Any] | None = None, **members: Any
) -> dict[str, Any]:
    """The OpenAPI document of the provider; ``members`` go into ``x-variant``."""
    answer = {"description": "Accepted", "content": {"application/json": {"schema": _ref("Task")}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Acme", "version": "0"},
        "servers": [{"url": "https://api.acme.example/v1"}],
        "x-provider": {
            "id": "acme",
            "title": "Acme",
            "class": "Acme",
            "key-environment": "ACME_API_KEY",
            "hosts": ["api.acme.example"],
        },
        "x-tasks": json.loads(_protocol()),
        "paths": {
            "/one": {
                "post": {
                    "operationId": "one",
                    "description": "Makes a video.",
                    "x-variant": variant(**members),
                    "requestBody": {
                        "content": {"application/json": {"schema": _ref("OneRequest")}}
                    },
                    "responses": {"200": answer},
                }
            }
        },
        "components": {
            "schemas": {
                "OneRequest": request,
                "Task": {"type": "object", "properties": {"id": {"type": "string"}}},
                **(components or {}),
            }
        },
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def normalized(root: dict[str, Any]) -> Normalized:
    """A document as the stage before gives it: the origin of each value is its own line."""
    root = copy.deepcopy(root)
    origins = {
        at: Origin("stated", Place("captures/acme/one.txt", line))
        for line, (at, _) in enumerate(walk(root), 1)
    }
    return Normalized({"acme": Sourced(root, origins)}, ())


def package(
    request: dict[str, Any], components: dict[str, Any] | None = None, **members: Any
) -> Package:
    """The description of the package for one request schema."""
    return describe(normalized(document(request, components, **members)))


def rendered(
    request: dict[str, Any], components: dict[str, Any] | None = None, **members: Any
) -> dict[str, str]:
    """The files made for one request schema, the runtime left out."""
    made = normalized(document(request, components, **members))
    files = render(describe(made), made.documents, templates())
    return {path: text for path, text in files.items() if not _copied(path)}


def _copied(path: str) -> bool:
    return path.startswith(("seedance/_runtime/", "seedance/testing/"))
