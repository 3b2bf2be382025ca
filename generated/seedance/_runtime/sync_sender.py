"""Sends from threads, over connections of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from typing import cast

import httpcore

from .exchange import Call, Headers, Lost, Reply
from .pools import NOT_SENT, pool_options, url_of
from .sockets import Backend, ends_at
from .wait import Deadline
from .wire import Body, Collector, Wire, lost, timeouts


class SyncSender:
    """A pool that is opened with the first request."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._opened: httpcore.ConnectionPool | None = None
        self._lock = threading.Lock()

    def send(self, call: Call, extra: Mapping[str, str], deadline: Deadline) -> Reply | Lost:
        """One request, one answer. Exceptions that are no ``Exception`` (Ctrl-C) pass through."""
        body, status = Body(call), None
        response: httpcore.Response | None = None
        token = ends_at.set(deadline.at)
        try:
            request = httpcore.Request(
                call.method,
                url_of(self._wire, self._wire.target(call)),
                headers=self._wire.pairs(call, extra),
                content=body,
                extensions=timeouts(deadline),
            )
            response = self._pool().handle_request(request)
            status = response.status
            answer = Collector(status, Headers(response.headers))
            for chunk in cast("Iterable[bytes]", response.stream):
                if not answer.add(chunk):
                    break
            return answer.reply()
        except Exception as error:
            # No "raise … from": the causes' frames hold the request, and so the key.
            return lost(error, body.taken or not isinstance(error, NOT_SENT), status)
        finally:
            if response is not None:
                response.close()
            ends_at.reset(token)

    def _pool(self) -> httpcore.ConnectionPool:
        if self._opened is None:
            with self._lock:
                self._opened = self._opened or httpcore.ConnectionPool(
                    network_backend=Backend(), **pool_options(self._wire)
                )
        return self._opened

    def close(self) -> None:
        """Close the connections."""
        if self._opened is not None:
            self._opened.close()
