"""Sources of one variant, merged fact by fact: nothing lost, nothing averaged, nothing silent."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import BadInput, Severity
from generator.document import equal, get, has, pointer, walk
from generator.form import require_form
from generator.normalize.rules import apply_rules
from generator.normalize.sources import one_document, source_of
from generator.read import read
from tests.read.operations import STYLES, operations
from tests.read.writer import Operation, Style, render

from .merging import (
    ANSWERS,
    SCHEMA,
    VARIANT,
    api,
    as_facts,
    as_json,
    entry,
    fields,
    merged,
    request,
    task,
)

SETTINGS = settings(max_examples=60)


# What two sources say alike, or only one of them says.


def subsets(value: Any, draw: st.DrawFn) -> Any:
    """The same value without some of its facts; lists are one fact."""
    if not isinstance(value, dict):
        return copy.deepcopy(value)
    kept = {key: item for key, item in value.items() if draw(st.integers(0, 3))}
    return {key: subsets(item, draw) for key, item in kept.items()}


@st.composite
def with_subset(draw: st.DrawFn) -> tuple[Any, Any]:
    operation = draw(operations())
    whole = api(operation.body)
    return whole, api(subsets(operation.body, draw))


@SETTINGS
@given(with_subset())
def test_a_document_with_itself_or_a_part_of_it_is_the_document(pair: tuple[Any, Any]) -> None:
    whole, part = pair
    alone = source_of(*as_json(whole)).sourced
    for other in (whole, part):
        found = merged(as_json(whole), as_json(other, "b.json"))
        assert found.findings == ()
        assert equal(found.sourced.document, alone.document)
        assert {origin.place.file for origin in found.sourced.origins.values()} == {"a.json"}


@SETTINGS
@given(with_subset())
def test_what_the_first_source_does_not_state_is_taken_from_the_second(
    pair: tuple[Any, Any],
) -> None:
    whole, part = pair
    found = merged(as_json(part), as_json(whole, "b.json"))
    assert {f.id for f in found.findings} <= {"field-in-one-source"}
    assert equal(found.sourced.document, whole)
    for at, _ in walk(whole["paths"], "/paths"):
        origin = found.sourced.origin(at)
        assert origin is not None
        assert origin.place.file == ("a.json" if has(part, at) else "b.json")


@SETTINGS
@given(operations(), STYLES)
def test_the_forms_of_one_page_agree(operation: Operation, style: Style) -> None:
    """Schema, Markdown and text of one operation: the same facts, so no word about it."""
    path = f"/{VARIANT}{operation.path}"
    operation = Operation(**{**vars(operation), "path": path})
    body = {**operation.body, "description": "Another wording."}
    document = api(body, path, operation.server)
    if operation.query:
        document["paths"][path]["post"]["parameters"] = [
            {
                "name": name,
                "in": "query",
                **({"required": True} if needed else {}),
                "schema": schema,
            }
            for name, needed, schema in operation.query
        ]
    pages = {
        "page.md": render(operation, Style(markdown=True)),
        "page.txt": render(operation, style),
    }
    found = merged(
        as_json(document), *((name, read(text.encode(), name)) for name, text in pages.items())
    )
    assert found.findings == ()
    media = pointer("paths", path, "post", "requestBody", "content", "application/json")
    assert equal(get(found.sourced.document, media + "/schema"), body)
    parameters = get(found.sourced.document, pointer("paths", path, "post")).get("parameters", ())
    assert sorted((p["in"], p["name"]) for p in parameters) == sorted(
        [("query", name) for name, *_ in operation.query]
        + [("header", name) for name, *_ in operation.headers]
        + [("path", name) for name, *_ in operation.in_path]
    )


@st.composite
def rivals(draw: st.DrawFn) -> tuple[Any, Any]:
    """Two requests that have some fields in common and state other things of them."""
    first, second = (draw(operations()).body for _ in range(2))
    shared = zip(first["properties"], second["properties"].values(), strict=False)
    second["properties"] |= {name: schema for name, schema in shared if draw(st.booleans())}
    return api(first), api(second)


@SETTINGS
@given(rivals())
def test_every_value_is_that_of_one_source(pair: tuple[Any, Any]) -> None:
    """Nothing is averaged, and what stands is what the source at its place states."""
    first, second = pair
    found = merged(as_json(first), as_json(second, "b.json"))
    require_form(found.sourced)
    assert {f.id for f in found.findings} <= {"field-in-one-source", "sources-disagree"}
    for at, value in walk(found.sourced.document):
        origin = found.sourced.origin(at)
        assert origin is not None
        if not isinstance(value, dict):
            source = {"a.json": first, "b.json": second}[origin.place.file]
            assert equal(get(source, at), value), at
    again = merged(as_json(found.sourced.document, "a.json"), as_json(second, "b.json"))
    assert equal(again.sourced.document, found.sourced.document)


# Conflicts: the more precise one stands, and both places are named.

CONFLICTS = [
    ({"type": "integer", "maximum": 9}, {"type": "integer", "maximum": 12}, "maximum 9"),
    ({"type": "string", "enum": ["a", "b"]}, {"type": "string", "enum": ["a"]}, '"b"'),
    ({"type": "string", "default": "a"}, {"type": "string", "default": "b"}, 'default "a"'),
    ({"type": "string", "pattern": "a"}, {"type": "string", "pattern": "b"}, "pattern"),
    ({"type": "integer"}, {"type": "number"}, 'type "integer" here, type "number" there'),
    ({"type": "integer"}, {"type": ["integer", "null"]}, "null"),
    ({"type": "integer"}, {"anyOf": [{"type": "integer"}, {"type": "string"}]}, "anyOf"),
    ({"type": "integer", "enum": [1, 9]}, {"type": "integer", "maximum": 5}, "enum"),
    ({"type": "integer", "maximum": 5}, {"type": "integer", "enum": [1, 9]}, "maximum 5"),
    ({"type": "string", "const": "a"}, {"type": "string", "enum": ["a", "b"]}, 'const "a"'),
    ({"type": "integer", "minimum": 0}, {"type": "integer", "exclusiveMinimum": 0}, "minimum 0"),
    ({"type": "array", "maxItems": 2}, {"type": "array", "maxItems": 3}, "maxItems 2"),
    (
        {"type": "object", "additionalProperties": False},
        {"type": "object", "additionalProperties": True},
        "additionalProperties false",
    ),
    ({"not": {"type": "string"}}, {"not": {"type": "integer"}}, "not"),
    (
        {"anyOf": [{"type": "string"}, {"type": "object"}]},
        {"anyOf": [{"type": "string"}]},
        "anyOf",
    ),
]


@pytest.mark.parametrize(("mine", "theirs", "shown"), CONFLICTS)
def test_different_facts(mine: Any, theirs: Any, shown: str) -> None:
    found, findings = request(fields(x=mine), fields(x=theirs))
    assert found["properties"]["x"] == mine
    (finding,) = findings
    assert (finding.id, finding.severity) == ("sources-disagree", Severity.WARNING)
    assert finding.message.startswith("x: ")
    assert shown in finding.message
    assert finding.place is not None and finding.other is not None
    assert (finding.place.file, finding.other.file) == ("a.json", "b.json")
    assert min(finding.place.line, finding.other.line) > 10


def test_nothing_of_a_field_of_another_type_is_mixed_in() -> None:
    text = {"type": "string", "maxLength": 5, "default": "a"}
    found, findings = request(fields(x={"type": "integer"}), fields(x=text))
    assert found["properties"]["x"] == {"type": "integer"}
    assert [finding.id for finding in findings] == ["sources-disagree"]


def test_a_finding_names_the_lines_of_both() -> None:
    mine, theirs = (fields(x={"type": "integer", "maximum": n}) for n in (9, 12))
    files = {f"{n}.json": json.dumps(api(s), indent=1) for n, s in (("a", mine), ("b", theirs))}
    found = merged(*((name, read(text.encode(), name)) for name, text in files.items()))
    (finding,) = found.findings
    for place in (finding.place, finding.other):
        assert place is not None
        assert '"maximum"' in files[place.file].splitlines()[place.line - 1]


ALIKE = [
    ({"enum": ["a", "b"]}, {"enum": ["b", "a"]}),
    ({"type": ["string", "null"]}, {"type": ["null", "string"]}),
    ({"const": "a"}, {"enum": ["a"]}),
    ({"type": "integer", "enum": [4, 5, 6]}, {"type": "integer", "minimum": 4, "maximum": 9}),
    ({"maximum": 5}, {"maximum": 5.0}),
    ({"description": "Up to 3."}, {"description": "At most 3 of them."}),
    ({"example": 5}, {"example": 6}),
    ({"not": {"required": ["a", "b"]}}, {"not": {"required": ["b", "a"]}}),
]


@pytest.mark.parametrize(("mine", "theirs"), ALIKE)
def test_the_same_in_other_words_is_no_conflict(mine: Any, theirs: Any) -> None:
    found, findings = request(fields(x=mine), fields(x=theirs))
    assert (found["properties"]["x"], findings) == (mine, ())


def test_required_is_one_fact() -> None:
    x: Any = {"type": "string"}
    found, (finding,) = request(fields("x", x=x, y=x), fields("xy", x=x, y=x))
    assert found["required"] == ["x"]
    assert 'the request: required ["x"] here, required ["x", "y"] there' in finding.message


def test_the_second_source_completes_the_first() -> None:
    first = fields("x", x={"type": "integer", "maximum": 9})
    second = fields("x", x={"type": "integer", "minimum": 1, "default": 3}, y={"type": "string"})
    third = fields("x", x={"type": "integer", "default": 4, "multipleOf": 1})
    found, findings = request(first, second, third)
    x = {"type": "integer", "maximum": 9, "minimum": 1, "default": 3, "multipleOf": 1}
    assert found == fields("x", x=x, y={"type": "string"})
    assert [(f.id, f.severity) for f in findings] == [
        ("field-in-one-source", Severity.INFO),
        ("sources-disagree", Severity.WARNING),
    ]
    assert [f.place.file for f in findings if f.place] == ["b.json", "b.json"]


def test_a_field_may_have_the_name_of_a_keyword() -> None:
    mine = fields(description={"type": "string"}, enum={"type": "integer"})
    theirs = fields(description={"type": "string", "maxLength": 3}, enum={"maximum": 2})
    found, findings = request(mine, theirs)
    assert found["properties"]["description"] == {"type": "string", "maxLength": 3}
    assert found["properties"]["enum"] == {"type": "integer", "maximum": 2}
    assert findings == ()


def test_rules_between_fields_are_taken_once() -> None:
    rule = {"description": "One.", "not": {"required": ["a", "b"]}}
    other = {"description": "Other words.", "not": {"required": ["b", "a"]}}
    more = {"description": "Two.", "not": {"required": ["a", "c"]}}
    found, findings = request({"allOf": [rule]}, {"allOf": [more, other]})
    assert found["allOf"] == [rule, more]
    assert findings == ()


# Facts documents: their words are ours, and what they do not list was only not seen.


def test_a_conflict_with_facts_is_only_told() -> None:
    mine, theirs = (api(fields(x={"type": "integer", "maximum": n})) for n in (9, 12))
    found = merged(as_json(mine), as_facts(theirs))
    assert [(f.id, f.severity) for f in found.findings] == [("sources-disagree", Severity.INFO)]


@pytest.mark.parametrize("facts_first", [True, False])
def test_members_that_facts_did_not_see(facts_first: bool) -> None:
    page = api(fields(x={"type": "object", "description": "P", "properties": {"a": {}}}))
    unseen = {"type": "object", "description": "F", "additionalProperties": True}
    facts = api(fields(x=unseen, y={"type": "object", "additionalProperties": True}))
    sources = [as_facts(facts), as_json(page)]
    found = merged(*(sources if facts_first else sources[::-1])).sourced.document
    x = get(found, SCHEMA)["properties"]["x"]
    assert x == {"type": "object", "description": "P", "properties": {"a": {}}}
    assert get(found, SCHEMA)["properties"]["y"]["additionalProperties"] is True


@pytest.mark.parametrize(
    ("page", "facts", "facts_first", "found"),
    [
        ("xy", "x", False, "xy"),
        ("xy", "x", True, "xy"),
        ("x", "xy", True, "xy"),
        ("", "x", True, "x"),
    ],
)
def test_what_facts_do_not_require_was_only_not_seen(
    page: str, facts: str, facts_first: bool, found: str
) -> None:
    sources = [as_facts(api(fields(facts))), as_json(api(fields(page)))]
    both = merged(*(sources if facts_first else sources[::-1]))
    assert both.findings == ()
    assert sorted(get(both.sourced.document, SCHEMA)["required"]) == list(found)


def test_a_page_that_requires_less_than_facts_disagrees() -> None:
    found = merged(as_json(api(fields("x"))), as_facts(api(fields("xy"))))
    assert [finding.id for finding in found.findings] == ["sources-disagree"]


def test_a_sentence_of_the_page_goes_before_the_same_rule_in_facts() -> None:
    text = {"type": "string"}
    a = {**text, "description": "The first. Do not use together with `b`."}
    many = {"type": "array", "items": text, "description": "Up to 9 reference images."}
    page = as_json(api(fields(a=a, b=text, c=text, images=many)))
    rules = [{"description": "Ours.", "not": {"required": ["a", name]}} for name in "bc"]
    stated = fields(a=text, b=text, c=text, images={**many, "maxItems": 4})
    facts = as_facts(api({**stated, "allOf": rules}))
    found, findings = one_document(entry(["a.json", "facts.yaml"]), dict([page, facts]))
    (finding,) = findings
    assert (finding.id, finding.severity) == ("sources-disagree", Severity.INFO)
    assert finding.message.startswith('"Up to 9 reference images" here, maxItems 4 there')
    assert get(found.document, SCHEMA)["allOf"] == rules[1:]
    ruled, _ = apply_rules(found)
    request = get(ruled.document, SCHEMA)
    assert request["properties"]["images"]["maxItems"] == 9
    assert [rule["not"]["required"] for rule in request["allOf"]] == [["a", "c"], ["a", "b"]]
    places = [ruled.origin(SCHEMA + pointer("allOf", index)) for index in range(2)]
    assert [o.place.file for o in places if o] == ["facts.yaml", "a.json"]


# Which sources belong together.


def test_the_address_is_one_fact() -> None:
    same = merged(
        as_json(api({}, "/b/dance-1", "https://a.example/v1")), as_json(api({}), "b.json")
    )
    assert list(same.sourced.document["paths"]) == ["/b/dance-1"]
    (finding,) = same.findings
    assert (
        finding.message
        == "the address is /a.example/v1/b/dance-1 here, /a.example/v1/dance-1 there"
    )
    split = merged(as_json(api({}, "/dance-1", "https://a.example/v1")), as_json(api({}), "b.json"))
    assert split.findings == ()
    assert split.sourced.document["servers"] == [{"url": "https://a.example/v1"}]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (api({}), api({}, "/v1/dance-2")),
        (api({}), api({}, "/v1")),
        (api({}), {**api({}), "paths": {"/v1/dance-1": {"put": ANSWERS}}}),
        (api({}), task(model=VARIANT)),
        (task(model=VARIANT), api({})),
        (task(model=VARIANT), task(model="dance-2")),
        (task(model="dance-2"), task(model=VARIANT)),
        (api({}), {**api({}), "paths": {}, "components": {}}),
    ],
)  # fmt: skip
def test_another_variant_is_refused(mine: Any, theirs: Any) -> None:
    with pytest.raises(BadInput) as caught:
        merged(as_json(mine), as_json(theirs, "b.json"))
    (finding,) = caught.value.findings
    assert finding.id in ("variant-mismatch", "task-count")


def test_tasks_are_one_whatever_their_schemas_are_called() -> None:
    other = task(model=VARIANT, kind="video")
    other["components"]["schemas"] = {"Other": other["components"]["schemas"]["Some"]}
    found = merged(as_json(task(model=VARIANT)), as_json(other, "b.json")).sourced.document
    assert list(found["components"]["schemas"]) == ["Some"]
    assert set(found["components"]["schemas"]["Some"]["properties"]) == {"model", "kind"}


def test_another_server_of_a_task_is_not_passed_over() -> None:
    mine, theirs = (
        {**task(model=VARIANT), "servers": [{"url": f"https://{host}.example"}]} for host in "ab"
    )
    found = merged(as_json(mine), as_json(theirs, "b.json"))
    assert found.sourced.document["servers"] == mine["servers"]
    (finding,) = found.findings
    assert (finding.id, finding.severity) == ("sources-disagree", Severity.WARNING)
