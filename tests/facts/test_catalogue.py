"""The catalogue: what variants can do, how they are found, what else would take a request."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

import seedance

FOUND = [
    ({"min_duration": 20}, {"modellix/seedance-2.5-t2v"}),
    (
        {"task": "i2v", "resolution": "1080p", "min_duration": 10, "provider": "modellix"},
        {"modellix/seedance-1.5-pro-i2v", "modellix/seedance-2.0-i2v"},
    ),
    ({"resolution": "4k"}, {"modellix/seedance-2.0-t2v", "runware/bytedance:seedance@2.0"}),
    ({"task": "v2v", "provider": "runware"}, {"runware/bytedance:seedance@2.5"}),
    (
        {"family": "1.0", "callable_only": False, "status": "retired"},
        {
            "modellix/seedance-1.0-lite-t2v",
            "modellix/seedance-1.0-lite-i2v",
            "runware/bytedance:1@1",
        },
    ),
    ({"resolution": "8k"}, set()),
]


@pytest.mark.parametrize(("conditions", "ids"), FOUND)
def test_variants_are_found_by_what_is_documented(
    conditions: dict[str, object], ids: set[str]
) -> None:
    found = seedance.find(**conditions)  # type: ignore[arg-type]
    assert {variant.id for variant in found} == ids


def test_a_known_variant_says_why_it_cannot_be_called() -> None:
    variant = seedance.variants["modellix/seedance-1.0-pro-t2v"]
    assert not variant.callable
    assert variant.price is not None
    assert variant.price["per_second"]["1080p"] == 0.138
    assert variant.reason
    with pytest.raises(ValueError, match="cannot be called"):
        _ = variant.request_model


def test_limits_of_a_variant() -> None:
    variant = seedance.variants["modellix/seedance-2.0-v2v"]
    assert variant.tasks == ("v2v",)
    assert variant.resolutions == ("480p", "720p", "1080p")
    assert variant.durations == (4, 15)
    assert variant.audio is True
    assert variant.seeds is None
    assert variant.inputs["video_urls"] == 3
    assert variant.completeness == "partial"
    assert "whether prompt is required" in variant.unknown


def test_partial_variants_say_so_where_callers_look() -> None:
    for variant in seedance.find(status=None):
        if variant.completeness == "partial":
            module = importlib.import_module(f"seedance.{variant.provider}.{variant.name}")
            assert "Partial:" in (getattr(module, variant.name).__doc__ or "")


def test_what_else_would_take_a_request() -> None:
    request = seedance.variants["modellix/seedance-2.0-fast-i2v"].request_model(
        prompt="The cat turns its head", first_frame_image="https://example.com/a.png", duration=8
    )
    found = {one.variant.id: one.problems for one in request.alternatives()}
    assert found["modellix/seedance-2.0-i2v"] == ()
    assert found["modellix/seedance-1.5-pro-i2v"] == ()
    (problem,) = found["modellix/seedance-2.0-fast-v2v"]
    assert "video_urls" in problem
    assert "modellix/seedance-1.0-lite-t2v" not in found


def test_nested_inputs_are_carried_over() -> None:
    request = seedance.variants["runware/bytedance:seedance@2.0-mini"].request_model(
        positive_prompt="Waves",
        inputs={"frameImages": ["https://example.com/a.png"]},
        resolution="720p",
    )
    found = {one.variant.id: one.problems for one in request.alternatives()}
    assert found["runware/bytedance:seedance@2.0"] == ()
    assert found["runware/bytedance:2@1"]  # it has no 720p


def test_listing_loads_no_model() -> None:
    code = (
        "import sys, seedance; list(seedance.variants); seedance.find(task='t2v'); "
        "print([n for n in sys.modules if n.startswith('seedance.') and '.models' in n])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
