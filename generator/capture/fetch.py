"""One polite, bounded GET at a time. The only module of the generator that opens a socket."""

from __future__ import annotations

import socket
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from threading import Timer
from types import TracebackType
from typing import Any
from urllib.robotparser import RobotFileParser

import httpx

from ..limits import BYTES

_MAX_ROBOTS = 512 * 1024
_TRIES = 3
_REDIRECTS = 4
_SLOWDOWN = frozenset({429, 503})
_MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: status 200 with a body, or 304 without one."""

    address: str
    status: int
    body: bytes
    headers: Mapping[str, str]


@dataclass
class NotFetched(Exception):
    """No document: a stable word for why, and what was seen."""

    reason: str
    detail: str

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much; a run that takes longer ends with what it has."""

    seconds: float = 60.0
    stall: float = 15.0
    bytes: int = BYTES
    wait: float = 120.0


class _Watch:
    """Ends a request that takes too long, whatever its server does.

    httpx times each read alone, so a server that sends a byte now and then is never late for it.
    """

    def __init__(self) -> None:
        self.late = False
        self._socket: socket.socket | None = None

    @contextmanager
    def over(self, seconds: float) -> Iterator[None]:
        """Watch over one request."""
        self.late = False
        timer = Timer(seconds, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def see(self, event: str, info: Mapping[str, Any]) -> None:
        """Remember the newest connection: there is one at a time."""
        stream = info.get("return_value") if event.startswith("connection.") else None
        if stream is not None:
            self._socket = stream.get_extra_info("socket")

    def _cut(self) -> None:
        self.late = True
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


@dataclass(slots=True)
class Fetcher:
    """One connection at a time, a pause between requests to a host, robots.txt obeyed."""

    agent: str
    pause: float = 2.0
    limits: Limits = field(default_factory=Limits)
    sleep: Callable[[float], None] = time.sleep
    _client: httpx.Client = field(init=False)
    _watch: _Watch = field(default_factory=_Watch)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _next: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._client = httpx.Client(
            headers={"User-Agent": self.agent, "Accept-Encoding": "gzip", "Accept-Language": "en"},
            timeout=httpx.Timeout(self.limits.stall),
            limits=httpx.Limits(max_connections=1),
            follow_redirects=False,
        )

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def get(self, address: str, etag: str | None = None, modified: str | None = None) -> Answer:
        """The document at an address, or that it is the same as before (status 304).

        Raises:
            NotFetched: it is not there, not allowed, too large, too slow or somewhere else.
        """
        url = _url(address)
        validators = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in validators.items() if value and value.isascii()}
        for _ in range(_REDIRECTS + 1):
            if not self._allowed(url):
                raise NotFetched("robots", f"robots.txt of {url.host} does not allow {url.path}")
            answer = self._patiently(url, headers)
            if answer.status not in _MOVED:
                return _usable(answer)
            url = _same_host(url, answer)
        raise NotFetched("redirects", f"more than {_REDIRECTS} redirects from {address}")

    def _allowed(self, url: httpx.URL) -> bool:
        if url.netloc.decode() not in self._robots:
            self._robots[url.netloc.decode()] = self._rules(url)
        return self._robots[url.netloc.decode()].can_fetch(self.agent, str(url))

    def _rules(self, url: httpx.URL) -> RobotFileParser:
        """What robots.txt says; RFC 9309: 4xx allows everything, 5xx and silence nothing."""
        rules = RobotFileParser()
        try:
            answer = self._robots_text(url.copy_with(raw_path=b"/robots.txt"))
            forbidden = answer.status >= 500 or answer.status in (401, 403)
            lines = answer.body.decode("utf-8", "replace").splitlines()
        except NotFetched:
            forbidden, lines, answer = True, [], None
        if forbidden:
            lines = ["User-agent: *", "Disallow: /"]
        elif answer is None or answer.status != 200:
            lines = []
        try:
            rules.parse(lines)
        except ValueError:  # a number or an address in it that Python cannot read
            rules = RobotFileParser()
            rules.parse(["User-agent: *", "Disallow: /"])
        delay = rules.crawl_delay(self.agent)
        if delay is not None:
            self.pause = max(self.pause, min(float(delay), self.limits.wait))
        return rules

    def _robots_text(self, url: httpx.URL) -> Answer:
        for _ in range(_REDIRECTS + 1):
            answer = self._patiently(url, {}, _MAX_ROBOTS)
            if answer.status not in _MOVED:
                return answer
            url = _same_host(url, answer)
        raise NotFetched("redirects", f"more than {_REDIRECTS} redirects of robots.txt")

    def _patiently(
        self, url: httpx.URL, headers: Mapping[str, str], limit: int | None = None
    ) -> Answer:
        for attempt in range(1, _TRIES + 1):
            answer = self._once(url, headers, limit or self.limits.bytes)
            if answer.status < 500 and answer.status not in _SLOWDOWN:
                return answer
            wait = _retry_after(answer, default=float(attempt))
            if attempt == _TRIES or wait > self.limits.wait:
                return answer
            self.sleep(wait)
        raise AssertionError("the last attempt returns")

    def _once(self, url: httpx.URL, headers: Mapping[str, str], limit: int) -> Answer:
        host = url.netloc.decode()
        self.sleep(max(0.0, self._next.get(host, 0.0) - time.monotonic()))
        trace = {"trace": self._watch.see}
        try:
            with (
                self._watch.over(self.limits.seconds),
                self._client.stream("GET", url, headers=dict(headers), extensions=trace) as r,
            ):
                return Answer(str(url), r.status_code, self._body(r, limit), r.headers)
        except httpx.TimeoutException as error:
            raise NotFetched("timeout", f"{url}: {type(error).__name__}") from None
        except httpx.HTTPError as error:
            if self._watch.late:
                raise self._late(url) from None
            raise NotFetched("no-answer", f"{url}: {error}") from None
        finally:
            self._next[host] = time.monotonic() + self.pause

    def _late(self, url: httpx.URL) -> NotFetched:
        return NotFetched("timeout", f"{url}: not complete after {self.limits.seconds} s")

    def _body(self, response: httpx.Response, limit: int) -> bytes:
        """The body, unpacked piece by piece: a small answer may unpack to a very large one."""
        coding = response.headers.get("content-encoding", "identity").strip().lower()
        if coding not in ("identity", "", "gzip"):
            raise NotFetched("encoding", f"{response.url}: content-encoding {coding!r}")
        unpack = zlib.decompressobj(31) if coding == "gzip" else None
        found = bytearray()
        for piece in response.iter_raw():
            try:
                found += unpack.decompress(piece, limit + 1) if unpack else piece
            except zlib.error as error:
                raise NotFetched("encoding", f"{response.url}: {error}") from None
            if len(found) > limit:
                raise NotFetched("too-large", f"{response.url}: more than {limit} bytes")
        if self._watch.late:  # without a stated length the end looks like any other
            raise self._late(response.url)
        if unpack and not unpack.eof and response.status_code == 200:
            raise NotFetched("truncated", f"{response.url}: the compressed body breaks off")
        return bytes(found)


def _url(address: str) -> httpx.URL:
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL as error:
        raise NotFetched("address", f"{address!r}: {error}") from None
    if url.scheme == "https" or (url.scheme == "http" and _is_loopback(url.host)):
        return url
    raise NotFetched("address", f"{address!r} is not https")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _same_host(url: httpx.URL, answer: Answer) -> httpx.URL:
    target = url.join(answer.headers.get("location", ""))
    if (target.scheme, target.netloc) != (url.scheme, url.netloc):
        raise NotFetched("redirected-elsewhere", f"{url} leads to {target.scheme}://{target.host}")
    return target


def _usable(answer: Answer) -> Answer:
    if answer.status == 304 or (answer.status == 200 and answer.body.strip()):
        return answer
    if answer.status == 200:
        raise NotFetched("empty", f"{answer.address}: the answer is empty")
    raise NotFetched("status", f"{answer.address}: HTTP {answer.status}")


def _retry_after(answer: Answer, default: float) -> float:
    value = answer.headers.get("retry-after", "").strip()
    if not value:
        return default
    if value.isdecimal():
        return float(value[:9])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, OverflowError):
        return default
