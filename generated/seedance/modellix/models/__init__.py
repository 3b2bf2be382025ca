"""The models of Modellix, one module per variant."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec


def __getattr__(name: str) -> object:
    if not name.startswith("__") and find_spec(f".{name}", __name__):
        return import_module(f".{name}", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
