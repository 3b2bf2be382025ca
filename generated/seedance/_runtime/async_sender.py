"""Sends from coroutines, over connections of its own."""

from __future__ import annotations

from asyncio import timeout
from collections.abc import AsyncIterable, Mapping
from typing import cast

import httpcore

from .exchange import Call, Headers, Lost, Reply
from .pools import NOT_SENT, pool_options, url_of
from .wait import Deadline
from .wire import Body, Collector, Wire, lost, seconds, timeouts


class AsyncSender:
    """A pool that is opened with the first request."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._opened: httpcore.AsyncConnectionPool | None = None

    async def send(self, call: Call, extra: Mapping[str, str], deadline: Deadline) -> Reply | Lost:
        """One request, one answer. Cancellation and Ctrl-C pass through."""
        body, status = Body(call), None
        response: httpcore.Response | None = None
        try:
            pool = self._pool()
            request = httpcore.Request(
                call.method,
                url_of(self._wire, self._wire.target(call)),
                headers=self._wire.pairs(call, extra),
                content=body,
                extensions=timeouts(deadline),
            )
            async with timeout(seconds(deadline)):
                try:
                    response = await pool.handle_async_request(request)
                    status = response.status
                    answer = Collector(status, Headers(response.headers))
                    async for chunk in cast("AsyncIterable[bytes]", response.stream):
                        if not answer.add(chunk):
                            break
                    return answer.reply()
                finally:
                    if response is not None:
                        await response.aclose()
        except TimeoutError as error:
            # Ours may fire before those inside, in a pool or while connecting, have been noticed.
            return lost(error, body.taken, status)
        except Exception as error:
            return lost(error, body.taken or not isinstance(error, NOT_SENT), status)

    def _pool(self) -> httpcore.AsyncConnectionPool:
        if self._opened is None:
            self._opened = httpcore.AsyncConnectionPool(**pool_options(self._wire))
        return self._opened

    async def close(self) -> None:
        """Close the connections."""
        if self._opened is not None:
            await self._opened.aclose()
