"""Pools of connections to one host, as this package opens them for itself, as httpx transports."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any, cast

import httpcore
import httpx

from .sockets import Backend
from .wire import MAX_CONNECTIONS, Wire

_KEEPALIVE_SECONDS = 5.0


def async_pool(wire: Wire) -> httpx.AsyncHTTPTransport:
    """A pool for coroutines; honours the proxy variables of the environment."""
    limits = httpx.Limits(
        max_connections=MAX_CONNECTIONS,
        max_keepalive_connections=MAX_CONNECTIONS,
        keepalive_expiry=_KEEPALIVE_SECONDS,
    )
    # Without TLS there is nothing to verify, and the authorities need not be loaded.
    verify = wire.scheme == "https"
    return httpx.AsyncHTTPTransport(verify=verify, limits=limits, proxy=proxy_for(wire.host))


class Pool(httpx.BaseTransport):
    """A pool for threads, whose sockets know the deadline of the call; else as ``async_pool``."""

    def __init__(self, wire: Wire) -> None:
        options: dict[str, Any] = {
            "max_connections": MAX_CONNECTIONS,
            "max_keepalive_connections": MAX_CONNECTIONS,
            "keepalive_expiry": _KEEPALIVE_SECONDS,
            "network_backend": Backend(),
        }
        if wire.scheme == "https":
            options["ssl_context"] = httpx.create_ssl_context()
        proxy = proxy_for(wire.host)
        if proxy is not None:
            options["proxy"] = httpcore.Proxy(str(proxy.url), auth=proxy.raw_auth)
        self._pool = httpcore.ConnectionPool(**options)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the answer's body is read from the connection."""
        url = request.url
        inner = httpcore.Request(
            request.method,
            httpcore.URL(
                scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _as_httpx():
            answer = self._pool.handle_request(inner)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer.stream))

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


class _Stream(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        with _as_httpx():
            yield from self._stream

    def close(self) -> None:
        self._stream.close()


@contextmanager
def _as_httpx() -> Generator[None]:
    """httpcore's errors as httpx's, which have the same names."""
    try:
        yield
    except (
        httpcore.TimeoutException,
        httpcore.NetworkError,
        httpcore.ProtocolError,
        httpcore.ProxyError,
        httpcore.UnsupportedProtocol,
    ) as error:
        raised = cast("type[httpx.TransportError]", getattr(httpx, type(error).__name__))
        raise raised(str(error)) from error


def proxy_for(host: str) -> httpx.Proxy | None:
    """The proxy that the environment names for a host."""
    named = any(name.lower().endswith("_proxy") for name in os.environ)
    if not named and sys.platform not in ("win32", "darwin"):  # which have settings beside these
        return None
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    proxy = proxies.get("https") or proxies.get("all")
    if not proxy or proxy_bypass(host):
        return None
    return httpx.Proxy(proxy if "://" in proxy else f"http://{proxy}")
