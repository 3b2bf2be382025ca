"""A task schema as the Markdown form of a Runware model page: the inverse of its reader.

Written from the layout rules alone; it shares nothing with the reader.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from .runware_writer import Schema

_FORMATS = {"uuid": "UUID v4", "uri": "URI"}
_PRINTED = {9223372036854775807: 9223372036854776000}
_BOUNDS = {"string": ("minLength", "maxLength"), "array": ("minItems", "maxItems")}
_ADDRESS = "https://example.com/models/a.md"


def render_task_md(schema: Schema, unnamed: frozenset[str] = frozenset()) -> str:
    """The page; ``unnamed`` are the paths of objects that no heading of their own has."""
    lines = [
        "---",
        f"title: {schema['title']}",
        f"model: {schema['properties']['model']['const']}",
        "---",
        "",
        f"# {schema['title']}",
        "",
        "## Request",
        "",
        *_fields(schema, (), unnamed),
        "## Response",
        "",
        f"### [videoURL]({_ADDRESS}#response-video-url)",
        "",
        "- **Type**: `string`",
    ]
    return "\n".join(lines) + "\n"


def _fields(schema: Schema, above: tuple[str, ...], unnamed: frozenset[str]) -> Iterator[str]:
    for name, field in schema.get("properties", {}).items():
        path = (*above, name)
        if ".".join(path) not in unnamed:
            pairs = schema.get("dependentRequired", {}).get(name, ())
            yield from _field(path, field, name in schema.get("required", ()), pairs)
        yield from _fields(_members(field), path, unnamed)


def _members(field: Schema) -> Schema:
    kinds = field.get("items", {}).get("anyOf", [field.get("items", field)])
    return next((kind for kind in kinds if kind.get("type") == "object"), {})


def _field(path: tuple[str, ...], field: Schema, required: bool, pairs: Any) -> Iterator[str]:
    slug = "-".join(re.sub(r"([A-Z]+)", r"-\1", step).lower() for step in path)
    yield from (f"### [{path[-1]}]({_ADDRESS}#request-{slug})", "")
    # The path of an object shows its first child.
    first = next(iter(_members(field).get("properties", {})), None)
    shown = (*path, first) if first and field.get("type") == "object" else path
    if len(shown) > 1:
        yield f"- **Path**: `{'.'.join(shown)}`"
    for label, value in _items(field):
        if value is not None:
            yield f"- **{label}**: {value}"
    if required:
        yield "- **Required**: true"
    if pairs:
        yield "- **Paired with**: " + ", ".join(f"`{name}`" for name in pairs)
    yield from ("", *field["description"].split("\n"), "")


def _items(field: Schema) -> Iterator[tuple[str, Any]]:
    kind = field.get("type")
    low, high = _BOUNDS.get(str(kind), ("minimum", "maximum"))
    yield "Type", f"`{_type(field)}`"
    yield "Value", _code(field.get("const"))
    yield "Format", _code(_FORMATS.get(field.get("format", "")))
    yield "Min", _number(field.get(low))
    yield "Max", _number(None if kind == "array" else field.get(high))
    yield "Step", _number(field.get("multipleOf"))
    yield "Default", _code(field.get("default"))
    yield "Items", field.get("maxItems")
    if "enum" in field:
        yield "Allowed values", ", ".join(str(_code(value)) for value in field["enum"])


def _type(field: Schema) -> str:
    kind = str(field["type"])
    if kind != "array":
        return "float" if kind == "number" else kind
    kinds = field["items"].get("anyOf", [field["items"]])
    return "array of " + " or ".join(f"{_type(one)}s" for one in kinds)


def _code(value: Any) -> str | None:
    if value is None:
        return None
    return f"`{value if isinstance(value, str) else json.dumps(value)}`"


def _number(value: Any) -> str | None:
    return None if value is None else json.dumps(_PRINTED.get(value, value))
