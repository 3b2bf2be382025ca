"""Writing: all or nothing, nothing outside, nobody else's folder."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from generator.compare import Difference, compare
from generator.diagnostics import BadInput
from generator.write import locked, staged, swap

FILES = {"provenance.json": "{}\n", "a/b.txt": "text é\n"}


def write(files: dict[str, str], out: Path) -> None:
    with staged(files, out) as folder:
        swap(folder, out)


def test_what_was_written_compares_equal(tmp_path: Path) -> None:
    write(FILES, tmp_path / "out")
    assert compare(FILES, tmp_path / "out") == Difference()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


def test_differences_are_named_by_kind(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(FILES, out)
    (out / "a" / "b.txt").write_text("other")
    (out / "extra.txt").write_text("x")
    (out / "__pycache__").mkdir()
    (out / "__pycache__" / "x.pyc").write_text("x")
    found = compare({**FILES, "new.txt": ""}, out)
    assert list(found.lines()) == ["missing: new.txt", "changed: a/b.txt", "surplus: extra.txt"]


def test_a_link_in_place_of_a_file_is_a_change(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(FILES, out)
    (out / "a" / "b.txt").rename(tmp_path / "elsewhere")
    (out / "a" / "b.txt").symlink_to(tmp_path / "elsewhere")
    (out / "linked").symlink_to(tmp_path)
    assert compare(FILES, out) == Difference(changed=("a/b.txt",), surplus=("linked",))


def test_a_pipe_in_place_of_a_file_is_a_change_and_not_waited_for(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(FILES, out)
    (out / "a" / "b.txt").unlink()
    os.mkfifo(out / "a" / "b.txt")
    assert compare(FILES, out) == Difference(changed=("a/b.txt",))


def test_a_change_of_one_byte_is_found(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(FILES, out)
    (out / "a" / "b.txt").write_text("text è\n")
    assert compare(FILES, out) == Difference(changed=("a/b.txt",))


def test_the_old_tree_is_replaced_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write({**FILES, "old.txt": ""}, out)
    write(FILES, out)
    assert compare(FILES, out) == Difference()


def test_what_is_kept_is_not_written_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(FILES, out)
    before = {path: (out / path).stat().st_ino for path in FILES}
    changed = {**FILES, "a/b.txt": "other\n"}
    with staged(changed, out, kept={"provenance.json"}) as folder:
        assert compare(changed, folder) == Difference()
        swap(folder, out)
    assert compare(changed, out) == Difference()
    after = {path: (out / path).stat() for path in FILES}
    assert after["provenance.json"].st_ino == before["provenance.json"]
    assert after["a/b.txt"].st_ino != before["a/b.txt"]
    assert {status.st_nlink for status in after.values()} == {1}


@pytest.mark.parametrize("why", ["another mode", "another name", "no file"])
def test_what_is_kept_and_cannot_be_linked_is_written(tmp_path: Path, why: str) -> None:
    out, path = tmp_path / "out", "a/b.txt"
    write(FILES, out)
    if why == "another mode":
        (out / path).chmod(0o600)
    elif why == "another name":
        (tmp_path / "mine").hardlink_to(out / path)
    else:
        (out / path).unlink()
    with staged(FILES, out, kept=set(FILES)) as folder:
        swap(folder, out)
    assert compare(FILES, out) == Difference()
    status = (out / path).stat()
    assert (stat.S_IMODE(status.st_mode), status.st_nlink) == (0o644, 1)


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a\\b", "a\0b"])
def test_no_path_leaves_the_output(tmp_path: Path, path: str) -> None:
    with pytest.raises(BadInput, match="path-outside-output"):
        write({path: "x"}, tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == []


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.txt").write_text("years of work")
    with pytest.raises(BadInput, match="output-not-ours"):
        write(FILES, tmp_path / "home")
    assert (tmp_path / "home" / "thesis.txt").read_text() == "years of work"


def test_a_file_of_somebody_else_that_has_a_name_of_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.txt").write_text("years of work")
    with pytest.raises(BadInput, match="output-not-ours"):
        write(FILES, tmp_path)
    assert (tmp_path / "a" / "b.txt").read_text() == "years of work"


@pytest.mark.parametrize("left", [[], ["a/b.txt"]])
def test_what_is_left_of_a_tree_of_ours_is_replaced(tmp_path: Path, left: list[str]) -> None:
    out = tmp_path / "out"
    write(FILES, out)
    for path in FILES:
        if path not in left:
            (out / path).unlink()
    (out / "seedance_typed.egg-info").mkdir()
    (out / "seedance_typed.egg-info" / "PKG-INFO").write_text("")
    write(FILES, out)
    assert not compare(FILES, out)


def test_an_error_while_staged_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), staged(FILES, tmp_path / "out"):
        raise KeyboardInterrupt
    assert sorted(path.name for path in tmp_path.iterdir()) == []


def test_staging_left_by_a_killed_run_is_removed_and_an_old_tree_comes_back(tmp_path: Path) -> None:
    (tmp_path / ".out.staging-abc").mkdir()
    aside = tmp_path / ".out.staging-abc-old"
    aside.mkdir()
    (aside / "provenance.json").write_text("{}")
    with staged(FILES, tmp_path / "out"):
        assert (tmp_path / "out" / "provenance.json").read_text() == "{}"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


def test_modes_do_not_depend_on_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write(FILES, tmp_path / "out")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out" / "a" / "b.txt").stat().st_mode) == 0o644
    for folder in (tmp_path / "out", tmp_path / "out" / "a"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_two_runs_at_once_are_refused(tmp_path: Path) -> None:
    with (
        locked(tmp_path / "out"),
        pytest.raises(BadInput, match="another run is writing"),
        locked(tmp_path / "out"),
    ):
        pass
    with locked(tmp_path / "out"):
        pass


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel that cannot exchange two folders."""
    monkeypatch.setattr("generator.write._exchange", lambda _left, _right: False)


def test_without_an_exchange_the_old_tree_steps_aside(no_exchange: None, tmp_path: Path) -> None:
    write({**FILES, "old.txt": ""}, tmp_path / "out")
    write(FILES, tmp_path / "out")
    assert compare(FILES, tmp_path / "out") == Difference()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


def test_without_an_exchange_the_old_tree_comes_back(no_exchange: None, tmp_path: Path) -> None:
    write(FILES, tmp_path / "out")
    with (
        pytest.raises(BadInput, match="cannot write out/"),
        staged({**FILES, "new.txt": ""}, tmp_path / "out") as folder,
    ):
        folder.rename(tmp_path / "gone")
        swap(folder, tmp_path / "out")
    assert compare(FILES, tmp_path / "out") == Difference()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gone", "out"]
