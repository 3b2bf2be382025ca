"""References inside one document, resolved: assembly names all components anew."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Origin, Place, printable, refuse
from ..document import Json, Object, Sourced, get, has, pointer
from ..limits import EXPANDED


def inline(sourced: Sourced) -> Sourced:
    """The document with every ``$ref`` replaced by what it points to.

    Components are left out where paths use them; a document without paths is its components.

    Raises:
        BadInput: a reference leaves the document, dangles, or leads back to itself.
    """
    kept = _kept(sourced.document)
    if not _refers(kept):
        return Sourced(kept, sourced.origins)
    work = _Inlining(sourced, {at: o for at, o in sourced.origins.items() if at == ""})
    document: Object = {
        key: work.copy(value, pointer(key), pointer(key), ()) for key, value in kept.items()
    }
    return Sourced(document, work.origins)


def _kept(document: Object) -> Object:
    """The document without components that paths can use; they may be broken where none is used."""
    if not document.get("paths"):
        return document
    kept = {key: value for key, value in document.items() if key != "components"}
    schemes = pointer("components", "securitySchemes")
    if has(document, schemes):
        kept["components"] = {"securitySchemes": get(document, schemes)}
    return kept


def _refers(value: Json) -> bool:
    """Whether there is a reference anywhere in a value; pages have none."""
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, dict):
            if "$ref" in inner:
                return True
            waiting += inner.values()
        elif isinstance(inner, list):
            waiting += inner
    return False


@dataclass(slots=True)
class _Inlining:
    source: Sourced
    origins: dict[str, Origin] = field(default_factory=dict)
    count: int = 0

    def copy(self, value: Json, old: str, new: str, inside: tuple[str, ...]) -> Json:
        """The value at ``old``, resolved, with the origins that it has at ``new``."""
        self._count(old)
        origin = self.source.origins.get(old)
        if origin is not None:
            self.origins[new] = origin
        if isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                return self._resolved(value, old, new, inside)
            return {k: self._child(v, old, new, k, inside) for k, v in value.items()}
        if isinstance(value, list):
            return [self._child(v, old, new, i, inside) for i, v in enumerate(value)]
        return value

    def _child(
        self, value: Json, old: str, new: str, key: str | int, inside: tuple[str, ...]
    ) -> Json:
        step = pointer(key)
        return self.copy(value, old + step, new + step, inside)

    def _resolved(self, value: Object, old: str, new: str, inside: tuple[str, ...]) -> Json:
        """What a reference points to, with the keywords that stand beside the reference."""
        target = self._target(value["$ref"], old, inside)
        found = get(self.source.document, target)
        result = self.copy(found, target, new, (*inside, target))
        self.origins.setdefault(new, self.source.origin(target) or self._origin(old))
        if isinstance(result, dict):
            beside = {k: v for k, v in value.items() if k != "$ref"}
            result |= {k: self._child(v, old, new, k, inside) for k, v in beside.items()}
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
