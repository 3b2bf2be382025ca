"""Addresses: a documented one is used only where it lies below the provider's vouched server."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ..diagnostics import BadInput, refuse
from ..document import Sourced, pointer

_SEGMENT = re.compile(r"[A-Za-z0-9._~:@{}-]+")

_HINT = (
    "a key is sent only to hosts that an overlay of the provider vouches for; "
    "replace the address by an overlay with evidence"
)


def rebased_path(documented: Sourced, path: str, provider: Sourced) -> str:
    """The path of an operation below the provider's server, from its complete documented address.

    Raises:
        BadInput: the document names no address, one on an unknown host, or one elsewhere.
    """
    address = _address(documented, path)
    server = provider.document["servers"][0]["url"].rstrip("/")
    _check_host(documented, address, provider)
    if not address.startswith(server + "/") or not _plain(address[len(server) :]):
        message = f"the address {address!r} does not lie below the provider's server {server!r}"
        raise _refuse(documented, "address-elsewhere", message, _HINT)
    return address[len(server) :]


def check_servers(documented: Sourced, provider: Sourced) -> None:
    """Nothing, when every server that a document without paths names is one of the provider's.

    Raises:
        BadInput: one is not.
    """
    for server in documented.document.get("servers", ()):
        _check_host(documented, str(server.get("url")), provider)


def _address(documented: Sourced, path: str) -> str:
    """The complete address; a path item's own server goes before that of the document."""
    item = documented.document["paths"][path]
    servers = item.get("servers") or documented.document.get("servers") or []
    url = servers[0].get("url") if servers and isinstance(servers[0], dict) else None
    if not isinstance(url, str) or not url:
        raise _refuse(documented, "address-missing", "the document names no server", _HINT)
    return url if path == "/" else url.rstrip("/") + path


def _check_host(documented: Sourced, address: str, provider: Sourced) -> None:
    hosts = provider.document["x-provider"]["hosts"]
    try:
        parsed = urlsplit(address)
        known = parsed.scheme == "https" and parsed.netloc in hosts
    except ValueError:
        known = False
    if not known:
        message = f"the address {address!r} is not https on a known host"
        raise _refuse(
            documented, "host-not-vouched", message, f"known: {', '.join(hosts)}; {_HINT}"
        )


def _plain(path: str) -> bool:
    """Whether a path has ordinary segments only: nothing escaped, no query, no way up."""
    segments = path.split("/")[1:]
    return all(_SEGMENT.fullmatch(part) and part not in (".", "..") for part in segments)


def _refuse(documented: Sourced, id: str, message: str, hint: str) -> BadInput:
    origin = documented.origin(pointer("servers", 0, "url"))
    return refuse(id, origin.place if origin else None, message, hint)
