"""Lists of a call: what type checkers take is what the package takes."""

from __future__ import annotations

import pytest

import seedance


@pytest.mark.parametrize("urls", [["a", "b"], ("a", "b")])
def test_any_sequence_is_sent_as_a_list(urls: list[str] | tuple[str, ...]) -> None:
    with seedance.Modellix(api_key="key") as client:
        sent = client.seedance_2_0_fast_v2v(prompt="x", video_urls=urls, dry_run=True)
    assert sent.json == {"prompt": "x", "video_urls": ["a", "b"]}


def test_a_text_is_no_list() -> None:
    with seedance.Modellix(api_key="key") as client, pytest.raises(seedance.InvalidRequest):
        client.seedance_2_0_fast_v2v(prompt="x", video_urls="a")  # type: ignore[call-overload]
