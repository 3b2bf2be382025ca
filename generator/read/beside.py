"""Other files that references of a document lead into: those that the manifest lists, no others.

A reference is only ever looked up among these files: it opens nothing and fetches nothing.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from ..diagnostics import BadInput, Origin, Place
from ..document import Sourced
from .data import check_line_end, load
from .extensions import drop_extensions
from .reading import Draft
from .text import decode
from .upgrade import schemas_to_31, version_is_read

NONE: Mapping[str, bytes] = MappingProxyType({})

_DIALECTS = (
    "https://json-schema.org/draft/2020-12/schema",
    "https://spec.openapis.org/oas/3.1/dialect/base",
)


class Elsewhere(ValueError):
    """Says why a reference leads to no file that may be read."""


@dataclass(slots=True)
class Beside:
    """The path of the document, and by path the bytes of the other files; ``version`` is its own.

    A file without a version of its own is written in that of the document that refers to it.
    """

    document: str
    files: Mapping[str, bytes]
    version: str
    _loaded: dict[str, Sourced] = field(default_factory=dict)

    def target(self, reference: str, file: str) -> tuple[str, str]:
        """The file and the JSON Pointer that a reference in ``file`` leads to.

        Raises:
            Elsewhere: it leads to no file that is listed, or is no JSON Pointer.
        """
        try:
            split = urlsplit(reference)
        except ValueError:  # brackets that are no IPv6 address
            raise Elsewhere("is not a reference") from None
        at = unquote(split.fragment)
        if at and not at.startswith("/"):
            raise Elsewhere("names an anchor; only JSON Pointers are read")
        if not reference.partition("#")[0]:
            return file, at
        if split.scheme or split.netloc:
            raise Elsewhere("is an address; references are not fetched")
        if split.path.startswith("/") or split.query or "%" in split.path or "\\" in split.path:
            raise Elsewhere("is not a plain relative path")
        found = posixpath.normpath(posixpath.join(posixpath.dirname(file), split.path))
        if found.startswith("../"):
            raise Elsewhere("leads out of the specs folder")
        if found not in self.files and found != self.document:
            raise Elsewhere(f"is {found}, which the entry in the manifest does not list")
        return found, at

    def load(self, file: str) -> Sourced:
        """A listed file, brought to the form that the document itself is brought to.

        Raises:
            BadInput: it is not JSON or YAML, breaks off, or is of a version that is not read.
        """
        if file not in self._loaded:
            self._loaded[file] = self._read(file)
        return self._loaded[file]

    def _read(self, file: str) -> Sourced:
        text = decode(self.files[file], file)
        located = load(text, file)
        origins = {at: Origin("stated", place) for at, place in located.places.items()}
        draft = Draft(file, located.value, {"": Origin("stated", Place(file)), **origins})
        check_line_end(draft, text)
        if isinstance(located.value, dict):
            self._prepare(draft)
        if draft.findings:
            raise BadInput(tuple(draft.findings))
        return Sourced(draft.document, draft.origins)

    def _prepare(self, draft: Draft) -> None:
        document = draft.document
        dialect = document.pop("$schema", _DIALECTS[0])
        if dialect not in _DIALECTS:
            hint = "JSON Schema 2020-12 is"
            draft.fail("version-not-read", 1, f"the dialect {dialect!r} is not read", hint)
        document.pop("$id", None)
        if version_is_read(document, draft, 1):
            drop_extensions(draft)
            if str(document.get("openapi", self.version)).startswith("3.0"):
                schemas_to_31(draft, everywhere="openapi" not in document)
