"""A client method that loads its variant's module on first use."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from importlib import import_module
from inspect import CO_VARKEYWORDS, iscoroutinefunction
from types import FunctionType, MethodType
from typing import Any, cast

from .errors import UnknownParameter


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
            loaded = self._loaded = _naming(cast("FunctionType", getattr(module, self._function)))
        return loaded if instance is None else MethodType(loaded, instance)


def _naming(function: FunctionType) -> Callable[..., Any]:
    """``function``, which says what may have been meant by a name that it does not know."""
    code = function.__code__
    known = frozenset(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])
    if code.co_flags & CO_VARKEYWORDS:
        return function

    def call(*args: Any, **given: Any) -> Any:
        if not given.keys() <= known:
            raise _unknown(function, known, given)
        return function(*args, **given)

    async def call_async(*args: Any, **given: Any) -> Any:
        if not given.keys() <= known:
            raise _unknown(function, known, given)
        return await function(*args, **given)

    return update_wrapper(call_async if iscoroutinefunction(function) else call, function)


def _unknown(
    function: FunctionType, known: frozenset[str], given: dict[str, Any]
) -> UnknownParameter:
    from .closest import unknown_name

    problems = [
        {"field": name, "message": unknown_name(name, sorted(known)), "type": "unknown_name"}
        for name in given
        if name not in known
    ]
    text = "; ".join(problem["message"] for problem in problems)
    return UnknownParameter(f"{function.__name__}(): {text}", tuple(problems))
