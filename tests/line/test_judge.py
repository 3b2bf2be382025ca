"""The judge is waited for last: what it says is said all the same, and nothing is written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from generator.diagnostics import BadInput
from generator.pipeline import Described, accepted
from generator.warm import warming
from tests.helpers.cli import command
from tests.helpers.fewer import fewer_specs

OVERLAY = "overlays/modellix/provider.yaml"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    return fewer_specs(tmp_path / "specs")


@pytest.fixture
def disliked(specs: Path) -> Path:
    """Documents with two tags of one name, which no rule of ours is about."""
    text = (specs / OVERLAY).read_text("utf-8")
    assert text.count("- name: tasks\n") == 1
    (specs / OVERLAY).write_text(text.replace("- name: tasks\n", "- name: seedance\n"), "utf-8")
    return specs


@pytest.fixture(params=["beside", "here"])
def tools(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    with warming(at_once=True) if request.param == "beside" else nullcontext():
        yield


class Broken(Exception):
    """Work that cannot be done."""


def broken(_: Described) -> None:
    raise Broken


def test_nothing_is_written(disliked: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = command("generate", "--no-cache", "--specs", disliked, "--out", out)
    assert done.returncode == 2
    assert "[openapi-invalid]" in done.stderr and "seedance" in done.stderr
    assert not out.exists()


@pytest.mark.usefixtures("tools")
def test_what_the_judge_says_goes_before_what_goes_wrong(disliked: Path) -> None:
    with pytest.raises(BadInput, match="openapi-invalid"):
        accepted(disliked, broken)


@pytest.mark.usefixtures("tools")
def test_what_goes_wrong_is_told_when_the_judge_has_nothing_to_say(specs: Path) -> None:
    with pytest.raises(Broken):
        accepted(specs, broken)


def test_no_work_begins_when_our_own_rules_have_something_to_say(specs: Path) -> None:
    begun: list[Described] = []
    text = (specs / "accepted-findings.yaml").read_text("utf-8")
    (specs / "accepted-findings.yaml").write_text(text.replace("match: ", "match: not "), "utf-8")
    with pytest.raises(BadInput, match="accepted-finding-stale"):
        accepted(specs, begun.append)
    assert not begun
