"""The real documents, each as the smallest specs folder that makes a package of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.lock import LOCK, digest
from generator.manifest import MANIFEST
from generator.read import read
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
    """A specs folder for each document of the real manifest, by the id of its variant.

    Two more have a second source, and a file beside the document that references lead into.
    """
    manifest = _yaml(MANIFEST)
    found = {
        f"{entry['provider']}/{entry['variant']}": dict(_project(manifest, entry))
        for entry in manifest["documents"]
    }
    found["two sources"] = _two_sources(found["modellix/seedance-1.0-pro-fast-t2v"])
    found["file beside"] = _file_beside(found["modellix/seedance-2.0-fast-i2v"])
    return found


def _two_sources(files: Files) -> Files:
    """The page once more: what was read of it as an OpenAPI document."""
    manifest = json.loads(files[MANIFEST])
    (entry,) = manifest["documents"]
    reading = read(files[entry["file"]], entry["file"])
    assert reading.sourced is not None
    data, path = as_yaml(reading.sourced.document), "captures/modellix/again.json"
    entry["also"] = [{"file": path, "page": entry["page"], "sha256": digest(data)}]
    lock = json.loads(files[LOCK])
    lock["documents"][path] = {**lock["documents"][entry["file"]], "sha256": digest(data)}
    return {**files, path: data, MANIFEST: as_yaml(manifest), LOCK: as_yaml(lock)}


def _file_beside(files: Files) -> Files:
    """The schema of the request in a file of its own."""
    manifest = json.loads(files[MANIFEST])
    (entry,) = manifest["documents"]
    document = json.loads(files[entry["file"]])
    content = document["post"]["requestBody"]["content"]["application/json"]
    data, path = as_yaml({"Request": content["schema"]}), "captures/modellix/beside.json"
    content["schema"] = {"$ref": "beside.json#/Request"}
    entry["files"] = [{"file": path, "sha256": digest(data)}]
    made = {**files, path: data, MANIFEST: as_yaml(manifest)}
    return replaced(made, entry["file"], as_yaml(document))


def _project(manifest: Any, entry: Any) -> Iterator[tuple[str, bytes]]:
    provider = manifest["providers"][entry["provider"]]
    only = {"providers": {entry["provider"]: provider}, "documents": [entry]}
    yield MANIFEST, as_yaml(only)
    for path in (entry["file"], *provider["overlays"]):
        yield path, Path(SPECS, path).read_bytes()
    for path in entry.get("overlays", ()):  # evidence may be the capture of another variant
        text = Path(SPECS, path).read_text("utf-8")
        yield path, re.sub(r"captures/[a-z0-9./-]+", entry["file"], text).encode()
    known = [some for some in _yaml("known.yaml")["known"] if some["provider"] == entry["provider"]]
    yield "known.yaml", as_yaml({"known": known})
    accepted = _yaml("accepted-findings.yaml")["accepted"]
    mine = [some for some in accepted if some["file"] == entry["file"]]
    yield "accepted-findings.yaml", as_yaml({"accepted": mine})
    locked = json.loads(Path(SPECS, LOCK).read_text("utf-8"))["documents"]
    here = {file: some for file, some in locked.items() if file == entry["file"]}
    yield LOCK, as_yaml({"documents": here})


def project(variant: str) -> Files:
    """The project of one variant."""
    return projects()[variant]


def replaced(files: Files, path: str, data: bytes) -> dict[str, bytes]:
    """The folder with other bytes in one file, whose digests say so where they can."""
    changed = {**files, path: data}
    old, new = digest(files[path]).encode(), digest(data).encode()
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
