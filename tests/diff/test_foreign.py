"""Documents that are not what they should be: compared as far as possible, never a crash."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diff import compare, diff
from generator.document import Sourced, pointer, walk
from tests.diff.documents import altered, document, ids, members
from tests.diff.strategies import DOCUMENTS

NUMBERS = st.integers() | st.floats(allow_nan=False)
SCALARS = st.none() | st.booleans() | NUMBERS | st.text(max_size=5)
KEYS = st.text(max_size=5)
JUNK = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=5,
)


def _replaced(value: Any, at: int, junk: Any) -> Any:
    """The document with one member, whichever it is, replaced by junk."""
    made = altered(value)
    objects = [holder for _, holder in walk(made) if isinstance(holder, dict)]
    places = [(holder, key) for holder in objects for key in holder]
    holder, key = places[at % len(places)]
    holder[key] = junk
    return made


@settings(max_examples=200, deadline=None)
@given(DOCUMENTS, st.integers(0, 500), JUNK)
def test_junk_anywhere_is_survived(base: Any, at: int, junk: Any) -> None:
    broken = _replaced(base, at, junk)
    assert diff(Sourced(broken), Sourced(altered(broken))) == ()
    for one, other in ((base, broken), (broken, base)):
        for change in diff(Sourced(one), Sourced(other)):
            assert change.message


@pytest.mark.parametrize(
    "foreign",
    [
        {},
        {"paths": []},
        {"openapi": 3, "paths": {"/a": None}},
        {"openapi": "3.0.0", "paths": {"/a": {"get": {"responses": {200: {"description": 1}}}}}},
        {"paths": {"/a": {"post": {"requestBody": {"$ref": "#/nowhere"}}}}, "servers": ["x"]},
        {"paths": {"/a": {"get": {"parameters": [7, {"in": []}], "security": {"a": 1}}}}},
        {"components": {"schemas": {"A": {"$ref": "#/components/schemas/A"}}}},
        {"servers": [{"url": "http://[bad"}], "paths": {"/a": {"get": {}}}},
        document({"type": "integer", "maximum": 10**399, "enum": [10**399, 1.5, -(10**399)]}),
    ],
)
def test_foreign_documents(foreign: Any) -> None:
    assert diff(Sourced(foreign), Sourced(altered(foreign))) == ()
    diff(Sourced(foreign), Sourced(document()))
    diff(Sourced(document()), Sourced(foreign))


def test_a_status_that_is_no_word_is_a_change_like_any_other() -> None:
    base, revision = document(), document()
    base["paths"]["/videos"]["post"]["x-variant"] = {"status": "current"}
    revision["paths"]["/videos"]["post"]["x-variant"] = {"status": {"x": 1}}
    assert ids(base, revision) == ["variant-fact-changed"]


def test_a_broken_reference_is_a_finding() -> None:
    broken = document({"$ref": "#/components/schemas/Gone"})
    found = compare(Sourced(document()), Sourced(broken))
    assert [finding.id for finding in found.findings] == ["reference-broken"]
    elsewhere = document({"$ref": "other.json#/a"})
    found = compare(Sourced(elsewhere), Sourced(document()))
    assert [finding.id for finding in found.findings] == ["reference-elsewhere"]


def test_reading_stops_at_a_reasonable_depth() -> None:
    deep: Any = {"type": "string"}
    for _ in range(90):
        deep = members(a=deep)
    revision = altered(deep)
    assert ids(document(deep), document(revision)) == []
    found = compare(Sourced(document(deep)), Sourced(document({**deep, "title": "x"})))
    assert "too-deep" in {finding.id for finding in found.findings}


def test_recursion_through_inlined_copies_ends() -> None:
    """Each side refers to itself in its own way: pairs of places are finite, so this ends."""
    base = document({"$ref": "#/components/schemas/A"})
    base["components"]["schemas"] = {
        "A": members(next={"$ref": "#/components/schemas/B"}),
        "B": members(next={"$ref": "#/components/schemas/A"}),
    }
    revision = document({"$ref": "#/components/schemas/A"})
    revision["components"]["schemas"] = {"A": members(next={"$ref": "#/components/schemas/A"})}
    assert ids(base, revision) == []


@pytest.mark.parametrize("kind", ["rename", "union", "paths"])
def test_nothing_is_quadratic(kind: str) -> None:
    """Four times the input takes far less than sixteen times as long (with room for noise)."""
    seconds = []
    for size in (300, 1200):
        base, revision = _large(kind, size)
        started = time.perf_counter()
        diff(Sourced(base), Sourced(revision))
        seconds.append(time.perf_counter() - started)
    assert seconds[1] < 10 * max(seconds[0], 0.05)


def _large(kind: str, size: int) -> tuple[Any, Any]:
    names = range(size)
    if kind == "rename":
        olds = members(**{f"old{n}": {"type": "string", "maxLength": n % 7} for n in names})
        news = members(**{f"new{n}": {"type": "string", "maxLength": n % 7} for n in names})
        return document(olds), document(news)
    if kind == "union":
        both = [
            {"oneOf": [members(model={"const": f"m{n}"}, a={"type": t}) for n in names]}
            for t in ("string", "integer")
        ]
        return document(both[0]), document(both[1])
    base, revision = document(), document()
    for n in names:
        body = {"responses": {"200": {"description": pointer("a", n)}}}
        base["paths"][f"/a/{n}/x"] = {"get": body}
        revision["paths"][f"/b/{n}/y"] = {"get": body}
    return base, revision
