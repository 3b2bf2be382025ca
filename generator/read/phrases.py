"""The words of rendered pages that stand for a keyword.

The labels below a field are data: ``labels`` of ``interface/en.json``, one line of a page each. A
name in braces is the keyword whose value is printed there; ``{minItems, maxItems}`` is one number
for both, ``{minLength or minItems}`` the second one for an array. What counts items is said of the
array itself, everything else of its innermost items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from ..document import Json, Object
from .interface import LABELS

PILLS = {
    "required": ("required", True),
    "deprecated": ("deprecated", True),
    "read-only": ("readOnly", True),
    "write-only": ("writeOnly", True),
    "nullable": ("nullable", True),
}
LOCATIONS = ("header", "query", "cookie")

OPTIONS = "Available options:"
CONST = "Allowed value:"
EXAMPLE = "Example:"
EXAMPLES = "Examples:"
SHOW_CHILDREN = "Show child attributes"
HIDE_CHILDREN = "Hide child attributes"

SECTIONS = {
    "Authorizations": "security",
    "Headers": "header",
    "Path Parameters": "path",
    "Query Parameters": "query",
    "Cookies": "cookie",
    "Body": "body",
    "Response": "response",
}
METHODS = ("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE")

_FIXED = frozenset({OPTIONS, EXAMPLE, EXAMPLES, SHOW_CHILDREN, HIDE_CHILDREN})
_SLOT = re.compile(r"\{([^{}]+)\}")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_ITEMS = frozenset({"minItems", "maxItems"})
_COUNTS = _ITEMS | {"minLength", "maxLength"}
_TEXTS = frozenset({"pattern"})


def number(text: str) -> Json:
    """The value of a printed number, exact."""
    return int(text) if text.removeprefix("-").isdecimal() else float(text)


def is_pill(text: str) -> bool:
    """Whether a line is one of the marks right below a field's type."""
    return text in PILLS or text in LOCATIONS or text.startswith("default:")


def is_label(text: str) -> bool:
    """Whether a line is a label of a field, or states keywords."""
    return text in _FIXED or text.startswith(CONST) or find_phrase(text) is not None


class Phrase(NamedTuple):
    """A line that states keywords; ``keywords`` and ``of_array`` name, for each value printed on
    it, what has that value. ``outermost``: an array's are its own, not its items'."""

    keywords: tuple[tuple[str, ...], ...]
    of_array: tuple[tuple[str, ...], ...]
    outermost: bool
    counts: bool

    def stated(self, values: Sequence[str], kind: str) -> Object:
        """What the values of a line state of a value of type ``kind``."""
        named = self.of_array if kind == "array" else self.keywords
        return {
            keyword: value if keyword in _TEXTS else number(value)
            for keywords, value in zip(named, values, strict=True)
            for keyword in keywords
        }


def find_phrase(text: str) -> tuple[Phrase, list[str]] | None:
    """The phrase that a line is and the values printed on it; None for another line.

    With its numbers taken out a line is an entry of the table: one look, however long that is.
    """
    head, colon, rest = text.partition(": ")
    if not colon or head not in _HEADS:
        return None
    if head in _WITH_TEXT:
        return (_WITH_TEXT[head], [rest]) if rest else None
    phrase = _PHRASES.get(_NUMBER.sub("{}", text))
    if phrase is None:
        return None
    values = _NUMBER.findall(text)
    whole = not phrase.counts or all(map(str.isdecimal, values))
    return (phrase, values) if whole else None


def _phrase(line: str) -> Phrase:
    slots = [slot.partition(" or ") for slot in _SLOT.findall(line)]
    keywords = tuple(tuple(text.split(", ")) for text, _, _ in slots)
    of_array = tuple(tuple((array or text).split(", ")) for text, _, array in slots)
    outermost = not _ITEMS.isdisjoint(chain(*of_array))
    return Phrase(keywords, of_array, outermost, not _COUNTS.isdisjoint(chain(*keywords)))


_PHRASES = {_SLOT.sub("{}", line): _phrase(line) for line in LABELS}
_HEADS = frozenset(shape.partition(": ")[0] for shape in _PHRASES)
_WITH_TEXT = {
    shape.partition(": ")[0]: phrase
    for shape, phrase in _PHRASES.items()
    if not _TEXTS.isdisjoint(chain(*phrase.keywords))
}
