"""Statements about values become keywords where the schema is silent, else they are checked."""

from __future__ import annotations

from typing import Any

import pytest

from generator.document import Json, Object

from .build import BODY, added, document, findings, results, ruled

NUMBER = {"type": "integer"}


def of(schema: Object, sentence: str) -> tuple[Object, list[str]]:
    """What a description adds to its field, and the ids of warnings and errors about it."""
    sourced = document({"f": {**schema, "description": sentence}})
    after = ruled(sourced)["properties"]["f"]
    new = {key: value for key, value in after.items() if key not in schema}
    del new["description"]
    return new, [f.id for f in findings(sourced) if f.severity > 10]


PROGRESSION = list(range(29, 290, 4))


@pytest.mark.parametrize(
    "sentence",
    [
        "Video frame count (takes priority over `f`). Format: 25+4n, range [29, 289]",
        "Format: 25+4n, range [29, 289].",
        "Must be of the form 25+4n within [29, 289].",
        "Format: 25 + 4n, range 29-289",
        "格式：25+4n，取值范围：[29, 289]",
    ],
)
def test_a_progression_becomes_an_enumeration(sentence: str) -> None:
    assert len(PROGRESSION) == 66
    assert of(NUMBER, sentence) == ({"enum": PROGRESSION}, [])


def test_a_progression_takes_its_limits_from_the_schema() -> None:
    bounded = {"type": "integer", "minimum": 29, "maximum": 289}
    assert of(bounded, "Format: 25+4n") == ({"enum": PROGRESSION}, [])
    assert of(bounded, "Format: 25+4n, range [29, 281]") == ({}, ["statement-disagrees"])
    assert of(NUMBER, "Format: 25+4n") == ({}, ["rule-not-recognised"])
    assert of(NUMBER, "Format: 25+4n, range [29, 99999999]") == ({}, ["rule-not-recognised"])
    assert of(NUMBER, "Format: 25+0n, range [29, 289]") == ({}, ["rule-not-recognised"])


LIST = {"type": "array", "items": {"type": "string"}}


@pytest.mark.parametrize(
    ("sentence", "keywords"),
    [
        ("Up to 9 reference images.", {"maxItems": 9}),
        ("Optional. Up to 9 reference images for style or subject guidance.", {"maxItems": 9}),
        ("Up to 3 reference audio URLs (e.g., for rhythm or voice style).", {"maxItems": 3}),
        ("At most three videos.", {"maxItems": 3}),
        ("No more than 4 items.", {"maxItems": 4}),
        ("A maximum of 2 images.", {"maxItems": 2}),
        ("Max 2 images", {"maxItems": 2}),
        ("At least 2 images.", {"minItems": 2}),
        ("One to three reference video URLs that define the source motion.", None),
        ("Between 1 and 3 images.", None),
        ("1-3 images.", None),
        ("Exactly 2 images.", {"minItems": 2, "maxItems": 2}),
        ("最多 9 张参考图。", {"maxItems": 9}),
        ("至多三个视频", {"maxItems": 3}),
    ],
)
def test_counts_limit_a_list(sentence: str, keywords: dict[str, int] | None) -> None:
    expected = keywords or {"minItems": 1, "maxItems": 3}
    assert of(LIST, sentence) == (expected, [])
    assert of({**LIST, **expected}, sentence) == ({}, [])
    other = {key: value + 5 for key, value in expected.items()}
    assert of({**LIST, **other}, sentence) == ({}, ["statement-disagrees"])


def test_counts_limit_a_text() -> None:
    assert of({"type": "string"}, "Up to 2,000 characters.") == ({"maxLength": 2000}, [])
    assert of({"type": "string"}, "最多 500 个字符") == ({"maxLength": 500}, [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Up to 30 MB per image.",
        "Up to 9 images when mode is full.",
        "Up to 9 images in total with the videos.",
        "Up to 15 seconds of video.",
    ],
)
def test_other_counts_are_no_limits_of_the_list(sentence: str) -> None:
    assert of(LIST, sentence) == ({}, ["rule-not-recognised"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Video duration in seconds (4-15 seconds).",
        "Video duration (4–15 s)",
        "Video duration. Range: 4 to 15 seconds.",
        "Between 4 and 15 seconds.",
        "视频时长（4-15秒）",
    ],
)
def test_a_range_in_words_is_a_check(sentence: str) -> None:
    within = {"type": "integer", "enum": list(range(4, 16))}
    assert of(within, sentence) == ({}, [])
    assert of({"type": "number", "minimum": 4, "maximum": 15}, sentence) == ({}, [])
    outside = {"type": "integer", "enum": [4, 5, 12]}
    assert of(outside, sentence) == ({}, ["statement-disagrees"])
    wider = {"type": "integer", "minimum": 4, "maximum": 16}
    assert of(wider, sentence) == ({}, ["statement-disagrees"])


def test_a_range_beside_a_silent_schema_is_reported() -> None:
    assert of(NUMBER, "Duration in seconds (4-15 seconds).") == ({}, ["rule-not-recognised"])


def enum(*values: str) -> Object:
    return {"type": "string", "enum": list(values)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Output resolution of the video. Fast variant does not support 1080p.",
        "1080p is not supported.",
        "`1080p` is not available in the fast variant.",
        "不支持 1080p。",
        "Limited to 480p/720p.",
        "Only 480p and 720p are supported.",
        "Only supports 480p and 720p.",
        "仅支持 480p、720p。",
    ],
)
def test_supported_values_are_a_check_beside_an_enumeration(sentence: str) -> None:
    assert of(enum("480p", "720p"), sentence) == ({}, [])
    assert of(enum("480p", "720p", "1080p"), sentence) == ({}, ["statement-disagrees"])


def test_the_only_values_become_an_enumeration() -> None:
    assert of({"type": "string"}, "Limited to 480p/720p.") == ({"enum": ["480p", "720p"]}, [])


def test_a_body_may_speak_about_its_fields() -> None:
    fields = {"resolution": enum("480p", "720p"), "ratio": enum("16:9")}
    for sentence in (
        "Same fields as Seedance 2.0 V2V but resolution limited to 480p/720p.",
        "Resolution limited to 480p/720p.",
        "The fast variant does not support 1080p.",
    ):
        sourced = document(fields, description=sentence)
        assert ("checked", None) in [(r, None) for r, _statement in results(sourced)]
        assert not [f for f in findings(sourced) if f.severity > 10]
        more = document({**fields, "resolution": enum("480p", "720p", "1080p")})
        more.document["paths"]["/v"]["post"]["description"] = sentence
        assert [f.id for f in findings(more, "statement-disagrees")] == ["statement-disagrees"]


def test_an_unsupported_value_without_enumeration_is_reported() -> None:
    assert of({"type": "string"}, "Does not support 1080p.") == ({}, ["rule-not-recognised"])


def test_only_the_first_frame() -> None:
    sentence = "Target frame position. This model only supports the first frame."
    assert of({"enum": ["first", 0]}, sentence) == ({}, [])
    assert of({"enum": ["first", "last"]}, sentence) == ({}, ["statement-disagrees"])
    assert of({}, sentence) == ({}, ["rule-not-recognised"])


def test_multiples() -> None:
    for sentence in ("Must be a multiple of 16.", "Must be divisible by 16", "必须是16的倍数。"):
        assert of(NUMBER, sentence) == ({"multipleOf": 16}, [])


@pytest.mark.parametrize(
    ("description", "required", "agrees"),
    [
        ("Optional. A seed.", [], True),
        ("Optional. A seed.", ["f"], False),
        ("Required. A seed.", ["f"], True),
        ("Required. A seed.", [], False),
        ("可选。", ["f"], False),
    ],
)
def test_optional_and_required_are_checks(
    description: str, required: list[str], agrees: bool
) -> None:
    sourced = document({"f": {**NUMBER, "description": description}}, required=required)
    found = findings(sourced, "statement-disagrees")
    assert (found == []) is agrees
    assert all(f.other and f.place and str(f.place) == "page.txt:13" for f in found)


def test_a_default_in_words_is_a_check() -> None:
    assert of({**NUMBER, "default": 5}, "Defaults to 5.") == ({}, [])
    assert of({**NUMBER, "default": 5}, "Default: 6") == ({}, ["statement-disagrees"])
    assert of({**NUMBER, "default": 5}, "When enabled, defaults to fast mode.") == ({}, [])


@pytest.mark.parametrize(
    ("name", "sentence", "kind"),
    [
        ("first_frame_image", "Optional. URL or Base64 of the starting frame.", "image"),
        ("image", "Image input (UUID, URL, Data URI, or Base64).", "image"),
        ("start", "Image URL or Base64 data.", "image"),
        ("voice", "URL or Base64 of the sound.", "audio"),
        ("referenceVideo", "Base64 or URL", "video"),
        ("picture", "URL 或 Base64", "image"),
        ("video_url", "URL of the video.", None),
        ("file", "URL or Base64.", None),
    ],
)
def test_fields_for_addresses_or_bytes_are_marked(name: str, sentence: str, kind: Json) -> None:
    single = document({name: {"type": "string", "description": sentence}})
    assert ruled(single)["properties"][name].get("x-media") == kind
    items = {"type": "string", "description": sentence}
    several = document({name: {"type": "array", "items": items}})
    assert ruled(several)["properties"][name]["items"].get("x-media") == kind


def test_nested_objects_have_rules_of_their_own() -> None:
    inner: dict[str, Any] = {
        "first": {"type": "string", "description": "Do not use together with `last`."},
        "last": {"type": "string"},
    }
    described = "Inputs. These must be nested inside the inputs object."
    nested = {"type": "object", "description": described, "properties": inner}
    top = {"type": "string", "description": "Requires `inputs.first`."}
    sourced = document({"inputs": nested, "top": top})
    schema = ruled(sourced)
    sentence = "Do not use together with `last`"
    rule = {"description": sentence, "not": {"required": ["first", "last"]}}
    assert schema["properties"]["inputs"]["allOf"] == [rule]
    has_first = {"required": ["inputs"], "properties": {"inputs": {"required": ["first"]}}}
    needs = {"if": {"required": ["top"]}, "then": has_first}
    assert schema["allOf"] == [{"description": "Requires `inputs.first`", **needs}]
    assert ("checked", "nested") in results(sourced)


def test_objects_in_lists_have_rules_of_their_own() -> None:
    inner = {"url": {"type": "string", "description": "Requires `role`."}, "role": {"enum": [1]}}
    items = {"anyOf": [{"type": "string"}, {"type": "object", "properties": inner}]}
    schema = ruled(document({"images": {"type": "array", "items": items}}))
    branch = schema["properties"]["images"]["items"]["anyOf"][1]
    assert branch["dependentRequired"] == {"url": ["role"]}
    assert BODY.endswith("schema")
    assert added("Only `url` is read.", "") == {}
