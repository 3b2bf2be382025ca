"""Changes that somebody has accepted, each by fingerprint, with a reason and an end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..diagnostics import BadInput, Finding, Place, Severity
from ..document import Json, pointer
from .change import Change

_KEYS = frozenset({"fingerprint", "reason", "expires"})


@dataclass(frozen=True, slots=True)
class Allowance:
    """One accepted change."""

    fingerprint: str
    reason: str
    expires: date
    place: Place


@dataclass(frozen=True, slots=True)
class Accepted:
    """Changes after the allow file: those that still count, and those that do not."""

    open: tuple[Change, ...]
    accepted: tuple[tuple[Change, Allowance], ...] = ()
    findings: tuple[Finding, ...] = ()


def load_allowances(text: str, file: str) -> tuple[Allowance, ...]:
    """The entries of an allow file: a YAML list of ``fingerprint``, ``reason``, ``expires``.

    Raises:
        BadInput: with every entry that is not complete.
    """
    from ..read.yaml12 import load_yaml  # few have an allow file

    located = load_yaml(text, file)
    entries = located.value if located.value is not None else []
    if not isinstance(entries, list):
        raise BadInput((_problem(Place(file), "a list of entries is expected"),))
    found: list[Allowance | Finding] = []
    for index, entry in enumerate(entries):
        found.append(_allowance(entry, located.places.get(pointer(index), Place(file))))
    problems = tuple(item for item in found if isinstance(item, Finding))
    if problems:
        raise BadInput(problems)
    return tuple(item for item in found if isinstance(item, Allowance))


def _allowance(entry: Json, place: Place) -> Allowance | Finding:
    if not isinstance(entry, dict) or set(entry) != _KEYS:
        return _problem(place, f"an entry has exactly the keys {', '.join(sorted(_KEYS))}")
    if not all(isinstance(value, str) and value.strip() for value in entry.values()):
        return _problem(place, "fingerprint, reason and expires are texts and not empty")
    try:
        expires = date.fromisoformat(entry["expires"])
    except ValueError:
        return _problem(place, f"expires is a date like 2026-12-31, not {entry['expires']!r}")
    return Allowance(entry["fingerprint"], entry["reason"], expires, place)


def _problem(place: Place, message: str) -> Finding:
    hint = "- {fingerprint: 0123456789abcdef, reason: why, expires: 2026-12-31}"
    return Finding("allow-entry", Severity.ERROR, place, message, hint)


def accept(changes: Iterable[Change], allowances: Iterable[Allowance], today: date) -> Accepted:
    """Set accepted changes apart; entries that are over, or no longer needed, are findings."""
    known = {entry.fingerprint: entry for entry in allowances}
    left: list[Change] = []
    taken: list[tuple[Change, Allowance]] = []
    findings: list[Finding] = []
    for change in changes:
        entry = known.get(change.fingerprint)
        if entry is not None and today <= entry.expires:
            taken.append((change, entry))
        else:
            left.append(change)
    used = {change.fingerprint for change, _ in taken}
    still = {change.fingerprint for change in left}
    for entry in known.values():
        if entry.fingerprint in still:
            findings.append(_over(entry))
        elif entry.fingerprint not in used:
            findings.append(_unneeded(entry))
    return Accepted(tuple(left), tuple(taken), tuple(findings))


def _over(entry: Allowance) -> Finding:
    message = f"the entry {entry.fingerprint} expired on {entry.expires}: its change counts again"
    return Finding("allow-expired", Severity.WARNING, entry.place, message, "decide again")


def _unneeded(entry: Allowance) -> Finding:
    message = f"no change has the fingerprint {entry.fingerprint} any more"
    return Finding("allow-not-needed", Severity.WARNING, entry.place, message, "remove the entry")
