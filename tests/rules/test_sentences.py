"""Texts are split into sentences without tearing names, numbers and abbreviations apart."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.document import walk
from generator.normalize.rules import STATEMENTS, apply_rules
from generator.normalize.rules.sentences import clauses, sentences

from .build import FIELDS, document, results, saying


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One", "Two"]),
        ("Same as Seedance 2.0 I2V. Up to 1.5 s.", ["Same as Seedance 2.0 I2V", "Up to 1.5 s"]),
        ("A URL (e.g. https://a.b/c.mp3). Two", ["A URL (e.g. https://a.b/c.mp3)", "Two"]),
        ("Uses `safety.mode`. Two!", ["Uses `safety.mode`", "Two"]),
        ("一。二！三", ["一", "二", "三"]),
        ("One\n\n  • two\n  • three", ["One", "two", "three"]),
        ("One goes\non here. Two", ["One goes on here", "Two"]),
        ("**Do not** use [it](https://x.y)", ["Do not use it"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frame count (wins over duration)", ("Frame count", "wins over duration")),
        ("Same fields as X but limited to Y", ("Same fields as X", "limited to Y")),
        ("URL; not with x", ("URL", "not with x")),
        ("Up to 3 URLs (e.g., for rhythm)", ("Up to 3 URLs",)),
        ("Not with x (unless y is set)", ("Not with x (unless y is set)",)),
        ("When y is set; not with x", ("When y is set; not with x",)),
    ],
)
def test_parts_that_could_be_qualified_stay_together(text: str, expected: tuple[str, ...]) -> None:
    assert clauses(text) == expected


def test_the_table_has_unique_ids_and_says_what_rows_mean() -> None:
    ids = [statement.id for statement in STATEMENTS]
    assert len(set(ids)) == len(ids)
    assert all(statement.means and statement.patterns for statement in STATEMENTS)
    assert all(statement.expressions for statement in STATEMENTS)


PIECES = """do not use together with or and image first_frame `last_frame` at least one of must be
provided requires up to 9 images only when is 480p / , . ( ) ; 25+4n 不能 与 同时使用 至少"""
WORDS = st.sampled_from(PIECES.split())


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_no_text_breaks_the_reading_or_other_parts_of_the_document(text: str) -> None:
    sourced = saying(text)
    ruled, _findings = apply_rules(sourced)
    after = dict(walk(ruled.document))
    for at, value in walk(sourced.document):
        assert at in after
        assert isinstance(value, dict) or after[at] == value or isinstance(value, list)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    apply_rules(saying(text))


@pytest.mark.parametrize(
    "text",
    [
        "do not use together with " + "a, " * 5000,
        "a cannot " * 3000,
        "(" * 5000 + ")" * 5000,
        "either " * 2000 + "or",
        "1-" * 4000,
        "x\n" * 20000,
        "must be " + "not" * 100 + " used with" * 40,
    ],
)
def test_hostile_text_takes_little_time(text: str) -> None:
    start = time.perf_counter()
    apply_rules(document({**FIELDS, "f": {"type": "string", "description": text}}))
    assert time.perf_counter() - start < 5


def test_a_long_sentence_that_looks_like_a_rule_is_reported() -> None:
    text = "It must be " + "very " * 200 + "large"
    assert results(saying(text)) == [("not-recognised", None)]
