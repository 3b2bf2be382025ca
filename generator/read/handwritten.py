"""Fields that somebody wrote by hand into a Markdown page: tables and ``<ParamField>`` elements.

Of these only the name is sure: limits, defaults and options stand in prose. A page that has
nothing else is refused; beside a specification they are compared with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..document import Json, walk
from .reading import Draft

_ELEMENT = re.compile(
    r"<(?:ParamField|ResponseField)\s[^>]{0,300}?"
    r"(?:body|query|path|header|cookie|name)=[\"'{]+(?P<name>[^\"'}]+)"
)
_ROW = re.compile(r"\s*\|(?P<cells>.*)\|\s*")
_OF_RULES = frozenset("|:- \t")
_NAMES = frozenset({"parameter", "parameters", "param", "name", "field", "property", "key"})
_TYPES = frozenset({"type", "data type"})
_FENCE = re.compile(r"\s*(?P<mark>`{3,}|~{3,})")
_HEADING = re.compile(r"^#{1,6} +\S", re.M)
_CELL_END = re.compile(r"(?<!\\)\|")

HINT = (
    "capture the schema or the API reference page that it stands for; where there is none, state "
    "its fields in a facts document (CONTRIBUTING.md)"
)


def is_markdown(text: str) -> bool:
    """Whether a text is Markdown with headings, as pages written by hand are."""
    return _HEADING.search(text) is not None


def written_fields(text: str) -> list[tuple[str, int]]:
    """Name and line of every field in a table or an element, outside of code."""
    if "|" not in text and "Field" not in text:
        return []  # neither a row nor an element, as in every rendered page
    lines = list(_outside_code(text))
    whole = "\n".join(lines)
    found: list[tuple[str, int]] = []
    number, counted = 1, 0
    for match in _ELEMENT.finditer(whole):
        number += whole.count("\n", counted, match.start())
        counted = match.start()
        found.append((match["name"].strip(), number))
    past = 0  # the rows above belong to a table already
    for index, (line, below) in enumerate(pairwise(lines)):
        if index >= past and "--" in below and _OF_RULES.issuperset(below):
            column = _name_column(_cells(line))
            if column is not None:
                past = _end_of_table(lines, index + 2, column)
                found += _rows(lines[index + 2 : past], index + 3, column)
    return sorted(found, key=lambda pair: pair[1])


def refuse_handwritten(draft: Draft, fields: list[tuple[str, int]]) -> None:
    """Say why a page with nothing but such fields is not read."""
    if fields:
        what = f"a page written by hand: its {len(fields)} fields stand in tables or elements"
        draft.fail("hand-written", fields[0][1], what, HINT)
    else:
        what = "a Markdown page without a specification or fields of a form that is read"
        draft.fail("not-a-document", 1, what, HINT)


def compare_handwritten(draft: Draft, text: str, document: Json) -> None:
    """A finding for every field of a table that the specification beside it does not have."""
    written = written_fields(text)
    known = {str(name) for name in _all_names(document)} if written else set()
    for name, line in written:
        if name not in known and re.split(r"[.\[\]»\s]+", name.rstrip("[]"))[-1] not in known:
            what = f"the page also describes {name!r} by hand; its specification has no such field"
            draft.find(
                "hand-written", line, what, hint="see which of both is right, add an overlay"
            )


def _all_names(document: Json) -> Iterator[Json]:
    for at, value in walk(document):
        if isinstance(value, dict):
            if at.endswith("/properties"):
                yield from value
            elif "in" in value and "name" in value:
                yield value["name"]


def _outside_code(text: str) -> Iterator[str]:
    """The lines of a text; those of code blocks are empty."""
    mark: str | None = None
    for line in text.split("\n"):
        fence = _FENCE.match(line)
        if mark is not None:
            closes = fence is not None and fence["mark"].startswith(mark)
            mark = None if closes and not line.strip(f"{mark[0]} \t") else mark
        elif fence is not None:
            mark = fence["mark"]
        else:
            yield line
            continue
        yield ""


def _cells(line: str) -> list[str]:
    match = _ROW.fullmatch(line)
    return [cell.strip() for cell in _CELL_END.split(match["cells"])] if match else []


def _name_column(cells: list[str]) -> int | None:
    """Which column of a table holds names of fields; None when it is a table of something else."""
    heads = [cell.strip("*_` ").lower() for cell in cells]
    if not _TYPES.intersection(heads):
        return None
    return next((index for index, head in enumerate(heads) if head in _NAMES), None)


def _end_of_table(lines: list[str], at: int, column: int) -> int:
    """Past the last row that has the column."""
    while at < len(lines) and len(_cells(lines[at])) > column:
        at += 1
    return at


def _rows(rows: list[str], first: int, column: int) -> Iterator[tuple[str, int]]:
    """The names in a column of a table, with their lines."""
    for number, row in enumerate(rows, first):
        name = _cells(row)[column].replace("\\", "").strip("*_` ")
        if re.fullmatch(r"[\w.\[\]$-]+", name):
            yield name, number
