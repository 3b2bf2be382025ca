"""Sentences that repeat or contradict each other, and where rules say they come from."""

from __future__ import annotations

from generator.document import Object
from generator.normalize.rules import apply_rules

from .build import BODY, document, findings, ruled

A: Object = {"type": "string", "description": "Do not use together with `b`."}
B: Object = {"type": "string", "description": "Do not use together with a in the same request."}


def test_a_rule_stated_on_both_sides_is_one_rule_that_names_both_places() -> None:
    after, _ = apply_rules(document({"a": A, "b": B}))
    schema = after.document["paths"]["/v"]["post"]["requestBody"]["content"]["application/json"]
    assert schema["schema"]["allOf"] == [
        {"description": "Do not use together with `b`", "not": {"required": ["a", "b"]}}
    ]
    origin = after.origins[f"{BODY}/allOf/0"]
    assert (origin.kind, origin.text) == ("derived", "Do not use together with `b`")
    assert str(origin.place) == "page.txt:13"
    assert origin.rule == "not-together, also stated at page.txt:23"


def test_a_rule_that_is_there_already_is_left_as_it_is() -> None:
    known = {"description": "Said by hand.", "not": {"required": ["b", "a"]}}
    assert ruled(document({"a": A, "b": B}, allOf=[known]))["allOf"] == [known]
    needs = {"a": ["b"]}
    said = {"type": "string", "description": "Requires b."}
    sourced = document({"a": said, "b": {"type": "string"}}, dependentRequired=needs)
    assert ruled(sourced)["dependentRequired"] == needs


def test_applying_twice_changes_nothing_more() -> None:
    once, _ = apply_rules(document({"a": A, "b": B}))
    twice, _ = apply_rules(once)
    assert twice.document == once.document
    assert twice.origins == once.origins


def test_the_given_document_is_not_changed() -> None:
    sourced = document({"a": A, "b": B})
    before = repr(sourced)
    apply_rules(sourced)
    assert repr(sourced) == before


def test_lines_count_from_the_start_of_the_description() -> None:
    text = "An image.\n\nMore about it.\n\n  • Cannot be used on weekends."
    (finding,) = findings(document({"a": {"type": "string", "description": text}}))
    assert (finding.id, str(finding.place)) == ("rule-not-recognised", "page.txt:17")


def test_required_and_excluded_at_once_is_an_error_with_both_places() -> None:
    (error,) = findings(document({"a": A, "b": {"type": "string"}}, required=["a", "b"]))
    assert error.id == "rules-contradict"
    assert error.severity.label == "error"
    assert str(error.place) == "page.txt:13"
    assert str(error.other) == "page.txt:5"


def test_a_field_that_needs_what_it_excludes_is_an_error_with_both_places() -> None:
    needs = {"type": "string", "description": "Requires `a`."}
    (error,) = findings(document({"a": A, "b": needs}))
    assert error.id == "rules-contradict"
    assert "b can never be given" in error.message
    assert {str(error.place), str(error.other)} == {"page.txt:13", "page.txt:23"}


def test_rules_that_leave_requests_possible_are_no_contradiction() -> None:
    choice = "At least one of a or b must be provided."
    found = findings(document({"a": A, "b": B}, description=choice))
    assert found == []


def test_a_default_outside_its_own_field() -> None:
    field = {"type": "integer", "enum": [4, 5], "default": 6}
    (finding,) = findings(document({"f": field}))
    assert finding.id == "default-breaks-schema"
    assert findings(document({"f": {**field, "default": 5}})) == []


def test_an_example_outside_its_own_field() -> None:
    field = {"type": "integer", "maximum": 5}
    (finding,) = findings(document({"f": {**field, "example": 6}}))
    assert finding.id == "example-breaks-schema"
    (finding,) = findings(document({"f": {**field, "examples": [5, 7]}}))
    assert finding.id == "example-breaks-schema"
    assert findings(document({"f": {**field, "example": 5}})) == []


def test_examples_of_bodies_are_compared_field_by_field_without_stand_ins() -> None:
    sourced = document({"n": {"type": "integer", "maximum": 5}, "s": {"type": "string"}})
    media = sourced.document["paths"]["/v"]["post"]["requestBody"]["content"]["application/json"]
    media["example"] = {"n": 123, "s": "<string>"}
    assert findings(sourced) == []
    media["examples"] = {"long": {"value": {"n": 6, "s": "<string>"}}}
    assert [f.id for f in findings(sourced)] == ["example-breaks-schema"]


def test_an_enumeration_without_possible_value_is_an_error() -> None:
    field = {"type": "integer", "enum": [1, 2], "minimum": 3}
    (error,) = findings(document({"f": field}))
    assert (error.id, error.severity.label) == ("no-value-possible", "error")


def test_a_count_of_values_is_compared_with_the_values() -> None:
    field = {"type": "string", "enum": ["a", "b", "c"], "x-documented-count": 2}
    (finding,) = findings(document({"f": field}))
    assert finding.id == "values-count"
    assert "counts 2 values" in finding.message
    assert findings(document({"f": {**field, "x-documented-count": 3}})) == []
    assert findings(document({"f": {"type": "string", "x-documented-count": 3}})) == []
