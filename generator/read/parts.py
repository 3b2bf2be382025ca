"""A schema that is composed of parts, as one object schema: what ``allOf`` holds and the
alternatives that constants tell apart. Rules (``if``, ``not``, ``anyOf`` of pairs) stay rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..document import Json, Object, equal, get, pointer, walk
from .reading import Draft

MAX_ALTERNATIVES = 500
MAX_PARTS = 10_000
_RULES = frozenset({"if", "then", "else", "not", "dependentSchemas"})


class Contradiction(ValueError):
    """Two parts say different things of one keyword; holds its pointer in the later part."""


class Part(NamedTuple):
    """A schema at a pointer, without the members that are parts of their own."""

    at: str
    without: frozenset[str]


Alternative = list[Part]


def alternatives(document: Object, at: str, marks: frozenset[str]) -> list[Alternative]:
    """The ways to satisfy a schema, each as the parts that make it; ``marks`` name the members
    whose constants tell alternatives apart.

    Raises:
        OverflowError: there are more than anybody could have meant.
    """
    schema: Object = get(document, at)
    choices = [
        *([key] for key in _parts_of_all(schema, marks)),
        *([f"/{key}/{i}" for i in range(len(schema[key]))] for key in _choices(schema, marks)),
    ]
    taken = frozenset(key for choice in choices for key in choice)
    if any(_choices(schema, marks)):
        taken |= {"/discriminator"}
    found: list[Alternative] = [[Part(at, taken)]]
    for choice in choices:
        options = [more for key in choice for more in alternatives(document, at + key, marks)]
        if len(found) * len(options) > MAX_ALTERNATIVES:
            raise OverflowError
        if len(options) == 1:
            for parts in found:
                parts += options[0]
        else:
            found = [[*parts, *more] for parts in found for more in options]
        if sum(map(len, found)) > MAX_PARTS:
            raise OverflowError
    return found


def _parts_of_all(schema: Object, marks: frozenset[str]) -> Iterator[str]:
    """The members of ``allOf`` that describe the object: those that add fields, or tell which."""
    seen = set(schema.get("properties", ()))
    for index, member in enumerate(schema.get("allOf", ())):
        if not isinstance(member, dict) or member.keys() & _RULES:
            continue
        fields = set(member.get("properties", ()))
        adds = bool(fields) and fields.isdisjoint(seen)
        if adds or fields & marks or member.keys() <= {"type", "required"}:
            seen |= fields
            yield f"/allOf/{index}"
        elif any(_choices(member, marks)):
            yield f"/allOf/{index}"


def _choices(schema: Object, marks: frozenset[str]) -> Iterator[str]:
    """``oneOf`` or ``anyOf``, when every option of it is marked by a constant."""
    for key in ("oneOf", "anyOf"):
        if key in schema and all(_is_marked(option, marks) for option in schema[key]):
            yield key


def _is_marked(schema: Json, marks: frozenset[str]) -> bool:
    if not isinstance(schema, dict):
        return False
    fields = schema.get("properties", {})
    known = [fields[name] for name in marks & fields.keys() if isinstance(fields[name], dict)]
    return (
        any("const" in field or "enum" in field for field in known)
        or any(_is_marked(member, marks) for member in schema.get("allOf", ()))
        or any(_choices(schema, marks))
    )


def merged(source: Draft, parts: Alternative, target: Draft, at: str) -> None:
    """Put the one schema that some parts make at ``at``; later parts add to earlier ones.

    Raises:
        Contradiction: two parts say different things.
    """
    work = _Merge(source, target)
    target.put(at, {}, source.origins[parts[0].at].place.line if _known(source, parts) else 1)
    for part in parts:
        work.add(part.at, at, part.without)


def _known(source: Draft, parts: Alternative) -> bool:
    return parts[0].at in source.origins


class _Merge(NamedTuple):
    source: Draft
    target: Draft

    def add(self, old: str, new: str, without: frozenset[str] = frozenset()) -> None:
        made: Object = get(self.target.document, new)
        for key, value in get(self.source.document, old).items():
            inner_old, inner_new = old + pointer(key), new + pointer(key)
            if pointer(key) in without:
                continue
            if isinstance(value, list) and key in ("allOf", "anyOf", "oneOf"):
                left = [i for i in range(len(value)) if f"/{key}/{i}" not in without]
                self._list(key, left, inner_old, made, inner_new)
            elif key not in made or key in ("title", "description"):
                self._take(inner_old, inner_new)
            elif key == "properties":
                self._properties(value, inner_old, inner_new)
            elif key == "required":
                made[key] = list(dict.fromkeys([*made[key], *value]))
            elif not equal(made[key], value):
                raise Contradiction(inner_old)
        if "const" in made and made["const"] in made.get("enum", ()):
            del made["enum"]

    def _list(self, key: str, left: list[int], old: str, made: Object, new: str) -> None:
        """What is left of a list; of ``allOf`` it goes to what is there already."""
        if left and key in made and key != "allOf":
            raise Contradiction(old)
        for index in left:
            made.setdefault(key, [])
            self._take(f"{old}/{index}", f"{new}/{len(made[key])}")

    def _properties(self, fields: Object, old: str, new: str) -> None:
        for name in fields:
            step = pointer(name)
            there = get(self.target.document, new).get(name)
            if isinstance(there, dict) and isinstance(fields[name], dict):
                self.add(old + step, new + step)
            elif there is None:
                self._take(old + step, new + step)
            elif not equal(there, fields[name]):
                raise Contradiction(old + step)

    def _take(self, old: str, new: str) -> None:
        """Copy a value with its origins."""
        value = get(self.source.document, old)
        above, _, last = new.rpartition("/")
        holder = get(self.target.document, above)
        if isinstance(holder, list):
            holder.append(_copied(value))
        else:
            holder[last.replace("~1", "/").replace("~0", "~")] = _copied(value)
        for at, _ in walk(value):
            if old + at in self.source.origins:
                self.target.origins[new + at] = self.source.origins[old + at]


def _copied(value: Json) -> Json:
    """References were expanded to one shared value; what is changed below must be our own."""
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_copied(item) for item in value]
    return value
