"""What the captured documents state in prose, and what became of every such sentence."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Severity
from generator.document import Sourced, get
from generator.findings import judge
from generator.normalize import normalize
from generator.normalize.apply import apply_overlay
from generator.normalize.inline import inline
from generator.normalize.overlay import parse_overlay
from generator.normalize.rules import apply_rules, outcomes
from generator.normalize.rules.sentences import sentences
from generator.normalize.rules.suspicion import looks_like_a_rule
from generator.normalize.rules.targets import request_schemas, texts
from generator.read import read
from generator.specs import Specs, load_node, load_specs

SPECS = Path(__file__).parents[2] / "specs"

LITE = "captures/modellix/seedance-1.0-lite-t2v.txt"
PRO_FAST = "captures/modellix/seedance-1.0-pro-fast-t2v.txt"
I2V = "captures/modellix/seedance-2.0-fast-i2v.json"
V2V = "captures/modellix/seedance-2.0-fast-v2v.txt"
RUNWARE = "captures/runware/seedance-1.0-pro-fast.txt"

Row = tuple[int, str, str | None]

# Line, what became of the sentence, statement. The JSON capture is one line.
GOLDEN: dict[str, list[Row]] = {
    PRO_FAST: [(47, "listed", "advice"), (47, "listed", "advice")],
    LITE: [(95, "listed", "priority"), (95, "enforced", "arithmetic-progression")],
    V2V: [
        (53, "listed", "same-fields"),
        (53, "checked", "limited-values"),
        (66, "checked", "count-between"),
        (73, "checked", "presence"),
        (73, "enforced", "not-together"),
        (83, "checked", "presence"),
        (83, "enforced", "not-together"),
        (93, "checked", "presence"),
        (93, "checked", "count-up-to"),
        (93, "enforced", "not-together"),
        (103, "checked", "presence"),
        (103, "checked", "count-up-to"),
        (124, "checked", "unsupported-value"),
        (133, "checked", "range"),
    ],
    I2V: [
        (1, "listed", "same-fields"),
        (1, "checked", "limited-values"),
        (1, "listed", "same-fields"),
        (1, "checked", "limited-values"),
        (1, "checked", "presence"),
        (1, "checked", "count-up-to"),
        (1, "checked", "range"),
        (1, "checked", "presence"),
        (1, "enforced", "not-together"),
        (1, "checked", "presence"),
        (1, "enforced", "not-together"),
        (1, "listed", "advice"),
        (1, "listed", "advice"),
        (1, "checked", "presence"),
        (1, "checked", "count-up-to"),
        (1, "enforced", "not-together"),
        (1, "checked", "unsupported-value"),
    ],
}

RUNWARE_STATEMENTS = {
    ("Must be unique per task", "listed", "unique"),
    ("Only applies when outputType is URL", "listed", "applies-only"),
    ("This model only supports the first frame", "checked", "only-word"),
}

FRAMES = [
    {
        "description": "Do not use together with {} in the same request",
        "not": {"required": [name, "reference_images"]},
    }
    for name in ("first_frame_image", "last_frame_image")
]


@cache
def specs() -> Specs:
    return load_specs(SPECS)


@cache
def corrected(file: str) -> Sourced:
    """A captured document with its overlays, before its rules are applied."""
    (entry,) = [entry for entry in specs().manifest.documents if entry.file == file]
    sourced = read(specs().files[file], file, entry.form).sourced
    assert sourced is not None
    for overlay in entry.overlays:
        actions = parse_overlay(
            load_node(specs().files[overlay], overlay, "overlay"), specs().files
        )
        sourced = apply_overlay(sourced, actions)
    return inline(sourced)


def request(file: str) -> dict[str, Any]:
    """The request schema of a captured document with its rules."""
    ruled, _findings = apply_rules(corrected(file))
    ((at, _others),) = request_schemas(ruled.document)
    found: dict[str, Any] = get(ruled.document, at)
    return found


@pytest.mark.parametrize("file", GOLDEN)
def test_every_statement(file: str) -> None:
    found = [(o.place.line, o.result, o.statement) for o in outcomes(corrected(file))]
    assert found == GOLDEN[file]


def test_statements_of_the_runware_page() -> None:
    found = {(o.text, o.result, o.statement) for o in outcomes(corrected(RUNWARE))}
    assert found >= RUNWARE_STATEMENTS
    assert {result for _text, result, _statement in found} <= {"enforced", "checked", "listed"}


@pytest.mark.parametrize("file", [*GOLDEN, RUNWARE])
def test_no_sentence_that_looks_like_a_rule_is_passed_over(file: str) -> None:
    suspicious = {
        sentence.text
        for _subject, text, _place in texts(corrected(file))
        for sentence in sentences(text)
        if looks_like_a_rule(sentence.text)
    }
    assert suspicious <= {outcome.text for outcome in outcomes(corrected(file))}


@pytest.mark.parametrize(("file", "quote"), [(V2V, "{}"), (I2V, "`{}`")])
def test_frames_and_reference_images_exclude_each_other(file: str, quote: str) -> None:
    name = quote.format("reference_images")
    expected = [{**rule, "description": str(rule["description"]).format(name)} for rule in FRAMES]
    assert request(file)["allOf"] == expected


def test_frames_are_an_enumeration() -> None:
    frames = request(LITE)["properties"]["frames"]
    assert frames["enum"] == [25 + 4 * n for n in range(1, 67)]
    assert (frames["minimum"], frames["maximum"]) == (29, 289)


def test_the_other_pages_state_no_rule_between_fields() -> None:
    for file in (LITE, PRO_FAST):
        assert not {"allOf", "dependentRequired"} & request(file).keys()
    assert "enum" not in request(PRO_FAST)["properties"]["frames"]


def test_media_fields_are_marked() -> None:
    for file in (V2V, I2V):
        fields = request(file)["properties"]
        assert fields["first_frame_image"]["x-media"] == "image"
        assert fields["last_frame_image"]["x-media"] == "image"
        assert fields["reference_images"]["items"]["x-media"] == "image"
        assert "x-media" not in fields["audio_urls"]["items"]
    images = request(RUNWARE)["properties"]["inputs"]["properties"]["frameImages"]
    text, part = images["items"].get("anyOf") or images["items"]["oneOf"]
    assert (text["x-media"], part["properties"]["image"]["x-media"]) == ("image", "image")


def test_a_count_that_differs_from_the_overlay_is_found_with_both_places() -> None:
    found = [f for f in apply_rules(corrected(RUNWARE))[1] if f.id == "values-count"]
    (finding,) = found
    assert "resolution" in finding.message
    assert finding.place and finding.place.file == RUNWARE
    assert finding.other and finding.other.file.startswith("overlays/runware/")


def test_nothing_is_left_to_deal_with() -> None:
    readings = {
        entry.file: read(specs().files[entry.file], entry.file, entry.form)
        for entry in specs().manifest.documents
    }
    judgement = judge(normalize(specs(), readings).findings, specs())
    assert [str(f) for f in judgement.open if f.severity >= Severity.WARNING] == []
    assert judgement.accepted
