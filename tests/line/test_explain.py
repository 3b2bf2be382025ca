"""``explain``: every constraint of a field of a generated model, and where it is from."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from generator.commands.explain import Explained, explain
from generator.diagnostics import BadInput
from generator.pipeline import judged_specs
from tests.helpers.cli import ROOT, command, generator

RUNWARE = "runware/bytedance:2@2"


@cache
def _normalized() -> Any:
    return judged_specs(ROOT / "specs").normalized


def told(target: str) -> list[Explained]:
    """What is explained about a target of the committed specs."""
    return explain(_normalized(), target)


@pytest.mark.parametrize(
    ("python", "wire"),
    [
        ("positive_prompt", "positivePrompt"),
        ("task_uuid", "taskUUID"),
        ("webhook_url", "webhookURL"),
        ("inputs.frame_images", "inputs.frameImages"),
        ("inputs.frame_images.frame", "inputs.frameImages[].frame"),
        ("provider_settings.bytedance.camera_fixed", "providerSettings.bytedance.cameraFixed"),
    ],
)
def test_a_field_is_named_as_the_model_names_it_or_as_the_document_does(
    python: str, wire: str
) -> None:
    lines = told(f"{RUNWARE}.{python}")
    assert lines == told(f"{RUNWARE}.{wire}")
    assert {line.field for line in lines} >= {wire}


def test_members_of_alternatives_are_explained() -> None:
    (enum,) = [x for x in told(f"{RUNWARE}.inputs.frameImages.frame") if x.keyword == "enum"]
    assert enum.value == ["first", 0]
    assert enum.origin is not None and enum.origin.kind == "overlay"


@pytest.mark.parametrize(
    ("target", "file", "words"),
    [
        (f"{RUNWARE}.task_uuid", "captures/runware/seedance-1.0-pro-fast.txt", "required UUID v4"),
        (f"{RUNWARE}.model", "captures/runware/seedance-1.0-pro-fast.txt", "bytedance:2@2"),
        (
            f"{RUNWARE}.inputs.frame_images.image",
            "captures/runware/seedance-1.0-pro-fast.txt",
            "string required",
        ),
        (
            "modellix/seedance-2.0-fast-v2v.video_urls",
            "captures/modellix/seedance-2.0-fast-v2v.txt",
            "required",
        ),
        (
            "modellix/seedance-2.0-v2v.video_urls",
            "facts/modellix/seedance-2.0-v2v.yaml",
            "video_urls",
        ),
    ],
)
def test_required_is_shown_at_the_line_of_the_field_itself(
    target: str, file: str, words: str
) -> None:
    lines = told(target)
    (line,) = [x for x in lines if x.keyword == "required"]
    assert line.value is True and line.origin is not None
    assert line.origin.place.file == file
    number = line.origin.place.line
    assert words in (ROOT / "specs" / file).read_text("utf-8").splitlines()[number - 1]
    (stated,) = [x for x in lines if x.keyword == "type" and x.field == line.field]
    assert stated.origin is not None and number - stated.origin.place.line in range(-20, 2)


def test_an_overlay_shows_its_reason_and_its_evidence() -> None:
    (shown,) = [str(x) for x in told(f"{RUNWARE}.width") if x.keyword == "type"]
    first, second, reason, evidence = shown.splitlines()
    assert first == 'width: type "integer"'
    assert second.startswith("    overlay at overlays/runware/seedance-1.0-pro-fast.yaml:")
    assert reason.startswith("      reason: The capture kept the descriptions")
    assert evidence.startswith("      evidence: captures/runware/seedance-1.0-pro-fast.txt, ")


def test_a_rule_in_prose_shows_its_sentence() -> None:
    lines = told("modellix/seedance-1.0-lite-t2v.frames")
    (shown,) = [str(x) for x in lines if x.keyword == "enum"]
    assert shown.endswith('by arithmetic-progression: "Format: 25+4n, range [29, 289]"')


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        (f"{RUNWARE}.positiv_prompt", "did you mean positivePrompt"),
        (f"{RUNWARE}.inputs.frame", "did you mean inputs.frameImages"),
        ("modellix/seedance-2.0-fast-i2.prompt", "did you mean modellix/seedance-2.0-fast-i2v"),
    ],
)
def test_what_is_not_there_comes_with_what_is(target: str, hint: str) -> None:
    with pytest.raises(BadInput) as caught:
        told(target)
    assert hint in str(caught.value)


def test_a_variant_that_cannot_be_called_says_why() -> None:
    done = generator("explain", "modellix/seedance-1.0-lite-i2v")
    assert done.returncode == 2
    assert (
        "known.yaml:1: error: modellix/seedance-1.0-lite-i2v is known by name only: Gone from"
        in (done.stderr)
    )


def test_one_json_line_per_constraint() -> None:
    done = command("explain", f"{RUNWARE}.task_uuid", "--json")
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {"field": "taskUUID", "keyword": "required", "value": True}.items() <= found[0].items()
