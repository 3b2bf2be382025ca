"""Modellix: clients, endpoint functions and models."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import AsyncModellix, Modellix

__all__ = ["AsyncModellix", "Modellix"]


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module(".client", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
