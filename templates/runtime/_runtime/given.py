"""Sends with what the caller gave: an ``httpx`` client or a transport, which stay the caller's.

A client would add its cookies, redirects and a log line with the address of each call, so it is
only handed the ready request. A server that drips the head of its answer is held to the time of
each read alone here: only connections of our own know the deadline inside one call.
"""

from __future__ import annotations

from collections.abc import Mapping

import httpx

from .exchange import Call, Reply
from .wait import Deadline
from .wire import MAX_ANSWER, TOO_LARGE, Body, Wire, timeouts

NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)


class Stream(Body, httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body as httpx wants it: a ready stream, for which it adds no headers of its own."""


class Requests:
    """Makes the requests of one client from ready parts, cheaper than merging them."""

    def __init__(self, wire: Wire) -> None:
        self._root = f"{wire.scheme}://{wire.authority}"
        self._wire = wire
        self._headers = httpx.Headers(dict(wire.headers()))
        self._urls: dict[str, httpx.URL] = {}

    def request(
        self, call: Call, extra: Mapping[str, str], deadline: Deadline, body: Stream
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
        if not call.paid:
            return httpx.URL(self._root + self._wire.target(call))
        url = self._urls.get(call.path)
        if url is None:
            url = self._urls[call.path] = httpx.URL(self._root + self._wire.target(call))
        return url


def in_memory(response: httpx.Response) -> Reply | None:
    """The answer of a transport that had it whole, such as one for tests."""
    if not response.is_stream_consumed:
        return None
    body = response.content
    cut = TOO_LARGE if len(body) > MAX_ANSWER else None
    return Reply(response.status_code, response.headers, body[:MAX_ANSWER], cut)
