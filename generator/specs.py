"""The specs folder, loaded into plain values; the only place where specifications are read."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from .diagnostics import BadInput, Place, refuse
from .limits import BYTES
from .manifest import MANIFEST, Beside, Document, Manifest, SourceFile, parse_manifest
from .node import Node, collect
from .read.yaml12 import load_yaml


class Specs(NamedTuple):
    """The manifest and the bytes of every file that the line may look at, by relative path."""

    manifest: Manifest
    files: Mapping[str, bytes]

    def beside(self, entry: Document) -> dict[str, bytes]:
        """The files that references of a document may lead into: those its entry lists."""
        return {listed.file: self.files[listed.file] for listed in entry.files}


def load_specs(folder: Path) -> Specs:
    """Everything of a specs folder that its manifest names, and the YAML files beside it.

    Raises:
        BadInput: a file is missing, too large, outside the folder, or not what the manifest
            says; all of them are reported.
    """
    root = _folder(folder)
    manifest = parse_manifest(load_node(read_below(root, MANIFEST), MANIFEST))
    wanted = _wanted(manifest) | {path.name: Place(path.name) for path in root.glob("*.yaml")}
    reviewed = {source.file for source in _reviewed(manifest)}
    files, problems = {}, []
    plain = _plain(root, wanted)
    for path in sorted(wanted):
        try:
            if path in plain:
                data = _limited(f"{root}/{path}", path, wanted[path])
            else:
                data = read_below(root, path, wanted[path])
            # Line ends of our own files are those of somebody's git or editor.
            files[path] = data if path in reviewed else data.replace(b"\r\n", b"\n")
        except BadInput as problem:
            problems.append(problem)
    collect([*problems, *_altered(manifest, files)])
    return Specs(manifest, files)


def load_node(data: bytes, file: str, topic: str = "manifest") -> Node:
    """The root of a hand-written YAML file; a complaint with line when it is not UTF-8 or YAML."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(file, data.count(b"\n", 0, error.start) + 1)
        raise refuse(f"{topic}-not-utf8", place, "the file is not UTF-8 text") from None
    located = load_yaml(text, file)
    return Node(located.value, {"": Place(file), **located.places}, "", topic)


def _folder(folder: Path) -> Path:
    try:
        root = folder.resolve(strict=True)
    except (OSError, RuntimeError):  # also links that lead round in a circle
        raise refuse("specs-missing", None, f"there is no folder {str(folder)!r}") from None
    if not root.is_dir():
        raise refuse("specs-missing", None, f"{str(folder)!r} is not a folder")
    return root


def _wanted(manifest: Manifest) -> dict[str, Place]:
    """Every file that the manifest names, and where it names it first."""
    wanted: dict[str, Place] = {}
    for entry in manifest.documents:
        for source in entry.sources:
            wanted.setdefault(source.file, source.place)
        for path in entry.overlays:
            wanted.setdefault(path, entry.place)
        for listed in entry.files:
            wanted.setdefault(listed.file, listed.place)
    for provider in manifest.providers.values():
        for path in provider.overlays:
            wanted.setdefault(path, provider.place)
    return wanted


def _plain(root: Path, paths: Iterable[str]) -> set[str]:
    """Regular files below a folder to which no link leads; looked at once for each folder."""
    plain: set[str] = set()
    for inside in {path.rpartition("/")[0] for path in paths}:
        folder = root / inside
        with suppress(OSError, RuntimeError):  # it is looked at, and complained about, by itself
            if folder.resolve(strict=True) == folder:
                found = (
                    each.name for each in os.scandir(folder) if each.is_file(follow_symlinks=False)
                )
                plain.update(f"{inside}/{name}" if inside else name for name in found)
    return plain


def read_below(root: Path, path: str, named: Place | None = None) -> bytes:
    """The bytes of a regular file below ``root``; links must stay below it too.

    Raises:
        BadInput: it is missing, no regular file, too large, or outside; at the place that names it.
    """
    named = named or Place(path)
    try:
        target = (root / path).resolve(strict=True)
        regular = stat.S_ISREG(target.stat().st_mode)
    except (OSError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or "a loop of links"
        raise refuse("specs-unreadable", named, f"cannot read {path!r}: {why}") from None
    if not target.is_relative_to(root):
        raise refuse("specs-outside", named, f"{path!r} leads out of the specs folder")
    if not regular:
        raise refuse("specs-unreadable", named, f"{path!r} is not a regular file")
    return _limited(str(target), path, named)


def _limited(target: str, path: str, named: Place) -> bytes:
    try:
        with open(target, "rb") as file:
            # One byte more would show that it is too large; room is made for what is asked for.
            data = file.read(min(os.fstat(file.fileno()).st_size, BYTES) + 1)
    except OSError as error:
        raise refuse("specs-unreadable", named, f"cannot read {path!r}: {error.strerror}") from None
    if len(data) > BYTES:
        raise refuse("specs-too-large", named, f"{path!r} is larger than {BYTES} bytes")
    return data


def _altered(manifest: Manifest, files: Mapping[str, bytes]) -> list[BadInput]:
    """A problem for every document whose bytes are not those that were reviewed."""
    problems = []
    for source in _reviewed(manifest):
        found = hashlib.sha256(files.get(source.file, b"")).hexdigest()
        if source.file in files and found != source.sha256:
            message = f"{source.file} has sha256 {found}, expected {source.sha256}"
            hint = "review the new bytes, then update sha256 here and in captures.lock"
            problems.append(refuse("specs-altered", source.place, message, hint))
    return problems


def _reviewed(manifest: Manifest) -> list[SourceFile | Beside]:
    """The files of which the manifest states the bytes."""
    return [*manifest.sources, *(beside for entry in manifest.documents for beside in entry.files)]
