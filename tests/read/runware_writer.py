"""A task schema as a Runware model page prints it: the inverse of its reader, in the tests.

Written from the layout rules alone; it shares nothing with the reader.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

_FORMATS = {"uuid": "UUID v4", "uri": "URI"}
_PRINTED = {9223372036854775807: 9223372036854776000}
_BOUNDS = {
    "string": ("minLength", "maxLength"),
    "array": ("minItems", "maxItems"),
}


def render_task(schema: Schema, unnamed: frozenset[str] = frozenset()) -> str:
    """The text of the page; ``unnamed`` are the paths of objects that are only breadcrumbs."""
    model = schema["properties"]["model"]["const"]
    lines = [
        f"MODEL ID {model}",
        "live",
        "",
        schema["title"],
        "",
        "Maker",
        "by Maker",
        "",
        schema["description"],
        "",
        schema["title"],
        "",
        "API Options",
        "",
        "Platform-level options for task execution and delivery.",
        "",
        *_fields(schema, (), unnamed),
    ]
    return "\n".join(lines).rstrip("\n")


def _fields(schema: Schema, above: tuple[str, ...], unnamed: frozenset[str]) -> Iterator[str]:
    for name, field in schema.get("properties", {}).items():
        path = (*above, name)
        if ".".join(path) in unnamed:
            if "description" in field:
                yield from ("Group Title", "", field["description"], "")
        else:
            if above:
                yield from (" » ".join(path), "")
            yield from _field(name, field, name in schema.get("required", ()))
        yield from _fields(_members(field), path, unnamed)


def _members(field: Schema) -> Schema:
    """The schema whose fields stand below a field."""
    kinds = field.get("items", {}).get("anyOf", [field.get("items", field)])
    return next((kind for kind in kinds if kind.get("type") == "object"), {})


def _field(name: str, field: Schema, required: bool) -> Iterator[str]:
    yield from (name, "", _type_line(field, required), "")
    paragraphs = field["description"].split("\n\n")
    for paragraph in paragraphs:
        yield from (*paragraph.split("\n"), "")
    counters = list(_counters(field))
    if counters:
        yield from (*counters, "")


def _counters(field: Schema) -> Iterator[str]:
    if "x-documented-count" in field:
        count = field["x-documented-count"]
        yield f"Allowed values {count} value{'s' if count > 1 else ''}"
        yield from field.get("x-value-descriptions", ())
    if field.get("type") == "object" and "properties" in field:
        yield f"Properties {len(field['properties'])} properties"
    for number, kind in enumerate(field.get("items", {}).get("anyOf", ()), 1):
        if number > 1:
            yield ""
        if kind["type"] == "object":
            yield f"Format {number}: object[] {len(kind['properties'])} properties"
        else:
            said = kind["description"]
            yield from (f"Format {number}: {kind['type']}[]", kind["type"], "", said)


def _type_line(field: Schema, required: bool) -> str:
    kind = field.get("type")
    shown = {None: "object", "number": "float"}.get(kind, str(kind))
    if kind == "array":
        kinds = field["items"].get("anyOf", [field["items"]])
        shown = "array of " + " or ".join(f"{_plain(one['type'])}s" for one in kinds)
    low, high = _BOUNDS.get(str(kind), ("minimum", "maximum"))
    parts = [
        shown,
        "required" if required else None,
        _labelled("value", field.get("const")),
        _FORMATS.get(field.get("format", "")),
        _labelled("min", field.get(low)),
        _labelled("max", None if kind == "array" else field.get(high)),
        _labelled("step", field.get("multipleOf")),
        _labelled("default", field.get("default")),
        _labelled("items", field.get("maxItems")),
    ]
    return " ".join(part for part in parts if part)


def _plain(kind: str) -> str:
    return "float" if kind == "number" else kind


def _labelled(label: str, value: Any) -> str | None:
    if value is None:
        return None
    value = _PRINTED.get(value, value) if isinstance(value, int) else value
    return f"{label}: {value if isinstance(value, str) else json.dumps(value)}"
