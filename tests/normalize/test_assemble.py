"""Assembly: documents of a provider become one document."""

from __future__ import annotations

import copy
import json

import pytest

from generator.diagnostics import Origin, Place
from generator.document import get, has, walk
from generator.normalize.assemble import assemble

from ..helpers.yaml_documents import sourced
from .acme import (
    FULL,
    HIDDEN,
    PROVIDER,
    TASK,
    build,
    entry,
    full,
    hidden,
    submit,
    task,
)


def test_addresses_are_rebased_on_the_server_of_the_provider() -> None:
    result, _findings = build(full(), hidden())
    assert list(result.document["paths"]) == ["/acme/dance-1/async", "/acme/jump", "/tasks"]
    assert result.document["servers"] == [{"url": "https://api.acme.example/v1"}]


def test_stated_heads_are_kept_and_missing_ones_derived() -> None:
    result, _findings = build(full(), hidden())
    stated = submit(result.document, "/acme/dance-1/async")
    assert (stated["operationId"], stated["summary"]) == ("danceNow", "Dance now")
    derived = submit(result.document, "/acme/jump")
    assert (derived["operationId"], derived["summary"]) == ("jump", "Jump")
    at = "/paths/~1acme~1jump/post/operationId"
    origin = result.origins[at]
    assert (origin.kind, origin.rule) == ("derived", "operation-id-from-variant")


def test_defaults_of_the_provider_are_added_to_every_submit() -> None:
    result, _findings = build(full(), hidden())
    for path in ("/acme/dance-1/async", "/acme/jump"):
        operation = submit(result.document, path)
        assert operation["tags"] == ["dance"]
        assert operation["x-paid"] is True
        assert list(operation["responses"]) == ["200", "401"]
    assert "x-submit" not in result.document
    assert "x-paid" not in result.document["paths"]["/tasks"]["get"]


def test_requests_and_their_objects_are_named_closed_components_in_page_order() -> None:
    result, _findings = build(full())
    schemas = result.document["components"]["schemas"]
    request = schemas["Dance1Request"]
    assert list(request["properties"]) == ["zoom", "prompt", "safety", "frames"]
    assert request["additionalProperties"] is False
    assert request["properties"]["safety"] == {"$ref": "#/components/schemas/Dance1RequestSafety"}
    options = request["properties"]["frames"]["items"]["oneOf"]
    assert options[1] == {"$ref": "#/components/schemas/Dance1RequestFrames"}
    for name in ("Dance1RequestSafety", "Dance1RequestFrames"):
        assert schemas[name]["additionalProperties"] is False
    assert schemas["Dance1RequestSafety"]["properties"]["mode"]["enum"] == ["none", "all"]
    assert "Mode" not in schemas


def test_a_body_with_required_members_is_required() -> None:
    result, _findings = build(full(), hidden())
    assert submit(result.document, "/acme/dance-1/async")["requestBody"]["required"] is True
    assert "required" not in submit(result.document, "/acme/jump")["requestBody"]


def test_documented_examples_stay_at_their_operation() -> None:
    result, _findings = build(full(), hidden())
    content = submit(result.document, "/acme/jump")["responses"]["200"]["content"]
    assert content["application/json"]["example"] == {"data": {"id": "b"}}
    body = submit(result.document, "/acme/dance-1/async")["requestBody"]["content"]
    assert body["application/json"]["example"] == {"prompt": "Hello"}


def test_an_answer_with_hidden_members_is_shared_where_its_example_fits() -> None:
    result, findings = build(hidden(), full())
    for path in ("/acme/dance-1/async", "/acme/jump"):
        content = submit(result.document, path)["responses"]["200"]["content"]
        assert content["application/json"]["schema"] == {
            "$ref": "#/components/schemas/TaskSubmission"
        }
    schemas = result.document["components"]["schemas"]
    assert schemas["TaskSubmissionData"]["required"] == ["id"]
    at = "/paths/~1acme~1jump/post/responses/200/content/application~1json/schema"
    assert (result.origins[at].kind, result.origins[at].rule) == ("derived", "shared-answer")
    assert [str(f.place) for f in findings if f.id == "answer-shared"] == ["jump.yaml:16:15"]
    assert not any(f.id == "answer-differs" for f in findings)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("{data: {id: b}}", "{data: {id: 5}}", "data/id: 5 is not of type"),
        ("{data: {id: b}}", "{data: {}}", 'data: "id" is a required property'),
        ("required: [data]", "required: []", "required names at the top differ"),
        ("data: {type: object", "code: {type: integer}\n                  data: {type: object",
         "names, types or required names at the top differ"),
        ("              example: {data: {id: b}}\n", "", "there is no example that would prove it"),
    ],
)  # fmt: skip
def test_an_answer_that_does_not_fit_keeps_its_own_schema(old: str, new: str, reason: str) -> None:
    assert old in HIDDEN
    result, findings = build(hidden(HIDDEN.replace(old, new)), full())
    assert any(f.id == "answer-differs" and reason in f.message for f in findings)
    content = submit(result.document, "/acme/jump")["responses"]["200"]["content"]
    assert content["application/json"]["schema"] == {"$ref": "#/components/schemas/JumpSubmission"}


def test_without_a_full_answer_every_document_keeps_its_own() -> None:
    result, _findings = build(hidden())
    assert "JumpSubmission" in result.document["components"]["schemas"]
    assert "TaskSubmission" not in result.document["components"]["schemas"]


def test_a_document_without_an_answer_gets_that_of_the_provider() -> None:
    text = HIDDEN[: HIDDEN.index("      responses:")] + HIDDEN[HIDDEN.index("components:") :]
    result, _findings = build((entry("jump", "jump"), sourced(text, "jump.yaml")), full())
    responses = submit(result.document, "/acme/jump")["responses"]
    assert list(responses) == ["200", "401"]
    at = "/paths/~1acme~1jump/post/responses/200"
    assert result.origins[at].rule == "answer-of-provider"


def test_a_task_without_address_is_listed_and_told_apart_by_its_constant() -> None:
    result, _findings = build(task())
    schemas = result.document["components"]["schemas"]
    reference = "#/components/schemas/SpinRequest"
    assert schemas["InferenceTask"]["oneOf"] == [{"$ref": reference}]
    assert schemas["InferenceTask"]["discriminator"]["mapping"] == {"acme:1@2": reference}
    assert schemas["SpinRequest"]["x-paid"] is True
    assert schemas["SpinRequest"]["x-variant"]["id"] == "acme/acme:1@2"


def test_the_variant_has_manifest_facts_then_catalogue_facts() -> None:
    extra = (
        "x-catalogue: {title: The Spin, tasks: [t2v], status: retired}\n"
        "x-facts: {completeness: partial, unknown: [limits of width]}\n"
        "x-disagreements:\n"
        "  - {field: prompt, keyword: maxLength, value: 5, address: https://b.example}\n"
    )
    result, findings = build(task(TASK + extra))
    variant = result.document["components"]["schemas"]["SpinRequest"]["x-variant"]
    assert variant["title"] == "The Spin"
    assert (variant["status"], variant["completeness"]) == ("retired", "partial")
    assert variant["unknown"] == ["limits of width"]
    assert variant["disagreements"][0]["address"] == "https://b.example"
    found = [f for f in findings if f.id == "sources-disagree"]
    assert [str(f.place) for f in found] == ["spin.yaml:13:5"]


def test_every_value_has_an_origin_in_an_input() -> None:
    result, _findings = build(full(), hidden(), task())
    for at, _value in walk(result.document):
        origin = result.origin(at)
        assert origin is not None, at
        assert origin.place.file in {
            "provider.yaml", "dance_1.yaml", "jump.yaml", "spin.yaml", "manifest.yaml",
        }, at  # fmt: skip
    assert all(has(result.document, at) for at in result.origins)


def test_origins_follow_values_into_components() -> None:
    result, _findings = build(full())
    line = FULL.splitlines().index("                prompt: {type: string}") + 1
    origin = result.origin("/components/schemas/Dance1Request/properties/prompt/type")
    assert origin == Origin("stated", Place("dance_1.yaml", line, 26))
    mode = result.origin("/components/schemas/Dance1RequestSafety/properties/mode/enum")
    assert mode is not None and mode.place.line == len(FULL.splitlines())


def test_assembly_is_pure_and_repeatable() -> None:
    provider, documents = sourced(PROVIDER, "provider.yaml"), [full(), hidden(), task()]
    before = copy.deepcopy([d.document for _e, d in documents] + [provider.document])
    first, second = assemble(provider, documents), assemble(provider, documents)
    assert json.dumps(first[0].document) == json.dumps(second[0].document)
    assert first[0].origins == second[0].origins
    assert [d.document for _e, d in documents] + [provider.document] == before


def test_nothing_is_left_of_the_provider_when_there_is_no_document() -> None:
    result, findings = assemble(sourced(PROVIDER, "provider.yaml"), [])
    assert findings == []
    assert get(result.document, "/paths").keys() == {"/tasks"}


def test_defaults_of_tasks_reach_members_that_the_document_has() -> None:
    defaults = "schema: {x-paid: true, properties: {prompt: {format: uuid, type: 5}, gone: {a: 1}}}"
    provider = sourced(PROVIDER.replace("schema: {x-paid: true}", defaults), "provider.yaml")
    result, _findings = assemble(provider, [task()])
    properties = result.document["components"]["schemas"]["SpinRequest"]["properties"]
    assert properties["prompt"] == {"type": "string", "format": "uuid"}
    assert "gone" not in properties
    at = "/components/schemas/SpinRequest/properties/prompt/format"
    assert result.origins[at].place.file == "provider.yaml"
