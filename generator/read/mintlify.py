"""A Mintlify API-reference page as rendered text, one element per line, to OpenAPI 3.1.

``page`` takes it apart; ``mintlify_address``, ``security``, ``mintlify_request`` and
``mintlify_answer`` write one part of the document each.
"""

from __future__ import annotations

from ..document import pointer
from .ending import check_end
from .field import first_said, paragraphs
from .fields import shows_fields
from .glued import unglue
from .interface import to_english
from .markdown import is_markdown, to_lines
from .mintlify_address import write_address, write_title
from .mintlify_answer import write_response
from .mintlify_request import write_body, write_parameters
from .page import Page, split_page
from .reading import Draft, Reading
from .security import write_security
from .text import page_lines

FORM = "mintlify-text"
MARKDOWN_FORM = "mintlify-markdown"


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
    _write(page, draft)
    return draft.reading(form)


def _shows_fields(page: Page) -> bool:
    """Whether names and types survive: without them nothing but loose descriptions is there."""
    if any(map(shows_fields, page.sections.values())):
        return True
    return "--data" not in page.panel and "<token>" not in page.panel


def _write(page: Page, draft: Draft) -> None:
    draft.document.update(openapi="3.1.0", info={}, servers=[], paths={})
    address = write_address(page, draft)
    if address is None:
        return
    operation = pointer("paths", address, page.method.text.lower())
    draft.put(operation, {}, page.method.number)
    write_title(page, draft, operation, address)
    description = paragraphs(page.description)
    if description:
        line = first_said(page.description).number
        draft.put(operation + "/description", description, line)
    write_security(draft, page.sections.get("security"), page.panel, page.headings)
    write_parameters(page, draft, operation, address)
    write_body(page, draft, operation)
    write_response(page, draft, operation)
