"""The algebra of the difference, over generated documents."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Origin, Place
from generator.diff import CHECKS, diff
from generator.diff.checks import kind
from generator.document import Sourced, walk
from tests.diff.documents import altered, changes
from tests.diff.strategies import DOCUMENTS, mutated, schemas_of

MANY = settings(max_examples=80, deadline=None)


def reordered(value: Any, seed: random.Random) -> Any:
    """The same document with keys, enum values and required names in another order."""
    if isinstance(value, dict):
        keys = list(value)
        seed.shuffle(keys)
        made = {key: reordered(value[key], seed) for key in keys}
        for word in ("enum", "required"):
            if isinstance(made.get(word), list):
                seed.shuffle(made[word])
        return made
    return [reordered(item, seed) for item in value] if isinstance(value, list) else value


def extracted(value: Any) -> Any:
    """The same document with every schema below the bodies moved to components."""
    made = altered(value)
    shared: dict[str, Any] = {}
    made["components"]["schemas"] = shared
    for _, schema in reversed(schemas_of(made)):
        for name, inner in schema.get("properties", {}).items():
            shared[f"S{len(shared)}"] = inner
            schema["properties"][name] = {"$ref": f"#/components/schemas/S{len(shared) - 1}"}
    return made


@MANY
@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_same_is_no_change(base: Any, seed: random.Random) -> None:
    assert changes(base, altered(base)) == ()
    assert changes(base, reordered(base, seed)) == ()
    assert changes(base, json.loads(json.dumps(base, indent=3, ensure_ascii=True))) == ()


@MANY
@given(DOCUMENTS)
def test_references_are_no_change(base: Any) -> None:
    shared = extracted(base)
    assert changes(base, shared) == ()
    assert changes(shared, base) == ()


@settings(max_examples=250, deadline=None)
@given(mutated())
def test_a_single_mutation_is_reported_exactly_once(case: tuple[Any, Any, str, str]) -> None:
    base, revision, _, expected = case
    assert [kind(change.id) for change in changes(base, revision)] == [expected]


@MANY
@given(mutated())
def test_a_mutation_below_a_reference_is_reported_exactly_once(
    case: tuple[Any, Any, str, str],
) -> None:
    base, revision, side, expected = case
    (change,) = changes(extracted(base), revision)
    assert kind(change.id) == expected
    assert change.fingerprint == changes(base, revision)[0].fingerprint
    assert CHECKS[change.id].area in (f"{side} values", "fields", "other")


@MANY
@given(DOCUMENTS, DOCUMENTS)
def test_the_difference_is_mirrored(base: Any, revision: Any) -> None:
    there = Counter(CHECKS[change.id].mirror for change in changes(base, revision))
    back = Counter(change.id for change in changes(revision, base))
    assert there == back


@MANY
@given(DOCUMENTS, DOCUMENTS, st.randoms(use_true_random=False))
def test_order_and_lines_do_not_change_fingerprints(
    base: Any, revision: Any, seed: random.Random
) -> None:
    plain = changes(base, revision)
    moved = {at: Origin("stated", Place("other.json", 7)) for at, _ in walk(revision)}
    again = diff(Sourced(reordered(base, seed)), Sourced(reordered(revision, seed), moved))
    assert {c.fingerprint for c in plain} == {c.fingerprint for c in again}
    assert len({c.fingerprint for c in plain}) == len(plain)


@MANY
@given(mutated(), mutated())
def test_two_steps_cover_the_whole_way(
    first: tuple[Any, Any, str, str], second: tuple[Any, Any, str, str]
) -> None:
    start, middle, _, _ = first
    end = second[1]
    steps = {c.path for c in (*changes(start, middle), *changes(middle, end))}
    for change in changes(start, end):
        assert any(change.path.startswith(path) or path.startswith(change.path) for path in steps)


@MANY
@given(mutated())
def test_every_change_says_where_and_what(case: tuple[Any, Any, str, str]) -> None:
    for change in changes(case[0], case[1]):
        assert change.path.startswith("POST /videos › ")
        assert change.severity == max(change.wire, change.source)
        assert "{" not in CHECKS[change.id].reason
        assert change.old != change.new
        assert change.affects == ("POST /videos",)
