"""How much one document may hold: far above any page, far below what harms the machine.

The readers bound what they parse (bytes, nesting, aliases, the length of a number); this is about
the document that came out, whatever form it was read from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .diagnostics import BadInput, Finding, Place, Severity
from .document import Json, Sourced, pointer, walk

VALUES = 100_000
DEPTH = 150
TEXT = 100_000
NAME = 200
ENUM = 2_000
PROPERTIES = 500
OPERATIONS = 100
REFERENCES = 2_000
PATTERN = 1_000
DIGITS = 400
DOCUMENTS = 20_000
FILES = 100

_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
_LARGEST = 10**DIGITS
_BIDI = frozenset(map(chr, [0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]))


def over_limits(sourced: Sourced) -> list[Finding]:
    """An error for each value of a document that is larger than what is accepted."""
    problems: list[Finding] = []
    counts: Counter[str] = Counter()
    for at, value in walk(sourced.document):
        counts["values"] += 1
        if counts["values"] > VALUES:
            return [*problems, _problem(sourced, at, f"more than {VALUES} values")]
        counts.update(_counted(at, value))
        problems += [_problem(sourced, at, what) for what in _too_large(at, value)]
    for what, limit in (("operations", OPERATIONS), ("references", REFERENCES)):
        if counts[what] > limit:
            problems.append(_problem(sourced, "", f"{counts[what]} {what}, at most {limit}"))
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
    for at, value in walk(sourced.document):
        texts = [(at, value)] if isinstance(value, str) else []
        if isinstance(value, dict):
            texts = [(at + pointer(key), key) for key in value]
        for where, text in texts:
            if not _BIDI.isdisjoint(text):
                what = "the text changes the direction of writing; it is shown escaped"
                yield Finding("bidirectional", Severity.INFO, _place(sourced, where), what)


def _counted(at: str, value: Json) -> Iterator[str]:
    if not isinstance(value, dict):
        return
    if isinstance(value.get("$ref"), str):
        yield "references"
    if at.startswith("/paths/") and at.count("/") == 2:
        yield from ("operations" for key in value if key in _METHODS)


def _too_large(at: str, value: Json) -> Iterator[str]:
    """What is too large about a value itself; what is inside it comes later."""
    if at.count("/") > DEPTH:
        yield f"nested deeper than {DEPTH} levels"
    key = at.rpartition("/")[2]
    if isinstance(value, str):
        limit = PATTERN if key == "pattern" else TEXT
        if len(value) > limit:
            yield f"a text of {len(value)} characters, at most {limit}"
    elif isinstance(value, int) and not -_LARGEST < value < _LARGEST:
        yield f"a number of more than {DIGITS} digits"
    elif isinstance(value, list) and key == "enum" and len(value) > ENUM:
        yield f"{len(value)} values, at most {ENUM}"
    elif isinstance(value, dict):
        yield from _too_large_object(key, value)


def _too_large_object(key: str, value: dict[str, Json]) -> Iterator[str]:
    if key == "properties" and len(value) > PROPERTIES:
        yield f"{len(value)} properties, at most {PROPERTIES}"
    for name in value:
        if len(name) > NAME and key != "paths":
            yield f"a name of {len(name)} characters, at most {NAME}"


def _problem(sourced: Sourced, at: str, what: str) -> Finding:
    hint = "if a provider really needs it, raise the limit in generator/limits.py"
    return Finding("limit-exceeded", Severity.ERROR, _place(sourced, at), what, hint)


def _place(sourced: Sourced, at: str) -> Place | None:
    origin = sourced.origin(at)
    return origin.place if origin else None
