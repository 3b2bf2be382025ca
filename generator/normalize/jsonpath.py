"""The part of JSONPath (RFC 9535) that overlay targets use.

Root, names (``.name``, ``['any name']``), wildcards, indexes and filters on one member
(``[?@.name=='value']``, ``[?@.name]``). There is no descent (``..``), no slice and no function:
a target that needs one is too vague for a correction that states what it replaces.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..document import Json, equal, pointer

# What is beyond ASCII is said by what it is not: a range takes Python a hundred times as long.
_TOKEN = re.compile(
    r"""
      \.(?P<name>(?:[A-Za-z_]|[^\x00-\x7f])(?:[\w-]|[^\x00-\x7f])*)
    | (?P<wildcard>\.\*|\[\*\])
    | \[(?P<index>-?(?:0|[1-9]\d{0,8}))\]
    | \[(?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\]
    | \[\?\s*@\.(?P<member>[A-Za-z_][\w-]*)
        (?:\s*==\s*(?P<literal>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|-?\d{1,15}|true|false|null))?
      \s*\]
    """,
    re.VERBOSE,
)

MAX_LENGTH = 1000


class Step(NamedTuple):
    """One segment of a path."""

    kind: Literal["name", "index", "wildcard", "filter"]
    key: str | int = ""
    literal: Json = None
    compares: bool = False


class BadPath(ValueError):
    """The text is not a path of the supported kind; the message says where it stops being one."""


def parse_path(text: str) -> tuple[Step, ...]:
    """The steps of a path.

    Raises:
        BadPath: the text is something else.
    """
    if not text.startswith("$") or len(text) > MAX_LENGTH:
        raise BadPath("a path starts with $ and is not longer than 1000 characters")
    steps, at = [], 1
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise BadPath(f"not understood from character {at + 1} on: {text[at : at + 40]!r}")
        steps.append(_step(match))
        at = match.end()
    return tuple(steps)


def _step(match: re.Match[str]) -> Step:
    found = match.groupdict()
    if found["wildcard"]:
        return Step("wildcard")
    if found["index"]:
        return Step("index", int(found["index"]))
    if found["member"]:
        literal = found["literal"]
        value = None if literal is None else _literal(literal)
        return Step("filter", found["member"], value, compares=literal is not None)
    return Step("name", found["name"] or _literal(found["quoted"]))


def _literal(text: str) -> Json:
    """A JSON value, or a text in single quotes."""
    if text.startswith("'"):
        inner = re.sub(r"\\(.)|\"", lambda m: _requoted(m.group()), text[1:-1])
        text = f'"{inner}"'
    try:
        return json.loads(text)
    except ValueError:
        raise BadPath(f"not a literal: {text}") from None


def _requoted(part: str) -> str:
    """A piece of a single-quoted text as it reads between double quotes."""
    return {"\\'": "'", '"': '\\"'}.get(part, part)


def find(document: Json, steps: tuple[Step, ...]) -> list[str]:
    """The JSON Pointers of all values a path selects, in document order."""
    found: list[tuple[str, Json]] = [("", document)]
    for step in steps:
        found = [child for at, value in found for child in _children(at, value, step)]
    return [at for at, _value in found]


def _children(at: str, value: Json, step: Step) -> Iterator[tuple[str, Json]]:
    if step.kind == "index":
        yield from _indexed(at, value, step.key)
    elif isinstance(value, dict):
        inner = ((at + pointer(key), key, item) for key, item in value.items())
        yield from ((place, item) for place, key, item in inner if _selects(step, key, item))
    elif isinstance(value, list) and step.kind != "name":
        for index, item in enumerate(value):
            if _selects(step, index, item):
                yield at + pointer(index), item


def _selects(step: Step, key: str | int, item: Json) -> bool:
    """Whether a step chooses a member or element."""
    if step.kind == "name":
        return key == step.key
    return step.kind == "wildcard" or _passes(item, step)


def _indexed(at: str, value: Json, key: str | int) -> Iterator[tuple[str, Json]]:
    if isinstance(value, list) and isinstance(key, int) and -len(value) <= key < len(value):
        index = key % len(value)
        yield at + pointer(index), value[index]


def _passes(item: Json, step: Step) -> bool:
    """Whether a value has the member, with the wanted value when the filter names one."""
    if not isinstance(item, dict) or step.key not in item:
        return False
    return not step.compares or equal(item[str(step.key)], step.literal)
