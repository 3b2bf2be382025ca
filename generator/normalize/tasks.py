"""A document that describes one task becomes an element of the provider's list of tasks."""

from __future__ import annotations

from ..diagnostics import Place, refuse
from ..document import Sourced, get, has, pointer
from ..manifest import Document
from .close import close_request
from .components import CLAIMED, SCHEMAS, name_parts
from .draft import Draft
from .names import pascal
from .servers import check_servers
from .variant import put_variant


def add_task(draft: Draft, provider: Sourced, entry: Document, documented: Sourced) -> str:
    """Put the one task schema of a document into the draft; its pointer there.

    Raises:
        BadInput: there is not exactly one, the provider has no list of tasks, the task cannot
            be told apart from others, or the document names a host of somebody else.
    """
    check_servers(documented, provider)
    source, name = only_schema(documented), pascal(entry.name) + "Request"
    at = SCHEMAS + pointer(name)
    if has(draft.document, at):
        place = _place_of(documented, source)
        raise refuse("component-name", place, CLAIMED.format(name))
    draft.take(documented, source, at)
    _put_defaults(draft, at, provider)
    title = get(draft.document, at).get("title") or documented.document["info"].get("title")
    put_variant(draft, at, entry, documented, str(title or entry.variant))
    close_request(draft, at)
    name_parts(draft, at, name)
    _check_list(draft, at, provider, entry)
    return at


def _place_of(documented: Sourced, at: str) -> Place | None:
    origin = documented.origin(at)
    return origin.place if origin else None


def only_schema(documented: Sourced) -> str:
    """The pointer to the one schema of a document without paths.

    Raises:
        BadInput: there is not exactly one.
    """
    schemas = get(documented.document, SCHEMAS) if has(documented.document, SCHEMAS) else {}
    if len(schemas) != 1:
        message = f"without paths a document describes one task, this one has {len(schemas)}"
        raise refuse("task-count", _place_of(documented, SCHEMAS), message)
    return SCHEMAS + pointer(next(iter(schemas)))


def _put_defaults(draft: Draft, at: str, provider: Sourced) -> None:
    """What the provider's overlay says about every task and the document does not."""
    source = pointer("x-submit", "schema")
    if has(provider.document, source):
        _fill(draft, at, provider, source)


def _fill(draft: Draft, at: str, provider: Sourced, source: str) -> None:
    """Keywords that are missing; those of a member only where the document has the member."""
    for key, value in get(provider.document, source).items():
        old, new = source + pointer(key), at + pointer(key)
        if isinstance(value, dict):
            if has(draft.document, new) and isinstance(get(draft.document, new), dict):
                _fill(draft, new, provider, old)
        elif not has(draft.document, new):
            draft.take(provider, old, new)


def _check_list(draft: Draft, at: str, provider: Sourced, entry: Document) -> None:
    """Refuse a task that the list of the provider could not tell apart by its constant."""
    name = provider.document.get("x-submit", {}).get("list")
    if name is None:
        message = f"provider {entry.provider} has no list of tasks and the document no address"
        raise refuse("task-without-list", draft.place(at), message, "x-submit.list names one")
    member = get(draft.document, SCHEMAS + pointer(name))["discriminator"]["propertyName"]
    constant = get(draft.document, at).get("properties", {}).get(member, {}).get("const")
    if constant != entry.variant:
        message = f"{member} is {constant!r} in the document, {entry.variant!r} in the manifest"
        raise refuse("variant-mismatch", entry.place, message, other=draft.place(at))


def list_task(draft: Draft, at: str, provider: Sourced, entry: Document) -> None:
    """Name a task in the list that ``x-submit`` points out, told apart by its constant."""
    holder = SCHEMAS + pointer(provider.document["x-submit"]["list"])
    reference, origin = "#" + at, draft.origin(at)
    for part, empty in ((pointer("oneOf"), []), (pointer("discriminator", "mapping"), {})):
        if not has(draft.document, holder + part):
            draft.put(holder + part, empty, draft.origin(holder))
    count = len(get(draft.document, holder)["oneOf"])
    draft.put(holder + pointer("oneOf", count), {"$ref": reference}, origin)
    draft.put(holder + pointer("discriminator", "mapping", entry.variant), reference, origin)
