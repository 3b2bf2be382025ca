"""Fetching a made file: no credentials, public https addresses alone, whole or not at all.

The standard library's HTTP client is used on sockets opened here, because an address must be
checked after it was resolved and connected to as checked, every read must know the deadline, and
no other library's log may see a signed address.
"""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import io
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urljoin, urlsplit

from .errors import (
    DownloadError,
    ExpiredLink,
    ShortBody,
    TooLarge,
    UnsafeAddress,
)
from .redact import bare_url
from .staging import check_target, staged

Progress: TypeAlias = Callable[[int, int | None], object]
"""Gets the bytes written so far and the whole size, if the server states it."""

IDLE_SECONDS = 30.0
_CHUNK = 256 * 1024
_EXPIRED = frozenset({401, 403, 404, 410})
_REDIRECT = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Limits:
    """What a download may use: seconds in all, bytes, redirects; ``allow_private`` is for tests."""

    timeout: float
    max_bytes: int
    max_redirects: int
    allow_private: bool = False


class _Stopped(Exception):
    """The caller no longer wants the file."""


@dataclass(slots=True)
class _Run:
    """One download under way: its limits, its end, and the wish to stop it."""

    limits: Limits
    ends: float
    stop: threading.Event

    def left(self) -> float:
        """Seconds for the next socket operation."""
        if self.stop.is_set():
            raise _Stopped
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("the download's time is over")
        return min(left, IDLE_SECONDS)


def download(
    url: str,
    path: Path,
    limits: Limits,
    overwrite: bool = False,
    on_progress: Progress | None = None,
    retention: str = "",
    stop: threading.Event | None = None,
) -> Path:
    """Fetch ``url`` into the new file ``path``; see ``Asset.download`` for what it raises."""
    if not limits.timeout > 0 or limits.max_bytes < 1:
        raise ValueError("timeout and max_bytes are numbers above 0")
    path = Path(path)
    check_target(path, overwrite)
    run = _Run(limits, time.monotonic() + limits.timeout, stop or threading.Event())
    try:
        _fetch(url, path, run, overwrite, on_progress, retention)
        return path
    except DownloadError:
        raise
    except (OSError, http.client.HTTPException, ValueError, UnicodeError) as error:
        failed = _failure(error)
    # Outside the except clause: the frames of the cause hold the signed address.
    raise failed


def _failure(error: Exception) -> DownloadError:
    if isinstance(error, http.client.IncompleteRead):
        return ShortBody("the connection ended before the whole file had arrived")
    if isinstance(error, TimeoutError):
        return DownloadError("the download took too long, or the server fell silent")
    detail = error.strerror if isinstance(error, OSError) and error.strerror else ""
    return DownloadError(f"the download failed: {type(error).__name__} {detail}".rstrip())


async def download_in_thread(
    url: str,
    path: Path,
    limits: Limits,
    overwrite: bool = False,
    on_progress: Progress | None = None,
    retention: str = "",
) -> Path:
    """``download`` in a worker thread; when cancelled, waits until nothing is left behind."""
    stop = threading.Event()
    work = asyncio.ensure_future(
        asyncio.to_thread(download, url, path, limits, overwrite, on_progress, retention, stop)
    )
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        stop.set()
        with contextlib.suppress(Exception, _Stopped):
            await asyncio.shield(work)
        raise


# --- the file -----------------------------------------------------------------------------------


def _fetch(
    url: str,
    path: Path,
    run: _Run,
    overwrite: bool,
    on_progress: Progress | None,
    retention: str,
) -> None:
    with contextlib.closing(_open(url, run, retention)) as response:
        total = _stated_size(response, run.limits)
        with staged(path, overwrite) as file:
            _copy(response, file, run, total, on_progress)


def _stated_size(response: http.client.HTTPResponse, limits: Limits) -> int | None:
    encoding = response.getheader("content-encoding", "identity").strip().lower()
    if encoding not in ("", "identity"):
        raise DownloadError(f"the server encoded the file as {encoding[:20]!r}, unasked")
    total = response.length
    if total is not None and total > limits.max_bytes:
        raise TooLarge(f"the file has {total} bytes, the limit is {limits.max_bytes}")
    return total


def _copy(
    response: http.client.HTTPResponse,
    file: io.BufferedWriter,
    run: _Run,
    total: int | None,
    on_progress: Progress | None,
) -> None:
    done = 0
    while chunk := response.read1(_CHUNK):
        run.left()
        done += len(chunk)
        if done > run.limits.max_bytes:
            raise TooLarge(f"the file is larger than {run.limits.max_bytes} bytes")
        file.write(chunk)
        if on_progress is not None:
            on_progress(done, total)
    if total is not None and done < total:
        raise ShortBody(f"only {done} of {total} bytes arrived")
    if done == 0:
        raise ShortBody("the file is empty")


# --- the connection -----------------------------------------------------------------------------


def _open(url: str, run: _Run, retention: str) -> http.client.HTTPResponse:
    for _ in range(run.limits.max_redirects + 1):
        response = _request(url, run)
        if response.status == 200:
            return response
        location = response.getheader("location")
        response.close()
        if response.status in _EXPIRED:
            raise ExpiredLink(
                f"the link is no longer valid (HTTP {response.status}). {retention}".rstrip()
            )
        if response.status not in _REDIRECT or not location:
            raise DownloadError(f"the server of the file answered HTTP {response.status}")
        url = urljoin(url, location)
    raise DownloadError(f"the link redirects more than {run.limits.max_redirects} times")


def _request(url: str, run: _Run) -> http.client.HTTPResponse:
    scheme, host, port, target = _checked(url, run.limits)
    connection = _connect(host, port, run)
    try:
        stream = _secure(connection, host, run) if scheme == "https" else connection
    except BaseException:
        connection.close()
        raise
    try:
        name = f"[{host}]" if ":" in host else host
        default = 443 if scheme == "https" else 80
        authority = name if port == default else f"{name}:{port}"
        head = (
            f"GET {target} HTTP/1.1\r\nHost: {authority}\r\nAccept: */*\r\n"
            "Accept-Encoding: identity\r\nConnection: close\r\nUser-Agent: seedance-typed\r\n\r\n"
        )
        stream.settimeout(run.left())
        stream.sendall(head.encode("ascii"))
        response = http.client.HTTPResponse(_Reader(stream, run), method="GET")  # type: ignore[arg-type]
        response.begin()
        return response
    except BaseException:
        stream.close()
        raise


def _checked(url: str, limits: Limits) -> tuple[str, str, int, str]:
    """The parts of an address that may be fetched; ``UnsafeAddress`` for any other."""
    if not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        raise UnsafeAddress("the link holds characters that no address has")
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port
    schemes = ("https", "http") if limits.allow_private else ("https",)
    if parts.scheme not in schemes or not host or parts.username or parts.password:
        raise UnsafeAddress(f"{bare_url(url)} is not a plain https address")
    if port is None:
        port = 443 if parts.scheme == "https" else 80
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return parts.scheme, host, port, target


def _connect(host: str, port: int, run: _Run) -> socket.socket:
    """A connection to the first address of ``host`` that answers; every address must be public."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not run.limits.allow_private and not is_public(address):
            raise UnsafeAddress(f"{host} leads to {address}, which is not a public address")
    problem: OSError | None = None
    for address in dict.fromkeys(addresses):
        try:
            return socket.create_connection((address, port), timeout=run.left())
        except OSError as error:
            problem = error
    raise problem or OSError("the host has no address")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open Internet, also where it wraps an IPv4 address."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _inner(ip)
    if inner is not None:
        return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def _inner(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


def _secure(connection: socket.socket, host: str, run: _Run) -> ssl.SSLSocket:
    connection.settimeout(run.left())
    return ssl.create_default_context().wrap_socket(connection, server_hostname=host)


class _Reader:
    """What ``HTTPResponse`` reads from: a socket whose every read ends at the deadline."""

    def __init__(self, stream: socket.socket, run: _Run) -> None:
        self._raw = _RawReader(stream, run)

    def makefile(self, mode: str) -> io.BufferedReader:
        """The stream that ``HTTPResponse`` asks for; closing it closes the socket."""
        return io.BufferedReader(self._raw)


class _RawReader(io.RawIOBase):
    def __init__(self, stream: socket.socket, run: _Run) -> None:
        super().__init__()
        self._stream = stream
        self._run = run

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._stream.settimeout(self._run.left())
        return self._stream.recv_into(buffer)

    def close(self) -> None:
        self._stream.close()
        super().close()
