"""Whole runs: what is better replaces, what is not is kept aside, and nothing is half done."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.capture.fetch import Fetcher, Limits
from generator.capture.run import Captured, capture
from generator.diagnostics import BadInput
from generator.lock import check_lock, digest, load_lock
from generator.read import FACTS
from generator.specs import load_specs
from tests.capture.conftest import page
from tests.capture.provider import Provider, Reply
from tests.helpers.cli import ROOT, generator, tree

V2V = "seedance-2.0-fast-v2v"
LOGIN = b"<html><title>Sign in</title>" + b"<p>Sign in to go on.</p>" * 50
FILE = f"captures/modellix/{V2V}.txt"


def run(folder: Path, *targets: str, to: Path | None = None) -> Captured:
    client = Fetcher("test-agent/1 (contact)", 0, Limits(seconds=2, stall=1, wait=1))
    return capture(folder, to or folder, targets, [], client)


def outcome(folder: Path, **options: Path) -> tuple[str, str]:
    (only,) = run(folder, f"modellix/{V2V}", **options).outcomes
    return only.status, only.reason


def sound(folder: Path) -> bool:
    """Whether a specs folder loads and every capture is the one in the lock."""
    specs = load_specs(folder)
    files = {e.file: specs.files[e.file] for e in specs.manifest.documents if e.form != FACTS}
    return list(check_lock(load_lock(folder), files)) == []


def test_the_committed_captures_are_locked() -> None:
    assert sound(ROOT / "specs")


def test_an_altered_capture_is_found(specs: Path) -> None:
    files = {FILE: page(V2V) + b"!", "captures/other.txt": b""}
    found = [finding.id for finding in check_lock(load_lock(specs), files)]
    assert found == ["capture-altered", "capture-not-locked"]


def test_nothing_new_changes_nothing(specs: Path, provider: Provider) -> None:
    assert outcome(specs) == ("unchanged", "")
    before = tree(specs)
    assert outcome(specs) == ("unchanged", "")
    assert provider.asked[-1][1]["If-None-Match"] == f'"{V2V}"'
    assert tree(specs) == before
    assert sound(specs)


def test_a_changed_page_comes_in(specs: Path, provider: Provider) -> None:
    changed = page(V2V).replace(b"4294967295", b"2147483647")
    provider.say(f"/{V2V}", Reply(changed, etag='"2"'))
    assert outcome(specs) == ("changed", "")
    assert (specs / FILE).read_bytes() == changed
    locked = load_lock(specs)[FILE]
    assert (locked.etag, locked.sha256, locked.reader) == ('"2"', digest(changed), "mintlify-text")
    assert locked.address == f"{provider.address}/{V2V}"
    assert sound(specs)
    assert list(specs.parent.iterdir()) == [specs]


def test_another_folder_gets_everything(specs: Path, provider: Provider, tmp_path: Path) -> None:
    before = tree(specs)
    provider.say(f"/{V2V}", Reply(page(V2V).replace(b"4294967295", b"7")))
    assert outcome(specs, to=tmp_path / "new")[0] == "changed"
    assert tree(specs) == before
    assert sound(tmp_path / "new")
    with pytest.raises(BadInput, match="not empty"):
        run(specs, to=tmp_path / "new")


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(b"gone", 404), "status"),
        (Reply(b"", 302, {"Location": "https://example.com/login"}), "redirected-elsewhere"),
        (Reply(LOGIN), "not-a-document"),
        (Reply(page("seedance-1.0-pro-fast-t2v")), "different-operation"),
        (Reply(page(V2V)[:1500]), ""),
        (Reply(b"", 429, {"Retry-After": "9999"}), "status"),
        (Reply(page(V2V), wait=1.5), "timeout"),
    ],
)  # fmt: skip
def test_what_is_not_the_document_is_kept_aside(
    specs: Path, provider: Provider, reply: Reply, why: str
) -> None:
    provider.say(f"/{V2V}", reply)
    status, reason = outcome(specs)
    assert status == "kept"
    assert why in reason
    assert (specs / FILE).read_bytes() == page(V2V)
    assert sound(specs)
    aside = specs / "rejected" / "modellix" / f"{V2V}.txt"
    if reply.status == 200 and not reply.wait:
        assert aside.read_bytes() == reply.body
    else:
        assert not aside.exists()


def test_another_language_is_not_the_same_document(specs: Path, provider: Provider) -> None:
    text = page(V2V).decode()
    words = {" the ": " das ", " of ": " von ", " and ": " und ", " to ": " zu ", " a ": " ein "}
    words |= {" for ": " fuer ", " in ": " im ", " is ": " ist ", " with ": " mit "}
    words |= {" or ": " oder ", " not ": " nicht ", " be ": " sein ", "The ": "Das "}
    for english, other in words.items():
        text = text.replace(english, other)
    provider.say(f"/{V2V}", Reply(text.encode()))
    status, reason = outcome(specs)
    assert status == "kept"
    assert "language" in reason


def test_a_schema_is_preferred_and_never_given_up(specs: Path, provider: Provider) -> None:
    schema = page("seedance-2.0-fast-i2v.json").replace(b"Fast I2V", b"Fast V2V")
    schema = schema.replace(b"fast-i2v", b"fast-v2v").replace(b"FastI2v", b"FastV2v")
    (only,) = run(specs, "modellix/seedance-2.0-fast-i2v").outcomes
    assert only.status == "unchanged"
    provider.say("/seedance-2.0-fast-i2v.json", Reply(b"", 404))
    text = page(V2V).replace(b"V2V", b"I2V")
    text = text.replace(b"v2v", b"i2v")
    provider.say("/seedance-2.0-fast-i2v", Reply(text))
    (only,) = run(specs, "modellix/seedance-2.0-fast-i2v").outcomes
    assert only.status == "kept"
    assert "poorer-form" in only.reason


def test_discovery(specs: Path, provider: Provider) -> None:
    entries = load_specs(specs).manifest.of("modellix")
    listed = [entry.variant.replace(".", "-") for entry in entries if "lite" not in entry.variant]
    lines = "\n".join(f"- [x](https://docs.example/bytedance/{name}.md)" for name in listed)
    provider.say("/llms.txt", Reply(f"{lines}\n- (bytedance/seedance-3-0-t2v)\n".encode()))
    found = run(specs).discoveries[0]
    assert found.new == ("seedance-3-0-t2v",)
    assert found.gone == ("modellix/seedance-1.0-lite-t2v",)
    assert found.failures == ()


@pytest.mark.parametrize("reply", [Reply(b"", 404), Reply(b"<html>welcome</html>")])
def test_an_index_that_cannot_be_read_removes_nothing(
    specs: Path, provider: Provider, reply: Reply
) -> None:
    provider.say("/llms.txt", reply)
    found = run(specs).discoveries[0]
    assert (found.new, found.gone) == ((), ())
    assert len(found.failures) == 1


def test_targets(specs: Path) -> None:
    assert {o.document.partition("/")[0] for o in run(specs, "modellix").outcomes} == {"modellix"}
    with pytest.raises(BadInput, match="no document"):
        run(specs, "modellix/nothing")


def test_the_command(specs: Path, provider: Provider) -> None:
    target = f"modellix/{V2V}"
    assert generator("capture", target, "--specs", specs).returncode == 0
    provider.say(f"/{V2V}", Reply(page(V2V).replace(b"4294967295", b"7")))
    done = generator("capture", target, "--specs", specs, "--json")
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["outcomes"][0]["status"] == "changed"
    provider.say(f"/{V2V}", Reply(b"\x1b]0;owned\x07", 200))
    done = generator("capture", target, "--specs", specs)
    assert done.returncode == 2
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("after", [0.4, 0.7, 1.0, 1.3])
def test_killed_at_any_point_the_last_good_state_is_there(
    specs: Path, provider: Provider, after: float
) -> None:
    for name in ("seedance-1.0-lite-t2v", "seedance-1.0-pro-fast-t2v", V2V):
        changed = page(name).replace(b"2147483647", b"99").replace(b"4294967295", b"99")
        provider.say(f"/{name}", Reply(changed, wait=0.2))
    before = tree(specs)
    command = [sys.executable, "-m", "generator", "capture", "modellix", "--specs", str(specs)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert sound(specs)
    if tree(specs) != before:  # the exchange had happened: then all of it
        assert b"99" in (specs / FILE).read_bytes()
    run(specs, "modellix")
    assert sound(specs)
    assert list(specs.parent.iterdir()) == [specs]
