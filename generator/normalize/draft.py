"""A document under construction: values are put in together with their origins."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field

from ..diagnostics import Origin, Place
from ..document import (
    Json,
    Object,
    Sourced,
    carried,
    copied,
    get,
    last,
    nearest,
    parent,
    places,
    pointer,
)


@dataclass(slots=True)
class Draft:
    """A document being assembled; only ``sourced()`` leaves the room.

    ``beneath`` are the origins of what it is added to; those of what is added stand apart.
    """

    document: Object = field(default_factory=dict)
    origins: MutableMapping[str, Origin] = field(default_factory=dict)
    beneath: Mapping[str, Origin] = field(default_factory=dict)

    @classmethod
    def of(cls, sourced: Sourced) -> Draft:
        """A draft that begins as a copy of a document."""
        return cls(copied(sourced.document), dict(sourced.origins))

    def sourced(self) -> Sourced:
        """The document as it stands; the origins of values that are gone are left out."""
        return Sourced(self.document, self.origins)

    def origin(self, at: str) -> Origin | None:
        """The origin of a value or of its nearest ancestor."""
        found = nearest(self.origins, at)
        return found if found or not self.beneath else nearest(self.beneath, at)

    def place(self, at: str) -> Place:
        """Where a value came from."""
        origin = self.origin(at)
        return origin.place if origin else Place("")

    def put(self, at: str, value: Json, origin: Origin | None) -> None:
        """Set the value at a pointer whose parent exists; a list is appended to."""
        holder = get(self.document, parent(at))
        if isinstance(holder, list):
            holder.append(value)
        else:
            holder[last(at)] = value
        if origin is not None:
            self.origins[at] = origin

    def take(self, source: Sourced, old: str, new: str) -> None:
        """Copy the value at ``old`` of another document to ``new``, origins included."""
        self.put(new, copied(get(source.document, old)), source.origin(old))
        self.origins.update(carried(source, old, new))

    def drop(self, at: str) -> Json:
        """Remove a member of an object, and its origins; the value is returned."""
        self._forget(at)
        return get(self.document, parent(at)).pop(last(at))

    def _forget(self, at: str) -> None:
        """Drop the origins at and below a pointer whose value is still there."""
        for place in places(get(self.document, at), at):
            self.origins.pop(place, None)

    def move(self, old: str, new: str) -> None:
        """Move a member of an object to another pointer, origins included."""
        inherited, moved = self.origin(old), carried(self.sourced(), old, new)
        self.put(new, self.drop(old), inherited)
        self.origins.update(moved)

    def derived(self, at: str, value: Json, rule: str, source: str) -> None:
        """Put a value that ``rule`` concludes from what stands at ``source``."""
        origin = self.origin(source)
        text = origin.text if origin else None
        self.put(at, value, Origin("derived", self.place(source), rule, text))

    def replace_by_reference(
        self, at: str, name: str, rule: str, known: Place | None = None
    ) -> None:
        """Put a ``$ref`` to a component where a schema stood; key order is kept.

        Where that came from needs not be looked up when it is ``known``.
        """
        place = known or self.place(at)
        self._forget(at)
        self._refer(at, pointer("components", "schemas", name), Origin("derived", place, rule))

    def replace_by_component(self, at: str, name: str, rule: str) -> None:
        """Make a schema a component, origins included, with a ``$ref`` where it stood."""
        component, value = pointer("components", "schemas", name), get(self.document, at)
        inherited = self.origin(at)
        self.put(component, value, inherited)
        for old in places(value, at):
            if (origin := self.origins.get(old)) is not None:
                del self.origins[old]
                self.origins[component + old[len(at) :]] = origin
        place = inherited.place if inherited else Place("")
        self._refer(at, component, Origin("derived", place, rule))

    def _refer(self, at: str, component: str, origin: Origin) -> None:
        holder, key = get(self.document, parent(at)), last(at)
        holder[int(key) if isinstance(holder, list) else key] = {"$ref": "#" + component}
        self.origins[at] = origin
