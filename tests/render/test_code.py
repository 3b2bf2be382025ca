"""Words of a document as Python: they come back as they were, and can never be code."""

from __future__ import annotations

import ast
import hashlib
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.describe.code import WIDTH, Code, Items, docstring, literal, strings
from generator.diagnostics import OurFault
from generator.render.formatting import format_python

# Every character that ends a line, a string or a comment somewhere, and those that hide text.
HOSTILE = "\"'\\\n\r\t\v\f\x00\x1c\x1d\x1e\x85\u2028\u2029\u202e\u2066\ufeff\ud800{}#%`é漢😀"
texts = st.text(st.one_of(st.sampled_from(HOSTILE), st.characters()), max_size=60)
words = st.lists(texts, max_size=12).map(" ".join)
anyhow = settings(deadline=None)


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


@anyhow
@given(values)
def test_a_literal_is_its_value(value: Any) -> None:
    code = literal(value)
    assert "\n" not in code
    assert code.isprintable()
    assert repr(ast.literal_eval(code)) == repr(value)


@anyhow
@given(texts)
def test_a_string_literal_is_quoted_as_black_quotes_it(text: str) -> None:
    line = f"x = {literal(text)}\n"
    # A lone surrogate cannot be handed to black, which wants UTF-8; it stands there escaped.
    assert format_python(f"x = (\n{line[4:]})\n") in (line, f"x = (\n    {line[4:]})\n")


@anyhow
@given(st.lists(texts, max_size=3))
def test_strings_are_a_tuple(given: list[str]) -> None:
    assert ast.literal_eval(strings(given)) == tuple(given)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), b"x", {1}])
def test_what_is_no_json_is_refused(value: Any) -> None:
    with pytest.raises(OurFault):
        literal(value)


@anyhow
@given(words, words, st.lists(st.tuples(st.sampled_from("abc"), words), max_size=3))
def test_a_docstring_is_one_string_whatever_it_says(
    first: str, second: str, items: list[tuple[str, str]]
) -> None:
    listed = Items(Code("Args"), tuple((Code(name), said) for name, said in items))
    made = docstring(first, second, listed)
    source = f"def f() -> None:\n    {made}\n"
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    (statement,) = function.body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    assert isinstance(statement.value.value, str)
    assert all(line.isprintable() for line in made.split("\n"))
    assert format_python(source) == source


@anyhow
@given(words)
def test_a_docstring_has_lines_that_fit(said: str) -> None:
    made = docstring(said)
    for number, line in enumerate(made.split("\n")):
        indent = 4 if number == 0 else 0
        assert indent + len(line) <= WIDTH or " " not in line.strip(' "')


@anyhow
@given(st.lists(st.text("ab", min_size=1, max_size=WIDTH + 5), min_size=1, max_size=20))
def test_a_line_ends_where_the_next_word_has_no_room(said: list[str]) -> None:
    lines = [line.strip() for line in str(ast.literal_eval(docstring(" ".join(said)))).split("\n")]
    assert " ".join(lines).split() == said
    for line, after in pairwise(filter(None, lines)):
        assert 10 + len(line) + 1 + len(after.split()[0]) > WIDTH  # 10: a margin and the quotes


def test_paragraphs_and_points_keep_their_lines() -> None:
    made = docstring("First.\n\nChoose:\n• `a`: one\n• `b`: two")
    assert made == '"""First.\n\n    Choose:\n    • `a`: one\n    • `b`: two\n    """'


def test_what_cannot_be_seen_is_shown() -> None:
    assert docstring("a\u202eb\x00c") == '"""a\\\\u202eb\\\\x00c"""'


def test_the_same_in_every_version_of_python() -> None:
    """Letters that only newer Unicode versions know are escaped by all; see ``_UNICODE``."""
    points = [*range(0xD800), *range(0xE000, 0x11000), *range(0x1F000, 0x1FC00)]
    text = "".join(map(chr, points))
    made = (literal(text) + docstring(text)).encode()
    assert hashlib.sha256(made).hexdigest() == DIGEST


DIGEST = "ca30dc9c9cf7af837d661481cc5159f873147f4fd24ebcf5855a66265cbbb541"
