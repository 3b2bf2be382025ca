"""Import lines for the names that a piece of generated source uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..describe.code import WIDTH, Code, name_set

_MODELS = {
    "Mapping": "collections.abc",
    "Annotated": "typing",
    "Any": "typing",
    "ClassVar": "typing",
    "Literal": "typing",
    "TypeAlias": "typing",
    "ConfigDict": "pydantic",
    "Field": "pydantic",
    "Audio": "..._runtime.media_fields",
    "Base64Audio": "..._runtime.media_fields",
    "Base64Image": "..._runtime.media_fields",
    "Base64Video": "..._runtime.media_fields",
    "Image": "..._runtime.media_fields",
    "Video": "..._runtime.media_fields",
    "Answer": "..._runtime.model",
    "Part": "..._runtime.model",
    "Request": "..._runtime.model",
    "Json": "..._runtime.pointer",
    "Rule": "..._runtime.rules",
}
_ENDPOINT = {
    "Mapping": "collections.abc",
    "Literal": "typing",
    "Required": "typing",
    "TYPE_CHECKING": "typing",
    "TypeAlias": "typing",
    "TypedDict": "typing",
    "Unpack": "typing",
    "overload": "typing",
    "AsyncClient": ".._runtime.client",
    "Client": ".._runtime.client",
    "Media": ".._runtime.media",
    "Several": ".._runtime.media",
    "OMIT": ".._runtime.omit",
    "documented": ".._runtime.omit",
    "PlainCall": ".._runtime.plain",
    "Preview": ".._runtime.preview",
    "Rule": ".._runtime.rules",
    "AsyncTask": ".._runtime.task",
    "Task": ".._runtime.task",
    "models": ".",
}
# What every module of endpoint functions uses.
_ALWAYS = name_set(
    "AsyncClient AsyncTask Client Literal Mapping Preview TYPE_CHECKING Task TypedDict Unpack"
    " overload"
)


_LATER = "from __future__ import annotations\n\n"


def model_imports(pieces: Iterable[Code], later: bool) -> Code:
    """The imports of a module of models that is made of these pieces.

    ``later``: annotations are texts until somebody asks what they mean.
    """
    return Code(f"{_LATER if later else ''}{_imports(names_in(pieces), _MODELS)}")


def endpoint_imports(pieces: Iterable[Code]) -> Code:
    """The imports of a module of endpoint functions that has these pieces."""
    return _imports(names_in(pieces) | _ALWAYS, _ENDPOINT)


_STRING_OR_NAME = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|([A-Za-z_][A-Za-z0-9_]*)""")


def names_in(pieces: Iterable[Code]) -> set[str]:
    """The names in pieces of source, strings left out."""
    return {*_STRING_OR_NAME.findall("\n".join(pieces))}


def _imports(names: set[str], known: Mapping[str, str]) -> Code:
    """Standard library, pydantic, our own; modules and names in the order that isort gives them."""
    groups: list[dict[str, list[str]]] = [{}, {}, {}]
    for name in sorted(names & known.keys(), key=_by_case):
        module = known[name]
        group = 2 if module.startswith(".") else 1 if module == "pydantic" else 0
        groups[group].setdefault(module, []).append(name)
    blocks = [
        [_line(module, group[module]) for module in sorted(group, key=_by_distance)]
        for group in groups
    ]
    return Code("\n\n".join("\n".join(lines) for lines in blocks if lines))


def _line(module: str, names: list[str]) -> str:
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= WIDTH:
        return line
    return f"from {module} import (\n" + "".join(f"    {name},\n" for name in names) + ")"


def _by_distance(module: str) -> tuple[bool, str]:
    """The package itself after those around it."""
    return (module == ".", module)


def _by_case(name: str) -> tuple[bool, str]:
    """Constants, then classes, then functions."""
    return (not name.isupper(), name[:1].islower(), name)  # type: ignore[return-value]
