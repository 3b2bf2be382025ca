"""Where a document can hold a text, by form and name: each makes a project of a payload."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .project import ADDRESS, CATALOGUE, Project, facts, fields, openapi, page, runware, schema_of

Position = Callable[[str], Project]


def _at(*steps: str) -> Position:
    """A text value of the path item."""

    def make(text: str) -> Project:
        def change(document: dict[str, Any]) -> None:
            holder = document
            for step in steps[:-1]:
                holder = holder.setdefault(step, {})
            holder[steps[-1]] = text

        return openapi(change)

    return make


def _in_schema(change: Callable[[dict[str, Any], str], None]) -> Position:
    return lambda text: openapi(lambda document: change(schema_of(document), text))


def _field(name: str, schema: Callable[[str], dict[str, Any]]) -> Position:
    return lambda text: fields(lambda properties: properties.update({name: schema(text)}))


def _named(text: str) -> Project:
    return fields(lambda properties: properties.update({text: {"type": "string"}}))


def _nested(text: str) -> Project:
    inner = {"type": "object", "properties": {text: {"type": "string"}}}
    return fields(lambda properties: properties.update(camera=inner))


def _object(text: str) -> Project:
    inner = {"type": "object", "properties": {"x": {"type": "string"}}}
    return fields(lambda properties: properties.update({text: inner}))


def _media_type(document: dict[str, Any], text: str) -> None:
    content = document["post"]["requestBody"]["content"]
    content[text] = content.pop("application/json")


def _security(document: dict[str, Any], text: str) -> None:
    document["post"]["security"] = [{text: []}]


def _status(document: dict[str, Any], text: str) -> None:
    document["post"]["responses"][text] = {"description": "x"}


def _response_header(document: dict[str, Any], text: str) -> None:
    headers = {text: {"schema": {"type": "string"}, "description": text}}
    document["post"]["responses"]["200"]["headers"] = headers


def _answer_field(document: dict[str, Any], text: str) -> None:
    content = document["post"]["responses"]["200"]["content"]["application/json"]
    content["schema"]["properties"][text] = {"type": "string", "description": text}


def _extension(document: dict[str, Any], text: str) -> None:
    for key in ("x-python-type", "x-python-import", "customTypePath", "x-variant", "x-tasks"):
        schema_of(document)["properties"]["style"][key] = text
        document["post"][key] = {"id": text, "name": text}


def _item(change: Callable[[dict[str, Any], str], None]) -> Position:
    return lambda text: openapi(lambda document: change(document, text))


def _overlay(keyword: str) -> Position:
    def make(text: str) -> Project:
        action = (
            "  - target: $.paths.*.post\n"
            "    x-reason: A correction.\n"
            "    x-evidence: [https://modellix.example/one]\n"
            '    x-expects: {summary: "One"}\n'
            f"    update: {{summary: {json.dumps(text)}}}\n"
        )
        if keyword != "update":
            action = action.replace("A correction.", json.dumps(text))
        return replace(openapi(), overlay=CATALOGUE + action)

    return make


def _entry(key: str) -> Position:
    return lambda text: replace(openapi(), entry={key: text})


TEXTS: dict[str, Position] = {
    "openapi operation description": _at("post", "description"),
    "openapi summary": _at("post", "summary"),
    "openapi operationId": _at("post", "operationId"),
    "openapi request description": _in_schema(lambda schema, text: schema.update(description=text)),
    "openapi request title": _in_schema(lambda schema, text: schema.update(title=text)),
    "openapi field description": _field("x", lambda t: {"type": "string", "description": t}),
    "openapi field title": _field("x", lambda t: {"type": "string", "title": t}),
    "openapi field name": _named,
    "openapi nested field name": _nested,
    "openapi object name": _object,
    "openapi enum value": _field("x", lambda t: {"type": "string", "enum": [t, "other"]}),
    "openapi const": _field("x", lambda t: {"type": "string", "const": t}),
    "openapi default": _field("x", lambda t: {"type": "string", "default": t}),
    "openapi object default": _field("x", lambda t: {"type": "object", "default": {t: t}}),
    "openapi example": _field("x", lambda t: {"type": "string", "example": t}),
    "openapi pattern": _field("x", lambda t: {"type": "string", "pattern": t}),
    "openapi format": _field("x", lambda t: {"type": "string", "format": t}),
    "openapi type": _field("x", lambda t: {"type": t}),
    "openapi reference": _field("x", lambda t: {"$ref": t}),
    "openapi tag": _item(lambda document, text: document["post"].update(tags=[text])),
    "openapi path": _item(lambda d, t: d.update(servers=[{"url": f"{ADDRESS}/{t}"}])),
    "openapi server": _item(lambda d, t: d.update(servers=[{"url": t}])),
    "openapi media type": _item(_media_type),
    "openapi security name": _item(_security),
    "openapi status": _item(_status),
    "openapi header": _item(_response_header),
    "openapi answer field": _item(_answer_field),
    "openapi answer description": _at("post", "responses", "200", "description"),
    "openapi extension": _item(_extension),
    "openapi external documentation": _at("post", "externalDocs", "url"),
    "mintlify description": lambda t: page("Aspect ratio of the generated video.", t),
    "mintlify title": lambda t: page("Seedance 1.0 Pro Fast T2V", t),
    "mintlify field name": lambda t: page("\ncamera_fixed\n", f"\n{t}\n"),
    "mintlify type": lambda t: page("enum<string>", t),
    "mintlify default": lambda t: page("default:16:9", f"default:{t}"),
    "mintlify option": lambda t: page("16:9,\n", f"{t},\n"),
    "mintlify range": lambda t: page("29 <= x <= 289", f"{t} <= x"),
    "mintlify crumb": lambda t: page("seedance-1.0-pro-fast-t2v\nSeedance", f"{t}\nSeedance"),
    "mintlify address": lambda t: page(
        "https://api.modellix.ai/api/v1/bytedance/seedance-1.0-pro-fast-t2v", t
    ),
    "mintlify media type": lambda t: page("application/json\nprompt", f"{t}\nprompt"),
    "mintlify header": lambda t: page("'Authorization: Bearer <token>'", f"'{t}: Bearer <token>'"),
    "mintlify example": lambda t: page('"pending"', json.dumps(t)),
    "runware description": lambda t: runware("Video output type.", t),
    "runware title": lambda t: runware("\nSeedance 1.0 Pro Fast\n", f"\n{t}\n"),
    "runware field name": lambda t: runware("\noutputQuality\n", f"\n{t}\n"),
    "runware default": lambda t: runware("default: MP4", f"default: {t}"),
    "runware model": lambda t: runware("MODEL ID bytedance:2@2", f"MODEL ID {t}"),
    "runware label": lambda t: runware("min: 20 max: 99", f"min: {t} max: 99"),
    "facts title": lambda t: facts("title: Seedance 1.5 Pro T2V\n  tasks", f"title: {t}\n  tasks"),
    "facts quoted title": lambda t: facts(
        "title: Seedance 1.5 Pro T2V\n  tasks", f"title: {json.dumps(t)}\n  tasks"
    ),
    "facts description": lambda t: facts(
        "description: Makes a video, with sound, from a text prompt.", f"description: {_yaml(t)}"
    ),
    "overlay value": _overlay("update"),
    "overlay reason": _overlay("x-reason"),
    "manifest name": _entry("name"),
    "manifest variant": _entry("variant"),
    "manifest page": _entry("page"),
    "manifest file": _entry("file"),
}


def _yaml(text: str) -> str:
    return json.dumps(text)
