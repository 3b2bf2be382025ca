"""What is read line by line is what PyYAML reads, places included; the rest is left to it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import BadInput
from generator.limits import POINTER
from generator.read import yaml12
from generator.read.json_text import Located
from generator.read.plain_yaml import plain_yaml
from tests.helpers.cli import ROOT

MANIFEST = (ROOT / "specs" / "manifest.yaml").read_text("utf-8")


def slowly(text: str) -> Located | None:
    """What PyYAML and the walk over its nodes make of a text; None when they refuse it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml12, "plain_yaml", lambda *_: None)
        try:
            return yaml12.load_yaml(text, "x.yaml", 3)
        except BadInput:
            return None


def same(text: str) -> bool:
    """Whether a text is plain; then both ways say the same about it."""
    found = plain_yaml(text, "x.yaml", 3)
    if found is not None:
        known = slowly(text)
        assert known is not None, text
        assert (repr(found[0]), found[1]) == (repr(known.value), known.places), text
    return found is not None


def test_a_manifest_is_plain() -> None:
    assert same(MANIFEST)


@pytest.mark.parametrize(
    "text",
    [
        "a: b",
        "a: b\n",
        "- a\n- b\n",
        "- - a\n",
        "a:\n- b\n- c: d\n  e: f\n",
        "a:\n  - b\n\n# words\n  - c\nd: e\n",
        "a:\n    b: c\n    d:\n      e: null\n",
        "a: [b, c.d, e/f]\n",
        "a: 2026-08-31\nb: https://x.y/z?a=b#c\n",
        "a: no\nb: 16:9\nc: 1.0.0\nd: ~\ne: True\n",
        "1: a\n",
        "a: 1\n",
        "a: 0x1f\n",
        "a: .5\n",
        "a: [1, b]\n",
        "a: 'b'\n",
        "a: b # c\n",
        "a: b: c\n",
        "a:\nb: c\n",
        "a: b\na: c\n",
        "a: b\n c: d\n",
        "a:\n  b: c\n d: e\n",
        "a: b\n- c\n",
        "- a\nb: c\n",
        "a\n",
        "a: b\n  c\n",
        "a: |\n  b: c\n",
        "a: &b c\nd: *b\n",
        "a: !b c\n",
        "a:\tb\n",
        "a: b\r\n",
        "a: b\n...\nc: d\n",
        "%YAML 1.2\n---\na: b\n",
        "\ufeffa: b\n",
        "a: b\x00\n",
        "a: b\u2028c: d\n",
        "",
        "# nothing\n",
    ],
)
def test_what_is_plain_reads_the_same(text: str) -> None:
    same(text)


WORDS = st.sampled_from(
    (
        *(
            "a",
            "b-c",
            "null",
            "Null",
            "true",
            "no",
            "~",
            "1",
            "0x1",
            "1e5",
            "1.5",
            "1.5.0",
            "12:30",
        ),
        *(
            "a b",
            "a:b",
            "a: b",
            "a #b",
            "#a",
            "-",
            "- a",
            "a,",
            "[a, b]",
            "[a]",
            "[]",
            "[1]",
            "{a: b}",
        ),
        *(
            "'a'",
            '"a"',
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "a%",
            "/a",
            ".a",
            "?",
            "? a",
            "é",
            "",
        ),
    )
)
LINES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", " ", "  ", "    ", "\t"]),
    st.sampled_from(["", "", "- ", "- - ", "-"]),
    st.sampled_from(["", "a: ", "b: ", "a:", "c-d: ", "1: ", "? ", "<<: "]),
    WORDS,
)


@given(st.lists(LINES, max_size=6).map("\n".join))
def test_whatever_is_written(text: str) -> None:
    same(text)


TREES = st.recursive(
    st.sampled_from(["x", "2026-08-31", "a/b.yaml", "null", "https://a.b/c-d", "two words"]),
    lambda inner: st.lists(inner, min_size=1, max_size=3)
    | st.dictionaries(st.sampled_from("abcde"), inner, min_size=1, max_size=3),
    max_leaves=12,
)


def written(value: Any, indent: str) -> str:
    """A value as block YAML."""
    if isinstance(value, str):
        return f" {value}\n"
    lines = []
    for key, item in value.items() if isinstance(value, dict) else [(None, one) for one in value]:
        if key is not None:
            below = "" if isinstance(item, str) else "\n"
            lines.append(f"{indent}{key}:{below}{written(item, indent + '  ')}")
        elif isinstance(item, list):
            lines.append(f"{indent}- x\n")  # a list in a list is not plain
        else:
            lines.append(f"{indent}-{written(item, indent + '  ').removeprefix(indent + ' ')}")
    return "".join(lines)


@given(st.dictionaries(st.sampled_from("abcde"), TREES, min_size=1, max_size=4))
def test_blocks_are_plain(value: Any) -> None:
    assert same(written(value, ""))


def test_limits_are_left_to_the_careful_reader() -> None:
    deep = "".join(f"{'  ' * depth}a:\n" for depth in range(60)) + "  " * 60 + "a: b\n"
    assert plain_yaml(deep, "x.yaml", 1) is None
    long = "".join(f"{'  ' * depth}{'a' * 100}:\n" for depth in range(25)) + "  " * 25 + "a: b\n"
    assert plain_yaml(long, "x.yaml", 1) is None
    with pytest.raises(BadInput, match=f"more than {POINTER}"):
        yaml12.load_yaml(long, "x.yaml")
    many = "".join(f"- a{number}\n" for number in range(100_001))
    assert plain_yaml(many, "x.yaml", 1) is None
