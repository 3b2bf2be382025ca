"""A client method that loads its variant's module on first use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import update_wrapper
from importlib import import_module
from inspect import CO_VARKEYWORDS, iscoroutinefunction
from types import FunctionType, MethodType
from typing import Any, cast

from .errors import InvalidRequest, UnknownParameter


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
            raise _unknown(function, known, args, given)
        return function(*args, **given)

    async def call_async(*args: Any, **given: Any) -> Any:
        if not given.keys() <= known:
            raise _unknown(function, known, args, given)
        return await function(*args, **given)

    return update_wrapper(call_async if iscoroutinefunction(function) else call, function)


def _unknown(
    function: FunctionType, known: frozenset[str], args: tuple[Any, ...], given: dict[str, Any]
) -> UnknownParameter:
    from .closest import unknown_name

    problems: list[Mapping[str, str]] = [
        {"field": name, "message": unknown_name(name, sorted(known)), "type": "unknown_name"}
        for name in given
        if name not in known
    ]
    text = "; ".join(problem["message"] for problem in problems)
    others = _others(function, args, given)
    lines = [f"  {problem['field']}: {problem['message']}" for problem in others]
    return UnknownParameter(
        "\n".join([f"{function.__name__}(): {text}", *lines]), (*problems, *others)
    )


def _others(
    function: FunctionType, args: tuple[Any, ...], given: dict[str, Any]
) -> tuple[Mapping[str, str], ...]:
    """What else is wrong with the call, so that one look is enough to mend it."""
    core = getattr(args[0], "core", None) if args else None
    if core is None or given.get("validate") is False:
        return ()
    from .values import request_body
    from .variants import catalogue

    asked = core.provider.id, function.__name__.removesuffix("_async")
    for variant in catalogue().values():
        if (variant.provider, variant.name) == asked and variant.callable:
            fields = variant.request_model.model_fields
            values = {name: value for name, value in given.items() if name in fields}
            try:
                request_body(core.provider, variant, values, validate=True)
            except InvalidRequest as error:
                return error.problems
    return ()
