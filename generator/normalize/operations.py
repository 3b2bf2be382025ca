"""A document with one operation becomes an operation of the provider's document."""

from __future__ import annotations

from ..diagnostics import Finding, Origin, Severity, refuse
from ..document import METHODS, Json, Object, Sourced, get, has, pointer
from ..manifest import Document
from .close import close_request
from .components import make_component
from .draft import Draft
from .names import camel, pascal
from .servers import rebased_path
from .variant import put_variant

MEDIA_TYPE = "application/json"

_KEPT = ("description", "parameters", "externalDocs")


def add_operation(
    draft: Draft, provider: Sourced, entry: Document, documented: Sourced
) -> tuple[str, list[Finding]]:
    """Put the one operation of a document into the draft; its pointer there and findings.

    Raises:
        BadInput: there is not exactly one operation, or its address is not the provider's.
    """
    path, method = only_operation(documented)
    source = pointer("paths", path, method)
    at = _claim(draft, documented, rebased_path(documented, path, provider), method, source)
    _put_head(draft, at, entry, documented, source)
    _put_defaults(draft, at, provider)
    put_variant(draft, at, entry, documented, get(draft.document, at)["summary"])
    _put_request(draft, at, entry, documented, source)
    _put_responses(draft, at, provider, documented, source)
    return at, _security(provider, documented)


def only_operation(documented: Sourced) -> tuple[str, str]:
    """Path and method of the one operation of a document.

    Raises:
        BadInput: there is not exactly one.
    """
    found = [
        (path, method)
        for path, item in documented.document["paths"].items()
        for method in METHODS
        if method in item
    ]
    if len(found) != 1:
        names = ", ".join(f"{method.upper()} {path}" for path, method in found) or "none"
        origin = documented.origin(pointer("paths"))
        message = f"a document describes one operation, this one has {len(found)}: {names}"
        raise refuse("operation-count", origin.place if origin else None, message)
    return found[0]


def _claim(draft: Draft, documented: Sourced, path: str, method: str, source: str) -> str:
    """A place for the operation; two documents may not describe the same one."""
    item, at = pointer("paths", path), pointer("paths", path, method)
    origin = documented.origin(source)
    if has(draft.document, at):
        message = f"{method.upper()} {path} is described twice"
        place = origin.place if origin else None
        raise refuse("operation-twice", place, message, other=draft.place(at))
    if not has(draft.document, item):
        draft.put(item, {}, origin)
    draft.put(at, {}, origin)
    return at


def _put_head(draft: Draft, at: str, entry: Document, documented: Sourced, source: str) -> None:
    """Name, summary and description: as stated, otherwise derived from the manifest entry."""
    operation = get(documented.document, source)
    defaults = {"operationId": camel(entry.variant), "summary": _title(entry, documented)}
    rules = {"operationId": "operation-id-from-variant", "summary": "summary-from-title"}
    for key, value in defaults.items():
        if isinstance(operation.get(key), str):
            draft.take(documented, source + pointer(key), at + pointer(key))
        else:
            draft.put(at + pointer(key), value, Origin("derived", entry.place, rules[key]))
    for key in ("tags", "deprecated", *_KEPT):
        if key in operation:
            draft.take(documented, source + pointer(key), at + pointer(key))


def _title(entry: Document, documented: Sourced) -> str:
    catalogue = documented.document.get("x-catalogue", {})
    info = documented.document.get("info", {})
    return str(catalogue.get("title") or info.get("title") or entry.variant)


def _put_defaults(draft: Draft, at: str, provider: Sourced) -> None:
    """What the provider's overlay says about every submit and the document does not."""
    source = pointer("x-submit", "operation")
    if has(provider.document, source):
        for key in get(provider.document, source):
            if key != "responses" and not has(draft.document, at + pointer(key)):
                draft.take(provider, source + pointer(key), at + pointer(key))


def _put_request(draft: Draft, at: str, entry: Document, documented: Sourced, source: str) -> None:
    """The request body, closed, its schema and the objects in it named as components."""
    if not has(documented.document, source + pointer("requestBody")):
        return
    body = at + pointer("requestBody")
    draft.take(documented, source + pointer("requestBody"), body)
    content = get(draft.document, body).get("content", {})
    if list(content) != [MEDIA_TYPE] or "schema" not in content[MEDIA_TYPE]:
        names = ", ".join(content) or "nothing"
        message = f"a request body of {names}; only {MEDIA_TYPE} with a schema is supported"
        raise refuse("media-type", draft.place(body), message)
    schema = body + pointer("content", MEDIA_TYPE, "schema")
    if "required" not in get(draft.document, body) and get(draft.document, schema).get("required"):
        draft.derived(body + pointer("required"), True, "body-with-required-members", schema)
    close_request(draft, schema)
    make_component(draft, schema, pascal(entry.name) + "Request")


def _put_responses(
    draft: Draft, at: str, provider: Sourced, documented: Sourced, source: str
) -> None:
    """The documented responses, and those that every submit has; in order of status."""
    responses = at + pointer("responses")
    stated, common = source + pointer("responses"), pointer("x-submit", "operation", "responses")
    taken: Object = {}
    draft.put(responses, taken, draft.origin(at))
    for origin, base in ((documented, stated), (provider, common)):
        known: Json = get(origin.document, base) if has(origin.document, base) else {}
        for status in sorted(known):
            if status not in taken:
                draft.take(origin, base + pointer(status), responses + pointer(status))
    for status, response in taken.items():
        if "$ref" not in response and "description" not in response:
            place = responses + pointer(status)
            draft.derived(place + pointer("description"), "", "no-description", place)


def _security(provider: Sourced, documented: Sourced) -> list[Finding]:
    """A finding when a page describes another authentication than the provider's overlay."""
    schemes = pointer("components", "securitySchemes")
    stated: Object = get(documented.document, schemes) if has(documented.document, schemes) else {}
    known = [_kind(scheme) for scheme in get(provider.document, schemes).values()]
    found = []
    for name, scheme in stated.items():
        if _kind(scheme) not in known:
            origin = documented.origin(schemes + pointer(name))
            message = f"the document describes {_kind(scheme)}, the provider has {known}"
            place = origin.place if origin else None
            found.append(Finding("security-differs", Severity.WARNING, place, message))
    return found


def _kind(scheme: Object) -> tuple[Json, ...]:
    """What decides how a request is authenticated; the header's name only for keys."""
    named = scheme.get("type") == "apiKey"
    keys = ("type", "in", "name") if named else ("type", "scheme")
    return tuple(scheme.get(key) for key in keys)
