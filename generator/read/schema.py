"""The fields of a section as an object schema, nested by their dotted names."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Object, get, pointer
from .field import Field, first_said, paragraphs
from .fields import parse_fields
from .reading import Draft
from .text import Line

_ANY_KEY = "{key}"


def write_schema(
    draft: Draft,
    at: str,
    lines: Sequence[Line],
    starts: Sequence[int],
    heading: int,
    last: bool = False,
) -> list[Field]:
    """Put the object schema of a section at ``at``; what stands above the first field is its
    description. ``starts``: where the fields start."""
    start = starts[0] if starts else len(lines)
    draft.put(at, {}, heading)
    if starts:
        draft.put(at + "/type", "object", lines[start].number)
    prose = list(lines[:start])
    while starts and prose and prose[-1].text:
        extra = prose.pop()
        draft.note("line-not-understood", extra.number, f"{extra.text!r} above a field's name")
    if paragraphs(prose):
        draft.put(at + "/description", paragraphs(prose), first_said(prose).number)
    fields = parse_fields(lines[start:], [index - start for index in starts], draft, last)
    root: Object = get(draft.document, at)
    for field in fields:
        _put(draft, at, root, field)
    return fields


def _put(draft: Draft, at: str, schema: Object, field: Field) -> None:
    """A property below the field that its dotted name names; ``{key}`` stands for any name.

    ``schema`` stands at ``at``: the way down begins there, not at the top of the document.
    """
    name = field.name
    while "." in name:
        head, _, rest = name.partition(".")
        inner = _member(schema, head)
        if inner is None:
            break
        at, schema, name = at + _step(head), inner, rest
        while "items" in schema:
            at, schema = at + "/items", schema["items"]
        if "type" in schema and "object" not in (schema["type"], *schema["type"]):
            what = f"{field.name!r} stands below a field that is no object, but {schema['type']}"
            draft.find("label-in-description", field.line, what)
    if "type" not in schema and "anyOf" not in schema:
        # Children make an object of what was printed without a type.
        schema["type"] = "object"
        draft.derive(at + "/type", field.line, "object-from-children")
    if name == _ANY_KEY:
        schema["additionalProperties"] = field.schema
    else:
        schema.setdefault("properties", {})[name] = field.schema
    place = at + _step(name)
    draft.state(place, field.line)
    note_origins(draft, place, field)
    if field.required and name != _ANY_KEY:
        if "required" not in schema:
            schema["required"] = []
            draft.state(at + "/required", field.lines["required"])
        schema["required"].append(name)
        place = at + pointer("required", len(schema["required"]) - 1)
        draft.state(place, field.lines["required"])


def _member(schema: Object, name: str) -> Object | None:
    """The schema of a member; None when there is none of that name."""
    holder = schema if name == _ANY_KEY else schema.get("properties", {})
    found = holder.get("additionalProperties" if name == _ANY_KEY else name)
    return found if isinstance(found, dict) else None


def _step(name: str) -> str:
    return "/additionalProperties" if name == _ANY_KEY else pointer("properties", name)


def note_origins(draft: Draft, at: str, field: Field) -> None:
    """The origin of every keyword of a field whose schema stands at ``at``."""
    for keyword, line in field.lines.items():
        if keyword in field.rules:
            draft.derive(f"{at}/{keyword}", line, field.rules[keyword])
        elif keyword != "required":
            draft.state(f"{at}/{keyword}", line)
