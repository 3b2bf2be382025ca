"""Patterns that Python's engine may try for ages are refused; none tries more than its bound.

The bound is held against an engine of our own, which tries in the order of Python's, counts, and
never finds that a text fits: it goes all the ways there are.
"""

from __future__ import annotations

from collections.abc import Callable
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.normalize.rules.formats import PATTERNS
from generator.validate.backtracking import TRIES, TooMuch, most_tries, problem

EVIL = [
    r"(a+)+$",
    r"^(\d+)*$",
    r"(a|aa)+$",
    r"(a|a?)+$",
    r"(a?b?)*c",
    r"(a|b|ab)*c",
    r"(a*)*b",
    r"(x+x+)+y",
    r"(.*a){11}",
    r"(.*a){20}",
    r"(.*a){40}",
    r"(a?){30}a{30}",
    r"(a?){70}a{70}",
    r"(|a|){25}x",
    r"x(|){30}$",
    r"a*a*a*a*b",
    r".*.*.*=.*",
    r"(?:(?:a{1,9}){1,9}){1,9}$",
    r"^(\w+\s?)*$",
    "x{60}" * 5 + r"(a+)+$",
    "x" * 250 + r"(a+)+$",
    r"(?:\s*\w+\s*)*;",
    r"^(([a-z])+.)+[A-Z]([a-z])+$",
    r"^([a-zA-Z0-9._-]+)*@x$",
    r"^(?i:(?:ab|AB)+)*$",
    r"^(?:[\u4e00-\u9fff]+|\w)*$",
    r"^(?:[\U00020000-\U0002ffff]+|[\U0002fff0-\U0002ffff])*$",
]
FINE = [
    "",
    r"^$",
    r"^.{1,2000}$",
    r"^https?://.+$",
    r".*foo.*bar",
    r"^\s*\S.*$",
    r"^(\d+):(\d+)$",
    r"^asset-[0-9]{14}-[a-z0-9]{5}$",
    r"^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$",
    r"^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$",
    r"^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$",
    r"^data:image/[a-z+.-]+;base64,[A-Za-z0-9+/]+={0,2}$",
    r"^(?:(?:jpg|png|jpeg|svg),)*(?:jpg|png)$",
    r"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$",
    r"^(?:[^,]+,)*[^,]+$",
    r'^"(?:[^"\\]|\\.)*"$',
    r"^(?:.|\n)*x$",
    r"^(?:a1|a2|b1)*x",
    r"^(?:[\u4e00-\u9fff]|[a-z])*$",
    r"^(?:[\U00020000-\U0002ffff]|[\U00030000-\U0003ffff])*$",
    *PATTERNS.values(),
]


@pytest.mark.parametrize("pattern", EVIL)
def test_patterns_with_too_many_ways_are_told(pattern: str) -> None:
    assert problem(pattern)


@pytest.mark.parametrize("pattern", FINE)
def test_patterns_as_documents_have_them_are_fine(pattern: str) -> None:
    assert problem(pattern) is None


def test_a_pattern_of_many_alternatives_that_all_follow_each_other_is_not_bounded() -> None:
    words = "|".join(f"{chr(code)}x" for code in range(0x4E00, 0x4E00 + 200))
    assert problem(f"({words})*")
    assert problem(f"({words})") is None


CHARACTERS = st.sampled_from(["a", "b", "[ab]", ".", "ab"])
REPEATS = st.sampled_from(["*", "+", "?", "*?", "{2}", "{1,3}", "{2,}", "{0,2}?", "{70}", "{,90}?"])


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    group = inner.map(lambda text: f"(?:{text})")
    return st.one_of(
        st.tuples(group, REPEATS).map("".join),
        st.tuples(CHARACTERS.filter(lambda text: text != "ab"), REPEATS).map("".join),
        st.tuples(inner, inner).map("".join),
        st.tuples(group, st.sampled_from(["|", "||"]), group).map("".join),
    )


TEXT_PATTERNS = st.recursive(CHARACTERS, _grown, max_leaves=8)


@settings(max_examples=400, deadline=None)
@given(pattern=TEXT_PATTERNS, text=st.text("ab", max_size=9))
def test_no_engine_tries_more_than_the_bound(pattern: str, text: str) -> None:
    try:
        bound = most_tries(pattern, len(text))
    except TooMuch:
        return
    assert bound > TRIES or Engine(text).tries(pattern) <= bound


Go = Callable[[int], None]


class Engine:
    """Tries every way that Python's engine may try, from the start of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.count = 0

    def tries(self, pattern: str) -> int:
        """How often a character was tried, or the end of the pattern reached."""
        self._sequence(list(_parser.parse(pattern)), 0, self._end)
        return self.count

    def _end(self, _at: int) -> None:
        self.count += 1

    def _sequence(self, items: list[Any], at: int, then: Go) -> None:
        if items:
            self._one(*items[0], at, lambda next_: self._sequence(items[1:], next_, then))
        else:
            then(at)

    def _one(self, op: Any, value: Any, at: int, then: Go) -> None:
        if op is _parser.BRANCH:
            for branch in value[1]:
                self._sequence(list(branch), at, then)
        elif op is _parser.SUBPATTERN:
            self._sequence(list(value[3]), at, then)
        elif op in (_parser.MAX_REPEAT, _parser.MIN_REPEAT):
            self._loop(*value, at, None, then)
        else:
            self.count += 1
            if at < len(self.text) and _takes(op, value, self.text[at]):
                then(at + 1)

    def _loop(self, least: int, most: int, body: Any, at: int, last: int | None, then: Go) -> None:
        """Rounds that must be, then rounds that may be, none after one that took nothing."""
        more = most if most is _parser.MAXREPEAT else max(most - 1, 0)
        if least > 0:
            self._sequence(
                list(body), at, lambda next_: self._loop(least - 1, more, body, next_, None, then)
            )
            return
        if most and at != last:
            self._sequence(list(body), at, lambda next_: self._loop(0, more, body, next_, at, then))
        then(at)


def _takes(op: Any, value: Any, char: str) -> bool:
    if op is _parser.IN:
        return any(ord(char) == code for _literal, code in value)
    return op is _parser.ANY or ord(char) == value
