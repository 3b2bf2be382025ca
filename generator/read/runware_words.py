"""The words of a Runware model page: what a type line states, what counts, what is a breadcrumb."""

from __future__ import annotations

import re

from ..document import Json, Object
from .phrases import number

MODEL = re.compile(r"MODEL ID (?P<id>\S+)")
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
CRUMB = re.compile(r"[A-Za-z]\w*(?: » [A-Za-z]\w*)+")
_NUMBER = r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?"
TYPE = re.compile(
    r"(?P<type>string|integer|float|boolean|object|array of [a-z ]+?)"
    r"(?P<required> required)?(?: value: (?P<value>\S+))?(?: (?P<format>UUID v4|URI))?"
    rf"(?: min: (?P<min>{_NUMBER}))?(?: max: (?P<max>{_NUMBER}))?(?: step: (?P<step>{_NUMBER}))?"
    rf"(?: default: (?P<default>\S+))?(?: items: (?P<items>\d+))?"
)
# What a damaged field leaves behind, when its name or its type line is none any more.
LIKE_A_TYPE = re.compile(
    r"(?:string|integer|float|boolean|object|array of \w+)"
    r" (?:required|UUID v4|URI|(?:value|min|max|step|default|items):).*"
)
COUNTER = re.compile(r"(?P<what>Allowed values|Properties|Examples|Learn more) (?P<n>\d+) \w+")
ALTERNATIVE = re.compile(r"Format (?P<n>\d+): (?P<type>\w+)\[\](?: \d+ propert(?:y|ies))?")
VALUE = re.compile(r"\s*• `(?P<value>[^`]+)`:.*")
GROUP = re.compile(r"[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,4}")
NESTED = re.compile(r"nested inside the (?P<path>[\w.]+) object")
# A group's title, a field's name, a breadcrumb: something follows each of them.
BROKEN = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)*|\w+(?: »(?: \w*)?)*")

UUID4 = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
RUNWARE_TYPES = {"string": "string", "integer": "integer", "float": "number", "boolean": "boolean"}
_FORMATS = {"UUID v4": "uuid", "URI": "uri"}
_BOUNDS = {"string": ("minLength", "maxLength"), "array": ("minItems", "maxItems")}


def type_schema(match: re.Match[str], has_values: bool) -> Object:
    """What a type line states; ``has_values``: an ``object`` with values is a list of them."""
    text = match["type"]
    if text.startswith("array of "):
        schema: Object = {"type": "array", "items": _items(text.removeprefix("array of "))}
    elif text == "object":
        schema = {} if has_values else {"type": "object"}
    else:
        schema = {"type": RUNWARE_TYPES[text]}
    kind = schema.get("type")
    if match["value"] is not None:
        schema["const"] = _scalar(match["value"], kind)
    if match["format"]:
        schema["format"] = _FORMATS[match["format"]]
    if match["format"] == "UUID v4":
        schema["pattern"] = UUID4
    low, high = bounds(kind)
    for keyword, part in ((low, "min"), (high, "max"), ("multipleOf", "step")):
        if match[part]:
            schema[keyword] = number(match[part])
    if match["default"] is not None:
        schema["default"] = _scalar(match["default"], kind)
    if match["items"]:
        schema["maxItems"] = int(match["items"])
    return schema


def bounds(kind: Json) -> tuple[str, str]:
    """The keywords of ``min`` and ``max`` for a type."""
    return _BOUNDS.get(str(kind), ("minimum", "maximum"))


def pascal(title: str) -> str:
    """A component name from a title: ``Seedance 1.0 Pro Fast`` gives ``Seedance10ProFast``."""
    return "".join(part[:1].upper() + part[1:] for part in re.findall(r"[A-Za-z0-9]+", title))


def _scalar(text: str, kind: Json) -> Json:
    if kind == "boolean" and text in ("true", "false"):
        return text == "true"
    if kind in ("integer", "number") and re.fullmatch(_NUMBER, text):
        return number(text)
    return text


def _items(text: str) -> Object:
    kinds: list[Object] = [
        {"type": RUNWARE_TYPES.get(word.removesuffix("s"), "object")} for word in text.split(" or ")
    ]
    return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
