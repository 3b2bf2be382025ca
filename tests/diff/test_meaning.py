"""Meanings are compared, not notations; and one event is one finding."""

# ruff: noqa: E501 -- tables of schemas

from __future__ import annotations

from typing import Any

import pytest

from tests.diff.documents import altered, answers, changes, document, ids, members, requests

TEXT = {"type": "string"}
WHOLE = {"type": "integer"}


SAME: list[tuple[Any, Any]] = [
    ({"type": "integer", "enum": [2, 3, 4]}, {"type": "integer", "minimum": 2, "maximum": 4}),
    ({"type": "integer", "enum": [25, 29, 33]},
     {"type": "integer", "minimum": 22, "maximum": 34, "multipleOf": 1, "enum": [25, 29, 33]}),
    ({"enum": ["a", "b"]}, {"type": "string", "enum": ["b", "a"]}),
    ({"const": "a"}, {"type": "string", "enum": ["a"]}),
    ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
    ({"type": ["null", "string"]}, {"oneOf": [{"type": "null"}, {"type": "string"}]}),
    ({"anyOf": [{"type": "string"}, {"type": "integer"}]}, {"type": ["integer", "string"]}),
    ({"type": "boolean"}, {"enum": [True, False]}),
    ({"type": "integer", "minimum": 1}, {"type": "integer", "exclusiveMinimum": 0}),
    ({"type": "integer", "minimum": 0, "exclusiveMinimum": True}, {"type": "integer", "minimum": 1}),
    ({"type": "integer", "minimum": 0.5}, {"type": "integer", "minimum": 1}),
    ({"type": "number", "minimum": 1}, {"type": "number", "minimum": 1.0}),
    ({"type": "integer", "multipleOf": 1}, {"type": "integer"}),
    ({"type": "string", "minLength": 0}, {"type": "string"}),
    ({"type": "array", "items": {}}, {"type": "array"}),
    ({"type": "array", "uniqueItems": False}, {"type": "array"}),
    ({"properties": {"a": TEXT}}, {"type": "object", "properties": {"a": TEXT}}),
    ({"allOf": [{"type": "string"}, {"maxLength": 5}]}, {"type": "string", "maxLength": 5}),
    ({"allOf": [members(a=TEXT), members(b=TEXT)]}, members(a=TEXT, b=TEXT)),
    ({"oneOf": [members(a=TEXT), members(b=WHOLE)]}, {"oneOf": [members(b=WHOLE), members(a=TEXT)]}),
    ({"type": "object", "additionalProperties": True}, {"type": "object"}),
    ({"type": "object", "dependentRequired": {"a": ["b"]}},
     {"type": "object", "if": {"required": ["a"]}, "then": {"required": ["b"]}}),
    ({"type": "object", "dependentRequired": {"a": ["b"]}},
     {"type": "object", "allOf": [{"anyOf": [{"not": {"required": ["a"]}}, {"required": ["b"]}]}]}),
    ({"type": "object", "not": {"required": ["a", "b"]}},
     {"type": "object", "allOf": [{"description": "one of them", "not": {"required": ["b", "a"]}}]}),
    ({"type": "string", "description": "a  b\nc"}, {"type": "string", "description": "a b c"}),
    ({"type": "string", "x-mint": {"href": "a"}}, {"type": "string"}),
]  # fmt: skip


@pytest.mark.parametrize(("base", "revision"), SAME)
def test_another_notation_is_no_change(base: Any, revision: Any) -> None:
    for was, now in ((base, revision), (revision, base)):
        assert requests(members(value=was), members(value=now)) == []
        assert answers(members(value=was), members(value=now)) == []


DIFFERENT: list[tuple[Any, Any, list[str]]] = [
    ({"type": "integer", "enum": [2, 3, 4]}, {"type": "integer", "minimum": 2, "maximum": 5},
     ["values-widened"]),
    ({"type": "number"}, {"type": "integer"}, ["type-narrowed"]),
    ({"type": "number"}, {"anyOf": [WHOLE, TEXT]}, ["type-changed"]),
    ({"type": "number"}, {"anyOf": [{"type": "integer", "minimum": 4}, {"enum": ["auto"]}]},
     ["alternative-added", "minimum-raised", "type-narrowed"]),
    (WHOLE, {"type": "string", "enum": ["5"], "default": "5", "example": "5"}, ["type-changed"]),
    ({"type": "array", "items": TEXT}, {"type": "array", "items": WHOLE}, ["type-changed"]),
    ({"type": "object", "additionalProperties": TEXT},
     {"type": "object", "additionalProperties": WHOLE}, ["type-changed"]),
    ({"type": "array", "items": {"type": "string", "maxLength": 9}},
     {"type": "array", "items": {"type": "string", "maxLength": 5}}, ["max-length-lowered"]),
    ({"enum": [1, 2]}, {"enum": [True, 2]}, ["enum-value-added", "enum-value-removed"]),
    ({"type": "integer", "minimum": 1, "maximum": 3}, {"type": "integer", "minimum": 1, "maximum": 4},
     ["maximum-raised"]),
    ({"type": "number", "exclusiveMinimum": 0}, {"type": "number", "minimum": 0},
     ["minimum-lowered"]),
    ({"allOf": [{"maxLength": 5}], "type": "string"}, {"type": "string", "maxLength": 7},
     ["max-length-raised"]),
    ({"type": "string", "enum": ["a", None], "nullable": True}, {"type": "string", "enum": ["a"]},
     ["became-not-nullable"]),
    ({"type": "array", "prefixItems": [TEXT]}, {"type": "array", "prefixItems": [WHOLE]},
     ["unclassified"]),
    (TEXT, {"type": "string", "futureKeyword": 1}, ["unclassified"]),
]  # fmt: skip


@pytest.mark.parametrize(("base", "revision", "kinds"), DIFFERENT)
def test_what_it_is_called(base: Any, revision: Any, kinds: list[str]) -> None:
    found = requests(members(value=base), members(value=revision))
    assert [change.removeprefix("request-") for change in found] == kinds


def test_a_reference_is_what_it_refers_to() -> None:
    inline = document(members(prompt={"type": "string", "maxLength": 9}))
    shared = altered(inline)
    shared["components"]["schemas"] = {
        "Body": members(prompt={"$ref": "#/components/schemas/Prompt"}),
        "Prompt": {"type": "string", "maxLength": 9},
    }
    content = shared["paths"]["/videos"]["post"]["requestBody"]["content"]
    content["application/json"]["schema"] = {"$ref": "#/components/schemas/Body"}
    assert ids(inline, shared) == ids(shared, inline) == []


def test_a_change_in_a_shared_schema_is_told_once_with_all_it_affects() -> None:
    base = document()
    task = {"$ref": "#/components/schemas/Task"}
    base["components"]["schemas"] = {"Task": members(id=TEXT)}
    answer = {"description": "a task", "content": {"application/json": {"schema": task}}}
    for name in ("a", "b", "c"):
        base["paths"][f"/{name}"] = {"get": {"responses": {"200": answer}}}
    revision = altered(base)
    del revision["components"]["schemas"]["Task"]["properties"]["id"]
    (change,) = changes(base, revision)
    assert change.id == "response-optional-property-removed"
    assert change.affects == ("GET /a", "GET /b", "GET /c")


def test_recursive_schemas_end() -> None:
    base = document({"$ref": "#/components/schemas/Node"})
    base["components"]["schemas"] = {
        "Node": members(name=TEXT, inner={"$ref": "#/components/schemas/Node"})
    }
    revision = altered(base)
    revision["components"]["schemas"]["Node"]["properties"]["name"]["maxLength"] = 5
    assert ids(base, revision) == ["request-max-length-lowered"]


def test_the_split_between_server_and_path_says_nothing() -> None:
    base = document()
    revision = altered(base)
    revision["servers"] = [{"url": "https://api.example.com"}]
    revision["paths"] = {"/v1/videos": revision["paths"].pop("/videos")}
    assert ids(base, revision) == []


def test_a_moved_address_on_another_host_says_both() -> None:
    body = members(prompt={"type": "string", "maxLength": 9}, ratio=TEXT)
    base = document(body)
    revision = document(body, servers=[{"url": "https://api.example.net/v1"}])
    revision["paths"] = {"/video/videos": revision["paths"].pop("/videos")}
    assert ids(base, revision) == ["endpoint-moved", "server-changed"]


def test_a_move_is_recognised_without_an_operation_id() -> None:
    base = document(members(prompt=TEXT, ratio=TEXT))
    del base["paths"]["/videos"]["post"]["operationId"]
    revision = altered(base)
    revision["paths"] = {"/videos/async": revision["paths"].pop("/videos")}
    assert ids(base, revision) == ["endpoint-moved"]


def test_the_names_of_security_schemes_and_path_parameters_are_no_wire_facts() -> None:
    base = document()
    revision = altered(base)
    revision["security"] = [{"bearer": []}]
    revision["components"]["securitySchemes"] = {"bearer": {"type": "http", "scheme": "bearer"}}
    assert ids(base, revision) == []


def test_an_operation_that_overrides_security_is_told_alone() -> None:
    base = document()
    base["paths"]["/open"] = {"get": {"security": [], "responses": {}}}
    revision = altered(base)
    del revision["paths"]["/open"]["get"]["security"]
    (change,) = changes(base, revision)
    assert (change.id, change.path) == ("security-added", "GET /open › security")


def test_renamed_by_spelling_keeps_looking_inside() -> None:
    base = members(cameraFixed={"type": "string", "maxLength": 5})
    revision = members(camera_fixed={"type": "string", "maxLength": 3})
    assert requests(base, revision) == ["request-max-length-lowered", "request-property-renamed"]


def test_unrelated_members_are_not_called_a_rename() -> None:
    base = members(prompt=TEXT, image={"type": "string", "maxLength": 5})
    revision = members(prompt=TEXT, seed={"type": "integer"})
    assert requests(base, revision) == [
        "request-optional-property-added",
        "request-optional-property-removed",
    ]


def test_a_sentence_that_became_a_rule_is_told_as_the_rule() -> None:
    base = members(first={**TEXT, "description": "First."}, last=TEXT)
    said = "Do not use together with last."
    revision = {
        **members(first={**TEXT, "description": f"First. {said}"}, last=TEXT),
        "allOf": [{"description": said, "not": {"required": ["first", "last"]}}],
    }
    assert requests(base, revision) == ["description-changed", "request-rule-added"]


def test_advice_is_no_rule() -> None:
    base = members(prompt={**TEXT, "description": "What to show."})
    advice = "What to show. Recommended prompt length: under 1000 words."
    assert requests(base, members(prompt={**TEXT, "description": advice})) == [
        "description-changed"
    ]


def test_tasks_of_one_address_are_told_apart_by_their_model() -> None:
    def task(model: str, **more: Any) -> Any:
        schema = members(model={"const": model}, prompt={**TEXT, **more})
        return {**schema, "x-variant": {"id": model, "name": model}}

    base = document({"type": "array", "items": {"oneOf": [task("a"), task("b"), task("c")]}})
    revision = document({"type": "array", "items": {"oneOf": [task("c"), task("a", maxLength=9)]}})
    found = {(change.id, change.variant) for change in changes(base, revision)}
    assert found == {("request-max-length-lowered", "a"), ("variant-removed", "b")}
