"""Requests report everything at once, by the caller's names; answers keep what they do not know."""

from __future__ import annotations

import copy
import importlib
import json
import warnings
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(20)


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


def test_everything_at_once(i2v: Any) -> None:
    found = problems(
        i2v, prompt="", duraton=5, duration=7, first_frame_image="u", reference_images=["u"]
    )
    assert set(found) == {"prompt", "duraton", "duration", "first_frame_image"}
    assert found["duraton"] == "`duraton` is not a parameter; did you mean `duration`?"
    assert found["first_frame_image"] == (
        "`first_frame_image` cannot be combined with `reference_images` "
        "(seedance-2.0-fast-i2v, captures/modellix/seedance-2.0-fast-i2v.json:1)"
    )


def test_the_sentence_stands_in_the_context(i2v: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        i2v(prompt="x", last_frame_image="u", reference_images=["u"])
    (item,) = caught.value.errors()
    assert item["type"] == "rule" and item["ctx"]["rule"].startswith("Do not use together")


def test_rules_use_the_callers_names(pro: Any) -> None:
    assert problems(pro, positive_prompt="xx", width=1)["width"].startswith(
        "`width` needs `height`"
    )
    both = problems(pro, positive_prompt="xx", width=1, height=1, resolution="480p")
    assert "cannot be combined with `width`" in both["resolution"]


@pytest.mark.parametrize("value", ["5", True, 5.5, None, [5], b"5"])
def test_no_silent_coercion(i2v: Any, value: Any) -> None:
    assert "seed" in problems(i2v, prompt="x", seed=value)


def test_true_is_not_one(pro: Any) -> None:
    inputs = {"frameImages": [{"image": "u", "frame": False}]}
    with pytest.raises(ValidationError):
        pro(positive_prompt="xx", inputs=inputs)
    with pytest.raises(ValidationError):
        pro(positive_prompt="xx", number_results=True)


def test_none_is_not_left_out(i2v: Any) -> None:
    assert problems(i2v, prompt="x", seed=None) == {
        "seed": "`seed` cannot be None; leave it out instead"
    }


def test_omit_is_left_out(seedance: Any, i2v: Any) -> None:
    assert i2v(prompt="x", seed=seedance.OMIT).to_wire() == {"prompt": "x"}


def test_both_names_are_taken_and_one_is_sent(pro: Any) -> None:
    by_python = pro(positive_prompt="xx", inputs={"frame_images": ["u"]}, number_results=2)
    by_wire = pro(positivePrompt="xx", inputs={"frameImages": ["u"]}, numberResults=2)
    assert by_python == by_wire
    assert by_python.to_wire() == {
        "taskType": "videoInference",
        "model": "bytedance:2@2",
        "positivePrompt": "xx",
        "inputs": {"frameImages": ["u"]},
        "numberResults": 2,
    }


def test_nested_problems_have_their_path(pro: Any) -> None:
    found = problems(pro, positive_prompt="xx", inputs={"frame_image": ["u"]})
    assert "did you mean `frame_images`?" in found["inputs.frame_image"]


def test_placeholders_without_media_warn(i2v: Any, pro: Any) -> None:
    with pytest.warns(UserWarning, match=r"\[Image 3\], but the request has 2 images") as caught:
        i2v(prompt="[Image 1] and [Image 3]", reference_images=["a", "b"])
    assert [type(w.message).__name__ for w in caught] == ["PromptWarning"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        i2v(prompt="[Image 2] [Video 9]", reference_images=["a", "b"])
        pro(positive_prompt="[Image 1]", inputs={"frame_images": ["a"]})


@pytest.mark.parametrize("wrapped", [False, True])
def test_media_are_told_apart_by_type(i2v: Any, tmp_path: Path, wrapped: bool) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    uri = "data:image/png;base64,iVBORw0KGgo"
    given_values: list[tuple[Any, str]] = [(PNG, uri), (path, uri), (str(path), str(path))]
    for value, start in given_values:
        name = "reference_images" if wrapped else "first_frame_image"
        wire = i2v(prompt="x", **{name: [value] if wrapped else value}).to_wire()
        sent = wire[name][0] if wrapped else wire[name]
        assert sent.startswith(start)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (MP4, "video/mp4, where image data is wanted"),
        (b"", "no data"),
        (b"plain text", "no known image format"),
        (Path("/nowhere/at/all.png"), "does not name a file"),
        (Path("/"), "does not name a file"),
    ],
)
def test_wrong_media_are_refused(i2v: Any, value: Any, message: str) -> None:
    assert message in problems(i2v, prompt="x", first_frame_image=value)["first_frame_image"]


def test_a_repr_is_short(i2v: Any) -> None:
    shown = repr(i2v(prompt="x" * 5000, first_frame_image=PNG * 50))
    assert len(shown) < 200


def test_answers_keep_what_they_do_not_know(seedance: Any) -> None:
    model = seedance.variants["modellix/seedance-2.0-fast-i2v"].answer_model("submit")
    data = {
        "code": 0,
        "message": "success",
        "data": {"status": "brand-new", "task_id": "t", "model_id": "m", "extra": [1]},
        "more": {"a": 1},
    }
    assert model.model_validate(data).model_dump(exclude_unset=True) == data


def test_alternatives_name_the_obstacles(seedance: Any, i2v: Any, pro: Any) -> None:
    (other,) = i2v(prompt="a heron", duration=5).alternatives()
    assert other.variant.id == "runware/bytedance:2@2" and not other.problems
    (other,) = pro(positive_prompt="a heron", ttl=60).alternatives()
    assert other.problems and "ttl" in other.problems[0]


def test_finding_variants(seedance: Any) -> None:
    ids = [variant.id for variant in seedance.variants.find(task="i2v", resolution="720p")]
    assert ids == ["modellix/seedance-2.0-fast-i2v"]
    assert [v.provider for v in seedance.variants.find(min_duration=10)] == ["runware"]
    with pytest.raises(ValueError, match="by name only"):
        _ = seedance.variants["modellix/seedance-9"].request_model


def test_fields_are_read_when_somebody_asks_and_kept(seedance: Any) -> None:
    field = {"name": "x", "type": "string", "const": 'it\'s \\ "so"'}
    entries = {one: {"id": one, "fields": json.dumps({"x": field})} for one in ("a/one", "a/two")}
    variants = type(seedance.variants)(entries, None)
    catalogue = importlib.import_module("seedance_by_hand._runtime.entries").Entries(entries)

    assert [variant.id for variant in variants.find()] == list(catalogue) == ["a/one", "a/two"]
    assert all(isinstance(entry["fields"], str) for entry in entries.values())

    one = variants["a/one"]
    assert one.data == catalogue["a/one"] == {"id": "a/one", "fields": {"x": field}}
    assert one.fields is one.data["fields"] is catalogue["a/one"]["fields"]
    assert isinstance(entries["a/two"]["fields"], str)

    again = copy.deepcopy(variants["a/two"])
    assert again == variants["a/two"] != one and again.data == variants["a/two"].data
    assert len(catalogue) == 2 and "a/three" not in catalogue


def test_fields_may_be_read_by_another_thread_meanwhile(seedance: Any) -> None:
    class Shared(dict[str, Any]):
        def get(self, key: str, default: Any = None) -> Any:
            found = super().get(key, default)
            self["fields"] = {"x": {}}  # what the other thread does now
            return found

    entry = Shared(id="a/one", fields=json.dumps({"x": {}}))
    variant = seedance._runtime.variants.Variant(entry, "seedance")
    assert variant.fields == {"x": {}}


SCHEMAS: list[tuple[Any, Any, bool]] = [
    ({"required": ["a"]}, {"a": 1}, True),
    ({"required": ["a"]}, {}, False),
    ({"not": {"required": ["a", "b"]}}, {"a": 1}, True),
    ({"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}, {"a": 1, "b": 1}, False),
    ({"if": {"required": ["a"]}, "then": {"required": ["b"]}}, {"a": 1}, False),
    ({"if": {"required": ["a"]}, "then": {"required": ["b"]}}, {}, True),
    ({"properties": {"a": {"const": 1}}}, {"a": True}, False),
    ({"properties": {"a": {"enum": ["x", 0]}}}, {"a": False}, False),
    ({"properties": {"a": {"minItems": 2}}}, {"a": [1]}, False),
    ({"properties": {"a": {"maximum": 2}}}, {"a": 2}, True),
    ({"dependentRequired": {"a": ["b"]}}, {"a": 1}, False),
    ({"unheard-of": 1}, {}, True),
    (False, {}, False),
]


@pytest.mark.parametrize(("schema", "value", "wanted"), SCHEMAS)
def test_schema_rules(seedance: Any, schema: Any, value: Any, wanted: bool) -> None:
    rules = importlib.import_module("seedance_by_hand._runtime.rules")
    assert rules.fits(schema, value) is wanted
    assert _judged(schema, value) is wanted


def _judged(schema: Any, value: Any) -> bool:
    import jsonschema

    return bool(jsonschema.Draft202012Validator(schema).is_valid(value))


FIELDS = st.sampled_from(["a", "b", "c"])
LEAVES = st.one_of(
    st.builds(lambda names: {"required": names}, st.lists(FIELDS, unique=True, max_size=3)),
    st.builds(lambda f, v: {"properties": {f: {"const": v}}}, FIELDS, st.sampled_from([0, 1, "x"])),
    st.builds(lambda f, n: {"properties": {f: {"minimum": n}}}, FIELDS, st.integers(0, 2)),
)
NESTED = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda one: {"not": one}, inner),
        st.builds(lambda many: {"anyOf": many}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda many: {"oneOf": many}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda one, two: {"if": one, "then": two}, inner, inner),
    ),
    max_leaves=6,
)
VALUES = st.dictionaries(FIELDS, st.sampled_from([0, 1, 2, "x", True]), max_size=3)


@given(NESTED, VALUES)
def test_schema_rules_agree_with_a_validator(seedance: Any, schema: Any, value: Any) -> None:
    rules = importlib.import_module("seedance_by_hand._runtime.rules")
    assert rules.fits(schema, value) is _judged(schema, value)


@pytest.mark.parametrize(
    ("kind", "fields", "given_names", "broken"),
    [
        ("any_of", ("a", "b"), (), "at least one of `a` or `b` must be given"),
        ("any_of", ("a", "b"), ("b",), None),
        ("any_of", ("a", "b+c"), ("b",), "at least one of `a` or `b` with `c` must be given"),
        ("any_of", ("a", "b+c"), ("b", "c"), None),
        ("one_of", ("a", "b"), ("a", "b"), "exactly one of `a` or `b` must be given, not 2"),
        ("one_of", ("a", "b"), (), "exactly one of `a` or `b` must be given, not none"),
        ("not_together", ("a", "b", "c"), ("a", "b"), None),
        (
            "not_together",
            ("a", "b", "c"),
            ("a", "b", "c"),
            "`a` cannot be combined with `b` and `c`",
        ),
    ],
)
def test_rules_in_words(
    seedance: Any, kind: str, fields: Any, given_names: Any, broken: str | None
) -> None:
    rules = importlib.import_module("seedance_by_hand._runtime.rules")
    values = dict.fromkeys(given_names, 1)
    assert rules.Rule(kind, fields).broken(values, str) == broken


@pytest.mark.parametrize(
    ("provider", "body", "headers", "wanted"),
    [
        (
            "runware",
            b'{"data": [{"taskUUID": "u", "status": "success", "videoURL": "https://x/v"}]}',
            {},
            ("u", "succeeded", 1),
        ),
        ("modellix", b'{"any": 1}', {"X-Modellix-Task-ID": "t"}, ("t", None, 0)),
        ("runware", b"{}", {}, (None, None, 0)),
    ],
)
def test_deliveries(
    seedance: Any, provider: str, body: bytes, headers: dict[str, str], wanted: Any
) -> None:
    webhooks = importlib.import_module("seedance_by_hand._runtime.webhooks")
    data = getattr(seedance, provider.title()).PROVIDER
    found = webhooks.read_delivery(data, body, headers)
    assert (found.task_id, found.state, len(found.assets)) == wanted
    with pytest.raises(ValueError, match="not JSON"):
        webhooks.read_delivery(data, b"{", {})


@pytest.mark.parametrize(
    ("token", "expected", "same"),
    [
        ("a", "a", True),
        ("a", "b", False),
        (None, "a", False),
        ("", "", False),
        ("é\ud800", "é", False),
    ],
)
def test_tokens(seedance: Any, token: str | None, expected: str, same: bool) -> None:
    webhooks = importlib.import_module("seedance_by_hand._runtime.webhooks")
    assert webhooks.same_token(token, expected) is same
