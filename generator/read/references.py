"""References of an OpenAPI document, replaced by what they name; bounded."""

from __future__ import annotations

from ..diagnostics import BadInput, Finding, Place, Severity
from ..document import Json, Object, Sourced, get, pointer, walk
from ..limits import EXPANDED, REFERENCE_DEPTH
from .beside import Beside, Elsewhere
from .places import DATA, holds_names
from .reading import Draft

_DEEPEST = 200

Target = tuple[str, str]
"""A file and a JSON Pointer in it."""


class _TooMuch(Exception):
    """What is too much, and where it was noticed."""


def resolve(draft: Draft, beside: Beside) -> None:
    """Put what a ``$ref`` names in its place; one that leads back to itself stays.

    Components stay where they are, for those. Keywords beside a ``$ref`` win over the named.
    What a reference names in another file is copied too; its origins are in that file.
    """
    _Resolver(draft, beside).run()


class _Resolver:
    def __init__(self, draft: Draft, beside: Beside) -> None:
        self.draft = draft
        self.beside = beside
        self.own = Sourced(draft.document, dict(draft.origins))
        self.count = 0

    def run(self) -> None:
        made: Object = {}
        try:
            for key, value in self.own.document.items():
                at = pointer(key)
                made[key] = self._copy(value, (self.draft.file, at), at, (), holds_names(key))
        except _TooMuch as problem:
            what, old = problem.args
            place = self._place(old)
            self.draft.findings.append(Finding("too-large", Severity.ERROR, place, what))
            return
        self.draft.document = made

    def _source(self, file: str) -> Sourced:
        return self.own if file == self.draft.file else self.beside.load(file)

    def _copy(
        self, value: Json, old: Target, new: str, open_: tuple[Target, ...], names: bool
    ) -> Json:
        """A value with its references replaced; ``names``: its keys are names, not keywords."""
        self._count(old)
        if new.count("/") > _DEEPEST:
            raise _TooMuch(f"references expand to more than {_DEEPEST} levels", old)
        file, at = old
        origins = self._source(file).origins
        if old != (self.draft.file, new) and at in origins:
            self.draft.origins[new] = origins[at]
        if isinstance(value, list):
            return [
                self._copy(item, (file, f"{at}/{i}"), f"{new}/{i}", open_, False)
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
                made[key] = self._data(item, (file, at + step), new + step)
            else:
                inside = not names and (holds_names(key) or key == "examples")
                made[key] = self._copy(item, (file, at + step), new + step, open_, inside)
        return made

    def _data(self, value: Json, old: Target, new: str) -> Json:
        """A value as it is; only its origins move with it."""
        if old != (self.draft.file, new):
            origins = self._source(old[0]).origins
            for at, _ in walk(value):
                self._count(old)
                if old[1] + at in origins:
                    self.draft.origins[new + at] = origins[old[1] + at]
        return value

    def _count(self, old: Target) -> None:
        self.count += 1
        if self.count > EXPANDED:
            raise _TooMuch(f"references expand to more than {EXPANDED} values", old)

    def _named(self, value: Object, old: Target, new: str, open_: tuple[Target, ...]) -> Json:
        reference = str(value["$ref"])
        try:
            target = self.beside.target(reference, old[0])
            if target in open_:
                return self._circle(value, old, target)
            if len(open_) >= REFERENCE_DEPTH:
                raise _TooMuch(f"references lead on more than {REFERENCE_DEPTH} deep", old)
            named = get(self._source(target[0]).document, target[1])
        except Elsewhere as problem:
            return self._broken(value, old, f"{reference!r} {problem}")
        except KeyError:
            return self._broken(value, old, f"{reference!r} names nothing")
        except BadInput as problem:
            self.draft.findings += problem.findings
            return dict(value)
        made = self._copy(named, target, new, (*open_, target), False)
        beside = {key: item for key, item in value.items() if key != "$ref"}
        if not beside or not isinstance(made, dict):
            return made
        own = self._copy(beside, old, new, open_, False)
        return {**made, **own}

    def _circle(self, value: Object, old: Target, target: Target) -> Json:
        """A reference that leads back to itself stays, when all of it is in the document."""
        reference = str(value["$ref"])
        if old[0] == target[0] == self.draft.file:
            return {**value, "$ref": f"#{reference.partition('#')[2]}"}
        return self._broken(value, old, f"{reference!r} leads back to itself through another file")

    def _broken(self, value: Object, old: Target, what: str) -> Json:
        hint = "put all into one file, or list the other one under `files` of the manifest's entry"
        place = self._place((old[0], old[1] + "/$ref"))
        self.draft.findings.append(Finding("reference-broken", Severity.ERROR, place, what, hint))
        return dict(value)

    def _place(self, old: Target) -> Place:
        origin = self._source(old[0]).origin(old[1])
        return origin.place if origin else Place(old[0])
