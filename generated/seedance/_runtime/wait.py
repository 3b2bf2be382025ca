"""When to ask again: backoff, what the provider's headers say, the deadline, the pace per key.

Pure but for the clock and random numbers, which callers pass in.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Mapping
from typing import NamedTuple
from weakref import WeakValueDictionary

from .provider import Provider

LONGEST_HEADER_WAIT = 3600.0
_DAY = 86_400.0
_FAR = _DAY * 3650  # nobody means a wait this long


def backoff(attempt: int, first: float, factor: float, cap: float, chance: float) -> float:
    """Seconds before poll ``attempt`` (from 0): growing, capped, ±20 % by ``chance`` (0 to 1)."""
    # The exponent is bounded so that no number of polls overflows the power.
    plain = min(cap, first * factor ** min(attempt, 64))
    return min(plain * (0.8 + 0.4 * chance), cap * 1.2)


def retry_after(value: str | None, now: float) -> float | None:
    """Seconds that a Retry-After header asks for; None when it is absent or makes no sense.

    ``now`` is the Unix time. Both forms are read, seconds and HTTP date; a date in the past is 0.
    """
    if value is None or len(value) > 64:
        return None
    value = value.strip()
    seconds = _decimal(value)
    if seconds is not None:
        return seconds if seconds <= _FAR else None
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(value).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return None
    return max(0.0, moment - now) if moment - now <= _FAR else None


def rate_limit_reset(value: str | None, now: float) -> float | None:
    """Seconds until the moment an X-RateLimit-Reset header names, however it is written.

    There is no standard: below one day it is taken as seconds left, near ``now`` (Unix time) as
    Unix seconds, near a thousand times that as Unix milliseconds; anything else is ignored.
    """
    if value is None or len(value) > 64:
        return None
    number = _decimal(value.strip())
    if number is None:
        return None
    if number < _DAY:
        return number
    for moment in (number, number / 1000):
        if abs(moment - now) < _DAY:
            return max(0.0, moment - now)
    return None


def _decimal(text: str) -> float | None:
    """A plain decimal number; not ``inf``, ``nan``, exponents, signs or other scripts' digits."""
    if not text.isascii() or not text.replace(".", "", 1).isdigit():
        return None
    number = float(text)
    return number if math.isfinite(number) else None


def asked_wait(provider: Provider, headers: Mapping[str, str], now: float) -> float | None:
    """Seconds an answer asks to wait before the next read, or None."""
    asked = retry_after(headers.get("retry-after"), now)
    if asked is not None:
        return asked
    names = provider.rate_limit
    remaining = headers.get((names.get("remaining") or "").lower())
    if remaining is None or _decimal(remaining.strip()) != 0:
        return None
    return rate_limit_reset(headers.get((names.get("reset") or "").lower()), now)


class Deadline(NamedTuple):
    """A moment on the monotonic clock; None stands for "no limit"."""

    at: float | None

    @staticmethod
    def after(seconds: float | None, now: float) -> Deadline:
        """The moment ``seconds`` from ``now``; ValueError for NaN or what is no number."""
        if seconds is not None and not seconds >= 0:
            raise ValueError("a timeout is zero or more seconds, or None for no limit")
        return Deadline(None if seconds is None or math.isinf(seconds) else now + seconds)

    def left(self, now: float) -> float:
        """Seconds left, never below 0; ``inf`` without a limit."""
        return math.inf if self.at is None else max(0.0, self.at - now)

    def within(self, seconds: float, now: float) -> float:
        """``seconds``, or what is left when that is less."""
        return min(seconds, self.left(now))


def check_wait(timeout: float | None) -> None:
    """``ValueError`` for a timeout that is none, before anything is paid for."""
    Deadline.after(timeout, 0.0)


class Pace:
    """The pace of reads that one key may keep: evenly spaced, with a small burst; thread-safe."""

    def __init__(self, per_minute: float, burst: int = 10) -> None:
        self._gap = 60.0 / per_minute
        self._slack = self._gap * burst
        self._next = 0.0
        self._lock = threading.Lock()

    def reserve(self, now: float, latest: float = math.inf) -> float | None:
        """Seconds until the read may go out; None, unreserved, if that is after ``latest``."""
        with self._lock:
            start = max(self._next, now - self._slack)
            wait = max(0.0, start - now)
            if now + wait > latest:
                return None
            self._next = start + self._gap
            return wait


_paces: WeakValueDictionary[tuple[str, str], Pace] = WeakValueDictionary()
_paces_lock = threading.Lock()


def shared_pace(provider: Provider, key_digest: str) -> Pace:
    """The pace shared by every client of this process that uses the same key."""
    with _paces_lock:
        pace = _paces.get((provider.id, key_digest))
        if pace is None:
            pace = _paces[provider.id, key_digest] = Pace(provider.reads.per_minute)
        return pace


class Poller:
    """When one wait reads next; the clients' loops ask it and sleep.

    ``clock`` is monotonic, in seconds; ``chance`` gives numbers from 0 to 1.
    """

    def __init__(
        self,
        provider: Provider,
        deadline: Deadline,
        clock: Callable[[], float],
        chance: Callable[[], float],
    ) -> None:
        self._reads = provider.reads
        self._deadline = deadline
        self._clock = clock
        self._chance = chance
        self._attempt = 0
        self._looked_last = False
        self.asked: float | None = None

    def after_answer(self, asked: float | None) -> None:
        """Note that a read was answered and that its headers asked for ``asked`` seconds."""
        self.asked = asked

    def next_delay(self) -> float | None:
        """Seconds to sleep before the next read; None when the deadline comes first.

        The backoff ends at the deadline at the latest, for one last look; a wait that the
        provider asked for is never cut short.
        """
        reads, now = self._reads, self._clock()
        left = self._deadline.left(now)
        if left <= 0:
            return None
        plain = backoff(self._attempt, reads.first, reads.factor, reads.cap, self._chance())
        self._attempt += 1
        if self.asked is not None and self.asked > plain:
            asked = min(self.asked, LONGEST_HEADER_WAIT)
            return None if asked >= left else asked
        if plain < left:
            return plain
        if self._looked_last:
            return None
        self._looked_last = True
        return left - min(1.0, left / 2)  # a last look needs a moment to be answered in
