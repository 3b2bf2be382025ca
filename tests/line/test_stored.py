"""What is remembered of a document is the document: values, order, origins and findings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Finding, Origin, Place, Severity
from generator.document import Sourced
from generator.readings import read_all
from generator.specs import load_specs
from generator.stored import packed, unpacked
from tests.helpers.cli import ROOT

TEXT = st.text(st.characters(codec=None), max_size=5)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
PLACES = st.builds(Place, TEXT, st.integers(1), st.none() | st.integers(1))
ORIGINS = st.builds(
    Origin, st.sampled_from(["stated", "derived", "overlay"]), PLACES, st.none() | TEXT
)
FINDINGS = st.builds(
    Finding,
    TEXT,
    st.sampled_from(Severity),
    st.none() | PLACES,
    TEXT,
    st.none() | TEXT,
    st.none() | PLACES,
)


@settings(deadline=None)
@given(
    st.dictionaries(TEXT, JSON, max_size=3),
    st.dictionaries(TEXT, ORIGINS, max_size=3),
    st.lists(FINDINGS, max_size=3),
    TEXT,
)
def test_any_document(
    document: dict[str, object], origins: dict[str, Origin], findings: list[Finding], form: str
) -> None:
    again, found, named = unpacked(packed(Sourced(document, origins), findings, form))
    assert again is not None
    assert json.dumps(again.document) == json.dumps(document)
    assert list(again.origins.items()) == list(origins.items())
    assert (found, named) == (tuple(findings), form)


@given(st.lists(st.text("/a~", max_size=6), unique=True))
def test_any_pointers_in_any_order(pointers: list[str]) -> None:
    origins = {at: Origin("stated", Place("a.txt", line)) for line, at in enumerate(pointers, 1)}
    again, *_ = unpacked(packed(Sourced({}, origins), ()))
    assert again is not None
    assert list(again.origins.items()) == list(origins.items())


def test_the_captured_documents() -> None:
    for reading in read_all(load_specs(Path(ROOT, "specs"))).values():
        again = unpacked(packed(reading.sourced, reading.findings, reading.form))
        assert again == (reading.sourced, reading.findings, reading.form)


@pytest.mark.parametrize("form", ["", "mintlify"])
def test_no_document(form: str) -> None:
    finding = Finding("too-large", Severity.ERROR, Place("a.txt", 2, 3), "too large", "cut it")
    assert unpacked(packed(None, [finding], form)) == (None, (finding,), form)
