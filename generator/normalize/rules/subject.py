"""What a description is about, and the fields that its sentences name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...diagnostics import Place
from ...document import Json, Object, get, pointer

DEPTH = 40
"""Deeper nesting than any request has; what is below is not read."""

Path = tuple[str, ...]
"""The names that lead from a request to one of its fields, through nested objects."""


def properties(schema: Json) -> Object:
    """The schemas of the members that an object schema names."""
    found = schema.get("properties") if isinstance(schema, dict) else None
    return found if isinstance(found, dict) else {}


@dataclass(frozen=True)
class Request:
    """The object schema at a pointer, with all fields in it that a rule can name."""

    document: Object
    at: str

    @cached_property
    def fields(self) -> dict[Path, str]:
        """From each path to the pointer of the field's schema; ``()`` is the request."""
        fields: dict[Path, str] = {}

        def collect(path: Path, at: str, schema: Json) -> None:
            fields[path] = at
            for name, inner in properties(schema).items() if len(path) < DEPTH else ():
                collect((*path, name), at + pointer("properties", name), inner)

        collect((), self.at, get(self.document, self.at))
        return fields

    @cached_property
    def by_name(self) -> dict[str, list[Path]]:
        """The paths that end in a name, written in any of the usual ways."""
        found: dict[str, list[Path]] = {}
        for path in self.fields:
            if path:
                found.setdefault(_folded(path[-1]), []).append(path)
        return found

    def schema(self, path: Path) -> Json:
        """The schema of a field."""
        return get(self.document, self.fields[path])


@dataclass(frozen=True, slots=True)
class Subject:
    """A described schema: the field it is or belongs to, and where its text stands.

    ``at`` points at the schema itself, which is the field's own or that of an item.
    """

    request: Request
    path: Path
    at: str
    place: Place

    @property
    def schema(self) -> Object:
        """The schema that carries the description."""
        found: Object = get(self.request.document, self.at)
        return found

    @property
    def field_at(self) -> str:
        """The pointer to the schema of the field."""
        return self.request.fields[self.path]

    @property
    def field(self) -> Object:
        """The schema of the field, which differs from ``schema`` for the description of an item."""
        found: Object = self.request.schema(self.path)
        return found

    @property
    def shown(self) -> str:
        """The field in words for a message."""
        return ".".join(self.path) or "the request"


@dataclass(frozen=True, slots=True)
class Fields:
    """Existing fields that a text names, in its order; ``alternatives`` when joined by "or"."""

    paths: tuple[Path, ...]
    alternatives: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """A text that names a field which does not exist."""

    name: str


_JOIN = re.compile(
    r"\s*,?\s*\b(?:and/or|and|or|nor|as well as)\b\s*|\s*[,、，&/]\s*"
    r"|\s*(?:以及|和|或者?|与|及)\s*",
    re.I,
)
_OR = re.compile(r"\b(?:or|nor)\b|或", re.I)
_AROUND = re.compile(
    r"^(?:(?:both|either|neither|any of|all of|one of|the|a|an|parameters?|fields?)\s+"
    r"|(?:参数|字段)\s*)+"
    r"|\s*(?:parameters?|fields?|参数|字段)$",
    re.I,
)
_QUOTED = re.compile(r"""^(?P<mark>[`"'“「]).+[`"'”」]$""")
_NAME = re.compile(r"[A-Za-z]\w*(?:\.[A-Za-z]\w*)*", re.ASCII)
_TECHNICAL = re.compile(r"[a-z0-9]_[a-z0-9]|[a-z][A-Z]|\w\.\w", re.ASCII)
_SELF = re.compile(r"(?:this|it|this (?:field|parameter|option)|(?:该|此|本)(?:参数|字段))?", re.I)


def named_fields(subject: Subject, text: str | None) -> Fields | Unknown | None:
    """The fields a text names: all of them exist, one does not, or the text is no list of names.

    No text, or a word such as "this field", stands for the field that is described.
    """
    if text is None or _SELF.fullmatch(text.strip()):
        return Fields((subject.path,)) if subject.path else None
    parts = [part.strip() for part in _JOIN.split(text) if part.strip()]
    found = [_part(subject, part) for part in parts]
    paths = tuple(dict.fromkeys(path for _part, path in found if path is not None))
    missing = [part for part, path in found if path is None]
    if not missing:
        return Fields(paths, bool(_OR.search(text))) if paths else None
    # A plain word may be prose, unless it stands in a list with names of fields.
    if all(_looks_like_name(part, bool(paths)) for part in missing):
        return Unknown(_bare(missing[0]))
    return None


def _part(subject: Subject, part: str) -> tuple[str, Path | None]:
    """A part of a list without the words around the name, and the field of that name."""
    if _SELF.fullmatch(part) and subject.path:
        return part, subject.path
    path = _find(subject, part)
    return (part, path) if path else (bare := _AROUND.sub("", part).strip(), _find(subject, bare))


def _looks_like_name(part: str, among_names: bool) -> bool:
    bare = _bare(part)
    if not _NAME.fullmatch(bare):
        return False
    return among_names or bare != part or _TECHNICAL.search(bare) is not None


def _bare(part: str) -> str:
    return part[1:-1].strip() if _QUOTED.match(part) else part


def _find(subject: Subject, part: str) -> Path | None:
    """The field of that name: a sibling first, then a dotted path, then the only one so named."""
    name = _bare(part)
    fields, holder = subject.request.fields, subject.path[:-1]
    for candidate in _candidates(name, holder, subject.path):
        if candidate in fields:
            return candidate
    known = subject.request.by_name.get(_folded(name), [])
    beside = [path for path in known if path[:-1] == holder]
    for choice in (beside, known):
        if len(choice) == 1:
            return choice[0]
    return None


def _candidates(name: str, holder: Path, path: Path) -> Iterator[Path]:
    dotted = tuple(name.split("."))
    yield (*holder, *dotted)
    yield (*path, *dotted)
    yield dotted


def _folded(name: str) -> str:
    """A name without case and separators, so that "reference images" is ``reference_images``."""
    return re.sub(r"[\s_-]+", "", name).lower()
