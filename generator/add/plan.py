"""What adding a document changes in the specs folder: new bytes by path, nothing written yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

from ..diagnostics import refuse
from ..document import Object
from ..lock import LOCK, Locked, digest, lock_text
from ..manifest import MANIFEST, Document
from ..normalize.known import KNOWN
from ..read import Reading
from ..read.facts import FORM as FACTS
from ..specs import Specs, load_node
from .detect import Identity, Known
from .entry import Values, appended, changed, without_element

_SUFFIXES = frozenset({".json", ".yaml", ".yml", ".md", ".txt", ".html"})
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
        return variant if ":" not in variant else self.identity.title.lower().replace(" ", "-")

    @property
    def file(self) -> str:
        """Where it goes below the specs folder."""
        folder = "facts" if self.reading.form == FACTS else "captures"
        suffix = PurePosixPath(self.source.label).suffix.lower()
        ending = suffix if suffix in _SUFFIXES else ".txt"
        return f"{folder}/{self.identity.provider}/{self.stem}{ending}"


@dataclass(frozen=True, slots=True)
class Plan:
    """Files to write; files to remove; where the document goes; the file it replaces."""

    files: Mapping[str, bytes]
    removed: tuple[str, ...]
    file: str
    replaces: str | None


def planned(specs: Specs, known: Known, addition: Addition, lock: Mapping[str, Locked]) -> Plan:
    """The changes that put a document into a specs folder.

    What was known about the variant and its page does not state stays known, as an overlay.

    Raises:
        BadInput: the same document is there already, or another one has its place.
    """
    entry = known.entry(addition.identity.provider, addition.identity.variant)
    _check_free(specs, entry, addition)
    files = {addition.file: addition.source.data}
    catalogue = _catalogue(specs, known, entry, addition)
    overlay = f"overlays/{addition.identity.provider}/{addition.stem}.yaml"
    if catalogue and overlay not in specs.files:
        files[overlay] = _overlay(addition.identity.title, catalogue)
    if (listed := _known_line(specs, addition)) is not None:
        files[KNOWN] = without_element(_text(specs, KNOWN), "known", listed).encode()
    overlays = [path for path in files if path == overlay]
    files[MANIFEST] = _manifest(specs, known, entry, addition, overlays).encode()
    old = entry.file if entry else None
    files[LOCK] = lock_text(_locked(lock, addition, old)).encode()
    removed = (old,) if old is not None and old != addition.file else ()
    return Plan(files, removed, addition.file, old)


def _locked(lock: Mapping[str, Locked], addition: Addition, old: str | None) -> dict[str, Locked]:
    """The lock of the captures with this one; facts documents are ours and not locked."""
    kept = {file: entry for file, entry in lock.items() if file != old}
    if addition.reading.form == FACTS:
        return kept
    source, form = addition.source, addition.reading.form
    return kept | {addition.file: Locked(source.page, digest(source.data), form)}


def _text(specs: Specs, file: str) -> str:
    return specs.files[file].decode()


def _check_free(specs: Specs, entry: Document | None, addition: Addition) -> None:
    for other in specs.manifest.documents:
        if specs.files[other.file] == addition.source.data:
            message = f"this document is there already, as {other.file}"
            raise refuse("add-twice", other.place, message)
        if other.file == addition.file and other is not entry:
            message = f"{other.id} has the file {other.file}"
            raise refuse("add-file-taken", other.place, message, "give another --variant")


def _catalogue(
    specs: Specs, known: Known, entry: Document | None, addition: Addition
) -> Object | None:
    """Catalogue facts that would be lost: those of a facts document, or of ``known.yaml``."""
    if addition.reading.form == FACTS:
        return None
    if entry is not None:
        before = known.readings[entry.file]
        facts = before.form == FACTS and before.sourced is not None
        return before.sourced.document["x-catalogue"] if facts and before.sourced else None
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
    specs: Specs, known: Known, entry: Document | None, addition: Addition, overlays: list[str]
) -> str:
    text, identity = _text(specs, MANIFEST), addition.identity
    said: Values = {
        "file": addition.file,
        "form": addition.reading.form,
        "page": addition.source.page,
        "captured": addition.source.captured,
        "sha256": digest(addition.source.data),
    }
    names = {"provider": identity.provider, "variant": identity.variant, "name": identity.name}
    if entry is None:
        return appended(text, {**names, **said}, overlays)
    kept = [*entry.overlays, *overlays]
    return changed(text, known.manifest, entry.id, said, kept)
