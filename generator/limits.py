"""How much one document may hold: far above any page, far below what harms the machine.

The readers bound what they parse, by the first numbers; ``over_limits`` is about the document that
came out, whatever form it was read from.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TypeAlias
from urllib.parse import unquote

from .diagnostics import BadInput, Finding, Place, Severity
from .document import METHODS, Json, Object, Sourced, get, pointer, walk

BYTES = 5 * 1024 * 1024
NESTING = 100
ALIASES = 200
DIGITS = 400
POINTER = 2_000
EXPANDED = 200_000
REFERENCE_DEPTH = 50

VALUES = 200_000
DEPTH = 150
TEXT = 100_000
NAME = 200
ENUM = 2_000
PROPERTIES = 500
OPERATIONS = 2_000
REFERENCES = 20_000
PATTERN = 1_000

DOCUMENTS = 10_000
FILES = 100
SOURCES = 20

_HOLD = frozenset({dict, list})
_LARGEST = 10**DIGITS
_BIDI = frozenset(map(chr, [0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]))

At: TypeAlias = "tuple[At, str | int] | None"
"""Where a value stands: where its holder does, and its key there. Few are asked for as text."""


def over_limits(sourced: Sourced) -> list[Finding]:
    """An error for each value of a document that is larger than what is accepted."""
    problems: list[Finding] = []
    waiting: list[tuple[At, int, Json]] = [(None, 0, sourced.document)]
    values, operations, references = 1, 0, 0
    while waiting:
        at, depth, value = waiting.pop()
        found = _too_large(at[1] if at else "", depth, value)
        if isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                references += 1
                found += _chained(sourced.document, value)
            if depth == 2 and at and at[0] == (None, "paths"):
                operations += sum(method in value for method in METHODS)
            inside: list[tuple[str | int, Json]] = list(value.items())
        else:
            inside = list(enumerate(value)) if isinstance(value, list) else []
        if found:
            problems += [_problem(sourced, at, what) for what in found]
        values += len(inside)
        if values > VALUES:
            return [*problems, _problem(sourced, at, f"more than {VALUES} values")]
        for key, item in reversed(inside):
            # Short texts are most of a document: they are passed over without a call.
            kind = type(item)
            if len(item) > PATTERN if kind is str else kind in _HOLD or _matters(item):
                waiting.append(((at, key), depth + 1, item))
    if operations > OPERATIONS:
        problems.append(_problem(sourced, None, f"{operations} operations, at most {OPERATIONS}"))
    if references > REFERENCES:
        problems.append(_problem(sourced, None, f"{references} references, at most {REFERENCES}"))
    return problems


def require_limits(sourced: Sourced) -> Sourced:
    """The same document.

    Raises:
        BadInput: it is larger than what is accepted.
    """
    found = over_limits(sourced)
    if found:
        raise BadInput(tuple(found))
    return sourced


def hidden_directions(sourced: Sourced) -> Iterator[Finding]:
    """A finding for each text that turns the direction of writing, and so may hide what it says."""
    if json.dumps(sourced.document, ensure_ascii=False).isascii():
        return  # most documents, told at once
    for at, value in walk(sourced.document):
        texts = [(at, value)] if isinstance(value, str) else []
        if isinstance(value, dict):
            texts = [(at + pointer(key), key) for key in value]
        for where, text in texts:
            if not _BIDI.isdisjoint(text):
                what = "the text changes the direction of writing; it is shown escaped"
                yield Finding("bidirectional", Severity.INFO, _place(sourced, where), what)


def _matters(value: Json) -> bool:
    """Whether a value that is no text and holds no others can be too large."""
    return isinstance(value, (int, float)) and not -_LARGEST < value < _LARGEST


def _chained(document: Object, value: Json) -> list[str]:
    """Whether a reference leads to a reference, and so on, further than is followed."""
    for _ in range(REFERENCE_DEPTH + 1):
        reference = value.get("$ref") if isinstance(value, dict) else None
        if not isinstance(reference, str) or not reference.startswith("#/"):
            return []
        try:
            value = get(document, unquote(reference[1:]))
        except KeyError:
            return []
    return [f"a chain of more than {REFERENCE_DEPTH} references"]


def _too_large(key: str | int, depth: int, value: Json) -> list[str]:
    """What is too large about a value itself; what is inside it comes later."""
    found = [f"nested deeper than {DEPTH} levels"] if depth > DEPTH else []
    if isinstance(value, str):
        limit = PATTERN if key == "pattern" else TEXT
        if len(value) > limit:
            found.append(f"a text of {len(value)} characters, at most {limit}")
    elif isinstance(value, dict):
        if key == "properties" and len(value) > PROPERTIES:
            found.append(f"{len(value)} properties, at most {PROPERTIES}")
        if value and key != "paths" and max(map(len, value)) > NAME:
            names = [name for name in value if len(name) > NAME]
            found += [f"a name of {len(name)} characters, at most {NAME}" for name in names]
    elif isinstance(value, list):
        if key == "enum" and len(value) > ENUM:
            found.append(f"{len(value)} values, at most {ENUM}")
    elif isinstance(value, (int, float)) and not -_LARGEST < value < _LARGEST:
        found.append(f"a number of more than {DIGITS} digits")  # 1e999 is one
    return found


def _problem(sourced: Sourced, at: At, what: str) -> Finding:
    hint = "if a provider really needs it, raise the limit in generator/limits.py"
    return Finding("limit-exceeded", Severity.ERROR, _place(sourced, _written(at)), what, hint)


def _written(at: At) -> str:
    """Where a value stands, as a JSON Pointer."""
    keys: list[str | int] = []
    while at:
        at, key = at
        keys.append(key)
    return pointer(*reversed(keys))


def _place(sourced: Sourced, at: str) -> Place | None:
    origin = sourced.origin(at)
    return origin.place if origin else None
