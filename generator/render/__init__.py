"""Room 5, render: the description becomes texts by relative path. Pure.

Templates print only what ``describe`` made; models come from datamodel-code-generator; black
formats what is Python.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version

from ..cache import Memo, no_memo
from ..describe import Package
from ..document import Json
from ..normalize import Normalized
from .exports import exports
from .formatting import finished
from .package import render_package
from .templates import Templates, load_templates

__all__ = ["load_templates", "render"]

RUNTIME = "runtime/"
TOOLS = ("black", "datamodel-code-generator", "jinja2", "openapi-spec-validator")
"""The tools whose versions decide bytes, or judge the documents."""


def render(
    package: Package,
    normalized: Normalized,
    templates: Mapping[str, str],
    sources: Mapping[str, str] | None = None,
    memo: Memo = no_memo,
) -> dict[str, str]:
    """Every file of ``generated/`` by relative path; ``sources`` are digests by file.

    Raises:
        BadInput: a template is wrong; with its file and line.
        OurFault: what was rendered is no Python, or not what was described.
    """
    files = {path: _json(document) for path, document in _documents(normalized).items()}
    files["provenance.json"] = _json(_provenance(sources or {}))
    files |= _runtime(templates)
    printed = Templates(templates)
    for path, text in render_package(printed, package, exports(package, templates)):
        files[f"seedance/{path}"] = _formatted(path, text, memo)
    return dict(sorted(files.items()))


def _documents(normalized: Normalized) -> dict[str, Json]:
    return {
        f"openapi/{name}.json": sourced.document for name, sourced in normalized.providers.items()
    }


def _provenance(sources: Mapping[str, str]) -> Json:
    tools = {name: version(name) for name in TOOLS}
    return {"sources": dict(sorted(sources.items())), "tools": tools}


def _json(value: Json) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _runtime(templates: Mapping[str, str]) -> dict[str, str]:
    """The modules that are copied as they are."""
    return {
        f"seedance/{path.removeprefix(RUNTIME)}": text
        for path, text in templates.items()
        if path.startswith(RUNTIME)
    }


def _formatted(path: str, text: str, memo: Memo) -> str:
    if not path.endswith((".py", ".pyi")):
        return text
    return memo("black", [text], lambda: finished(text, path.endswith(".pyi")))
