"""What the operation of a rendered API page answers."""

from __future__ import annotations

from typing import TypeAlias

from ..diagnostics import BadInput
from ..document import Json, Object, get, pointer
from .field import paragraphs
from .fields import field_starts
from .json_text import load_json
from .page import MEDIA, STATUS, Page
from .reading import Draft
from .schema import write_schema
from .shape import recover_children
from .text import Line

Status: TypeAlias = tuple[Line, str | None, str | None, list[Line]]
_ASSUMED = "status-assumed-200"


def write_response(page: Page, draft: Draft, operation: str) -> None:
    """The one response that the page shows: its status, description, fields and example."""
    lines = page.sections.get("response")
    if lines is None:
        draft.fail("page-incomplete", page.curl[0].number, "no section says the answer")
        return
    heading = page.headings["response"]
    code, media, rule, rest = _status(lines, heading, draft)
    at = operation + pointer("responses", code.text)
    draft.put(at, {"description": ""}, code.number, rule)
    starts = field_starts(rest)
    prose = rest[: starts[0]] if starts else rest
    said = paragraphs(prose)
    if said:
        first = next(line for line in prose if not line.blank)
        draft.put(at + "/description", said, first.number)
    if media is None and not starts and not page.answer:
        return
    content = at + pointer("content", media or "application/json")
    draft.put(content, {}, code.number, rule)
    starts = [index - len(prose) for index in starts]
    last = not page.whole
    write_schema(draft, content + "/schema", rest[len(prose) :], starts, heading.number, last)
    _answer(page, draft, content, heading)


def _status(lines: list[Line], heading: Line, draft: Draft) -> Status:
    """The status code, the media type and the rule that derived them, and the lines after."""
    index = next((i for i, line in enumerate(lines) if not line.blank), len(lines))
    first = lines[index] if index < len(lines) else heading
    match = STATUS.fullmatch(first.text)
    if match and match["media"]:
        return Line(first.number, match["code"]), match["media"], None, lines[index + 1 :]
    if match and index + 1 < len(lines) and MEDIA.fullmatch(lines[index + 1].text):
        return Line(first.number, match["code"]), lines[index + 1].text, None, lines[index + 2 :]
    if match:
        return Line(first.number, match["code"]), None, None, lines[index + 1 :]
    draft.note("status-lost", heading.number, "no status line; 200 is assumed")
    if MEDIA.fullmatch(first.text):
        return Line(heading.number, "200"), first.text, _ASSUMED, lines[index + 1 :]
    return Line(heading.number, "200"), None, _ASSUMED, lines[index:]


def _answer(page: Page, draft: Draft, content: str, heading: Line) -> None:
    lines = page.answer
    if not lines:
        return
    text = "\n".join(line.text for line in lines)
    try:
        body = load_json(text, draft.file, lines[0].number)
    except BadInput as problem:
        draft.fail("example-broken", lines[0].number, str(problem.findings[0].message))
        return
    draft.put(content + "/example", body.value, lines[0].number)
    schema = get(draft.document, content + "/schema")
    if isinstance(body.value, dict) and body.value and "properties" not in schema:
        _unproven(page, draft, heading.number, "the fields of the answer are missing")
    shown = schema.get("properties", {}) if isinstance(body.value, dict) else {}
    for name in (name for name in shown if name not in body.value):
        line = draft.origins[content + pointer("schema", "properties", name)].place.line
        draft.note("panel-mismatch", line, f"the example answer does not hold {name!r}")
    for name in _unshown(schema, body.value, ""):
        what = f"the example answer holds {name!r}, but the page shows no such field"
        _unproven(page, draft, lines[0].number, what)
    recover_children(draft, content + "/schema", body)


def _unproven(page: Page, draft: Draft, line: int, what: str) -> None:
    """Does the page break off? Only what stands below the last section proves that not."""
    if page.whole:
        draft.find("panel-mismatch", line, what)
    else:
        draft.fail("page-incomplete", line, what)


def _unshown(schema: Object, value: Json, above: str) -> list[str]:
    """The members of an example that are no property, where properties are shown."""
    if isinstance(value, list) and value and "items" in schema:
        return _unshown(schema["items"], value[0], above)
    if not isinstance(value, dict) or "properties" not in schema:
        return []
    found: list[str] = []
    for name, item in value.items():
        inner = schema["properties"].get(name)
        if inner is not None:
            found += _unshown(inner, item, f"{above}{name}.")
        elif "additionalProperties" not in schema:
            found.append(above + name)
    return found
