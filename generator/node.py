"""Typed access to a hand-written YAML file: every complaint names the line it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from .diagnostics import BadInput, Place, refuse
from .document import Json, parent, pointer


class Node(NamedTuple):
    """A value of a YAML file, its JSON Pointer there, and the places of all values of the file.

    ``topic`` starts the ids of the complaints: ``manifest`` gives ``manifest-unknown-key``.
    """

    value: Json
    places: Mapping[str, Place]
    at: str
    topic: str

    @property
    def place(self) -> Place:
        """Where the value stands, or its nearest ancestor with a place."""
        at = self.at
        while at not in self.places and at:
            at = parent(at)
        return self.places[at]

    def refuse(self, id: str, message: str, hint: str | None = None) -> BadInput:
        """An error at this value, for ``raise node.refuse(...)``."""
        return refuse(f"{self.topic}-{id}", self.place, message, hint)

    def child(self, key: str | int) -> Node:
        """The member or element ``key``, which must exist."""
        return Node(self.value[key], self.places, self.at + pointer(key), self.topic)

    def optional(self, key: str) -> Node | None:
        """The member ``key``; ``None`` when it is missing or null."""
        return None if self.value.get(key) is None else self.child(key)

    def members(self, required: Iterable[str], optional: Iterable[str] = ()) -> None:
        """Check that the value is an object with exactly the known members."""
        self.object()
        needed, known = list(required), [*required, *optional]
        for key in self.value:
            if key not in known:
                close = get_close_matches(str(key), known, 1)
                hint = f"did you mean {close[0]!r}?" if close else "known: " + ", ".join(known)
                raise self.child(key).refuse("unknown-key", f"there is no key {key!r} here", hint)
        missing = [key for key in needed if key not in self.value]
        if missing:
            raise self.refuse("missing-key", "missing here: " + ", ".join(missing))

    def object(self) -> Iterator[tuple[str, Node]]:
        """The members of an object."""
        if not isinstance(self.value, dict):
            raise self.refuse("wrong-type", f"expected an object, found {kind(self.value)}")
        return ((key, self.child(key)) for key in self.value)

    def elements(self) -> list[Node]:
        """The elements of a list."""
        if not isinstance(self.value, list):
            raise self.refuse("wrong-type", f"expected a list, found {kind(self.value)}")
        return [self.child(index) for index in range(len(self.value))]

    def text(self) -> str:
        """The value as non-empty text."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.refuse("wrong-type", f"expected text, found {kind(self.value)}")
        return self.value

    def texts(self) -> tuple[str, ...]:
        """The value as a list of texts."""
        return tuple(node.text() for node in self.elements())


def kind(value: Json) -> str:
    """The JSON type of a value, in words for a message."""
    names = {bool: "a boolean", int: "a number", float: "a number", str: "text"}
    names |= {list: "a list", dict: "an object", type(None): "null"}
    return "empty text" if value == "" else names[type(value)]


def collect(problems: Iterable[BadInput]) -> None:
    """Raise all problems as one; nothing happens when there are none."""
    findings = tuple(finding for problem in problems for finding in problem.findings)
    if findings:
        raise BadInput(findings)
