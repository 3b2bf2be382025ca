"""One provider's normalized document as the other parts of this room look at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ..diagnostics import BadInput, Origin, Place, printable, refuse
from ..document import METHODS, Json, Object, Sourced, get, has, pointer

SCHEMAS = pointer("components", "schemas")


class Member(NamedTuple):
    """A property of an object schema: where it is said, and where the schema itself is.

    ``own`` is what is said there, ``schema`` with what it refers to.
    """

    wire: str
    at: str
    target: str
    own: Object
    schema: Object
    place: Place | None


@dataclass(frozen=True, slots=True)
class Source:
    """A document with the origins of its values; pointers name what is meant.

    What was looked up is remembered: make one for each variant, so that it is forgotten with it.
    """

    sourced: Sourced
    _values: dict[str, Json] = field(default_factory=dict, compare=False)
    _origins: dict[str, Origin | None] = field(default_factory=dict, compare=False)
    _members: dict[str, tuple[Member, ...]] = field(default_factory=dict, compare=False)

    @property
    def document(self) -> Object:
        """The OpenAPI document."""
        return self.sourced.document

    @property
    def components(self) -> Object:
        """The component schemas by name."""
        found: Object = get(self.document, SCHEMAS)
        return found

    def at(self, where: str) -> Json:
        """The value at a pointer."""
        if where not in self._values:
            head, _, last = where.rpartition("/")
            holder = self.at(head) if head else self.document
            self._values[where] = get(holder, f"/{last}") if where else holder
        return self._values[where]

    def members(self, where: str) -> tuple[Member, ...]:
        """The properties of the object schema at a pointer."""
        if where not in self._members:
            self._members[where] = tuple(self._found(where))
        return self._members[where]

    def _found(self, where: str) -> Iterator[Member]:
        for wire, own in self.at(where).get("properties", {}).items():
            here = where + pointer("properties", wire)
            at = self.target(here)
            yield Member(wire, here, at, own, self.resolved(here), self.place(here))

    def resolved(self, where: str) -> Object:
        """The schema at a pointer; what is said beside a reference counts more."""
        own: Object = self.at(where)
        if "$ref" not in own:
            return own
        beside = {key: value for key, value in own.items() if key != "$ref"}
        return {**self.at(self.target(where)), **beside}

    def place(self, where: str) -> Place | None:
        """Where the value at a pointer came from."""
        origin = self.origin(where)
        return origin.place if origin else None

    def origin(self, where: str) -> Origin | None:
        """Where the value at a pointer came from, and how."""
        if where not in self._origins:
            self._origins[where] = self.sourced.origin(where)
        return self._origins[where]

    def target(self, where: str) -> str:
        """The pointer to the schema itself, when there is a chain of references at ``where``."""
        seen = {where}
        while isinstance(schema := self.at(where), dict) and "$ref" in schema:
            where = str(schema["$ref"]).removeprefix("#")
            if where in seen or not self._has(where):
                raise self.refuse(where, "reference-unusable", "the reference leads to no schema")
            seen.add(where)
        return where

    def content(self, where: str) -> str | None:
        """The pointer to the schema of the JSON that a body or response holds, if it says one."""
        held = self._has(where) and self.at(where := self.target(where))
        schema = where + pointer("content", "application/json", "schema")
        return self.target(schema) if held and self._has(schema) else None

    def _has(self, where: str) -> bool:
        """Whether a value stands at a pointer."""
        try:
            self.at(where)
        except KeyError:
            return False
        return True

    def name(self, where: str) -> str | None:
        """The name of the component at a pointer, when it is one."""
        head, _, name = where.rpartition("/")
        return name.replace("~1", "/").replace("~0", "~") if head == SCHEMAS else None

    def refuse(
        self, where: str, id: str, message: str, hint: str | None = None, other: str | None = None
    ) -> BadInput:
        """A complaint about the value at a pointer, at the place it came from."""
        near = where
        while near and not has(self.document, near):
            near = near.rpartition("/")[0]
        beside = self.place(other) if other else None
        text = printable(f"{where}: {message}")
        return refuse(id, self.place(near), text, hint, beside)

    def operations(self) -> Iterator[tuple[str, str, str]]:
        """Path, method and pointer of every operation, in the order of the document."""
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    yield path, method, pointer("paths", path, method)
