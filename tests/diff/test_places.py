"""The fast reading of JSON documents: the same values, places and refusals as the careful one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import BadInput
from generator.diff.places import Places, load_document
from generator.read.json_text import load_json
from tests.diff.strategies import DOCUMENTS

KEYS = st.sampled_from(["", "a", "a/b", "~", "é", '"', "\\", "0"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["", "x\n", "}", '"{']),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=3) | DOCUMENTS, st.sampled_from([None, 0, 3]))
def test_the_same_as_the_careful_reader(value: Any, indent: int | None) -> None:
    text = " \n" + json.dumps(value, indent=indent)
    careful, fast = load_json(text, "f"), load_document(text, "f")
    assert fast.document == careful.value == value
    for at, place in careful.places.items():
        assert Places(text, "f")[at].place == place
    assert {at: origin.place for at, origin in fast.origins.items()} == careful.places
    assert fast.origins.get("/nowhere/at/all") is None
    assert Places(text, "f").get("/nowhere") is None


@pytest.mark.parametrize(
    "text",
    ['{"a": 1, "a": 2}', '{"a": NaN}', '{"a": Infinity}', '{"a": 1e999}', '{"a": "\\ud800"}',
     '{"a": ' + "[" * 200 + "]" * 200 + "}", '{"a": ' + "9" * 500 + "}", "{", '{"a": 1}}', "[1,]",
     '{"a": "\n"}'],
)  # fmt: skip
def test_the_same_refusals(text: str) -> None:
    with pytest.raises(BadInput) as fast:
        load_document(text, "f")
    with pytest.raises(BadInput) as careful:
        load_json(text, "f")
    assert fast.value.findings == careful.value.findings
