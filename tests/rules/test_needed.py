"""A pattern that is not tried, for want of a word in the sentence, would not have matched."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.normalize.rules.statement import Statement, needed
from generator.normalize.rules.statements import STATEMENTS

MANY = settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("statement", STATEMENTS, ids=[each.id for each in STATEMENTS])
@MANY
@given(data=st.data())
def test_what_matches_is_found(statement: Statement, data: st.DataObject) -> None:
    for expression in statement.expressions:
        text = data.draw(st.from_regex(expression, fullmatch=True))
        slow = [form.fullmatch(text) for form in statement.expressions]
        assert [m.groupdict() for m in statement.matches(text)] == [
            m.groupdict() for m in slow if m
        ]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("either <fields>,? (?:but )?not both", (("either",), ("not",), ("both",))),
        ("a|b", (("a", "b"),)),
        ("a|<n>", ()),
        ("colou?rs? ab+c", (("colo",), ("r",), ("ab",), ("c",))),
        (r"x[abc]y\bz{2}w(?:p(q)r)*", (("x",), ("y",), ("w",))),
        ("<fields>(?:互斥|不能)不", (("不",), ("互斥", "不能"))),
        ("(?:(?:at|the) most|up) (?:a|b)?(?:c|d)+(?:e|f?)", (("most", "up"), ("c", "d"))),
        ("(?:(?:b|cc) (?:d|)|e)(?!f)(?P<g>h)", (("b", "cc", "e"),)),
        ("of <progression>", (("+",), ("of",), ("n",))),
    ],
)
def test_words_that_are_needed(pattern: str, words: tuple[tuple[str, ...], ...]) -> None:
    assert needed(pattern) == words
