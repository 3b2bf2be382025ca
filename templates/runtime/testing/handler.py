"""What the server does with a connection: reads requests, answers them, fails when it is told."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Literal, cast
from urllib.parse import unquote, urlsplit

from .._runtime.pointer import Json
from . import protocol
from .faults import Fault

if TYPE_CHECKING:
    from .server import FakeProvider

Step = Literal["submit", "poll", "file"]

# The first boxes of an MP4 file; players need more, tests of fetching do not.
VIDEO = (
    b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom\x00\x00\x00\x08free" + bytes(range(256)) * 16
)
FRAME = b"\x89PNG\r\n\x1a\n" + bytes(64)


@dataclass(frozen=True, slots=True)
class Received:
    """One request that arrived: what it was, and when (monotonic seconds)."""

    step: Step
    method: str
    path: str
    headers: Mapping[str, str] = field(repr=False)
    body: Any = field(repr=False)
    at: float


class Server(ThreadingHTTPServer):
    """Threads of the standard library, which answer as the provider they belong to says."""

    daemon_threads = True
    block_on_close = True
    request_queue_size = 256

    def __init__(self, address: tuple[str, int], fake: FakeProvider) -> None:
        self.fake = fake
        super().__init__(address, Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is none of our business."""


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server_version = "FakeProvider"
    timeout = 30

    def log_message(self, format: str, *args: Any) -> None:
        """Silent."""

    def do_GET(self) -> None:
        """Answer a request."""
        self._serve()

    do_POST = do_GET

    @property
    def _fake(self) -> FakeProvider:
        return cast(Server, self.server).fake

    def _serve(self) -> None:
        fake = self._fake
        length = int(self.headers.get("content-length", 0))
        data = self.rfile.read(length)
        if len(data) < length:  # the client hung up in the middle: no request arrived
            self.close_connection = True
            return
        body: Any = None
        with contextlib.suppress(ValueError):
            body = json.loads(data) if data else None
        path = unquote(urlsplit(self.path).path)
        step = fake.step_of(self.command, path, body)
        headers = {name.lower(): value for name, value in self.headers.items()}
        received = Received(step, self.command, path, headers, body, time.monotonic())
        fake.note(received)
        fault = fake.next_fault(step)
        if step == "file":
            self._file(path, fault)
        elif fault is None:
            self._send(*fake.answer(received))
        else:
            self._fail(fault, received)

    # --- answers ----------------------------------------------------------------------------

    def _send(self, status: int, answer: Json) -> None:
        self._send_bytes(status, json.dumps(answer).encode(), "application/json")

    def _send_bytes(self, status: int, data: bytes, media_type: str, **extra: str) -> None:
        self.wfile.write(self._head(status, len(data), media_type, extra) + data)

    def _head(self, status: int, length: int, media_type: str, extra: Mapping[str, str]) -> bytes:
        headers = {
            "Content-Type": media_type,
            "Content-Length": str(length),
            **self._fake.answer_headers(),
            **extra,
        }
        lines = [f"HTTP/1.1 {status} Status", *(f"{name}: {v}" for name, v in headers.items())]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def _file(self, path: str, fault: Fault | None) -> None:
        data = FRAME if path.endswith(".png") else VIDEO
        if fault is None:
            self._send_bytes(200, data, "video/mp4")
        elif fault is Fault.CLOSE_IN_BODY:
            self._cut(self._head(200, len(data), "video/mp4", {}) + data[: len(data) // 2])
        elif fault.status is not None:
            self._status(fault.status, None)
        elif fault is Fault.DRIP_BODY:
            self.wfile.write(self._head(200, len(data), "video/mp4", {}))
            self._drip(data)
        else:
            self._cut(b"")

    # --- faults -----------------------------------------------------------------------------

    def _fail(self, fault: Fault, received: Received) -> None:
        if fault.status is not None:
            self._status(fault.status, received)
            return
        status, answer = self._fake.answer(received)
        data = json.dumps(answer).encode()
        head = self._head(status, len(data), "application/json", {})
        if fault is Fault.RESET:
            self._cut(b"")
        elif fault is Fault.CLOSE_AFTER_HEADERS:
            self._cut(head)
        elif fault is Fault.CLOSE_IN_BODY:
            self._cut(head + data[: len(data) // 2])
        elif fault is Fault.DRIP:
            self._drip(head + data)
        elif fault is Fault.DRIP_BODY:
            self.wfile.write(head)
            self._drip(data)
        elif fault is Fault.SILENT:
            self._fake.stopping.wait(60)
            self.close_connection = True
        else:
            self._odd(fault, received)

    def _odd(self, fault: Fault, received: Received) -> None:
        fake = self._fake
        if fault is Fault.BROKEN_JSON:
            self._send_bytes(200, b'{"data": [', "application/json")
        elif fault is Fault.EMPTY:
            self._send_bytes(200, b"", "application/json")
        elif fault is Fault.TOO_LARGE:
            data = b'{"padding": "' + b"x" * (9 << 20) + b'"}'
            with contextlib.suppress(OSError):
                self._send_bytes(200, data, "application/json")
            self.close_connection = True
        elif fault is Fault.HTML:
            self._send_bytes(502, b"<html><h1>Bad gateway</h1></html>", "text/html")
        elif fault is Fault.NO_ID:
            self._send(200, protocol.success(fake.provider, [{}]))
        else:
            other: list[dict[str, Any]] = protocol.item(
                fake.provider, "00000000-0000-4000-8000-000000000000", "x", None, [], None, {}
            )
            if fake.provider.submit.client_id is None and received.step == "submit":
                other = [{}]  # the provider chooses the id: there is no other one to name
            self._send(200, protocol.success(fake.provider, other))

    def _status(self, status: int, received: Received | None) -> None:
        extra: dict[str, str] = {}
        if 300 <= status < 400:
            extra["Location"] = f"{self._fake.root}{received.path if received else '/elsewhere'}"
        answer = protocol.failure(self._fake.provider, status, f"as told: {status}", None)
        self._send_bytes(status, json.dumps(answer).encode(), "application/json", **extra)

    def _cut(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()
        self.close_connection = True

    def _drip(self, data: bytes) -> None:
        with contextlib.suppress(OSError):
            for number in range(len(data)):
                self.wfile.write(data[number : number + 1])
                self.wfile.flush()
                if self._fake.stopping.wait(0.2):
                    break
        self.close_connection = True
