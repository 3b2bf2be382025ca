"""The members of two objects: there, gone, new, renamed, moved, required."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import product
from typing import TypeAlias

from ..document import Json
from .change import canonical
from .flat import Flat, Raw, flatten, resolved
from .record import Recorder, Spot
from .scalars import Pair
from .view import View, fields

Descend: TypeAlias = Callable[[Recorder, Raw, Raw, Spot], None]

Name: TypeAlias = tuple[str, ...]
"""A member by its name, or one of a member's members by both names."""

_BARE = frozenset({"type", "format", "nullable", "readOnly", "deprecated"})
_NEAR = 0.6
# Names are compared letter by letter only among a few candidates.
_MOST_CANDIDATES = 30


@dataclass(slots=True)
class Members:
    """The members of two objects that are not in both, and what became of them."""

    lost: list[str]
    gained: list[str]
    renamed: dict[str, str] = field(default_factory=dict)
    moved: list[tuple[Name, Name]] = field(default_factory=list)
    explained: set[str] = field(default_factory=set)


def compare_fields(recorder: Recorder, pair: Pair, descend: Descend) -> None:
    """Report what happened to the members of two objects and go down into each pair of them."""
    base, revision = pair.base.properties, pair.revision.properties
    members = Members(
        [name for name in base if name not in revision],
        [name for name in revision if name not in base],
    )
    if members.lost:
        _rename(recorder, pair, members)
        _move(recorder, pair, members)
        _vanished(recorder, pair, members)
    for name in base:
        if name in revision:
            descend(recorder, _raw(base[name]), _raw(revision[name]), pair.spot.child(name))
    _followed(recorder, pair, members, descend)
    _lone(recorder, pair, members)
    _required(recorder, pair, members)


def _raw(raws: list[Raw]) -> Raw:
    """One schema for a member that several parts of an object describe."""
    return raws[0] if len(raws) == 1 else ({"allOf": [raw[0] for raw in raws]}, raws[0][1])


def _vanished(recorder: Recorder, pair: Pair, members: Members) -> None:
    still = {*members.renamed, *(old[0] for old, _ in members.moved)}
    gone = [name for name in members.lost if name not in still]
    recorder.count_fields(pair.spot, len(pair.base.properties), gone)
    open_now = pair.revision.words.get("additionalProperties") is not False
    if gone and not pair.revision.properties and open_now:
        recorder.opaque.append(pair.spot.path)


def _rename(recorder: Recorder, pair: Pair, members: Members) -> None:
    """A name that went and one that came, with the same schema, are one event."""
    before = {name: _shape(recorder.base, pair.base, name) for name in members.lost}
    after = {name: _shape(recorder.revision, pair.revision, name) for name in members.gained}
    only = len(before) == len(after) == 1
    found: list[tuple[float, str, str]] = []
    for old, new in _candidates(before, after):
        likeness = _likeness(pair, old, new, before[old] == after[new], only)
        if likeness > 0:
            found.append((likeness, old, new))
    # Surest first; the names decide between equals, so that it is the same in both directions.
    for _, old, new in sorted(found, key=lambda one: (-one[0], sorted(one[1:]))):
        if old not in members.renamed and new not in members.renamed.values():
            members.renamed[old] = new


def _candidates(before: dict[str, str], after: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of names with the same spelling or the same schema; large groups say nothing."""
    by_key: dict[str, tuple[list[str], list[str]]] = {}
    for index, side in enumerate((before, after)):
        for name, shape in side.items():
            for key in ("name " + _letters(name), "shape " + shape):
                by_key.setdefault(key, ([], []))[index].append(name)
    for olds, news in by_key.values():
        if max(len(olds), len(news)) <= _MOST_CANDIDATES:
            yield from product(olds, news)


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _likeness(pair: Pair, old: str, new: str, same_shape: bool, only: bool) -> float:
    """How sure it is that a member was renamed; 0 when there is nothing to it."""
    if _letters(old) == _letters(new):
        return 3
    if not same_shape:
        return 0
    if _said(pair.base, old) is not None and _said(pair.base, old) == _said(pair.revision, new):
        return 2
    near = SequenceMatcher(None, min(old, new), max(old, new)).ratio()
    alike = (old in pair.base.required) == (new in pair.revision.required)
    telling = alike and (only or _telling(pair.base, old))
    return near if near >= _NEAR or telling else 0


def _said(flat: Flat, name: str) -> Json:
    return fields(flat.properties[name][0][0]).get("description")


def _telling(flat: Flat, name: str) -> bool:
    """Whether a schema says enough to recognise it under another name."""
    schema = fields(flat.properties[name][0][0])
    return any(word not in _BARE for word in schema if word not in ("description", "title"))


def _shape(view: View, flat: Flat, name: str) -> str:
    schema = resolved(view, *_raw(flat.properties[name]))
    return canonical({word: v for word, v in fields(schema).items() if word != "default"})


def _move(recorder: Recorder, pair: Pair, members: Members) -> None:
    """A member that is now one level deeper, or was, has moved; its new home came with it."""
    inside = _inner(recorder.revision, pair.revision, members.gained)
    outside = _inner(recorder.base, pair.base, members.lost)
    renamed = {*members.renamed, *members.renamed.values()}
    for name in members.lost:
        if name not in renamed and name in inside:
            members.moved.append(((name,), (inside[name], name)))
    for name in members.gained:
        if name not in renamed and name in outside:
            members.moved.append(((outside[name], name), (name,)))
    _explain(recorder.revision, pair.revision, members, {new for _, new in members.moved})
    _explain(recorder.base, pair.base, members, {old for old, _ in members.moved})


def _inner(view: View, flat: Flat, names: list[str]) -> dict[str, str]:
    """The members of some members, by name, with the only member that they are in."""
    found: dict[str, list[str]] = {}
    for name in names:
        for inner in flatten(view, _raw(flat.properties[name])).properties:
            found.setdefault(inner, []).append(name)
    return {inner: outer[0] for inner, outer in found.items() if len(outer) == 1}


def _explain(view: View, flat: Flat, members: Members, moved: set[Name]) -> None:
    """An object that holds nothing but what moved into it, or held, is part of the move."""
    for outer in {name[0] for name in moved if len(name) == 2}:
        inner = flatten(view, _raw(flat.properties[outer])).properties
        if all((outer, child) in moved for child in inner):
            members.explained.add(outer)


def _followed(recorder: Recorder, pair: Pair, members: Members, descend: Descend) -> None:
    renamed = [((old,), (new,)) for old, new in members.renamed.items()]
    for kind, names in (("property-renamed", renamed), ("property-moved", members.moved)):
        for old, new in names:
            was = _find(recorder.base, pair.base, old)
            now = _find(recorder.revision, pair.revision, new)
            spot = pair.spot.child(*new)
            ids = ".".join(old), ".".join(new)
            recorder.emit(pair.id(kind), spot, (was[1], now[1]), *ids)
            descend(recorder, was, now, spot)


def _find(view: View, flat: Flat, name: Name) -> Raw:
    for part in name[:-1]:
        flat = flatten(view, _raw(flat.properties[part]))
    return _raw(flat.properties[name[-1]])


def _lone(recorder: Recorder, pair: Pair, members: Members) -> None:
    moved_from = {old[0] for old, _ in members.moved if len(old) == 1}
    moved_to = {new[0] for _, new in members.moved if len(new) == 1}
    for name in members.lost:
        if name not in {*members.renamed, *members.explained, *moved_from}:
            need = "required" if name in pair.base.required else "optional"
            at = _raw(pair.base.properties[name])[1]
            check = pair.id(f"{need}-property-removed")
            recorder.emit(check, pair.spot.child(name), (at, None), name, None)
    for name in members.gained:
        if name not in {*members.renamed.values(), *members.explained, *moved_to}:
            need = "required" if name in pair.revision.required else "optional"
            at = _raw(pair.revision.properties[name])[1]
            check = pair.id(f"{need}-property-added")
            recorder.emit(check, pair.spot.child(name), (None, at), None, name)


def _required(recorder: Recorder, pair: Pair, members: Members) -> None:
    """Only for members on both sides: new ones and lost ones say it themselves."""
    base, revision = pair.base.required, pair.revision.required
    new_names = {members.renamed.get(name, name): name for name in base}
    lone = {*members.lost, *members.gained} - set(members.renamed) - set(members.renamed.values())
    for name in sorted({*new_names, *revision} - lone):
        was, now = name in new_names, name in revision
        if was != now:
            at = (
                base.get(new_names.get(name, name), pair.base.at),
                revision.get(name, pair.revision.at),
            )
            kind = "became-required" if now else "became-optional"
            recorder.emit(pair.id(kind), pair.spot.child(name), at, was, now)
