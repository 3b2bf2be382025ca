"""Which shared parts of a document differ, or refer to something that does."""

from __future__ import annotations

import json

from ..document import Json, Object, pointer
from .view import fields


def text(value: Json) -> str:
    """Text that is the same for values that are written the same, whatever their order."""
    return json.dumps(value, sort_keys=True)


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


def touched(base: Object, revision: Object) -> frozenset[str]:
    """References to components that are not the same on both sides, all the way down.

    A component that is not there, or a reference to anything but a component, counts as touched.
    """
    before, after = _components(base), _components(revision)
    refers = {at: references(value) for at, value in before.items()}
    found = {at for at in {*before, *after} if text(before.get(at)) != text(after.get(at))}
    strange = {r for some in refers.values() for r in some if r not in before}
    strange |= references([base.get("paths"), revision.get("paths")]) - before.keys()
    return frozenset(_upwards(found | strange, refers) | strange)


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
