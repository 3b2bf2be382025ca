"""Values over several lines: as the general layout leaves their source, which black keeps."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.describe.code import literal
from generator.render.formatting import format_python
from generator.render.layout import laid_out, value

# Lengths around the width of a line are where layouts differ.
texts = st.builds(str.__mul__, st.sampled_from(["a", "é", '"', "{", "\n"]), st.integers(0, 60))
plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts
values = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(texts, inner, max_size=6),
    max_leaves=20,
)


@settings(deadline=None)
@given(values.filter(lambda data: "inf" not in repr(data)), st.integers(0, 9), st.integers(0, 2))
def test_a_value_is_laid_out_as_its_source(data: Any, depth: int, after: int) -> None:
    indent = 4 * depth
    for before in (indent, indent + 17):
        assert value(data, indent, before, after) == laid_out(literal(data), indent, before, after)


def test_black_keeps_it() -> None:
    data = {"empty": {}, "long": ["a" * 40] * 3, "short": [1, -2.5], "in": [{"b" * 60: "c" * 40}]}
    text = f"NAME = {value(data, 0, len('NAME = '))}\n"
    assert text.count("\n") > len(data)
    assert format_python(text) == text
