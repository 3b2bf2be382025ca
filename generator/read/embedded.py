"""Markdown pages that hold their specification in a code block.

* A documentation site's page address plus ``.md``: ``## OpenAPI``, then a block of four backticks
  with the specification cut down to the operation (``mintlify-md``).
* GitBook: a heading with method and path, then one JSON block per operation; several per page.
* Apifox and others: ``## OpenAPI Specification``, then one YAML block.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from ..diagnostics import BadInput
from ..document import Sourced, carried, equal, pointer
from .beside import NONE
from .data import load
from .older import is_older, read_older
from .openapi import VERBS, read_located
from .reading import Draft, Reading
from .unfenced import has_unfenced, unfenced

MINTLIFY_MD = "mintlify-md"
GITBOOK_MD = "gitbook-md"
APIFOX_MD = "apifox-md"
FORMS = (MINTLIFY_MD, GITBOOK_MD, APIFOX_MD)

_FENCE = re.compile(r"^(?P<mark>`{3,}|~{3,})(?P<info>[^`\n]*)$", re.M)
_OPERATION = re.compile(r"^#{1,6} +`?(?P<method>[A-Za-z]+)`? +`?(?P<path>/\S*?)`?$", re.M)
_INFO = re.compile(r"(?:ya?ml|json)\s+(?:(?P<file>\S+)\s+)?(?P<method>[A-Za-z]+)\s+(?P<path>/\S*)")
_TITLE = re.compile(r"^# +(?P<title>.+)$", re.M)


class Block(NamedTuple):
    """A fenced code block: what its fence says, its text and the line where that begins."""

    info: str
    text: str
    line: int
    mark: str
    closed: bool
    heading: str

    @property
    def is_data(self) -> bool:
        """Whether the fence says JSON or YAML, or nothing."""
        return self.info.split(" ")[0].lower() in ("json", "yaml", "yml", "")

    @property
    def is_specification(self) -> bool:
        """Whether it holds one: four backticks, a method and a path, or how it begins say so."""
        begins = re.match(r"\s*(?:openapi:|\{\s*\"openapi\")", self.text) is not None
        named = _INFO.fullmatch(self.info) is not None
        return self.is_data and (len(self.mark) >= 4 or named or begins)


def blocks(text: str) -> list[Block]:
    """Every fenced block of a Markdown text; the last one may not be closed."""
    found: list[Block] = []
    at, number, counted = 0, 1, 0
    while opening := _FENCE.search(text, at):
        start = min(opening.end() + 1, len(text))
        number += text.count("\n", counted, start)
        counted = start
        mark = opening["mark"]
        closing = re.compile(rf"^{mark[0]}{{{len(mark)},}}[ \t]*$", re.M).search(text, start)
        end = closing.start() if closing else len(text)
        above = text[at : opening.start()]
        heading = next((x for x in reversed(above.splitlines()) if x.startswith("#")), "")
        info = opening["info"].strip()
        found.append(Block(info, text[start:end], number, mark, closing is not None, heading))
        at = closing.end() if closing else len(text)
    return found


def form_of(text: str) -> str | None:
    """Which of these pages a text is."""
    if re.search(r"^## OpenAPI *$", text, re.M) and (
        "````" in text or any(block.is_specification for block in blocks(text))
    ):
        return MINTLIFY_MD
    if re.search(r"^#{1,6} +OpenAPI Specification *$", text, re.M):
        return APIFOX_MD
    if _OPERATION.search(text) and '"openapi"' in text and "```" in text:
        return GITBOOK_MD
    return MINTLIFY_MD if has_unfenced(text) else None


def read_embedded(text: str, file: str, beside: Mapping[str, bytes] = NONE) -> Reading:
    """The specification that a page of one of these forms holds."""
    form = form_of(text) or MINTLIFY_MD
    draft = Draft(file)
    found = _of_form(blocks(text), form)
    if not found and has_unfenced(text):
        try:
            found = [_unfenced(text)]
        except ValueError as problem:
            what, line = problem.args
            draft.fail("specification-lost", line, what, "capture the page's .md form")
            return draft.reading(form)
    if not found:
        draft.fail("page-incomplete", text.count("\n") + 1, "no code block with a specification")
        return draft.reading(form)
    if form == GITBOOK_MD and (line := _unspecified(text, found)):
        draft.fail("page-incomplete", line, "an operation without its specification")
        return draft.reading(form)
    title = _TITLE.search(text)
    named = title["title"].strip() if title else None
    readings = [_read(block, file, form, named, beside) for block in found]
    return readings[0] if len(readings) == 1 else _merged(readings, file, form)


def _unfenced(text: str) -> Block:
    named, said, line = unfenced(text)
    return Block(f"yaml {named}", said, line, "", closed=True, heading="")


def _of_form(found: list[Block], form: str) -> list[Block]:
    if form == MINTLIFY_MD:
        return [b for b in found if b.is_specification][-1:]
    if form == APIFOX_MD:
        return [b for b in found if b.is_data and "OpenAPI Specification" in b.heading][:1]
    return [b for b in found if b.is_data and '"openapi"' in b.text]


def _unspecified(text: str, found: list[Block]) -> int | None:
    """The line of a heading that names an operation, without a specification below it."""
    specified = {block.line: block for block in found}
    inside = {block.line: block.line + block.text.count("\n") for block in blocks(text)}
    named, past = None, 0
    for number, line in enumerate(text.split("\n"), 1):
        past = inside.get(number, past)
        if number in specified:
            named = None
        elif number > past and _OPERATION.fullmatch(line):
            if named is not None:
                return named
            named = number
    return named


def _read(
    block: Block, file: str, form: str, title: str | None, beside: Mapping[str, bytes]
) -> Reading:
    draft = Draft(file)
    if not block.closed:
        line = block.line + block.text.count("\n")
        draft.fail("page-incomplete", line, "the code block with the specification is not closed")
        return draft.reading(form)
    try:
        located = load(block.text, file, block.line)
    except BadInput as problem:
        return Reading(form, None, problem.findings)
    stated = _stated(block)
    if is_older(located.value):
        reading = read_older(located, file, form, title)
    else:
        reading = read_located(located, file, form, beside=beside)
    return _checked(reading, stated, block, file)


def _stated(block: Block) -> tuple[str, str] | None:
    """The method and path that the fence or the heading above names."""
    match = _INFO.fullmatch(block.info) or _OPERATION.fullmatch(block.heading)
    return (match["method"].lower(), match["path"]) if match else None


def _checked(reading: Reading, stated: tuple[str, str] | None, block: Block, file: str) -> Reading:
    if stated is None or reading.sourced is None:
        return reading
    method, path = stated
    if method in reading.sourced.document.get("paths", {}).get(path, {}):
        return reading
    draft = Draft(file)
    what = f"the page is about {method.upper()} {path}, its specification has no such operation"
    draft.fail("address-mismatch", block.line, what)
    return Reading(reading.form, None, (*reading.findings, *draft.findings))


def _merged(readings: list[Reading], file: str, form: str) -> Reading:
    """Several operations of one page in one document; the first one's header stands."""
    draft = Draft(file)
    findings = [finding for reading in readings for finding in reading.findings]
    draft.findings = list(findings)
    for reading in readings:
        if reading.sourced is None:
            continue
        document, origins = reading.sourced.document, reading.sourced.origins
        if not draft.document:
            draft.document, draft.origins = dict(document), dict(origins)
            continue
        _add_paths(draft, reading.sourced)
        _add_components(draft, reading.sourced)
    return draft.reading(form)


def _add_paths(draft: Draft, other: Sourced) -> None:
    document, mine = other.document, draft.document.setdefault("paths", {})
    differs = any(document.get(k) != draft.document.get(k) for k in ("servers", "security"))
    for path, item in document.get("paths", {}).items():
        for key, value in item.items():
            at = pointer("paths", path, key)
            if key in mine.get(path, {}):
                origin = other.origins.get(at)
                line = origin.place.line if origin else 1
                draft.fail("duplicate-field", line, f"a second {key.upper()} {path}")
                continue
            if differs and key in VERBS:
                own = {k: document[k] for k in ("servers", "security") if k in document}
                value = {**own, **value}
            mine.setdefault(path, {})[key] = value
            draft.origins.update(carried(other, at, at))


def _add_components(draft: Draft, other: Sourced) -> None:
    for kind, named in other.document.get("components", {}).items():
        mine = draft.document.setdefault("components", {}).setdefault(kind, {})
        for name, value in named.items():
            at = pointer("components", kind, name)
            if name not in mine:
                mine[name] = value
                draft.origins.update(carried(other, at, at))
            elif not equal(mine[name], value):
                origin = other.origin(at)
                line = origin.place.line if origin else 1
                draft.find("duplicate-field", line, f"another {name!r} among the {kind}")


def is_embedded(text: str) -> bool:
    """Whether a text is one of these pages."""
    return form_of(text) is not None
