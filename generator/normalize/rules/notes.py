"""Statements that say something true that no request can be refused for, and why it is not."""

from __future__ import annotations

from ...document import has, pointer
from .subject import Subject as _Subject
from .subject import Unknown, named_fields
from .verdict import Groups, Maker, Verdict, checked, disagrees, listed


def note(why: str) -> Maker:
    """A maker for statements that are listed with a reason; the fields they name must exist."""

    def make(subject: _Subject, found: Groups) -> Verdict | None:
        for text in (found.get("fields"), found.get("subject")):
            fields = named_fields(subject, text) if text else None
            if isinstance(fields, Unknown):
                return Verdict("names-no-field", note=fields.name)
        return listed(why)

    return make


def nested(subject: _Subject, found: Groups) -> Verdict | None:
    """The fields stand inside the object ``path``: a check that there is such an object."""
    names = (found["path"] or "").strip("`\"'").split(".")
    at = subject.request.fields[()]
    for name in names:
        at += pointer("properties", name)
        if not has(subject.request.document, at):
            return disagrees(f"there is no object {'.'.join(names)}", subject.at)
    return checked()
