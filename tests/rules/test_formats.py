"""A stated format binds: the pattern beside it takes addresses and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import FormatChecker

from .build import document, ruled

URI = ruled(document({"u": {"type": "string", "format": "uri"}}))["properties"]["u"]["pattern"]


def by_library(text: str) -> bool:
    return FormatChecker().conforms(text, "uri")


@pytest.mark.parametrize(
    ("text", "is_uri"),
    [
        ("https://example.com/a/b?c=d&e=%20#f", True),
        ("http://user:word@127.0.0.1:8080/", True),
        ("https://[2001:db8::1]:443/x", True),
        ("https://bucket.s3.amazonaws.com/a.mp4?X-Amz-Signature=abc&X-Amz-Expires=3600", True),
        ("urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301", True),
        ("mailto:a@b.c", True),
        ("", False),
        ("example.com/a", False),
        ("/a/b", False),
        ("https://example.com/a b", False),
        ("https://example.com/ä", False),
        ("https://example.com/%zz", False),
        ("https://a#b#c", False),
        ("1https://a", False),
    ],
)
def test_addresses(text: str, is_uri: bool) -> None:
    assert (re.search(URI, text) is not None) is is_uri
    assert by_library(text) is is_uri


@given(st.lists(st.sampled_from([*"ab1:/?#@%[] -._~!", "http://", "%20", "//"]), max_size=12))
def test_the_pattern_takes_what_a_validator_takes(pieces: list[str]) -> None:
    text = "".join(pieces)
    if "[" not in text:  # addresses in brackets are checked less closely by the pattern
        assert (re.search(URI, text) is not None) == by_library(text), text


def test_a_pattern_that_is_there_stays() -> None:
    known = {"type": "string", "format": "uri", "pattern": "^https:"}
    assert ruled(document({"u": known}))["properties"]["u"] == known
    other = {"type": "string", "format": "date"}
    assert ruled(document({"u": other}))["properties"]["u"] == other
