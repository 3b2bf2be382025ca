"""Import lines for the names that a piece of generated source uses."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping

from ..describe.code import Code

_MODELS = {
    "Mapping": "collections.abc",
    "Annotated": "typing",
    "Any": "typing",
    "ClassVar": "typing",
    "Literal": "typing",
    "TypeAlias": "typing",
    "ConfigDict": "pydantic",
    "Field": "pydantic",
    "Audio": "..._runtime.media",
    "Base64Audio": "..._runtime.media",
    "Base64Image": "..._runtime.media",
    "Base64Video": "..._runtime.media",
    "Image": "..._runtime.media",
    "Video": "..._runtime.media",
    "Answer": "..._runtime.model",
    "Part": "..._runtime.model",
    "Request": "..._runtime.model",
    "Json": "..._runtime.pointer",
    "Rule": "..._runtime.rules",
}
_ENDPOINT = {
    "Mapping": "collections.abc",
    "Literal": "typing",
    "TypeAlias": "typing",
    "overload": "typing",
    "AsyncClient": ".._runtime.client",
    "Client": ".._runtime.client",
    "Media": ".._runtime.media",
    "OMIT": ".._runtime.omit",
    "documented": ".._runtime.omit",
    "Preview": ".._runtime.preview",
    "AsyncTask": ".._runtime.task",
    "Task": ".._runtime.task",
}


def model_imports(source: str) -> Code:
    """The imports of a module of models with this source below them."""
    return _imports(_names(source), _MODELS)


def endpoint_imports(source: str, parts: Iterable[str], module: str) -> Code:
    """The imports of a module of endpoint functions; ``parts`` are classes of ``module``."""
    return _imports(_names(source), _ENDPOINT | dict.fromkeys(parts, module))


def _names(source: str) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}


def _imports(names: set[str], known: Mapping[str, str]) -> Code:
    """Standard library, pydantic, our own; modules and names in the order that isort gives them."""
    groups: list[dict[str, list[str]]] = [{}, {}, {}]
    for name in sorted(names & known.keys(), key=_by_case):
        module = known[name]
        group = 2 if module.startswith(".") else 1 if module == "pydantic" else 0
        groups[group].setdefault(module, []).append(name)
    blocks = [[f"from {module} import {', '.join(group[module])}" for module in sorted(group)] for
              group in groups if group]  # fmt: skip
    return Code("\n\n".join("\n".join(lines) for lines in blocks))


def _by_case(name: str) -> tuple[bool, str]:
    """Constants, then classes, then functions."""
    return (not name.isupper(), name[:1].islower(), name)  # type: ignore[return-value]
