"""The operations of a document, and which one of the base became which one of the revision."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from ..document import METHODS, Json, Object, pointer
from .change import canonical
from .flat import resolved
from .view import Node, View, fields, items

ALL_METHODS = (*METHODS, "query")  # the newest version of OpenAPI has one more
# Paths are compared segment by segment only among a few that nothing else tells apart.
_MOST_TRIED = 400
_PARAMETER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True)
class Operation:
    """One operation, with what it inherits from its path and its document."""

    method: str
    path: str
    node: Node
    item: Node
    servers: tuple[str, ...]
    servers_at: str
    security_at: str

    @property
    def label(self) -> str:
        """How people call it."""
        return f"{self.method.upper()} {self.path}"

    @property
    def template(self) -> str:
        """The path with the names of its parameters left out."""
        return _PARAMETER.sub("{}", self.path)

    @property
    def urls(self) -> frozenset[str]:
        """The full addresses: how they are split into server and path says nothing."""
        return frozenset(server.rstrip("/") + self.template for server in self.servers)

    @property
    def origins(self) -> frozenset[str]:
        """Scheme and host of every server."""
        return frozenset(origin_of(server) for server in self.servers)

    @property
    def variant(self) -> str | None:
        """The variant that it submits, if it says so."""
        variant = fields(self.node.value.get("x-variant")).get("id")
        return variant if isinstance(variant, str) else None


def origin_of(server: str) -> str:
    """Scheme and host of a server address."""
    try:
        split = urlsplit(server)
    except ValueError:
        return server
    return f"{split.scheme}://{split.netloc}".lower() if split.netloc else ""


def operations(view: View) -> list[Operation]:
    """Every operation of a document, in document order."""
    found: list[Operation] = []
    paths = view.object(view.sourced.document.get("paths"), pointer("paths"))
    for path, value in paths.value.items():
        if path.startswith("x-"):
            continue
        item = view.node(value, paths.child(path))
        for method in ALL_METHODS:
            if method in item.value:
                node = view.node(item.value[method], item.child(method))
                found.append(_operation(view, method, path, node, item))
    return found


def _operation(view: View, method: str, path: str, node: Node, item: Node) -> Operation:
    servers, at = _servers(view, node, item)
    security_at = node.child("security") if "security" in node.value else pointer("security")
    return Operation(method, path, node, item, servers, at, security_at)


def _servers(view: View, node: Node, item: Node) -> tuple[tuple[str, ...], str]:
    for holder in (node, item, Node(view.sourced.document, "")):
        found = items(holder.value.get("servers"))
        if found:
            urls = (_url(server) for server in found if isinstance(server, dict))
            return tuple(dict.fromkeys(urls)), holder.child("servers")
    return ("/",), pointer("servers")


def _url(server: Object) -> str:
    """A server's address with the defaults of its variables filled in."""
    url = server.get("url")
    text = url if isinstance(url, str) else "/"
    for name, variable in fields(server.get("variables")).items():
        default = fields(variable).get("default")
        text = text.replace("{" + name + "}", default if isinstance(default, str) else "")
    return plainly(text)


_PORTS = {"http": ":80", "https": ":443"}


def plainly(url: str) -> str:
    """An address in the usual notation: scheme and host in lower case, no port that goes unsaid."""
    try:
        split = urlsplit(url)
    except ValueError:
        return url
    if split.scheme not in _PORTS or "@" in split.netloc:
        return url
    host = split.netloc.lower().removesuffix(_PORTS[split.scheme])
    return urlunsplit(split._replace(netloc=host)).rstrip("/")


def match(
    base: View, revision: View, left: list[Operation], right: list[Operation]
) -> Iterator[tuple[Operation | None, Operation | None]]:
    """Pairs of operations, surest ways to recognise one first; then what is left alone."""
    left, right = list(left), list(right)
    keys: tuple[tuple[Callable[[Operation], Hashable], Callable[[Operation], Hashable]], ...] = (
        (_address, _address),
        (_template, _template),
        (_variant, _variant),
        (_operation_id, _operation_id),
        (lambda o: _body(base, o), lambda o: _body(revision, o)),
    )
    for key, other in keys:
        yield from _pairs(left, right, key, other)
    yield from _lengthened(left, right)
    yield from ((operation, None) for operation in left)
    yield from ((None, operation) for operation in right)


def _pairs(
    left: list[Operation],
    right: list[Operation],
    key: Callable[[Operation], Hashable],
    other: Callable[[Operation], Hashable],
) -> Iterator[tuple[Operation, Operation]]:
    was, now = _unique(left, key), _unique(right, other)
    pairs = [(operation, now[value]) for value, operation in was.items() if value in now]
    gone = {id(operation) for pair in pairs for operation in pair}
    for side in (left, right):
        side[:] = [operation for operation in side if id(operation) not in gone]
    yield from pairs


def _lengthened(left: list[Operation], right: list[Operation]) -> list[tuple[Operation, Operation]]:
    """Paths that gained or lost segments and kept all others, as ``/async`` comes and goes."""
    if len(left) * len(right) > _MOST_TRIED:
        return []
    found = []
    for was in list(left):
        near = [now for now in right if was.method == now.method and _within(was.path, now.path)]
        if len(near) == 1:
            left.remove(was)
            right.remove(near[0])
            found.append((was, near[0]))
    return found


def _within(path: str, other: str) -> bool:
    shorter, longer = sorted((path.strip("/").split("/"), other.strip("/").split("/")), key=len)
    rest = iter(longer)
    return len(shorter) >= 2 and all(segment in rest for segment in shorter)


def _unique(
    found: list[Operation], key: Callable[[Operation], Hashable]
) -> dict[Hashable, Operation]:
    by_key: dict[Hashable, list[Operation]] = {}
    for operation in found:
        value = key(operation)
        if value is not None:
            by_key.setdefault(value, []).append(operation)
    return {value: some[0] for value, some in by_key.items() if len(some) == 1}


def _address(operation: Operation) -> Hashable:
    return operation.method, operation.urls


def _template(operation: Operation) -> Hashable:
    return operation.method, operation.template


def _variant(operation: Operation) -> Hashable:
    return operation.variant


def _operation_id(operation: Operation) -> Hashable:
    value = operation.node.value.get("operationId")
    return value if isinstance(value, str) else None


def _body(view: View, operation: Operation) -> Hashable:
    """What an operation takes and gives; None when that is too little to know it by."""
    value = {
        word: operation.node.value.get(word) for word in ("parameters", "requestBody", "responses")
    }
    meaning: Json = resolved(view, value, operation.node.at)
    fields_known = canonical(meaning).count('"type"')
    return canonical(meaning) if fields_known >= 3 else None
