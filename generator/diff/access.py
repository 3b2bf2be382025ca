"""Servers and security: where calls go, and what they have to show there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from ..document import Json, get, has, pointer
from .change import canonical
from .flat import resolved
from .operations import Operation
from .record import Recorder, Spot
from .view import View, fields, items, texts

Alternatives: TypeAlias = dict[str, str]
"""Ways to authenticate: meaning to words. The empty meaning is no authentication at all."""

_ANONYMOUS = "nothing"


@dataclass(slots=True)
class Access:
    """Differences of servers and security met so far: one at the root counts once."""

    recorder: Recorder
    _reported: dict[tuple[str, ...], None] = field(default_factory=dict)

    def compare(self, base: Operation, revision: Operation, spot: Spot, *, moved: bool) -> None:
        """Report where two operations differ in servers or security."""
        self._servers(base, revision, spot, moved)
        self._security(base, revision, spot)

    def _servers(self, base: Operation, revision: Operation, spot: Spot, moved: bool) -> None:
        if base.urls == revision.urls or (moved and base.origins == revision.origins):
            return
        was, now = base.servers, revision.servers
        if moved:
            was, now = tuple(sorted(base.origins)), tuple(sorted(revision.origins))
        at = (base.servers_at, revision.servers_at)
        spot = self._spot(spot, at, "servers")
        self.report_servers(was, now, spot, at)

    def report_servers(
        self, was: tuple[str, ...], now: tuple[str, ...], spot: Spot, at: tuple[str, str]
    ) -> None:
        """Report a difference between two sets of servers."""
        lost = [url for url in was if url not in now]
        gained = [url for url in now if url not in was]
        key = ("servers", *at, canonical([lost, gained]), *spot.trail)
        if key in self._reported or not (lost or gained):
            return
        self._reported[key] = None
        check = (
            "server-changed" if lost and gained else "server-removed" if lost else "server-added"
        )
        self.recorder.emit(check, spot, at, _one(lost), _one(gained))

    def _security(self, base: Operation, revision: Operation, spot: Spot) -> None:
        at = (base.security_at, revision.security_at)
        was = alternatives(self.recorder.base, at[0])
        now = alternatives(self.recorder.revision, at[1])
        if was.keys() == now.keys():
            return
        spot = self._spot(spot, at, "security")
        key = ("security", *at, *spot.trail)
        if key not in self._reported:
            self._reported[key] = None
            self._report_security(was, now, spot, at)

    def _report_security(
        self, was: Alternatives, now: Alternatives, spot: Spot, at: tuple[str, str]
    ) -> None:
        lost = sorted(words for key, words in was.items() if key not in now)
        gained = sorted(words for key, words in now.items() if key not in was)
        check = _security_id(was, now, bool(lost), bool(gained))
        words = {
            "name": spot.operation or "the API",
            "old": " or ".join(lost),
            "new": " or ".join(gained),
        }
        self.recorder.emit(check, spot, at, _one(lost), _one(gained), words=words)

    @staticmethod
    def _spot(spot: Spot, at: tuple[str, str], word: str) -> Spot:
        """The document itself when both sides inherit from it, else the operation."""
        if at == (pointer(word), pointer(word)):
            return Spot(trail=(word,))
        return spot.child(word)


def _one(found: list[str]) -> Json:
    return found[0] if len(found) == 1 else found or None


def _security_id(was: Alternatives, now: Alternatives, lost: bool, gained: bool) -> str:
    if list(was) == [""] and "" not in now:
        return "security-added"
    if list(now) == [""] and "" not in was:
        return "security-removed"
    if lost and gained:
        return "security-changed"
    return "security-alternative-removed" if lost else "security-alternative-added"


def alternatives(view: View, at: str) -> Alternatives:
    """The ways to authenticate that the requirements at a pointer allow, by meaning."""
    document = view.sourced.document
    listed = items(get(document, at)) if has(document, at) else []
    found: Alternatives = {}
    for requirement in listed:
        schemes = [_scheme(view, name, texts(s)) for name, s in fields(requirement).items()]
        key = " and ".join(sorted(key for key, _ in schemes))
        found[key] = " and ".join(sorted(words for _, words in schemes)) or _ANONYMOUS
    return found or {"": _ANONYMOUS}


def _scheme(view: View, name: str, scopes: list[str]) -> tuple[str, str]:
    """A scheme by what it does: its name in the document says nothing."""
    holder = fields(view.sourced.document.get("components"))
    at = pointer("components", "securitySchemes", name)
    defined = fields(holder.get("securitySchemes")).get(name)
    node = view.node(defined, at)
    scheme = fields(resolved(view, node.value, node.at))
    scheme.pop("bearerFormat", None)
    if defined is None:
        view.note("scheme-missing", at, f"security scheme {name!r} is not defined")
        scheme = {"name": name}
    return canonical([scheme, sorted(scopes)]), _words(scheme, scopes)


def _words(scheme: Json, scopes: list[str]) -> str:
    parts = [scheme.get("type"), scheme.get("scheme"), scheme.get("in"), scheme.get("name")]
    told = " ".join(str(part) for part in parts if part)
    return f"{told} ({', '.join(sorted(scopes))})" if scopes else told
