"""Which form a document has, and its reading by the reader of that form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..diagnostics import BadInput, Finding, Origin, Place, Severity, sort_findings
from ..document import Sourced
from ..limits import hidden_directions, over_limits
from .beside import NONE
from .data import load, looks_like_data
from .embedded import FORMS as EMBEDDED
from .embedded import is_embedded, read_embedded
from .facts import FORM as FACTS
from .facts import is_facts, read_facts
from .handwritten import compare_handwritten, is_markdown, refuse_handwritten, written_fields
from .mintlify import FORM as MINTLIFY
from .mintlify import MARKDOWN_FORM, is_mintlify, read_mintlify
from .openapi import FORM as OPENAPI
from .openapi import is_openapi, read_located
from .reading import FINDINGS, Draft, Reading
from .runware import FORM as RUNWARE
from .runware import is_runware, read_runware
from .runware_md import FORM as RUNWARE_MD
from .runware_md import is_runware_md, read_runware_md
from .text import decode

__all__ = ["FACTS", "FINDINGS", "FORMS", "Reading", "read"]

# The most precise first: where several sources describe one variant, this order decides.
FORMS = (OPENAPI, *EMBEDDED, MARKDOWN_FORM, RUNWARE_MD, MINTLIFY, RUNWARE, FACTS)

_SHOWN = ", ".join(FORMS)
_KEYED = re.compile(r"^(?:openapi|swagger|paths|get|post|put): *", re.M)
_HTML = re.compile(r"\s*(?:<!doctype|<html|<\?xml|<head|<body|<!--)", re.I)


def read(
    data: bytes, file: str, form: str | None = None, beside: Mapping[str, bytes] = NONE
) -> Reading:
    """What one captured document states, from its bytes alone.

    ``form`` is the form the manifest states; another one than the content has is an error.
    ``beside`` are the files that its references may lead into, by path.
    """
    try:
        reading = _read(decode(data, file), file, beside)
    except BadInput as problem:
        return Reading(form or "", None, problem.findings)
    if form is not None and reading.form and form != reading.form:
        what = f"stated as {form}, but the content is {reading.form}"
        return _refused(form, file, "form-mismatch", what, f"state {reading.form}, or nothing")
    return _bounded(reading if reading.form else reading._replace(form=form or ""), file)


def _bounded(reading: Reading, file: str) -> Reading:
    """The reading, without its document when that is larger than what is accepted."""
    if reading.sourced is None:
        return reading
    whole = {"": Origin("stated", Place(file)), **reading.sourced.origins}
    rooted = Sourced(reading.sourced.document, whole)
    large = over_limits(rooted)
    notes = () if large else tuple(hidden_directions(rooted))
    findings = sort_findings((*reading.findings, *large, *notes))
    return Reading(reading.form, None if large else reading.sourced, findings)


def _read(text: str, file: str, beside: Mapping[str, bytes]) -> Reading:
    """The reading of a text by the reader of its form; no form when it has none that is read."""
    if is_runware(text):
        return read_runware(text, file)
    if is_runware_md(text):
        return read_runware_md(text, file)
    if is_embedded(text):
        return _compared(read_embedded(text, file, beside), text, file)
    if is_mintlify(text):
        return _compared(read_mintlify(text, file), text, file)
    if _HTML.match(text):
        what = "an HTML page, not the text of one"
        return _refused("", file, "not-a-document", what, "capture its text, or its .md form")
    if is_markdown(text) and not looks_like_data(text) and not _KEYED.search(text):
        draft = Draft(file)
        refuse_handwritten(draft, written_fields(text))
        return draft.reading("")
    return _read_data(text, file, beside)


def _read_data(text: str, file: str, beside: Mapping[str, bytes]) -> Reading:
    """JSON or YAML: what the parsed value is decides."""
    try:
        located = load(text, file)
    except BadInput as problem:
        if not looks_like_data(text) and not _KEYED.search(text) and _is_syntax(problem):
            what = "text of no form that is read"
            hint = f"forms that are read: {_SHOWN}; try the page's address with .md at the end"
            return _refused("", file, "not-a-document", what, hint)
        return Reading(OPENAPI if looks_like_data(text) else "", None, problem.findings)
    if is_facts(located.value):
        return read_facts(text, file)
    if is_openapi(located.value):
        return read_located(located, file, text=text, beside=beside)
    what = "an error page, a login page, or of no form that is read"
    return _refused("", file, "not-a-document", what, f"forms that are read: {_SHOWN}")


def _is_syntax(problem: BadInput) -> bool:
    return all(finding.id == "yaml-not-valid" for finding in problem.findings)


def _compared(reading: Reading, text: str, file: str) -> Reading:
    """The reading of a page, with what somebody wrote by hand beside it."""
    if reading.sourced is None:
        return reading
    draft = Draft(file)
    compare_handwritten(draft, text, reading.sourced.document)
    return reading._replace(findings=sort_findings((*reading.findings, *draft.findings)))


def _refused(form: str, file: str, id: str, message: str, hint: str) -> Reading:
    return Reading(form, None, (Finding(id, Severity.ERROR, Place(file), message, hint),))
