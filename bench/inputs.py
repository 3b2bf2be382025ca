"""Inputs of any size, made from a seed in the style of our documents: pages, and as OpenAPI."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

from generator.lock import LOCK, Locked, digest, lock_text

ROOT = Path(__file__).resolve().parents[1]
REVISIONS = ("base", "one", "every")
SERVER = "https://api.modellix.ai/api/v1"

_ADJECTIVES = ("aspect", "camera", "frame", "motion", "output", "style", "target", "video")
_NOUNS = ("count", "format", "length", "mode", "quality", "ratio", "scale", "strength")


def operation(index: int, seed: int = 0) -> dict[str, Any]:
    """One submit operation of twelve fields; the same for the same numbers on every machine."""
    chance = random.Random(f"{seed}/{index}")
    fields: dict[str, Any] = {
        "prompt": {
            "type": "string",
            "description": "Description of the desired output.",
            "minLength": 1,
            "maxLength": chance.choice([2000, 5000, 10000]),
        }
    }
    names = [f"{left}_{right}" for left in _ADJECTIVES for right in _NOUNS]
    for name in chance.sample(names, 11):
        fields[name] = _field(name, chance)
    # Two digits behind the point: 9.91 and 99.1 would have one name.
    return {"slug": f"seedance-{index // 100}.{index % 100:02}-bench-t2v", "fields": fields}


def _field(name: str, chance: random.Random) -> dict[str, Any]:
    description = f"The {name.replace('_', ' ')} of the generated video."
    kind = chance.choice(["ratio", "choice", "range", "flag", "list"])
    if kind == "ratio":
        values: list[Any] = ["16:9", "4:3", "1:1", "3:4", "9:16"]
        return {"type": "string", "description": description, "default": "16:9", "enum": values}
    if kind == "choice":
        values = list(range(4, chance.randint(8, 15)))
        return {"type": "integer", "description": description, "default": 5, "enum": values}
    if kind == "range":
        high = chance.choice([100, 2147483647])
        return {"type": "integer", "description": description, "minimum": -1, "maximum": high}
    if kind == "flag":
        return {"type": "boolean", "description": description, "default": False}
    items = {"type": "string", "minLength": 1}
    high = chance.randint(1, 9)
    return {
        "type": "array",
        "description": description,
        "minItems": 1,
        "maxItems": high,
        "items": items,
    }


def page(made: dict[str, Any], whole: bool = False) -> str:
    """The operation as a rendered documentation page, one element per line.

    ``whole`` ones show the members of the answer, which the others are then known to share.
    """
    slug = made["slug"]
    title = slug.replace("-", " ").title()
    url = f"{SERVER}/bytedance/{slug}"
    body = json.dumps({"prompt": "<string>"}, indent=2)
    answer = json.dumps(_ANSWER, indent=2)
    head = (
        f"Skip to main content\nPOST\n/\nbytedance\n/\n{slug}\n{title}\n"
        f"curl --request POST \\\n  --url {url} \\\n"
        "  --header 'Authorization: Bearer <token>' \\\n"
        f"  --header 'Content-Type: application/json' \\\n  --data '\n{body}\n'\n{answer}\n"
        "\nAuthorizations\n\nAuthorization\nstring\nheader\nrequired\n\n"
        "API Key authentication. Format: Bearer YOUR_API_KEY.\n\nBody\n\napplication/json\n"
    )
    fields = "".join(_lines(name, schema) for name, schema in made["fields"].items())
    tail = (
        "\nResponse\n\n200 - application/json\n\nTask submitted successfully\n\n"
        "code\ninteger\nrequired\n\nResponse code, 0 indicates success\n\nExample:\n\n0\n\n"
        'message\nstring\nrequired\n\nResponse message\n\nExample:\n\n"success"\n\n'
        "data\nobject\nrequired\n\nDetailed data about the submitted asynchronous task.\n"
    )
    return head + fields + tail + (_MEMBERS if whole else "")


_ANSWER = {
    "code": 0,
    "message": "success",
    "data": {"status": "pending", "task_id": "task-abc123", "model_id": "model-123"},
}

_MEMBERS = "\nHide child attributes\n" + "".join(
    f"\ndata.{name}\nstring\nrequired\n\nThe {name.replace('_', ' ')}.\n"
    for name in ("status", "task_id", "model_id")
)


def _lines(name: str, schema: dict[str, Any]) -> str:
    kind = schema["type"]
    shown = f"enum<{kind}>" if "enum" in schema else {"array": "string[]"}.get(kind, kind)
    lines = [name, shown]
    if "default" in schema:
        default = schema["default"]
        lines.append(f"default:{default if isinstance(default, str) else json.dumps(default)}")
    if name == "prompt":
        lines.append("required")
    lines += ["", schema["description"], ""]
    if "maxLength" in schema:
        lines.append(f"Required string length: {schema['minLength']} - {schema['maxLength']}")
    if "maximum" in schema:
        lines.append(f"Required range: {schema['minimum']} <= x <= {schema['maximum']}")
    if kind == "array":
        low, high = schema["minItems"], schema["maxItems"]
        said = f"{low} - {high} elements" if low != high else f"{low} elements"
        lines += [f"Required array length: {said}", "Minimum string length: 1"]
    if "enum" in schema:
        lines += ["Available options:", ",\n".join(map(str, schema["enum"]))]
    return "\n".join(lines) + "\n"


def openapi(count: int, seed: int = 0) -> dict[str, Any]:
    """The same operations as one OpenAPI 3.1 document, for the tools that need one."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {"Answer": _answer_schema()}
    for index in range(count):
        made = operation(index, seed)
        name = "".join(part.title() for part in made["slug"].replace(".", "-").split("-"))
        schemas[f"{name}Request"] = {
            "type": "object",
            "required": ["prompt"],
            "properties": made["fields"],
        }
        paths[f"/bytedance/{made['slug']}"] = {"post": _post(name)}
    return {
        "openapi": "3.1.0",
        "info": {"title": "bench", "version": "1"},
        "servers": [{"url": SERVER}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def revisions(folder: str, count: int) -> None:
    """Write a document, the same with one shared schema changed, and with a field of each request.

    Their names are in ``REVISIONS``.
    """
    base, one, every = (Path(folder) / f"{name}-{count}.json" for name in REVISIONS)
    document = openapi(count)
    answer, *requests = document["components"]["schemas"].values()
    message = answer["properties"]["message"]
    base.write_text(json.dumps(document))
    message["maxLength"] = 100
    one.write_text(json.dumps(document))
    del message["maxLength"]
    for request in requests:
        request["properties"]["prompt"]["maxLength"] = 3
    every.write_text(json.dumps(document))


def _post(name: str) -> dict[str, Any]:
    def media(schema: str) -> dict[str, Any]:
        return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}

    return {
        "operationId": name[0].lower() + name[1:],
        "requestBody": {"required": True, "content": media(f"{name}Request")},
        "responses": {"200": {"description": "accepted", "content": media("Answer")}},
    }


def _answer_schema() -> dict[str, Any]:
    text = {"type": "string"}
    data = {
        "type": "object",
        "required": ["status", "task_id", "model_id"],
        "properties": {"status": text, "task_id": text, "model_id": text},
    }
    return {
        "type": "object",
        "required": ["code", "message", "data"],
        "properties": {"code": {"type": "integer"}, "message": text, "data": data},
    }


def specs(folder: Path, count: int, seed: int = 0) -> Path:
    """A specs folder of ``count`` pages below ``folder``, with the real provider overlay."""
    pages = folder / "captures" / "modellix"
    pages.mkdir(parents=True, exist_ok=True)
    overlays = folder / "overlays" / "modellix"
    overlays.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "specs" / "overlays" / "modellix" / "provider.yaml", overlays)
    entries = []
    locked: dict[str, Locked] = {}
    for index in range(count):
        made = operation(index, seed)
        text = page(made, whole=index == 0).encode()
        file = f"captures/modellix/{made['slug']}.txt"
        (folder / file).write_bytes(text)
        entries.append(_entry(made["slug"], file, digest(text)))
        locked[file] = Locked(f"https://docs.modellix.ai/{made['slug']}", digest(text), "mintlify")
    manifest = (
        "providers:\n  modellix:\n    title: Modellix\n    class: Modellix\n"
        "    overlays: [overlays/modellix/provider.yaml]\ndocuments:\n" + "".join(entries)
    )
    (folder / "manifest.yaml").write_text(manifest)
    (folder / LOCK).write_text(lock_text(locked))
    return folder


def _entry(slug: str, file: str, sha256: str) -> str:
    name = slug.replace("-", "_").replace(".", "_")
    return (
        f"  - provider: modellix\n    variant: {slug}\n    name: {name}\n    file: {file}\n"
        f"    page: https://docs.modellix.ai/bytedance/{slug}\n    captured: null\n"
        f"    sha256: {sha256}\n"
    )
