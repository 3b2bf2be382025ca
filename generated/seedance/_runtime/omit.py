"""Values that stand for "not given": parameters left at them are not sent."""

from __future__ import annotations

from typing import Any, Final, TypeVar, cast

T = TypeVar("T")


class Omitted:
    """A parameter the caller did not set; shows the documented default, if one is known."""

    __slots__ = ("_shown",)

    def __init__(self, shown: str) -> None:
        self._shown = shown

    def __repr__(self) -> str:
        return self._shown

    def __bool__(self) -> bool:
        return False

    def __reduce__(self) -> tuple[type[Omitted], tuple[str]]:
        return (Omitted, (self._shown,))


OMIT: Final[Any] = Omitted("OMIT")
"""Pass it to leave a parameter out, as if it had not been named; nothing is sent for it."""


def documented(default: T) -> T:
    """A stand-in for a documented default: shown in signatures, never sent."""
    return cast(T, Omitted(repr(default)))
