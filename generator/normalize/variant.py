"""What is known about a variant besides its request: the ``x-variant`` of its operation."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Finding, Origin, Severity
from ..document import Object, Sourced, get, has, pointer, rebase
from ..manifest import Document
from .draft import Draft

CATALOGUE = pointer("x-catalogue")
FACTS = pointer("x-facts")
DISAGREEMENTS = pointer("x-disagreements")
VARIANT = "x-variant"


def put_variant(draft: Draft, at: str, entry: Document, documented: Sourced, title: str) -> None:
    """Set ``x-variant`` of the operation or task schema at ``at``.

    It holds what the manifest says, then the members of ``x-catalogue``, then what is unknown and
    where sources disagree.
    """
    here = at + pointer(VARIANT)
    draft.put(here, _identity(entry, title), Origin("stated", entry.place, "manifest"))
    if has(documented.document, CATALOGUE):
        _merge(draft, here, documented, CATALOGUE)
    if has(documented.document, FACTS):
        _merge(draft, here, documented, FACTS)
    if has(documented.document, DISAGREEMENTS):
        draft.take(documented, DISAGREEMENTS, here + pointer("disagreements"))


def _identity(entry: Document, title: str) -> Object:
    return {
        "id": entry.id,
        "provider": entry.provider,
        "model": entry.variant,
        "name": entry.name,
        "title": title,
        "page": entry.page,
        "file": entry.file,
        "captured": entry.captured,
        "completeness": "complete",
        "status": "current",
    }


def _merge(draft: Draft, here: str, documented: Sourced, at: str) -> None:
    """The members of an object of the document, put beside those already there."""
    for key, value in get(documented.document, at).items():
        old, new = at + pointer(key), here + pointer(key)
        draft.put(new, value, documented.origin(old))
        draft.origins.update(rebase(documented.origins, old, new))


def disagreements(documented: Sourced) -> Iterator[Finding]:
    """A finding for each statement that another source contradicts; the document's one is used."""
    for index, entry in enumerate(documented.document.get("x-disagreements", ())):
        origin = documented.origin(DISAGREEMENTS + pointer(index))
        field = f"{entry['field']}: " if entry.get("field") else ""
        message = f"{field}{entry['keyword']} is {entry['value']!r} at {entry['address']}"
        place = origin.place if origin else None
        hint = entry.get("reason")
        yield Finding("sources-disagree", Severity.INFO, place, message, hint)
