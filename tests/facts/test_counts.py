"""What public documents say of each variant is enforced: nothing lost, nothing added.

``cases/facts/variants.json`` holds the statements, collected apart from ``specs/``, each variant
with its sources. ``other`` are statements that a newer or more precise source overrules;
``differs`` explains the few places where a document of the variant itself says more.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.normalize import Normalized, normalize
from generator.read import read
from generator.specs import load_specs

ROOT = Path(__file__).parents[2]
STATED: dict[str, Any] = json.loads(
    Path(ROOT, "tests", "cases", "facts", "variants.json").read_text("utf-8")
)
LIMITS = ("type", "enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")
COMPARED = (*LIMITS, "default")
CALLABLE = sorted(name for name, stated in STATED.items() if stated["fields"])


@cache
def normalized() -> Normalized:
    specs = load_specs(ROOT / "specs")
    entries = specs.manifest.documents
    return normalize(specs, {e.file: read(specs.files[e.file], e.file, e.form) for e in entries})


@cache
def variants() -> dict[str, tuple[str, dict[str, Any], dict[str, Any]]]:
    """By id: the whole address, ``x-variant``, and the request schema."""
    found = {}
    for sourced in normalized().providers.values():
        document = sourced.document
        server = document["servers"][0]["url"]
        for path, item in document["paths"].items():
            for operation in item.values():
                if "x-variant" in operation:
                    schema = operation["requestBody"]["content"]["application/json"]["schema"]
                    told = operation["x-variant"]
                    found[told["id"]] = (server + path, told, resolved(schema, document))
        for schema in document["components"]["schemas"].values():
            if "x-variant" in schema:
                path = next(iter(document["paths"]))
                found[schema["x-variant"]["id"]] = (server + path, schema["x-variant"], schema)
    return found


def resolved(schema: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in schema:
        return schema
    name = schema["$ref"].removeprefix("#/components/schemas/")
    target: dict[str, Any] = document["components"]["schemas"][name]
    return target


def flat(schema: dict[str, Any], document: dict[str, Any], prefix: str = "") -> Iterator[Any]:
    """Every field with its dotted name, its schema and whether it is required."""
    for name, child in schema.get("properties", {}).items():
        inner = resolved(child, document)
        yield prefix + name, inner, name in schema.get("required", [])
        items = inner.get("items", {})
        for part in (inner, items, *items.get("anyOf", []), *items.get("oneOf", [])):
            yield from flat(resolved(part, document), document, f"{prefix}{name}.")


def fields(id: str) -> dict[str, tuple[dict[str, Any], bool]]:
    document = normalized().providers[id.partition("/")[0]].document
    schema = variants()[id][2]
    return {name: (inner, required) for name, inner, required in flat(schema, document)}


def limits(schema: dict[str, Any]) -> dict[str, Any]:
    """The compared keywords of a schema; a constant counts as a set of one value."""
    found = {key: schema[key] for key in COMPARED if key in schema}
    if "const" in schema:
        found["enum"] = [schema["const"]]
    if isinstance(schema.get("items"), dict) and "type" in schema["items"]:
        found["items"] = limits(schema["items"])
    return found


def test_every_variant_is_either_callable_or_known() -> None:
    known = {entry["id"] for entry in normalized().known}
    assert set(variants()) == set(CALLABLE)
    assert known == set(STATED) - set(CALLABLE)
    assert not known & set(variants())
    assert all(entry["reason"] and entry["sources"] for entry in normalized().known)


@pytest.mark.parametrize("id", CALLABLE)
def test_the_address_is_the_documented_one(id: str) -> None:
    assert variants()[id][0] == STATED[id]["url"]


@pytest.mark.parametrize("id", CALLABLE)
def test_no_field_is_lost_and_none_is_added(id: str) -> None:
    assert set(fields(id)) == set(STATED[id]["fields"])


@pytest.mark.parametrize("id", CALLABLE)
def test_required_fields_are_the_documented_ones(id: str) -> None:
    required = {name for name, (_schema, required) in fields(id).items() if required}
    assert required == set(STATED[id]["required"])


@pytest.mark.parametrize("id", CALLABLE)
def test_limits_and_defaults_are_the_documented_ones(id: str) -> None:
    differs = STATED[id].get("differs", {})
    ours = {name: limits(schema) for name, (schema, _required) in fields(id).items()}
    for name, stated in STATED[id]["fields"].items():
        if name in differs:
            assert ours[name] != stated, f"{name}: no longer differs, remove it from the case"
            continue
        assert ours[name] == stated, name


@pytest.mark.parametrize("id", sorted(name for name in CALLABLE if STATED[name].get("other")))
def test_overruled_statements_are_recorded(id: str) -> None:
    told = variants()[id][1].get("disagreements", [])
    recorded = [(entry["field"], entry["keyword"], entry["value"]) for entry in told]
    for other in STATED[id]["other"]:
        assert (other["field"], other["keyword"], other["value"]) in recorded


@pytest.mark.parametrize("id", sorted(name for name in STATED if "per_second" in STATED[name]))
def test_prices_are_the_documented_ones(id: str) -> None:
    known = {entry["id"]: entry for entry in normalized().known}
    price = (known.get(id) or variants()[id][1])["price"]
    assert price["currency"] == "USD"
    assert price["source"]
    for key in ("per_second", "per_second_range", "per_second_with_video", "as_of"):
        assert price.get(key) == STATED[id].get(key), key


def test_the_counts() -> None:
    told = [data for _url, data, _schema in variants().values()]
    complete = [data["id"] for data in told if data["completeness"] == "complete"]
    retired = [data["id"] for data in told if data["status"] == "retired"]
    assert (len(told), len(complete), len(retired)) == (18, 4, 1)
    assert len(normalized().known) == 8


def test_partial_variants_say_what_is_not_known() -> None:
    partial = [data for _url, data, _ in variants().values() if data["completeness"] == "partial"]
    assert len(partial) == 14
    assert all(data["unknown"] for data in partial)
