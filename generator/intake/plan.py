"""What adding a document changes in the specs folder: new bytes by path, nothing written yet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from ..diagnostics import refuse
from ..document import Object
from ..lock import LOCK, Locked, digest, lock_text
from ..manifest import MANIFEST, Document, SourceFile, parse_manifest
from ..normalize.known import KNOWN
from ..read import Reading
from ..read.facts import FORM as FACTS
from ..specs import Specs, load_node
from .detect import Identity, Known
from .entry import Values, appended, changed, with_source, without_element
from .staging import write_below

_SUFFIXES = frozenset({".json", ".yaml", ".yml", ".md", ".txt", ".html"})
_NAMES = re.compile(r"[a-z0-9]+(?:\.[a-z0-9]+)*")
_REASON = "Facts about the variant that its page does not state."


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a document, the name they had, their address, and the day if it is known."""

    data: bytes
    label: str
    page: str
    captured: str | None


@dataclass(frozen=True, slots=True)
class Addition:
    """A document to add, and what is known about it."""

    identity: Identity
    reading: Reading
    source: Source

    @property
    def stem(self) -> str:
        """The name of its files: the variant, or its title where that is no file name."""
        variant = self.identity.variant
        if ":" not in variant:
            return variant
        return "-".join(_NAMES.findall(self.identity.title.lower())) or "document"

    @property
    def file(self) -> str:
        """Where it goes below the specs folder."""
        return self._named(self.stem)

    @property
    def other_file(self) -> str:
        """Where it goes when another source of the variant has that name."""
        return self._named(f"{self.stem}.{self.reading.form}")

    def _named(self, stem: str) -> str:
        folder = "facts" if self.reading.form == FACTS else "captures"
        suffix = PurePosixPath(self.source.label).suffix.lower()
        json = ".json" if self.source.data.lstrip()[:1] == b"{" else ".txt"
        ending = suffix if suffix in _SUFFIXES else json
        return f"{folder}/{self.identity.provider}/{stem}{ending}"


@dataclass(frozen=True, slots=True)
class Plan:
    """Files to write; files to remove; where the document goes; what it replaces or completes."""

    files: Mapping[str, bytes]
    removed: tuple[str, ...]
    file: str
    replaces: str | None
    beside: str | None = None


def planned(specs: Specs, known: Known, addition: Addition, lock: Mapping[str, Locked]) -> Plan:
    """The changes that put a document into a specs folder.

    A page takes the place of facts, and of an older copy of itself in the same form; in another
    form it is one more source of its variant. What was known about the variant and its page does
    not state stays known, as an overlay.

    Raises:
        BadInput: the same document is there already, or another one has its place.
    """
    entry = known.entry(addition.identity.provider, addition.identity.variant)
    old = _replaced(known, entry, addition) if entry else None
    file = _free_file(specs, entry, old, addition)
    files = {file: addition.source.data}
    catalogue = _catalogue(specs, known, entry, old, addition)
    overlay = f"overlays/{addition.identity.provider}/{addition.stem}.yaml"
    if catalogue and overlay not in specs.files:
        files[overlay] = _overlay(addition.identity.title, catalogue)
    if (listed := _known_line(specs, addition)) is not None:
        files[KNOWN] = without_element(_text(specs, KNOWN), "known", listed).encode()
    overlays = [path for path in files if path == overlay]
    files[MANIFEST] = _manifest(specs, entry, old, addition, file, overlays).encode()
    gone = old.file if old else None
    files[LOCK] = lock_text(_locked(lock, addition, file, gone)).encode()
    removed = (gone,) if gone is not None and gone != file else ()
    return Plan(files, removed, file, gone, entry.file if entry and not old else None)


def applied(specs: Specs, plan: Plan) -> Specs:
    """The specs folder as it is once the changes are made, in memory.

    Raises:
        BadInput: the manifest does not say what it should.
    """
    files = {**specs.files, **plan.files}
    for path in plan.removed:
        del files[path]
    return Specs(parse_manifest(load_node(files[MANIFEST], MANIFEST)), files)


def write_plan(folder: Path, plan: Plan) -> None:
    """Make the changes in a specs folder."""
    for path, data in plan.files.items():
        write_below(folder, path, data)
    for path in plan.removed:
        (folder / path).unlink()


def _replaced(known: Known, entry: Document, addition: Addition) -> SourceFile | None:
    """The source of the variant that the document takes the place of."""
    page, form = addition.source.page, addition.reading.form
    if form != FACTS and all(known.readings[s.file].form == FACTS for s in entry.sources):
        return entry.sources[0]
    same = (s for s in entry.sources if (s.page, known.readings[s.file].form) == (page, form))
    return next(same, None)


def _locked(
    lock: Mapping[str, Locked], addition: Addition, file: str, old: str | None
) -> dict[str, Locked]:
    """The lock of the captures with this one; facts documents are ours and not locked."""
    kept = {name: entry for name, entry in lock.items() if name != old}
    if addition.reading.form == FACTS:
        return kept
    source, form = addition.source, addition.reading.form
    return kept | {file: Locked(source.page, digest(source.data), form)}


def _text(specs: Specs, file: str) -> str:
    return specs.files[file].decode()


def _free_file(
    specs: Specs, entry: Document | None, old: SourceFile | None, addition: Addition
) -> str:
    """A name that no other document has."""
    for other in specs.manifest.sources:
        if specs.files[other.file] == addition.source.data:
            message = f"this document is there already, as {other.file}"
            raise refuse("add-twice", other.place, message)
    taken = {source.file: source for source in specs.manifest.sources if source != old}
    file = addition.file
    if entry and not old and file in taken:
        file = addition.other_file
    if file in taken:
        message = f"another document has the file {file}"
        raise refuse("add-file-taken", taken[file].place, message, "give another --variant")
    return file


def _catalogue(
    specs: Specs,
    known: Known,
    entry: Document | None,
    old: SourceFile | None,
    addition: Addition,
) -> Object | None:
    """Catalogue facts that would be lost: those of a facts document, or of ``known.yaml``."""
    if addition.reading.form == FACTS:
        return None
    if entry is not None:
        before = known.readings[entry.file]
        lost = old is not None and old.file == entry.file and before.form == FACTS
        return before.sourced.document["x-catalogue"] if lost and before.sourced else None
    line = _known_line(specs, addition)
    if line is None:
        return None
    node = load_node(specs.files[KNOWN], KNOWN, "known").child("known").child(line)
    title, sources = node.value["title"], node.value["sources"]
    return {"title": title, **node.value["catalogue"], "sources": sources}


def _known_line(specs: Specs, addition: Addition) -> int | None:
    """The index of the variant in the list of those that could not be called so far."""
    if KNOWN not in specs.files:
        return None
    wanted = (addition.identity.provider, addition.identity.variant)
    entries = load_node(specs.files[KNOWN], KNOWN, "known").child("known").elements()
    same = (i for i, e in enumerate(entries) if (e.value["provider"], e.value["model"]) == wanted)
    return next(same, None)


def _overlay(title: str, catalogue: Object) -> bytes:
    """An overlay that puts catalogue facts beside a captured document."""
    evidence = [source["address"] for source in catalogue["sources"]]
    action = {
        "target": "$",
        "x-reason": _REASON,
        "x-evidence": list(dict.fromkeys(evidence)),
        "x-absent": True,
        "update": {"x-catalogue": catalogue},
    }
    info = {"title": title, "version": "1.0.0"}
    document = {"overlay": "1.0.0", "info": info, "actions": [action]}
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=96).encode()


def _manifest(
    specs: Specs,
    entry: Document | None,
    old: SourceFile | None,
    addition: Addition,
    file: str,
    overlays: list[str],
) -> str:
    text, identity = _text(specs, MANIFEST), addition.identity
    said: Values = {
        "file": file,
        "form": addition.reading.form,
        "page": addition.source.page,
        "captured": addition.source.captured,
        "sha256": digest(addition.source.data),
    }
    names = {"provider": identity.provider, "variant": identity.variant, "name": identity.name}
    if entry is None:
        return appended(text, {**names, **said}, overlays)
    if old is None:
        return with_source(text, entry.place, said)
    kept = [*entry.overlays, *overlays] if overlays else []
    return changed(text, old.place, said, kept)
