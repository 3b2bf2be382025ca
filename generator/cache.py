"""Results that need not be made again: text by the digest of everything it was made from.

The cache lies outside the package and outside git (``.cache/``); deleting it is always safe, and
so is any damage to it: an entry that does not carry its own digest is made again. Values are text,
never pickles, so that a cache that somebody else could write cannot run anything.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from .stamp import cache_folder, installed_tools

_SCHEMA = "CREATE TABLE IF NOT EXISTS made (key BLOB PRIMARY KEY, digest BLOB, text TEXT)"


_MOST_WAITING = 8_000_000
"""Characters that are kept in memory until they are written."""

_AT_ONCE = 500
"""Keys in one query; SQLite was long built for no more than 999."""


LARGEST = 1 << 30
"""Bytes of a cache that is kept: most of a larger one is about documents and code of the past."""


class Memo(Protocol):
    """Gives what ``make()`` gives, from memory when it was made from the same ``parts`` before."""

    def __call__(self, kind: str, parts: Iterable[str], make: Callable[[], str]) -> str:
        """The text of this kind for these parts."""


def no_memo(kind: str, parts: Iterable[str], make: Callable[[], str]) -> str:
    """Remembers nothing."""
    return make()


class _Unknown(Exception):
    """There is no text yet."""


def recalled(memo: Memo, kind: str, asked: Sequence[Sequence[str]]) -> list[str | None]:
    """The texts of this kind for each of several parts, where there are any; none is made."""
    if isinstance(memo, Cache):
        return memo.recall(kind, asked)
    return [_recalled(memo, kind, parts) for parts in asked]


def _recalled(memo: Memo, kind: str, parts: Sequence[str]) -> str | None:
    def refuse() -> str:
        raise _Unknown

    try:
        return memo(kind, parts, refuse)
    except _Unknown:
        return None


def digest_of(parts: Iterable[str | bytes]) -> str:
    """A SHA-256 over parts that keeps them apart: ``("a", "b")`` is not ``("ab",)``."""
    running = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        running.update(len(data).to_bytes(8, "big"))
        running.update(data)
    return running.hexdigest()


class Cache:
    """A ``Memo`` in one SQLite file; a context manager that has written what is new at its end."""

    def __init__(self, path: Path, version: str) -> None:
        """``version`` stands for the code and tools that make the texts."""
        self._path = path
        self._version = version
        self._owner = self._asks = os.getpid()
        self._connection = self._open()
        self._inherited: list[sqlite3.Connection | None] = []
        self._new: dict[bytes, str] = {}
        self._waiting = 0  # characters of what is new

    def _open(self) -> sqlite3.Connection | None:
        for _ in range(2):
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                if self._path.exists() and self._path.stat().st_size > LARGEST:
                    self._path.unlink()
                connection = sqlite3.connect(self._path, timeout=5)
                connection.execute(_SCHEMA)
                return connection
            except sqlite3.Error:  # not a database, or another layout: begin again
                with suppress(OSError):
                    self._path.unlink(missing_ok=True)
            except OSError:
                return None
        return None

    def __call__(self, kind: str, parts: Iterable[str], make: Callable[[], str]) -> str:
        """The text of this kind for these parts, made at most once."""
        key = self._key(kind, parts)
        text = self._new.get(key) or self._stored([key]).get(key)
        if text is None:
            text = self._new[key] = make()
            self._waiting += len(text)
            if self._waiting > _MOST_WAITING and os.getpid() == self._owner:
                self._write()
        return text

    def recall(self, kind: str, asked: Sequence[Iterable[str]]) -> list[str | None]:
        """The texts that there are, all asked for at once."""
        keys = [self._key(kind, parts) for parts in asked]
        stored = self._stored([key for key in keys if key not in self._new])
        return [self._new.get(key) or stored.get(key) for key in keys]

    def _key(self, kind: str, parts: Iterable[str]) -> bytes:
        return bytes.fromhex(digest_of([self._version, kind, *parts]))

    def _stored(self, keys: Sequence[bytes]) -> dict[bytes, str]:
        """The texts of these keys that are as they were written."""
        found: dict[bytes, str] = {}
        with suppress(sqlite3.Error):
            connection = self._readable()
            if connection is None:
                return found
            for low in range(0, len(keys), _AT_ONCE):
                some = keys[low : low + _AT_ONCE]
                query = f"SELECT key, digest, text FROM made WHERE key IN ({_marks(len(some))})"
                for key, digest, text in connection.execute(query, some):
                    if isinstance(text, str) and digest == _digest(key, text):
                        found[key] = text
        return found

    def _readable(self) -> sqlite3.Connection | None:
        """The connection of this process; nothing may be asked of one that was there at a fork."""
        if self._asks != os.getpid() and self._connection is not None:
            self._inherited.append(self._connection)  # nor may it be closed here
            self._connection = sqlite3.connect(self._path, timeout=5)
            self._asks = os.getpid()
        return self._connection

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Write what is new; a cache that cannot be written is no error."""
        self._write()
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _write(self) -> None:
        rows = ((key, _digest(key, text), text) for key, text in self._new.items())
        if self._connection is not None:
            with suppress(sqlite3.Error), self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", rows)
        self._new.clear()
        self._waiting = 0


def _marks(count: int) -> str:
    return ", ".join("?" * count)


def _digest(key: bytes, text: str) -> bytes:
    running = hashlib.sha256(key)
    running.update(text.encode("utf-8", "surrogatepass"))
    return running.digest()


@contextmanager
def open_cache(disabled: bool = False) -> Iterator[Memo]:
    """The cache of this project's code and tools, or none."""
    if disabled:
        yield no_memo
        return
    with Cache(Path(cache_folder(), "made.sqlite"), code_version()) as cache:
        yield cache


def code_version() -> str:
    """A digest of our own sources, the tools' versions and this Python's version."""
    here = Path(__file__).parent
    parts: list[str | bytes] = [*installed_tools()]
    for path in sorted(here.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            parts += [path.relative_to(here).as_posix(), path.read_bytes()]
    return digest_of(parts)
