"""The fields of a Runware model page: where each begins and ends, and its path in the task."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..limits import NESTING
from .reading import Draft
from .runware_words import COUNTER, CRUMB, GROUP, NAME, TYPE
from .text import Line


class Entry(NamedTuple):
    """A field: its path from the top of the task, its type line and the lines below it."""

    path: list[str]
    name: Line
    type: Line
    match: re.Match[str]
    rest: list[Line]

    def counter(self, what: str) -> tuple[int, Line] | None:
        """How many of something the page counts below the field, and where it says so."""
        for line in self.rest:
            match = COUNTER.fullmatch(line.text)
            if match and match["what"] == what:
                return int(match["n"]), line
        return None


def split_entries(lines: Sequence[Line], draft: Draft) -> list[Entry]:
    """Every field of the page, in order."""
    starts = list(_starts(lines, draft))
    ends = [*(_end(lines, i, path) for i, path in starts[1:]), len(lines)][: len(starts)]
    return [
        Entry(path, lines[start], lines[start + 2], match, list(lines[start + 3 : end]))
        for (start, path), end in zip(starts, ends, strict=True)
        if (match := TYPE.fullmatch(lines[start + 2].text))
    ]


def _starts(lines: Sequence[Line], draft: Draft) -> Iterator[tuple[int, list[str]]]:
    """For each field the index of its name line and its path."""
    for i in range(len(lines) - 2):
        if NAME.fullmatch(lines[i].text) and _alone(lines, i) and _is_type(lines, i + 2):
            yield i, _path(lines, i, draft)


def _alone(lines: Sequence[Line], i: int) -> bool:
    return (i == 0 or lines[i - 1].blank) and lines[i + 1].blank


def _is_type(lines: Sequence[Line], i: int) -> bool:
    followed = i + 1 < len(lines) and not lines[i + 1].blank
    return not followed and TYPE.fullmatch(lines[i].text) is not None


def _path(lines: Sequence[Line], i: int, draft: Draft) -> list[str]:
    """The breadcrumb above a name, when it leads there; the name alone otherwise."""
    name = lines[i].text
    above = (lines[k].text for k in range(i - 1, -1, -1) if not lines[k].blank)
    crumb = next(above, "")
    steps = crumb.split(" » ") if CRUMB.fullmatch(crumb) else [name]
    if len(steps) > NESTING:
        draft.fail("too-deep", lines[i].number, f"nested deeper than {NESTING} levels")
        return [name]
    return steps if steps[-1] == name else [name]


def _end(lines: Sequence[Line], i: int, path: list[str]) -> int:
    """Where the field before ends: at the next one's breadcrumb, if it has one."""
    if len(path) > 1:
        while lines[i - 1].blank:
            i -= 1
        return i - 1
    return i


def group_at(lines: Sequence[Line]) -> int | None:
    """Where a group's title and its sentence begin below a field, which belong to the next ones."""
    said = [i for i, line in enumerate(lines) if not line.blank]
    if len(said) < 2:
        return None
    title, sentence = lines[said[-2]], lines[said[-1]]
    apart = said[-1] > said[-2] + 1 and (said[-2] == 0 or lines[said[-2] - 1].blank)
    is_group = GROUP.fullmatch(title.text) and sentence.text.endswith(".")
    return said[-2] if apart and is_group else None
