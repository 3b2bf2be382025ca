"""Texts that are read when somebody asks; until then their digests tell one from another.

Of a thousand documents that are as they were, hardly a text that was made of them is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import NamedTuple

from .cache import Memo, recalled
from .spread import Task, remembered


class Later:
    """A text that may have to be read first."""

    __slots__ = ("_text", "digest")

    def __init__(self, digest: str, text: str | Callable[[], str]) -> None:
        """``text`` is what it is, or gives it; ``digest`` must be that of the text."""
        self.digest = digest
        self._text = text

    @classmethod
    def of(cls, text: str) -> Later:
        """A text that is at hand."""
        return cls(digest(text), text)

    @property
    def text(self) -> str:
        """The text; whoever asks first waits for it."""
        if not isinstance(self._text, str):
            self._text = self._text()
        return self._text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


def digest(text: str) -> str:
    """What tells a text from others: the sha256 of its bytes, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Texts(Mapping[str, str]):
    """Texts by name, of which those that are remembered are not read before they are looked at."""

    def __init__(self, texts: Mapping[str, Later]) -> None:
        """The same, sorted by name."""
        self._texts = dict(sorted(texts.items()))

    def __getitem__(self, name: str) -> str:
        return self._texts[name].text

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __or__(self, others: Mapping[str, str]) -> Texts:
        """The same and others, which are at hand."""
        return Texts(self._texts | {name: Later.of(text) for name, text in others.items()})

    @property
    def digests(self) -> dict[str, str]:
        """Of each the digest."""
        return {name: later.digest for name, later in self._texts.items()}


def digests(texts: Mapping[str, str]) -> dict[str, str]:
    """The digest of each text by name; none is read for it."""
    if isinstance(texts, Texts):
        return texts.digests
    return {name: digest(text) for name, text in texts.items()}


class Headed(NamedTuple):
    """What is read of a text in any case, and what gives the whole of it."""

    head: str
    load: Callable[[], str]


def headed(
    memo: Memo,
    kind: str,
    head: Callable[[str], str],
    tasks: Sequence[tuple[Sequence[str], Task]],
    prepare: Callable[[Sequence[int]], object] = len,
) -> list[Headed]:
    """Like ``remembered``; of what is remembered ``head(text)`` is, and read, by itself."""
    heads = recalled(memo, f"{kind}, head", [parts for parts, _ in tasks])
    missing = [index for index, known in enumerate(heads) if known is None]

    def prepared(some: Sequence[int]) -> None:
        prepare([missing[index] for index in some])

    texts = remembered(memo, kind, [tasks[index] for index in missing], prepared)
    made = dict(zip(missing, texts, strict=True))
    found = []
    for index, ((parts, make), known) in enumerate(zip(tasks, heads, strict=True)):
        if known is None:
            text = made[index]
            known = memo(f"{kind}, head", parts, partial(head, text))
            found.append(Headed(known, text.__str__))
        else:
            found.append(Headed(known, partial(memo, kind, parts, make)))
    return found
