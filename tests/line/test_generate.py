"""The whole line as a maintainer runs it: same bytes, nothing touched by a failed run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.cli import ROOT, command, generator, tree
from tests.helpers.fewer import fewer_specs

GENERATED = ROOT / "generated"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some of the inputs, and what is generated from them."""
    folder = tmp_path_factory.mktemp("original")
    fewer_specs(folder / "specs")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=ignored)
    done = command("generate", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def project(tmp_path: Path, original: Path) -> Path:
    """A copy of them, to break at will."""
    return Path(shutil.copytree(original, tmp_path / "project"))


def test_what_is_committed_is_what_generate_writes(tmp_path: Path) -> None:
    done = generator("generate", "--out", tmp_path / "new")
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "new") == tree(GENERATED)


def test_generating_again_changes_nothing(project: Path) -> None:
    before = (project / "generated").stat()
    done = command("generate", cwd=project)
    assert done.returncode == 0, done.stderr
    assert "0 files written, 0 removed" in done.stderr
    after = (project / "generated").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
        {
            "PYTHONHASHSEED": "4242",
            "TZ": "Asia/Kathmandu",
            "LC_ALL": "tr_TR.UTF-8",
            "COLUMNS": "40",
        },
    ],
    ids=lambda env: ",".join(env),
)
def test_the_environment_decides_no_byte(tmp_path: Path, env: dict[str, str]) -> None:
    inputs = ("--specs", ROOT / "specs", "--templates", ROOT / "templates")
    done = generator("generate", *inputs, "--out", "new", cwd=tmp_path, env=env)
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "new") == tree(GENERATED)


def test_check_is_silent_when_nothing_differs() -> None:
    done = generator("check")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def edit(project: Path) -> None:
    target = project / "generated" / "seedance" / "__init__.py"
    target.write_text(target.read_text() + "\n# by hand\n")


def remove(project: Path) -> None:
    (project / "generated" / "provenance.json").unlink()


def add(project: Path) -> None:
    (project / "generated" / "seedance" / "surplus.py").write_text("")


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (edit, "changed: seedance/__init__.py"),
        (remove, "missing: provenance.json"),
        (add, "surplus: seedance/surplus.py"),
    ],
)
def test_check_names_what_differs_and_writes_nothing(
    project: Path, spoil: Callable[[Path], None], line: str
) -> None:
    spoil(project)
    before = tree(project / "generated")
    done = command("check", cwd=project)
    assert done.returncode == 1, done.stderr
    assert line in done.stdout.splitlines()
    assert tree(project / "generated") == before


CAPTURE = "specs/captures/modellix/seedance-2.0-fast-v2v.txt"


def empty_document(project: Path) -> str:
    (project / CAPTURE).write_bytes(b"")
    return CAPTURE.removeprefix("specs/")


def broken_document(project: Path) -> str:
    path = project / CAPTURE
    path.write_bytes(path.read_bytes()[:1500])
    return CAPTURE.removeprefix("specs/")


def missing_capture(project: Path) -> str:
    (project / CAPTURE).unlink()
    return "seedance-2.0-fast-v2v.txt"


def broken_manifest(project: Path) -> str:
    (project / "specs" / "manifest.yaml").write_text("providers: [\n")
    return "manifest.yaml:"


@pytest.mark.parametrize(
    "spoil", [empty_document, broken_document, missing_capture, broken_manifest]
)
def test_bad_input_is_exit_2_with_a_place_and_touches_nothing(
    project: Path, spoil: Callable[[Path], str]
) -> None:
    named = spoil(project)
    before = tree(project / "generated")
    done = command("generate", cwd=project)
    assert done.returncode == 2, done.stderr
    assert named in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(project / "generated") == before
    assert not list(project.glob(".generated*"))


def test_a_broken_template_is_named_with_its_line(project: Path) -> None:
    template = next(iter(sorted((project / "templates").rglob("*.jinja"))))
    template.write_text("fine\n{{ surely.not.there }}\n")
    before = tree(project / "generated")
    done = command("generate", cwd=project)
    assert done.returncode in (2, 3), done.stderr
    assert f"{template.name}:2" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(project / "generated") == before


@pytest.mark.parametrize("left", ["other", "empty", "nothing"])
def test_a_capture_that_is_not_in_the_lock_is_refused(project: Path, left: str) -> None:
    lock = project / "specs" / "captures.lock"
    name = CAPTURE.removeprefix("specs/")
    if left == "other":
        lock.write_text(lock.read_text().replace(f'"{name}"', '"captures/other.txt"'))
    elif left == "empty":
        lock.write_text('{"documents": {}}')
    else:
        lock.unlink()
    done = command("generate", cwd=project)
    assert done.returncode == 2, done.stderr
    assert f"{name}:1: error: the capture is not in captures.lock" in done.stderr
