"""The public names of the package, and the module that each is loaded from on first use."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import NamedTuple

from ..describe.code import WIDTH, Code, joined
from ..describe.package import Package
from ..diagnostics import Place, refuse
from .layout import value

ERRORS = "runtime/_runtime/errors.py"

_MODULES = {
    "errors": "._runtime.errors",
    "testing": ".testing",
    "webhooks": "._runtime.webhooks",
}
_MEMBERS = {
    "catalogue": ("find", "variants"),
    "_runtime.assets": ("Asset", "Video"),
    "_runtime.client": ("AsyncClient", "Client"),
    "_runtime.journal": ("Journal",),
    "_runtime.many": ("Outcome",),
    "_runtime.media": ("Media",),
    "_runtime.model": ("PromptWarning", "Request"),
    "_runtime.omit": ("OMIT",),
    "_runtime.preview": ("Preview",),
    "_runtime.state": ("Response",),
    "_runtime.task": ("AsyncTask", "StateWarning", "Task"),
    "_runtime.variants": ("Variant", "Variants"),
}


class Exports(NamedTuple):
    """The same names three times: imports for type checkers, tables for run time, and a list."""

    imports: Code
    modules: Code
    members: Code
    names: Code


def exports(package: Package, templates: Mapping[str, str]) -> Exports:
    """What ``seedance`` exports: clients of the providers, the runtime, all error classes."""
    by_module = dict(_MEMBERS)
    by_module["_runtime.errors"] = error_names(templates)
    for provider in package.providers:
        names = (provider.async_class_name, provider.class_name)
        by_module[f"{provider.id}.client"] = tuple(map(str, names))
    members = {name: f".{module}" for module in by_module for name in by_module[module]}
    lines = [f"from .{module} import {', '.join(by_module[module])}" for module in by_module]
    lines += ["from . import testing", "from ._runtime import errors, webhooks"]
    return Exports(
        joined("\n    ", [_line(line) for line in sorted(lines)]),
        value(_MODULES, 0, len("_MODULES = ")),
        value(dict(sorted(members.items())), 0, len("_MEMBERS = ")),
        value(sorted([*_MODULES, *members], key=str.casefold), 0, len("__all__ = ")),
    )


def _line(line: str) -> Code:
    """An import in a block, over several lines when it is too long."""
    head, _, names = line.partition(" import ")
    if 4 + len(line) <= WIDTH:
        return Code(line)
    rows = "".join(f"        {name},\n" for name in names.split(", "))
    return Code(f"{head} import (\n{rows}    )")


def error_names(templates: Mapping[str, str]) -> tuple[str, ...]:
    """The names in ``__all__`` of the runtime's module of errors.

    Raises:
        BadInput: the module is missing or has no such list.
    """
    for node in ast.parse(templates.get(ERRORS, "")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return tuple(ast.literal_eval(node.value))
    raise refuse("template-error", Place(f"templates/{ERRORS}"), "the module has no __all__")
