"""Texts that are remembered are read when somebody asks, and told apart before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from generator.compare import Difference, compare
from generator.later import Headed, Later, Texts, digest, digests, headed
from generator.spread import Task
from generator.write import MARKER, staged, swap


class Reading:
    """Texts that say when they are read."""

    def __init__(self, **texts: str) -> None:
        self.read: list[str] = []
        self.texts = Texts({name: self._later(name, text) for name, text in texts.items()})

    def _later(self, name: str, text: str) -> Later:
        def load() -> str:
            self.read.append(name)
            return text

        return Later(digest(text), load)


def test_texts_are_read_once_and_in_order_of_their_names() -> None:
    some = Reading(b="two", a="one")
    more = some.texts | {"ab": "three", "b": "other"}
    assert list(more) == ["a", "ab", "b"]
    assert len(more) == 3
    assert some.read == []
    assert more == {"a": "one", "ab": "three", "b": "other"}
    assert dict(more) == dict(some.texts) | {"ab": "three", "b": "other"}
    assert some.read == ["a", "b"]


def test_digests_read_nothing() -> None:
    some = Reading(a="one", b="é\ud800")
    assert digests(some.texts) == digests({"a": "one", "b": "é\ud800"})
    assert Later.of("one") == Later(digest("one"), "one".__str__) != Later.of("two")
    assert some.read == []


def test_a_file_that_is_as_it_should_be_is_not_read_to_know_or_to_stay(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with staged({"a.txt": "one", "b.txt": "two", MARKER: ""}, out) as folder:
        swap(folder, out)
    some = Reading(**{"a.txt": "one", "b.txt": "other"})
    assert compare(some.texts, out) == Difference(changed=("b.txt",), surplus=(MARKER,))
    assert some.read == []
    with staged(some.texts, out, kept={"a.txt"}) as folder:
        assert (folder / "a.txt").read_text() == "one"
        assert (folder / "b.txt").read_text() == "other"
    assert some.read == ["b.txt"]


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1])
def test_files_of_any_size_are_compared(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_text("x" * size)
    assert not compare({"a": "x" * size}, tmp_path)
    assert compare({"a": "x" * size + "y"}, tmp_path).changed == ("a",)
    if size:
        assert compare({"a": "x" * (size - 1) + "y"}, tmp_path).changed == ("a",)


class Memory:
    """A memo that says what was made."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, ...], str] = {}

    def __call__(self, kind: str, parts: Iterable[str], make: Callable[[], str]) -> str:
        key = (kind, *parts)
        if key not in self.texts:
            self.texts[key] = make()
        return self.texts[key]


def asked(memo: Memory, names: str, made: list[str]) -> list[Headed]:
    def task(name: str) -> tuple[Sequence[str], Task]:
        return (name,), lambda: made.append(name) or name * 5  # type: ignore[func-returns-value]

    def prepare(missing: Sequence[int]) -> None:
        made.append("".join(names[index] for index in missing) + ":")

    return headed(memo, "five", lambda text: text[0].upper(), list(map(task, names)), prepare)


def test_what_is_missing_is_made_and_of_the_rest_a_head_is_read() -> None:
    memo, made = Memory(), list[str]()
    first = asked(memo, "ac", made)
    assert [each.head for each in first] == ["A", "C"]
    assert [each.load() for each in first] == ["aaaaa", "ccccc"]
    again = asked(memo, "abc", made)
    assert [each.head for each in again] == ["A", "B", "C"]
    assert made == ["ac:", "a", "c", "b:", "b"]
    memo.texts = {key: text for key, text in memo.texts.items() if "head" in key[0]}
    assert [each.load() for each in again] == ["aaaaa", "bbbbb", "ccccc"]
    assert made == ["ac:", "a", "c", "b:", "b", "a", "c"]
