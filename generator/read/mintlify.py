"""A Mintlify API-reference page as rendered text, one element per line, to OpenAPI 3.1."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..diagnostics import BadInput, Origin, Place
from ..document import Json, Object, get, pointer
from .ending import check_end
from .field import Field, paragraphs
from .fields import field_starts, parse_fields, shows_fields
from .glued import unglue
from .interface import to_english
from .json_text import load_json
from .markdown import is_markdown, to_lines
from .page import MEDIA, STATUS, Page, split_page
from .reading import Draft, Reading
from .schema import note_origins, write_schema
from .security import write_security
from .shape import recover_children
from .text import Line, page_lines

FORM = "mintlify-text"
MARKDOWN_FORM = "mintlify-markdown"

_URL = re.compile(r"--url\s+['\"]?(?P<url>https?://[^\s'\"\\]+)")
_DATA = re.compile(r"--data(?:-raw|-binary)?\s+'(?P<body>(?:[^']|'\\'')*)'")


def is_mintlify(text: str) -> bool:
    """Whether a text looks like such a page: a method, a path and a request panel."""
    return "curl --request " in text and "--url" in text


def form_of(text: str) -> str:
    """Which of the two captures of such a page this is."""
    return MARKDOWN_FORM if is_markdown(text) else FORM


def read_mintlify(text: str, file: str) -> Reading:
    """The operation that a page describes."""
    draft = Draft(file)
    form = form_of(text)
    lines = page_lines(text)
    lines = to_lines(lines) if form == MARKDOWN_FORM else to_english(lines)
    lines = unglue(lines, draft)
    page = split_page(lines, draft)
    if page is None:
        return draft.reading(form)
    if not page.whole:
        check_end(text, draft)
    if not _shows_fields(page):
        what = "descriptions only: names, types, flags and labels of the fields are missing"
        hint = "capture the rendered page, or its address with .md at the end"
        draft.fail("reader-mode", page.method.number, what, hint)
        return draft.reading(form)
    _Writer(page, draft).write()
    return draft.reading(form)


def _shows_fields(page: Page) -> bool:
    """Whether names and types survive: without them nothing but loose descriptions is there."""
    if any(map(shows_fields, page.sections.values())):
        return True
    text = "\n".join(line.text for line in page.curl)
    return "--data" not in text and "<token>" not in text


# -- the document ------------------------------------------------------------------------------


class _Writer:
    def __init__(self, page: Page, draft: Draft) -> None:
        self.page = page
        self.draft = draft
        self.panel = "\n".join(line.text for line in page.curl)

    def write(self) -> None:
        draft, page = self.draft, self.page
        draft.document.update(openapi="3.1.0", info={}, servers=[], paths={})
        address = self._address()
        if address is None:
            return
        operation = pointer("paths", address, page.method.text.lower())
        draft.put(operation, {}, page.method.number)
        self._title(operation, address)
        description = paragraphs(page.description)
        if description:
            first = next(line for line in page.description if not line.blank)
            draft.put(operation + "/description", description, first.number)
        write_security(draft, self.page.sections.get("security"), self.panel, page.headings)
        self._parameters(operation, address)
        self._body(operation)
        self._response(operation)

    def _address(self) -> str | None:
        """The path; the crumbs say where in the request URL it begins."""
        page, draft = self.page, self.draft
        match = _URL.search(self.panel)
        if match is None:
            draft.fail("page-incomplete", page.curl[0].number, "the panel names no URL")
            return None
        line = page.curl[0].number + self.panel.count("\n", 0, match.start())
        url = match["url"].partition("?")[0]
        path = "/" + "/".join(crumb.text for crumb in page.crumbs)
        if not _matches("/" + url.partition("://")[2].partition("/")[2], path):
            draft.fail("address-mismatch", line, f"the crumbs say {path}, the panel {url}")
            return None
        segments = url.split("/")
        server = "/".join(segments[: len(segments) - len(page.crumbs)])
        draft.put("/servers", [{"url": server}], line)
        draft.put("/paths", {}, page.crumbs[0].number)
        return path

    def _title(self, operation: str, path: str) -> None:
        page, draft = self.page, self.draft
        if page.title:
            draft.put("/info/title", page.title.text, page.title.number)
            draft.put(operation + "/summary", page.title.text, page.title.number)
        else:
            named = [part for part in path.split("/") if part not in ("", "async")]
            line = page.crumbs[0].number
            draft.put("/info/title", named[-1] if named else path, line, "title-from-last-segment")
            draft.note("title-lost", line, "the page shows no title; its path names it")
        draft.put("/info/version", "0", page.method.number, "version-not-documented")

    def _parameters(self, operation: str, path: str) -> None:
        made: list[Object] = []
        shown: list[tuple[str, Field]] = []
        for location in ("path", "query", "header", "cookie"):
            lines = self.page.sections.get(location, [])
            fields = parse_fields(lines, field_starts(lines), self.draft)
            shown += [(location, field) for field in fields]
        for location, field in shown:
            note_origins(self.draft, f"{operation}/parameters/{len(made)}/schema", field)
            made.append(_parameter(field, location))
        names = {field.name for location, field in shown if location == "path"}
        for name in re.findall(r"\{([^{}/]+)\}", path):
            if name not in names:
                at = f"{operation}/parameters/{len(made)}"
                origin = Origin("derived", self._place(self.page.crumbs[0]), "name-in-path")
                self.draft.origins[at] = origin
                schema = {"type": "string"}
                made.append({"name": name, "in": "path", "required": True, "schema": schema})
        if made:
            line = self.page.method.number
            get(self.draft.document, operation)["parameters"] = made
            self.draft.origins.setdefault(
                operation + "/parameters", Origin("stated", Place(self.draft.file, line))
            )

    def _place(self, line: Line) -> Place:
        return Place(self.draft.file, line.number)

    def _body(self, operation: str) -> None:
        lines, draft = self.page.sections.get("body"), self.draft
        if lines is None:
            if "--data" in self.panel:
                line = self.page.curl[0].number
                draft.fail("page-incomplete", line, "a body is sent, but no section says so")
            return
        heading = self.page.headings["body"].number
        content, rest = self._media(lines, operation + "/requestBody")
        fields = write_schema(draft, content + "/schema", rest, field_starts(rest), heading)
        what = "the page does not say whether the body is required"
        draft.note("required-body-lost", heading, what)
        self._example(content, fields)

    def _media(self, lines: list[Line], at: str) -> tuple[str, list[Line]]:
        """The pointer to the media type object, and the lines after the media type."""
        index = next(i for i, line in enumerate(lines) if not line.blank)
        first = lines[index]
        self.draft.put(at + pointer("content", first.text), {}, first.number)
        index += 1
        while index < len(lines) and MEDIA.fullmatch(lines[index].text):
            other = lines[index]
            self.draft.put(at + pointer("content", other.text), {}, other.number)
            what = f"the fields shown are of {first.text}; of {other.text} none are"
            self.draft.find("media-type-lost", other.number, what)
            index += 1
        return at + pointer("content", first.text), lines[index:]

    def _example(self, content: str, fields: Sequence[Field]) -> None:
        match = _DATA.search(self.panel)
        if match is None:
            return
        line = self.page.curl[0].number + self.panel.count("\n", 0, match.start("body"))
        text = match["body"].replace("'\\''", "'")
        try:
            body = load_json(text, self.draft.file, line)
        except BadInput as problem:
            what = f"the panel's body: {problem.findings[0].message}"
            self.draft.fail("example-broken", line, what)
            return
        self.draft.put(content + "/example", body.value, body.places[""].line)
        if not isinstance(body.value, dict):
            return
        self._check_panel(body.value, fields, line, content + "/schema")
        recover_children(self.draft, content + "/schema", body)

    def _check_panel(self, body: Object, fields: Sequence[Field], line: int, at: str) -> None:
        schema = get(self.draft.document, at)
        for key in body:
            if key not in schema.get("properties", {}) and "additionalProperties" not in schema:
                what = f"the panel sends {key!r}, no field of that name is shown"
                self.draft.find("panel-mismatch", line, what)
        for field in fields:
            if field.required and field.name not in body and "." not in field.name:
                what = f"the required field {field.name!r} is not in the panel"
                self.draft.find("panel-mismatch", field.line, what)

    # -- the answer ----------------------------------------------------------------------------

    def _response(self, operation: str) -> None:
        draft, lines = self.draft, self.page.sections.get("response")
        if lines is None:
            draft.fail("page-incomplete", self.page.curl[0].number, "no section says the answer")
            return
        heading = self.page.headings["response"]
        code, media, rest = self._status(lines, heading)
        at = operation + pointer("responses", code.text)
        draft.put(at, {"description": ""}, code.number, self._status_rule)
        starts = field_starts(rest)
        prose = rest[: starts[0]] if starts else rest
        said = paragraphs(prose)
        if said:
            first = next(line for line in prose if not line.blank)
            draft.put(at + "/description", said, first.number)
        if media is None and not starts and not self.page.answer:
            return
        content = at + pointer("content", media or "application/json")
        draft.put(content, {}, code.number, self._status_rule)
        starts = [index - len(prose) for index in starts]
        last = not self.page.whole
        write_schema(draft, content + "/schema", rest[len(prose) :], starts, heading.number, last)
        self._answer(content, heading)

    _status_rule: str | None = None

    def _status(self, lines: list[Line], heading: Line) -> tuple[Line, str | None, list[Line]]:
        index = next((i for i, line in enumerate(lines) if not line.blank), len(lines))
        first = lines[index] if index < len(lines) else heading
        match = STATUS.fullmatch(first.text)
        if match and match["media"]:
            return Line(first.number, match["code"]), match["media"], lines[index + 1 :]
        if match and index + 1 < len(lines) and MEDIA.fullmatch(lines[index + 1].text):
            return Line(first.number, match["code"]), lines[index + 1].text, lines[index + 2 :]
        if match:
            return Line(first.number, match["code"]), None, lines[index + 1 :]
        self._status_rule = "status-assumed-200"
        self.draft.note("status-lost", heading.number, "no status line; 200 is assumed")
        if MEDIA.fullmatch(first.text):
            return Line(heading.number, "200"), first.text, lines[index + 1 :]
        return Line(heading.number, "200"), None, lines[index:]

    def _answer(self, content: str, heading: Line) -> None:
        draft, lines = self.draft, self.page.answer
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
            self._unproven(heading.number, "the fields of the answer are missing")
        for name in _unshown(schema, body.value, ""):
            what = f"the example answer holds {name!r}, but the page shows no such field"
            self._unproven(lines[0].number, what)
        recover_children(draft, content + "/schema", body)

    def _unproven(self, line: int, what: str) -> None:
        """Does the page break off? Only what stands below the last section proves that not."""
        if self.page.whole:
            self.draft.find("panel-mismatch", line, what)
        else:
            self.draft.fail("page-incomplete", line, what)


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


def _matches(path: str, crumbs: str) -> bool:
    """Whether a URL's path ends with the crumbs; ``{name}`` stands for any segment."""
    ours, theirs = crumbs.split("/")[1:], path.split("/")[1:]
    tail = theirs[-len(ours) :]
    return len(tail) == len(ours) and all(
        left == right or (left.startswith("{") and left.endswith("}"))
        for left, right in zip(ours, tail, strict=True)
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
