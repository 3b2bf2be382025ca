"""Which sentences of a description read like rules."""

from __future__ import annotations

import re

from ..document import Json

_SENTENCE = re.compile(r"(?<=[.!?;。！？；])\s+|\n+")
_RULE = re.compile(
    r"\b(?:must|may not|cannot|can(?:'|’)t|do not|don(?:'|’)t|does not (?:support|accept|allow)"
    r"|not (?:be )?(?:supported|allowed|accepted|combined|together)|only|at (?:least|most)|up to"
    r"|no (?:more|less|fewer) than|maximum|minimum|mutually exclusive|exclusive|either|exactly"
    r"|requires?|required|ignored|between\s+[\d.]+\s+and|(?:less|greater|more|longer|shorter) than"
    r"|limited to|multiples? of|not exceed)\b",
    re.IGNORECASE,
)
_ADVICE = re.compile(r"\brecommend|\bsuggest|\btip:|\badvis", re.IGNORECASE)


def sentences(text: Json) -> list[str]:
    """The sentences of a description, white space made even."""
    if not isinstance(text, str):
        return []
    return [" ".join(part.split()) for part in _SENTENCE.split(text) if part.strip()]


def rules(text: Json) -> list[str]:
    """The sentences that restrict what may be sent; advice does not."""
    return [s for s in sentences(text) if _RULE.search(s[:2000]) and not _ADVICE.search(s[:2000])]
