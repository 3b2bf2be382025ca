"""What is wrong with a request: all of it, in the caller's words, with the line that says so."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Any

import pytest

import seedance

pytestmark = pytest.mark.filterwarnings("ignore:.* was retired:DeprecationWarning")

I2V = "modellix/seedance-2.0-fast-i2v"
LITE = "modellix/seedance-1.0-lite-t2v"
PRO = "runware/bytedance:2@2"


@pytest.fixture
def refused() -> Any:
    """Field → message of what is wrong with the values for a variant, as a client tells it."""
    clients: dict[str, Any] = {
        "modellix": seedance.Modellix(api_key="k"),
        "runware": seedance.Runware(api_key="k"),
    }

    def call(variant: str, **values: Any) -> dict[str, str]:
        client = clients[variant.partition("/")[0]]
        try:
            client.call(variant, values, dry_run=True)
        except seedance.InvalidRequest as error:
            assert all(problem["message"] in str(error) for problem in error.problems)
            return {problem["field"]: problem["message"] for problem in error.problems}
        return {}

    yield call
    for client in clients.values():
        client.close()


class Seconds(IntEnum):
    FIVE = 5


class Size(StrEnum):
    HD = "720p"


@pytest.mark.parametrize("name", ["duration", "seed", "execution_expires_after"])
@pytest.mark.parametrize("value", [5000.0, Decimal(5000), "5000", True, datetime.now(UTC)])
def test_only_an_integer_is_an_integer(refused: Any, name: str, value: object) -> None:
    if name == "duration":
        value = {5000.0: 5.0, Decimal(5000): Decimal(5), "5000": "5"}.get(value, value)  # type: ignore[call-overload]
    assert set(refused(I2V, prompt="p", **{name: value})) == {name}


def test_only_numbers_are_numbers(refused: Any) -> None:
    assert refused(PRO, positive_prompt="pp", duration=Decimal("2.5")) == {
        "duration": "an int or a float is wanted here"
    }
    inputs = {"frame_images": [{"image": "a", "frame": 0.0}]}
    assert refused(PRO, positive_prompt="pp", inputs=inputs) != {}
    for value in (float("nan"), float("inf"), float("-inf")):
        assert set(refused(PRO, positive_prompt="pp", duration=value)) == {"duration"}


def test_enumerations_of_python_are_what_they_hold(refused: Any) -> None:
    assert refused(I2V, prompt="p", duration=Seconds.FIVE, resolution=Size.HD) == {}


def test_the_line_of_the_document_is_told(refused: Any) -> None:
    found = refused(LITE, prompt="", duration=1, resolution="4k")
    assert found == {
        "prompt": "String should have at least 1 character"
        " (captures/modellix/seedance-1.0-lite-t2v.txt:38)",
        "duration": "Input should be greater than or equal to 2"
        " (captures/modellix/seedance-1.0-lite-t2v.txt:81)",
        "resolution": "Input should be '480p', '720p' or '1080p'"
        " (captures/modellix/seedance-1.0-lite-t2v.txt:67)",
    }
    inside = refused(PRO, positive_prompt="pp", inputs={"frame_images": ["a", "b"]})
    assert list(inside) == ["inputs.frame_images"]
    (message,) = inside.values()
    assert message.endswith("(captures/runware/seedance-1.0-pro-fast.txt:145)")


def test_a_rule_in_prose_is_told_by_its_sentence(refused: Any) -> None:
    (message,) = refused(LITE, prompt="p", frames=30).values()
    assert message == (
        "Input should be 29, 33, 37, … or 289 (Format: 25+4n, range [29, 289];"
        " captures/modellix/seedance-1.0-lite-t2v.txt:92)"
    )


def test_of_alternatives_the_one_that_was_meant_is_told(refused: Any) -> None:
    found = refused(PRO, positive_prompt="pp", inputs={"frameImages": [{"image": "a", "frame": 1}]})
    assert list(found) == ["inputs.frame_images.0.frame"]


def test_a_name_given_twice_is_told_so() -> None:
    model = seedance.variants[PRO].request_model
    with pytest.raises(ValueError, match="`positive_prompt` is given twice, also as `positivePro"):
        model(positive_prompt="pp", positivePrompt="other")


def test_what_is_no_json_is_refused_without_checks_too() -> None:
    with seedance.Modellix(api_key="k") as client:
        for value in (datetime.now(UTC), object(), {1, 2}, float("nan")):
            with pytest.raises(seedance.InvalidRequest, match="cannot be written as JSON"):
                client.seedance_2_0_fast_i2v(prompt="p", seed=value, validate=False, dry_run=True)


@pytest.mark.parametrize("kind", ["Modellix", "AsyncModellix"])
def test_a_misspelt_name_hides_no_other_problem(kind: str) -> None:
    client = getattr(seedance, kind)(api_key="k")

    def call(**given: Any) -> None:
        made = client.seedance_2_0_fast_i2v(dry_run=True, **given)
        asyncio.run(made) if kind == "AsyncModellix" else made

    with pytest.raises(seedance.UnknownParameter) as caught:
        call(promt="p", duration=3, reference_images=("a",), first_frame_image="b")
    fields = [problem["field"] for problem in caught.value.problems]
    assert fields == ["promt", "duration", "prompt", "first_frame_image"]
    assert "did you mean `prompt`?\n  duration: Input should be 4, 5" in str(caught.value)
    with pytest.raises(seedance.UnknownParameter) as caught:
        call(promt="p", duration=3, validate=False)
    assert [problem["field"] for problem in caught.value.problems] == ["promt"]
