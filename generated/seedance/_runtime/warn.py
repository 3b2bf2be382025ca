"""Warnings that name the caller's own line, however many of our functions lie between."""

from __future__ import annotations

import sys
import warnings

# The frames of this package, and of pydantic, which calls the models' validators.
_INSIDE = (__name__.rpartition("._runtime")[0] + ".", "pydantic.")


def warn(message: str, category: type[Warning]) -> None:
    """Warn about the first frame outside."""
    level, frame = 2, sys._getframe(1)  # pyright: ignore[reportPrivateUsage]
    while frame.f_back is not None and _inside(frame.f_globals.get("__name__", "")):
        level, frame = level + 1, frame.f_back
    warnings.warn(message, category, stacklevel=level)


def _inside(name: str) -> bool:
    return f"{name}.".startswith(_INSIDE)
