"""Whether a value fits a schema is asked of one validator for all schemas that demand the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.instances import checker, complaint

WORDS = st.fixed_dictionaries({}, optional={"title": st.text(), "description": st.text()})
DEMANDS: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {"type": "string", "minLength": 2},
        {"type": "integer", "maximum": 3},
        {"enum": [1, "a", None]},
        {"type": "object", "properties": {"title": {"type": "string"}}, "required": ["title"]},
    ]
)
VALUES = st.sampled_from(["", "ab", 1, 1.0, 4, True, None, "a", {}, {"title": "x"}, {"title": 1}])


@settings(deadline=None)
@given(DEMANDS, WORDS, VALUES)
def test_words_demand_nothing(demands: dict[str, Any], words: dict[str, str], value: Any) -> None:
    said = {**words, **demands}
    assert complaint(said, value) == complaint(demands, value)
    assert (complaint(said, value) is None) == checker(said)(value)


@pytest.mark.parametrize("schema", [{"type": "text"}, {"description": 5}, {"title": []}])
def test_a_schema_that_cannot_be_used_is_refused(schema: dict[str, Any]) -> None:
    for ask in (lambda: complaint(schema, "x"), lambda: checker(schema)):
        with pytest.raises(ValueError, match="is not"):
            ask()


def test_a_schema_may_be_true_or_false() -> None:
    assert complaint(True, 1) is None
    assert complaint(False, 1) is not None
