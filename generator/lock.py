"""``captures.lock``: what was captured from where, as it lies in the specs folder."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from .diagnostics import BadInput, Finding, Place, Severity
from .node import Node
from .read.json_text import load_json
from .read.text import decode
from .specs import read_below

LOCK = "captures.lock"
_HINT = "restore it from git; or remove it, and run `python -m generator capture`"


class Locked(NamedTuple):
    """One capture: its address, validators, digest, time and the reader that understood it."""

    address: str
    sha256: str
    reader: str
    etag: str | None = None
    last_modified: str | None = None
    fetched: str | None = None


def digest(data: bytes) -> str:
    """The sha256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def load_lock(folder: Path) -> dict[str, Locked]:
    """The entries of the lock by file; none when there is no lock yet.

    Raises:
        BadInput: the lock is there and not readable.
    """
    if not os.path.lexists(folder / LOCK):
        return {}
    try:
        text = decode(read_below(folder.resolve(), LOCK), LOCK)
        written = _as_written(text)
        if written is not None:
            return written
        located = load_json(text, LOCK)
        root = Node(located.value, {"": Place(LOCK), **located.places}, "", "lock")
        root.members(["documents"])
        return {file: _locked(entry) for file, entry in root.child("documents").object()}
    except BadInput as problem:
        found = (each._replace(id="lock-not-readable", hint=_HINT) for each in problem.findings)
        raise BadInput(tuple(found)) from None


def _as_written(text: str) -> dict[str, Locked] | None:
    """The entries of a lock that nobody has touched; None of one to be looked at with care."""
    try:
        documents = json.loads(text)["documents"]
        entries = {file: Locked(**members) for file, members in documents.items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    needed = [
        text for each in entries.values() for text in (each.address, each.sha256, each.reader)
    ]
    others = [t for each in entries.values() for t in (each.etag, each.last_modified, each.fetched)]
    right = all(isinstance(text, str) for text in needed + [t for t in others if t is not None])
    return entries if right and lock_text(entries) == text else None


def _locked(entry: Node) -> Locked:
    required = ["address", "sha256", "reader"]
    entry.members(required, ["etag", "last_modified", "fetched"])
    present = (name for name in entry.value if name in required or entry.optional(name))
    return Locked(**{name: entry.child(name).text() for name in present})


def lock_text(entries: Mapping[str, Locked]) -> str:
    """The lock as text: sorted, one document after the other."""
    documents = {file: entries[file]._asdict() for file in sorted(entries)}
    return json.dumps({"documents": documents}, indent=2, ensure_ascii=True) + "\n"


def check_lock(entries: Mapping[str, Locked], files: Mapping[str, bytes]) -> Iterable[Finding]:
    """An error for each captured file that is not in the lock as it lies there."""
    for file in sorted(files):
        entry = entries.get(file)
        if entry is None:
            yield _problem("capture-not-locked", file, "the capture is not in captures.lock")
        elif entry.sha256 != digest(files[file]):
            what = (
                f"the capture has sha256 {digest(files[file])}, captures.lock says {entry.sha256}"
            )
            yield _problem("capture-altered", file, what)


def _problem(id: str, file: str, message: str) -> Finding:
    hint = (
        "run `python -m generator capture`, or restore the file; corrections belong in overlays; "
        "after a review by hand, put the new digest into captures.lock"
    )
    return Finding(id, Severity.ERROR, Place(file), message, hint)
