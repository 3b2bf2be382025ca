"""Whatever the cache holds, ``generate`` writes the same bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path

import pytest

from bench import inputs
from generator.cache import LARGEST, Cache, Memo, digest_of, no_memo, recalled
from generator.pipeline import generate
from generator.spread import FEWEST, remembered, spread
from tests.helpers.cli import ROOT, generator, tree


def generated(folder: Path, out: str, *options: str) -> dict[str, bytes]:
    """What ``generate`` writes into a new folder, with the cache in ``folder``."""
    env = {"SEEDANCE_CACHE": str(folder / "cache")}
    done = generator("generate", "--out", folder / out, *options, env=env)
    assert done.returncode == 0, done.stderr
    return tree(folder / out)


def made(specs: Path, folder: Path, out: str, cached: bool = True) -> dict[str, bytes]:
    """The same in this process, of other documents."""
    memo: AbstractContextManager[Memo] = nullcontext(no_memo)
    if cached:
        memo = Cache(folder / "cache" / "made.sqlite", "version")
    with memo as remembered_texts:
        generate(specs, ROOT / "templates", folder / out, memo=remembered_texts)
    return tree(folder / out)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents of two variants."""
    return inputs.specs(tmp_path_factory.mktemp("few") / "specs", 2)


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory, few: Path) -> dict[str, bytes]:
    """What is made of them without any cache."""
    return made(few, tmp_path_factory.mktemp("slow"), "out", cached=False)


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory, few: Path) -> Path:
    """A cache that holds everything."""
    folder = tmp_path_factory.mktemp("warm")
    made(few, folder, "out")
    return folder / "cache"


def test_cold_and_warm(tmp_path: Path) -> None:
    slow = generated(tmp_path, "slow", "--no-cache")
    assert generated(tmp_path, "cold") == slow
    assert (tmp_path / "cache" / "made.sqlite").stat().st_size > 10_000
    assert generated(tmp_path, "warm") == slow


def changed(specs: Path, file: str, old: str, new: str) -> None:
    """Change one document, and what says which bytes it has."""
    page = specs / file
    before = page.read_bytes()
    assert old.encode() in before
    page.write_bytes(before.replace(old.encode(), new.encode()))
    left, right = (hashlib.sha256(data).hexdigest() for data in (before, page.read_bytes()))
    for name in ("manifest.yaml", "captures.lock"):
        text = (specs / name).read_text()
        assert left in text
        (specs / name).write_text(text.replace(left, right))


def test_one_document_changed(tmp_path: Path) -> None:
    specs = inputs.specs(tmp_path / "specs", 4)
    before = made(specs, tmp_path, "first")
    page = "captures/modellix/seedance-0.02-bench-t2v.txt"
    changed(specs, page, "Description of the desired", "All that is wanted of the")
    after = made(specs, tmp_path, "second")
    assert after == made(specs, tmp_path, "slow", cached=False)
    differing = {path for path in after if after[path] != before[path]}
    assert "seedance/modellix/models/seedance_0_02_bench_t2v.py" in differing
    assert not [path for path in differing if "0_01_bench" in path]


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def not_a_database(path: Path) -> None:
    path.write_bytes(b"nothing of the kind" * 1000)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def other_texts(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE made SET text = 'import os'")


def no_texts(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE made SET text = NULL, digest = NULL")


def other_layout(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE made (name TEXT)")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def only_heads(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        gone = connection.execute("DELETE FROM made WHERE length(text) > 1500").rowcount
    assert gone > 10


def other_bodies(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE made SET text = 'import os' WHERE length(text) > 1500")


DAMAGES = [
    only_heads,
    other_bodies,
    cut_off,
    not_a_database,
    empty,
    other_texts,
    no_texts,
    other_layout,
    a_folder,
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_made_again(
    tmp_path: Path,
    few: Path,
    warm: Path,
    slow: dict[str, bytes],
    damage: Callable[[Path], None],
) -> None:
    shutil.copytree(warm, tmp_path / "cache")
    damage(tmp_path / "cache" / "made.sqlite")
    assert made(few, tmp_path, "second") == slow


def test_two_runs_at_once(tmp_path: Path, few: Path, slow: dict[str, bytes]) -> None:
    where = ["--specs", str(few), "--out"]
    command = [sys.executable, "-m", "generator", "generate", *where]
    env = {**os.environ, "SEEDANCE_CACHE": str(tmp_path / "cache")}
    runs = [
        subprocess.Popen([*command, str(tmp_path / out)], cwd=ROOT, env=env, stderr=subprocess.PIPE)
        for out in ("left", "right")
    ]
    for run in runs:
        _, errors = run.communicate(timeout=120)
        assert run.returncode == 0, errors
    assert tree(tmp_path / "left") == tree(tmp_path / "right") == slow
    assert generated(tmp_path, "after", "--specs", str(few)) == slow


def test_another_version_shares_nothing(tmp_path: Path) -> None:
    with Cache(tmp_path / "made.sqlite", "one") as cache:
        assert cache("kind", ["part"], lambda: "old") == "old"
    with Cache(tmp_path / "made.sqlite", "two") as cache:
        assert recalled(cache, "kind", [["part"]]) == [None]
        assert cache("kind", ["part"], lambda: "new") == "new"
    with Cache(tmp_path / "made.sqlite", "one") as cache:
        assert cache("kind", ["part"], lambda: "wrong") == "old"


def test_a_cache_that_grew_too_large_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "made.sqlite"
    with Cache(path, "one") as cache:
        cache("kind", ["part"], lambda: "old")
    os.truncate(path, LARGEST)
    with Cache(path, "one") as cache:
        assert recalled(cache, "kind", [["part"]]) == ["old"]
    os.truncate(path, LARGEST + 1)
    with Cache(path, "one") as cache:
        assert cache("kind", ["part"], lambda: "new") == "new"
    assert path.stat().st_size < 100_000
    with Cache(path, "one") as cache:
        assert recalled(cache, "kind", [["part"]]) == ["new"]


def test_many_are_recalled_at_once_and_in_order(tmp_path: Path) -> None:
    path, count = tmp_path / "made.sqlite", 1200
    with Cache(path, "one") as cache:
        for number in range(0, count, 2):
            cache("kind", [str(number)], f"text {number}".__str__)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE made SET text = 'other' WHERE text = 'text 600'")
    asked = [[str(number)] for number in range(count)]
    with Cache(path, "one") as cache:
        cache("kind", ["1"], lambda: "new")
        found = recalled(cache, "kind", asked)
    expected = [None if n % 2 or n == 600 else f"text {n}" for n in range(count)]
    assert found == [expected[0], "new", *expected[2:]]


def test_what_raised_is_not_remembered(tmp_path: Path) -> None:
    with Cache(tmp_path / "made.sqlite", "one") as cache:
        with pytest.raises(ZeroDivisionError):
            cache("kind", ["part"], lambda: str(1 // 0))
        assert cache("kind", ["part"], lambda: "fine") == "fine"


def test_parts_are_kept_apart() -> None:
    seen = [digest_of(parts) for parts in (["a", "b"], ["ab"], ["ab", ""], ["", "ab"], [])]
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("count", [0, 1, FEWEST - 1, FEWEST, 10 * FEWEST + 1])
def test_spread_work_keeps_its_order(count: int) -> None:
    texts = [f"{number} é \ud800" for number in range(count)]
    assert spread([text.__str__ for text in texts]) == texts


@pytest.mark.parametrize("failing", [0, FEWEST - 1, 2 * FEWEST - 1])
def test_an_error_of_spread_work_is_its_own(failing: int) -> None:
    def task(number: int) -> str:
        if number == failing:
            raise LookupError(f"number {number}")
        return str(number)

    tasks = [lambda number=number: task(number) for number in range(2 * FEWEST)]
    with pytest.raises(LookupError, match=f"number {failing}$"):
        spread(tasks)


def test_a_worker_that_dies_costs_only_its_share() -> None:
    here = os.getpid()

    def task(number: int) -> str:
        if os.getpid() != here:
            os._exit(7)
        return str(number)

    tasks = [lambda number=number: task(number) for number in range(2 * FEWEST)]
    assert spread(tasks) == [str(number) for number in range(2 * FEWEST)]


def test_only_what_is_missing_is_made(tmp_path: Path) -> None:
    made: list[str] = []

    def making(name: str) -> Callable[[], str]:
        return lambda: made.append(name) or name.upper()  # type: ignore[func-returns-value]

    def ask(names: str) -> tuple[str, ...]:
        with Cache(tmp_path / "made.sqlite", "one") as cache:
            return remembered(cache, "upper", [((name,), making(name)) for name in names])

    assert ask("abc") == ("A", "B", "C")
    assert ask("cxb") == ("C", "X", "B")
    assert made == ["a", "b", "c", "x"]
