"""Requests as httpx sends them, and what its errors and answers mean here."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping

import httpx

from .errors import ConfigurationError, UsageError
from .exchange import Call, Reply
from .wait import Deadline
from .wire import MAX_ANSWER, TOO_LARGE, Wire, timeouts

# Raised while there is no connection yet, so before the first byte of the request.
NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A request's body that knows whether it was asked for: before that, nothing can be paid.

    A ready stream: httpx adds no headers of its own for it.
    """

    def __init__(self, call: Call) -> None:
        self._data = call.body or b""
        self.taken = False

    def __iter__(self) -> Iterator[bytes]:
        self.taken = True
        yield self._data

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self.taken = True
        yield self._data


class Requests:
    """Makes the requests of one client from ready parts, cheaper than merging them."""

    def __init__(self, wire: Wire) -> None:
        self._root = f"{wire.scheme}://{wire.authority}"
        self._wire = wire
        self._headers = httpx.Headers(dict(wire.headers()))
        self._urls: dict[str, httpx.URL] = {}

    def request(
        self, call: Call, extra: Mapping[str, str], deadline: Deadline, body: Body
    ) -> httpx.Request:
        """One ready request."""
        made = httpx.Request(
            call.method,
            self._url(call),
            headers=self._headers,
            stream=body,
            extensions=timeouts(deadline),
        )
        if extra:
            made.headers.update(dict(extra))
        if call.body is not None:
            made.headers["content-length"] = str(len(call.body))
        return made

    def _url(self, call: Call) -> httpx.URL:
        if not call.paid:  # their paths hold ids; keeping them all would be a leak
            return httpx.URL(self._root + self._wire.target(call))
        url = self._urls.get(call.path)
        if url is None:
            url = self._urls[call.path] = httpx.URL(self._root + self._wire.target(call))
        return url


def check_given(client: object, transport: object, method: str) -> None:
    """``ConfigurationError`` when what the caller gave to send with cannot: ``method`` is asked."""
    if client is not None and transport is not None:
        raise ConfigurationError("pass one of http_client and transport, not both")
    wanted = "an asynchronous" if "async" in method else "a blocking"
    if client is not None:
        send = getattr(client, "send", None)
        other = httpx.Client if "async" in method else httpx.AsyncClient
        if send is None or isinstance(client, type | other):
            raise ConfigurationError(f"http_client is not {wanted} client of httpx's kind")
    if transport is not None and (isinstance(transport, type) or not hasattr(transport, method)):
        raise ConfigurationError(f"transport is not {wanted} transport of httpx's kind")


def check_usable(client: object) -> None:
    """``UsageError`` when the client that the caller gave has been closed."""
    if getattr(client, "is_closed", False):
        raise UsageError("the http_client that was given is closed; nothing was sent")


def surely_not_sent(error: Exception, body: Body) -> bool:
    """Whether a call failed before its request can have left this machine."""
    return isinstance(error, NOT_SENT) and not body.taken


def in_memory(response: httpx.Response) -> Reply | None:
    """The answer of a transport that had it whole, such as one for tests."""
    if not response.is_stream_consumed:
        return None
    body = response.content
    cut = TOO_LARGE if len(body) > MAX_ANSWER else None
    return Reply(response.status_code, response.headers, body[:MAX_ANSWER], cut)
