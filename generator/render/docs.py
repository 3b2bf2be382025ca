"""The documentation page and the package's README, as texts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import jinja2

from ..cache import Memo, no_memo
from ..describe.docs import Docs, DocVariant
from ..diagnostics import visible
from ..spread import remembered
from .formatting import finished
from .templates import Templates

_PAGE = "docs/index.html"
_README = "README.md"

_MARKS = re.compile(r"([\\`*_{}\[\]<>|#])")


def render_docs(docs: Docs, templates: Mapping[str, str], memo: Memo = no_memo) -> dict[str, str]:
    """The page and the README from the texts of the templates by path.

    Raises:
        BadInput: a template is wrong; with its file and line.
    """
    shown = replace(docs, variants=_formatted(docs.variants, memo))
    page = _Pages(templates, escapes=True).render(f"{_PAGE}.jinja", docs=shown)
    readme = _Pages(templates, escapes=False).render(f"docs/{_README}.jinja", docs=shown)
    return {_PAGE: visible(page), _README: visible(readme)}


class _Pages(Templates):
    """Templates that print any text: as HTML, which is escaped, or as Markdown."""

    def __init__(self, texts: Mapping[str, str], escapes: bool) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.DictLoader(dict(texts)),
            undefined=jinja2.StrictUndefined,
            autoescape=escapes,
            keep_trailing_newline=True,
        )
        self._environment.filters["cell"] = _cell


def _cell(text: str) -> str:
    """A text as Markdown: one line, nothing in it is markup."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _formatted(variants: Sequence[DocVariant], memo: Memo) -> tuple[DocVariant, ...]:
    codes = [code for variant in variants for _, code in variant.samples]
    made = iter(
        remembered(memo, "sample", [((code,), partial(finished, code, False)) for code in codes])
    )
    return tuple(
        replace(each, samples=tuple((name, next(made)) for name, _ in each.samples))
        for each in variants
    )
