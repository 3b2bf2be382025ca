"""The header of a field on a rendered page: its name, its type, and the pills below them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..diagnostics import BadInput
from ..document import Object
from .field import Field, Work
from .phrases import LOCATIONS, PILLS, SHOW_CHILDREN, is_label
from .reading import Draft
from .text import Line
from .types import parse_type
from .values import parse_value

LONGEST_PILL = 40


def read_header(lines: Sequence[Line], draft: Draft, *, follows: bool, last: bool) -> Work:
    """The field that begins with these lines, past its pills."""
    made = Field(lines[0].text, lines[0].number, {})
    work = Work(lines, draft, made, follows, last)
    made.schema = _type(work, lines[1])
    _note_type(made, made.schema, "", lines[1].number)
    while work.at < len(lines) and _pill(work, lines[work.at]):
        work.at += 1
    return work


def _type(work: Work, line: Line) -> Object:
    schema = parse_type(line.text)
    if schema is None:
        what = f"{work.field.name!r} has the type {line.text!r}, which the page does not say"
        work.draft.find("type-unknown", line.number, what)
        return {}
    kinds = [schema]
    while work.at < len(work.lines) and " · " in work.lines[work.at].text:
        other = parse_type(work.lines[work.at].text)
        if other is None:
            break
        kinds.append(other)
        work.at += 1
    if len(kinds) == 1:
        return schema
    what = f"the details of the {len(kinds)} options of {work.field.name!r} are not shown"
    work.draft.find("options-hidden", line.number, what)
    for kind in kinds:
        kind.pop("enum", None)
    return {"anyOf": kinds}


def _note_type(field: Field, schema: Object, above: str, line: int) -> None:
    for keyword, value in schema.items():
        field.lines[above + keyword] = line
        if keyword == "items":
            _note_type(field, value, above + "items/", line)


def _pill(work: Work, line: Line) -> bool:
    text, field = line.text, work.field
    if text.startswith("default:"):
        _default(work, text.removeprefix("default:"), line)
    elif text == "required":
        field.required = True
        field.lines["required"] = line.number
    elif text == "nullable":
        _nullable(field, line)
    elif text in PILLS:
        work.set(PILLS[text][0], True, line)
    elif text in LOCATIONS and field.location is None:
        field.location = text
    elif text and len(text) <= LONGEST_PILL and not is_label(text):
        below = work.at + 1
        if below < len(work.lines) and work.lines[below].text == SHOW_CHILDREN:
            return False
        work.draft.note("line-not-understood", line.number, f"{text!r} among the pills")
    else:
        return False
    return True


def _nullable(field: Field, line: Line) -> None:
    kind = field.schema.get("type")
    if isinstance(kind, str):
        field.schema["type"] = [kind, "null"]
        field.lines["type"] = line.number


def _default(work: Work, text: str, line: Line) -> None:
    kind = work.field.kind
    if text.startswith('"') and text.endswith('"') and len(text) > 1:
        try:
            return work.set("default", json.loads(text), line)
        except ValueError:
            return work.set("default", text, line)
    if kind == "string":
        return work.set("default", text, line)
    try:
        work.set("default", parse_value(text.strip(), work.draft.file), line)
    except BadInput:
        if kind in ("integer", "number", "boolean"):
            what = f"the default {text!r} of {work.field.name!r} is no JSON value"
            work.draft.find("default-broken", line.number, what)
        else:
            work.set("default", text, line)
