"""Type lines of rendered pages (``enum<string>``, ``(A | B)[]``) to JSON Schema."""

from __future__ import annotations

import re
from functools import lru_cache

from ..document import Object

_SIMPLE = {
    **{name: {"type": name} for name in ("string", "integer", "number", "boolean", "object")},
    "null": {"type": "null"},
    "any": {},
    "file": {"type": "string", "format": "binary"},
    "array": {"type": "array"},
}
_FORMAT = re.compile(r"(string|integer|number)<([a-z0-9-]+)>")
_ENUM = re.compile(r"enum<(string|integer|number|boolean)>")
_TITLED = re.compile(r"(?P<title>\S.{0,200}?) · (?P<type>\S+(?: \| \S+)*)")
_NAMED = re.compile(r"[A-Z][A-Za-z0-9_]*[a-z][A-Za-z0-9_]*(?:\[\])?")
_LONGEST = 500
# Every type without a title begins so; asked of every line of a page, most of which are no types.
_BEGINS = re.compile(r"[\s(]*(?:string|integer|number|boolean|object|array|null|any|file|enum<)")


def is_type(text: str) -> bool:
    """Whether a line is a type line."""
    if _BEGINS.match(text) is None and " · " not in text:
        return False
    text = text.strip()
    return len(text) <= _LONGEST and _is_type(text)


@lru_cache(maxsize=1024)
def _is_type(text: str) -> bool:
    return parse_type(text) is not None


def parse_type(text: str) -> Object | None:
    """The schema of a type line, or None when it is not one.

    An enum carries ``"enum": []``: its values follow on lines of their own.
    """
    text = text.strip()
    if text in _SIMPLE:
        return dict(_SIMPLE[text])
    prose = " " in text and " | " not in text and " · " not in text
    if prose or len(text) > _LONGEST:
        return None
    titled = _TITLED.fullmatch(text)
    if titled:
        inner = parse_type(titled["type"])
        return None if inner is None else _with_title(inner, titled["title"])
    alternatives = _split(text) if " | " in text else [text]
    if len(alternatives) > 1:
        return _union([parse_type(part) for part in alternatives])
    if text.endswith("[]"):
        items = parse_type(_unwrap(text[:-2]))
        return None if items is None else {"type": "array", "items": items}
    enum = _ENUM.fullmatch(text)
    if enum:
        return {"type": enum[1], "enum": []}
    formatted = _FORMAT.fullmatch(text)
    if formatted:
        return {"type": formatted[1], "format": formatted[2]}
    return None


def is_named_type(text: str) -> bool:
    """Whether a line looks like the name of a type that the page explains elsewhere."""
    return _NAMED.fullmatch(text) is not None


def _with_title(schema: Object, title: str) -> Object:
    if schema.get("type") == "array":
        return {**schema, "items": {"title": title, **schema["items"]}}
    return {"title": title, **schema}


def _unwrap(text: str) -> str:
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


def _split(text: str) -> list[str]:
    """The alternatives of a union; those inside brackets belong together."""
    if "(" not in text and ")" not in text:
        return text.split(" | ")
    found, depth, start = [], 0, 0
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0 and text.startswith(" | ", index):
            found.append(text[start:index])
            start = index + 3
    return [*found, text[start:]]


def _union(kinds: list[Object | None]) -> Object | None:
    if any(kind is None for kind in kinds):
        return None
    known = [kind for kind in kinds if kind is not None]
    others = [kind for kind in known if kind != {"type": "null"}]
    if len(others) == len(known):
        return {"anyOf": known}
    if len(others) == 1 and isinstance(others[0].get("type"), str):
        return {**others[0], "type": [others[0]["type"], "null"]}
    return {"anyOf": known}
