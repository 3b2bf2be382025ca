"""What a variant can do, read off its request schema: the plain data behind the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..document import Json, Object

_ROLES = {
    "resolution": ("resolution",),
    "ratio": ("ratio", "aspect_ratio", "aspectRatio"),
    "duration": ("duration",),
    "frames": ("frames",),
    "seed": ("seed",),
    "audio": ("generate_audio", "generateAudio", "audio"),
}
"""The names under which video APIs offer the same thing; the last part of a dotted name counts."""
_ROLE = {name: role for role, names in _ROLES.items() for name in names}

_FACTS = (
    *("type", "enum", "const", "minimum", "maximum", "multipleOf", "minLength", "maxLength"),
    *("minItems", "maxItems", "default", "format"),
)


class Field(NamedTuple):
    """A field of a request by its dotted wire name, with its resolved schema."""

    name: str
    schema: Object
    required: bool
    media: str | None

    @property
    def role(self) -> str | None:
        """What the field stands for in every API, when its name says so."""
        return role_of(self.name)


def role_of(name: str) -> str | None:
    """What a field of this dotted name stands for."""
    return _ROLE.get(name.rpartition(".")[2])


def fields(schema: Object, components: Mapping[str, Object]) -> Iterator[Field]:
    """The fields of a request schema and of the objects in it, parents first."""
    yield from _fields(schema, components, "", True)


def _fields(
    schema: Object, components: Mapping[str, Object], prefix: str, reached: bool
) -> Iterator[Field]:
    needed = schema.get("required", [])
    for name, child in schema.get("properties", {}).items():
        resolved = resolve(child, components)
        required = reached and name in needed
        yield Field(prefix + name, resolved, required, media(resolved, components))
        yield from _fields(resolved, components, f"{prefix}{name}.", required)


def resolve(schema: Object, components: Mapping[str, Object]) -> Object:
    """The schema that a reference leads to, with what is said beside the reference."""
    reference = schema.get("$ref")
    if reference is None:
        return schema
    target = resolve(components[reference.rpartition("/")[2]], components)
    return {**target, **{key: value for key, value in schema.items() if key != "$ref"}}


def facts(field: Field) -> Object:
    """What is stated about one field: type, values, limits, default, kind of media."""
    stated = {key: field.schema[key] for key in _FACTS if key in field.schema}
    return {
        **stated,
        **({"media": field.media} if field.media else {}),
        **({"required": True} if field.required else {}),
    }


def media(schema: Object, components: Mapping[str, Object]) -> str | None:
    """The kind of media that a field or the items of a field hold."""
    schema = resolve(schema, components)
    if "x-media" in schema:
        return str(schema["x-media"])
    parts = [*schema.get("anyOf", []), *schema.get("oneOf", [])]
    parts += [schema["items"]] if isinstance(schema.get("items"), dict) else []
    return next((kind for part in parts if (kind := media(part, components))), None)


def limits(found: Sequence[Field], variant: Object) -> Object:
    """Resolutions, ratios, durations, frames, audio, seed range and inputs of a variant.

    The fields of the request decide. Where they are silent, what documents say about the result
    counts (``output`` of the catalogue); what nobody says is not there.
    """
    roles = {field.role: field.schema for field in found if field.role}
    output = variant.get("output", {})
    ratios = roles.get("ratio", {}).get("enum") or _ratios(variant)
    known = {
        "resolutions": roles.get("resolution", {}).get("enum") or output.get("resolutions"),
        "ratios": ratios,
        "duration": _range(roles.get("duration")) or _span(output.get("duration")),
        "frames": _range(roles.get("frames")),
        "seed": _range(roles.get("seed")),
        "audio": True if "audio" in roles else output.get("audio"),
        "inputs": _inputs(found, variant),
    }
    return {key: value for key, value in known.items() if value not in (None, [], {})}


def _ratios(variant: Object) -> list[str]:
    tables = variant.get("dimensions", {}).values()
    return list(dict.fromkeys(ratio for table in tables for ratio in table))


def _range(schema: Object | None) -> Object | None:
    """The values of a number, or its bounds as far as they are stated."""
    if schema is None:
        return None
    if "enum" in schema:
        numbers = [value for value in schema["enum"] if isinstance(value, int | float)]
        steps = {right - left for left, right in pairwise(numbers)}
        step = {"step": steps.pop()} if len(steps) == 1 else {"values": numbers}
        return {"minimum": min(numbers), "maximum": max(numbers), **step} if numbers else None
    bounds: Object = {key: schema[key] for key in ("minimum", "maximum") if key in schema}
    return bounds or None


def _span(pair: Json) -> Object | None:
    if pair is None:
        return None
    named = zip(("minimum", "maximum"), pair, strict=True)
    return {key: bound for key, bound in named if bound is not None}


def _inputs(fields: Sequence[Field], variant: Object) -> Object:
    """The media inputs by wire name: kind, and how many are taken."""
    named = variant.get("inputs", {})
    found = {}
    for field in fields:
        kind = field.media or named.get(field.name)
        if kind and "properties" not in field.schema:
            found[field.name] = {"media": kind, **_count(field)}
    return found | {name: {"media": kind} for name, kind in named.items() if name not in found}


def _count(field: Field) -> Object:
    if field.schema.get("type") != "array":
        return {"minimum": int(field.required), "maximum": 1}
    bounds = {"minimum": field.schema.get("minItems", 0) if field.required else 0}
    if "maxItems" in field.schema:
        bounds["maximum"] = field.schema["maxItems"]
    return bounds
