"""Which alternative of a union became which one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..document import Json
from .change import canonical
from .flat import Flat, Raw, Types, flatten, resolved
from .values import type_names, types_of, values
from .view import View, fields


@dataclass(frozen=True, slots=True)
class Branch:
    """One alternative and everything by which it can be recognised."""

    raw: Raw
    variant: str | None
    constants: frozenset[tuple[str, str]]
    reference: str | None
    title: str | None
    types: Types
    meaning: str
    members: tuple[str, ...]

    @property
    def name(self) -> str:
        """What to call it in a path: how it is told apart, not where it stands."""
        told = self.variant or ", ".join(value for _, value in sorted(self.constants))
        types = " or ".join(type_names(self.types))
        return told or self.title or self.reference or " ".join([types, *self.members])


def branches(view: View, raws: Iterable[Raw]) -> list[Branch]:
    """The alternatives of a union."""
    return [_branch(view, raw) for raw in raws]


def _branch(view: View, raw: Raw) -> Branch:
    flat = flatten(view, raw)
    variant = fields(flat.words.get("x-variant"))
    title = flat.words.get("title")
    reference = raw[0].get("$ref") if isinstance(raw[0], dict) else None
    return Branch(
        raw,
        str(variant["id"]) if "id" in variant else None,
        _constants(flat),
        reference.rpartition("/")[2] if isinstance(reference, str) else None,
        title if isinstance(title, str) else None,
        types_of(flat, values(view, flat, ranges=False)),
        canonical(resolved(view, *raw)),
        tuple(sorted(flat.required or flat.properties)[:3]),
    )


def _constants(flat: Flat) -> frozenset[tuple[str, str]]:
    """Members with one fixed text: they tell alternatives apart."""
    found = set()
    for name, raws in flat.properties.items():
        fixed = _fixed(raws[0][0])
        if isinstance(fixed, str):
            found.add((name, fixed))
    return frozenset(found)


def _fixed(schema: Json) -> Json:
    listed = fields(schema).get("enum")
    if isinstance(listed, list) and len(listed) == 1:
        return listed[0]
    return fields(schema).get("const")


def matched(
    base: list[Branch], revision: list[Branch]
) -> Iterator[tuple[Branch | None, Branch | None]]:
    """Pairs of alternatives, surest ways to recognise one first; then what is left alone."""
    left, right = list(base), list(revision)
    for key in ("variant", "meaning", "constants", "reference", "title", "types"):
        yield from _pairs(left, right, key)
    if len(left) == 1 or len(right) == 1:
        yield from _alike(left, right)
    yield from ((branch, None) for branch in left)
    yield from ((None, branch) for branch in right)


def _alike(left: list[Branch], right: list[Branch]) -> list[tuple[Branch, Branch]]:
    """One that is left alone belongs to the first one that can hold a value of its types."""
    for was in left:
        for now in right:
            if was.types & now.types:
                left.remove(was)
                right.remove(now)
                return [(was, now)]
    return []


def _pairs(left: list[Branch], right: list[Branch], key: str) -> Iterator[tuple[Branch, Branch]]:
    """Pairs that agree in ``key`` alone; both are taken out of the lists."""
    was, now = _unique(left, key), _unique(right, key)
    pairs = [(branch, now[value]) for value, branch in was.items() if value in now]
    gone = {id(branch) for pair in pairs for branch in pair}
    for side in (left, right):
        side[:] = [branch for branch in side if id(branch) not in gone]
    yield from pairs


def _unique(found: list[Branch], key: str) -> dict[object, Branch]:
    by_key: dict[object, list[Branch]] = {}
    for branch in found:
        value = getattr(branch, key)
        if value:
            by_key.setdefault(value, []).append(branch)
    # Equal meanings may be paired in any order; anything else must be unambiguous.
    return {value: some[0] for value, some in by_key.items() if len(some) == 1 or key == "meaning"}
