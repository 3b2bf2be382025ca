"""Sends from threads, with an ``httpx.Client`` or a transport of the caller's."""

from __future__ import annotations

import time
from collections.abc import Mapping

import httpx

from .exchange import Call, Lost, Reply
from .given import NOT_SENT, Requests, Stream, in_memory
from .wait import Deadline
from .wire import Collector, Wire, lost


class SyncGivenSender:
    """``SyncSender`` with a client or transport of the caller's."""

    def __init__(
        self, wire: Wire, client: httpx.Client | None, transport: httpx.BaseTransport | None
    ) -> None:
        self._made = Requests(wire)
        self._client = client
        self._transport = transport

    def send(self, call: Call, extra: Mapping[str, str], deadline: Deadline) -> Reply | Lost:
        """One request, one answer. Exceptions that are no ``Exception`` (Ctrl-C) pass through."""
        body, status = Stream(call), None
        response: httpx.Response | None = None
        try:
            response = self._answer(self._made.request(call, extra, deadline, body))
            status = response.status_code
            return in_memory(response) or _read(response, deadline)
        except Exception as error:
            # No "raise … from": the causes' frames hold the request, and so the key.
            return lost(error, body.taken or not isinstance(error, NOT_SENT), status)
        finally:
            if response is not None:
                response.close()

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if self._client is not None:
            return self._client.send(request, stream=True, auth=None, follow_redirects=False)
        assert self._transport is not None
        return self._transport.handle_request(request)

    def close(self) -> None:
        """Nothing was opened here."""


def _read(response: httpx.Response, deadline: Deadline) -> Reply:
    answer = Collector(response.status_code, response.headers)
    for chunk in response.iter_raw():
        if not answer.add(chunk):
            break
        if deadline.left(time.monotonic()) <= 0:
            raise httpx.ReadTimeout("the deadline passed")
    return answer.reply()
