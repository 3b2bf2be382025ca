"""Calls: what type checkers take is what the package takes, and rules see what is sent."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import seedance
from seedance.runware.models.seedance_2_0_mini import Seedance20MiniRequestInputs


@pytest.mark.parametrize("urls", [["a", "b"], ("a", "b")])
def test_any_sequence_is_sent_as_a_list(urls: list[str] | tuple[str, ...]) -> None:
    with seedance.Modellix(api_key="key") as client:
        sent = client.seedance_2_0_fast_v2v(prompt="x", video_urls=urls, dry_run=True)
    assert sent.json == {"prompt": "x", "video_urls": ["a", "b"]}


def test_a_text_is_no_list() -> None:
    with seedance.Modellix(api_key="key") as client, pytest.raises(seedance.InvalidRequest):
        client.seedance_2_0_fast_v2v(prompt="x", video_urls="a")  # type: ignore[call-overload]


INPUTS: dict[str, Seedance20MiniRequestInputs | Mapping[str, object]] = {
    "wire names": {"frameImages": ["https://example.com/a.png"]},
    "Python names": {"frame_images": ["https://example.com/a.png"]},
    "a part": Seedance20MiniRequestInputs(frame_images=["https://example.com/a.png"]),
}
EMPTY: dict[str, Seedance20MiniRequestInputs | Mapping[str, object]] = {
    "a dict": {},
    "a part": Seedance20MiniRequestInputs(),
}


@pytest.mark.parametrize("kind", INPUTS)
def test_a_rule_about_members_is_judged_by_what_is_sent(kind: str) -> None:
    """``resolution`` needs ``inputs.frameImages``, however ``inputs`` is given."""
    with seedance.Runware(api_key="key") as client:
        sent = client.seedance_2_0_mini(
            positive_prompt="A cat", resolution="480p", inputs=INPUTS[kind], dry_run=True
        )
    assert isinstance(sent.json, list)
    assert sent.json[0]["inputs"] == INPUTS["wire names"]


@pytest.mark.parametrize("kind", EMPTY)
def test_an_object_that_lacks_the_member_breaks_the_rule(kind: str) -> None:
    with (
        seedance.Runware(api_key="key") as client,
        pytest.raises(seedance.InvalidRequest, match=r"resolution requires inputs\.frameImages"),
    ):
        client.seedance_2_0_mini(
            positive_prompt="A cat", resolution="480p", inputs=EMPTY[kind], dry_run=True
        )
