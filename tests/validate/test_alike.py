"""Where the judge likes what parts have in common, it likes the whole document."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.document import Sourced, get, parts, walk
from generator.form import form_findings
from generator.validate import judge, references, walked
from generator.validate.parts import parts_of

FIELD: dict[str, Any] = {"type": "integer", "minimum": 1, "default": 5, "description": "How long."}


def _operation(name: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{name}Request"}
    return {
        "operationId": name,
        "summary": f"Makes {name}.",
        "x-about": {"id": name},
        "tags": ["made"],
        "requestBody": {"content": {"application/json": {"schema": schema}}},
        "responses": {"200": {"description": f"Accepted {name}."}},
    }


def _document() -> dict[str, Any]:
    names = ("one", "two", "six", "ten")
    schemas: dict[str, Any] = {
        f"{name}Request": {
            "type": "object",
            "required": ["prompt"],
            "properties": {
                "prompt": {"type": "string", "minLength": 1, "description": f"About {name}."},
                "duration": FIELD,
                f"{name}_frames": {"type": "array", "items": {"type": "string", "default": "a"}},
            },
        }
        for name in names
    }
    schemas["oneRequest"]["properties"]["part"] = {"$ref": "#/components/schemas/Part"}
    schemas["twoRequest"]["allOf"] = [{"anyOf": [{"required": ["duration"]}]}]
    schemas["Part"] = {"type": "object", "properties": {"ratio": {"enum": ["1:1", "16:9"]}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Acme", "version": "0"},
        "tags": [{"name": "made"}],
        "x-of-us": {"poll": 1},
        "paths": {
            **{f"/{name}": {"post": _operation(name)} for name in names},
            "/tasks/{id}": {
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": FIELD}],
                "get": {"responses": {"200": {"description": "The task."}}},
            },
        },
        "components": {"schemas": schemas},
    }


def _whole(document: dict[str, Any]) -> list[str]:
    """What the judge says about a document as a whole; it breaks off where names are missing."""
    try:
        messages: list[str] = json.loads(judge._judged(json.dumps(document)))
    except Exception as problem:
        return [repr(problem)]
    return messages


def _likes_all(document: dict[str, Any]) -> bool:
    try:
        return not any(judge.Asked([judge.question([*parts_of(document)])]).complaints())
    except Exception:
        return False


def test_operations_of_one_kind_are_one_to_the_judge() -> None:
    document = _document()
    frames = {judge.alike(part)[0] for part in parts_of(document)}
    assert len(frames) < len(list(parts_of(document)))
    assert _likes_all(document)
    assert not _whole(document)


PROPERTY = "/components/schemas/sixRequest/properties/duration"
WRONG: list[tuple[str, Any]] = [
    (f"{PROPERTY}/default", "long"),
    (f"{PROPERTY}/minimum", 9),
    (f"{PROPERTY}/type", "whole"),
    ("/components/schemas/sixRequest/properties/six_frames/items/default", 1),
    ("/components/schemas/Part/properties/ratio/enum", "1:1"),
    ("/components/schemas/twoRequest/required", ["missing"]),
    ("/components/schemas/oneRequest/properties/part", {"$ref": "#/components/x", "default": 1}),
    ("/paths/~1tasks~1{id}/parameters/0/name", "other"),
    ("/paths/~1one/post/parameters", [{"name": "a", "in": "path", "schema": {}, "required": True}]),
    ("/tags", [{"name": "made"}, {"name": "made"}]),
]


@pytest.mark.parametrize(("at", "value"), WRONG)
def test_what_is_wrong_is_seen(at: str, value: Any) -> None:
    document = _changed(_document(), at, value)
    assert _whole(document)
    assert not _likes_all(document)


def _changed(document: dict[str, Any], at: str, value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(document)
    *above, last = parts(at)
    holder = get(
        changed, "".join(f"/{part.replace('~', '~0').replace('/', '~1')}" for part in above)
    )
    holder[int(last) if isinstance(holder, list) else last] = value
    return changed


POINTERS = [at for at, _ in walk(_document()) if at]
VALUES = [value for _, value in walk(_document())]
ODD = st.sampled_from([*VALUES, None, True, {}, [], "", "x", 0, 1.5, {"default": 1}, {"not": {}}])


MOST_BREAK_THE_FORM = [HealthCheck.filter_too_much, HealthCheck.too_slow]


@settings(deadline=None, max_examples=150, suppress_health_check=MOST_BREAK_THE_FORM)
@given(st.lists(st.tuples(st.sampled_from(POINTERS), ODD), min_size=1, max_size=2))
def test_what_the_judge_likes_in_common_it_likes_as_a_whole(changes: list[tuple[str, Any]]) -> None:
    document = _document()
    for at, value in changes:
        try:
            document = _changed(document, at, copy.deepcopy(value))
        except (KeyError, TypeError, ValueError):
            assume(False)
    sourced = Sourced(document)
    assume(
        not form_findings(sourced)
        and not [*references.check(*walked(sourced)), *references.check_across(sourced)]
    )
    if _likes_all(document):
        assert [m for m in _whole(document) if "Operation ID" not in m] == []
