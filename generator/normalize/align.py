"""Sources of one variant laid on top of each other: the same address, the same name of the task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from ..diagnostics import Finding, Place, Severity, refuse
from ..document import Object, Sourced, get, parent, parts, pointer
from ..read import FACTS
from .draft import Draft
from .operations import only_operation
from .tasks import only_schema


class Source(NamedTuple):
    """One file about a variant, as its reader understood it, references resolved."""

    file: str
    form: str
    sourced: Sourced

    @property
    def ours(self) -> bool:
        """Whether its words are ours, and what it does not say was only not seen."""
        return self.form == FACTS


def aligned(variant: str, sources: Sequence[Source]) -> tuple[list[Source], list[Finding]]:
    """The same sources with the operation (or the task) at one pointer, and what they disagree on.

    The address, its server included, is one fact: that of the first source that names a server.

    Raises:
        BadInput: a source does not describe the operation or task that the first one describes.
    """
    if not sources[0].sourced.document.get("paths"):
        return _tasks(variant, sources), []
    for source in sources[1:]:
        if not source.sourced.document.get("paths"):
            raise _another(source, "", sources[0], "/paths", "a task and an operation")
    lead = next((source for source in sources if _server(source)), sources[0])
    path, _ = only_operation(lead.sourced)
    findings: list[Finding] = []
    found = []
    for source in sources:
        if source is not lead:
            findings += _same_operation(variant, source, lead)
            source = _moved(source, pointer("paths", path))
        found.append(source)
    return found, findings


def _same_operation(variant: str, source: Source, lead: Source) -> Iterator[Finding]:
    """A finding when the addresses differ; both must name the variant then."""
    here, there = _operation(source), _operation(lead)
    said, used = _address(source), _address(lead)
    if _method(here) != _method(there) or not (
        said == used or (variant in said and variant in used)
    ):
        what = f"{_shown(here, said)} and {_shown(there, used)}"
        raise _another(source, here, lead, there, what)
    if said != used and _server(source):
        severity = Severity.INFO if source.ours else Severity.WARNING
        message = f"the address is /{'/'.join(used)} here, /{'/'.join(said)} there"
        places = _place(lead, there), _place(source, here)
        yield Finding("sources-disagree", severity, places[0], message, None, places[1])


def _operation(source: Source) -> str:
    return pointer("paths", *only_operation(source.sourced))


def _method(operation: str) -> str:
    return parts(operation)[-1]


def _server(source: Source) -> str:
    """The server of the only operation; a path item's own one goes before that of the document."""
    document = source.sourced.document
    item: Object = get(document, parent(_operation(source)))
    servers = item.get("servers") or document.get("servers") or [{}]
    first = servers[0] if isinstance(servers, list) else None
    return str(first.get("url") or "") if isinstance(first, dict) else ""


def _address(source: Source) -> tuple[str, ...]:
    """Host and segments of the complete address."""
    path = parts(_operation(source))[-2]
    try:
        url = urlsplit(_server(source))
    except ValueError:  # brackets that are no IPv6 address; no other source has such a host
        return (_server(source), path)
    return tuple(part for part in (url.netloc, *url.path.split("/"), *path.split("/")) if part)


def _moved(source: Source, item: str) -> Source:
    """A source whose path item stands at ``item`` and which names no server of its own."""
    draft = Draft.of(source.sourced)
    old = parent(_operation(source))
    if old != item:
        draft.move(old, item)
    for holder in ("", item):
        if "servers" in get(draft.document, holder):
            draft.drop(holder + "/servers")
    return source._replace(sourced=draft.sourced())


def _tasks(variant: str, sources: Sequence[Source]) -> list[Source]:
    first = only_schema(sources[0].sourced)
    found = [sources[0]]
    for source in sources[1:]:
        if source.sourced.document.get("paths"):
            raise _another(source, "/paths", sources[0], first, "an operation and a task")
        at = only_schema(source.sourced)
        _same_task(variant, source, at, sources[0], first)
        if at == first:
            found.append(source)
            continue
        draft = Draft.of(source.sourced)
        draft.move(at, first)
        found.append(source._replace(sourced=draft.sourced()))
    return found


def _same_task(variant: str, source: Source, at: str, lead: Source, first: str) -> None:
    """Refuse a task of which a constant, where the other has the variant, is another one."""
    here, there = _constants(source, at), _constants(lead, first)
    for name in here.keys() & there.keys():
        if here[name] != there[name] and variant in (here[name], there[name]):
            what = f"{name} is {here[name]!r} and {there[name]!r}"
            inner = pointer("properties", name, "const")
            raise _another(source, at + inner, lead, first + inner, what)


def _constants(source: Source, at: str) -> Object:
    fields: Object = get(source.sourced.document, at).get("properties", {})
    return {name: field["const"] for name, field in fields.items() if "const" in field}


def _shown(operation: str, address: tuple[str, ...]) -> str:
    return f"{_method(operation).upper()} /{'/'.join(address)}"


def _place(source: Source, at: str) -> Place:
    origin = source.sourced.origin(at)
    return origin.place if origin else Place(source.file)


def _another(source: Source, at: str, lead: Source, first: str, what: str) -> Exception:
    message = f"sources of one variant describe different things: {what}"
    hint = "`also` of a document lists other sources of the same variant only"
    return refuse("variant-mismatch", _place(source, at), message, hint, _place(lead, first))
