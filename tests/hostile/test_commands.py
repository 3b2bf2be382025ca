"""What is named on the command line, or lies in the specs folder, is not what is expected."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.cli import main
from generator.lock import LOCK
from generator.write import locked
from tests.helpers.cli import ROOT, generator, tree
from tests.helpers.fewer import fewer_specs

PAGE = "https://docs.modellix.ai/bytedance/seedance-1-0-pro-t2v"
LONG = "a" * 5_000


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A copy of the specs folder, in a folder of its own."""
    return fewer_specs(tmp_path / "project" / "specs")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page of a variant that is not there yet."""
    text = (ROOT / "specs/captures/modellix/seedance-1.0-pro-fast-t2v.txt").read_text("utf-8")
    text = text.replace("1.0-pro-fast-t2v", "1.0-pro-t2v").replace("1.0 Pro Fast", "1.0 Pro")
    path = tmp_path / "page.txt"
    path.write_text(text, "utf-8")
    return path


def refused(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What is said about a command that is refused as bad input."""
    code = main([str(argument) for argument in arguments])
    told = capsys.readouterr()
    assert code == 2, told.err
    assert "internal error" not in told.err and "Traceback" not in told.err
    return told.err + told.out


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
@pytest.mark.parametrize("variant", ["../../../evil", "..", "/tmp/evil", "a/b", "x\ny", "x: y"])
def test_add_writes_nothing_outside_whatever_the_variant_is_called(
    specs: Path,
    page: Path,
    variant: str,
    dry: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = tree(specs.parent.parent)
    told = refused(
        capsys, "add", page, "--page", PAGE, "--variant", variant, "--specs", specs, *dry
    )
    assert "manifest" in told
    assert tree(specs.parent.parent) == before


@pytest.mark.parametrize(
    "address",
    ["https://[x", f"{PAGE}\n    captured: null", f"{PAGE} x", "javascript:x", f"{PAGE}: y", ""],
)
def test_add_takes_no_address_that_is_none(
    specs: Path, page: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(specs)
    refused(capsys, "add", page, "--page", address, "--specs", specs)
    assert tree(specs) == before


@pytest.mark.parametrize("end", ["#part", ":", "?a=b: c", "%20#", "'\"{}[]", "&x *y !z"])
def test_an_address_stands_in_the_manifest_as_it_was_given(
    specs: Path, page: Path, end: str
) -> None:
    address = PAGE + end
    if " " in address:
        address = address.replace(" ", "+")
    assert main(["add", str(page), "--page", address, "--specs", str(specs)]) == 0
    from generator.specs import load_specs

    assert address in {entry.page for entry in load_specs(specs).manifest.documents}
    locked_as = json.loads((specs / LOCK).read_text())["documents"]
    assert address in {entry["address"] for entry in locked_as.values()}


@pytest.mark.parametrize("source", ["http://[x", "https://[::1", LONG, "/dev/zero", "."])
def test_add_of_what_is_no_document(
    specs: Path, source: str, capsys: pytest.CaptureFixture[str]
) -> None:
    refused(capsys, "add", source, "--page", PAGE, "--specs", specs)


def test_add_writes_through_no_link(
    specs: Path, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (specs / "captures/modellix/seedance-1.0-pro-t2v.txt").symlink_to(outside / "new.txt")
    for dry in ((), ("--dry-run",)):
        told = refused(capsys, "add", page, "--page", PAGE, "--specs", specs, *dry)
        assert "leads out of the specs folder" in told
    assert not list(outside.iterdir())


def test_one_add_at_a_time(specs: Path, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with locked(specs):
        told = refused(capsys, "add", page, "--page", PAGE, "--specs", specs)
    assert "another run is writing specs/" in told
    assert main(["add", str(page), "--page", PAGE, "--specs", str(specs)]) == 0


def test_what_a_killed_add_left_goes(specs: Path, page: Path) -> None:
    left = specs.parent / ".specs.changing-killed" / "specs"
    left.mkdir(parents=True)
    assert main(["add", str(page), "--page", PAGE, "--specs", str(specs)]) == 0
    assert [path.name for path in specs.parent.iterdir()] == ["specs"]


def test_add_beside_a_file_that_is_none(
    specs: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(specs / "pipe")
    told = refused(capsys, "add", page, "--page", PAGE, "--specs", specs)
    assert "pipe" in told and "named pipe" in told
    assert [path.name for path in specs.parent.iterdir()] == ["specs"]


LOCKS = {
    "not JSON": "[",
    "nested": "[" * 100_000,
    "a long number": f'{{"documents": {"9" * 5_000}}}',
    "a list": '{"documents": []}',
    "an entry of numbers": '{"documents": {"a": {"address": 1, "sha256": 2, "reader": 3}}}',
    "an entry without members": '{"documents": {"a": {}}}',
    "a key twice": '{"documents": {}, "documents": {}}',
    "another key": '{"documents": {}, "__class__": {}}',
    "nothing": "",
}


@pytest.mark.parametrize("name", LOCKS)
def test_a_damaged_lock(
    specs: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (specs / LOCK).write_text(LOCKS[name])
    told = refused(capsys, "generate", "--specs", specs, "--out", tmp_path / "out")
    assert "captures.lock:1" in told and "restore it from git" in told
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["pipe", "folder", "circle", "outside"])
def test_a_lock_that_is_no_file(specs: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    lock = specs / LOCK
    lock.unlink()
    if kind == "pipe":
        os.mkfifo(lock)
    elif kind == "folder":
        lock.mkdir()
    else:
        lock.symlink_to(LOCK if kind == "circle" else "/etc/hostname")
    assert "captures.lock:1" in refused(capsys, "findings", "--specs", specs)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("known.yaml", b"\xff\xfe"),
        ("known.yaml", b"known: 5"),
        ("known.yaml", b"known: [{model: x}]"),
        ("capture.yaml", b"\xff"),
        ("capture.yaml", b"[" * 5_000),
        ("capture.yaml", b"agent: \xc3\xa9\n"),
        ("capture.yaml", b'agent: "a\\rX: y"\n'),
        ("capture.yaml", b"agent: x\npause-seconds: -1\n"),
        ("capture.yaml", b"agent: x\npause-seconds: 1e300\n"),
        ("capture.yaml", b"agent: x\nproviders: {modellix: {indexes: [{address: x}]}}\n"),
    ],
)
@pytest.mark.parametrize("command", ["capture", "drift"])
def test_a_damaged_plan_or_list_before_anything_is_fetched(
    specs: Path, command: str, file: str, text: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (specs / file).write_bytes(text)
    assert f"{file}:1" in refused(capsys, command, "--specs", specs)


@pytest.mark.parametrize("name", ["circle", "a" * 300, "/"])
def test_an_output_that_can_be_no_folder_of_ours(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    specs = tmp_path / "specs-not-looked-at"
    refused(capsys, "generate", "--specs", specs, "--out", tmp_path / name)


def test_specs_that_lead_round_in_a_circle(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    refused(capsys, "generate", "--specs", tmp_path / "circle", "--out", tmp_path / "out")


@pytest.mark.parametrize(
    "arguments",
    [
        ("diff", LONG, "specs"),
        ("diff", "specs", "specs", "--allow", "/dev/zero"),
        ("diff", "specs", "specs", "--allow", LONG),
        ("surface", LONG),
        ("read", LONG),
        ("explain", LONG),
        ("drift", "--apply", "--project", "nowhere"),
        ("drift", "--apply", "--changelog", "nowhere"),
        ("drift", "--allow", "nowhere"),
    ],
)
def test_names_of_nothing(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    refused(capsys, *arguments)


@pytest.mark.parametrize("looked", ['"now"', "null", "[]", "1e999", "true"])
def test_a_check_with_a_damaged_memory(tmp_path: Path, looked: str) -> None:
    """As a process of its own: this is answered before anything that catches errors."""
    env = {"SEEDANCE_CACHE": str(tmp_path / "cache")}
    folders = ("--specs", tmp_path, "--templates", tmp_path, "--out", tmp_path)
    from generator.stamp import Stamp

    stamp = Stamp([str(tmp_path)] * 3)
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / Path(stamp._path).name).write_text(f'{{"stats": "", "looked": {looked}}}')
    done = generator("check", *folders, env=env)
    assert done.returncode == 2 and "Traceback" not in done.stderr, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "specs/captures/modellix/seedance-1.0-lite-t2v.txt"),
        ("explain", "modellix/seedance-2.0-fast-i2v.seed"),
        ("diff", "specs/manifest.yaml", "nowhere", "--format", "json"),
    ],
)
def test_an_output_that_takes_nothing(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *arguments],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 2, done.stderr
    assert done.stderr.splitlines()[-1] == "error: cannot write: No space left on device"


def test_a_signal_while_a_copy_is_changed_leaves_nothing(specs: Path, page: Path) -> None:
    before = tree(specs)
    command = [sys.executable, "-m", "generator", "add", str(page), "--page", PAGE]
    process = subprocess.Popen(
        [*command, "--specs", str(specs)], cwd=ROOT, stdout=subprocess.DEVNULL
    )
    while process.poll() is None and not list(specs.parent.glob(".specs.changing-*/specs/*")):
        time.sleep(0.001)
    process.terminate()
    assert process.wait() == 128 + signal.SIGTERM
    assert tree(specs) == before
    assert [path.name for path in specs.parent.iterdir()] == ["specs"]
