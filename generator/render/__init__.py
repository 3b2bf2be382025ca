"""Room 5, render: the description becomes texts by relative path. Pure.

Templates print only what ``describe`` made; models come from datamodel-code-generator; black
formats what is Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from ..cache import Memo, digest_of, no_memo
from ..describe import Package
from ..document import Json, Object
from ..later import Later, Texts, digest, headed
from ..spread import Task
from .documents import as_json, printed_documents
from .exports import exports
from .formatting import finished
from .models import FieldTypes
from .package import Rendering, render_package
from .templates import Templates, load_templates
from .versions import version

__all__ = ["load_templates", "render"]

RUNTIME = "runtime/"
TOOLS = ("black", "datamodel-code-generator", "jinja2", "openapi-spec-validator")
"""The tools whose versions decide bytes, or judge the documents."""


def render(
    package: Package,
    documents: Mapping[str, Object],
    templates: Mapping[str, str],
    sources: Mapping[str, str] | None = None,
    memo: Memo = no_memo,
) -> Texts:
    """Every file of ``generated/`` by relative path; ``sources`` are digests by file.

    ``documents`` are the normalized ones by provider id.

    Raises:
        BadInput: a template is wrong; with its file and line.
        OurFault: what was rendered is no Python, or not what was described.
    """
    files = printed_documents(documents, memo)
    files["provenance.json"] = as_json(_provenance(sources or {}))
    files |= _runtime(templates)
    printed = Templates(templates)
    types = FieldTypes(memo)
    made = list(render_package(printed, types, package, exports(package, templates), memo))

    def learn(missing: Iterable[int]) -> None:
        types.learn([kept for index in missing if (kept := made[index].module)])

    found = headed(memo, "rendered", digest, _tasks(made, templates), learn)
    later = {f"seedance/{f.path}": Later(*text) for f, text in zip(made, found, strict=True)}
    return Texts(later) | files


def _provenance(sources: Mapping[str, str]) -> Json:
    tools = {name: version(name) for name in TOOLS}
    return {"sources": dict(sorted(sources.items())), "tools": tools}


def _runtime(templates: Mapping[str, str]) -> dict[str, str]:
    """The modules that are copied as they are."""
    return {
        f"seedance/{path.removeprefix(RUNTIME)}": text
        for path, text in templates.items()
        if path.startswith(RUNTIME)
    }


def _tasks(
    made: Iterable[Rendering], templates: Mapping[str, str]
) -> list[tuple[tuple[str, ...], Task]]:
    """What decides each file, and what makes it. Code that is copied decides no rendered file."""
    own = digest_of(part for item in templates.items() if item[0][:8] != RUNTIME for part in item)
    return [((file.path, own, *file.parts), partial(_formatted, file)) for file in made]


def _formatted(file: Rendering) -> str:
    text = file.make()
    if not file.path.endswith((".py", ".pyi")):
        return text
    return finished(text, file.path.endswith(".pyi"))
