"""Small projects in memory: real provider overlays, one document that a test makes hostile."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from generator.lock import LOCK, Locked, digest, lock_text
from generator.manifest import MANIFEST, parse_manifest
from generator.specs import Specs, load_node
from tests.helpers.cli import ROOT

SPECS = ROOT / "specs"
ADDRESS = "https://api.modellix.ai/api/v1/bytedance/one"
FORMS = ("openapi", "mintlify-text", "runware-text", "facts")

_MINTLIFY = "captures/modellix/seedance-1.0-pro-fast-t2v.txt"
_RUNWARE = "captures/runware/seedance-1.0-pro-fast.txt"
_FACTS = "facts/modellix/seedance-1.5-pro-t2v.yaml"
CATALOGUE = """\
overlay: 1.0.0
info: {title: One, version: 1.0.0}
actions:
  - target: $
    x-reason: A variant for tests.
    x-evidence: [https://modellix.example/one]
    x-absent: true
    update:
      x-catalogue:
        title: One
        tasks: [t2v]
        family: "1.0"
        tier: pro
        status: current
        sources: [{address: "https://modellix.example/one", observed: null}]
"""


@dataclass(frozen=True, slots=True)
class Project:
    """One provider, one document and its overlay, as the manifest will name them."""

    data: bytes
    provider: str = "modellix"
    entry: Mapping[str, Any] = field(default_factory=dict)
    overlay: str | None = CATALOGUE
    form: str | None = None
    accepted: str | None = None

    def files(self) -> dict[str, bytes]:
        """The files of the specs folder."""
        service = f"overlays/{self.provider}/provider.yaml"
        entry = self._entry()
        files = {service: (SPECS / service).read_bytes(), str(entry["file"]): self.data}
        if self.overlay is not None:
            files["overlays/one.yaml"] = self.overlay.encode("utf-8", "surrogatepass")
        if self.accepted is not None:
            files["accepted-findings.yaml"] = self.accepted.encode("utf-8")
        lock = lock_text({str(entry["file"]): Locked(ADDRESS, entry["sha256"], "test")})
        return files | {MANIFEST: self.manifest().encode("ascii"), LOCK: lock.encode("ascii")}

    def manifest(self) -> str:
        """The manifest; JSON is YAML."""
        provider = {
            "title": self.provider.title(),
            "class": self.provider.title(),
            "overlays": [f"overlays/{self.provider}/provider.yaml"],
        }
        return json.dumps({"providers": {self.provider: provider}, "documents": [self._entry()]})

    def _entry(self) -> dict[str, Any]:
        return {
            "provider": self.provider,
            "variant": "one",
            "name": "one",
            "file": "captures/one.txt",
            "page": "https://modellix.example/one",
            "sha256": digest(self.data),
            **({"form": self.form} if self.form else {}),
            **({"overlays": ["overlays/one.yaml"]} if self.overlay is not None else {}),
            **self.entry,
        }

    def specs(self) -> Specs:
        """What ``load_specs`` would give for these files."""
        files = self.files()
        return Specs(parse_manifest(load_node(files[MANIFEST], MANIFEST)), files)

    def write(self, folder: Path) -> Path:
        """The same as a folder on the disk."""
        for path, data in self.files().items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        return folder


def path_item() -> dict[str, Any]:
    """A harmless document of the form of the published path items."""
    answer = {"code": 0, "message": "success", "data": {"task_id": "t", "status": "pending"}}
    return {
        "servers": [{"url": ADDRESS}],
        "post": {
            "operationId": "one",
            "summary": "One",
            "description": "Makes a video.",
            "tags": ["seedance"],
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": request(), "example": {"prompt": "x"}}},
            },
            "responses": {
                "200": {
                    "description": "Accepted",
                    "content": {"application/json": {"schema": _answer(), "example": answer}},
                }
            },
        },
    }


def request() -> dict[str, Any]:
    """The schema of a harmless request."""
    return {
        "type": "object",
        "description": "A request.",
        "required": ["prompt"],
        "properties": {
            "prompt": {"type": "string", "description": "What to show."},
            "style": {"type": "string", "enum": ["plain", "bright"]},
            "size": {"type": "integer", "minimum": 1, "maximum": 9},
            "camera": {"type": "object", "properties": {"shake": {"type": "boolean"}}},
        },
    }


def _answer() -> dict[str, Any]:
    task = {
        "type": "object",
        "properties": {"task_id": {"type": "string"}, "status": {"type": "string"}},
    }
    return {
        "type": "object",
        "properties": {
            "code": {"type": "integer"},
            "message": {"type": "string"},
            "data": task,
        },
    }


def openapi(change: Callable[[dict[str, Any]], None] | None = None) -> Project:
    """The harmless document, changed in place by ``change``."""
    document = path_item()
    if change:
        change(document)
    return Project(json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def fields(change: Callable[[dict[str, Any]], None]) -> Project:
    """The harmless document, the properties of its request changed in place."""

    def apply(document: dict[str, Any]) -> None:
        change(schema_of(document)["properties"])

    return openapi(apply)


def schema_of(document: dict[str, Any]) -> dict[str, Any]:
    """The request schema of a path item."""
    found: dict[str, Any] = document["post"]["requestBody"]["content"]["application/json"]["schema"]
    return found


def page(old: str, new: str) -> Project:
    """A page of Mintlify text with one passage replaced."""
    return _replaced(_MINTLIFY, "modellix", old, new, "seedance-1.0-pro-fast-t2v")


def runware(old: str, new: str) -> Project:
    """A page of Runware text with one passage replaced."""
    made = _replaced(_RUNWARE, "runware", old, new, "bytedance:2@2")
    overlay = _text("overlays/runware/seedance-1.0-pro-fast.yaml")
    return replace(made, overlay=overlay, accepted=_text("accepted-findings.yaml"))


def facts(old: str, new: str) -> Project:
    """A facts document with one passage replaced."""
    return replace(_replaced(_FACTS, "modellix", old, new, "seedance-1.5-pro-t2v"), overlay=None)


def _replaced(file: str, provider: str, old: str, new: str, variant: str) -> Project:
    text = _text(file)
    assert old in text, (file, old)
    changed = text.replace(old, new, 1).encode("utf-8", "surrogatepass")
    return Project(changed, provider, {"variant": variant, "file": file})


@cache
def _text(file: str) -> str:
    return (SPECS / file).read_text("utf-8")
