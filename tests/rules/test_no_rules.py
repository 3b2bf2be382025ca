"""Advice, examples, history and plain description never become rules."""

from __future__ import annotations

import pytest

from .build import added, findings, results, saying

SILENT = [
    "Text describing the video to generate.",
    "Aspect ratio of the generated video.",
    "Reference optional inputs with placeholders such as `[Image 1]` or `[Audio 1]`.",
    "Random seed for reproducible generation. Use -1 for random.",
    "Video aspect ratio. 'adaptive': system auto-selects best ratio",
    "'default': low latency, 'flex': high TPD, 50% price (offline inference)",
    "Whether to return the last frame (PNG format)",
    "Enable or disable content safety checking. When enabled, defaults to fast mode.",
    "Number of results to generate. Each result uses a different seed.",
    "Seedance 1.0 Pro Fast accelerates the core Seedance pipeline.",
    "Supports Chinese and English",
    "视频内容描述，支持中文和英文。",
    "The total number of frames is determined by duration multiplied by the frame rate (fps).",
    "This is different from reference_images, which provide overall visual guidance.",
]

ADVICE = [
    "Recommended prompt length: under 1000 words.",
    "Lengthy text will lead to scattered information, and the model may ignore details and only"
    " focus on key points, resulting in missing elements.",
    "We recommend at most 3 reference images.",
    "It is recommended to use image together with first_frame.",
    "For best results, use at least 2 images.",
    "For example, do not use together with first_frame.",
    "E.g. up to 3 images.",
    "Example: `image` requires `first_frame`.",
    "Previously, `image` could not be used together with `first_frame`.",
    "Formerly limited to 480p/720p.",
    "The maximum of 5 images used to be lower: up to 3.",
    "建议不要与 first_frame 同时使用。",
    "例如：最多 9 张。",
]


@pytest.mark.parametrize("text", SILENT)
@pytest.mark.parametrize("field", ["image", "reference_images", ""])
def test_description_says_nothing(text: str, field: str) -> None:
    assert added(text, field) == {}
    assert findings(saying(text, field)) == []


@pytest.mark.parametrize("text", ADVICE)
@pytest.mark.parametrize("field", ["image", "reference_images", ""])
def test_advice_and_history_are_listed(text: str, field: str) -> None:
    assert added(text, field) == {}
    assert [f.id for f in findings(saying(text, field)) if f.severity > 10] == []
    assert set(results(saying(text, field))) <= {("listed", "advice")}


def test_other_known_sentences_are_listed() -> None:
    for sentence, statement in {
        "Only applies when mode is fast.": "applies-only",
        "Ignored when `first_frame` is set.": "applies-only",
        "Must be unique per task.": "unique",
        "Required for long-running tasks like video generation.": "needed-for",
        "Same fields as Seedance 2.0 V2V.": "same-fields",
        "仅在 mode 为 fast 时生效。": "applies-only",
    }.items():
        assert added(sentence) == {}
        assert results(saying(sentence)) == [("listed", statement)]
        (finding,) = findings(saying(sentence))
        assert finding.id == "statement-not-enforced"
