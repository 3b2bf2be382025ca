"""``drift`` against a provider on loopback: one report that is right, and ``--apply``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.diff.release import next_version, version_step, with_entry
from tests.capture.conftest import page
from tests.capture.provider import Provider, Reply
from tests.diff.documents import changes, document, members
from tests.helpers.cli import ROOT, command, generator, tree

V2V = "seedance-2.0-fast-v2v"


def drift(folder: Path, *more: str, code: int, run: Any = command) -> Any:
    """The report, as JSON; the command runs in this process unless told otherwise."""
    root = folder.parent
    files = ("--changelog", str(root / "CHANGELOG.md"), "--project", str(root / "pyproject.toml"))
    folders = ("--specs", str(folder), "--out", str(root / "generated"))
    done = run("drift", *folders, *files, "--format", "json", *more)
    assert done.returncode == code, done.stdout + done.stderr
    return json.loads(done.stdout)


@pytest.fixture(autouse=True)
def project(specs: Path, provider: Provider) -> None:
    """A project around the specs folder, and an index that lists what the manifest has."""
    from generator.specs import load_specs

    for name in ("CHANGELOG.md", "pyproject.toml"):
        shutil.copy(ROOT / name, specs.parent / name)
    names = [e.variant.replace(".", "-") for e in load_specs(specs).manifest.of("modellix")]
    listed = "\n".join(f"(bytedance/{name})" for name in names)
    provider.say("/llms.txt", Reply(listed.encode()))


def test_nothing_changed(specs: Path) -> None:
    before = tree(specs)
    assert drift(specs, code=0, run=generator)["changes"] == []
    assert tree(specs) == before


def test_a_change_in_callers_terms(specs: Path, provider: Provider) -> None:
    before = tree(specs)
    provider.say(f"/{V2V}", Reply(page(V2V).replace(b"4294967295", b"2147483647")))
    (change,) = drift(specs, code=1)["changes"]
    assert change["id"] == "request-maximum-lowered"
    assert change["variant"] == f"modellix/{V2V}"
    assert change["path"].endswith("› seed")
    assert change["revision"]["line"] > 10
    assert tree(specs) == before


def test_a_page_that_broke_is_no_drift(specs: Path, provider: Provider) -> None:
    provider.say(f"/{V2V}", Reply(page(V2V)[:1500]))
    report = drift(specs, code=2)
    assert report["changes"] == []
    kept = [f["id"] for f in report["findings"] if f["severity"] == "warning"]
    assert kept == ["capture-kept"]


def test_variants_that_come_and_go(specs: Path, provider: Provider) -> None:
    text = provider.replies["/llms.txt"][0].body.replace(
        b"seedance-1-0-lite-t2v", b"seedance-9-t2v"
    )
    provider.say("/llms.txt", Reply(text))
    report = drift(specs, "--fail-on", "warning", code=1)
    assert {(c["id"], c["path"]) for c in report["changes"]} == {
        ("variant-listed", "modellix/seedance-9-t2v"),
        ("variant-unlisted", "modellix/seedance-1.0-lite-t2v"),
    }


def test_overlays_that_no_longer_fit_are_part_of_the_report(
    specs: Path, provider: Provider
) -> None:
    overlay = specs / "overlays" / "modellix" / f"{V2V}.yaml"
    assert overlay.is_file()
    text = page(V2V).replace(b"/\nasync\n", b"").replace(b"/async", b"")
    provider.say(f"/{V2V}", Reply(text))
    report = drift(specs, code=2)
    assert report["refused"] is True
    found = {finding["id"]: finding for finding in report["findings"]}
    assert "endpoint-moved" in found
    told = [f for f in report["findings"] if f["place"] and "overlays/" in f["place"]["file"]]
    assert told, "the overlay that no longer fits, with its line"


def test_apply(specs: Path, provider: Provider) -> None:
    changed = page(V2V).replace(b"4294967295", b"2147483647")
    provider.say(f"/{V2V}", Reply(changed))
    (change,) = drift(specs, "--apply", code=1)["changes"]
    assert change["severity"] == "breaking"
    assert (specs / "captures" / "modellix" / f"{V2V}.txt").read_bytes() == changed
    model = "openapi/modellix.json"
    assert "2147483647" in (specs.parent / "generated" / model).read_text()
    changelog = (specs.parent / "CHANGELOG.md").read_text()
    assert "– proposed\n\n- **Breaking:** " in changelog
    assert drift(specs, code=0)["changes"] == []


def test_version_steps() -> None:
    base = document(members(prompt={"type": "string", "maxLength": 9}))
    for schema, step in (
        ({"type": "string", "maxLength": 5}, "major"),
        ({"type": "string", "maxLength": 20}, "minor"),
        ({"type": "string", "maxLength": 9, "description": "x"}, "patch"),
        ({"type": "string", "maxLength": 9, "default": "x"}, "patch"),
    ):
        assert version_step(changes(base, document(members(prompt=schema)))) == step
    assert [next_version("1.2.3", step) for step in ("major", "minor", "patch")] == [
        "2.0.0",
        "1.3.0",
        "1.2.4",
    ]


def test_a_proposal_replaces_the_one_before() -> None:
    text = "# Changelog\n\n## 0.1.0 – unreleased\n\n- First.\n"
    once = with_entry(text, "## 0.2.0 – proposed\n\n- A.\n")
    twice = with_entry(once, "## 1.0.0 – proposed\n\n- B.\n")
    assert (
        twice == "# Changelog\n\n## 1.0.0 – proposed\n\n- B.\n\n## 0.1.0 – unreleased\n\n- First.\n"
    )
