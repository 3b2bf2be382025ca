"""Pools of connections to one host, as this package opens them for itself."""

from __future__ import annotations

import os
import sys
from typing import Any
from urllib.parse import unquote, urlsplit

import httpcore

from .wire import MAX_CONNECTIONS, Wire

# Raised while there is no connection yet, so before the first byte of the request.
NOT_SENT = (
    httpcore.ConnectError,
    httpcore.ConnectTimeout,
    httpcore.PoolTimeout,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)


def pool_options(wire: Wire) -> dict[str, Any]:
    """What a pool of either kind is made with; honours the environment."""
    options: dict[str, Any] = {
        "max_connections": MAX_CONNECTIONS,
        "max_keepalive_connections": MAX_CONNECTIONS,
        "keepalive_expiry": 5.0,
    }
    if wire.scheme == "https":
        options["ssl_context"] = _ssl_context()
    proxy = _proxy_for(wire.host)
    if proxy is not None:
        options["proxy"] = proxy
    return options


def url_of(wire: Wire, target: str) -> httpcore.URL:
    """Where a request goes."""
    return httpcore.URL(scheme=wire.scheme, host=wire.host, port=wire.port, target=target)


def _ssl_context() -> Any:
    """The authorities of the environment's variables, else those that httpx trusts."""
    import ssl

    import certifi

    file, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if not file and folder:
        return ssl.create_default_context(capath=folder)
    return ssl.create_default_context(cafile=file or certifi.where())


def _proxy_for(host: str) -> httpcore.Proxy | None:
    named = any(name.lower().endswith("_proxy") for name in os.environ)
    if not named and sys.platform not in ("win32", "darwin"):  # which have settings beside these
        return None
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    proxy = proxies.get("https") or proxies.get("all")
    if not proxy or proxy_bypass(host):
        return None
    url = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    auth = (unquote(url.username), unquote(url.password or "")) if url.username else None
    address = f"{url.scheme}://{url.netloc.rpartition('@')[2]}"
    return httpcore.Proxy(address, auth=auth)
