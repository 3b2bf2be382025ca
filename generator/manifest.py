"""The manifest of a specs folder: which documents there are and what is known about each."""

from __future__ import annotations

import datetime
import keyword
import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from .diagnostics import BadInput, Place
from .limits import DOCUMENTS, FILES, SOURCES
from .node import Node, collect

MANIFEST = "manifest.yaml"
MAX_LENGTH = 200
"""Characters of a name, path or address: they become names of files."""

_PROVIDER_ID = re.compile(r"[a-z][a-z0-9_]*")
_CLASS = re.compile(r"[A-Z][A-Za-z0-9]*")
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_VARIANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:@-]*")
_PATH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PAGE = re.compile(r"https://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][!-~]*)?")

_SOURCE = ["file", "page", "sha256"]
_SOURCE_OPTIONAL = ["form", "captured"]

Entry = TypeVar("Entry")
Parsed = TypeVar("Parsed")


class Provider(NamedTuple):
    """A provider: its id, shown name, client class and the overlays that describe its service."""

    id: str
    title: str
    class_name: str
    overlays: tuple[str, ...]
    place: Place


class Beside(NamedTuple):
    """A file that references of a document may lead into, as it was reviewed."""

    file: str
    sha256: str
    place: Place


class SourceFile(NamedTuple):
    """One file that describes a variant, and where it came from."""

    file: str
    form: str | None
    page: str
    captured: str | None
    sha256: str
    place: Place


class Document(NamedTuple):
    """One captured document: whose it is, how it is called, where it came from.

    ``also`` are other sources of the same variant: its schema, its ``.md`` form, facts.
    """

    provider: str
    variant: str
    name: str
    file: str
    form: str | None
    page: str
    captured: str | None
    sha256: str
    overlays: tuple[str, ...]
    place: Place
    files: tuple[Beside, ...] = ()
    also: tuple[SourceFile, ...] = ()

    @property
    def id(self) -> str:
        """The public id of the variant."""
        return f"{self.provider}/{self.variant}"

    @property
    def sources(self) -> tuple[SourceFile, ...]:
        """Every file that describes the variant, its own one first."""
        own = SourceFile(self.file, self.form, self.page, self.captured, self.sha256, self.place)
        return (own, *self.also)


class Manifest(NamedTuple):
    """All providers by id, and all documents by provider and name."""

    providers: Mapping[str, Provider]
    documents: tuple[Document, ...]
    place: Place

    def of(self, provider: str) -> tuple[Document, ...]:
        """The documents of one provider."""
        return tuple(entry for entry in self.documents if entry.provider == provider)

    @property
    def sources(self) -> tuple[SourceFile, ...]:
        """Every file that describes a variant, in the order of the documents."""
        return tuple(source for entry in self.documents for source in entry.sources)


def parse_manifest(root: Node) -> Manifest:
    """The typed manifest of a parsed YAML file.

    Raises:
        BadInput: with one error for each entry that is wrong.
    """
    root.members(["providers", "documents"])
    providers = _each(root.child("providers").object(), lambda pair: _provider(*pair))
    known = {entry.id: entry for entry in providers}
    listed = list(root.child("documents").elements())
    if len(listed) > DOCUMENTS:
        what = f"{len(listed)} documents, at most {DOCUMENTS}"
        raise root.child("documents").refuse("too-many-documents", what)
    documents = _each(listed, lambda node: _document(node, known))
    _unique(root.child("documents"), documents)
    # By name, not as listed: the order of the entries decides nothing.
    ordered = sorted(documents, key=lambda entry: (entry.provider, entry.name))
    return Manifest(dict(sorted(known.items())), tuple(ordered), root.place)


def _each(entries: Iterable[Entry], parse: Callable[[Entry], Parsed]) -> list[Parsed]:
    """Every entry parsed; the problems of all of them are raised together."""
    parsed: list[Parsed] = []
    problems: list[BadInput] = []
    for entry in entries:
        try:
            parsed.append(parse(entry))
        except BadInput as problem:
            problems.append(problem)
    collect(problems)
    return parsed


def _provider(id: str, node: Node) -> Provider:
    node.members(["title", "class"], ["overlays"])
    if not _PROVIDER_ID.fullmatch(id) or keyword.iskeyword(id):
        raise node.refuse("bad-name", f"{id!r} cannot name a module", "use lower case, like acme")
    overlays = node.optional("overlays")
    return Provider(
        id=id,
        title=node.child("title").text(),
        class_name=_matching(node.child("class"), _CLASS, "a class name like Acme"),
        overlays=_paths(overlays) if overlays else (),
        place=node.place,
    )


def _document(node: Node, providers: Mapping[str, Provider]) -> Document:
    optional = [*_SOURCE_OPTIONAL, "overlays", "files", "also"]
    node.members(["provider", "variant", "name", *_SOURCE], optional)
    provider = node.child("provider")
    if provider.text() not in providers:
        known = ", ".join(providers)
        raise provider.refuse("unknown-provider", f"no provider {provider.value!r}", known)
    own, overlays = _source(node), node.optional("overlays")
    files, also = node.optional("files"), node.optional("also")
    return Document(
        provider=provider.text(),
        variant=_matching(node.child("variant"), _VARIANT, "the provider's id of the model"),
        name=_python_name(node.child("name")),
        file=own.file,
        form=own.form,
        page=own.page,
        captured=own.captured,
        sha256=own.sha256,
        overlays=_paths(overlays) if overlays else (),
        place=node.place,
        files=_beside(files) if files else (),
        also=_also(also) if also else (),
    )


def _also(node: Node) -> tuple[SourceFile, ...]:
    listed = node.elements()
    if len(listed) > SOURCES:
        raise node.refuse("too-many-sources", f"{len(listed)} sources, at most {SOURCES}")
    for each in listed:
        each.members(_SOURCE, _SOURCE_OPTIONAL)
    return tuple(map(_source, listed))


def _source(node: Node) -> SourceFile:
    form, captured = node.optional("form"), node.optional("captured")
    return SourceFile(
        file=_path(node.child("file")),
        form=form.text() if form else None,
        page=_matching(node.child("page"), _PAGE, "an https address"),
        captured=_date(captured) if captured else None,
        sha256=_digest(node.child("sha256")),
        place=node.place,
    )


def _beside(node: Node) -> tuple[Beside, ...]:
    listed = node.elements()
    if len(listed) > FILES:
        raise node.refuse("too-many-files", f"{len(listed)} files, at most {FILES}")
    return tuple(map(_listed, listed))


def _listed(node: Node) -> Beside:
    node.members(["file", "sha256"])
    return Beside(_path(node.child("file")), _digest(node.child("sha256")), node.place)


def _digest(node: Node) -> str:
    return _matching(node, _SHA256, "64 hexadecimal digits, lower case")


def _matching(node: Node, pattern: re.Pattern[str], expected: str) -> str:
    if len(node.text()) > MAX_LENGTH or not pattern.fullmatch(node.text()):
        raise node.refuse("bad-value", f"{node.value!r} is not {expected}")
    return node.text()


def _python_name(node: Node) -> str:
    name = _matching(node, _NAME, "a Python name like seedance_1_0_pro")
    if keyword.iskeyword(name) or keyword.issoftkeyword(name):
        raise node.refuse("bad-name", f"{name!r} is a word of the Python language")
    return name


def _path(node: Node) -> str:
    return _matching(node, _PATH, "a path below the specs folder (letters, digits, . _ - and /)")


def _paths(node: Node) -> tuple[str, ...]:
    return tuple(map(_path, node.elements()))


def _date(node: Node) -> str:
    try:
        return datetime.date.fromisoformat(node.text()).isoformat()
    except ValueError:
        raise node.refuse("bad-value", f"{node.value!r} is not a date like 2026-08-31") from None


def _unique(list_: Node, documents: list[Document]) -> None:
    """Two documents may not claim one variant, one Python name of a provider, or one file."""
    claims: dict[tuple[str, ...], Place] = {}
    problems = []
    for entry in documents:
        keys = [("variant", entry.id), ("name", entry.provider, entry.name)]
        claimed = [(key, entry.place) for key in keys]
        claimed += [(("file", source.file), source.place) for source in entry.sources]
        for key, place in claimed:
            first = claims.setdefault(key, place)
            if first is not place:
                message = f"{key[0]} {key[-1]!r} is already used at {first}"
                where = Node(None, {"": place}, "", list_.topic)
                problems.append(where.refuse("duplicate", message))
    collect(problems)
