"""One field of a rendered page, whole: header, description, labels, and what they say together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..diagnostics import Finding, Severity
from ..document import equal
from .field import Field, Work, first_said, paragraphs
from .header import LONGEST_PILL, read_header
from .labels import read_label
from .phrases import SHOW_CHILDREN
from .reading import Draft
from .text import Line

# What a damaged field leaves behind: a limit or a default that no rule took must not get lost.
_LIKE_A_LABEL = re.compile(
    r"(?:default|(?:Required (?:range|(?:string|array) length)|M(?:in|ax)imum(?: \w+)? length)):"
)
_BOUNDS = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))


def read_field(lines: Sequence[Line], draft: Draft, *, follows: bool, last: bool) -> Field:
    """The field on these lines; lines that no rule consumed are findings.

    ``follows``: another field comes right after. ``last``: the page may break off after these.
    """
    above = lines[0].number - 1
    texts = tuple((number - above, text) for number, text in lines)
    field, findings = _read(texts, follows, last)
    for found in findings:
        line = above + (found.place.line if found.place else 1)
        draft.find(found.id, line, found.message, found.severity, found.hint)
    return field.moved(above)


@lru_cache(maxsize=2048)
def _read(
    lines: tuple[tuple[int, str], ...], follows: bool, last: bool
) -> tuple[Field, tuple[Finding, ...]]:
    """The field as it stands at the top of a page: pages of one service have many in common."""
    draft = Draft("")
    field = _whole([Line(*line) for line in lines], draft, follows=follows, last=last)
    return field, tuple(draft.findings)


def _whole(lines: Sequence[Line], draft: Draft, *, follows: bool, last: bool) -> Field:
    work = read_header(lines, draft, follows=follows, last=last)
    while work.at < len(lines):
        line = lines[work.at]
        if not line.text or not read_label(work):
            _other(work, line)
            work.at += 1
    _describe(work)
    _check_enum(work)
    _check_bounds(work.field)
    return work.field


def _other(work: Work, line: Line) -> None:
    """A line of the description, or one that no rule knows."""
    above, prose, field = work.lines[work.at - 1], work.prose, work.field
    if work.label is not None and line.text and not _before_children(work):
        what = f"{work.label.text!r} stands in a description: there is text below it"
        work.draft.find("label-in-description", work.label.number, what)
        work.label = None
    if _LIKE_A_LABEL.match(line.text):
        what = f"{line.text!r} reads like a label of {field.name!r}, and is none"
        work.draft.find("line-not-understood", line.number, what)
    known = not line.text or not above.text or (prose and prose[-1] is above)
    if known or len(line.text) > LONGEST_PILL:
        prose.append(line)
    elif _before_children(work):
        option = {"title": line.text, "type": "object"}
        field.schema.setdefault("anyOf", []).append(option)
        field.lines["anyOf"] = line.number
    else:
        what = f"{line.text!r} in the field {field.name!r}"
        work.draft.find("line-not-understood", line.number, what)


def _before_children(work: Work) -> bool:
    """Whether this line is among the option titles above ``Show child attributes``."""
    if work.at >= work.gap:
        lines, end, children = work.lines, work.at, -1
        while end < len(lines) and lines[end].text:
            children = end if lines[end].text == SHOW_CHILDREN else children
            end += 1
        work.gap, work.children = end, children
    return work.at <= work.children and work.field.kind == "object"


def _describe(work: Work) -> None:
    """What stands before an array's length is the field's; what follows it is the items'."""
    split = work.length_line
    own = [line for line in work.prose if line.number < split] if split else work.prose
    items = [line for line in work.prose if line.number > split] if split else []
    for lines, put in ((own, work.set), (items, work.set_inner)):
        text = paragraphs(lines)
        if text:
            put("description", text, first_said(lines))


def _check_enum(work: Work) -> None:
    field, (target, above) = work.field, work.field.innermost()
    if target.get("enum") == []:
        del target["enum"]
        del field.lines[above + "enum"]
        what = f"the values of {field.name!r} are not on the page"
        level = Severity.ERROR if work.last else Severity.WARNING
        work.draft.find("values-lost", field.line, what, level)
    kind = target.get("type")
    if isinstance(kind, list) and "null" in kind and None not in target.get("enum", [None]):
        target["enum"].append(None)


def _check_bounds(field: Field) -> None:
    """Old pages print ``<`` for inclusive bounds too: a value on the bound shows it."""
    target, above = field.innermost()
    for exclusive, bound in _BOUNDS:
        if exclusive not in target:
            continue
        used = [target.get("default"), target.get("example"), *target.get("enum", ())]
        if any(equal(target[exclusive], value) for value in used):
            target[bound] = target.pop(exclusive)
            field.lines[above + bound] = field.lines.pop(above + exclusive)
            field.rules[above + bound] = "bound-is-used"
