"""Operations: ids that are used twice, path parameters that are undeclared or unused."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Finding
from ..document import METHODS, Json, Object, Sourced, get, pointer
from ..schemas import finding


def operations(document: Object) -> Iterator[tuple[str, str, Object]]:
    """Every operation: its pointer, its path and itself."""
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if isinstance(item.get(method), dict):
                yield pointer("paths", path, method), path, item[method]


def check(sourced: Sourced) -> Iterator[Finding]:
    """Findings on path parameters of all operations."""
    for at, path, operation in operations(sourced.document):
        yield from _parameters(sourced, at, path, operation)


def check_across(sourced: Sourced) -> Iterator[Finding]:
    """A finding for each operation with the id of another."""
    first: dict[str, str] = {}
    for at, _path, operation in operations(sourced.document):
        here, name = at + pointer("operationId"), operation.get("operationId")
        if isinstance(name, str) and first.setdefault(name, here) != here:
            message = f"operationId {name!r} is used twice"
            yield finding(sourced, here, "operation-id-twice", message, other=first[name])


def _parameters(sourced: Sourced, at: str, path: str, operation: Object) -> Iterator[Finding]:
    if re.search(r"[{}]", re.sub(r"\{[^{}!:]+\}", "", path)):
        message = f"braces of the path {path!r} do not enclose the name of a parameter"
        yield finding(sourced, at, "path-template", message)
        return
    named = re.findall(r"\{([^{}]*)\}", path)
    declared = dict(_path_parameters(sourced, at, path, operation))
    for name in sorted(set(named)):
        if name not in declared:
            message = f"path parameter {{{name}}} is not declared"
            yield finding(sourced, at, "path-parameter-undeclared", message)
        if named.count(name) > 1:
            message = f"path parameter {{{name}}} stands twice in {path}"
            yield finding(sourced, at, "path-parameter-twice", message)
    for name, where in declared.items():
        if name not in named:
            message = f"path parameter {name!r} does not stand in {path}"
            yield finding(sourced, where, "path-parameter-unused", message)


def _path_parameters(
    sourced: Sourced, at: str, path: str, operation: Object
) -> Iterator[tuple[str, str]]:
    """Names of the declared path parameters, those of the path item included."""
    shared = pointer("paths", path)
    for holder, object_ in ((shared, sourced.document["paths"][path]), (at, operation)):
        for index, parameter in enumerate(object_.get("parameters", ())):
            resolved = _resolved(sourced, parameter)
            if resolved.get("in") == "path":
                yield str(resolved.get("name")), holder + pointer("parameters", index)


def _resolved(sourced: Sourced, parameter: Json) -> Object:
    reference = parameter.get("$ref")
    found: Object = get(sourced.document, reference[1:]) if reference else parameter
    return found
