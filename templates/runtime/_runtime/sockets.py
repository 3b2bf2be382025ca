"""Connections whose every socket operation ends at the deadline of the call.

Without that each read is timed alone, so a server that sends a byte now and then is never late.
asyncio can end a whole call; in threads the sockets themselves must know the deadline.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

import httpcore

if TYPE_CHECKING:
    import ssl

ends_at: ContextVar[float | None] = ContextVar("ends_at", default=None)
"""When the call of this thread must be over, on the monotonic clock."""


def _left(timeout: float | None, late: Callable[[], Exception]) -> float | None:
    at = ends_at.get()
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


def _addresses(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError("the host's name cannot be resolved") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Backend(httpcore.NetworkBackend):
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
        """A connection to the first address of ``host`` that answers.

        Together the addresses have the time of one: each but the last half of what is left.
        """
        left = _left(timeout, httpcore.ConnectTimeout)
        ends = None if left is None else time.monotonic() + left
        addresses = _addresses(host, port)
        problem: Exception = httpcore.ConnectError("the host has no address")
        for later, address in zip(range(len(addresses) - 1, -1, -1), addresses, strict=True):
            if ends is not None:
                left = max(0.001, ends - time.monotonic())
                left = left / 2 if later else left
            try:
                return _Stream(
                    self._plain.connect_tcp(address, port, left, local_address, socket_options)
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        raise problem

    def sleep(self, seconds: float) -> None:
        self._plain.sleep(seconds)
