"""Small OpenAPI documents for the tests of the difference."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.diff import Change, diff
from generator.document import Sourced

CASES = Path(__file__).parents[1] / "cases"


def document(request: Any = None, answer: Any = None, **root: Any) -> dict[str, Any]:
    """One POST with a JSON body and a JSON answer."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Videos", "version": "1"},
        "servers": [{"url": "https://api.example.com/v1"}],
        "security": [{"key": []}],
        "paths": {
            "/videos": {
                "post": {
                    "operationId": "createVideo",
                    "requestBody": {
                        "required": True,
                        "content": {"application/json": {"schema": request or {"type": "object"}}},
                    },
                    "responses": {
                        "200": {
                            "description": "done",
                            "content": {"application/json": {"schema": answer or {}}},
                        }
                    },
                }
            }
        },
        "components": {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
        **root,
    }


def members(**schemas: Any) -> dict[str, Any]:
    """An object schema."""
    return {"type": "object", "properties": schemas}


def changes(base: Any, revision: Any) -> tuple[Change, ...]:
    """The changes between two plain documents; neither may be altered by looking at it."""
    before = json.dumps([base, revision])
    found = diff(Sourced(base), Sourced(revision))
    assert json.dumps([base, revision]) == before
    return found


def ids(base: Any, revision: Any) -> list[str]:
    """The ids of the changes, sorted."""
    return sorted(change.id for change in changes(base, revision))


def requests(base: Any, revision: Any) -> list[str]:
    """The ids of the changes between two request schemas."""
    return ids(document(base), document(revision))


def answers(base: Any, revision: Any) -> list[str]:
    """The ids of the changes between two answer schemas."""
    return ids(document(answer=base), document(answer=revision))


def altered(value: Any) -> Any:
    """A copy to be altered; what is equal in it is never the same object."""
    return json.loads(json.dumps(value))
