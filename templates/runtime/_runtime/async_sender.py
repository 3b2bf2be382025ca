"""Sends from coroutines, with httpx."""

from __future__ import annotations

from asyncio import timeout
from collections.abc import Mapping

import httpx

from .exchange import Call, Lost, Reply
from .outgoing import Body, Requests, check_given, check_usable, in_memory, surely_not_sent
from .pools import async_pool
from .wait import Deadline
from .wire import Collector, Wire, lost, seconds


class AsyncSender:
    """``SyncSender`` for asyncio, which can end a whole call at its deadline."""

    def __init__(
        self,
        wire: Wire,
        client: httpx.AsyncClient | None,
        transport: httpx.AsyncBaseTransport | None,
    ) -> None:
        check_given(client, transport, "handle_async_request")
        self._wire = wire
        self._made = Requests(wire)
        self._client = client
        self._given = transport
        self._opened: httpx.AsyncHTTPTransport | None = None

    def ready(self) -> None:
        """Raise what makes sending impossible, before anything is sent; open the pool."""
        check_usable(self._client)
        if self._client is None and self._given is None:
            self._pool()

    async def send(self, call: Call, extra: Mapping[str, str], deadline: Deadline) -> Reply | Lost:
        """One request, one answer. Cancellation and Ctrl-C pass through."""
        body, status = Body(call), None
        response: httpx.Response | None = None
        try:
            request = self._made.request(call, extra, deadline, body)
            async with timeout(seconds(deadline)):
                try:
                    response = await self._answer(request)
                    status = response.status_code
                    return in_memory(response) or await _read(response)
                finally:
                    if response is not None:
                        await response.aclose()
        except TimeoutError as error:
            # Ours may fire before those inside, in a pool or while connecting, have been noticed.
            return lost(error, body.taken, status)
        except Exception as error:
            return lost(error, not surely_not_sent(error, body), status)

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        if self._client is not None:
            return await self._client.send(request, stream=True, auth=None, follow_redirects=False)
        return await (self._given or self._pool()).handle_async_request(request)

    def _pool(self) -> httpx.AsyncHTTPTransport:
        if self._opened is None:
            self._opened = async_pool(self._wire)
        return self._opened

    async def close(self) -> None:
        """Close what was opened here; a client or transport that was given stays the caller's."""
        if self._opened is not None:
            await self._opened.aclose()


async def _read(response: httpx.Response) -> Reply:
    answer = Collector(response.status_code, response.headers)
    async for chunk in response.aiter_raw():
        if not answer.add(chunk):
            break
    return answer.reply()
