"""What a request to the operation of a rendered API page holds: its parameters and its body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..diagnostics import BadInput, Origin, Place
from ..document import Object, get, pointer
from .field import Field
from .fields import field_starts, parse_fields
from .json_text import load_json
from .page import MEDIA, Page
from .reading import Draft
from .schema import note_origins, write_schema
from .shape import recover_children
from .text import Line

_DATA = re.compile(r"--data(?:-raw|-binary)?\s+'(?P<body>(?:[^']|'\\'')*)'")


def write_parameters(page: Page, draft: Draft, operation: str, path: str) -> None:
    """The parameters that the page shows, and those that only its path names."""
    made: list[Object] = []
    shown: list[tuple[str, Field]] = []
    for location in ("path", "query", "header", "cookie"):
        lines = page.sections.get(location, [])
        fields = parse_fields(lines, field_starts(lines), draft)
        shown += [(location, field) for field in fields]
    for location, field in shown:
        note_origins(draft, f"{operation}/parameters/{len(made)}/schema", field)
        made.append(_parameter(field, location))
    names = {field.name for location, field in shown if location == "path"}
    for name in re.findall(r"\{([^{}/]+)\}", path):
        if name not in names:
            at = f"{operation}/parameters/{len(made)}"
            origin = Origin("derived", Place(draft.file, page.crumbs[0].number), "name-in-path")
            draft.origins[at] = origin
            schema = {"type": "string"}
            made.append({"name": name, "in": "path", "required": True, "schema": schema})
    if made:
        line = page.method.number
        get(draft.document, operation)["parameters"] = made
        draft.origins.setdefault(
            operation + "/parameters", Origin("stated", Place(draft.file, line))
        )


def _parameter(field: Field, location: str) -> Object:
    schema = dict(field.schema)
    made: Object = {"name": field.name, "in": location}
    if field.required or location == "path":
        made["required"] = True
    for keyword in ("description", "deprecated"):
        if keyword in schema:
            made[keyword] = schema.pop(keyword)
    return {**made, "schema": schema}


def write_body(page: Page, draft: Draft, operation: str) -> None:
    """What is sent: its media type, its fields, and the example of the panel."""
    lines = page.sections.get("body")
    if lines is None:
        if "--data" in page.panel:
            line = page.curl[0].number
            draft.fail("page-incomplete", line, "a body is sent, but no section says so")
        return
    heading = page.headings["body"].number
    content, rest = _media(draft, lines, operation + "/requestBody")
    fields = write_schema(draft, content + "/schema", rest, field_starts(rest), heading)
    what = "the page does not say whether the body is required"
    draft.note("required-body-lost", heading, what)
    _example(page, draft, content, fields)


def _media(draft: Draft, lines: list[Line], at: str) -> tuple[str, list[Line]]:
    """The pointer to the media type object, and the lines after the media type."""
    index = next(i for i, line in enumerate(lines) if not line.blank)
    first = lines[index]
    draft.put(at + pointer("content", first.text), {}, first.number)
    index += 1
    while index < len(lines) and MEDIA.fullmatch(lines[index].text):
        other = lines[index]
        draft.put(at + pointer("content", other.text), {}, other.number)
        what = f"the fields shown are of {first.text}; of {other.text} none are"
        draft.find("media-type-lost", other.number, what)
        index += 1
    return at + pointer("content", first.text), lines[index:]


def _example(page: Page, draft: Draft, content: str, fields: Sequence[Field]) -> None:
    match = _DATA.search(page.panel)
    if match is None:
        return
    line = page.curl[0].number + page.panel.count("\n", 0, match.start("body"))
    text = match["body"].replace("'\\''", "'")
    try:
        body = load_json(text, draft.file, line)
    except BadInput as problem:
        what = f"the panel's body: {problem.findings[0].message}"
        draft.fail("example-broken", line, what)
        return
    draft.put(content + "/example", body.value, body.places[""].line)
    if not isinstance(body.value, dict):
        return
    _check_panel(draft, body.value, fields, line, content + "/schema")
    recover_children(draft, content + "/schema", body)


def _check_panel(draft: Draft, body: Object, fields: Sequence[Field], line: int, at: str) -> None:
    schema = get(draft.document, at)
    for key in body:
        if key not in schema.get("properties", {}) and "additionalProperties" not in schema:
            what = f"the panel sends {key!r}, no field of that name is shown"
            draft.find("panel-mismatch", line, what)
    shown = schema.get("properties", {})
    missing = [field for field in fields if field.name in shown and field.name not in body]
    for field in missing:
        if field.required:
            what = f"the required field {field.name!r} is not in the panel"
            draft.find("panel-mismatch", field.line, what)
    if not any(field.name in body and not field.required for field in fields):
        return  # a site whose panels show required fields only
    for field in missing:
        if not field.required and not field.schema.get("readOnly"):
            what = f"the panel sends other optional fields, not {field.name!r}"
            draft.note("panel-mismatch", field.line, what)
