"""What schemas become: annotations, limits, defaults, named types, rules; nothing is dropped."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from generator.diagnostics import BadInput, OurFault
from generator.render import models

from .build import package, rendered, schema

MODELS = "seedance/acme/models/one.py"
ENDPOINT = "seedance/acme/one.py"

FIELDS: list[tuple[dict[str, Any], str]] = [
    ({"type": "string"}, "field: str | None = None"),
    ({"type": "integer", "default": 5}, "field: int = 5"),
    ({"type": "number"}, "field: int | float | None = None"),
    ({"type": "boolean", "default": False}, "field: bool = False"),
    ({"type": "string", "enum": ["a", 'b"']}, """field: Literal["a", 'b"'] | None = None"""),
    ({"enum": ["first", 0]}, 'field: Literal["first", 0] | None = None'),
    ({"enum": ["a", None]}, 'field: Literal["a"] | None = None'),
    ({"const": "x"}, 'field: Literal["x"] = "x"'),
    ({"type": "integer", "minimum": 1}, "field: Annotated[int | None, Field(ge=1)] = None"),
    (
        {"type": "number", "exclusiveMinimum": 1, "multipleOf": 0.5, "default": 2},
        "field: Annotated[int | float, Field(gt=1.0, multiple_of=0.5)] = 2",
    ),
    (
        {"type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a\\d$", "default": "a1"},
        'field: Annotated[str, Field(max_length=9, min_length=1, pattern="^a\\\\d$")] = "a1"',
    ),
    ({"type": "array"}, "field: list[Any] | None = None"),
    ({"type": "array", "items": {"type": "string"}}, "field: list[str] | None = None"),
    (
        {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
        "field: Annotated[list[int] | None, Field(max_length=3, min_length=1)] = None",
    ),
    ({"type": "string", "x-media": "image"}, "field: Image | None = None"),
    ({"type": "object"}, "field: dict[str, Any] | None = None"),
    (
        {"type": "object", "additionalProperties": {"type": "integer"}},
        "field: dict[str, int] | None = None",
    ),
    ({"type": ["integer", "string"]}, "field: int | str | None = None"),
    ({"type": ["string", "null"], "default": "x"}, 'field: str | None = "x"'),
    ({}, "field: Any | None = None"),
]


@pytest.mark.parametrize(("field", "line"), FIELDS)
def test_a_field(field: dict[str, Any], line: str) -> None:
    assert f"\n    {line}\n" in rendered(schema({"field": field}))[MODELS]


NAMED: list[tuple[dict[str, Any], str, str]] = [
    (
        {"type": "array", "items": {"type": "string", "minLength": 1}},
        "FieldItem: TypeAlias = Annotated[str, Field(min_length=1)]",
        "field: list[FieldItem] | None = None",
    ),
    (
        {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "x-media": "audio"}]},
        "FieldValue: TypeAlias = Annotated[int, Field(ge=1)] | Audio",
        "field: FieldValue | None = None",
    ),
    (
        {"type": "object", "additionalProperties": {"type": "integer", "maximum": 2}},
        "FieldValue: TypeAlias = Annotated[int, Field(le=2)]",
        "field: dict[str, FieldValue] | None = None",
    ),
    (
        {"type": "array", "items": {"type": "array", "items": {"enum": ["a"]}, "maxItems": 2}},
        'FieldItem: TypeAlias = Annotated[list[Literal["a"]], Field(max_length=2)]',
        "field: list[FieldItem] | None = None",
    ),
]


@pytest.mark.parametrize(("field", "alias", "line"), NAMED)
def test_a_type_inside_a_type_has_a_name(field: dict[str, Any], alias: str, line: str) -> None:
    text = rendered(schema({"field": field}))[MODELS]
    assert f"\n{alias}\n" in text
    assert f"\n    {line}\n" in text


def test_a_renamed_field_has_its_wire_name_as_alias() -> None:
    text = rendered(schema({"frameRate": {"type": "integer", "minimum": 1}}))[MODELS]
    assert 'frame_rate: Annotated[int | None, Field(alias="frameRate", ge=1)] = None' in text


def test_what_a_document_says_is_never_taken_for_the_name_of_a_type() -> None:
    said = {"customTypePath": "named.Other"}
    items = {"type": "array", "items": {"type": "string", "maxLength": 5}}
    text = rendered(
        schema(
            {
                "named": {**items, "default": ["Named", "named.Named"]},
                "other": {"type": "object", "default": said},
            }
        )
    )[MODELS]
    assert '    named: list[NamedItem] = ["Named", "named.Named"]\n' in text
    assert f"    other: dict[str, Any] = {json.dumps(said)}\n" in text


def test_objects_are_parts_and_come_first() -> None:
    part = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}
    properties = {
        "one": {"$ref": "#/components/schemas/OnePart"},
        "several": {"type": "array", "items": {"$ref": "#/components/schemas/OnePart"}},
    }
    text = rendered(schema(properties), {"OnePart": part})[MODELS]
    assert text.index("class OnePart(Part):") < text.index("class OneRequest(Request):")
    assert 'model_config = ConfigDict(extra="allow")' in text  # the part is not closed
    assert "    one: OnePart | None = None\n" in text
    assert "    several: list[OnePart] | None = None\n" in text
    assert (
        "one: models.one.OnePart | Mapping[str, object] = OMIT,"
        in rendered(schema(properties), {"OnePart": part})[ENDPOINT]
    )


RULES: list[tuple[dict[str, Any], str]] = [
    ({"not": {"required": ["a", "b"]}}, '"not_together", ("a", "b"), message="Because."'),
    ({"anyOf": [{"required": ["a"]}, {"required": ["b", "c"]}]}, '"any_of", ("a", "b+c")'),
    ({"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}, '"one_of", ("a", "b")'),
    ({"dependentRequired": {"a": ["b", "c"]}}, '"requires", ("a",), needs=("b", "c")'),
    (
        {"if": {"properties": {"a": {"const": 1}}}, "then": {"required": ["b"]}},
        'schema={"if": {"properties": {"a": {"const": 1}}}, "then": {"required": ["b"]}}',
    ),
    (
        {"not": {"required": ["a"], "properties": {"a": {"enum": ["x"], "description": "d"}}}},
        'schema={"not": {"required": ["a"], "properties": {"a": {"enum": ["x"]}}}}',
    ),
]


@pytest.mark.parametrize(("rule", "code"), RULES)
def test_a_rule_between_fields(rule: dict[str, Any], code: str) -> None:
    fields = {name: {"type": "string"} for name in "abc"}
    text = rendered(schema(fields, allOf=[{"description": "Because.", **rule}]))[MODELS]
    flat = re.sub(r"\(\s+", "(", re.sub(r",?\s+\)", ")", re.sub(r",\s+", ", ", text)))
    assert code in flat
    assert 'source="captures/acme/one.txt:' in flat


def test_a_closed_set_of_fractions_is_checked_by_a_rule() -> None:
    text = rendered(schema({"speed": {"type": "number", "enum": [0.5, 1, 2]}}))[MODELS]
    assert "speed: int | float | None = None" in text
    assert '{"properties": {"speed": {"enum": [0.5, 1, 2]}}}' in text


MIXED: list[tuple[dict[str, Any], str]] = [
    (
        {"type": ["integer", "string"], "minimum": 4, "maxLength": 3},
        "FieldValue: TypeAlias = Annotated[int, Field(ge=4)] | Annotated[str, Field(max_length=3)]",
    ),
    (
        {"type": ["array", "null", "boolean"], "items": {"type": "string"}, "maxItems": 2},
        "FieldValue: TypeAlias = Annotated[list[str], Field(max_length=2)] | None | bool",
    ),
    (
        {"type": "object", "additionalProperties": {"type": "array", "items": {}, "maxItems": 2}},
        "FieldValue: TypeAlias = Annotated[list[Any], Field(max_length=2)]",
    ),
]


@pytest.mark.parametrize(("field", "alias"), MIXED)
def test_limits_are_about_their_own_type(field: dict[str, Any], alias: str) -> None:
    assert f"\n{alias}\n" in rendered(schema({"field": field}))[MODELS]


def test_answers_break_no_limits() -> None:
    tight = {"type": "object", "properties": {"id": {"type": "string", "maxLength": 1}}}
    answer = "seedance/acme/models/answers.py"
    assert "    id: str | None = None\n" in rendered(schema(), {"Task": tight})[answer]


UNCHECKED: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"field": {"type": "array", "uniqueItems": True}}, {}),
    ({"field": {"type": "string", "not": {"const": "x"}}}, {}),
    ({"field": {"type": "object", "patternProperties": {}}}, {}),
    ({"field": {"type": "array", "items": {"type": "array", "contains": {}}}}, {}),
    ({"field": {"anyOf": [{"type": "string"}, {"type": "integer"}], "maxLength": 2}}, {}),
    ({"field": {"type": "array", "items": {"enum": [0.5, 1]}}}, {}),
    ({}, {"minProperties": 2}),
    ({}, {"allOf": [{"$ref": "#/components/schemas/Task"}]}),
    ({}, {"allOf": [{"if": {"properties": {"a": {"pattern": "x"}}}, "then": False}]}),
    ({}, {"allOf": [{"not": {"properties": {"a": {"type": "integer"}}}}]}),
]


@pytest.mark.parametrize(("properties", "keywords"), UNCHECKED)
def test_what_a_model_cannot_check_is_refused_with_its_place(
    properties: dict[str, Any], keywords: dict[str, Any]
) -> None:
    with pytest.raises(BadInput) as caught:
        package(schema(properties, **keywords))
    (finding,) = caught.value.findings
    assert finding.id == "keyword-unsupported"
    assert finding.place is not None
    assert finding.hint is not None


def test_an_object_that_holds_itself_in_a_choice_is_refused() -> None:
    ref = {"$ref": "#/components/schemas/OnePart"}
    part = {"type": "object", "properties": {"more": {"anyOf": [{"type": "string"}, ref]}}}
    with pytest.raises(BadInput, match="schema-recursive"):
        package(schema({"part": ref}), {"OnePart": part})


def test_two_types_that_would_share_a_name_are_refused() -> None:
    def one(limit: int) -> dict[str, Any]:
        return {"type": "array", "items": {"type": "string", "minLength": limit}}

    part = {"type": "object", "properties": {"urls": one(2)}, "additionalProperties": False}
    properties = {"urls": one(1), "part": {"$ref": "#/components/schemas/OnePart"}}
    with pytest.raises(BadInput, match=r"UrlsItem.*names-collide"):
        package(schema(properties), {"OnePart": part})


def test_parameters_show_documented_defaults_and_closed_sets() -> None:
    properties = {
        "ratio": {"type": "string", "enum": ["1:1", "16:9"], "default": "16:9"},
        "images": {"type": "array", "items": {"type": "string", "x-media": "image"}},
        "kind": {"const": "video"},
    }
    text = rendered(schema(properties))[ENDPOINT]
    assert '\nRatio: TypeAlias = Literal["1:1", "16:9"]\n' in text
    assert '    ratio: Ratio = documented("16:9"),\n' in text
    assert "    prompt: str,\n" in text
    assert "    kind" not in text
    assert '            "prompt": prompt,\n' in text


def test_a_retired_and_partly_known_variant_says_so() -> None:
    told: dict[str, Any] = {
        "status": "retired",
        "completeness": "partial",
        "unknown": ["all limits"],
    }
    text = rendered(schema(), **told)[ENDPOINT]
    assert "Retired: the provider no longer offers it" in text
    assert "Not known: all limits." in text


def test_other_classes_than_those_described_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_generated", lambda _: "class Other: ...")
    with pytest.raises(OurFault, match=r"made \['Other'\], asked for was"):
        rendered(schema())


def test_other_fields_than_those_described_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(asked: dict[str, Any]) -> str:
        return "".join(f"class {name}:\n    promp: str\n" for name in asked)

    monkeypatch.setattr(models, "_generated", wrong)
    with pytest.raises(OurFault, match=r"made \['promp'\], described were"):
        rendered(schema())


def test_a_memory_that_loses_what_it_had() -> None:
    """A cache that another run empties, or that cannot be written, is no reason to fail."""
    kept = package(schema({"field": {"type": "string"}})).providers[0].variants[0].models
    seen: dict[str, str] = {}

    def forgets(kind: str, parts: Iterable[str], make: Callable[[], str]) -> str:
        key = "\0".join((kind, *parts))
        found = seen.pop(key, None)
        if found is None:
            found = seen[key] = make()
        return found

    for _ in range(3):
        types = models.FieldTypes(forgets)
        types.learn([kept])
        told = [str(types[field].annotation) for field in kept.value().models[0].fields]
        assert told == ["Annotated[str, Field(min_length=1)]", "str | None"]
