"""Fields that take a file as address or Base64 text, marked with the extension ``x-media``.

"URL or Base64 of the starting frame" says that bytes may be sent. JSON Schema has no word for
text that is either an address or encoded bytes, so an extension says it: ``x-media`` is
``image``, ``video`` or ``audio``, the kind that the field's name or the sentence states. A field
for addresses alone gets no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...document import pointer
from .reading import Outcome
from .sentences import sentences
from .subject import Subject
from .targets import Text
from .verdict import Edit, Keyword, enforced

RULE = "url-or-base64"

KINDS = {
    "image": r"images?|frames?|pictures?|photos?|图片?|帧",
    "video": r"videos?|clips?|视频",
    "audio": r"audios?|voices?|sounds?|音频",
}

_EITHER = re.compile(
    r"\bUR[IL]s?\b(?:[^.;]*\bor\b|[ /,、]|.*或).*\bBase ?64\b"
    r"|\bBase ?64\b(?:.*\bor\b|.*或).*\bUR[IL]s?\b",
    re.I,
)


def media_edits(described: Iterable[Text]) -> Iterator[Outcome]:
    """An outcome that marks the schema for each sentence that says "URL or Base64"."""
    for subject, text, place in described:
        for sentence in _either(text):
            edits = tuple(_marks(subject, sentence))
            if edits:
                yield Outcome(sentence, place, RULE, enforced(*edits), "enforced")


@lru_cache(maxsize=4096)
def _either(text: str) -> tuple[str, ...]:
    """The sentences that say it."""
    return tuple(one.text for one in sentences(text) if _EITHER.search(one.text))


def _marks(subject: Subject, text: str) -> Iterator[Edit]:
    kind = _kind(subject, text)
    for at in _strings(subject):
        if kind is not None:
            yield Keyword(at, "x-media", kind)


def _strings(subject: Subject) -> Iterator[str]:
    """The described schema when it is a string, or its items when these are strings."""
    schema = subject.schema
    if schema.get("type") == "string":
        yield subject.at
    items = schema.get("items")
    if isinstance(items, dict) and items.get("type") == "string":
        yield subject.at + pointer("items")


def _kind(subject: Subject, text: str) -> str | None:
    """The kind that the field's name states, or the sentence, or a name further out."""
    names = [re.sub(r"([a-z])([A-Z])", r"\1 \2", part).replace("_", " ") for part in subject.path]
    outer = [part.replace("~1", " ") for part in reversed(subject.at.split("/"))]
    for words in (*reversed(names[-1:]), text, *outer):
        spaced = re.sub(r"([a-z])([A-Z])", r"\1 \2", words)
        kinds = [kind for kind, pattern in KINDS.items() if _has(pattern, spaced)]
        if len(kinds) == 1:
            return kinds[0]
    return None


def _has(pattern: str, words: str) -> bool:
    return re.search(rf"(?<![A-Za-z])(?:{pattern})(?![A-Za-z])", words, re.I) is not None
