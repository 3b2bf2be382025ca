"""Statements about which fields go together become keywords of the request."""

from __future__ import annotations

import pytest

from .build import added, document, findings, results, ruled, saying

Rules = list[tuple[str, ...]]


def excluded(sentence: str, field: str = "image") -> Rules:
    """The pairs that a sentence excludes; nothing else may have been added."""
    found = added(sentence, field)
    assert found.keys() <= {"allOf"}
    rules = found.get("allOf", [])
    assert all(rule.keys() == {"not"} and rule["not"].keys() == {"required"} for rule in rules)
    return [tuple(rule["not"]["required"]) for rule in rules]


@pytest.mark.parametrize(
    "sentence",
    [
        "Do not use together with `first_frame`.",
        "Do not use together with first_frame.",
        "Do not use together with first_frame in the same request.",
        "Optional. URL of the image. Do not use together with `first_frame` in the same request.",
        "Don’t combine with first_frame.",
        "Cannot be used together with `first_frame`.",
        "Can't be combined with first_frame.",
        "Must not be sent with first_frame.",
        "May not be used in combination with the `first_frame` parameter.",
        "**Note:** cannot be used with first_frame",
        "This parameter cannot be used with first_frame.",
        "Mutually exclusive with `first_frame`.",
        "This field is mutually exclusive with first_frame.",
        "Incompatible with `first_frame`.",
        "Not supported together with first_frame.",
        "DO NOT USE TOGETHER WITH FIRST_FRAME.",
        "Do not use together with first frame.",
        "可选。不能与 `first_frame` 同时使用。",
        "请勿与first_frame一起使用。",
        "与 first_frame 互斥。",
    ],
)
def test_a_field_excludes_another(sentence: str) -> None:
    assert excluded(sentence) == [("image", "first_frame")]


def test_names_that_look_like_articles_or_begin_like_them_are_names() -> None:
    fields: dict[str, object] = {"a": {"type": "string"}, "audio_urls": {"type": "array"}}
    said = {"type": "string", "description": "Do not use together with a or the audio_urls."}
    rules = ruled(document({**fields, "x": said}))["allOf"]
    assert [rule["not"]["required"] for rule in rules] == [["x", "a"], ["x", "audio_urls"]]


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("Do not use together with `first_frame` or `last_frame`.", 2),
        ("Do not use together with first_frame and last_frame.", 2),
        ("Cannot be combined with first_frame, last_frame, or reference_images.", 3),
        ("Do not use together with any of first_frame, last_frame and reference_images.", 3),
        ("不能与 first_frame、last_frame 或 reference_images 同时使用。", 3),
    ],
)
def test_a_field_excludes_each_of_a_list(sentence: str, others: int) -> None:
    names = ["first_frame", "last_frame", "reference_images"][:others]
    assert excluded(sentence) == [("image", name) for name in names]


@pytest.mark.parametrize(
    "sentence",
    [
        "`image` and `first_frame` cannot be used together.",
        "image and first_frame must not be sent in the same request.",
        "`image` cannot be used with `first_frame`.",
        "image and first_frame are mutually exclusive.",
        "Only one of `image` or `first_frame` may be provided.",
        "Do not use `image` and `first_frame` together.",
        "Do not use image together with first_frame.",
        "`image` 和 `first_frame` 不能同时使用。",
        "image与first_frame互斥。",
    ],
)
@pytest.mark.parametrize("field", ["", "image", "prompt"])
def test_a_sentence_that_names_both_fields_may_stand_anywhere(sentence: str, field: str) -> None:
    assert excluded(sentence, field) == [("image", "first_frame")]


def test_mutually_exclusive_fields_exclude_each_other_in_pairs() -> None:
    pairs = excluded("image, first_frame and last_frame are mutually exclusive.", "")
    assert pairs == [
        ("image", "first_frame"),
        ("image", "last_frame"),
        ("first_frame", "last_frame"),
    ]


@pytest.mark.parametrize(
    ("sentence", "keyword"),
    [
        ("At least one of `image` or `first_frame` must be provided.", "anyOf"),
        ("At least one of image, first_frame is required.", "anyOf"),
        ("One or more of image and first_frame must be set.", "anyOf"),
        ("Provide at least one of `image` and `first_frame`.", "anyOf"),
        ("You must provide at least one of image or first_frame", "anyOf"),
        ("Either image or first_frame must be provided.", "anyOf"),
        ("Either `image` or `first_frame` is required.", "anyOf"),
        ("`image`、`first_frame` 至少提供一个。", "anyOf"),
        ("image 和 first_frame 必须至少传入其中一个。", "anyOf"),
        ("Exactly one of `image` or `first_frame` must be provided.", "oneOf"),
        ("Specify exactly one of image and first_frame.", "oneOf"),
        ("Provide either image or first_frame, but not both.", "oneOf"),
        ("Either `image` or `first_frame` must be set, but not both.", "oneOf"),
        ("image 和 first_frame 必须二选一。", "oneOf"),
    ],
)
@pytest.mark.parametrize("field", ["", "first_frame", "prompt"])
def test_one_of_several_fields_is_needed(sentence: str, keyword: str, field: str) -> None:
    choices = [{"required": ["image"]}, {"required": ["first_frame"]}]
    assert added(sentence, field) == {"allOf": [{keyword: choices}]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Requires `first_frame`.",
        "Requires first_frame to be set.",
        "`image` requires `first_frame`.",
        "Must be used together with first_frame.",
        "Can only be used with first_frame.",
        "Can only be used together with `first_frame`.",
        "Only with `first_frame`.",
        "Only supported with first_frame.",
        "Only available when `first_frame` is provided.",
        "必须与 first_frame 一起使用。",
        "只能和 first_frame 同时使用。",
    ],
)
def test_a_field_needs_another(sentence: str) -> None:
    assert added(sentence) == {"dependentRequired": {"image": ["first_frame"]}}


def test_a_field_needs_all_or_one_of_several() -> None:
    needed = added("Requires first_frame and last_frame.")
    assert needed == {"dependentRequired": {"image": ["first_frame", "last_frame"]}}
    either = added("Requires first_frame or last_frame.")
    choices = [{"required": ["first_frame"]}, {"required": ["last_frame"]}]
    assert either == {"allOf": [{"if": {"required": ["image"]}, "then": {"anyOf": choices}}]}


@pytest.mark.parametrize(
    "sentence",
    [
        "width and height must be used together.",
        "`width` and `height` must be provided together.",
        "width 和 height 必须同时设置。",
    ],
)
def test_two_fields_go_together(sentence: str) -> None:
    pair = {"width": ["height"], "height": ["width"]}
    assert added(sentence, "") == {"dependentRequired": pair}


@pytest.mark.parametrize(
    "sentence",
    [
        "Required when `first_frame` is set.",
        "Required if first_frame is provided.",
        "提供 first_frame 时必填。",
    ],
)
def test_a_field_is_needed_by_another(sentence: str) -> None:
    assert added(sentence) == {"dependentRequired": {"first_frame": ["image"]}}


def test_a_field_is_needed_for_a_value_of_another() -> None:
    has_value = {"required": ["mode"], "properties": {"mode": {"const": "full"}}}
    rule = {"if": has_value, "then": {"required": ["image"]}}
    assert added("Required when `mode` is `full`.") == {"allOf": [rule]}
    assert added("`image` is required when mode is set to full.", "") == {"allOf": [rule]}


def test_a_field_goes_with_a_value_of_another_only() -> None:
    has_value = {"required": ["mode"], "properties": {"mode": {"const": "fast"}}}
    rule = {"if": {"required": ["image"]}, "then": has_value}
    assert added("Only supported when `mode` is `fast`.") == {"allOf": [rule]}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Do not use together with `first_image`.", "first_image"),
        ("Do not use together with first_frame or second_frame.", "second_frame"),
        ("Do not use together with `first_frame` or `frames`.", "frames"),
        ("Requires `lastFrame2`.", "lastFrame2"),
        ("At least one of image or picture must be provided.", "picture"),
        ("Takes priority over `frames`.", "frames"),
        ("Only applies when outputType is URL.", "outputType"),
        ("不能与 `frames` 同时使用。", "frames"),
    ],
)
def test_a_name_without_field_is_a_finding_and_no_rule(sentence: str, name: str) -> None:
    assert added(sentence) == {}
    (finding,) = findings(saying(sentence), "rule-names-no-field")
    assert repr(name) in finding.message
    assert str(finding.place) == "page.txt:23"


@pytest.mark.parametrize(
    "sentence",
    [
        "Do not use together with other image models.",
        "Do not use together with first_frame unless mode is full.",
        "Do not use together with first_frame when cameraFixed is true.",
        "Do not use together with first_frame (except in draft mode).",
        "If mode is full; do not use together with first_frame.",
        "当 mode 为 full 时，不能与 first_frame 同时使用。",
        "image, first_frame and last_frame cannot be used together.",
        "Should not be used with first_frame.",
        "Must be supplied by the account team.",
        "Only one region is supported.",
        "Requires a paid plan.",
        "For text-to-video:\n  • Do not use together with `first_frame`.",
        "仅限企业用户。",
    ],
)
def test_what_is_not_understood_whole_is_a_finding_and_no_rule(sentence: str) -> None:
    assert added(sentence) == {}
    assert findings(saying(sentence), "rule-not-recognised")


def test_a_rule_in_brackets_or_behind_a_semicolon_counts() -> None:
    assert excluded("URL of the image (cannot be used with first_frame).")
    assert excluded("URL of the image; do not use together with first_frame.")


def test_priority_is_documented_and_not_enforced() -> None:
    for sentence in ("Frames (takes priority over width).", "Takes precedence over width."):
        assert added(sentence) == {}
        assert results(saying(sentence)) == [("listed", "priority")]
