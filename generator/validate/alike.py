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
from collections.abc import Iterable, Mapping
from functools import lru_cache

from ..document import Json, Object
from .parts import Part

_WORDS = frozenset({"description", "summary", "title", "operationId"})
# Below these stand values, which a default may be compared with.
_VALUES = frozenset({"default", "enum", "const", "example", "examples"})
_SCHEMAS = '"#/components/schemas/'
_REFERENCE = re.compile(rf'{_SCHEMAS}([A-Za-z0-9._-]+)"')


def alike(part: Part) -> tuple[str, list[str]]:
    """A document and schemas of properties; if the judge likes them all, it likes ``part``."""
    texts = (part.around, part.item, *part.held.values())
    if part.is_whole or not all(map(_plain, texts)):
        return json.dumps(part.document()), []
    schemas = {name: text for (kind, name), text in part.held.items() if kind == "schemas"}
    named = any('"allOf"' in text for text in texts)  # required names are compared with properties
    taken = [_taken_apart(text, named) for text in schemas.values()]
    frame = _frame(part, [emptied for emptied, _ in taken])
    if '"default":' in frame:  # the judge compares it with schemas, which may be empty now
        taken = [(_bare(text), ()) for text in schemas.values()]
        frame = _frame(part, [whole for whole, _ in taken])
    names = {name: f"S{index}" for index, name in enumerate(schemas)}
    known = _REFERENCE.sub(lambda found: f'{_SCHEMAS}{names.get(found[1], found[1])}"', frame)
    return known, [field for _, apart in taken for field in apart]


# Parts share most of their components, and fields are alike: each text is looked at once.
_once = lru_cache(maxsize=4096)


@_once
def _plain(text: str) -> bool:
    """Whether the names that a text refers to need no care."""
    return text.count(_SCHEMAS) == len(_REFERENCE.findall(text))


def _frame(part: Part, schemas: Iterable[str]) -> str:
    """The part as a document, with these texts for its schemas."""
    components: dict[str, dict[str, str]] = {}
    for (kind, name), text in part.held.items():
        components.setdefault(kind, {})[name] = _bare(text)
    components["schemas"] = {f"S{index}": text for index, text in enumerate(schemas)}
    paths = {} if part.path is None else {_path(part.path): _operations(part.item)}
    told = {kind: _object(named) for kind, named in components.items()}
    around = _without_extensions(part.around)
    return f'{around[:-1]}, "paths": {_object(paths)}, "components": {_object(told)}}}'


def _object(members: Mapping[str, str]) -> str:
    """An object of texts of JSON."""
    return f"{{{', '.join(f'{json.dumps(key)}: {text}' for key, text in members.items())}}}"


def together(fields: Iterable[str]) -> str:
    """One document with all these schemas of properties."""
    it = {"properties": {f"p{index}": json.loads(text) for index, text in enumerate(fields)}}
    about = {"title": "", "version": ""}
    return json.dumps({"openapi": "3.1.0", "info": about, "components": {"schemas": {"It": it}}})


@_once
def _bare(text: str) -> str:
    """The text of a value, with empty words."""
    return json.dumps(_emptied(json.loads(text)))


def _emptied(value: Json) -> Json:
    if isinstance(value, list):
        return [_emptied(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: "" if key in _WORDS and isinstance(item, str) else _kept(key, item)
        for key, item in value.items()
    }


def _kept(key: str, item: Json) -> Json:
    return item if key in _VALUES else _emptied(item)


def _path(path: str) -> str:
    """A path; without parameters it is any path."""
    return path if "{" in path or "}" in path else "/"


def _operations(text: str) -> str:
    """A path item whose operations have no vendor extensions and no id."""
    return _object({key: _operation(key, value) for key, value in json.loads(text).items()})


def _operation(key: str, value: Json) -> str:
    if not isinstance(value, dict):
        return _member(key, value)
    return _object({k: _member(k, v) for k, v in _not_ours(value).items()})


def _member(key: str, value: Json) -> str:
    return '""' if key in _WORDS and isinstance(value, str) else _bare(json.dumps(value))


def _not_ours(value: Object) -> Object:
    return {k: v for k, v in value.items() if not k.startswith("x-") and k != "operationId"}


@_once
def _without_extensions(text: str) -> str:
    return _bare(json.dumps(_not_ours(json.loads(text))))


@_once
def _taken_apart(text: str, named: bool) -> tuple[str, tuple[str, ...]]:
    """A schema whose properties say nothing; and what they said, but for references."""
    schema = json.loads(text)
    if not isinstance(schema, dict) or not isinstance(schema.get("properties"), dict):
        return _bare(text), ()
    kept: Object = {}
    apart: list[str] = []
    for name, inner in schema["properties"].items():
        said = json.dumps(inner)
        refers = '"$ref"' in said
        kept[name if named else f"p{len(kept)}"] = inner if refers else {}
        apart += [] if refers else [_bare(said)]
    return _bare(json.dumps({**schema, "properties": kept})), tuple(apart)
