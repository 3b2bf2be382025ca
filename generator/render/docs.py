"""The documentation page and the package's README, as texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from itertools import accumulate, pairwise
from typing import NamedTuple

import jinja2
from markupsafe import Markup

from ..cache import Memo, digest_of, no_memo
from ..describe.docs import Docs, DocVariant
from ..diagnostics import visible
from ..plain import Kept
from ..spread import remembered
from .details import facts, links, lists
from .formatting import finished
from .templates import Templates, own_texts

_PAGE = "docs/index.html"
_README = "README.md"

_MARKS = re.compile(r"([\\`*_{}\[\]<>|#])")


class Shown(NamedTuple):
    """One variant in both files: a row and details in HTML, a line and calls in Markdown."""

    row: str
    details: str
    line: str
    calls: str


def render_docs(docs: Docs, templates: Mapping[str, str], memo: Memo = no_memo) -> dict[str, str]:
    """The page and the README from the texts of the templates by path.

    Raises:
        BadInput: a template is wrong; with its file and line.
    """
    html, markdown = _Pages(templates, escapes=True), _Pages(templates, escapes=False)
    own = digest_of(part for item in templates.items() if item[0][:5] == "docs/" for part in item)
    variants = [listed.shown for listed in docs.variants]
    tasks = [((own, kept.digest), partial(_shown, html, markdown, kept)) for kept in variants]
    shown = _together(remembered(memo, "shown", tasks))
    rows, details = Markup(shown.pop("row")), Markup(shown.pop("details"))  # each held once
    page = html.render(f"{_PAGE}.jinja", docs=docs, rows=rows, details=details)
    readme = markdown.render(f"docs/{_README}.jinja", **shown)
    return {_PAGE: visible(page), _README: visible(readme)}


def _together(texts: Iterable[str]) -> dict[str, str]:
    """All variants one after the other, by kind of text."""
    shown = [_parts(text) for text in texts]
    return {name: "".join(getattr(part, name) for part in shown) for name in Shown._fields}


def _shown(html: Templates, markdown: Templates, kept: Kept[DocVariant]) -> str:
    variant = kept.value()
    samples = tuple((name, finished(code, False)) for name, code in variant.samples)
    v = variant._replace(samples=samples)
    return _text(
        Shown(
            row=html.render("docs/row.html.jinja", v=v),
            details=html.render("docs/details.html.jinja", v=v, facts=facts(v), lists=lists(v)),
            line=markdown.render("docs/row.md.jinja", v=v),
            calls=markdown.render("docs/calls.md.jinja", v=v),
        )
    )


def _text(shown: Shown) -> str:
    """All of it as one text, after the lengths: megabytes of it are only put together again."""
    return " ".join(str(len(part)) for part in shown) + "\n" + "".join(shown)


def _parts(text: str) -> Shown:
    """What became this text."""
    lengths, _, rest = text.partition("\n")
    ends = list(accumulate(map(int, lengths.split())))
    return Shown(*(rest[low:high] for low, high in pairwise((0, *ends))))


class _Pages(Templates):
    """Templates that print any text: as HTML, which is escaped, or as Markdown."""

    def __init__(self, texts: Mapping[str, str], escapes: bool) -> None:
        self._environment = _environment(own_texts(texts), escapes)


@lru_cache(maxsize=8)
def _environment(texts: frozenset[tuple[str, str]], escapes: bool) -> jinja2.Environment:
    """Jinja with these templates; each is compiled once, by whoever prints it first."""
    made = jinja2.Environment(
        loader=jinja2.DictLoader(dict(texts)),
        undefined=jinja2.StrictUndefined,
        autoescape=escapes,
        keep_trailing_newline=True,
    )
    made.filters |= {"cell": _cell, "links": links}
    return made


def _cell(text: str) -> str:
    """A text as Markdown: one line, nothing in it is markup."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
