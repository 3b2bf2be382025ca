"""A file that remembers every paid call of a batch: append-only JSON lines, flushed to the disk.

A line "sending" is on the disk before a request leaves, and the line with its outcome right after.
So after a kill at any moment each request is one of: never sent, accepted with its task, refused,
or sent with an outcome that nobody noted. The last is never sent again. No prompt, key or address
is written, only digests of requests.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from .core import now_text
from .errors import UsageError

FORMAT = 1


@dataclass(slots=True)
class Entry:
    """What the journal knows of one request: the last event, and what it brought."""

    event: str
    digest: str
    task_id: str | None = None
    sent_at: str = ""
    task: Mapping[str, Any] = field(default_factory=dict[str, Any])


class Journal:
    """The journal of one batch, open for appending; one process at a time.

    Made by ``submit_many`` and ``run_many`` from a path. Raises ``UsageError`` for a file that is
    not a journal, or is in use.
    """

    def __init__(self, path: str | Path) -> None:
        self._lock = threading.Lock()
        self.entries: dict[int, Entry] = {}
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._file = os.fdopen(os.open(path, flags, 0o600), "r+b", buffering=0)
        try:
            _lock_file(self._file.fileno())
            self._load(self._file.read())
        except BaseException:
            self._file.close()
            raise

    def _load(self, data: bytes) -> None:
        lines = data.split(b"\n")
        # A kill in the middle of a write leaves a part of a line: what it would have said is
        # unknown, and the lines before it say so.
        whole, part = lines[:-1], lines[-1]
        for number, line in enumerate(whole, 1):
            if line:
                self._note(_parsed(line, number))
        if part:
            self._file.truncate(len(data) - len(part))

    def _note(self, line: Mapping[str, Any]) -> None:
        index = line["index"]
        if line["event"] == "sending" or index not in self.entries:
            self.entries[index] = Entry(
                line["event"], line["digest"], line.get("task_id"), line.get("at", "")
            )
        entry = self.entries[index]
        entry.event = line["event"]
        entry.task = line.get("task") or entry.task

    def write(self, event: str, index: int, digest: str, **facts: Any) -> None:
        """Add a line and wait until the disk has it; a line that does not fit leaves no part."""
        line = {"format": FORMAT, "event": event, "index": index, "digest": digest, **facts}
        line["at"] = now_text()
        text = json.dumps(line, separators=(",", ":")).encode() + b"\n"
        with self._lock:
            size = os.fstat(self._file.fileno()).st_size
            try:
                self._append(text)
            except OSError:
                self._file.truncate(size)
                raise
            self._note(line)

    def _append(self, text: bytes) -> None:
        while text:  # a disk that is nearly full takes a part, and says nothing
            text = text[self._file.write(text) :]
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Close the file; it stays as it is."""
        self._file.close()

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _parsed(line: bytes, number: int) -> Mapping[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict) or cast("dict[str, Any]", value).get("format") != FORMAT:
        raise UsageError(f"line {number} of the journal is not one of ours")
    entry = cast("dict[str, Any]", value)
    kinds = {"event": str, "index": int, "digest": str}
    if any(type(entry.get(name)) is not kind for name, kind in kinds.items()):
        raise UsageError(f"line {number} of the journal is incomplete")
    return entry


def _lock_file(descriptor: int) -> None:
    """Refuse a journal that another process writes to; the system frees the lock after a kill."""
    with contextlib.suppress(ImportError):
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise UsageError("the journal is in use by another process") from None
