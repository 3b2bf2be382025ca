"""The models and the normalized document give the same verdict on every payload of the table."""

from __future__ import annotations

import pytest

from tests.helpers.documents import Submit

from .cases import Case, cases
from .sides import SUBMITS, comparable, disagreement, model_complaint, schema_complaint

CAPTURED = (
    "modellix/seedance-1.0-lite-t2v",
    "modellix/seedance-1.0-pro-fast-t2v",
    "modellix/seedance-2.0-fast-i2v",
    "modellix/seedance-2.0-fast-v2v",
    "runware/bytedance:2@2",
)

by_variant = pytest.mark.parametrize("submit", SUBMITS.values(), ids=list(SUBMITS))


def table(submit: Submit) -> list[Case]:
    """The cases that both sides judge by the same rules."""
    return [case for case in cases(submit) if comparable(case.payload)]


@by_variant
def test_both_sides_agree(submit: Submit) -> None:
    found = [disagreement(submit.id, case.payload) for case in table(submit)]
    assert [text for text in found if text] == []


@by_variant
def test_both_sides_give_the_expected_verdict(submit: Submit) -> None:
    known = [case for case in table(submit) if case.valid is not None]
    wrong = [
        case.label
        for case in known
        if (schema_complaint(submit.id, case.payload) is None) != case.valid
        or (model_complaint(submit.id, case.payload) is None) != case.valid
    ]
    assert wrong == []


@by_variant
def test_the_table_has_accepted_and_refused_payloads(submit: Submit) -> None:
    verdicts = [schema_complaint(submit.id, case.payload) is None for case in table(submit)]
    # Two variants are known by little more than their prompt.
    assert verdicts.count(True) >= 5
    assert verdicts.count(False) >= 10
    if submit.id in CAPTURED:
        assert min(verdicts.count(True), verdicts.count(False)) > 60


def test_the_captured_variants_have_hundreds_of_payloads() -> None:
    assert set(CAPTURED) <= set(SUBMITS)
    assert sum(len(table(SUBMITS[variant])) for variant in CAPTURED) > 800


@pytest.mark.parametrize(
    ("id", "fields"),
    [
        ("modellix/seedance-2.0-fast-i2v", {"first_frame_image": "a", "reference_images": ["b"]}),
        ("modellix/seedance-2.0-fast-i2v", {"last_frame_image": "a", "reference_images": ["b"]}),
        ("modellix/seedance-2.0-fast-i2v", {"resolution": "1080p"}),
        ("modellix/seedance-2.0-fast-i2v", {"duration": 3}),
        ("modellix/seedance-2.0-fast-i2v", {"audio_urls": ["a"] * 4}),
        ("modellix/seedance-2.0-fast-v2v", {"reference_images": ["a"] * 10}),
        ("modellix/seedance-2.0-fast-v2v", {"video_urls": ["a"] * 4}),
        ("modellix/seedance-2.0-fast-v2v", {"first_frame_image": "a", "reference_images": ["b"]}),
        ("modellix/seedance-1.0-lite-t2v", {"frames": 30}),
        ("modellix/seedance-1.0-lite-t2v", {"frames": 25}),
        ("modellix/seedance-1.0-lite-t2v", {"frames": 293}),
        ("runware/bytedance:2@2", {"width": 864}),
        ("runware/bytedance:2@2", {"width": 864, "height": 480, "resolution": "480p"}),
        ("runware/bytedance:2@2", {"inputs": {"frameImages": ["a", "b"]}}),
        ("runware/bytedance:2@2", {"cameraFixed": True}),
    ],
)
def test_what_the_pages_forbid_is_refused(id: str, fields: dict[str, object]) -> None:
    payload = {**next(cases(SUBMITS[id])).payload, **fields}
    assert model_complaint(id, payload) is not None
    assert schema_complaint(id, payload) is not None


@pytest.mark.parametrize(
    ("id", "fields"),
    [
        ("modellix/seedance-2.0-fast-i2v", {}),
        ("modellix/seedance-2.0-fast-i2v", {"first_frame_image": "a", "last_frame_image": "b"}),
        ("modellix/seedance-2.0-fast-v2v", {"reference_images": ["a"] * 9, "duration": 15}),
        ("modellix/seedance-1.0-lite-t2v", {"frames": 29, "duration": 5}),
        ("modellix/seedance-1.0-lite-t2v", {"frames": 289}),
        ("modellix/seedance-1.0-pro-fast-t2v", {"frames": 30}),
        ("runware/bytedance:2@2", {"width": 864, "height": 480}),
        ("runware/bytedance:2@2", {"ttl": 60}),
        ("runware/bytedance:2@2", {"inputs": {"frameImages": [{"image": "a", "frame": 0}]}}),
        ("runware/bytedance:2@2", {"duration": 5}),
        ("runware/bytedance:2@2", {"resolution": "480p"}),
    ],
)
def test_what_the_pages_allow_is_accepted(id: str, fields: dict[str, object]) -> None:
    payload = {**next(cases(SUBMITS[id])).payload, **fields}
    assert model_complaint(id, payload) is None
    assert schema_complaint(id, payload) is None


def test_an_integral_float_is_no_integer_for_the_models() -> None:
    """A difference that is meant: see ``sides``."""
    payload = {"prompt": "a cat", "seed": 5.0}
    assert schema_complaint("modellix/seedance-2.0-fast-i2v", payload) is None
    assert model_complaint("modellix/seedance-2.0-fast-i2v", payload) is not None


def test_a_line_end_is_no_part_of_an_address_for_the_models() -> None:
    """A difference that is meant: see ``sides``."""
    payload = {"positivePrompt": "a cat", "webhookURL": "https://example.com/\n"}
    assert schema_complaint("runware/bytedance:2@2", payload) is None
    assert model_complaint("runware/bytedance:2@2", payload) is not None
