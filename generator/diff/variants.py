"""Our own facts beside a request: the variant it belongs to and whether it costs money."""

from __future__ import annotations

from ..document import Json, Object, equal
from .record import Recorder, Spot
from .view import fields

# Where a capture came from and when: it changes with every capture and says nothing about the API.
_CAPTURE_FACTS = frozenset({"file", "captured", "page", "sha256"})
_GONE = frozenset({"retired", "withdrawn", "gone"})


def compare_variant(
    recorder: Recorder, spot: Spot, base: Object, revision: Object, at: tuple[str, str]
) -> None:
    """Report changes of ``x-variant`` and ``x-paid``."""
    old, new = fields(base.get("x-variant")), fields(revision.get("x-variant"))
    if old and new:
        _status(recorder, spot, at, old, new)
        for fact in sorted({*old, *new} - _CAPTURE_FACTS - {"status"}):
            _fact(recorder, spot.child("variant", fact), at, fact, old.get(fact), new.get(fact))
    elif old or new:
        recorder.emit("variant-fact-changed", spot.child("variant"), at, old or None, new or None)
    was, now = base.get("x-paid") is True, revision.get("x-paid") is True
    if was != now:
        recorder.emit("became-paid" if now else "became-free", spot, at, was, now)


def _status(
    recorder: Recorder, spot: Spot, at: tuple[str, str], base: Object, revision: Object
) -> None:
    old, new = base.get("status", "current"), revision.get("status", "current")
    if equal(old, new):
        return
    was, now = str(old) in _GONE, str(new) in _GONE
    check = "variant-fact-changed"
    if was != now:
        check = "variant-retired" if now else "variant-restored"
    name = str(revision.get("id", spot.name))
    recorder.emit(check, spot, at, old, new, words={"name": name})


def _fact(
    recorder: Recorder, spot: Spot, at: tuple[str, str], fact: str, old: Json, new: Json
) -> None:
    if not equal(old, new):
        check = "variant-renamed" if fact == "name" else "variant-fact-changed"
        recorder.emit(check, spot, at, old, new)
