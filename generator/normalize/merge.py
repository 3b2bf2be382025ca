"""Several sources of one variant become one document, fact by fact.

A fact is a keyword with its value, or the keywords that bound a value together. What one source
states is taken from it; where two state it, the more precise one stands, and when they differ that
is a finding with both places. Nothing is averaged: a field that is a number here and a text there
is the one or the other. Words and examples illustrate, so they are never in conflict.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..diagnostics import Finding, Origin, Severity, printable
from ..document import Json, Object, Sourced, get, has, parent, parts, pointer
from .align import Source, aligned
from .bounds import BOUNDS, GROUPS, SHAPE, VALUES, outside, same, same_group, same_shape, stated
from .draft import Draft
from .rules.writing import meaning
from .spoken import without_spoken

FINDINGS = {
    "sources-disagree": "sources of one variant differ; the more precise one stands",
    "field-in-one-source": "a field that a more precise source of the variant does not have",
}

WORDS = frozenset(
    {"title", "summary", "description", "example", "examples", "x-value-descriptions"}
)
"""Keywords that illustrate."""
_HEAD = frozenset({"openapi", "info", "servers", "security", "tags", "externalDocs"})
_NAMES = frozenset(
    {"properties", "patternProperties", "dependentSchemas", "$defs", "paths", "content"}
    | {"responses", "headers", "schemas", "securitySchemes", "dependentRequired"}
)
_DATA = frozenset({"default", "const", "enum"})
_RULES = frozenset({"not", "if", "then", "else", "contains", "propertyNames"})
_WHOLE = _DATA | _RULES | WORDS
_ALTERNATIVES = frozenset({"anyOf", "oneOf", "prefixItems"})

Words = dict[str, tuple[Json, Origin | None]]
"""By pointer, what another source says there in other words."""


class Merged(NamedTuple):
    """The document, what the sources disagree on, and by source the words that are not used."""

    sourced: Sourced
    findings: tuple[Finding, ...]
    words: tuple[tuple[Source, Words], ...]


def merge(variant: str, sources: Sequence[Source]) -> Merged:
    """The sources of one variant as one document, the most precise source first.

    Raises:
        BadInput: a source describes something else.
    """
    laid, findings = aligned(variant, sources)
    laid = [_without_unseen(source, laid) for source in laid]
    draft, words = Draft.of(laid[0].sourced), []
    ours = frozenset(source.file for source in laid if source.ours)
    for source in laid[1:]:
        if source.ours:
            source, differing = without_spoken(draft.sourced(), source)
            findings += differing
        merging = _Merging(draft, source, ours)
        merging.head()
        for key in ("/paths", "/components"):
            if has(draft.document, key) and has(source.sourced.document, key):
                merging.members(key, key, names=key == "/paths")
            elif has(source.sourced.document, key):
                draft.take(source.sourced, key, key)
        findings += merging.findings
        words.append((source, merging.words))
    return Merged(draft.sourced(), tuple(findings), tuple(words))


def _without_unseen(source: Source, sources: Sequence[Source]) -> Source:
    """Facts without "there are members that were not seen" where another source shows them."""
    if not source.ours:
        return source
    draft = Draft.of(source.sourced)
    for other in sources:
        if other is not source:
            _close(draft, draft.document, other.sourced.document, "")
    return Source(source.file, source.form, draft.sourced())


def _close(draft: Draft, mine: Json, theirs: Json, at: str) -> None:
    if isinstance(mine, dict) and isinstance(theirs, dict):
        if mine.get("additionalProperties") is True and "properties" in theirs:
            draft.drop(at + "/additionalProperties")
        for key in [key for key in mine if key in theirs]:
            _close(draft, mine[key], theirs[key], at + pointer(key))


@dataclass(slots=True)
class _Merging:
    """One more source put into a document: ``at`` points into the document, ``there`` into it."""

    draft: Draft
    source: Source
    ours: frozenset[str]
    findings: list[Finding] = field(default_factory=list)
    words: Words = field(default_factory=dict)

    def head(self) -> None:
        """What stands above the operations: as a whole, and the first one stands."""
        for key, theirs in self.source.sourced.document.items():
            mine = self.draft.document.get(key)
            if key in _HEAD and mine is None:
                self.draft.take(self.source.sourced, pointer(key), pointer(key))
            elif key == "servers" and not same(key, mine, theirs):
                self._conflict("", "", {key: mine}, {key: theirs})

    def members(self, at: str, there: str, *, names: bool) -> None:
        """Every member that the source has here."""
        mine, theirs = self._both(at, there)
        settled: frozenset[str] = frozenset()
        if not names:
            if not same_shape(mine, theirs):
                self._conflict(at, there, stated(mine, SHAPE), stated(theirs, SHAPE))
                return
            settled = self._bounded(at, there, mine, theirs)
        known = frozenset(mine)
        for key in theirs:
            here, inner = at + pointer(key), there + pointer(key)
            if key in known and key not in settled:
                self._member(key, here, inner, names=names)
            elif key not in settled:
                self.draft.take(self.source.sourced, inner, here)
                if names and parts(at)[-1] == "properties":
                    self._lone_field(here, at)

    def _both(self, at: str, there: str) -> tuple[Json, Json]:
        return get(self.draft.document, at), get(self.source.sourced.document, there)

    def _member(self, key: str, at: str, there: str, *, names: bool) -> None:
        """A member that both have."""
        mine, theirs = self._both(at, there)
        objects = isinstance(mine, dict) and isinstance(theirs, dict)
        if objects and (names or not (key in _WHOLE or key.startswith("x-"))):
            self.members(at, there, names=not names and key in _NAMES)
        elif not names and key in WORDS:
            self._illustrated(at, there)
        elif not names and isinstance(mine, list) and isinstance(theirs, list):
            self._lists(key, at, there)
        elif not _agree(key, mine, theirs, names=names):
            self._conflict(parent(at), parent(there), {key: mine}, {key: theirs})

    def _lists(self, key: str, at: str, there: str) -> None:
        mine, theirs = self._both(at, there)
        if key == "allOf":
            self._keyed(
                at, there, {meaning(rule): None for rule in mine}, list(map(meaning, theirs))
            )
        elif key == "parameters":
            known = {_parameter(item): at + pointer(i) for i, item in enumerate(mine)}
            self._keyed(at, there, known, list(map(_parameter, theirs)))
        elif key in _ALTERNATIVES and _alike(mine, theirs):
            for index in range(len(mine)):
                self.members(at + pointer(index), there + pointer(index), names=False)
        elif key == "required" and self._ours(at) and not self.source.ours:
            self._keyed(at, there, dict.fromkeys(mine), theirs)
        elif key == "required" and self.source.ours and set(theirs) <= set(mine):
            return  # a name that facts do not list was not seen to be required
        elif not same(key, mine, theirs):
            self._conflict(parent(at), parent(there), {key: mine}, {key: theirs})

    def _ours(self, at: str) -> bool:
        return self.draft.place(at).file in self.ours

    def _keyed(
        self, at: str, there: str, known: Mapping[str, str | None], names: list[str]
    ) -> None:
        """Elements that are told apart by what they are, not by where they stand."""
        for index, name in enumerate(names):
            inner, place = there + pointer(index), known.get(name)
            if place is not None:
                self.members(place, inner, names=False)
            elif name not in known:
                end = pointer(len(get(self.draft.document, at)))
                self.draft.take(self.source.sourced, inner, at + end)

    def _illustrated(self, at: str, there: str) -> None:
        """Words of a page go before ours; others that differ are kept: they may state rules."""
        mine, theirs = self._both(at, there)
        if self._ours(at) and not self.source.ours:
            self.draft.drop(at)
            self.draft.take(self.source.sourced, there, at)
        elif not same("", mine, theirs):
            self.words[at] = theirs, self.source.sourced.origin(there)

    def _bounded(self, at: str, there: str, mine: Object, theirs: Object) -> frozenset[str]:
        """The keywords about which values there are, settled together.

        A list of values says more than bounds around it: bounds of another source add nothing.
        """
        settled: frozenset[str] = frozenset()
        for group in GROUPS:
            right, rivals = stated(theirs, group), stated(mine, group)
            if not right:
                continue
            if rivals:
                agree, taken = same_group(rivals, right), False
            elif group == VALUES:
                rivals = stated(mine, BOUNDS)
                agree = taken = not outside(right, rivals)
            else:
                rivals = stated(mine, VALUES)
                agree, taken = not outside(rivals, right), not rivals
            if not taken:
                settled |= frozenset(group)
            if not agree:
                self._conflict(at, there, rivals, right)
        return settled

    def _conflict(self, at: str, there: str, mine: Object, theirs: Object) -> None:
        """The two state different things in the object at ``at``; what stands there stays."""
        used = _origin(self.draft.sourced(), at, mine)
        other = _origin(self.source.sourced, there, theirs)
        guessed = other is not None and other.kind == "derived"
        severity = Severity.INFO if self.source.ours or guessed else Severity.WARNING
        message = f"{_field(at)}: {_shown(mine)} here, {_shown(theirs)} there; the former is used"
        hint = "accept it with a reason, or correct it by an overlay"
        places = [origin.place if origin else None for origin in (used, other)]
        self.findings.append(
            Finding("sources-disagree", severity, places[0], message, hint, places[1])
        )

    def _lone_field(self, at: str, holder: str) -> None:
        place, fields = self.draft.place(at), self.draft.place(holder)
        message = f"{_field(at)}: only this source has the field"
        self.findings.append(
            Finding("field-in-one-source", Severity.INFO, place, message, None, fields)
        )


def _agree(key: str, mine: Json, theirs: Json, *, names: bool) -> bool:
    if key in _RULES and not names:
        return meaning(mine) == meaning(theirs)
    return same("required" if names else key, mine, theirs)  # a name's list is one of names


def _origin(sourced: Sourced, at: str, said: Object) -> Origin | None:
    return sourced.origin(at + pointer(next(iter(said))))


def _parameter(item: Object) -> str:
    return f"{item.get('in')} {item.get('name')}"


def _alike(mine: list[Json], theirs: list[Json]) -> bool:
    """Whether two lists of schemas are about the same alternatives, one by one."""
    if len(mine) != len(theirs):
        return False
    pairs = list(zip(mine, theirs, strict=True))
    objects = all(isinstance(a, dict) and isinstance(b, dict) for a, b in pairs)
    return objects and all(same_shape(a, b) for a, b in pairs)


def _field(at: str) -> str:
    """The field that a pointer leads to, by names; the response it belongs to before it."""
    steps = parts(at)
    names = [steps[i + 1] for i, step in enumerate(steps[:-1]) if step == "properties"]
    name = ".".join(names) or ("the answer" if "responses" in steps else "the request")
    return f"answer {name}" if names and "responses" in steps else name


def _shown(said: Object) -> str:
    told = (f"{key} {json.dumps(value, ensure_ascii=False)}" for key, value in said.items())
    return printable(" and ".join(told), 160)
