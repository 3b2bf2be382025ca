"""Captures that run the parts of a header or a list together, taken apart into lines.

``stringheaderrequired`` becomes ``string``, ``header``, ``required``; ``Available options: a, b``
becomes the label and one value per line. The order of pills is fixed, so this is exact but for one
case: a text default followed by ``required`` (``default:userrequired``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .phrases import CONST, LOCATIONS, OPTIONS
from .reading import Draft
from .text import Line
from .types import parse_type

_PILLS = "required|deprecated|read-only|write-only|nullable"
_BASE = r"(?:string|integer|number|boolean|object|array|file|any|null|enum)"
_ONE = rf"\(*{_BASE}(?:<[a-z0-9-]+>)?\)*(?:\[\])*"
_HEADER = re.compile(
    rf"(?P<type>(?:[^·]{{1,100}} · )?{_ONE}(?: \| {_ONE})*(?:\)(?:\[\])*)?)"
    rf"(?P<location>{'|'.join(LOCATIONS)})?"
    r"(?:default:(?P<default>.*?))?"
    rf"(?P<pills>(?:{_PILLS})*)"
)
# A header begins with a type, if not with its title: most lines are told by that alone.
_FIRST = re.compile(rf"\(*{_BASE}")
_NAME = re.compile(r"[A-Za-z_][\w.\-]{0,199}")
_BEGINS = re.compile(rf"(?=\(*{_BASE})")
_LONGEST = 1000  # longer than any name, type and default together


def unglue(lines: Sequence[Line], draft: Draft) -> list[Line]:
    """The lines of a page, one element each."""
    made: list[Line] = []
    for index, line in enumerate(lines):
        header, text = None, line.text
        if _FIRST.match(text) is not None or " · " in text:
            above = made[-1].text if made else ""
            header = _header(text) if _can_be_header(above, text) else None
        if header is not None:
            parts = _decided(header, line, lines[index + 1 : index + 40], draft)
            made.extend(Line(line.number, part) for part in parts)
        elif text.startswith(OPTIONS) and text != OPTIONS:
            made.extend(_options(line))
        else:
            made.append(line)
    return made


def _can_be_header(above: str, text: str) -> bool:
    """A header stands right below its name and is not a lone type."""
    return above != "" and " " not in above and len(text) <= _LONGEST and parse_type(text) is None


def _header(text: str) -> re.Match[str] | None:
    match = _HEADER.fullmatch(text)
    if match is None or parse_type(match["type"]) is None:
        return None
    return match if match["location"] or match["default"] is not None or match["pills"] else None


def _decided(match: re.Match[str], line: Line, below: Sequence[Line], draft: Draft) -> list[str]:
    parts = [match["type"], *([match["location"]] if match["location"] else [])]
    pills = re.findall(_PILLS, match["pills"])
    default = match["default"]
    if default is not None:
        whole = default + match["pills"]
        if pills and parse_type(match["type"]) in (
            {"type": "string"},
            {"type": "string", "enum": []},
        ):
            options = _values_below(below)
            if whole in options and default not in options:
                default, pills = whole, []
            elif default not in options:
                what = f"default:{whole}: is it {default!r} and {'/'.join(pills)}, or {whole!r}?"
                draft.find("default-unclear", line.number, what)
        parts.append(f"default:{default}")
    return parts + pills


def _values_below(lines: Sequence[Line]) -> set[str]:
    """The option values of the field that a header belongs to."""
    values: set[str] = set()
    listing = False
    for line in lines:
        if line.text.startswith(OPTIONS):
            listing = True
            values.update(line.text.removeprefix(OPTIONS).strip().split(", "))
        elif listing and line.text:
            values.add(line.text.removesuffix(","))
            if not line.text.endswith(","):
                break
        elif not line.blank and (line.text.startswith(CONST) or parse_type(line.text)):
            break
    return values


def _options(line: Line) -> list[Line]:
    values = line.text.removeprefix(OPTIONS).strip().split(", ")
    shown = [value + "," for value in values[:-1]] + [values[-1]]
    return [Line(line.number, OPTIONS), *(Line(line.number, value) for value in shown)]


def split_name(text: str) -> list[str] | None:
    """``namestringrequired`` as name and header; None when it is not both."""
    name = _NAME.match(text)
    if name is None or len(text) > _LONGEST:
        return None
    for start in (match.start() for match in _BEGINS.finditer(text, 1)):
        if start > name.end():
            break
        rest = text[start:]
        if parse_type(rest) is not None or _header(rest) is not None:
            return [text[:start], rest]
    return None
