"""Sends from coroutines, with an ``httpx.AsyncClient`` or a transport of the caller's."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import httpx

from .exchange import Call, Lost, Reply
from .given import NOT_SENT, Requests, Stream, in_memory
from .wait import Deadline
from .wire import Collector, Wire, lost, seconds


class AsyncGivenSender:
    """``AsyncSender`` with a client or transport of the caller's."""

    def __init__(
        self,
        wire: Wire,
        client: httpx.AsyncClient | None,
        transport: httpx.AsyncBaseTransport | None,
    ) -> None:
        self._made = Requests(wire)
        self._client = client
        self._transport = transport

    async def send(self, call: Call, extra: Mapping[str, str], deadline: Deadline) -> Reply | Lost:
        """One request, one answer. Cancellation and Ctrl-C pass through."""
        body, status = Stream(call), None
        response: httpx.Response | None = None
        try:
            request = self._made.request(call, extra, deadline, body)
            async with asyncio.timeout(seconds(deadline)):
                try:
                    response = await self._answer(request)
                    status = response.status_code
                    return in_memory(response) or await _aread(response)
                finally:
                    if response is not None:
                        await response.aclose()
        except TimeoutError as error:
            return lost(error, body.taken, status)
        except Exception as error:
            return lost(error, body.taken or not isinstance(error, NOT_SENT), status)

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        if self._client is not None:
            return await self._client.send(request, stream=True, auth=None, follow_redirects=False)
        assert self._transport is not None
        return await self._transport.handle_async_request(request)

    async def close(self) -> None:
        """Nothing was opened here."""


async def _aread(response: httpx.Response) -> Reply:
    answer = Collector(response.status_code, response.headers)
    async for chunk in response.aiter_raw():
        if not answer.add(chunk):
            break
    return answer.reply()
