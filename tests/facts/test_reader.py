"""A facts document: what becomes of its sources, and what is refused about it, by line."""

from __future__ import annotations

import pytest

from generator.document import has, walk
from generator.read import Reading, read

DOCUMENT = """\
openapi: 3.1.0
info: {title: Seedance 9, version: '0'}
x-facts:
  completeness: partial
  unknown: [limits of prompt]
x-sources:
  page: {address: 'https://example.com/page', observed: '2026-08-10'}
  sibling: {address: 'https://example.com/other', observed: null, rule: same field as its sibling}
x-catalogue: {title: Seedance 9, tasks: [t2v], status: current}
x-disagreements:
  - {field: seed, keyword: maximum, value: 7, address: old, observed: null, reason: older}
paths: {}
components:
  schemas:
    Seedance9:
      type: object
      properties:
        prompt:
          type: string
          example: {properties: {a: b}}
          x-source: [page]
        seed:
          type: integer
          maximum: 9
          x-source: [page, sibling: [maximum]]
      allOf:
        - {description: one of both, anyOf: [{required: [prompt]}], x-source: [page]}
""".replace("[page, sibling: [maximum]]", "[page, {sibling: [maximum]}]")

SEED = "/components/schemas/Seedance9/properties/seed"


def reading(text: str = DOCUMENT) -> Reading:
    return read(text.encode(), "facts/a.yaml")


def test_the_form_is_detected() -> None:
    assert reading().form == "facts"


def test_annotations_become_origins_and_leave_the_document() -> None:
    sourced = reading().sourced
    assert sourced is not None
    assert not [at for at, _ in walk(sourced.document) if at.endswith(("/x-source", "/x-sources"))]
    stated, derived = sourced.origin(SEED + "/type"), sourced.origin(SEED + "/maximum")
    assert stated is not None
    assert derived is not None
    assert (stated.kind, stated.rule) == ("stated", None)
    assert stated.text == "https://example.com/page (observed 2026-08-10)"
    assert (derived.kind, derived.rule) == ("derived", "same field as its sibling")
    assert (stated.place.file, stated.place.line) == ("facts/a.yaml", 23)


def test_what_is_known_of_the_variant_stays() -> None:
    sourced = reading().sourced
    assert sourced is not None
    assert has(sourced.document, "/x-disagreements/0/reason")
    assert sourced.document["x-facts"]["unknown"] == ["limits of prompt"]
    assert sourced.document["x-catalogue"]["sources"] == [
        {"address": "https://example.com/page", "observed": "2026-08-10"},
        {"address": "https://example.com/other", "observed": None},
    ]


WRONG = [
    ("          x-source: [page]\n", "", 18, "facts-unsourced"),
    (", x-source: [page]}", "}", 27, "facts-unsourced"),
    ("          x-source: [page]\n", "          x-source: [pgae]\n", 21, "facts-unknown-source"),
    ("reason: older", "because: older", 11, "facts-unknown-key"),
    ("  unknown: [limits of prompt]\n", "", 3, "facts-missing-key"),
    ("observed: '2026-08-10'", "seen: '2026-08-10'", 7, "facts-unknown-key"),
    ("status: current", "state: current", 9, "facts-unknown-key"),
    ("paths: {}\n", "", None, "facts-missing-key"),
    ("x-source: [page]\n", "x-source: page\n", 21, "facts-wrong-type"),
]


@pytest.mark.parametrize(("old", "new", "line", "id"), WRONG)
def test_what_is_wrong_is_refused_at_its_line(
    old: str, new: str, line: int | None, id: str
) -> None:
    assert old in DOCUMENT
    refused = reading(DOCUMENT.replace(old, new, 1))
    assert refused.sourced is None
    (finding,) = refused.findings
    assert finding.id == id
    assert finding.place is not None
    assert finding.place.file == "facts/a.yaml"
    assert line is None or finding.place.line == line


def test_broken_yaml_is_refused_with_its_line() -> None:
    refused = read(DOCUMENT.replace("paths: {}", "paths: {").encode(), "facts/a.yaml", "facts")
    assert refused.sourced is None
    assert all(
        finding.place and finding.place.file == "facts/a.yaml" for finding in refused.findings
    )
