"""The one module that touches httpx: a request out, an answer in, within a deadline.

Both shells send exactly once, follow no redirect, read no more than ``MAX_ANSWER`` bytes and tell
whether any byte of the request can have left this machine.
"""

from __future__ import annotations

import asyncio
import math
import ssl
import threading
import time
import zlib
from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, cast
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from .protocol import Call, Reply
from .wait import Deadline

MAX_ANSWER = 8 * 1024 * 1024
TOO_LARGE = f"the answer is larger than {MAX_ANSWER >> 20} MiB"
CONNECT_SECONDS = 10.0
MAX_CONNECTIONS = 20

# Raised while there is no connection yet, so before the first byte of the request.
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)


@dataclass(frozen=True, slots=True)
class Lost:
    """No whole answer came; ``sent`` is False only when no byte of the request can have left."""

    reason: str
    sent: bool
    status: int | None = None


class Sent(httpx.ByteStream):
    """A request's body that knows whether it was asked for: before that, nothing can be paid."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self.taken = False

    def __iter__(self) -> Iterator[bytes]:
        self.taken = True
        return super().__iter__()

    def __aiter__(self) -> AsyncIterator[bytes]:
        self.taken = True
        return super().__aiter__()


class Wire:
    """Where requests of one client go: its base address and its headers, the key among them."""

    def __init__(self, base_url: str, headers: Mapping[str, str]) -> None:
        self.base_url = base_url
        url = httpx.URL(base_url)
        self.host = url.host
        self._headers = httpx.Headers({"host": url.netloc.decode("ascii"), **headers})
        self._urls: dict[str, httpx.URL] = {}

    def request(self, call: Call, extra: Mapping[str, str], deadline: Deadline) -> Any:
        """The ready request; ready-made parts make it cheaper than the client's own merging."""
        headers = self._headers.copy()
        if extra or call.headers:
            headers.update(dict(call.headers))
            headers.update(dict(extra))
        left = deadline.left(time.monotonic())
        seconds = None if math.isinf(left) else left
        short = min(CONNECT_SECONDS, left)
        timeouts = {"connect": short, "pool": short, "read": seconds, "write": seconds}
        extensions: dict[str, Any] = {"timeout": timeouts}
        body = call.body or b""
        if call.body is not None:
            headers["content-length"] = str(len(body))
        return httpx.Request(
            call.method,
            self._url(call),
            headers=headers,
            stream=Sent(body),  # a ready stream: httpx adds no headers of its own
            extensions=extensions,
        )

    def _url(self, call: Call) -> httpx.URL:
        if not call.paid:  # their paths hold ids; keeping them all would be a leak
            return httpx.URL(self.base_url + call.path)
        url = self._urls.get(call.path)
        if url is None:
            url = self._urls[call.path] = httpx.URL(self.base_url + call.path)
        return url

    def __repr__(self) -> str:
        return f"<Wire {self.base_url}>"


class _Body:
    """Collects a body up to the limit, undoing the encodings that the standard library knows."""

    def __init__(self, headers: httpx.Headers) -> None:
        encoding = headers.get("content-encoding", "identity").strip().lower()
        self._inflate = zlib.decompressobj(47) if encoding in ("gzip", "deflate") else None
        self.cut = None if self._inflate or encoding == "identity" else "unknown encoding"
        self._parts: list[bytes] = []
        self._size = 0

    def add(self, chunk: bytes) -> bool:
        """Take a chunk; False when no more is wanted."""
        if self.cut is None:
            if self._inflate is not None:
                chunk = self._inflate.decompress(chunk, MAX_ANSWER + 1)
            self._size += len(chunk)
            self._parts.append(chunk)
            if self._size > MAX_ANSWER:
                self.cut = TOO_LARGE
        return self.cut is None

    def reply(self, response: httpx.Response) -> Reply:
        """The answer as far as it was read."""
        body = b"".join(self._parts)[:MAX_ANSWER]
        return Reply(response.status_code, response.headers, body, self.cut)


def _lost(error: Exception, status: int | None) -> Lost:
    """The same failure in our words; the text of the exception may hold an address or a header."""
    sent = status is not None or not isinstance(error, _NOT_SENT)
    cause: BaseException | None = error
    names: list[str] = []
    while cause is not None and len(names) < 4:
        if type(cause).__module__.partition(".")[0] != "httpcore":
            names.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return Lost(" from ".join(names), sent, status)


class SyncSender:
    """Sends with the caller's ``httpx.Client``, or straight with a transport.

    A client would only add its cookies, redirects and a log line with the address of each call.
    With a client or transport of the caller's, a server that drips the head of its answer is held
    to the time of each read alone: only our own pool knows the deadline inside one call.
    """

    def __init__(
        self, client: httpx.Client | None, transport: httpx.BaseTransport | None, host: str
    ) -> None:
        self._client = client
        self._transport = transport
        self._owned = client is None and transport is None
        self._host = host
        self._lock = threading.Lock()

    def send(
        self, wire: Wire, call: Call, extra: Mapping[str, str], deadline: Deadline
    ) -> Reply | Lost:
        """One request, one answer. Exceptions that are no ``Exception`` (Ctrl-C) pass through."""
        status: int | None = None
        response: httpx.Response | None = None
        token = _deadline.set(deadline.at)
        try:
            request = wire.request(call, extra, deadline)
            if self._client is not None:
                response = self._client.send(
                    request, stream=True, auth=None, follow_redirects=False
                )
            else:
                response = self._pool().handle_request(request)
            status = response.status_code
            return _read(response, deadline)
        except Exception as error:
            # No "raise … from": the causes' frames hold the request, and so the key.
            return _lost(error, status)
        finally:
            if response is not None:
                response.close()
            _deadline.reset(token)

    def _pool(self) -> httpx.BaseTransport:
        if self._transport is None:
            with self._lock:
                self._transport = self._transport or _Pool(self._host)
        return self._transport

    def close(self) -> None:
        """Close what was opened here; a client or transport that was given stays the caller's."""
        if self._owned and self._transport is not None:
            self._transport.close()


def _in_memory(response: httpx.Response) -> Reply | None:
    """The answer of a transport that had it whole, such as one for tests."""
    if not response.is_stream_consumed:
        return None
    body = response.content
    cut = TOO_LARGE if len(body) > MAX_ANSWER else None
    return Reply(response.status_code, response.headers, body[:MAX_ANSWER], cut)


def _read(response: httpx.Response, deadline: Deadline) -> Reply:
    whole = _in_memory(response)
    if whole is not None:
        return whole
    body = _Body(response.headers)
    for chunk in response.iter_raw():
        if not body.add(chunk):
            break
        if deadline.left(time.monotonic()) <= 0:
            raise httpx.ReadTimeout("the deadline passed")
    return body.reply(response)


class AsyncSender:
    """``SyncSender`` for asyncio."""

    def __init__(
        self,
        client: httpx.AsyncClient | None,
        transport: httpx.AsyncBaseTransport | None,
        host: str,
    ) -> None:
        self._client = client
        self._transport = transport
        self._owned = client is None and transport is None
        self._host = host

    async def send(
        self, wire: Wire, call: Call, extra: Mapping[str, str], deadline: Deadline
    ) -> Reply | Lost:
        """One request, one answer. Cancellation and Ctrl-C pass through."""
        status: int | None = None
        response: httpx.Response | None = None
        request: httpx.Request | None = None
        try:
            if self._client is None:
                self._pool()  # made before the time counts
            request = wire.request(call, extra, deadline)
            left = deadline.left(time.monotonic())
            # A little more than the timeouts inside, which know better what did not happen.
            async with asyncio.timeout(None if math.isinf(left) else left + 0.05):
                try:
                    if self._client is not None:
                        response = await self._client.send(
                            request, stream=True, auth=None, follow_redirects=False
                        )
                    else:
                        response = await self._pool().handle_async_request(request)
                    status = response.status_code
                    return await _aread(response)
                finally:
                    if response is not None:
                        await response.aclose()
        except TimeoutError as error:
            # Ours may fire before those inside, in a pool or while connecting, have been noticed.
            body = request.stream if request is not None else None
            waiting = isinstance(body, Sent) and not body.taken
            return _lost(httpx.ConnectTimeout("") if waiting else error, status)
        except Exception as error:
            return _lost(error, status)

    def _pool(self) -> httpx.AsyncBaseTransport:
        if self._transport is None:
            limits = httpx.Limits(
                max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_CONNECTIONS
            )
            self._transport = httpx.AsyncHTTPTransport(limits=limits, proxy=_proxy_for(self._host))
        return self._transport

    async def close(self) -> None:
        """Close what was opened here; a client or transport that was given stays the caller's."""
        if self._owned and self._transport is not None:
            await self._transport.aclose()


async def _aread(response: httpx.Response) -> Reply:
    whole = _in_memory(response)
    if whole is not None:
        return whole
    body = _Body(response.headers)
    chunks: AsyncIterator[bytes] = response.aiter_raw()
    async for chunk in chunks:
        if not body.add(chunk):
            break
    return body.reply(response)


# --- A pool whose every socket operation ends at the deadline -----------------------------------
#
# httpx times each read alone, so a server that sends a byte now and then is never late. asyncio
# can end a whole call; in threads the sockets themselves must know the deadline.

_deadline: ContextVar[float | None] = ContextVar("_deadline", default=None)


def _left(timeout: float | None, late: Callable[[], Exception]) -> float | None:
    at = _deadline.get()
    if at is None:
        return timeout
    left = at - time.monotonic()
    if left <= 0:
        raise late()
    return left if timeout is None else min(timeout, left)


class _Stream(httpcore.NetworkStream):
    """A network stream that gives each operation no more than what is left."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    """Opens connections whose streams know the deadline."""

    def __init__(self) -> None:
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._plain.connect_tcp(host, port, left, local_address, socket_options))

    def sleep(self, seconds: float) -> None:
        self._plain.sleep(seconds)


class _ResponseStream(httpx.SyncByteStream):
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


class _Pool(httpx.BaseTransport):
    """A connection pool to one host; honours the proxy variables of the environment."""

    def __init__(self, host: str) -> None:
        options: dict[str, Any] = {
            "ssl_context": httpx.create_ssl_context(),
            "max_connections": MAX_CONNECTIONS,
            "max_keepalive_connections": MAX_CONNECTIONS,
            "keepalive_expiry": 5.0,
            "network_backend": _Backend(),
        }
        proxy = _proxy_for(host)
        if proxy is not None:
            options["proxy"] = httpcore.Proxy(proxy)
        self._pool = httpcore.ConnectionPool(**options)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
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
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_ResponseStream(answer.stream),
            extensions=dict[str, Any](cast(Any, answer).extensions),
        )

    def close(self) -> None:
        self._pool.close()


def _proxy_for(host: str) -> str | None:
    if proxy_bypass(host):
        return None
    proxies = getproxies()
    proxy = proxies.get("https") or proxies.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"
