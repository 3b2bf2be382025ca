"""A Mintlify API-reference page as rendered text, one element per line, to OpenAPI 3.1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..diagnostics import BadInput, Origin, Place
from ..document import Json, Object, get, pointer
from .ending import check_end
from .fields import Field, paragraphs, parse_fields, starts_field
from .json_text import load_json
from .phrases import METHODS, SECTIONS
from .reading import Draft, Reading
from .shape import recover_children
from .text import Line, page_lines

FORM = "mintlify-text"

_MEDIA = re.compile(r"[a-z]+/[\w.+*-]+")
_STATUS = re.compile(r"(?P<code>[1-5]\d\d|default)(?: - (?P<media>[a-z]+/[\w.+*-]+))?")
_URL = re.compile(r"--url\s+'?(?P<url>https?://[^\s'\\]+)'?")
_INDEX = "Documentation Index"
_END = re.compile(r"Was this page helpful\?.*")


def is_mintlify(text: str) -> bool:
    """Whether a text looks like such a page: a request panel, and a body or a response."""
    return "curl --request " in text and re.search(r"^(Body|Response)$", text, re.M) is not None


@dataclass
class Page:
    """The parts of a page, by line."""

    method: Line
    crumbs: list[Line]
    title: Line | None
    curl: list[Line]
    answer: list[Line]
    description: list[Line]
    sections: dict[str, list[Line]]
    headings: dict[str, Line]


def read_mintlify(text: str, file: str) -> Reading:
    """The operation that a page describes."""
    draft = Draft(file)
    try:
        page = _split(page_lines(text), draft)
    except BadInput as problem:
        return Reading(FORM, None, problem.findings)
    if page is not None:
        check_end(text, draft)
        _Writer(page, draft).write()
    return draft.reading(FORM)


# -- the parts of the page ---------------------------------------------------------------------


def _split(lines: list[Line], draft: Draft) -> Page | None:
    at = next((i for i, line in enumerate(lines) if line.text in METHODS), None)
    if at is None:
        draft.fail("page-incomplete", 1, "no line that names the method (POST, GET, …)")
        return None
    method, at = lines[at], at + 1
    crumbs: list[Line] = []
    while at + 1 < len(lines) and lines[at].text == "/":
        crumbs.append(lines[at + 1])
        at += 2
    start = next((i for i in range(at, len(lines)) if lines[i].text.startswith("curl ")), None)
    if start is None or not crumbs:
        draft.fail("page-incomplete", method.number, "no request panel (curl) with its path")
        return None
    titles = [line for line in lines[at:start] if not line.blank]
    curl_end = _curl_end(lines, start)
    answer_end = _json_end(lines, curl_end)
    headings = _headings(lines, answer_end)
    first = min((i for i, _ in headings), default=len(lines))
    for extra in titles[1:]:
        draft.find("line-not-understood", extra.number, f"{extra.text!r} between title and panel")
    ends = [i for i, _ in headings[1:]] + [_page_end(lines)]
    sections = {
        SECTIONS[lines[i].text]: lines[i + 1 : end]
        for (i, _), end in zip(headings, ends, strict=True)
    }
    return Page(
        method=method,
        crumbs=crumbs,
        title=titles[0] if titles else None,
        curl=lines[start:curl_end],
        answer=lines[curl_end:answer_end],
        description=_without_index(lines[answer_end:first]),
        sections=sections,
        headings={SECTIONS[line.text]: line for _, line in headings},
    )


def _curl_end(lines: Sequence[Line], start: int) -> int:
    """Past the panel: lines that end in a backslash, and the quoted body of ``--data '``."""
    at = start
    while at < len(lines):
        text = lines[at].text
        if text.rstrip().endswith("--data '"):
            closing = (i for i in range(at + 1, len(lines)) if lines[i].text == "'")
            return next(closing, len(lines)) + 1
        at += 1
        if not text.endswith("\\"):
            break
    return at


def _json_end(lines: Sequence[Line], start: int) -> int:
    """Past the example answer, which starts right after the panel."""
    if start >= len(lines) or not lines[start].text.startswith(("{", "[")):
        return start
    closing = {"{": "}", "[": "]"}[lines[start].text[0]]
    if len(lines[start].text) > 1:
        return start + 1
    ends = (i for i in range(start, len(lines)) if lines[i].text == closing)
    return next(ends, len(lines) - 1) + 1


def _headings(lines: list[Line], start: int) -> list[tuple[int, Line]]:
    """Real section headings: alone between empty lines, and followed by what such a one holds."""
    found: list[tuple[int, Line]] = []
    for i in range(start, len(lines)):
        line = lines[i]
        if line.text not in SECTIONS or (i and not lines[i - 1].blank):
            continue
        if i + 1 < len(lines) and not lines[i + 1].blank:
            continue
        if _is_real(lines, i, SECTIONS[line.text]):
            found.append((i, line))
    responses = [entry for entry in found if entry[1].text == "Response"]
    return [entry for entry in found if entry[1].text != "Response" or entry is responses[-1]]


def _is_real(lines: Sequence[Line], at: int, section: str) -> bool:
    after = [i for i in range(at + 1, min(at + 4, len(lines))) if not lines[i].blank]
    if not after:
        return section == "response"
    if section == "body":
        return bool(_MEDIA.fullmatch(lines[after[0]].text))
    if section == "response":
        return True
    return starts_field(lines, after[0]) or section == "security"


def _page_end(lines: Sequence[Line]) -> int:
    return next((i for i, line in enumerate(lines) if _END.fullmatch(line.text)), len(lines))


def _without_index(lines: list[Line]) -> list[Line]:
    """The description without the site's note that it has an index."""
    kept: list[Line] = []
    skip = 0
    for line in lines:
        if line.text == _INDEX:
            skip = 3
        if skip:
            skip -= not line.blank
            continue
        kept.append(line)
    return kept


# -- the document ------------------------------------------------------------------------------


class _Writer:
    def __init__(self, page: Page, draft: Draft) -> None:
        self.page = page
        self.draft = draft

    def write(self) -> None:
        draft, page = self.draft, self.page
        draft.document.update(openapi="3.1.0", info={}, servers=[], paths={})
        address = self._address()
        if address is None:
            return
        operation = pointer("paths", address, page.method.text.lower())
        draft.put(operation, {}, page.method.number)
        self._title(operation, address)
        description = paragraphs([line for line in page.description if not line.blank])
        if description:
            first = next(line for line in page.description if not line.blank)
            draft.put(operation + "/description", description, first.number)
        self._security()
        self._parameters(operation)
        self._body(operation)
        self._response(operation)

    def _address(self) -> str | None:
        """The path; the crumbs say where in the request URL it begins."""
        page, draft = self.page, self.draft
        text = "\n".join(line.text for line in page.curl)
        match = _URL.search(text)
        if match is None:
            draft.fail("page-incomplete", page.curl[0].number, "the panel names no URL")
            return None
        line = page.curl[0].number + text.count("\n", 0, match.start())
        url = match["url"]
        path = "/" + "/".join(crumb.text for crumb in page.crumbs)
        if not _matches(urlsplit(url).path, path):
            what = f"the crumbs say {path}, the panel {url}"
            draft.fail("address-mismatch", line, what)
            return None
        segments = url.split("/")
        server = "/".join(segments[: len(segments) - len(page.crumbs)])
        draft.document["servers"] = [{}]
        draft.document["servers"][0]["url"] = server
        draft.put("/servers", draft.document["servers"], line)
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
            draft.put("/info/title", named[-1], line, "title-from-last-segment")
            draft.note("title-lost", line, "the page shows no title; its path names it")
        draft.put("/info/version", "0", page.method.number, "version-not-documented")

    def _security(self) -> None:
        lines = self.page.sections.get("security")
        if lines is None:
            return
        curl = "\n".join(line.text for line in self.page.curl)
        schemes, line = {}, self.page.headings["security"].number
        for field in parse_fields(_from_field(lines), self.draft):
            name, scheme = _scheme(field, curl)
            schemes[name] = scheme
        self.draft.document["components"] = {}
        at = "/components/securitySchemes"
        self.draft.put(at, schemes, line, "security-scheme-from-panel")
        wanted: list[Object] = [{name: []} for name in schemes]
        self.draft.put("/security", wanted, line, "security-scheme-from-panel")

    def _parameters(self, operation: str) -> None:
        made: list[Object] = []
        for location in ("path", "query", "header", "cookie"):
            lines = self.page.sections.get(location)
            if lines is None:
                continue
            for field in parse_fields(_from_field(lines), self.draft):
                at = f"{operation}/parameters/{len(made)}"
                made.append(_parameter(field, location))
                self._origins(at + "/schema", field)
        if made:
            self.draft.document["paths"] = self.draft.document.get("paths", {})
            self.draft.put(operation + "/parameters", made, self.page.method.number)

    def _body(self, operation: str) -> None:
        lines = self.page.sections.get("body")
        if lines is None:
            if "--data" in "\n".join(line.text for line in self.page.curl):
                line = self.page.curl[0].number
                self.draft.fail("page-incomplete", line, "a body is sent, but no section says so")
            return
        at, rest = self._media(lines, operation + "/requestBody")
        fields = self._schema(at + "/schema", rest, self.page.headings["body"].number)
        self.draft.note(
            "required-body-lost",
            self.page.headings["body"].number,
            "the page does not say whether the body is required",
        )
        self._example(at, fields)

    def _media(self, lines: list[Line], at: str) -> tuple[str, list[Line]]:
        """The pointer to the media type object, and the lines after the media type."""
        index = next(i for i, line in enumerate(lines) if not line.blank)
        at += pointer("content", lines[index].text)
        self.draft.put(at, {}, lines[index].number)
        return at, lines[index + 1 :]

    def _schema(self, at: str, lines: list[Line], heading: int) -> list[Field]:
        """An object schema of the fields; what stands before the first is its description."""
        draft = self.draft
        start = next((i for i in range(len(lines)) if starts_field(lines, i)), len(lines))
        draft.put(at, {}, heading)
        if start < len(lines):
            draft.put(at + "/type", "object", lines[start].number)
        prose = [line for line in lines[:start] if not line.blank]
        if prose:
            draft.put(at + "/description", paragraphs(lines[:start]), prose[0].number)
        fields = parse_fields(lines[start:], draft) if start < len(lines) else []
        for field in fields:
            self._field(at, field)
        required = [field for field in fields if field.required and "." not in field.name]
        if required:
            first = required[0].lines["required"]
            draft.put(at + "/required", [field.name for field in required], first)
        return fields

    def _field(self, at: str, field: Field) -> None:
        """A property; ``a.b`` nests under ``a`` when that stands before it."""
        target, name = at, field.name
        while True:
            head, dot, rest = name.partition(".")
            above = target + pointer("properties", head)
            if not dot or above not in self.draft.origins:
                break
            target, name = above, rest
            items = above + "/items"
            target = items if items in self.draft.origins else target
        place = target + (
            "/additionalProperties" if name == "{key}" else pointer("properties", name)
        )
        self.draft.put(place, field.schema, field.line)
        self._origins(place, field)
        if field.required and target != at:
            needed = self._get(target).setdefault("required", [])
            needed.append(name)

    def _get(self, at: str) -> Object:
        found: Object = get(self.draft.document, at)
        return found

    def _origins(self, at: str, field: Field) -> None:
        for keyword, line in field.lines.items():
            if keyword == "required":
                continue
            rule = field.rules.get(keyword)
            kind = "derived" if rule else "stated"
            place = Place(self.draft.file, line)
            self.draft.origins[f"{at}/{keyword}"] = Origin(kind, place, rule)  # type: ignore[arg-type]

    def _example(self, at: str, fields: Sequence[Field]) -> None:
        text = "\n".join(line.text for line in self.page.curl)
        start, _, rest = text.partition("--data '")
        if not rest:
            return
        line = self.page.curl[0].number + start.count("\n")
        try:
            body = load_json(rest.rpartition("'")[0], self.draft.file, line).value
        except BadInput as problem:
            self.draft.fail("example-broken", line, f"the panel's body: {problem.findings[0]}")
            return
        self.draft.put(at + "/example", body, line + 1)
        self._check_panel(body, fields, line)

    def _check_panel(self, body: Json, fields: Sequence[Field], line: int) -> None:
        if not isinstance(body, dict):
            return
        names = {field.name for field in fields}
        for key in body:
            if key not in names:
                self.draft.fail("panel-mismatch", line, f"the panel sends {key!r}, no field")
        for field in fields:
            if field.required and field.name not in body and "." not in field.name:
                what = f"the required field {field.name!r} is not in the panel"
                self.draft.find("panel-mismatch", field.line, what)

    def _response(self, operation: str) -> None:
        draft, lines = self.draft, self.page.sections.get("response")
        if lines is None:
            draft.fail("page-incomplete", self.page.curl[0].number, "no section says the answer")
            return
        heading = self.page.headings["response"]
        code, media, rest = self._status(lines, heading)
        at = operation + pointer("responses", code.text)
        draft.put(at, {"description": ""}, code.number, self._status_rule)
        content = at + pointer("content", media)
        draft.put(content, {}, code.number, self._status_rule)
        prose = _until_field(rest)
        said = [line for line in prose if not line.blank]
        if said:
            draft.put(at + "/description", paragraphs(prose), said[0].number)
        fields = self._schema(content + "/schema", rest[len(prose) :], heading.number)
        if not fields and self.page.answer:
            draft.fail("page-incomplete", heading.number, "the fields of the answer are missing")
        self._answer(content, fields)

    _status_rule: str | None = None

    def _status(self, lines: list[Line], heading: Line) -> tuple[Line, str, list[Line]]:
        index = next((i for i, line in enumerate(lines) if not line.blank), len(lines))
        first = lines[index] if index < len(lines) else heading
        match = _STATUS.fullmatch(first.text)
        if match and match["media"]:
            return Line(first.number, match["code"]), match["media"], lines[index + 1 :]
        if match and index + 1 < len(lines) and _MEDIA.fullmatch(lines[index + 1].text):
            return Line(first.number, match["code"]), lines[index + 1].text, lines[index + 2 :]
        self._status_rule = "status-assumed-200"
        self.draft.note("status-lost", heading.number, "no status line; 200 is assumed")
        if _MEDIA.fullmatch(first.text):
            return Line(heading.number, "200"), first.text, lines[index + 1 :]
        return Line(heading.number, "200"), "application/json", lines[index:]

    def _answer(self, content: str, fields: Sequence[Field]) -> None:
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
        names = {field.name for field in fields}
        for key in body.value if isinstance(body.value, dict) and fields else ():
            if key not in names:
                what = f"the example answer holds {key!r}, but the page ends without that field"
                draft.fail("page-incomplete", lines[0].number, what)
        recover_children(draft, content + "/schema", fields, body)


def _matches(path: str, crumbs: str) -> bool:
    """Whether a URL's path ends with the crumbs; ``{name}`` stands for any segment."""
    ours, theirs = crumbs.split("/")[1:], path.split("/")[1:]
    tail = theirs[-len(ours) :]
    return len(tail) == len(ours) and all(
        left == right or (left.startswith("{") and left.endswith("}"))
        for left, right in zip(ours, tail, strict=True)
    )


def _from_field(lines: list[Line]) -> list[Line]:
    start = next((i for i in range(len(lines)) if starts_field(lines, i)), len(lines))
    return lines[start:]


def _until_field(lines: list[Line]) -> list[Line]:
    return lines[: len(lines) - len(_from_field(lines))]


def _scheme(field: Field, curl: str) -> tuple[str, Object]:
    """The security scheme of an authorization field, from how the panel sends it."""
    description = {"description": field.schema["description"]} if _described(field) else {}
    header = re.search(rf"{re.escape(field.name)}: (\w+ )?<([\w-]+)>", curl)
    if header and header[1] == "Bearer ":
        return "bearerAuth", {"type": "http", "scheme": "bearer", **description}
    if header and header[2] == "encoded-value":
        return "basicAuth", {"type": "http", "scheme": "basic", **description}
    location = field.location or "header"
    return "apiKeyAuth", {"type": "apiKey", "in": location, "name": field.name, **description}


def _described(field: Field) -> bool:
    return "description" in field.schema


def _parameter(field: Field, location: str) -> Object:
    schema = dict(field.schema)
    made: Object = {"name": field.name, "in": location, "schema": schema}
    if field.required or location == "path":
        made["required"] = True
    if "description" in schema:
        made["description"] = schema.pop("description")
    return made
