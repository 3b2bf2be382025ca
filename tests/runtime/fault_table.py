"""Every fault, what a paid call made of it, and how often the request arrived.

``python -m tests.runtime.fault_table`` prints the table as Markdown, from real runs.
"""

from __future__ import annotations

import contextlib
import importlib
import socket
import ssl
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .calls import KINDS, submit, with_client
from .package import assemble, on_path

UNKNOWN, REJECTED, NOT_SENT = "OutcomeUnknown", "Rejected", "NotSent"


@dataclass(frozen=True)
class Row:
    """One fault: its name in the table, the class that must come of it, and how long to wait."""

    name: str
    wanted: str
    fault: str | None = None
    timeout: float = 10.0
    at_most: int = 1


ROWS = (
    Row("connection refused", NOT_SENT, at_most=0),
    Row("TLS handshake fails", NOT_SENT, at_most=0),
    Row("connect timeout", NOT_SENT, timeout=0.4, at_most=0),
    Row("pool timeout", NOT_SENT, timeout=0.4, at_most=0),
    Row("write timeout", UNKNOWN, timeout=0.4, at_most=1),
    Row("accepts, closes without reading", UNKNOWN, at_most=1),
    Row("reads the request, then closes", UNKNOWN, "RESET"),
    Row("closes after the headers", UNKNOWN, "CLOSE_AFTER_HEADERS"),
    Row("closes after half the body", UNKNOWN, "CLOSE_IN_BODY"),
    Row("read timeout: says nothing", UNKNOWN, "SILENT", 0.4),
    Row("drips the head", UNKNOWN, "DRIP", 0.6),
    Row("drips the body", UNKNOWN, "DRIP_BODY", 0.6),
    Row("400 with an error", REJECTED, "STATUS_400"),
    Row("401 with an error", REJECTED, "STATUS_401"),
    Row("402 with an error", REJECTED, "STATUS_402"),
    Row("404 with an error", REJECTED, "STATUS_404"),
    Row("408", UNKNOWN, "STATUS_408"),
    Row("409", UNKNOWN, "STATUS_409"),
    Row("425", UNKNOWN, "STATUS_425"),
    Row("429 with an error", REJECTED, "STATUS_429"),
    Row("500", UNKNOWN, "STATUS_500"),
    Row("502", UNKNOWN, "STATUS_502"),
    Row("502 with a page of HTML", UNKNOWN, "HTML"),
    Row("503", UNKNOWN, "STATUS_503"),
    Row("504", UNKNOWN, "STATUS_504"),
    Row("301", UNKNOWN, "REDIRECT_301"),
    Row("302", UNKNOWN, "REDIRECT_302"),
    Row("303", UNKNOWN, "REDIRECT_303"),
    Row("307", UNKNOWN, "REDIRECT_307"),
    Row("308", UNKNOWN, "REDIRECT_308"),
    Row("2xx with broken JSON", UNKNOWN, "BROKEN_JSON"),
    Row("2xx with an empty body", UNKNOWN, "EMPTY"),
    Row("2xx without an id", UNKNOWN, "NO_ID"),
    Row("2xx about another task", UNKNOWN, "OTHER_ID"),
    Row("2xx over the size limit", UNKNOWN, "TOO_LARGE"),
)


@dataclass(frozen=True)
class Result:
    """What came of a row: the exception, how many requests arrived, and how long it took."""

    row: Row
    provider: str
    kind: str
    error: BaseException | None
    arrived: int
    seconds: float

    @property
    def outcome(self) -> str:
        """The name of the exception's class, or "accepted"."""
        return type(self.error).__name__ if self.error else "accepted"


def run(package: Any, row: Row, provider: str, kind: str, **options: Any) -> Result:
    """Make the row's fault happen to one paid call, over real sockets."""
    stage = _STAGES.get(row.name, _with_fake)
    with stage(package, row, provider) as (settings, arrived):
        settings = {**settings, **options}
        if row.name == "pool timeout":
            settings |= {"http_client": _full_pool(kind)}
        started = time.monotonic()
        error: BaseException | None = None
        call = submit(provider, timeout=row.timeout)
        if row.name == "write timeout":
            call = _large(provider, row.timeout)
        try:
            with_client(package, provider, kind, call, **settings)
        except Exception as failed:
            error = failed
        finally:
            if row.name == "pool timeout" and kind == "sync":
                settings["http_client"].close()
        seconds = time.monotonic() - started
        return Result(row, provider, kind, error, arrived(), seconds)


Stage = Callable[[Any, Row, str], Any]


@contextlib.contextmanager
def _with_fake(package: Any, row: Row, provider: str) -> Iterator[Any]:
    testing = importlib.import_module(f"{package.__name__}.testing")
    with testing.FakeProvider(getattr(package, provider.title())) as fake:
        fake.fail_next(getattr(testing.Fault, row.fault or "RESET"))
        yield fake.client_options, lambda: len(fake.received)


@contextlib.contextmanager
def _listener(handle: Callable[[socket.socket], object] | None) -> Iterator[tuple[int, list[int]]]:
    """A port that accepts; ``handle`` sees each connection, and may count a request."""
    seen: list[int] = []
    open_sockets: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                open_sockets.append(connection)
                with contextlib.suppress(OSError):
                    seen.append(1 if handle and handle(connection) else 0)

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        try:
            yield server.getsockname()[1], seen
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join(2)
            for connection in open_sockets:
                connection.close()


@contextlib.contextmanager
def _refused(package: Any, row: Row, provider: str) -> Iterator[Any]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    yield {"base_url": f"http://127.0.0.1:{port}", "allow_custom_host": True}, lambda: 0


@contextlib.contextmanager
def _no_tls(package: Any, row: Row, provider: str) -> Iterator[Any]:
    def talk(connection: socket.socket) -> bool:
        connection.recv(100)
        connection.sendall(b"HTTP/1.1 400 this is not TLS\r\n\r\n")
        connection.close()
        return False

    with _listener(talk) as (port, seen):
        yield {"base_url": f"https://localhost:{port}", "allow_custom_host": True}, lambda: sum(
            seen
        )


@contextlib.contextmanager
def _full_queue(package: Any, row: Row, provider: str) -> Iterator[Any]:
    """A port whose queue of connections is full, so that the next one is not answered."""
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(socket.socket())
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(server.getsockname())
        time.sleep(0.05)
        port = server.getsockname()[1]
        yield {"base_url": f"http://127.0.0.1:{port}", "allow_custom_host": True}, lambda: 0


@contextlib.contextmanager
def _not_reading(package: Any, row: Row, provider: str) -> Iterator[Any]:
    with _listener(lambda connection: True) as (port, seen):
        yield {"base_url": f"http://127.0.0.1:{port}", "allow_custom_host": True}, lambda: sum(seen)


@contextlib.contextmanager
def _slamming(package: Any, row: Row, provider: str) -> Iterator[Any]:
    def slam(connection: socket.socket) -> bool:
        connection.close()
        return True

    with _listener(slam) as (port, seen):
        yield {"base_url": f"http://127.0.0.1:{port}", "allow_custom_host": True}, lambda: sum(seen)


_STAGES: dict[str, Stage] = {
    "connection refused": _refused,
    "TLS handshake fails": _no_tls,
    "connect timeout": _full_queue,
    "pool timeout": _refused,
    "write timeout": _not_reading,
    "accepts, closes without reading": _slamming,
}


def _full_pool(kind: str) -> Any:
    import httpx

    limits = httpx.Limits(max_connections=0)
    return httpx.Client(limits=limits) if kind == "sync" else httpx.AsyncClient(limits=limits)


def _large(provider: str, timeout: float) -> Callable[[Any], Any]:
    """A request too large for the buffers between client and server."""
    name = "prompt" if provider == "modellix" else "positive_prompt"
    values = {name: "x" * (16 << 20)}
    variant = {
        "modellix": "modellix/seedance-2.0-fast-i2v",
        "runware": "runware/bytedance:2@2",
    }[provider]
    return lambda client: client.call(variant, values, validate=False, timeout=timeout)


def markdown(results: list[Result]) -> str:
    """The table of the results, one line per fault; the cells agree over clients or say so."""
    lines = [
        "| fault | submits received, at most | outcome | may be sent again |",
        "| --- | --- | --- | --- |",
    ]
    again = {NOT_SENT: "yes", REJECTED: "after the change or wait it names", UNKNOWN: "not blindly"}
    for row in ROWS:
        mine = [result for result in results if result.row == row]
        outcomes = sorted({result.outcome for result in mine})
        arrived = max(result.arrived for result in mine)
        cells = [row.name, str(arrived), ", ".join(outcomes), again.get(outcomes[0], "")]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def run_all(package: Any) -> list[Result]:
    """Every row, for both providers, with both clients."""
    return [
        run(package, row, provider, kind)
        for row in ROWS
        for provider in ("modellix", "runware")
        for kind in KINDS
    ]


def main() -> None:
    """Print the table for the package by hand."""
    with tempfile.TemporaryDirectory() as folder:
        on_path(assemble(Path(folder)))
        sys.stdout.write(markdown(run_all(importlib.import_module("seedance_by_hand"))))


if __name__ == "__main__":
    assert ssl.OPENSSL_VERSION
    main()
