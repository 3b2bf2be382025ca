"""All documents of one provider become one OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import BadInput, Finding, Origin, Severity
from ..document import Object, Sourced, has, parts, pointer
from ..manifest import Document, Provider
from ..node import collect
from .answers import share_answers
from .components import SCHEMAS
from .draft import Draft
from .operations import add_operation
from .tasks import add_task
from .variant import disagreements

SUBMIT = pointer("x-submit")


def skeleton(entry: Provider) -> Sourced:
    """The document that the overlays of a provider are applied to."""
    document: Object = {
        "openapi": "3.1.0",
        "info": {"title": entry.title, "version": "0"},
        "paths": {},
        "components": {},
    }
    return Sourced(document, {"": Origin("stated", entry.place, "manifest")})


def assemble(
    provider: Sourced, documents: Iterable[tuple[Document, Sourced]]
) -> tuple[Sourced, list[Finding]]:
    """One document of the provider's own description and all its documents, and findings.

    Raises:
        BadInput: with the problems of all documents that cannot be assembled.
    """
    draft, findings, problems, submits = Draft.of(provider), [], [], []
    if not has(draft.document, SCHEMAS):
        draft.put(SCHEMAS, {}, draft.origin(""))
    for entry, documented in documents:
        try:
            if documented.document.get("paths"):
                at, found = add_operation(draft, provider, entry, documented)
                submits.append((entry, at))
                findings += [*found, *_wrong_address(draft, entry, at)]
            else:
                add_task(draft, provider, entry, documented)
            findings += disagreements(documented)
        except BadInput as problem:
            problems.append(problem)
    collect(problems)
    findings += share_answers(draft, provider, submits)
    if has(draft.document, SUBMIT):
        draft.drop(SUBMIT)
    _order(draft.document)
    return draft.sourced(), findings


def _wrong_address(draft: Draft, entry: Document, operation: str) -> list[Finding]:
    """A finding when the address of a variant does not name it: maybe another page was saved."""
    path = parts(operation)[1]
    if entry.variant in path.split("/"):
        return []
    message = f"the address {path} does not name the variant {entry.variant}"
    place = draft.place(operation)
    return [Finding("variant-mismatch", Severity.WARNING, place, message, None, entry.place)]


def _order(document: Object) -> None:
    """Submits before what the overlay describes; paths and components last in the document."""
    paths = document["paths"]
    for path in [p for p, item in paths.items() if not _is_submit(item)]:
        paths[path] = paths.pop(path)
    for key in ("x-provider", "x-tasks", "paths", "components"):
        if key in document:
            document[key] = document.pop(key)


def _is_submit(item: Object) -> bool:
    return any(isinstance(op, dict) and "x-variant" in op for op in item.values())
