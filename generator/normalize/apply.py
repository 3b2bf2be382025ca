"""Overlay actions applied to a document, with origins; an expectation that fails is an error."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..diagnostics import BadInput, Origin, Place, printable, refuse
from ..document import (
    Json,
    Object,
    Sourced,
    copied,
    equal,
    get,
    has,
    parent,
    parts,
    pointer,
    rebase,
)
from ..node import Node, collect
from .jsonpath import find
from .overlay import Action


def apply_overlay(sourced: Sourced, actions: Iterable[Action]) -> Sourced:
    """The corrected document; what was touched has the origin kind "overlay".

    Raises:
        BadInput: with one error for each action that no longer fits the document.
    """
    work = _Work(copied(sourced.document), dict(sourced.origins))
    problems = []
    for action in actions:
        try:
            _act(work, action)
        except BadInput as problem:
            problems.append(problem)
    collect(problems)
    return Sourced(work.document, work.origins)


@dataclass(slots=True)
class _Work:
    """A document being corrected. The only mutable value here; it never leaves this module."""

    document: Object
    origins: dict[str, Origin]

    def place(self, at: str) -> Place | None:
        """Where a value of the document came from."""
        origin = Sourced(self.document, self.origins).origin(at)
        return origin.place if origin else None

    def forget(self, at: str) -> None:
        """Drop the origins at and below a pointer."""
        for known in [key for key in self.origins if key == at or key.startswith(at + "/")]:
            del self.origins[known]


def _act(work: _Work, action: Action) -> None:
    targets = find(work.document, action.path)
    if not targets:
        message = f"target {action.target} matches nothing"
        hint = "the document has changed: review this action, then correct or remove it"
        raise refuse("overlay-no-match", action.place, message, hint)
    for at in reversed(targets) if action.removes else targets:
        if action.update is None:
            _remove(work, action, at)
        else:
            _update(work, action, action.update, at)


def _stale(work: _Work, action: Action, at: str, message: str) -> BadInput:
    hint = "the document has changed: review this action, then correct or remove it"
    place = action.expects.place if action.expects else action.place
    return refuse("overlay-stale", place, f"{at or '/'}: {message}", hint, work.place(at))


def _remove(work: _Work, action: Action, at: str) -> None:
    assert action.expects is not None
    found = get(work.document, at)
    if not equal(found, action.expects.value):
        message = f"found {_shown(found)}, expected {_shown(action.expects.value)}"
        raise _stale(work, action, at, message)
    if at == "":
        raise refuse("overlay-target", action.place, "the whole document cannot be removed")
    holder, key = get(work.document, parent(at)), parts(at)[-1]
    work.forget(at)
    if isinstance(holder, dict):
        del holder[key]
    else:
        holder.pop(int(key))
        _close_gap(work, parent(at), int(key), len(holder))


def _close_gap(work: _Work, list_: str, gap: int, length: int) -> None:
    """Move the origins of the elements behind a removed one."""
    for index in range(gap, length):
        old, new = list_ + pointer(index + 1), list_ + pointer(index)
        moved = rebase(work.origins, old, new)
        work.forget(old)
        work.origins.update(moved)


def _update(work: _Work, action: Action, update: Node, at: str) -> None:
    target = get(work.document, at)
    if isinstance(target, list):
        _append(work, action, update, at, target)
        return
    if not isinstance(target, dict) or not isinstance(update.value, dict):
        message = f"cannot merge into {_shown(target)}: update an object or append to a list"
        raise refuse("overlay-target", action.place, message)
    _expect(work, action, at, target)
    before = copied(target)
    _merge(work, action, update, at, target)
    if before == target:
        raise refuse("overlay-no-effect", action.place, f"{action.target}: nothing would change")
    _reorder(action, before, target)


def _append(work: _Work, action: Action, update: Node, at: str, target: list[Json]) -> None:
    expected = action.expects.value if action.expects else None
    if expected is not None and not equal(expected, target):
        message = f"found {_shown(target)}, expected {_shown(expected)}"
        raise _stale(work, action, at, message)
    if any(equal(update.value, item) for item in target):
        raise _stale(work, action, at, f"{_shown(update.value)} is already there")
    target.append(copied(update.value))
    _record(work, action, update, at + pointer(len(target) - 1))


def _expect(work: _Work, action: Action, at: str, target: Object) -> None:
    """Every value that ``x-expects`` names stands in the document."""
    if action.expects is None or action.update is None:
        return
    if not isinstance(action.expects.value, dict):
        raise action.expects.refuse("expectation", "x-expects names members of the target")
    for inner, expected in _leaves(action.expects.value):
        found = get(target, inner) if has(target, inner) else _NOTHING
        if found is _NOTHING or not equal(found, expected):
            shown = "nothing" if found is _NOTHING else _shown(found)
            message = f"found {shown}, expected {_shown(expected)}"
            raise _stale(work, action, at + inner, message)


_NOTHING = object()


def _leaves(value: Json, at: str = "") -> Iterator[tuple[str, Json]]:
    """The values below nested objects, each with its pointer; lists count as one value."""
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _leaves(item, at + pointer(key))
    else:
        yield at, value


def _merge(work: _Work, action: Action, update: Node, at: str, target: Object) -> None:
    for key, node in update.object():
        place = at + pointer(key)
        if key not in target:
            target[key] = copied(node.value)
            _record(work, action, node, place)
        elif isinstance(target[key], dict) and isinstance(node.value, dict):
            _merge(work, action, node, place, target[key])
        elif action.expects is None or not equal(target[key], node.value):
            _require_expected(work, action, place, update.at + pointer(key), target[key])
            target[key] = copied(node.value)
            work.forget(place)
            _record(work, action, node, place)


def _require_expected(work: _Work, action: Action, at: str, inside: str, found: Json) -> None:
    """A value is replaced only when ``x-expects`` names it (that it fits is checked before)."""
    assert action.update is not None
    inner = inside[len(action.update.at) :]
    if action.expects is None or not has(action.expects.value, inner):
        expected = "nothing" if action.expects is None else "no value to be replaced"
        raise _stale(work, action, at, f"found {_shown(found)}, expected {expected}")


def _record(work: _Work, action: Action, node: Node, at: str) -> None:
    """Origins for a new value and everything in it, each at its own line of the overlay."""
    text = ", ".join(action.evidence)
    for place, inner in node.places.items():
        if place == node.at or place.startswith(node.at + "/"):
            origin = Origin("overlay", inner, action.reason, text)
            work.origins[at + place[len(node.at) :]] = origin
    work.origins.setdefault(at, Origin("overlay", node.place, action.reason, text))


def _reorder(action: Action, before: Object, target: Object) -> None:
    """Put new members before the one that ``x-before`` names."""
    if action.before is None:
        return
    if action.before not in before:
        message = f"x-before names {action.before!r}, which is not there"
        raise refuse("overlay-stale", action.place, message)
    names = list(before)
    at = names.index(action.before)
    new = [name for name in target if name not in before]
    for name in (*new, *names[at:]):
        target[name] = target.pop(name)


def _shown(value: Json) -> str:
    return printable(json.dumps(value, ensure_ascii=False), 200)
