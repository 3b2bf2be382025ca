"""Pools of connections to one host, as this package opens them for itself, as httpx transports."""

from __future__ import annotations

import os
import ssl
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any, cast

import httpcore
import httpx

from .errors import ConfigurationError
from .sockets import Backend
from .wire import MAX_CONNECTIONS, Wire

_KEEPALIVE_SECONDS = 5.0
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
_PROXY_VARIABLES = "HTTPS_PROXY or ALL_PROXY"


def async_pool(wire: Wire) -> httpx.AsyncHTTPTransport:
    """A pool for coroutines; honours the proxy variables of the environment."""
    limits = httpx.Limits(
        max_connections=MAX_CONNECTIONS,
        max_keepalive_connections=MAX_CONNECTIONS,
        keepalive_expiry=_KEEPALIVE_SECONDS,
    )
    # Without TLS there is nothing to verify, and the authorities need not be loaded.
    verify = _authorities() if wire.scheme == "https" else False
    return httpx.AsyncHTTPTransport(verify=verify, limits=limits, proxy=proxy_for(wire.host))


def _authorities() -> ssl.SSLContext:
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        reason = error.strerror or type(error).__name__
    raise ConfigurationError(
        "no connection can be made: the certificates that SSL_CERT_FILE or SSL_CERT_DIR names "
        f"cannot be loaded ({reason})"
    )


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
            options["ssl_context"] = _authorities()
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
    """The proxy that the environment names for a host; this machine is reached without one.

    Raises ``ConfigurationError`` for a proxy that cannot be used.
    """
    if host in _THIS_MACHINE:  # spoken to without TLS: a proxy would see the key
        return None
    named = any(name.lower().endswith("_proxy") for name in os.environ)
    if not named and sys.platform not in ("win32", "darwin"):  # which have settings beside these
        return None
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    proxy = proxies.get("https") or proxies.get("all")
    if not proxy or proxy_bypass(host):
        return None
    return _usable(proxy if "://" in proxy else f"http://{proxy}")


def _usable(address: str) -> httpx.Proxy:
    # What is wrong is told without the address, which may hold a password.
    try:
        proxy = httpx.Proxy(address)
    except (ValueError, httpx.InvalidURL):
        raise ConfigurationError(
            f"no connection can be made: what {_PROXY_VARIABLES} names is not the address of an "
            "http, https or socks5 proxy"
        ) from None
    if proxy.url.scheme.startswith("socks") and find_spec("socksio") is None:
        raise ConfigurationError(
            f"no connection can be made: {_PROXY_VARIABLES} names a SOCKS proxy, for which "
            "`pip install httpx[socks]` is needed"
        )
    return proxy
