"""Numbers and kinds in words, for people."""

from __future__ import annotations

import json

from ..diagnostics import BadInput
from ..document import Json, Object
from .names import identifier

TASKS = {
    "t2v": "text to video",
    "i2v": "image to video",
    "r2v": "references to video",
    "v2v": "video to video",
}


def parameter(dotted: str) -> str:
    """A wire name as in Python: ``inputs.frameImages`` is ``inputs.frame_images``."""
    try:
        return ".".join(map(identifier, dotted.split(".")))
    except BadInput:  # a name with dots of its own
        return dotted


def range_words(span: Object | None) -> str:
    """A range: ``29–289 in steps of 4``, ``from 60``, ``up to 30``, single values listed."""
    if not span:
        return ""
    if "values" in span:
        return ", ".join(map(number, span["values"]))
    low, high = span.get("minimum"), span.get("maximum")
    if low is None or high is None:
        return f"up to {number(high)}" if low is None else f"from {number(low)}"
    step = f" in steps of {span['step']}" if span.get("step", 1) != 1 else ""
    return f"{number(low)} to {number(high)}{step}"


_JSON = json.JSONEncoder(ensure_ascii=False)


def value(plain: Json) -> str:
    """A value as JSON, which shows text in quotes."""
    return str(plain) if type(plain) is int else _JSON.encode(plain)


def number(value: Json) -> str:
    """A number as people write it: no trailing ``.0``."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def prices(price: Object) -> tuple[str, ...]:
    """What a second costs, by resolution or as a range."""
    sign = "$" if price.get("currency") == "USD" else f"{price.get('currency', '')} "
    lines = [f"{name} {sign}{cost:.4f}/s" for name, cost in price.get("per_second", {}).items()]
    if "per_second_range" in price:
        low, high = price["per_second_range"]
        lines.append(f"{sign}{low:.4f} to {sign}{high:.4f}/s")
    with_video = price.get("per_second_with_video", {})
    lines += [f"{name} with video {sign}{cost:.4f}/s" for name, cost in with_video.items()]
    return tuple(lines)


def type_words(schema: Object, kind: str | None) -> str:
    """The type of a field: ``integer``, ``image``, ``list of image or object``."""
    if "oneOf" in schema or "anyOf" in schema:
        parts = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
        return " or ".join(dict.fromkeys(type_words(p, p.get("x-media")) for p in parts))
    if schema.get("type") == "array":
        items = schema.get("items")
        inner = type_words(items, items.get("x-media")) if isinstance(items, dict) else ""
        return f"list of {inner}" if inner else f"list of {kind}" if kind else "list"
    if kind:
        return kind
    types = schema.get("type", "object" if "$ref" in schema else "any")
    names = types if isinstance(types, list) else [types]
    return " or ".join("text" if name == "string" else name for name in names)


def limit_words(schema: Object) -> str:
    """The limits of a field besides its values, in one line."""
    said = []
    span: Object = {key: schema[key] for key in ("minimum", "maximum") if key in schema}
    if span and "enum" not in schema:
        said.append(range_words(span))
    for low, high, unit in (
        ("minLength", "maxLength", "characters"),
        ("minItems", "maxItems", "items"),
    ):
        bounds = {"minimum": schema.get(low), "maximum": schema.get(high)}
        stated = {key: bound for key, bound in bounds.items() if bound is not None}
        if stated:
            said.append(f"{range_words(stated)} {unit}")
    if "multipleOf" in schema:
        said.append(f"multiple of {number(schema['multipleOf'])}")
    return ", ".join(said)
