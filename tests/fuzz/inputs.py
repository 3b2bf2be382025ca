"""The real documents, each as the smallest specs folder that makes a package of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.lock import LOCK
from generator.manifest import MANIFEST
from generator.read.yaml12 import load_yaml
from tests.helpers.cli import ROOT

SPECS = ROOT / "specs"
CASES = ROOT / "tests/cases"

Files = Mapping[str, bytes]


@cache
def pages() -> dict[str, bytes]:
    """Every document that a reader reads, by name: the captures, facts, and one of each form."""
    paths = [*SPECS.glob("captures/*/*"), *SPECS.glob("facts/*/*"), *CASES.glob("read/*/page.*")]
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(paths)}


@cache
def projects() -> dict[str, Files]:
    """A specs folder for each document of the real manifest, by the id of its variant."""
    manifest = _yaml(MANIFEST)
    return {
        f"{entry['provider']}/{entry['variant']}": dict(_project(manifest, entry))
        for entry in manifest["documents"]
    }


def _project(manifest: Any, entry: Any) -> Iterator[tuple[str, bytes]]:
    provider = manifest["providers"][entry["provider"]]
    only = {"providers": {entry["provider"]: provider}, "documents": [entry]}
    yield MANIFEST, as_yaml(only)
    for path in (entry["file"], *entry.get("overlays", ()), *provider["overlays"]):
        yield path, Path(SPECS, path).read_bytes()
    known = [some for some in _yaml("known.yaml")["known"] if some["provider"] == entry["provider"]]
    yield "known.yaml", as_yaml({"known": known})
    accepted = _yaml("accepted-findings.yaml")["accepted"]
    mine = [some for some in accepted if some["file"] == entry["file"]]
    yield "accepted-findings.yaml", as_yaml({"accepted": mine})
    locked = json.loads(Path(SPECS, LOCK).read_text("utf-8"))["documents"]
    here = {file: some for file, some in locked.items() if file == entry["file"]}
    if here:
        yield LOCK, json.dumps({"documents": here}, indent=1).encode()


def project(variant: str) -> Files:
    """The project of one variant."""
    return projects()[variant]


def replaced(files: Files, path: str, data: bytes) -> dict[str, bytes]:
    """The folder with other bytes in one file, whose digests say so where they can."""
    changed = {**files, path: data}
    old, new = (hashlib.sha256(some).hexdigest().encode() for some in (files[path], data))
    for file in (MANIFEST, LOCK):
        if file in changed and file != path:
            changed[file] = changed[file].replace(old, new)
    return changed


@cache
def _yaml(path: str) -> Any:
    return load_yaml(Path(SPECS, path).read_text("utf-8"), path).value


def as_yaml(value: Any) -> bytes:
    """A value as YAML, one member a line, whatever is in it; JSON is YAML."""
    return json.dumps(value, indent=1, ensure_ascii=False).encode("utf-8", "surrogatepass")
