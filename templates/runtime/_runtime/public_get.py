"""One GET of a public https address: checked after it was resolved, connected to as checked."""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from .errors import UnsafeAddress
from .redact import bare_url

IDLE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What a download may use: seconds in all, bytes, redirects; ``allow_private`` is for tests."""

    timeout: float
    max_bytes: int
    max_redirects: int
    allow_private: bool = False


class Stopped(Exception):
    """The caller no longer wants the file."""


@dataclass(slots=True)
class Run:
    """One download under way: its limits, its end, and the wish to stop it."""

    limits: Limits
    ends: float
    stop: threading.Event

    def left(self) -> float:
        """Seconds for the next socket operation."""
        if self.stop.is_set():
            raise Stopped
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("the download's time is over")
        return min(left, IDLE_SECONDS)


def request(url: str, run: Run) -> http.client.HTTPResponse:
    """The answer to one GET, to be read within the limits; the caller closes it."""
    scheme, host, port, target = checked(url, run.limits)
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


def checked(url: str, limits: Limits) -> tuple[str, str, int, str]:
    """The parts of an address that may be fetched; ``UnsafeAddress`` for any other."""
    if not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        raise UnsafeAddress("the link holds characters that no address has")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise UnsafeAddress("the link is no address") from None
    schemes = ("https", "http") if limits.allow_private else ("https",)
    if parts.scheme not in schemes or not host or parts.username or parts.password:
        raise UnsafeAddress(f"{bare_url(url)} is not a plain https address")
    if port is None:
        port = 443 if parts.scheme == "https" else 80
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return parts.scheme, host, port, target


def _connect(host: str, port: int, run: Run) -> socket.socket:
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


def _secure(connection: socket.socket, host: str, run: Run) -> ssl.SSLSocket:
    connection.settimeout(run.left())
    return ssl.create_default_context().wrap_socket(connection, server_hostname=host)


class _Reader:
    """What ``HTTPResponse`` reads from: a socket whose every read ends at the deadline."""

    def __init__(self, stream: socket.socket, run: Run) -> None:
        self._raw = _RawReader(stream, run)

    def makefile(self, mode: str) -> io.BufferedReader:
        """The stream that ``HTTPResponse`` asks for; closing it closes the socket."""
        return io.BufferedReader(self._raw)


class _RawReader(io.RawIOBase):
    def __init__(self, stream: socket.socket, run: Run) -> None:
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
