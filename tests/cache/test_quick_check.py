"""The quick check is silent only about a state that a full check found fine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import stamp
from generator.stamp import Stamp

OLD = 1_700_000_000


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two folders with files, in a state that was found fine."""
    monkeypatch.setenv(stamp.CACHE_VARIABLE, str(tmp_path / "cache"))
    for path in ("specs/a.yaml", "specs/deep/b.txt", "generated/c.py"):
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("content")
        os.utime(target, (OLD, OLD))
    (tmp_path / "generated" / "link").symlink_to("c.py")
    found = [str(tmp_path / "specs"), str(tmp_path / "generated")]
    Stamp(found).remember()
    return found


def test_nothing_changed(folders: list[str]) -> None:
    assert Stamp(folders).is_fine()


def test_before_any_full_check(folders: list[str], tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "cache")
    assert not Stamp(folders).is_fine()


def content(root: Path) -> None:
    (root / "specs" / "a.yaml").write_text("contents")


def same_size_and_time(root: Path) -> None:
    path = root / "specs" / "a.yaml"
    before = path.stat()
    path.write_text("CONTENT")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def swapped_file(root: Path) -> None:
    path, other = root / "specs" / "deep" / "b.txt", root / "other"
    other.write_text("Content")
    os.utime(other, (OLD, OLD))
    other.replace(path)


def deleted(root: Path) -> None:
    (root / "generated" / "c.py").unlink()


def added(root: Path) -> None:
    (root / "specs" / "deep" / "new.txt").write_text("")


def renamed(root: Path) -> None:
    (root / "specs" / "a.yaml").rename(root / "specs" / "z.yaml")


def link_elsewhere(root: Path) -> None:
    (root / "generated" / "link").unlink()
    (root / "generated" / "link").symlink_to("d.py")


def link_for_file(root: Path) -> None:
    shutil.copy(root / "specs" / "a.yaml", root / "same")
    (root / "specs" / "a.yaml").unlink()
    (root / "specs" / "a.yaml").symlink_to(root / "same")


def folder_gone(root: Path) -> None:
    shutil.rmtree(root / "generated")


CHANGES = [
    *(content, same_size_and_time, swapped_file, deleted, added, renamed),
    *(link_elsewhere, link_for_file, folder_gone),
]


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_noticed(
    folders: list[str], tmp_path: Path, change: Callable[[Path], None]
) -> None:
    change(tmp_path)
    assert not Stamp(folders).is_fine()


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_during_the_full_check_is_not_remembered(
    folders: list[str], tmp_path: Path, change: Callable[[Path], None]
) -> None:
    shutil.rmtree(tmp_path / "cache")
    checked = Stamp(folders)
    change(tmp_path)
    checked.remember()
    assert not Stamp(folders).is_fine()


def test_another_tool_version(folders: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    tools = [*stamp.installed_tools(), "black-99.0.dist-info"]
    monkeypatch.setattr(stamp, "installed_tools", lambda: tools)
    assert not Stamp(folders).is_fine()


def test_files_that_were_only_touched_are_read_and_found_fine(folders: list[str]) -> None:
    os.utime(Path(folders[0], "a.yaml"))
    assert Stamp(folders).is_fine()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"stats": 1, "looked": 1}'])
def test_a_damaged_stamp_is_no_answer(folders: list[str], tmp_path: Path, text: str) -> None:
    (known,) = (tmp_path / "cache").iterdir()
    known.write_text(text)
    assert not Stamp(folders).is_fine()
