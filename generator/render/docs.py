"""The documentation page and the table of variants, as texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import black
import jinja2

from ..describe.docs import Docs

_PAGE = "docs/index.html.jinja"
_TABLE = "docs/variants.md.jinja"

_MARKS = re.compile(r"([\\`*_{}\[\]<>|#])")


def render_docs(docs: Docs, templates: Mapping[str, str]) -> dict[str, str]:
    """``docs/index.html`` and ``docs/variants.md`` from the texts of the templates by path."""
    shown = replace(docs, variants=tuple(map(_formatted, docs.variants)))
    return {
        "docs/index.html": _environment(templates, True).get_template(_PAGE).render(docs=shown),
        "docs/variants.md": _environment(templates, False).get_template(_TABLE).render(docs=shown),
    }


def _environment(templates: Mapping[str, str], escapes: bool) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(dict(templates)),
        autoescape=escapes,
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["cell"] = _cell
    return environment


def _cell(text: str) -> str:
    """A text for a cell of a Markdown table: one line, nothing in it is markup."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _formatted(variant):  # type: ignore[no-untyped-def]
    mode = black.Mode(line_length=80)
    samples = tuple((name, black.format_str(code, mode=mode)) for name, code in variant.samples)
    return replace(variant, samples=samples)
