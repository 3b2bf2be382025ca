"""What one document adds to the document of its provider, made without looking at the others."""

from __future__ import annotations

import json
from typing import NamedTuple

from ..diagnostics import Finding, Place, Severity
from ..document import Object, Sourced, get, has, parent, parts, pointer, walk
from ..manifest import Document
from ..stored import packed, unpacked
from .components import SCHEMAS
from .draft import Draft
from .operations import MEDIA_TYPE, add_operation
from .tasks import add_task
from .variant import disagreements


class Answer(NamedTuple):
    """The schema of the first answer that reports success: its pointer and its place.

    It is ``recovered`` when reading concluded members of it from an example.
    """

    at: str
    file: str
    line: int
    column: int | None
    recovered: bool

    @property
    def place(self) -> Place:
        """Where the schema came from."""
        return Place(self.file, self.line, self.column)


class Fragment(NamedTuple):
    """New paths and component schemas, at the pointers where they will stand.

    ``at`` is the pointer to the operation, or to the schema of a task without one of its own.
    """

    sourced: Sourced
    findings: tuple[Finding, ...]
    at: str
    answer: Answer | None

    @property
    def is_task(self) -> bool:
        """Whether it is an element of the provider's list of tasks."""
        return self.at.startswith(SCHEMAS)

    def text(self) -> str:
        """The fragment as text."""
        answer = None if self.answer is None else self.answer._asdict()
        return packed(self.sourced, self.findings, json.dumps([self.at, answer]))


def stored_fragment(text: str) -> Fragment | tuple[Finding, ...]:
    """What became this text: a fragment, or the problems of a document that gave none."""
    sourced, findings, note = unpacked(text)
    if sourced is None:
        return findings
    at, answer = json.loads(note)
    return Fragment(sourced, findings, at, None if answer is None else Answer(**answer))


def fragment(provider: Sourced, entry: Document, documented: Sourced) -> Fragment:
    """What a document of a provider adds.

    Raises:
        BadInput: the document cannot be assembled.
    """
    draft, findings, answer = _begun(provider), list[Finding](), None
    if documented.document.get("paths"):
        at, found = add_operation(draft, provider, entry, documented)
        findings += [*found, *_wrong_address(draft, entry, at)]
        answer = _answer(draft, at)
    else:
        at = add_task(draft, provider, entry, documented)
    findings += disagreements(documented)
    return Fragment(_new(draft, provider), tuple(findings), at, answer)


def _begun(provider: Sourced) -> Draft:
    """The provider's own description, to add paths and schemas to; all else of it is shared."""
    document = provider.document
    components = document["components"]
    own = {
        "paths": {path: dict(item) for path, item in document["paths"].items()},
        "components": {**components, "schemas": dict(components.get("schemas", {}))},
    }
    draft = Draft({**document, **own}, {}, provider.origins)
    if "schemas" not in components and (origin := draft.origin("")):
        draft.origins[SCHEMAS] = origin
    return draft


def _new(draft: Draft, provider: Sourced) -> Sourced:
    """The paths, operations and schemas that the provider's own description does not have."""
    known = provider.document.get("components", {}).get("schemas", {})
    schemas = get(draft.document, SCHEMAS)
    paths: Object = {}
    for path, item in draft.document["paths"].items():
        methods = provider.document["paths"].get(path, {})
        if new := {key: value for key, value in item.items() if key not in methods}:
            paths[path] = new
    document = {
        "paths": paths,
        "components": {"schemas": {n: s for n, s in schemas.items() if n not in known}},
    }
    return Sourced(document, draft.origins)


def _wrong_address(draft: Draft, entry: Document, operation: str) -> list[Finding]:
    """A finding when the address of a variant does not name it: maybe another page was saved."""
    path = parts(operation)[1]
    if entry.variant in path.split("/"):
        return []
    message = f"the address {path} does not name the variant {entry.variant}"
    place = draft.place(operation)
    return [Finding("variant-mismatch", Severity.WARNING, place, message, None, entry.place)]


def _answer(draft: Draft, operation: str) -> Answer | None:
    """The schema of the first success response."""
    for status in get(draft.document, operation).get("responses", {}):
        at = operation + pointer("responses", status, "content", MEDIA_TYPE, "schema")
        if status.startswith("2") and has(draft.document, at):
            place = draft.place(at)
            return Answer(at, place.file, place.line, place.column, _recovered(draft, at))
    return None


def _recovered(draft: Draft, at: str) -> bool:
    """Whether reading concluded members of the schema from an example."""
    return any(
        parent(inner).endswith("/properties") and _is_derived(draft, at + inner)
        for inner, value in walk(get(draft.document, at))
        if isinstance(value, dict)
    )


def _is_derived(draft: Draft, at: str) -> bool:
    """Whether a member itself was concluded, not only something around it like the status."""
    known = (draft.origins.get(place) for place in (at, at + pointer("type"), parent(at)))
    return any(origin is not None and origin.kind == "derived" for origin in known)
