"""Descriptions become text and come back as they were."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from generator.describe.code import Code, Identifier
from generator.describe.docs import DocVariant
from generator.describe.package import Variant
from generator.pipeline import Described, describe_specs
from generator.plain import as_text, from_text
from tests.helpers.cli import ROOT


@pytest.fixture(scope="module")
def described() -> Described:
    return describe_specs(ROOT / "specs")


def test_every_variant(described: Described) -> None:
    for variant in described.package.variants:
        again = from_text(Variant, as_text(variant))
        assert again == variant
        assert type(again.name) is Identifier
        assert type(again.docstring) is Code
    for shown in described.docs.variants:
        assert from_text(DocVariant, as_text(shown)) == shown


@dataclass(frozen=True)
class Inner:
    code: Code
    maybe: Code | None


@dataclass(frozen=True)
class Outer:
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
