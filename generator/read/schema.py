"""The fields of a section as an object schema, nested by their dotted names."""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Origin, Place
from ..document import Object, get, has, pointer
from .fields import Field, field_starts, paragraphs, parse_fields
from .reading import Draft
from .text import Line

_ANY_KEY = "{key}"


def write_schema(
    draft: Draft, at: str, lines: Sequence[Line], heading: int, last: bool = False
) -> list[Field]:
    """Put the object schema of a section at ``at``; what stands above the first field is its
    description."""
    starts = field_starts(lines)
    start = starts[0] if starts else len(lines)
    draft.put(at, {}, heading)
    if starts:
        draft.put(at + "/type", "object", lines[start].number)
    prose = list(lines[:start])
    while starts and prose and not prose[-1].blank:
        extra = prose.pop()
        draft.note("line-not-understood", extra.number, f"{extra.text!r} above a field's name")
    if paragraphs(prose):
        first = next(line for line in prose if not line.blank)
        draft.put(at + "/description", paragraphs(prose), first.number)
    fields = parse_fields(lines[start:], draft, last)
    for field in fields:
        _put(draft, at, field)
    return fields


def _put(draft: Draft, base: str, field: Field) -> None:
    """A property below the field that its dotted name names; ``{key}`` stands for any name."""
    target, name = base, field.name
    while "." in name:
        head, _, rest = name.partition(".")
        above = target + _step(head)
        if not has(draft.document, above):
            break
        target, name = _holder(draft, above), rest
    place = target + _step(name)
    _ensure(draft, target, field.line)
    draft.put(place, field.schema, field.line)
    note_origins(draft, place, field)
    if field.required and name != _ANY_KEY:
        holder = get(draft.document, target)
        if "required" in holder:
            holder["required"].append(name)
        else:
            draft.put(target + "/required", [name], field.lines["required"])


def _step(name: str) -> str:
    return "/additionalProperties" if name == _ANY_KEY else pointer("properties", name)


def _holder(draft: Draft, at: str) -> str:
    """The schema whose members the children are: of an array, its innermost items."""
    while "items" in get(draft.document, at):
        at += "/items"
    return at


def _ensure(draft: Draft, at: str, line: int) -> None:
    """Children make an object of what was printed without a type."""
    schema: Object = get(draft.document, at)
    if "type" not in schema and "anyOf" not in schema:
        draft.put(at + "/type", "object", line, "object-from-children")


def note_origins(draft: Draft, at: str, field: Field) -> None:
    """The origin of every keyword of a field whose schema stands at ``at``."""
    for keyword, line in field.lines.items():
        if keyword == "required":
            continue
        rule = field.rules.get(keyword)
        place = Place(draft.file, line)
        origin = Origin("derived", place, rule) if rule else Origin("stated", place)
        draft.origins[f"{at}/{keyword}"] = origin
