"""What people are shown of a document: reports, explanations, pages. Text of it stays text."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from html.parser import HTMLParser

from generator.commands.explain import _json_line, explain, variants
from generator.commands.findings import _text_line
from generator.diff import compare
from generator.diff.report import FORMATS, Report
from generator.normalize import Normalized

from . import positions
from .outcome import Outcome, run


@cache
def harmless(position: str) -> Outcome:
    """The same document with a harmless word."""
    made = (run(positions.TEXTS[position](word)) for word in ("x", "MP4"))
    return next(outcome for outcome in made if outcome.normalized is not None)


def reports(base: Normalized, revision: Normalized) -> dict[str, str]:
    """Every form of the difference between the documents of two projects."""
    (provider,) = revision.providers
    found = compare(base.providers[provider], revision.providers[provider])
    report = Report("base", "revision", found.changes, (), found.findings)
    return {name: make(report) for name, make in FORMATS.items()}


def explanations(outcome: Outcome) -> dict[str, str]:
    """What ``explain``, also as JSON, and ``findings`` print."""
    assert outcome.normalized is not None
    names = [name for name, _ in variants(outcome.normalized)]
    found = [line for name in names for line in explain(outcome.normalized, name)]
    return {
        "explain": "\n".join(map(str, found)),
        "explain --json": "\n".join(map(_json_line, found)),
        "findings": "\n".join(_text_line(f, False) for f in outcome.normalized.findings),
    }


def check(shown: dict[str, str], beside: dict[str, str]) -> None:
    """Nothing hides, and markup is only of the kinds that the harmless texts have."""
    for name, text in shown.items():
        if beside.get(name) == text:
            continue
        hidden = _hidden().findall(text)
        assert not hidden, (name, hidden)
        if name.endswith("html"):
            assert markup(text) <= markup(beside[name]) | _HTML, name
    if "github" in shown:
        lines = shown["github"].removesuffix("\n").split("\n")
        assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    if "markdown" in shown:
        assert markup(shown["markdown"]) <= {"br", "sub"}
        assert "](" not in shown["markdown"] and "@everyone" not in shown["markdown"]


# What a report of no changes has none of.
_HTML = frozenset(("h2", "article", "class", "id", "span", "b", "p", "div", "h3", "pre"))


def _hides(char: str) -> bool:
    # The word joiner is ours: it keeps mentions and links in Markdown asleep.
    return char not in "\n\u2060" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(f"[{''.join(filter(_hides, map(chr, range(sys.maxunicode + 1))))}]")


class _Markup(HTMLParser):
    """Collects the names of elements and attributes, and addresses that lead somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element as a browser would see it."""
        self.found |= {tag, *(name for name, _ in attrs)}
        schemes = {(value or "").partition(":")[0] for name, value in attrs if name == "href"}
        self.found |= schemes & {"javascript", "data", "vbscript"}


def markup(text: str) -> frozenset[str]:
    """The names of all elements and attributes of a page."""
    parser = _Markup()
    parser.feed(text)
    parser.close()
    return frozenset(parser.found)
