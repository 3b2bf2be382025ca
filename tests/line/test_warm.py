"""Tools in processes of their own: the same answers, and nothing stays behind."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from generator import warm
from generator.cli import main
from generator.describe.package import Promised
from generator.plain import Kept
from generator.proof.child import import_all
from generator.proof.expected import Expected
from generator.render.tool import answer as generated
from generator.validate.tool import answer as judged
from tests.helpers.cli import ROOT, tree

ABOUT = {"openapi": "3.1.0", "info": {"title": "", "version": "1"}}
WRONG = {**ABOUT, "paths": {"/{a}": {"get": {"responses": {"200": {"description": "x"}}}}}}
DOCUMENTS = json.dumps([json.dumps({**ABOUT, "paths": {}}), json.dumps(WRONG)])
SCHEMAS = json.dumps({"One": {"type": "object", "properties": {"a": {"type": "integer"}}}})
NOTHING = Expected({}, {}, {}, None, Kept.of(Promised((), ())), {})


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this machine has: with a single core nobody else is asked."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


@pytest.mark.parametrize("at_once", [True, False])
def test_tools_answer_as_they_do_here(at_once: bool) -> None:
    """Also where little is wanted, and a tool is imported when it is asked."""
    with warm.warming(at_once):
        warm.begin(["one document"])
        for tool, question, here in (
            (warm.JUDGE, DOCUMENTS, judged(DOCUMENTS)),
            (warm.MODELS, SCHEMAS, generated(SCHEMAS)),
            (warm.JUDGE, DOCUMENTS, judged(DOCUMENTS)),
        ):
            assert warm.ask(tool, question)
            assert warm.answer(tool) == here
    assert len(json.loads(judged(DOCUMENTS))[1]) > 2  # complaints, as JSON


def test_answers_that_are_there_at_once_are_told_apart() -> None:
    with warm.warming(at_once=True):
        assert warm.ask(warm.JUDGE, DOCUMENTS)
        assert warm.answer(warm.JUDGE) == judged(DOCUMENTS)  # it has imported what it needs
        for _ in range(2):
            assert warm.ask(warm.JUDGE, DOCUMENTS)
        time.sleep(1)  # both are answered before anybody reads
        for _ in range(2):
            assert warm.answer(warm.JUDGE, 60) == judged(DOCUMENTS)


def test_a_tool_that_fails_gives_no_answer() -> None:
    with warm.warming(at_once=True):
        assert warm.ask(warm.JUDGE, "no JSON")
        assert warm.answer(warm.JUDGE) is None
        assert warm.ask(warm.MODELS, SCHEMAS)  # one does not take another one down
        assert warm.answer(warm.MODELS) == generated(SCHEMAS)


def test_nobody_is_asked_outside_or_on_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    warm.begin([True])
    assert not warm.ask(warm.JUDGE, DOCUMENTS)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    with warm.warming(at_once=True):
        assert not warm.ask(warm.JUDGE, DOCUMENTS)


def test_work_for_the_time_of_waiting_is_done_once_and_may_fail() -> None:
    done: list[int] = []
    warm.while_waiting(lambda: done.append(0))  # nobody will wait
    with warm.warming(at_once=True):
        warm.while_waiting(lambda: 1 // 0)
        warm.while_waiting(lambda: done.append(1))
        for _ in range(2):
            assert warm.ask(warm.JUDGE, DOCUMENTS)
            assert warm.answer(warm.JUDGE) is not None
    assert done == [1]


@pytest.mark.parametrize("asks", [True, False])
def test_processes_are_gone_afterwards(asks: bool) -> None:
    with warm.warming():
        warm.begin(["one document"])
        assert not asks or warm.ask(warm.JUDGE, DOCUMENTS)  # and does not wait
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.parametrize("printed", ["", "print('hello')"])
def test_what_an_imported_package_prints_is_no_proof(
    printed: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "noisy.py").write_text(printed)
    wanted = {**NOTHING.plain(), "functions": {"noisy": []}}
    with warm.warming(at_once=True):
        assert warm.ask(warm.PROOF, json.dumps([str(tmp_path), [wanted]]))
        assert (warm.answer(warm.PROOF) == "proven") is not bool(printed)
        import_all(tmp_path, NOTHING)  # its process has ended: another one does it
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("broken", [*warm._MODULES])
def test_results_are_the_same_when_a_tool_breaks(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text("def answer(text):\n    raise ValueError(text)\n")
    monkeypatch.setitem(warm._MODULES, broken, str(wrong))
    out = tmp_path / "out"
    folders = ("--specs", str(ROOT / "specs"), "--templates", str(ROOT / "templates"))
    assert main(["generate", "--no-cache", *folders, "--out", str(out)]) == 0
    assert tree(out) == tree(ROOT / "generated")
