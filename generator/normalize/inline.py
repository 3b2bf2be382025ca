"""References inside one document, resolved: assembly names all components anew."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

from ..diagnostics import Origin, Place, printable, refuse
from ..document import Json, Sourced, get, has, pointer
from ..limits import EXPANDED


def inline(sourced: Sourced) -> Sourced:
    """The document with every ``$ref`` replaced by what it points to.

    Components are left out where paths use them; a document without paths is its components.

    Raises:
        BadInput: a reference leaves the document, dangles, or leads back to itself.
    """
    work = _Inlining(sourced, {at: o for at, o in sourced.origins.items() if at == ""})
    document = {
        key: work.copy(pointer(key), pointer(key), ())
        for key in sourced.document
        if key != "components" or not sourced.document.get("paths")
    }
    schemes = pointer("components", "securitySchemes")
    if "components" not in document and has(sourced.document, schemes):
        document["components"] = {"securitySchemes": work.copy(schemes, schemes, ())}
    return Sourced(document, work.origins)


@dataclass(slots=True)
class _Inlining:
    source: Sourced
    origins: dict[str, Origin] = field(default_factory=dict)
    count: int = 0

    def copy(self, old: str, new: str, inside: tuple[str, ...]) -> Json:
        value = get(self.source.document, old)
        self._count(old)
        if old in self.source.origins:
            self.origins[new] = self.source.origins[old]
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            return self._resolved(old, new, inside)
        if isinstance(value, dict):
            return {k: self._child(old, new, k, inside) for k in value}
        if isinstance(value, list):
            return [self._child(old, new, i, inside) for i in range(len(value))]
        return copy.copy(value)

    def _child(self, old: str, new: str, key: str | int, inside: tuple[str, ...]) -> Json:
        return self.copy(old + pointer(key), new + pointer(key), inside)

    def _resolved(self, old: str, new: str, inside: tuple[str, ...]) -> Json:
        """What a reference points to, with the keywords that stand beside the reference."""
        value = get(self.source.document, old)
        target = self._target(value["$ref"], old, inside)
        result = self.copy(target, new, (*inside, target))
        self.origins.setdefault(new, self.source.origin(target) or self._origin(old))
        if isinstance(result, dict):
            beside = {k: self._child(old, new, k, inside) for k in value if k != "$ref"}
            result = {**result, **beside}
        return result

    def _target(self, reference: str, at: str, inside: tuple[str, ...]) -> str:
        target, shown, place = reference.removeprefix("#"), printable(reference), self._place(at)
        if not reference.startswith("#/"):
            raise refuse("reference-outside", place, f"$ref {shown!r} leaves the document")
        if not has(self.source.document, target):
            raise refuse("reference-dangling", place, f"$ref {shown!r} points to nothing")
        if target in inside:
            raise refuse("reference-loop", place, f"$ref {shown!r} leads back to itself")
        return target

    def _origin(self, at: str) -> Origin:
        return self.source.origin(at) or Origin("stated", Place(""))

    def _place(self, at: str) -> Place | None:
        origin = self.source.origin(at)
        return origin.place if origin else None

    def _count(self, at: str) -> None:
        self.count += 1
        if self.count > EXPANDED:
            message = f"the document has more than {EXPANDED} values once resolved"
            raise refuse("reference-growth", self._place(at), message)
