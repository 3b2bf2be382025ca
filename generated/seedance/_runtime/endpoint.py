"""A client method that loads its variant's module on first use."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import MethodType
from typing import Any, cast


class Endpoint:
    """The function ``function`` of ``module``, bound to the client when it is asked for.

    A leading dot in ``module`` is relative to the package of the class that has the attribute.
    """

    __slots__ = ("_function", "_loaded", "_module", "_package")

    def __init__(self, module: str, function: str) -> None:
        self._module = module
        self._function = function
        self._package: str | None = None
        self._loaded: Callable[..., Any] | None = None

    def __set_name__(self, owner: type, name: str) -> None:
        self._package = owner.__module__.rpartition(".")[0]

    def __get__(self, instance: object | None, owner: type) -> Callable[..., Any]:
        loaded = self._loaded
        if loaded is None:
            module = import_module(self._module, self._package)
            loaded = self._loaded = cast("Callable[..., Any]", getattr(module, self._function))
        return loaded if instance is None else MethodType(loaded, instance)
