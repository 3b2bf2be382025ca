"""Descriptions become text and come back as they were."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from generator.describe.code import Code, Identifier
from generator.pipeline import Described
from generator.plain import Kept, as_text, from_text
from tests.helpers.cli import ROOT
from tests.helpers.described import describe_specs


@pytest.fixture(scope="module")
def described() -> Described:
    return describe_specs(ROOT / "specs")


def test_every_variant(described: Described) -> None:
    for variant in described.package.variants:
        endpoint, models = variant.endpoint.value(), variant.models.value()
        assert type(variant.name) is Identifier
        assert type(endpoint.docstring) is Code
        assert Kept.of(endpoint) == variant.endpoint
        assert Kept.of(models) == variant.models
        assert Kept.of(variant.promised.value()) == variant.promised
        assert len(models.models) == variant.classes > 0
    for listed in described.docs.variants:
        shown = listed.shown.value()
        assert Kept.of(shown) == listed.shown
        assert (shown.id, shown.resolutions) == (listed.id, listed.resolutions)


def test_what_became_text_comes_back_equal(described: Described) -> None:
    for provider in described.package.providers:
        assert Kept.of(provider.answers).value() == provider.answers


class Inner(NamedTuple):
    code: Code
    maybe: Code | None


class Outer(NamedTuple):
    several: tuple[Inner, ...]
    pairs: tuple[tuple[str, Code], ...]
    data: dict[str, object]


def test_types_of_fields_decide() -> None:
    inner = (Inner(Code("a"), None), Inner(Code("b"), Code("c")))
    value = Outer(inner, (("x", Code("y")),), {"code": "z", "n": [1, 2.5, None, True]})
    again = from_text(Outer, as_text(value))
    assert again == value
    assert type(again.several[1].maybe) is Code
    assert type(again.pairs[0][0]) is str
    assert type(again.data["code"]) is str
