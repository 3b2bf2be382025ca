"""Formats that a document states, made binding.

``format`` is an annotation in JSON Schema: validators may pass it over, and generated code does.
A ``pattern`` beside it says the same to everybody. A result sent to an address that is none is
lost, and paid.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Origin, Place
from ...document import Object, Sourced
from .verdict import Keyword

_PERCENT = "%[0-9A-Fa-f]{2}"
_NAME = "A-Za-z0-9._~!$&'()*+,;=-"
_SEGMENT = f"(?:[:@{_NAME}]|{_PERCENT})"
_AUTHORITY = (
    rf"(?:(?:[:{_NAME}]|{_PERCENT})*@)?"
    rf"(?:\[[0-9A-Fa-f:.]+\]|(?:[{_NAME}]|{_PERCENT})*)(?::[0-9]*)?"
)

PATTERNS = {
    # RFC 3986, section 3: scheme, then an authority with a path or a path alone, query, fragment.
    "uri": rf"^[A-Za-z][A-Za-z0-9+.-]*:(?://{_AUTHORITY}(?:/{_SEGMENT}*)*"
    rf"|/?(?:{_SEGMENT}+(?:/{_SEGMENT}*)*)?)"
    rf"(?:\?(?:{_SEGMENT}|[/?])*)?(?:#(?:{_SEGMENT}|[/?])*)?$",
}


def format_edit(sourced: Sourced, at: str, schema: Object) -> Iterator[tuple[Keyword, Origin]]:
    """The pattern for the format of a schema without one, and why it is there."""
    pattern = PATTERNS.get(str(schema["format"])) if "format" in schema else None
    if pattern is not None and schema.get("type") == "string" and "pattern" not in schema:
        origin = sourced.origin(at + "/format")
        place = origin.place if origin else Place("")
        text = origin.text if origin else None
        yield Keyword(at, "pattern", pattern), Origin("derived", place, "format-as-pattern", text)
