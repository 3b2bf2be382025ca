"""Does a page of rendered text break off? A smaller operation must never pass for the whole."""

from __future__ import annotations

import re

from .phrases import PILLS
from .reading import Draft
from .types import parse_type

# What can stand at the very end of a whole page: the end of a sentence, a value, a label's number.
_SENTENCE = re.compile(r".*[.!?:;。！？：；)\]}\"'`…]")
_TYPE_LINE = re.compile(r"(string|integer|float|boolean|object|array of)( |$)")
_VALUE = re.compile(
    r"-?\d+(\.\d+)?"
    r"|(Allowed values|Properties|Examples|Learn more) (1 (value|property|example|resource)"
    r"|\d\d+ (values|properties|examples|resources)|[02-9] (values|properties|examples|resources))"
    r"|Required .*\d( elements?)?|(Minimum|Maximum) .*\d|Allowed value: .*|Pattern: .*"
)


def check_end(text: str, draft: Draft) -> None:
    """Refuse a page that ends inside a line: one without a line end, a full stop or a label."""
    number = text.rstrip().count("\n") + 1
    last = text.rstrip().rpartition("\n")[2]
    runware = _TYPE_LINE.match(last) and text.startswith("MODEL ID")
    if runware or (parse_type(last) is not None and not text.endswith("\n")):
        draft.fail("page-incomplete", number, f"the page ends after the type line {last!r}")
    if text.rstrip().endswith("\n-"):
        draft.fail("page-incomplete", number, "the page ends where a field must follow")
    if text.endswith("\n"):
        return
    said = _SENTENCE.fullmatch(last) and _is_closed(last)
    if said or _VALUE.fullmatch(last) or last in PILLS:
        return
    if " " not in last and text.rpartition("\n")[0].endswith(","):
        return  # the last of a list of values
    what = f"the page ends in the middle of a line: {last[-60:]!r}"
    draft.fail("page-incomplete", number, what)


def _is_closed(text: str) -> bool:
    """Whether what quotes and brackets open on a line, they close: no apostrophe ends it."""
    quotes = all(text.count(mark) % 2 == 0 for mark in ("'", '"', "`"))
    return (quotes or text[-1] not in "'\"`") and text.count("(") <= text.count(")")
