"""What every way of sending shares: the parts of a request, reading an answer, naming a failure.

Every sender sends exactly once, follows no redirect, reads no more than ``MAX_ANSWER`` bytes and
tells whether the request can have left this machine.
"""

from __future__ import annotations

import math
import time
import zlib
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from .exchange import Call, Lost, Reply
from .wait import Deadline

MAX_ANSWER = 8 * 1024 * 1024
TOO_LARGE = f"the answer is larger than {MAX_ANSWER >> 20} MiB"
CONNECT_SECONDS = 10.0
MAX_CONNECTIONS = 20

# What may stand in a path as it is; documents are not trusted to hold nothing else.
_IN_A_PATH = "/%:@!$&'()*+,;=~?"


class Wire:
    """Where requests of one client go: its base address and its headers, the key among them."""

    def __init__(self, base_url: str, headers: Mapping[str, str]) -> None:
        parts = urlsplit(base_url)
        self.base_url = base_url
        self.scheme = parts.scheme
        self.host = parts.hostname or ""
        default = 443 if parts.scheme == "https" else 80
        self.port = parts.port or default
        self.authority = parts.netloc.removesuffix(f":{default}")
        self._path = parts.path
        merged = {"host": self.authority, **headers}
        # A closure rather than an attribute: dumps of ``vars()`` show a function.
        self.headers: Callable[[], Mapping[str, str]] = lambda: merged

    def target(self, call: Call) -> str:
        """The path of a request at the host."""
        return quote(self._path + call.path, safe=_IN_A_PATH) or "/"

    def __repr__(self) -> str:
        return f"<Wire {self.base_url}>"


def timeouts(deadline: Deadline) -> dict[str, Any]:
    """The extensions of a request that hold its parts to the deadline."""
    left = deadline.left(time.monotonic())
    seconds = None if math.isinf(left) else left
    short = min(CONNECT_SECONDS, left)
    return {"timeout": {"connect": short, "pool": short, "read": seconds, "write": seconds}}


def seconds(deadline: Deadline) -> float | None:
    """What a whole call may take: a little more than the timeouts inside, which know more."""
    left = deadline.left(time.monotonic())
    return None if math.isinf(left) else left + 0.05


class Collector:
    """Collects an answer up to the limit, undoing the encodings the standard library knows."""

    def __init__(self, status: int, headers: Mapping[str, str]) -> None:
        self._status = status
        self._headers = headers
        encoding = headers.get("content-encoding", "").strip().lower() or "identity"
        self._inflate = zlib.decompressobj(47) if encoding in ("gzip", "deflate") else None
        self._cut = None if self._inflate or encoding == "identity" else "unknown encoding"
        self._parts: list[bytes] = []
        self._size = 0

    def add(self, chunk: bytes) -> bool:
        """Take a chunk; False when no more is wanted."""
        if self._cut is None:
            if self._inflate is not None:
                chunk = self._inflate.decompress(chunk, MAX_ANSWER + 1)
            self._size += len(chunk)
            self._parts.append(chunk)
            if self._size > MAX_ANSWER:
                self._cut = TOO_LARGE
        return self._cut is None

    def reply(self) -> Reply:
        """The answer as far as it was read."""
        body = b"".join(self._parts)[:MAX_ANSWER]
        return Reply(self._status, self._headers, body, self._cut)


def lost(error: BaseException, sent: bool, status: int | None) -> Lost:
    """A failure in our words; the text of the exception may hold an address or a header."""
    cause: BaseException | None = error
    names: list[str] = []
    while cause is not None and len(names) < 4:
        name = type(cause).__name__
        if name not in names:  # layers above the sockets wrap errors in ones of the same name
            names.append(name)
        cause = cause.__cause__ or cause.__context__
    return Lost(" from ".join(names), sent or status is not None, status)
