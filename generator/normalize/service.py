"""What a provider's overlays must say about its service before documents can be assembled."""

from __future__ import annotations

import re

from ..document import Sourced
from ..manifest import Provider
from ..node import Node

_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
_SERVER = re.compile(r"https://([a-z0-9.-]+)(/[A-Za-z0-9._~-]+)*")

_PROVIDER = ("id", "title", "class", "key-environment", "hosts")


def require_service(described: Sourced, entry: Provider) -> None:
    """Nothing, when the description of a provider is one that assembly can rely on.

    Raises:
        BadInput: something is missing, or the manifest says something else.
    """
    places = {at: origin.place for at, origin in described.origins.items()}
    root = Node(described.document, places, "", "provider")
    for key in ("servers", "security", "x-provider", "x-tasks"):
        if key not in root.value:
            message = f"the overlays of {entry.id} do not set {key}"
            raise root.refuse("missing-key", message, "add it to the provider's overlay")
    _provider(root.child("x-provider"), entry)
    _server(root.child("servers"), root.child("x-provider").child("hosts").texts())
    _schemes(root)
    if "x-submit" in root.value:
        _submit(root)


def _provider(node: Node, entry: Provider) -> None:
    node.members(_PROVIDER)
    expected = {"id": entry.id, "title": entry.title, "class": entry.class_name}
    for key, value in expected.items():
        if node.child(key).text() != value:
            message = f"{key} is {node.value[key]!r}, the manifest says {value!r}"
            raise node.child(key).refuse("differs", message)
    for host in node.child("hosts").elements():
        if not _HOST.fullmatch(host.text()):
            raise host.refuse("bad-value", f"{host.value!r} is not a host name")


def _server(node: Node, hosts: tuple[str, ...]) -> None:
    if len(node.elements()) != 1:
        raise node.refuse("server", "a provider has exactly one server")
    url = node.child(0).child("url")
    match = _SERVER.fullmatch(url.text())
    if match is None or match[1] not in hosts:
        message = f"{url.value!r} is not a plain https address on one of: {', '.join(hosts)}"
        raise url.refuse("server", message)


def _schemes(root: Node) -> None:
    """The requirement is one bearer or key scheme that the components describe."""
    known = root.child("components").optional("securitySchemes")
    if known is None or not known.value:
        raise root.refuse("missing-key", "the overlays set no components.securitySchemes")


def _submit(root: Node) -> None:
    """Defaults of submits; a list of tasks must exist and tell its elements apart."""
    submit = root.child("x-submit")
    submit.members([], ["answer", "operation", "schema", "list"])
    name = submit.optional("list")
    if name is None:
        return
    schemas = root.value["components"].get("schemas", {})
    if "propertyName" not in schemas.get(name.text(), {}).get("discriminator", {}):
        raise name.refuse("list", f"there is no schema {name.value!r} with a discriminator")
