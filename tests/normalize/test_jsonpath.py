"""Paths of overlay targets: what they select, and which texts are no paths."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.document import get, walk
from generator.normalize.jsonpath import BadPath, find, parse_path

DOCUMENT = {
    "paths": {"/a/{id}": {"post": {"x": 1}}, "/b": {"get": {"x": 2}}},
    "list": [{"name": "one", "n": 1}, {"name": "it's", "n": True}, {"n": None}, 5],
    "x-y": {"a.b": {"~/": 0}, "ü": 3},
}


@pytest.mark.parametrize(
    ("path", "pointers"),
    [
        ("$", [""]),
        ("$.paths", ["/paths"]),
        ("$['paths']['/a/{id}'].post", ["/paths/~1a~1{id}/post"]),
        ('$["paths"]["/b"].get.x', ["/paths/~1b/get/x"]),
        ("$.paths.*.*", ["/paths/~1a~1{id}/post", "/paths/~1b/get"]),
        ("$.paths[*].post", ["/paths/~1a~1{id}/post"]),
        ("$.list[0]", ["/list/0"]),
        ("$.list[-1]", ["/list/3"]),
        ("$.list[4]", []),
        ("$.list[-5]", []),
        ("$.list[*].n", ["/list/0/n", "/list/1/n", "/list/2/n"]),
        ("$.list[?@.name=='one']", ["/list/0"]),
        ("$.list[?@.name == 'it\\'s']", ["/list/1"]),
        ('$.list[?@.name=="it\'s"]', ["/list/1"]),
        ("$.list[?@.name]", ["/list/0", "/list/1"]),
        ("$.list[?@.n==1]", ["/list/0"]),
        ("$.list[?@.n==true]", ["/list/1"]),
        ("$.list[?@.n==null]", ["/list/2"]),
        ("$.paths.*[?@.x==2]", ["/paths/~1b/get"]),
        ("$.x-y['a.b']['~/']", ["/x-y/a.b/~0~1"]),
        ("$.x-y.ü", ["/x-y/ü"]),
        ("$.paths[0]", []),
        ("$.list.name", []),
        ("$.list.length", []),
        ("$.nothing.at.all", []),
    ],
)
def test_a_path_selects(path: str, pointers: list[str]) -> None:
    assert find(DOCUMENT, parse_path(path)) == pointers


@pytest.mark.parametrize(
    "text",
    [
        "",
        "paths",
        "$paths",
        "$..post",
        "$.list[0:2]",
        "$.list[0,1]",
        "$.list[?length(@.name)>1]",
        "$.list[?@.n>1]",
        "$.list[?@.a && @.b]",
        "$.list[01]",
        "$.list[9999999999]",
        "$['a",
        "$['a\\qb']",
        "$.",
        "$.a ",
        "$" + ".a" * 600,
    ],
)
def test_another_text_is_no_path(text: str) -> None:
    with pytest.raises(BadPath):
        parse_path(text)


@given(st.recursive(st.integers(), lambda inner: st.dictionaries(st.text(), inner), max_leaves=12))
def test_every_value_is_reached_by_its_quoted_names(document: object) -> None:
    for at, value in walk(document):
        names = [part.replace("~1", "/").replace("~0", "~") for part in at.split("/")[1:]]
        path = "$" + "".join(f"[{json.dumps(name)}]" for name in names)
        if len(path) <= 1000:
            assert find(document, parse_path(path)) == [at]
            assert get(document, at) == value
