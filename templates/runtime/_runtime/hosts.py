"""Which addresses a key may be sent to."""

from __future__ import annotations

import re
from collections.abc import Collection

from .errors import ConfigurationError
from .redact import bare_url

_URL = (
    r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?|\[::1\])"
    r"(?::(?P<port>[0-9]{1,5}))?(?P<path>(?:/[A-Za-z0-9._~-]+)*)/?"
)
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})


def check_base_url(url: str, hosts: Collection[str], allow_custom_host: bool) -> str:
    """``url`` without a slash at its end, if a key may be sent there; else ``ConfigurationError``.

    https alone (http on this machine), no user info, query, fragment, escapes or dot segments. A
    host outside ``hosts`` or another port than its own needs ``allow_custom_host``; this machine,
    where tests and proxies run, does not.
    """
    match = re.fullmatch(_URL, url)
    if match is None or ".." in url or "/." in match["path"]:
        raise ConfigurationError(
            f"base_url {bare_url(url)!r} is not of the form https://host/path "
            "(no user info, query, fragment or escapes)"
        )
    host = match["host"].lower()
    if match["scheme"] == "http" and host not in _LOOPBACK:
        raise ConfigurationError("base_url must be https; http is for localhost alone")
    known = host in hosts and match["port"] in (None, "443") and match["scheme"] == "https"
    known = known or host in _LOOPBACK  # this machine is nobody else's
    if not known and not allow_custom_host:
        raise ConfigurationError(
            f"base_url names {host}, which is not one of {', '.join(sorted(hosts))}; "
            "the key would go there: pass allow_custom_host=True if that is meant"
        )
    port = f":{match['port']}" if match["port"] else ""
    return f"{match['scheme']}://{host}{port}{match['path']}"
