"""Parts of a document that the judge cannot tell apart, as one text.

A thousand operations of one service are, to the judge, a few: it does not look at descriptions
and vendor extensions, names of components mean nothing to it, and what it says about the schema
of a property it says wherever that stands. Ids of operations are ours to compare
(``operations``). So a part is taken apart into the schemas of its properties and what is left,
and both are made alike; when nothing is wrong with these, nothing is wrong with the part.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from ..document import Json, Object

_WORDS = frozenset({"description", "summary", "title", "operationId"})
# Below these stand values, which a default may be compared with.
_VALUES = frozenset({"default", "enum", "const", "example", "examples"})
_SCHEMAS = '"#/components/schemas/'
_REFERENCE = re.compile(rf"(?<={_SCHEMAS})[A-Za-z0-9._-]+(?=\")")


def alike(part: Object) -> tuple[str, list[str]]:
    """A document and schemas of properties; if the judge likes them all, it likes ``part``."""
    bare = _bare({key: value for key, value in part.items() if not key.startswith("x-")})
    paths: Object = {_path(at): _operations(item) for at, item in bare["paths"].items()}
    components: Object = bare.get("components", {})
    schemas: Object = components.get("schemas", {})
    around = {**bare, "paths": paths}
    text = json.dumps({**around, "components": components})
    if len(bare["paths"]) > 1 or text.count(_SCHEMAS) != len(_REFERENCE.findall(text)):
        return json.dumps(part), []
    apart: list[str] = []
    named = '"allOf"' in text  # the judge compares required names with those of properties
    emptied = {name: _emptied(schema, named, apart) for name, schema in schemas.items()}
    rest = json.dumps({**around, "components": {**components, "schemas": emptied}})
    if '"default":' in rest:  # the judge compares it with schemas, which may be empty now
        rest, apart = text, []
    names = {name: f"S{index}" for index, name in enumerate(schemas)}
    known = json.loads(_REFERENCE.sub(lambda found: names.get(found[0], found[0]), rest))
    if schemas:
        held = known["components"]["schemas"]
        known["components"]["schemas"] = {names[name]: held[name] for name in schemas}
    return json.dumps(known), apart


def together(fields: Iterable[str]) -> str:
    """One document with all these schemas of properties."""
    it = {"properties": {f"p{index}": json.loads(text) for index, text in enumerate(fields)}}
    about = {"title": "", "version": ""}
    return json.dumps({"openapi": "3.1.0", "info": about, "components": {"schemas": {"It": it}}})


def _bare(value: Json) -> Json:
    """The value with empty words."""
    if isinstance(value, list):
        return [_bare(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: "" if key in _WORDS and isinstance(item, str) else _kept(key, item)
        for key, item in value.items()
    }


def _kept(key: str, item: Json) -> Json:
    return item if key in _VALUES else _bare(item)


def _path(path: str) -> str:
    """A path; without parameters it is any path."""
    return path if "{" in path or "}" in path else "/"


def _operations(item: Object) -> Object:
    """A path item whose operations have no vendor extensions and no id."""
    return {key: _operation(value) for key, value in item.items()}


def _operation(value: Json) -> Json:
    if not isinstance(value, dict):
        return value
    return {k: v for k, v in value.items() if not k.startswith("x-") and k != "operationId"}


def _emptied(schema: Json, named: bool, apart: list[str]) -> Json:
    """A schema whose properties say nothing; what they said, but for references, is ``apart``."""
    if not isinstance(schema, dict) or not isinstance(schema.get("properties"), dict):
        return schema
    kept: Object = {}
    for name, inner in schema["properties"].items():
        text = json.dumps(inner)
        refers = '"$ref"' in text
        kept[name if named else f"p{len(kept)}"] = inner if refers else {}
        apart += [] if refers else [text]
    return {**schema, "properties": kept}
