"""Which shared parts of a document differ, or refer to something that does."""

from __future__ import annotations

import json
import marshal
from dataclasses import dataclass

from ..document import Json, Object, pointer
from .view import fields


@dataclass(frozen=True, slots=True)
class Shared:
    """The components of two documents: which of them differ, and what those of each refer to.

    ``touched`` are references to components that are not the same on both sides, all the way down.
    One that is not there, or a reference to anything but a component, counts as touched.
    """

    touched: frozenset[str]
    base: dict[str, set[str]]
    revision: dict[str, set[str]]


def are_written_alike(base: Json, revision: Json) -> bool:
    """Whether two values are written the same, whatever their order: ``1`` is not ``1.0`` here."""
    if base != revision:
        return False
    if marshal.dumps(base, 2) == marshal.dumps(revision, 2):
        return True  # in the same order, too, as most are: this form is made four times as fast
    return json.dumps(base, sort_keys=True) == json.dumps(revision, sort_keys=True)


def references(value: Json) -> set[str]:
    """Every ``$ref`` in a value."""
    found: set[str] = set()
    left = [value]
    while left:
        item = left.pop()
        if isinstance(item, dict):
            reference = item.get("$ref")
            if isinstance(reference, str):
                found.add(reference)
            left.extend(item.values())
        elif isinstance(item, list):
            left.extend(item)
    return found


def shared(base: Object, revision: Object) -> Shared:
    """What the components of two documents have in common."""
    before, after = _components(base), _components(revision)
    found = {at for at in {*before, *after} if not are_written_alike(before.get(at), after.get(at))}
    refers = {at: references(value) for at, value in before.items()}
    refers_now = {
        at: references(value) if at in found or at not in refers else refers[at]
        for at, value in after.items()
    }
    strange = {r for some in refers.values() for r in some if r not in before}
    strange |= references([base.get("paths"), revision.get("paths")]) - before.keys()
    return Shared(frozenset(_upwards(found | strange, refers) | strange), refers, refers_now)


def _components(document: Object) -> dict[str, Json]:
    return {
        "#" + pointer("components", kind, name): value
        for kind, some in fields(document.get("components")).items()
        for name, value in fields(some).items()
    }


def _upwards(found: set[str], refers: dict[str, set[str]]) -> set[str]:
    """What is in ``found``, and whatever refers to it, directly or not."""
    referred: dict[str, set[str]] = {}
    for at, targets in refers.items():
        for target in targets:
            referred.setdefault(target, set()).add(at)
    left = list(found)
    while left:
        for at in referred.get(left.pop(), ()):
            if at not in found:
                found.add(at)
                left.append(at)
    return found
