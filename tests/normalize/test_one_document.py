"""The document of a manifest entry: all its sources as one, the more precise form first."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest

from generator.diagnostics import Finding, Place, Severity
from generator.document import get
from generator.normalize.sources import findings_of, one_document
from generator.read import Reading

from .merging import SCHEMA, api, as_facts, as_json, entry, fields


def forms() -> Iterator[tuple[str, Reading]]:
    """Four sources that all say something else."""
    for number, (name, form) in enumerate(
        [("f.yaml", "facts"), ("t.txt", "mintlify-text"), ("m.md", "mintlify-markdown"),
         ("s.json", "openapi")]
    ):  # fmt: skip
        schema = fields(x={"type": "integer", "maximum": number}, **{f"only{number}": {}})
        _, reading = as_json(api(schema), name)
        assert reading.sourced is not None
        yield name, Reading(form, reading.sourced, ())


def test_the_order_of_also_says_nothing_and_the_schema_goes_first() -> None:
    readings = dict(forms())
    results = []
    for also in itertools.permutations(["t.txt", "m.md", "s.json"]):
        sourced, findings = one_document(entry(["f.yaml", *also]), readings)
        results.append((sourced.document, sourced.origins, findings))
    assert all(result == results[0] for result in results)
    document, _, findings = results[0]
    properties = get(document, SCHEMA)["properties"]
    assert list(properties) == ["x", "only3", "only2", "only1", "only0"]
    assert properties["x"]["maximum"] == 3
    used = [f for f in findings if f.id == "sources-disagree"]
    assert [f.other.file for f in used if f.other] == ["m.md", "t.txt", "f.yaml"]


def test_what_stands_beside_the_api_is_from_the_own_document() -> None:
    _, page = as_json(api(fields()))
    _, facts = as_facts(api(fields()))
    assert facts.sourced is not None
    facts.sourced.document["x-catalogue"] = {"title": "Ours"}
    facts.sourced.document["x-facts"] = {"completeness": "partial", "unknown": ["much"]}
    readings = {"a.json": page, "f.yaml": facts}
    own, _ = one_document(entry(["f.yaml", "a.json"]), readings)
    assert own.document["x-catalogue"] == {"title": "Ours"}
    assert "x-facts" not in own.document
    beside, _ = one_document(entry(["a.json", "f.yaml"]), readings)
    assert {key for key in beside.document if key.startswith("x-")} == set()


LOST = Finding("values-lost", Severity.WARNING, Place("t.txt", 3), "'mode' has 3 values")
GLUED = Finding("default-unclear", Severity.WARNING, Place("t.txt", 4), "'mode'")


@pytest.mark.parametrize(
    ("other", "form", "severity"),
    [
        ((), "openapi", Severity.INFO),
        ((LOST,), "openapi", Severity.WARNING),
        ((), "facts", Severity.WARNING),
        ((), "mintlify-text", Severity.WARNING),
    ],
)
def test_what_a_page_lost_is_settled_by_a_more_precise_source(
    other: tuple[Finding, ...], form: str, severity: Severity
) -> None:
    _, reading = as_json(api(fields()))
    readings = {
        "t.txt": Reading("mintlify-text", reading.sourced, (LOST, GLUED)),
        "x": Reading(form, reading.sourced, other),
    }
    found = [f for f in findings_of(entry(["t.txt", "x"]), readings) if f.place == LOST.place]
    assert {f.severity for f in found} == {severity}
    assert GLUED in findings_of(entry(["t.txt", "x"]), readings)


def test_a_rule_that_only_the_less_precise_words_state_is_taken() -> None:
    text = {"type": "string"}
    first = fields(a={**text, "description": "The first."}, b=text, c=text)
    words = "The FIRST. Do not use together with `b`. Do not use together with `c`."
    other = fields(a={**text, "description": words}, b=text, c=text)
    readings = dict([as_json(api(first)), as_json(api(other), "b.json")])
    sourced, findings = one_document(entry(["a.json", "b.json"]), readings)
    rules = get(sourced.document, SCHEMA)["allOf"]
    assert [rule["not"] for rule in rules] == [{"required": ["a", "b"]}, {"required": ["a", "c"]}]
    origin = sourced.origin(SCHEMA + "/allOf/0")
    assert origin is not None
    assert (origin.kind, origin.place.file) == ("derived", "b.json")
    assert get(sourced.document, SCHEMA)["properties"]["a"]["description"] == "The first."
    assert findings == ()


def test_sentences_that_set_different_limits_are_a_conflict() -> None:
    many: Any = {"type": "array", "items": {"type": "string"}}
    texts = [{**many, "description": f"Up to {n} reference images."} for n in (3, 9)]
    readings = dict(
        as_json(api(fields(a=t)), f"{n}.json") for n, t in zip("ab", texts, strict=True)
    )
    sourced, findings = one_document(entry(["a.json", "b.json"]), readings)
    assert [finding.id for finding in findings] == ["sources-disagree"]
    assert "maxItems" not in get(sourced.document, SCHEMA)["properties"]["a"]
