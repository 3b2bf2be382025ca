"""Nothing changes unseen, and what was only written otherwise or cannot be told is no change."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diff import compare
from generator.document import Sourced
from tests.diff.documents import altered, answers, changes, document, ids, members, requests

TEXT = {"type": "string", "maxLength": 10}
LIST = {"type": "array", "items": {"type": "string"}}


@pytest.mark.parametrize(
    "url",
    ["https://API.Example.com/v1", "https://api.example.com:443/v1", "HTTPS://api.example.com/v1/"],
)
def test_an_address_may_be_written_otherwise(url: str) -> None:
    other = document(servers=[{"url": url}])
    assert ids(document(), other) == ids(other, document()) == []
    for base in (document(paths={}), document(paths={}, servers=[{"url": url}])):
        assert ids(base, base | {"paths": {}}) == []
    assert ids(document(paths={}), document(paths={}, servers=[{"url": url}])) == []


@pytest.mark.parametrize("url", ["https://api.example.com:8443/v1", "http://api.example.com/v1"])
def test_another_port_or_scheme_is_another_server(url: str) -> None:
    assert ids(document(), document(servers=[{"url": url}])) == ["server-changed"]


def _operation(made: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = made["paths"]["/videos"]["post"]
    return found


@pytest.mark.parametrize(
    ("where", "word", "value", "id"),
    [
        ("operation", "externalDocs", {"url": "https://a.example"}, "document-info-changed"),
        ("path", "summary", "Videos", "description-changed"),
        ("path", "description", "Makes videos.", "description-changed"),
        ("path", "description", "It must not be called twice.", "prose-rule-added"),
        ("path", "x-note", 1, "extension-changed"),
        ("path", "unheard-of", 1, "unclassified"),
        ("scheme", "description", "Send it as a header.", "description-changed"),
        ("scheme", "bearerFormat", "JWT", "document-info-changed"),
    ],
)
def test_what_is_said_beside_a_call_is_seen(where: str, word: str, value: Any, id: str) -> None:
    revision = document()
    holder = {
        "operation": _operation(revision),
        "path": revision["paths"]["/videos"],
        "scheme": revision["components"]["securitySchemes"]["key"],
    }[where]
    holder[word] = value
    assert ids(document(), revision) == [id]
    assert len(ids(revision, document())) == 1


def test_a_path_is_told_of_once() -> None:
    base = document()
    base["paths"]["/videos"]["put"] = _operation(base) | {"operationId": "putVideo"}
    revision = altered(base)
    revision["paths"]["/videos"]["summary"] = "Videos"
    assert ids(base, revision) == ["description-changed"]


@pytest.mark.parametrize("check", [requests, answers])
@pytest.mark.parametrize("word", ["discriminator", "xml"])
def test_a_keyword_without_a_check_is_unclassified(check: Any, word: str) -> None:
    value = {"propertyName": "kind"} if word == "discriminator" else {"name": "kind"}
    kind = members(kind={"type": "string"})
    assert check(kind, kind | {word: value}) == ["unclassified"]


def test_the_names_in_a_discriminator_say_nothing() -> None:
    def made(name: str) -> dict[str, Any]:
        at = f"#/components/schemas/{name}"
        base = document({"oneOf": [{"$ref": at}], "discriminator": {"propertyName": "kind"}})
        body = _operation(base)["requestBody"]["content"]["application/json"]["schema"]
        body["discriminator"]["mapping"] = {"one": at}
        base["components"]["schemas"] = {name: members(kind={"const": "one"})}
        return base

    assert ids(made("One"), made("First")) == []


def test_schemas_that_nothing_uses_come_and_go() -> None:
    more = document()
    more["components"]["schemas"] = {"Idle": TEXT}
    assert ids(document(), more) == ids(more, document()) == ["component-changed"]


def test_a_schema_whose_last_user_went_is_told_of_with_it() -> None:
    base = document()
    base["components"]["schemas"] = {"Body": members(a=TEXT)}
    base["paths"]["/more"] = {
        "post": {
            "requestBody": {
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Body"}}}
            },
            "responses": {"200": {"description": "done"}},
        }
    }
    revision = altered(base)
    del revision["paths"]["/more"]
    assert ids(base, revision) == ["endpoint-removed"]


@pytest.mark.parametrize("reference", ["#/components/schemas/Gone", "other.json#/a"])
def test_what_a_lost_reference_accepts_is_not_told(reference: str) -> None:
    base = document(members(a={"type": "integer", "maximum": 5, "default": 1}))
    revision = document(members(a={"$ref": reference}))
    for one, other in ((base, revision), (revision, base)):
        found = compare(Sourced(one), Sourced(other))
        assert [change.id for change in found.changes] == ["unclassified"]
        assert found.changes[0].path.endswith("request body › a")
        assert [finding.id for finding in found.findings][:1] != []


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("maximum", "10"),
        ("minLength", [1]),
        ("enum", "a"),
        ("required", "a"),
        ("pattern", 5),
        ("uniqueItems", "yes"),
        ("multipleOf", True),
        ("properties", ["a"]),
    ],
)
def test_a_keyword_that_cannot_be_used_is_a_finding(word: str, value: Any) -> None:
    broken = document(members(a={"type": "object", word: value}))
    found = compare(Sourced(document(members(a={"type": "object"}))), Sourced(broken))
    (finding,) = found.findings
    assert finding.id == "keyword-unusable" and word in finding.message


def test_bounds_in_the_old_notation_are_usable() -> None:
    old = members(a={"type": "number", "minimum": 0, "exclusiveMinimum": True})
    assert compare(Sourced(document(old)), Sourced(document(old))).findings == ()


@pytest.mark.parametrize("union", ["anyOf", "oneOf"])
def test_a_value_that_became_one_of_several_keeps_its_limits(union: str) -> None:
    before, after = members(a=TEXT), members(a={union: [TEXT, LIST]})
    assert requests(before, after) == ["request-alternative-added"]
    assert requests(after, before) == ["request-alternative-removed"]
    lower = members(a={union: [TEXT | {"maxLength": 5}, LIST]})
    expected = ["request-alternative-added", "request-max-length-lowered"]
    assert requests(before, lower) == expected


def test_limits_beside_the_alternatives_count() -> None:
    beside = members(a={"maxLength": 5, "anyOf": [TEXT, LIST]})
    assert "request-max-length-lowered" in requests(members(a=TEXT), beside)


def test_the_sentence_names_the_scheme() -> None:
    revision = document()
    revision["components"]["securitySchemes"]["key"]["description"] = "Format: Key YOUR_KEY"
    (change,) = changes(document(), revision)
    assert change.path == "securitySchemes › key"
