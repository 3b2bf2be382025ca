"""How often Python's engine may try, at most, before it is done with a pattern.

Python's ``re`` tries one way after another; ``(a+)+$`` has a new one for each cut of the text into
pieces. Our models do not use it, but the testing server does, and so do most tools that read the
OpenAPI documents: a pattern with too many ways is refused, before anything runs it.

The bound is computed, not measured. Each place of the pattern that takes a character is a
*position*; ``Part`` says with which positions a part begins and ends, and in how many ways. Ways
are then counted from character to character. Two positions add up only where one text can lead to
both; short counted repeats are written out, long ones count as unlimited.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache, reduce
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple, TypeAlias

LENGTH = 200
TRIES = 500_000
"""For a text that has ``LENGTH`` characters more than the pattern has positions: two loops over the
same characters are fine, three are too much."""
EDGES = 5_000
_WRITTEN_OUT = 64
_POSITIONS = 300

Tree: TypeAlias = Any
"""What Python's own parser of patterns makes."""

_ALPHABET = "".join(map(chr, range(0x3000)))
_ATOMS = (_parser.LITERAL, _parser.NOT_LITERAL, _parser.ANY, _parser.IN)
_REPEATS = (_parser.MAX_REPEAT, _parser.MIN_REPEAT)


class TooMuch(Exception):
    """The pattern has no bound, or one that would take long to find; the reason is the message."""


def problem(pattern: str) -> str | None:
    """Why a pattern, which Python can compile, may keep its engine busy; ``None`` when it cannot.

    The text is from one start: a pattern without ``^`` is tried from each of its characters.
    """
    try:
        if most_tries(pattern) <= TRIES:
            return None
    except TooMuch as reason:
        return str(reason)
    except RecursionError:
        return "it is nested too deep"
    return f"it may try more than {TRIES} ways on a text of a few hundred characters"


@lru_cache(maxsize=1024)
def most_tries(pattern: str, length: int | None = None) -> int:
    """At least as many as the engine tries on any text of a length; stops counting at ``TRIES``.

    Without a length: on a text that is long enough to reach every part of the pattern.

    Raises:
        TooMuch: there is no bound, or finding it takes too long.
    """
    tree = _parser.parse(pattern)
    builder = _Builder(_alphabet(tree))
    whole = builder.sequence(tree, tree.state.flags)
    long_enough = LENGTH + len(builder.texts) if length is None else length
    return _tries(whole, builder.follow, builder.texts, long_enough)


def _alphabet(tree: Tree) -> str:
    """Characters that tell all sets of a pattern apart: the low ones, and around its own."""
    codes = {code for code in _codes(tree) if code >= len(_ALPHABET)}
    near = {near for code in codes for near in (code - 1, code, code + 1) if near < 0x110000}
    return _ALPHABET + "".join(map(chr, sorted(near)))


def _codes(tree: Tree) -> Iterable[int]:
    if isinstance(tree, int):
        yield int(tree)
    elif isinstance(tree, list | tuple | _parser.SubPattern):
        for part in tree:
            yield from _codes(part)


class Part(NamedTuple):
    """In how many ways a part matches nothing, begins with a position, and ends with one."""

    empty: int
    first: Counter[int]
    last: Counter[int]


_NOTHING = Part(1, Counter(), Counter())


def _times(counts: Mapping[int, int], factor: int) -> Counter[int]:
    return Counter({key: count * factor for key, count in counts.items()} if factor else {})


class _Builder:
    """Positions: the characters of each as bits, and in how many ways others follow it."""

    def __init__(self, alphabet: str) -> None:
        self._alphabet = alphabet
        self._edges = 0
        self._known: dict[str, int] = {}
        self.texts: list[int] = []
        self.follow: list[Counter[int]] = []

    def sequence(self, tree: Tree, flags: int) -> Part:
        """All that stand one after another."""
        return reduce(self._then, (self._one(op, value, flags) for op, value in tree), _NOTHING)

    def _one(self, op: Tree, value: Tree, flags: int) -> Part:
        if op in _ATOMS:
            return self._position(op, value, flags)
        if op is _parser.AT:
            return _NOTHING
        if op is _parser.SUBPATTERN:
            _group, added, removed, inner = value
            return self.sequence(inner, (flags | added) & ~removed)
        if op is _parser.BRANCH:
            return self._either([self.sequence(inner, flags) for inner in value[1]])
        if op in _REPEATS:
            least, most, inner = value
            return self._repeat(least, most, inner, flags)
        raise TooMuch(f"{str(op).lower()} is not read alike by all engines")

    def _position(self, op: Tree, value: Tree, flags: int) -> Part:
        key = f"{op} {value} {flags}"
        if key not in self._known:
            self._known[key] = _characters((op, value), flags, self._alphabet)
        self.texts.append(self._known[key])
        self.follow.append(Counter())
        here = Counter({len(self.texts) - 1: 1})
        return Part(0, here, here)

    def _either(self, parts: list[Part]) -> Part:
        first: Counter[int] = sum((part.first for part in parts), Counter())
        last: Counter[int] = sum((part.last for part in parts), Counter())
        return Part(sum(part.empty for part in parts), first, last)

    def _then(self, left: Part, right: Part) -> Part:
        self._connect(left.last, right.first)
        first = left.first + _times(right.first, left.empty)
        last = right.last + _times(left.last, right.empty)
        return Part(left.empty * right.empty, first, last)

    def _connect(self, last: Counter[int], first: Counter[int]) -> None:
        self._edges += len(last) * len(first)
        if self._edges > EDGES:
            raise TooMuch("too many of its parts may follow each other")
        for before, ways in last.items():
            self.follow[before].update(_times(first, ways))

    def _repeat(self, least: int, most: int, inner: Tree, flags: int) -> Part:
        unlimited = most is _parser.MAXREPEAT
        copies = max(least, 1) if unlimited else most
        too_long = copies * _size(inner) > _WRITTEN_OUT or len(self.texts) > _POSITIONS
        if copies > 1 and too_long:
            part = self._loop(self.sequence(inner, flags))
            if part.empty and least > 1:
                raise TooMuch("it repeats a part that may match nothing")
            return part if least else self._maybe(part)
        made = _NOTHING
        for index in range(copies, 0, -1):
            part = self.sequence(inner, flags)
            part = self._loop(part) if unlimited and index == copies else part
            made = self._then(part, made)
            made = made if index <= least else self._maybe(made)
        return made

    def _loop(self, part: Part) -> Part:
        """Once or more; the engine leaves a loop after a round that matched nothing."""
        self._connect(part.last, part.first)
        more = 1 + part.empty
        return Part(part.empty * more, _times(part.first, more), _times(part.last, more))

    def _maybe(self, part: Part) -> Part:
        return Part(1 + part.empty, part.first, part.last)


def _size(tree: Tree) -> int:
    """How many positions a part of a pattern comes to."""
    total = 0
    for op, value in tree:
        if op in _ATOMS:
            total += 1
        elif op is _parser.SUBPATTERN:
            total += _size(value[3])
        elif op is _parser.BRANCH:
            total += sum(map(_size, value[1]))
        elif op in _REPEATS:
            copies = value[0] if value[1] is _parser.MAXREPEAT else value[1]
            total += min(max(copies, 1), _WRITTEN_OUT) * _size(value[2])
    return total


def _characters(atom: Tree, flags: int, alphabet: str) -> int:
    """Which characters of an alphabet one atom of a pattern takes, as bits; asks the engine."""
    state = _parser.State()
    state.flags = flags
    compiled: re.Pattern[str] = _compiler.compile(_parser.SubPattern(state, [atom]))
    return sum(1 << found.start() for found in compiled.finditer(alphabet))


def _tries(whole: Part, follow: list[Counter[int]], texts: list[int], length: int) -> int:
    together = _together(whole.first, follow, texts)
    groups = [_groups(before, together) for before in _before(follow)]
    outward = {at: after.total() + whole.last[at] for at, after in enumerate(follow)}
    anywhere = _groups(outward, together)
    ways = [whole.first[at] for at in range(len(texts))]
    total = whole.empty + whole.first.total()
    for number in range(length):
        here = _most(anywhere, ways)
        total += here
        following = [_most(group, ways) for group in groups]
        if following == ways:
            return total + here * (length - number - 1)
        if total > TRIES:
            break
        ways = following
    return total


Groups: TypeAlias = list[tuple[tuple[int, int], ...]]


def _most(groups: Groups, ways: list[int]) -> int:
    return max((sum(ways[at] * count for at, count in group) for group in groups), default=0)


def _groups(positions: Mapping[int, int], together: list[int]) -> Groups:
    """For each position those of the others that the same text may lead to, with their weights."""
    found = (
        tuple((other, count) for other, count in positions.items() if together[at] >> other & 1)
        for at in positions
    )
    return list(dict.fromkeys(found))


def _before(follow: list[Counter[int]]) -> list[Counter[int]]:
    made: list[Counter[int]] = [Counter() for _ in follow]
    for before, after in enumerate(follow):
        for position, count in after.items():
            made[position][before] = count
    return made


def _together(first: Iterable[int], follow: list[Counter[int]], texts: list[int]) -> list[int]:
    """For each position, as bits, those that one and the same text can lead to."""
    alike = [_bits(i for i, other in enumerate(texts) if other & own) for own in texts]
    after = [_bits(counts) for counts in follow]
    beginning = _bits(first)
    found = [0] * len(texts)
    waiting = [(at, beginning & alike[at]) for at in first]
    while waiting:
        at, reached = waiting.pop()
        new = reached & ~found[at]
        if new:
            found[at] |= new
            next_ = reduce(int.__or__, (after[other] for other in _positions(new)), 0)
            waiting += [(then, next_ & alike[then]) for then in follow[at]]
    return found


def _bits(positions: Iterable[int]) -> int:
    return sum(1 << position for position in set(positions))


def _positions(bits: int) -> Iterable[int]:
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low
