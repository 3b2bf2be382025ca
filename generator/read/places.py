"""What stands at a pointer of an OpenAPI document: a keyword, a chosen name, or data."""

from __future__ import annotations

from ..document import parts

DATA = frozenset({"example", "examples", "default", "enum", "const", "value"})
_OF_NAMES = frozenset(
    {
        *("properties", "patternProperties", "$defs", "definitions", "dependentSchemas"),
        *("paths", "responses", "content", "headers", "callbacks", "schemas", "parameters"),
        *("requestBodies", "securitySchemes", "links", "variables", "mapping"),
        *("encoding", "webhooks", "pathItems"),
    }
)


def holds_names(keyword: str) -> bool:
    """Whether the keys below a keyword are names that the document chose."""
    return keyword in _OF_NAMES


def is_data(at: str) -> bool:
    """Whether a pointer is inside an example, a default or a value, or at an object of names."""
    name = False
    for step in parts(at):
        if not name and step in DATA:
            return True
        name = not name and step in _OF_NAMES
    return name
