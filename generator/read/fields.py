"""The fields of one section of a rendered page: where each starts, and what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from .body import read_field
from .field import Field
from .phrases import HIDE_CHILDREN, OPTIONS, SHOW_CHILDREN, is_pill
from .reading import Draft
from .text import Line
from .types import is_named_type, is_type

_NAME = re.compile(r"[^\s\"{}\[\],:][^\s\",:]{0,198}|\S{0,99}\{[^\s{}\"]+\}")


def starts_field(lines: Sequence[Line], index: int) -> bool:
    """Whether a field starts here: a name, and the very next line is a type."""
    if index + 1 >= len(lines):
        return False
    below = lines[index + 1].text
    if not below or not _may_be_type(below):
        return False
    if not is_type(below) and not _named_type(lines, index):
        return False
    return _NAME.fullmatch(lines[index].text) is not None


@lru_cache(maxsize=4096)
def _may_be_type(text: str) -> bool:
    """Whether a line can be a type; pages have most of their lines in common."""
    return is_type(text) or is_named_type(text)


def _named_type(lines: Sequence[Line], index: int) -> bool:
    """``AspectRatioEnum``, as pages written by hand have it: counts only as part of a header."""
    if lines[index].text[:1].isupper() or not is_named_type(lines[index + 1].text):
        return False
    after = lines[index + 2].text if index + 2 < len(lines) else ""
    return after == "" or is_pill(after)


def field_starts(lines: Sequence[Line]) -> list[int]:
    """The index of every name line."""
    return list(_starts(lines))


def shows_fields(lines: Sequence[Line]) -> bool:
    """Whether any field starts on these lines."""
    return next(_starts(lines), None) is not None


def _starts(lines: Sequence[Line]) -> Iterator[int]:
    index = 0
    while index + 1 < len(lines):
        below = lines[index + 1].text
        if below and starts_field(lines, index) and not _belongs_above(lines, index):
            yield index
            index += 1
        index += 1


def _belongs_above(lines: Sequence[Line], index: int) -> bool:
    """A value of a list, or a pill before a name that is also the name of a type."""
    above, text = lines[index - 1].text if index else "", lines[index].text
    if above.endswith(",") or above == OPTIONS:
        return True
    own = is_pill(text) or text in (SHOW_CHILDREN, HIDE_CHILDREN)
    if not own or not (is_pill(above) or is_type(above)):
        return False
    next_is_type = index + 2 < len(lines) and is_type(lines[index + 2].text)
    return next_is_type and is_type(lines[index + 1].text)


def parse_fields(
    lines: Sequence[Line], starts: Sequence[int], draft: Draft, last: bool = False
) -> list[Field]:
    """Every field of a section, in order; what no rule consumed is a finding.

    ``starts``: where they start. ``last``: nothing on the page proves that it goes on after these.
    """
    for line in lines[: starts[0] if starts else len(lines)]:
        if line.text:
            draft.find("line-not-understood", line.number, f"{line.text!r} before the first field")
    fields: dict[str, Field] = {}
    for start, end in pairwise([*starts, len(lines)]):
        at_end = end == len(lines)
        made = read_field(lines[start:end], draft, follows=not at_end, last=last and at_end)
        if made.name in fields:
            what = f"a second field {made.name!r} (the first: line {fields[made.name].line})"
            draft.fail("duplicate-field", made.line, what)
        else:
            fields[made.name] = made
    return list(fields.values())
