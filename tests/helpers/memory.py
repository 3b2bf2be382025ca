"""A memo for tests that make almost the same package again and again in one process."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.cache import digest_of

_MANY = 20_000
_texts: dict[str, str] = {}


def memory(kind: str, parts: Iterable[str], make: Callable[[], str]) -> str:
    """What ``make()`` gives, from memory when it was made from the same parts before."""
    key = digest_of([kind, *parts])
    if len(_texts) > _MANY:
        _texts.clear()
    if key not in _texts:
        _texts[key] = make()
    return _texts[key]
