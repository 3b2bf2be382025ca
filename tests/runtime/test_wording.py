"""What is said of a wrong value, and where a warning points."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError


@pytest.fixture(scope="module")
def i2v(seedance: Any) -> Any:
    return seedance.variants["modellix/seedance-2.0-fast-i2v"].request_model


@pytest.fixture(scope="module")
def pro(seedance: Any) -> Any:
    return seedance.variants["runware/bytedance:2@2"].request_model


def problems(model: Any, **values: Any) -> dict[str, str]:
    """Field → message of everything that is wrong."""
    with pytest.raises(ValidationError) as caught:
        model(**values)
    return {
        ".".join(map(str, item["loc"])): item["msg"]
        for item in caught.value.errors(include_url=False)
    }


def test_a_form_is_told_in_words(pro: Any) -> None:
    for name in ("webhook_url", "webhookURL"):
        found = problems(pro, positive_prompt="xx", **{name: "a b"})
        assert list(found) == ["webhook_url"]
        assert found["webhook_url"].startswith("an address is wanted, such as https://")
    found = problems(pro, positive_prompt="xx", note="Abcd")
    assert found == {"note": "the text is not of the documented form ^[a-z]{3}$"}


def test_warnings_name_the_line_of_the_call(seedance: Any, i2v: Any) -> None:
    with pytest.warns(UserWarning) as caught:
        i2v(prompt="[Image 3]")
    assert [w.filename for w in caught] == [__file__]
    with seedance.Modellix("k") as client, pytest.warns(DeprecationWarning) as caught:
        client.call("modellix/seedance-1.0-lite-t2v", {"prompt": "x"}, dry_run=True)
    assert [w.filename for w in caught] == [__file__]
