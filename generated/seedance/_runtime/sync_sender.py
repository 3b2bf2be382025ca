"""Sends from threads, with httpx."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping

import httpx

from .exchange import Call, Lost, Reply
from .outgoing import Body, Requests, check_given, check_usable, in_memory, surely_not_sent
from .pools import Pool
from .sockets import ends_at
from .wait import Deadline
from .wire import Collector, Wire, lost


class SyncSender:
    """Sends with a client or transport of the caller's, else over connections of its own.

    A client would add its cookies, redirects and a log line with the address of each call, so it
    is only handed the ready request. With a client or transport of the caller's, a server that
    drips the head of its answer is held to the time of each read alone: only connections of our
    own know the deadline inside one call.
    """

    def __init__(
        self, wire: Wire, client: httpx.Client | None, transport: httpx.BaseTransport | None
    ) -> None:
        check_given(client, transport, "handle_request")
        self._wire = wire
        self._made = Requests(wire)
        self._client = client
        self._given = transport
        self._opened: Pool | None = None
        self._lock = threading.Lock()

    def ready(self) -> None:
        """Raise what makes sending impossible, before anything is sent; open the pool."""
        check_usable(self._client)
        if self._client is None and self._given is None:
            self._pool()

    def send(self, call: Call, extra: Mapping[str, str], deadline: Deadline) -> Reply | Lost:
        """One request, one answer. Exceptions that are no ``Exception`` (Ctrl-C) pass through."""
        body, status = Body(call), None
        response: httpx.Response | None = None
        token = ends_at.set(deadline.at)
        try:
            response = self._answer(self._made.request(call, extra, deadline, body))
            status = response.status_code
            return in_memory(response) or _read(response, deadline)
        except Exception as error:
            # No "raise … from": the causes' frames hold the request, and so the key.
            return lost(error, not surely_not_sent(error, body), status)
        finally:
            if response is not None:
                response.close()
            ends_at.reset(token)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if self._client is not None:
            return self._client.send(request, stream=True, auth=None, follow_redirects=False)
        return (self._given or self._pool()).handle_request(request)

    def _pool(self) -> Pool:
        if self._opened is None:
            with self._lock:
                self._opened = self._opened or Pool(self._wire)
        return self._opened

    def close(self) -> None:
        """Close what was opened here; a client or transport that was given stays the caller's."""
        if self._opened is not None:
            self._opened.close()


def _read(response: httpx.Response, deadline: Deadline) -> Reply:
    answer = Collector(response.status_code, response.headers)
    for chunk in response.iter_raw():
        if not answer.add(chunk):
            break
        if deadline.left(time.monotonic()) <= 0:
            raise httpx.ReadTimeout("the deadline passed")
    return answer.reply()
