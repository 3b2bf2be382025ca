"""What the details of a variant show on the page, as pieces of HTML that a template prints."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from ..describe.docs import DocVariant
from ..describe.docs_fields import DocRule, Link

_LINK = Markup('<a href="{}">{}</a>')
_NOTE = Markup(' <span class="soft">({})</span>')


def links(several: Iterable[Link]) -> Markup:
    """Links after one another; those that lead nowhere are mere texts."""
    return Markup(", ").join(map(_link, several))


def _link(link: Link) -> Markup:
    return _LINK.format(link.href, link.text) if link.href else escape(link.text)


def facts(v: DocVariant) -> list[tuple[str, str]]:
    """Terms and words about what else is known."""
    said = {
        "Task": ", ".join(v.task_words),
        "Resolution": ", ".join(v.resolutions),
        "Aspect ratio": ", ".join(v.ratios),
        "Seconds": v.seconds,
        "Frames": v.frames,
        "Seed": v.seed,
        "Media inputs": ", ".join(v.inputs),
        "Price": _price(v) if v.price else "",
        "Released": v.released,
        "Replaced by": v.replacement,
        "Page": _link(v.page) if v.page else "",
        "Document": _link(v.file) if v.file else "",
    }
    return [(term, words) for term, words in said.items() if words]


def _price(v: DocVariant) -> Markup:
    price = escape(", ".join(v.price))
    price += _NOTE.format(v.price_note) if v.price_note else ""
    return price + (", " + _link(v.price_source) if v.price_source else "")


def lists(v: DocVariant) -> list[tuple[str, tuple[str, ...]]]:
    """Headings and what is listed below them."""
    listed: dict[str, Iterable[str]] = {
        "Rules": map(_rule, v.rules),
        "Sources that say otherwise": map(_rule, v.disagreements),
        "Reported, not enforced": map(_rule, v.reported),
        "Not known": v.unknown,
        "Sources": map(_link, v.sources),
    }
    return [(title, items) for title, each in listed.items() if (items := tuple(each))]


def _rule(rule: DocRule) -> Markup:
    return escape(rule.text) + (_NOTE.format(links(rule.sources)) if rule.sources else "")
