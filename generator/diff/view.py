"""A document as the comparison sees it: references followed, what is not usable noted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote

from ..diagnostics import Finding, Place, Severity
from ..document import Json, Object, Sourced, get, pointer

_LONGEST_CHAIN = 50


class Node(NamedTuple):
    """An object of the document and the pointer to it."""

    value: Object
    at: str

    def child(self, *keys: str | int) -> str:
        """The pointer to something below."""
        return self.at + pointer(*keys)


@dataclass(slots=True)
class View:
    """One document; broken parts are read as empty and noted once in ``problems``."""

    sourced: Sourced
    problems: dict[tuple[str, str], Finding] = field(default_factory=dict)

    def node(self, value: Json, at: str) -> Node:
        """The object at ``at``, its ``$ref`` followed."""
        seen: set[str] = set()
        while isinstance(value, dict) and isinstance(value.get("$ref"), str):
            target = self.target(value["$ref"], at)
            if target is None or target in seen or len(seen) > _LONGEST_CHAIN:
                return Node({}, at)
            seen.add(target)
            at, value = target, get(self.sourced.document, target)
        return self.object(value, at)

    def target(self, reference: str, at: str) -> str | None:
        """The pointer that a reference names, if something stands there."""
        if not reference.startswith("#"):
            self.note("reference-elsewhere", at, f"{reference!r} is in another document")
            return None
        target = unquote(reference[1:])
        try:
            get(self.sourced.document, target)
        except KeyError:
            self.note("reference-broken", at, f"{reference!r} leads nowhere")
            return None
        return target

    def object(self, value: Json, at: str) -> Node:
        """``value`` as an object; anything else is read as an empty one, and noted."""
        if isinstance(value, dict):
            return Node(value, at)
        if value is not None and not isinstance(value, bool):
            self.note("object-expected", at, f"an object was expected, not {type(value).__name__}")
        return Node({"not": {}} if value is False else {}, at)

    def below(self, node: Node, key: str) -> Node:
        """The object under a key of a node, empty when absent; its reference followed."""
        return self.node(node.value.get(key), node.child(key))

    def place(self, at: str | None) -> Place | None:
        """The place in a file of what stands at a pointer."""
        origin = None if at is None else self.sourced.origin(at)
        return origin.place if origin else None

    def note(self, id: str, at: str, message: str) -> None:
        """Remember once that a part of the document could not be used."""
        place = self.place(at)
        text = message if place else f"{at}: {message}"
        self.problems.setdefault((id, at), Finding(id, Severity.WARNING, place, text))


def items(value: Json) -> list[Json]:
    """``value`` when it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def fields(value: Json) -> Object:
    """``value`` when it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: a readable way to write down a list of keywords."""
    return frozenset(text.split())


def texts(value: Json) -> list[str]:
    """The strings of a list, in order."""
    return [item for item in items(value) if isinstance(item, str)]
