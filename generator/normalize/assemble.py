"""What all documents of one provider add becomes one OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import BadInput, Finding, Origin, refuse
from ..document import Object, Sourced, has, pointer
from ..manifest import Document, Provider
from ..node import collect
from .answers import share_answers
from .components import CLAIMED, HINT, SCHEMAS
from .draft import Draft
from .fragment import Fragment, fragment
from .origins import Origins
from .tasks import list_task

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
    fragments: list[tuple[Document, Fragment]] = []
    problems: list[BadInput] = []
    for entry, documented in documents:
        try:
            fragments.append((entry, fragment(provider, entry, documented)))
        except BadInput as problem:
            problems.append(problem)
    collect(problems)
    return joined(provider, fragments)


def joined(
    provider: Sourced, fragments: Iterable[tuple[Document, Fragment]]
) -> tuple[Sourced, list[Finding]]:
    """One document of the provider's own description and what all its documents add, and findings.

    Raises:
        BadInput: with the problems of all that claim what another document has.
    """
    draft, findings = Draft.of(provider), list[Finding]()
    problems, submits = list[BadInput](), list[tuple[Document, Fragment]]()
    origins = Origins(draft.origins)
    draft.origins = origins
    if not has(draft.document, SCHEMAS):
        draft.put(SCHEMAS, {}, draft.origin(""))
    for entry, made in fragments:
        try:
            _join(draft, origins, made)
        except BadInput as problem:
            problems.append(problem)
            continue
        if made.is_task:
            list_task(draft, made.at, provider, entry)
        else:
            submits.append((entry, made))
        findings += made.findings
    collect(problems)
    findings += share_answers(draft, provider, submits)
    if has(draft.document, SUBMIT):
        draft.drop(SUBMIT)
    _order(draft.document)
    return draft.sourced(), findings


def _join(draft: Draft, origins: Origins, made: Fragment) -> None:
    """Put the paths and schemas of a fragment into the draft; two documents may not have one."""
    paths, schemas = draft.document["paths"], draft.document["components"]["schemas"]
    new = made.sourced.document
    for path, item in new["paths"].items():
        for method in item:
            if method in paths.get(path, ()):
                at = pointer("paths", path, method)
                message = f"{method.upper()} {path} is described twice"
                raise _claimed(draft, made, at, "operation-twice", message)
    for name in new["components"]["schemas"]:
        if name in schemas:
            at = SCHEMAS + pointer(name)
            raise _claimed(draft, made, at, "component-name", CLAIMED.format(name), HINT)
    for path, item in new["paths"].items():
        paths.setdefault(path, {}).update(item)
    schemas.update(new["components"]["schemas"])
    origins.add(made.sourced)


def _claimed(
    draft: Draft, made: Fragment, at: str, id: str, message: str, hint: str | None = None
) -> BadInput:
    origin = made.sourced.origin(at)
    return refuse(id, origin.place if origin else None, message, hint, draft.place(at))


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
