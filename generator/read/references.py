"""Local references of an OpenAPI document, replaced by what they name; bounded."""

from __future__ import annotations

from ..diagnostics import Place
from ..document import Json, Object, get, pointer
from .places import DATA, holds_names
from .reading import Draft

MAX_VALUES = 200_000
_DEEPEST = 200


class _TooMuch(Exception):
    pass


def resolve(draft: Draft) -> None:
    """Put what a ``$ref`` names in its place; one that leads back to itself stays.

    Components stay where they are, for those. Keywords beside a ``$ref`` win over the named.
    """
    _Resolver(draft).run()


class _Resolver:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.source = draft.document
        self.origins = dict(draft.origins)
        self.count = 0

    def run(self) -> None:
        made: Object = {}
        try:
            for key, value in self.source.items():
                made[key] = self._copy(value, pointer(key), pointer(key), (), holds_names(key))
        except _TooMuch:
            what = f"references expand to more than {MAX_VALUES} values or {_DEEPEST} levels"
            self.draft.fail("too-large", 1, what)
            return
        self.draft.document = made

    def _copy(self, value: Json, old: str, new: str, open_: tuple[str, ...], names: bool) -> Json:
        """A value with its references replaced; ``names``: its keys are names, not keywords."""
        self.count += 1
        if self.count > MAX_VALUES or new.count("/") > _DEEPEST:
            raise _TooMuch
        if old != new and old in self.origins:
            self.draft.origins[new] = self.origins[old]
        if isinstance(value, list):
            return [
                self._copy(item, f"{old}/{i}", f"{new}/{i}", open_, False)
                for i, item in enumerate(value)
            ]
        if not isinstance(value, dict):
            return value
        if not names and isinstance(value.get("$ref"), str):
            return self._named(value, old, new, open_)
        made: Object = {}
        for key, item in value.items():
            step = pointer(key)
            if not names and key in DATA and (key != "examples" or isinstance(item, list)):
                made[key] = item
            else:
                inside = not names and (holds_names(key) or key == "examples")
                made[key] = self._copy(item, old + step, new + step, open_, inside)
        return made

    def _named(self, value: Object, old: str, new: str, open_: tuple[str, ...]) -> Json:
        reference = str(value["$ref"])
        target = reference[1:]
        if not reference.startswith("#") or reference in open_ or len(open_) > 50:
            if not reference.startswith("#"):
                self._broken(old, f"{reference!r} is not in this file")
            return dict(value)
        try:
            named = get(self.source, target)
        except (KeyError, ValueError):
            self._broken(old, f"{reference!r} names nothing")
            return dict(value)
        made = self._copy(named, target, new, (*open_, reference), False)
        beside = {key: item for key, item in value.items() if key != "$ref"}
        if not beside or not isinstance(made, dict):
            return made
        own = self._copy(beside, old, new, open_, False)
        return {**made, **own}

    def _broken(self, at: str, what: str) -> None:
        hint = "put the whole document into one file"
        place = self._place(at)
        self.draft.fail("reference-broken", place.line, what, hint)

    def _place(self, at: str) -> Place:
        while at and at not in self.origins:
            at = at.rpartition("/")[0]
        origin = self.origins.get(at)
        return origin.place if origin else Place(self.draft.file)
