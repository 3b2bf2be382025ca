"""Readings whose text is loaded when somebody asks are the readings that were made."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import pytest

from bench import inputs
from generator.cache import Cache, Memo
from generator.normalize import Normalized, normalize
from generator.readings import read_all
from generator.specs import load_specs
from generator.spread import FEWEST, spread

COUNT = FEWEST + 2


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents that are worth a second process."""
    return inputs.specs(tmp_path_factory.mktemp("several") / "specs", COUNT)


class Remembered:
    """A memo that says what was asked of it and what was made."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, ...], str] = {}
        self.asked: list[str] = []
        self.made: list[str] = []

    def __call__(self, kind: str, parts: Iterable[str], make: Callable[[], str]) -> str:
        key = (kind, *parts)
        self.asked.append(kind)
        if key not in self.texts:
            self.texts[key] = make()
            self.made.append(kind)
        return self.texts[key]


def test_of_what_is_unchanged_only_what_was_found_is_asked_for(folder: Path) -> None:
    specs, memo = load_specs(folder), Remembered()
    first = read_all(specs, memo)
    memo.asked.clear(), memo.made.clear()
    again = read_all(specs, memo)
    assert memo.asked == ["reading, head"] * COUNT
    assert again == first  # looks at every document
    assert memo.asked == ["reading, head"] * COUNT + ["reading"] * COUNT
    assert memo.made == []


def test_a_text_that_is_gone_is_made_again(folder: Path) -> None:
    specs, memo = load_specs(folder), Remembered()
    first = read_all(specs, memo)
    again = read_all(specs, memo)
    memo.texts = {key: text for key, text in memo.texts.items() if key[0] == "reading, head"}
    memo.made.clear()
    assert again == first
    assert memo.made == ["reading"] * COUNT


def whole(folder: Path, memo: Memo) -> Normalized:
    specs = load_specs(folder)
    return normalize(specs, read_all(specs, memo), memo)


@pytest.mark.parametrize("damage", ["", "DELETE FROM made WHERE rowid % 2"])
def test_all_documents_corrected_anew(tmp_path: Path, damage: str) -> None:
    folder, cache = inputs.specs(tmp_path / "specs", COUNT), tmp_path / "made.sqlite"
    with Cache(cache, "one") as memo:
        whole(folder, memo)
    with sqlite3.connect(cache) as connection:
        connection.execute(damage or "SELECT 1")
    overlay = folder / "overlays" / "modellix" / "provider.yaml"
    overlay.write_text(overlay.read_text().replace("ByteDance", "Byte Dance"))
    with Cache(cache, "one") as memo:
        assert whole(folder, memo) == whole(folder, Remembered())


def test_a_forked_process_asks_by_itself(tmp_path: Path) -> None:
    with Cache(tmp_path / "made.sqlite", "one") as cache:
        cache("kind", ("part",), lambda: "first")
    with Cache(tmp_path / "made.sqlite", "one") as cache:
        texts = spread([partial(cache, "kind", ("part",), lambda: "anew")] * 2 * FEWEST)
        assert set(texts) == {"first"}
        assert cache("kind", ("part",), lambda: "anew") == "first"
