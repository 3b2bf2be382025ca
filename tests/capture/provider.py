"""A provider on loopback: what each address answers, and what it was asked."""

from __future__ import annotations

import contextlib
import functools
import gzip
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Reply:
    """One answer; ``etag`` answers 304 to whoever has it, ``drip`` sends a byte now and then."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    etag: str | None = None
    drip: float | None = None
    wait: float = 0.0
    endless: bool = False


@dataclass
class Provider:
    """Answers by path, in order; the last one is repeated. What is not listed is a 404."""

    replies: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    address: str = ""

    def say(self, path: str, *replies: Reply) -> None:
        """Set what a path answers from now on."""
        self.replies[path] = list(replies)

    def next(self, path: str) -> Reply:
        """The answer to one more request."""
        left = self.replies.get(path) or [Reply(b"no such page", 404)]
        return left.pop(0) if len(left) > 1 else left[0]


@functools.cache
def bomb() -> bytes:
    """Twenty megabytes in less than a hundred kilobytes."""
    return gzip.compress(b"\0" * 20_000_000, 5)


@contextlib.contextmanager
def serving() -> Iterator[Provider]:
    """A provider that listens for the time."""
    provider = Provider()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            provider.asked.append((self.path, dict(self.headers)))
            reply = provider.next(self.path)
            time.sleep(reply.wait)
            with contextlib.suppress(OSError):  # the client may leave
                self._answer(reply)

        def _answer(self, reply: Reply) -> None:
            same = reply.etag is not None and self.headers.get("If-None-Match") == reply.etag
            body = b"" if same else reply.body
            self.send_response(304 if same else reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.etag:
                self.send_header("ETag", reply.etag)
            if reply.endless:
                self.end_headers()
                while True:
                    self.wfile.write(b"x" * 65536)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            for index in range(len(body) if reply.drip else 0):
                self.wfile.write(body[index : index + 1])
                self.wfile.flush()
                time.sleep(reply.drip or 0)
            if not reply.drip:
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    provider.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
