"""Variants known from facts only: their page replaces the facts once it can be captured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.capture.run import Outcome
from generator.lock import check_lock, load_lock
from generator.manifest import Document
from generator.pipeline import judged_specs
from generator.read import FACTS
from generator.specs import load_specs
from tests.capture.conftest import page
from tests.capture.provider import Provider, Reply
from tests.capture.test_capture import run
from tests.capture.test_drift import drift, project
from tests.helpers.cli import command, tree
from tests.helpers.memory import memory

__all__ = ["project"]

V2V = "seedance-2.0-v2v"
ID = f"modellix/{V2V}"
OLD, NEW = f"facts/modellix/{V2V}.yaml", f"captures/modellix/{V2V}.txt"
OVERLAY = f"overlays/modellix/{V2V}.yaml"
MINI = "bytedance:seedance@2.0-mini"
Changes = tuple[tuple[str, str], ...]


def text(*changes: tuple[str, str]) -> bytes:
    """The page of the variant: that of its fast sibling, with the names and values changed."""
    names: Changes = (("seedance-2.0-fast-v2v", V2V), ("Seedance 2.0 Fast V2V", "Seedance 2.0 V2V"))
    told = page("seedance-2.0-fast-v2v").decode()
    names += (("480p,\n720p\n", "480p,\n720p,\n1080p\n"),)
    names += (
        (" but resolution limited to 480p/720p", ""),
        (" Fast variant does not support 1080p.", ""),
    )
    for old, new in (*names, *changes):
        assert old in told
        told = told.replace(old, new)
    return told.encode()


def mini() -> bytes:
    """The page of a task: that of another model."""
    told = page("bytedance:2@2").replace(b"bytedance:2@2", MINI.encode())
    return told.replace(b"Seedance 1.0 Pro Fast", b"Seedance 2.0 Mini")


def entry(specs: Path, id: str = ID) -> Document:
    return next(e for e in load_specs(specs).manifest.documents if e.id == id)


def one(specs: Path, id: str = ID) -> Outcome:
    (only,) = run(specs, id).outcomes
    return only


def told(specs: Path) -> Any:
    paths = judged_specs(specs, memo=memory).normalized.providers["modellix"].document["paths"]
    variants = (op["x-variant"] for item in paths.values() for op in item.values()
                if "x-variant" in op)  # fmt: skip
    return next(variant for variant in variants if variant["id"] == ID)


def test_the_page_takes_the_place_of_the_facts(specs: Path, provider: Provider) -> None:
    before, facts = tree(specs), told(specs)
    provider.say(f"/{V2V}", Reply(text(), etag='"1"'))
    assert one(specs).status == "changed"
    after = tree(specs)
    assert set(before) - set(after) == {OLD}
    assert set(after) - set(before) == {NEW, OVERLAY}
    assert after[NEW] == text()
    now = entry(specs)
    assert (now.file, now.form, now.overlays) == (NEW, "mintlify-text", (OVERLAY,))
    assert now.captured is not None
    locked = load_lock(specs)
    assert (locked[NEW].address, locked[NEW].etag) == (f"{provider.address}/{V2V}", '"1"')
    assert locked[NEW].reader == "mintlify-text"
    assert list(check_lock(locked, {NEW: text()})) == []
    page = told(specs)
    assert (facts["completeness"], page["completeness"]) == ("partial", "complete")
    kept = ("tasks", "family", "tier", "price", "status", "title", "name", "page")
    assert {key: page.get(key) for key in kept} == {key: facts.get(key) for key in kept}
    assert one(specs).status == "unchanged"
    assert provider.asked[-1][1]["If-None-Match"] == '"1"'


def test_the_schema_is_asked_for_first(specs: Path, provider: Provider) -> None:
    schema = page("seedance-2.0-fast-i2v.json").replace(b"fast-i2v", b"i2v")
    provider.say("/seedance-2.0-i2v.json", Reply(schema.replace(b"Fast I2V", b"I2V")))
    provider.say("/seedance-2.0-i2v", Reply(text()))
    assert one(specs, "modellix/seedance-2.0-i2v").status == "changed"
    now = entry(specs, "modellix/seedance-2.0-i2v")
    assert (now.file, now.form) == ("captures/modellix/seedance-2.0-i2v.json", "openapi")


def test_several_arrive_in_one_run(specs: Path, provider: Provider) -> None:
    names = [e.variant for e in load_specs(specs).manifest.of("modellix") if e.form == FACTS]
    others = [name for name in names if name.endswith("v2v") or name == "seedance-2.0-i2v"]
    schema = page("seedance-2.0-fast-i2v.json").replace(b"fast-i2v", b"i2v")
    provider.say("/seedance-2.0-i2v.json", Reply(schema.replace(b"Fast I2V", b"I2V")))
    provider.say(f"/{V2V}", Reply(text()))
    outcomes = {o.document: o.status for o in run(specs, "modellix").outcomes}
    arrived = [name for name, status in outcomes.items() if status == "changed"]
    assert arrived == [f"modellix/{name}" for name in others]
    assert set(outcomes.values()) == {"changed", "unchanged", "facts"}
    judged_specs(specs, memo=memory)


NOT_THE_PAGE = [
    (Reply(b"gone", 404), "status", False),
    (Reply(b"<html><title>Sign in</title></html>"), "not-a-document", True),
    (Reply(page("seedance-2.0-fast-v2v")), "variant-mismatch", True),
    (Reply(text(("https://api.modellix.ai", "https://evil.example"))), "host-not-vouched", True),
    (Reply(text()[:1500]), "", True),
    (Reply(mini()), "variant-mismatch", True),
]


@pytest.mark.parametrize(("reply", "why", "aside"), NOT_THE_PAGE)
def test_what_is_not_the_page_leaves_the_facts(
    specs: Path, provider: Provider, reply: Reply, why: str, aside: bool
) -> None:
    before = tree(specs)
    provider.say(f"/{V2V}", reply)
    outcome = one(specs)
    assert outcome.status == "facts"
    assert why in outcome.reason
    left = tree(specs)
    rejected = left.pop(f"rejected/modellix/{V2V}.txt", None)
    assert rejected == (reply.body if aside else None)
    assert left == before


def test_a_facts_document_is_no_page(specs: Path, provider: Provider) -> None:
    provider.say(f"/{V2V}", Reply((specs / OLD).read_bytes() + b"# ours\n"))
    outcome = one(specs)
    assert outcome.status == "facts"
    assert "a facts document" in outcome.reason


def test_facts_that_stay_facts_are_no_failure(specs: Path) -> None:
    done = command("capture", ID, "--specs", specs)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"facts     {ID} ")
    assert "HTTP 404" in done.stdout


def test_a_facts_form_that_the_manifest_does_not_state(specs: Path, provider: Provider) -> None:
    """It is found by looking: a capture never overwrites what we wrote."""
    manifest = specs / "manifest.yaml"
    told = manifest.read_text("utf-8").replace(f"file: {OLD}\n    form: facts\n", f"file: {OLD}\n")
    manifest.write_text(told, "utf-8")
    provider.say(f"/{V2V}", Reply(text()))
    before = (specs / OLD).read_bytes()
    assert one(specs).status == "changed"
    assert entry(specs).file == NEW
    assert before not in tree(specs).values()


# Drift.


def changes(specs: Path, *more: str, code: int) -> dict[str, Any]:
    report = drift(specs, *more, code=code)
    return {c["id"] + " " + c["path"].rpartition(" › ")[2]: c for c in report["changes"]}


def test_the_first_report_is_the_list_of_what_was_not_known(
    specs: Path, provider: Provider
) -> None:
    provider.say(f"/{V2V}", Reply(text()))
    before = tree(specs)
    found = changes(specs, code=0)
    assert {c["variant"] for c in found.values()} == {ID}
    news = {key for key, c in found.items() if c["message"].startswith("not known before: ")}
    assert {
        "request-optional-property-added seed",
        "request-default-added ratio",
        "request-became-required prompt",
        "variant-fact-changed completeness",
    } <= news
    new = found["request-optional-property-added seed"]
    assert (new["message"], new["revision"]["file"]) == (
        "not known before: seed is new and optional",
        NEW,
    )
    assert {found[key]["severity"] for key in news} == {"info"}
    rest = {key.partition(" ")[0] for key in found.keys() - news}
    assert rest <= {"variant-fact-changed", "description-changed", "example-changed"}
    assert not [key for key, c in found.items() if c["new"] is None]
    assert tree(specs) == before


def test_what_contradicts_a_stated_fact_is_a_change(specs: Path, provider: Provider) -> None:
    provider.say(f"/{V2V}", Reply(text(("480p,\n720p,\n1080p\n", "480p,\n720p\n"))))
    found = changes(specs, code=1)
    (worst,) = [c for c in found.values() if c["severity"] == "breaking"]
    assert worst["id"] == "request-enum-value-removed"
    assert set(worst["old"]) - set(worst["new"]) == {"1080p"}
    assert worst["base"]["file"] == OLD
    assert "not known before" not in worst["message"]


def test_facts_that_have_no_page_yet_are_reported(specs: Path) -> None:
    report = drift(specs, code=0)
    kept = [f for f in report["findings"] if f["id"] == "facts-kept"]
    facts = [e.id for e in load_specs(specs).manifest.documents if e.form == FACTS]
    assert len(kept) == len(facts) == 4
    assert {f["severity"] for f in kept} == {"info"}


def test_a_task_arrives_under_the_name_of_its_facts(specs: Path, provider: Provider) -> None:
    provider.say(f"/{MINI}", Reply(mini()))
    outcome = one(specs, f"runware/{MINI}")
    assert outcome.status == "changed", outcome.reason
    now = entry(specs, f"runware/{MINI}")
    assert (now.file, now.form) == ("captures/runware/seedance-2.0-mini.txt", "runware-text")
    assert now.overlays == ("overlays/runware/seedance-2.0-mini.yaml",)


def test_apply_makes_the_variant_complete(specs: Path, provider: Provider) -> None:
    provider.say(f"/{V2V}", Reply(text()))
    drift(specs, "--apply", code=0)
    generated = specs.parent / "generated"
    document = json.loads((generated / "openapi/modellix.json").read_text("utf-8"))
    (item,) = [i for p, i in document["paths"].items() if p.endswith(f"/{V2V}/async")]
    assert item["post"]["x-variant"]["completeness"] == "complete"
    model = document["components"]["schemas"]["Seedance20V2vRequest"]
    assert model["properties"]["seed"]["maximum"] == 4294967295
    assert (specs / NEW).read_bytes() == text()
    assert not (specs / OLD).exists()
    assert "not known before" in (specs.parent / "CHANGELOG.md").read_text("utf-8")
    assert changes(specs, code=0) == {}
