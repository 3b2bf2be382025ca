"""Documents and single mutations of them, for the algebra of the difference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.diff.documents import altered, document

NAMES = st.sampled_from(["prompt", "ratio", "seed", "duration", "frames", "audio", "callback"])
WORDS = st.sampled_from(["480p", "720p", "1080p", "16:9", "1:1", "auto"])
PROSE = st.sampled_from(["What to show.", "Length of the video.", "A seed."])


@st.composite
def texts(draw: st.DrawFn) -> Any:
    """A string schema."""
    schema: dict[str, Any] = {"type": "string"}
    if draw(st.booleans()):
        schema["enum"] = draw(st.lists(WORDS, min_size=2, max_size=4, unique=True))
    else:
        schema["minLength"] = draw(st.integers(1, 5))
        schema["maxLength"] = draw(st.integers(6, 90))
    return schema


@st.composite
def numbers(draw: st.DrawFn) -> Any:
    """A numeric schema with bounds."""
    kind = draw(st.sampled_from(["integer", "number"]))
    return {"type": kind, "minimum": draw(st.integers(-9, 9)), "maximum": draw(st.integers(20, 99))}


def objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """An object schema; some of its members are required, some are described."""

    @st.composite
    def one(draw: st.DrawFn) -> Any:
        members = draw(st.dictionaries(NAMES, inner, min_size=1, max_size=4))
        members = {name: dict(schema) for name, schema in members.items()}
        for schema in members.values():
            if draw(st.booleans()):
                schema["description"] = draw(PROSE)
        required = sorted(name for name in members if draw(st.booleans()))
        return {"type": "object", "properties": members, "required": required}

    return one()


def arrays(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """An array schema with bounds."""
    return st.builds(
        lambda items, low: {"type": "array", "items": items, "minItems": low, "maxItems": low + 5},
        inner,
        st.integers(1, 3),
    )


SCHEMAS = st.recursive(
    texts() | numbers() | st.just({"type": "boolean"}),
    lambda inner: objects(inner) | arrays(inner),
    max_leaves=6,
)
DOCUMENTS = st.builds(document, objects(SCHEMAS), objects(SCHEMAS))

Mutation = tuple[str, str, Callable[[Any], None]]
"""The kinds of change it must be called on a request and an answer, and what it does."""


def places(schema: Any, side: str) -> list[tuple[str, Any]]:
    """Every schema below and including one, with the side it is on."""
    found = [(side, schema)]
    for inner in schema.get("properties", {}).values():
        found += places(inner, side)
    if isinstance(schema.get("items"), dict):
        found += places(schema["items"], side)
    return found


def schemas_of(value: Any) -> list[tuple[str, Any]]:
    """Every schema of a document made by ``document``."""
    operation = value["paths"]["/videos"]["post"]
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    return places(body, "request") + places(answer, "response")


def mutations(schema: Any) -> list[tuple[str, Callable[[], None]]]:
    """Everything that can happen to one schema, with the kind that it must be called."""
    found: list[tuple[str, Callable[[], None]]] = [
        ("default-added", lambda: schema.update(default="auto")),
        ("example-changed", lambda: schema.update(example="auto")),
        ("field-deprecated", lambda: schema.update(deprecated=True)),
        ("description-changed", lambda: schema.update(description="Other words.")),
        ("unclassified", lambda: schema.update(contentEncoding="base64")),
        ("extension-changed", lambda: schema.update({"x-other": 1})),
    ]
    if "enum" in schema:
        found += [
            ("enum-value-removed", lambda: schema.update(enum=schema["enum"][1:])),
            ("enum-value-added", lambda: schema.update(enum=[*schema["enum"], "new"])),
            ("enum-removed", lambda: schema.pop("enum")),
        ]
    for word, kind in (("minLength", "min-length"), ("minItems", "min-items")):
        if word in schema:
            found.append((f"{kind}-raised", lambda w=word: schema.update({w: schema[w] + 1})))
            found.append((f"{kind}-lowered", lambda w=word: schema.pop(w)))
    for word, kind in (("maxLength", "max-length"), ("maxItems", "max-items")):
        if word in schema:
            found.append((f"{kind}-lowered", lambda w=word: schema.update({w: schema[w] - 1})))
            found.append((f"{kind}-raised", lambda w=word: schema.pop(w)))
    if "minimum" in schema:
        found.append(("minimum-raised", lambda: schema.update(minimum=schema["minimum"] + 1)))
        found.append(("maximum-raised", lambda: schema.pop("maximum")))
    if schema["type"] == "object":
        found += _of_members(schema)
    if schema["type"] in ("string", "boolean"):
        found.append(("became-nullable", lambda: _nullable(schema)))
    return found


def _nullable(schema: Any) -> None:
    if "enum" in schema:
        schema["enum"] = [*schema["enum"], None]
    schema["type"] = [schema["type"], "null"]


def _of_members(schema: Any) -> list[tuple[str, Callable[[], None]]]:
    name = next(iter(schema["properties"]))
    required = name in schema["required"]
    need = "required" if required else "optional"

    def toggle() -> None:
        schema["required"] = sorted({*schema["required"]} ^ {name})

    def drop() -> None:
        del schema["properties"][name]
        schema["required"] = [other for other in schema["required"] if other != name]

    return [
        ("became-optional" if required else "became-required", toggle),
        (f"{need}-property-removed", drop),
        ("optional-property-added", lambda: schema["properties"].update(brandnew={"type": "null"})),
        ("unknown-members-refused", lambda: schema.update(additionalProperties=False)),
        ("rule-added", lambda: schema.update({"not": {"required": ["prompt", "other"]}})),
    ]


@st.composite
def mutated(draw: st.DrawFn) -> tuple[Any, Any, str, str]:
    """A document, the same with one mutation, the side and the kind of the mutation."""
    base = draw(DOCUMENTS)
    revision = altered(base)
    found = schemas_of(revision)
    side, schema = found[draw(st.integers(0, len(found) - 1))]
    if "description" in schema and draw(st.booleans()):
        schema["description"] = "Once more."
        return base, revision, side, "description-changed"
    choices = [
        (kind, change)
        for kind, change in mutations(schema)
        if kind != "description-changed" or "description" not in schema
    ]
    kind, change = choices[draw(st.integers(0, len(choices) - 1))]
    change()
    return base, revision, side, kind
