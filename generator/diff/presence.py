"""Rules over which fields are there, compared by what they allow and not by how they are written.

``dependentRequired: {a: [b]}``, ``anyOf: [{not: {required: [a]}}, {required: [b]}]`` and
``if``/``then`` are one rule. A few fields have few combinations, so all of them are tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import combinations

from ..document import Json

_IGNORED = frozenset({"description", "title", "$comment", "x-source"})
_COMBINED = frozenset({"anyOf", "oneOf", "allOf"})
_CONDITIONAL = frozenset({"if", "then", "else"})
_MOST_FIELDS = 12


class Relation(Enum):
    """How a set of accepted values relates to the one before it."""

    SAME = "same"
    NARROWED = "narrowed"
    WIDENED = "widened"
    CHANGED = "changed"


def is_presence(schema: Json) -> bool:
    """Whether a schema asks for nothing but the presence or absence of fields."""
    return isinstance(schema, dict) and all(
        word in _IGNORED or _is_presence_word(word, value) for word, value in schema.items()
    )


def _is_presence_word(word: str, value: Json) -> bool:
    if word == "required":
        return isinstance(value, list) and all(isinstance(name, str) for name in value)
    if word == "not" or word in _CONDITIONAL:
        return is_presence(value)
    if word in _COMBINED:
        return isinstance(value, list) and bool(value) and all(map(is_presence, value))
    return word == "dependentRequired" and _is_dependent(value)


def _is_dependent(value: Json) -> bool:
    return isinstance(value, dict) and all(
        _is_presence_word("required", needs) for needs in value.values()
    )


def named(schema: Json) -> Iterator[str]:
    """The fields that a presence rule speaks of."""
    if isinstance(schema, list):
        for item in schema:
            yield from named(item)
    elif isinstance(schema, dict):
        for word, value in schema.items():
            if word == "required":
                yield from value
            elif word == "dependentRequired":
                for name, needs in value.items():
                    yield from (name, *needs)
            elif word not in _IGNORED:
                yield from named(value)


def allows(schema: Json, present: frozenset[str]) -> bool:
    """Whether a presence rule lets an object with exactly these fields pass."""
    return all(_word_allows(schema, word, value, present) for word, value in schema.items())


def _word_allows(schema: Json, word: str, value: Json, present: frozenset[str]) -> bool:
    if word == "required":
        return present.issuperset(value)
    if word == "not":
        return not allows(value, present)
    if word in _COMBINED:
        passed = sum(allows(part, present) for part in value)
        return {"anyOf": passed > 0, "oneOf": passed == 1, "allOf": passed == len(value)}[word]
    if word == "if":
        branch = "then" if allows(value, present) else "else"
        return allows(schema.get(branch, {}), present)
    if word == "dependentRequired":
        return all(
            name not in present or present.issuperset(needs) for name, needs in value.items()
        )
    return True


def compare_rules(base: Iterable[Json], revision: Iterable[Json]) -> Relation | None:
    """How what the rules allow together has changed; None when that cannot be tried out."""
    before, after = list(base), list(revision)
    if not all(map(is_presence, [*before, *after])):
        return None
    names = sorted({name for schema in [*before, *after] for name in named(schema)})
    if len(names) > _MOST_FIELDS:
        return None
    lost = gained = False
    for present in _subsets(names):
        was = all(allows(schema, present) for schema in before)
        now = all(allows(schema, present) for schema in after)
        lost, gained = lost or (was and not now), gained or (now and not was)
    return _RELATIONS[lost, gained]


_RELATIONS = {
    (False, False): Relation.SAME,
    (True, False): Relation.NARROWED,
    (False, True): Relation.WIDENED,
    (True, True): Relation.CHANGED,
}


def relation(lost: bool, gained: bool) -> Relation:
    """The relation of two sets, from whether values were lost and gained."""
    return _RELATIONS[lost, gained]


def _subsets(names: list[str]) -> Iterator[frozenset[str]]:
    for size in range(len(names) + 1):
        yield from map(frozenset, combinations(names, size))
