"""Room 1, read: the bytes of one document to the OpenAPI 3.1 document it states; nothing added."""

from __future__ import annotations

from collections.abc import Callable

from ..diagnostics import BadInput, Finding, Place, Severity
from .facts import is_facts, read_facts
from .mintlify import FORM as MINTLIFY
from .mintlify import MARKDOWN_FORM, form_of, is_mintlify, read_mintlify
from .openapi import FORM as OPENAPI
from .openapi import is_openapi, load, read_located
from .reading import FINDINGS, Reading
from .runware import FORM as RUNWARE
from .runware import is_runware, read_runware
from .text import decode

__all__ = ["FINDINGS", "FORMS", "Reading", "read"]

FACTS = "facts"
FORMS = (MINTLIFY, MARKDOWN_FORM, RUNWARE, OPENAPI, FACTS)


def read(data: bytes, file: str, form: str | None = None) -> Reading:
    """What one captured document states, from its bytes alone.

    ``form`` is the form the manifest states; another one than the content has is an error.
    """
    try:
        text = decode(data, file)
    except BadInput as problem:
        return Reading(form or "", None, problem.findings)
    found, reader = _detect(text)
    if form is not None and found is not None and form != found:
        what = f"stated as {form}, but the content is {found}"
        return _refused(form, file, "form-mismatch", what)
    if reader is None:
        what = "an error page, a login page, or of no form that is read"
        return _refused(form or "", file, "not-a-document", what)
    return reader(text, file)


def _refused(form: str, file: str, id: str, message: str) -> Reading:
    return Reading(form, None, (Finding(id, Severity.ERROR, Place(file), message),))


def _detect(text: str) -> tuple[str | None, Callable[[str, str], Reading] | None]:
    if is_runware(text):
        return RUNWARE, read_runware
    if is_mintlify(text):
        return form_of(text), read_mintlify
    try:
        located = load(text, "")
    except BadInput:
        begins = text.lstrip()[:1] in ("{", "[") or text.lstrip().startswith("openapi")
        return (OPENAPI, _openapi) if begins else (None, None)
    if is_facts(located.value):
        return FACTS, read_facts
    return (OPENAPI, _openapi) if is_openapi(located.value) else (None, None)


def _openapi(text: str, file: str) -> Reading:
    try:
        return read_located(load(text, file), file)
    except BadInput as problem:
        return Reading(OPENAPI, None, problem.findings)
