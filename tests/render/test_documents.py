"""Documents that are printed in parts read as if they were printed at once."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.cache import no_memo
from generator.render.documents import as_json, printed_documents

TEXTS = st.sampled_from(["", "a", "b\nc", '"', "\\", "é", "\u200b", "\u2028", "/a/{b}"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.sampled_from([0.0, 1.0, 1.5]) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=20,
)


@given(st.dictionaries(TEXTS, VALUES, max_size=4), st.dictionaries(TEXTS, VALUES, max_size=4))
def test_in_parts_and_at_once(one: Any, other: Any) -> None:
    found = printed_documents({"one": one, "other": other}, no_memo)
    assert found == {"openapi/one.json": as_json(one), "openapi/other.json": as_json(other)}


def test_what_is_equal_and_not_the_same_is_kept_apart() -> None:
    texts: dict[tuple[str, ...], str] = {}

    def memo(kind: str, parts: Any, make: Any) -> str:
        return texts.setdefault((kind, *parts), make())

    for value in (1, True, 1.0, 0, False, None, "", [], {}):
        for depth in range(5):
            document: Any = {"x": value}
            for _ in range(depth):
                document = {"a": document}
            found = printed_documents({"it": document}, memo)
            assert found == {"openapi/it.json": as_json(document)}
