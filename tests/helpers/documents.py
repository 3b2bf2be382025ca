"""The normalized OpenAPI documents as the tests see them; shares nothing with our models."""

from __future__ import annotations

import copy
import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from .cli import ROOT

OPENAPI = ROOT / "generated" / "openapi"


@cache
def document(provider: str) -> dict[str, Any]:
    """The normalized document of one provider."""
    loaded: dict[str, Any] = json.loads(Path(OPENAPI, f"{provider}.json").read_text("utf-8"))
    return loaded


def providers() -> list[str]:
    """The ids of all providers that have a document."""
    return sorted(path.stem for path in OPENAPI.glob("*.json"))


@dataclass(frozen=True)
class Submit:
    """One variant as the document describes its call."""

    provider: str
    id: str
    name: str
    method: str
    path: str
    schema: dict[str, Any]
    in_array: bool
    example: dict[str, Any] | None
    answer: dict[str, Any] | None

    @property
    def constants(self) -> dict[str, Any]:
        """What every request of this variant holds whoever calls: constants, and a fresh id."""
        filled: dict[str, Any] = {}
        for name, schema in self.schema["properties"].items():
            if "const" in schema:
                filled[name] = schema["const"]
            elif "x-client-id" in schema:
                filled[name] = str(uuid.uuid4())
        return filled

    def body(self, payload: dict[str, Any]) -> Any:
        """The whole request body that carries a payload."""
        return [payload] if self.in_array else payload


def resolve(root: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with its own ``$ref`` (not those below it) followed."""
    while "$ref" in schema:
        target: Any = root
        for part in schema["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        schema = target
    return schema


@cache
def submits() -> tuple[Submit, ...]:
    """Every callable variant of every provider."""
    return tuple(found for provider in providers() for found in _submits(provider))


def _submits(provider: str) -> Iterator[Submit]:
    root = document(provider)
    for path, item in root["paths"].items():
        for method, operation in item.items():
            if "requestBody" not in operation:
                continue
            media = operation["requestBody"]["content"]["application/json"]
            if "x-variant" in operation:
                yield _operation(root, method, path, operation, media)
            else:
                yield from _tasks(root, method, path, operation, media)


def _operation(root: Any, method: str, path: str, operation: Any, media: Any) -> Submit:
    variant = operation["x-variant"]
    return Submit(
        provider=variant["provider"],
        id=variant["id"],
        name=variant["name"],
        method=method.upper(),
        path=path,
        schema=resolve(root, media["schema"]),
        in_array=False,
        example=_example(media),
        answer=_answer(root, operation["responses"]["200"]["content"]["application/json"]),
    )


def _tasks(root: Any, method: str, path: str, operation: Any, media: Any) -> Iterator[Submit]:
    answer = _example(operation["responses"]["200"]["content"]["application/json"])
    for schema in root["components"]["schemas"].values():
        variant = schema.get("x-variant")
        if variant:
            yield Submit(
                provider=variant["provider"],
                id=variant["id"],
                name=variant["name"],
                method=method.upper(),
                path=path,
                schema=schema,
                in_array=True,
                example=(schema.get("examples") or [None])[0],
                answer=answer,
            )


def _answer(root: Any, media: Any) -> Any:
    """The example of the whole answer, or the examples of all its fields; None without them."""
    whole = _example(media)
    return _from_fields(root, media["schema"]) if whole is None else whole


def _from_fields(root: Any, schema: Any) -> Any:
    schema = resolve(root, schema)
    if "properties" not in schema:
        return schema.get("example")
    fields = {name: _from_fields(root, field) for name, field in schema["properties"].items()}
    return None if None in fields.values() else fields


def _example(media: Any) -> Any:
    if "example" in media:
        return copy.deepcopy(media["example"])
    for named in media.get("examples", {}).values():
        return copy.deepcopy(named["value"])
    return None


def validator(provider: str, schema: dict[str, Any]) -> Draft202012Validator:
    """A JSON Schema validator for a schema inside a provider's document, formats asserted."""
    root = document(provider)
    whole = {**schema, "components": root["components"]}
    return Draft202012Validator(whole, format_checker=FormatChecker())


def minimal(schema: dict[str, Any]) -> dict[str, Any]:
    """A payload with only what a request must hold, made from the schema alone."""
    required = list(schema.get("required", []))
    for rule in schema.get("allOf", []):
        plain = [each for each in _alternatives(rule) if set(each) <= {"required"}]
        required += plain[0].get("required", []) if plain else []
    properties = schema["properties"]
    payload = {
        name: value_for(properties[name])
        for name in dict.fromkeys(required)
        if "const" not in properties[name] and "x-client-id" not in properties[name]
    }
    for rule in schema.get("allOf", []):
        listed = [each for each in _alternatives(rule) if _consts(each).keys() <= payload.keys()]
        payload |= _consts(listed[0]) if listed else {}
    return payload


def _alternatives(rule: Any) -> list[Any]:
    return rule.get("anyOf") or rule.get("oneOf") or rule.get("then", {}).get("anyOf") or []


def _consts(schema: Any) -> dict[str, Any]:
    fields = schema.get("properties", {})
    return {name: field["const"] for name, field in fields.items() if "const" in field}


def value_for(schema: dict[str, Any]) -> Any:
    """One value that a property accepts: its example, first option, or the simplest there is."""
    if "example" in schema:
        return schema["example"]
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema.get("type")
    if kind == "string":
        return "x" * max(3, schema.get("minLength", 0))
    if kind in ("integer", "number"):
        return schema.get("minimum", 1)
    if kind == "boolean":
        return True
    if kind == "array":
        return [value_for(schema["items"])] * max(1, schema.get("minItems", 1))
    return {}
