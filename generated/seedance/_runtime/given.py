"""Sends with what the caller gave: an ``httpx`` client or a transport, which stay the caller's.

A client would add its cookies, redirects and a log line with the address of each call, so it is
only handed the ready request. A server that drips the head of its answer is held to the time of
each read alone here: only connections of our own know the deadline inside one call.
"""

from __future__ import annotations

from collections.abc import Mapping

import httpx

from .exchange import Call, Headers, Reply
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


def request_of(
    wire: Wire, call: Call, extra: Mapping[str, str], deadline: Deadline, body: Stream
) -> httpx.Request:
    """The ready request."""
    return httpx.Request(
        call.method,
        f"{wire.scheme}://{wire.authority}{wire.target(call)}",
        headers=wire.headers(call, extra),
        stream=body,
        extensions=timeouts(deadline),
    )


def in_memory(response: httpx.Response) -> Reply | None:
    """The answer of a transport that had it whole, such as one for tests."""
    if not response.is_stream_consumed:
        return None
    body = response.content
    cut = TOO_LARGE if len(body) > MAX_ANSWER else None
    return Reply(response.status_code, Headers(response.headers.raw), body[:MAX_ANSWER], cut)
