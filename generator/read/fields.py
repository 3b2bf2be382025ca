"""The fields of one section of a rendered page: where each starts, and what it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .field import JS_ROUNDED, Field, FieldParser, paragraphs
from .phrases import HIDE_CHILDREN, LOCATIONS, OPTIONS, PILLS, SHOW_CHILDREN
from .reading import Draft
from .text import Line
from .types import is_named_type, parse_type

__all__ = [
    "JS_ROUNDED",
    "Field",
    "field_starts",
    "paragraphs",
    "parse_fields",
    "starts_field",
]

_NAME = re.compile(r"[^\s\"{}\[\],:][^\s\",:]{0,198}|\S{0,99}\{[^\s{}\"]+\}")


def starts_field(lines: Sequence[Line], index: int) -> bool:
    """Whether a field starts here: a name, and the very next line is a type."""
    if index + 1 >= len(lines) or not _NAME.fullmatch(lines[index].text):
        return False
    return parse_type(lines[index + 1].text) is not None or _named_type(lines, index)


def _named_type(lines: Sequence[Line], index: int) -> bool:
    """``AspectRatioEnum``, as pages written by hand have it: counts only as part of a header."""
    if not is_named_type(lines[index + 1].text) or lines[index].text[0].isupper():
        return False
    after = lines[index + 2].text if index + 2 < len(lines) else ""
    return after == "" or _is_pill(after)


def _is_pill(text: str) -> bool:
    return text in PILLS or text in LOCATIONS or text.startswith("default:")


def field_starts(lines: Sequence[Line]) -> list[int]:
    """The index of every name line."""
    found: list[int] = []
    index = 0
    while index + 1 < len(lines):
        if starts_field(lines, index) and not _belongs_above(lines, index):
            found.append(index)
            index += 2
        else:
            index += 1
    return found


def _belongs_above(lines: Sequence[Line], index: int) -> bool:
    """A value of a list, or a pill before a name that is also the name of a type."""
    above = lines[index - 1].text if index else ""
    if above.endswith(",") or above == OPTIONS:
        return True
    name_is_type = parse_type(lines[index + 1].text) is not None
    next_is_type = index + 2 < len(lines) and parse_type(lines[index + 2].text) is not None
    header = above != "" and (_is_pill(above) or parse_type(above) is not None)
    own = _is_pill(lines[index].text) or lines[index].text in (SHOW_CHILDREN, HIDE_CHILDREN)
    return own and header and name_is_type and next_is_type


def parse_fields(lines: Sequence[Line], draft: Draft, last: bool = False) -> list[Field]:
    """Every field of a section, in order; what no rule consumed is a finding.

    ``last``: nothing on the page proves that it goes on after these lines.
    """
    starts = field_starts(lines)
    for line in lines[: starts[0] if starts else len(lines)]:
        if not line.blank:
            draft.find("line-not-understood", line.number, f"{line.text!r} before the first field")
    ends = [*starts[1:], len(lines)] if starts else []
    fields: dict[str, Field] = {}
    for start, end in zip(starts, ends, strict=True):
        at_end = end == len(lines)
        parser = FieldParser(lines[start:end], draft, follows=not at_end, last=last and at_end)
        made = parser.parse()
        if made.name in fields:
            what = f"a second field {made.name!r} (the first: line {fields[made.name].line})"
            draft.fail("duplicate-field", made.line, what)
        else:
            fields[made.name] = made
    return list(fields.values())
