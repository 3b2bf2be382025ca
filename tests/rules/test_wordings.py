"""More ways in which pages put the same rule; none of them may be lost in silence."""

from __future__ import annotations

import pytest

from generator.document import Json, Object

from .build import added, document, findings, results, ruled, saying

PAIR = [{"not": {"required": ["image", "first_frame"]}}]
NEEDS = {"dependentRequired": {"last_frame": ["first_frame"]}}


@pytest.mark.parametrize(
    "sentence",
    [
        "Do not combine this with `first_frame`.",
        "Not compatible with `first_frame`.",
        "Cannot be set if `first_frame` is set.",
        "Cannot be used when `first_frame` is provided.",
        "Must not be provided if first_frame is provided.",
        "This field and `first_frame` are mutually exclusive.",
        "Either image or first_frame, but not both.",
        "与 `first_frame` 不能同时使用",
        "image 与 first_frame 二选一",
        "与 first_frame 二选一。",
    ],
)
def test_a_field_excludes_another(sentence: str) -> None:
    assert added(sentence, "image") == {"allOf": PAIR}


def test_two_others_together_are_no_others_one_by_one() -> None:
    both = "Cannot be used when `first_frame` and `last_frame` are provided."
    assert [f.id for f in findings(saying(both, "image"))] == ["rule-not-recognised"]


@pytest.mark.parametrize(
    "sentence",
    [
        "One of `prompt` or `image` is required.",
        "One of `prompt` or `image` must be provided.",
        "You must provide one of `prompt` or `image`.",
        "Provide either `prompt` or `image`.",
        "prompt、image 必须提供其中之一",
    ],
)
def test_one_of_two_must_be_given(sentence: str) -> None:
    choice = {"anyOf": [{"required": ["prompt"]}, {"required": ["image"]}]}
    assert added(sentence, "") == {"allOf": [choice]}


def test_one_of_two_and_not_both() -> None:
    choice = {"oneOf": [{"required": ["prompt"]}, {"required": ["image"]}]}
    for sentence in (
        "Use either `prompt` or `image`, not both.",
        "Provide exactly one of prompt or image.",
    ):
        assert added(sentence, "") == {"allOf": [choice]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Can only be used when `first_frame` is provided.",
        "May only be set if first_frame is also set.",
        "Must be paired with `first_frame`.",
        "需要同时传入 first_frame",
        "必须同时提供 first_frame。",
    ],
)
def test_a_field_needs_another(sentence: str) -> None:
    assert added(sentence, "last_frame") == NEEDS


def of(schema: Object, sentence: str) -> tuple[Object, list[str]]:
    """What a description adds to its field, and the ids of warnings and errors about it."""
    sourced = document({"f": {**schema, "description": sentence}})
    after = ruled(sourced)["properties"]["f"]
    new = {key: value for key, value in after.items() if key not in schema}
    del new["description"]
    return new, [f.id for f in findings(sourced) if f.severity > 10]


BOUNDED = {"type": "integer", "minimum": 29, "maximum": 289}
NUMBER = {"type": "integer"}
PROGRESSION = list(range(29, 290, 4))


@pytest.mark.parametrize(
    "sentence",
    [
        "Must satisfy 25+4n.",
        "Frame count must be of the form 25 + 4n, where n is a positive integer.",
        "The value must follow the format 25+4n.",
        "Supported values: integers of the form 25 + 4n in [29, 289].",
        "Only values of the form 25+4n are supported.",
        "Number of frames: 25+4n (29-289).",
        "Valid values are 25 + 4n, where n is an integer between 1 and 66.",
        "仅支持 25+4n 的帧数",
        "取值范围：[29, 289] 区间内所有满足 25 + 4n 格式的整数值，其中 n 为正整数。",
        "帧数必须满足 25+4n，范围 [29, 289]",
    ],
)
def test_a_progression_in_other_words(sentence: str) -> None:
    assert of(BOUNDED, sentence) == ({"enum": PROGRESSION}, [])


def test_what_is_said_of_n_counts() -> None:
    said = "Must be 25+4n, where n is an integer between 1 and 3."
    assert of(NUMBER, said) == ({"enum": [29, 33, 37]}, [])
    assert of(BOUNDED, said) == ({}, ["statement-disagrees"])
    assert of(NUMBER, "25+4n, where n is chosen by the model") == ({}, ["rule-not-recognised"])
    from_zero = {"type": "integer", "minimum": 25, "maximum": 33}
    assert of(from_zero, "Form: 25+4n") == ({"enum": [25, 29, 33]}, [])
    positive = "Form: 25+4n, where n is a positive integer"
    assert of(from_zero, positive) == ({"enum": [29, 33]}, [])


LIST = {"type": "array", "items": {"type": "string"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "You can provide up to 3 video URLs.",
        "Can include up to 3 images",
        "Limit: 3 videos",
        "最多可传入 3 个视频。",
        "最多可以上传3张图片",
    ],
)
def test_a_list_has_an_end(sentence: str) -> None:
    assert of(LIST, sentence) == ({"maxItems": 3}, [])


def test_a_list_has_two_ends() -> None:
    assert of(LIST, "支持 1-3 个视频") == ({"minItems": 1, "maxItems": 3}, [])


@pytest.mark.parametrize(
    "sentence",
    [
        "(4-15 seconds)",
        "Video duration, 4 to 15 seconds.",
        "Video duration: 4-15 seconds",
        "Must be between 4 and 15 seconds.",
        "Duration must be 4 to 15 seconds.",
        "视频时长，单位秒，支持 4~15 秒",
        "时长范围：4～15 秒",
    ],
)
def test_a_range_in_other_words_is_a_check(sentence: str) -> None:
    assert of({"type": "integer", "enum": list(range(4, 16))}, sentence) == ({}, [])
    assert of({"type": "integer", "minimum": 4, "maximum": 15}, sentence) == ({}, [])
    narrower = {"type": "integer", "minimum": 2, "maximum": 12}
    assert of(narrower, sentence) == ({}, ["statement-disagrees"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Does not support 4k.",
        "4K is not supported.",
        "不支持 4k",
        "4k 暂不支持",
        "Only 480p and 720p.",
    ],
)
def test_a_value_that_is_not_supported(sentence: str) -> None:
    def enum(*values: Json) -> Object:
        return {"type": "string", "enum": list(values)}

    assert of(enum("480p", "720p"), sentence) == ({}, [])
    assert of(enum("480p", "720p", "4k", "4K"), sentence) == ({}, ["statement-disagrees"])


@pytest.mark.parametrize(
    "sentence",
    [
        "When set, `first_frame` is ignored.",
        "If both are set, `first_frame` is ignored.",
        "与 first_frame 同时设置时，以 image 为准。",
    ],
)
def test_one_of_two_wins(sentence: str) -> None:
    assert added(sentence, "image") == {}
    assert results(saying(sentence, "image")) == [("listed", "priority")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Not allowed here.",
        "Depends on `first_frame`.",
        "依赖 first_frame",
        "数量限制：1~3",
        "No more than 3.",
        "2 to 12 seconds of footage are wanted",
    ],
)
def test_what_is_not_recognised_is_not_lost(sentence: str) -> None:
    assert added(sentence, "reference_images") == {}
    assert [f.id for f in findings(saying(sentence, "reference_images"))] == ["rule-not-recognised"]
