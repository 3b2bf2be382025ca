"""Documents that cannot be assembled, or not without a word, and what names their places."""

from __future__ import annotations

import pytest

from generator.diagnostics import Origin, Place
from generator.document import Sourced

from ..helpers.yaml_documents import sourced
from .acme import (
    FULL,
    HIDDEN,
    TASK,
    build,
    entry,
    full,
    hidden,
    refused,
    task,
)


@pytest.mark.parametrize(
    ("server", "expected"),
    [
        ("https://staging.example/v1", "host-not-vouched"),
        ("http://api.acme.example/v1", "host-not-vouched"),
        ("https://api.acme.example.evil.example/v1", "host-not-vouched"),
        ("https://api.acme.example@evil.example/v1", "host-not-vouched"),
        ("https://user@api.acme.example/v1", "host-not-vouched"),
        ("https://api.acme.example:8443/v1", "host-not-vouched"),
        ("//api.acme.example/v1", "host-not-vouched"),
        ("/v1", "host-not-vouched"),
        ("https://x[y", "host-not-vouched"),
        ("https://api.acme.example/v2", "address-elsewhere"),
        ("https://api.acme.example/v1beta", "address-elsewhere"),
        ("https://api.acme.example/v1/../admin", "address-elsewhere"),
        ("https://api.acme.example/v1/%2e%2e", "address-elsewhere"),
        ("https://api.acme.example/v1?x=", "address-elsewhere"),
        ("https://api.acme.example/v1/a#", "address-elsewhere"),
        ("https://api.acme.example/v1//a", "address-elsewhere"),
    ],
)
def test_an_address_that_is_not_the_providers_is_refused(server: str, expected: str) -> None:
    found = refused(hidden(HIDDEN.replace("https://api.acme.example/v1", f"'{server}'")))
    assert found.startswith("jump.yaml:3:12: error: ")
    assert f"[{expected}]" in found


def test_a_document_without_server_is_refused() -> None:
    text = HIDDEN.replace("servers: [{url: https://api.acme.example/v1}]\n", "")
    assert "[address-missing]" in refused((entry("jump", "jump"), sourced(text, "jump.yaml")))


def test_the_same_operation_twice_names_both_places() -> None:
    other = entry("jump", "jump_again"), sourced(HIDDEN, "again.yaml")
    found = refused(hidden(), other)
    assert found.startswith("again.yaml:6:5: error: POST /acme/jump is described twice")
    assert "(see jump.yaml:6:5)" in found


def test_an_address_of_another_variant_is_a_finding() -> None:
    _result, findings = build((entry("hop", "hop"), hidden()[1]))
    assert any(f.id == "variant-mismatch" and f.place == Place("jump.yaml", 6, 5) for f in findings)


def test_another_authentication_is_a_finding() -> None:
    key = "{type: apiKey, in: header, name: X-Key}"
    _result, findings = build(hidden(HIDDEN.replace("{type: http, scheme: bearer}", key)))
    assert [str(f.place) for f in findings if f.id == "security-differs"] == ["jump.yaml:23:21"]


def test_a_task_that_is_another_model_is_refused() -> None:
    found = refused(task(TASK.replace("acme:1@2", "acme:9@9")))
    assert found.startswith("manifest.yaml:9: error: model is 'acme:9@9' in the document")


@pytest.mark.parametrize("count", [0, 2])
def test_a_document_without_paths_has_exactly_one_task(count: int) -> None:
    schemas = {f"S{i}": {"type": "object"} for i in range(count)}
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "0"}}
    document["components"] = {"schemas": schemas}
    origins = {"": Origin("stated", Place("spin.yaml", 1))}
    assert "[task-count]" in refused((entry("x", "x"), Sourced(document, origins)))


def test_two_operations_in_one_document_are_refused() -> None:
    text = FULL.replace("  /dance-1/async:\n", "  /b: {get: {responses: {}}}\n  /dance-1/async:\n")
    assert "this one has 2: GET /b, POST /dance-1/async" in refused(full(text))


def test_another_media_type_is_refused() -> None:
    found = refused(
        hidden(
            HIDDEN.replace(
                "application/json:\n            schema: {", "text/plain:\n            schema: {"
            )
        )
    )
    assert "[media-type]" in found


def test_two_objects_that_claim_one_name_are_refused_with_both_places() -> None:
    text = FULL.replace("zoom: {type: integer}", "Safety: {type: object, properties: {a: {}}}")
    found = refused(full(text))
    assert "two schemas would be named Dance1RequestSafety" in found
    assert found.count("dance_1.yaml:") == 2


def test_all_documents_that_cannot_be_used_are_reported() -> None:
    bad = HIDDEN.replace("https://api.acme.example/v1", "https://staging.example")
    found = refused(hidden(bad), task(TASK.replace("acme:1@2", "acme:9@9")))
    assert len(found.splitlines()) == 2
