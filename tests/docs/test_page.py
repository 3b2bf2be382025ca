"""The page holds every variant, loads nothing, and shows foreign text as text."""

from __future__ import annotations

import ast
from html.parser import HTMLParser

import pytest

from generator.describe.docs_fields import linked
from generator.diagnostics import BadInput
from generator.document import Object, walk
from generator.render.docs import render_docs
from generator.render.templates import load_templates

from ..helpers.cli import ROOT
from .page import docs, rendered


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """What is made of the documents of this repository."""
    return rendered(docs())


@pytest.fixture(scope="module")
def page(pages: dict[str, str]) -> str:
    """The page of all variants."""
    return pages["docs/index.html"]


class Tags(HTMLParser):
    """Every tag with its attributes, and the text outside of scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if not self.tags or self.tags[-1][0] not in ("script", "style"):
            self.text += data


def test_every_variant_has_a_row_and_details(page: str, pages: dict[str, str]) -> None:
    found = Tags(page)
    details = [attributes["id"] for tag, attributes in found.tags if tag == "details"]
    links = [attributes.get("href") for tag, attributes in found.tags if tag == "a"]
    assert len(details) == len(set(details)) == len(docs().variants) == 26
    assert {f"#{anchor}" for anchor in details} <= set(links)
    for variant in docs().variants:
        assert variant.id in found.text
        assert variant.id in pages["README.md"]


def test_nothing_is_loaded_from_anywhere(page: str) -> None:
    loading = {"src", "srcset", "data", "poster", "action", "formaction", "background"}
    for tag, attributes in Tags(page).tags:
        assert tag not in ("iframe", "object", "embed", "img", "base")
        assert not loading & attributes.keys()
        if tag == "link":
            assert attributes["href"] == "data:,"
    assert "@import" not in page
    assert "url(" not in page


def test_links_lead_to_https_to_the_page_itself_or_to_specs(page: str) -> None:
    for tag, attributes in Tags(page).tags:
        if tag == "a":
            target = attributes["href"] or ""
            assert target.startswith(("#", "https://", "../../specs/")), target


def test_every_link_into_specs_leads_to_a_file(page: str) -> None:
    targets = [attributes.get("href") or "" for tag, attributes in Tags(page).tags if tag == "a"]
    files = {target.partition("#")[0] for target in targets if target.startswith("../../")}
    assert files
    for file in files:
        assert (ROOT / "generated" / "docs" / file).resolve().is_file()


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7 * 7 }} </script> \u202e'


def poison(document: Object) -> None:
    """Every description, title, summary, example and text value of an enum."""
    for _at, value in list(walk(document)):
        if isinstance(value, dict):
            for key in ("description", "title", "summary", "note", "text"):
                if isinstance(value.get(key), str):
                    value[key] = HOSTILE
            if value.get("type") == "string" and isinstance(value.get("enum"), list):
                value["enum"] = [HOSTILE]
                value["default"] = HOSTILE


def test_foreign_text_is_text() -> None:
    page = rendered(docs(poison))["docs/index.html"]
    found = Tags(page)
    assert [tag for tag, _ in found.tags].count("script") == 1
    assert not [tag for tag, _ in found.tags if tag == "img"]
    assert not [name for _tag, attributes in found.tags for name in attributes if name[:2] == "on"]
    assert "<script>alert(1)</script>" in found.text
    assert "{{ 7 * 7 }}" in found.text


def test_foreign_text_stays_in_its_cell_of_the_table() -> None:
    def change(document: Object) -> None:
        for _at, value in list(walk(document)):
            if isinstance(value, dict) and "x-variant" in value:
                value["x-variant"]["id"] = "a|b\n| `c` [d](javascript:1) <e>"

    text = rendered(docs(change))["README.md"]
    lines = [line for line in text.splitlines() if line.startswith("|")]
    assert len(lines) == 2 + 26
    assert r"a\|b \| \`c\` \[d\](javascript:1) \<e\>" in lines[-1]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//evil.test/"])
def test_only_web_addresses_become_links(address: str) -> None:
    assert [link.href for link in linked(address)] == [None]


def test_samples_are_python_and_differ_where_there_is_more_to_show() -> None:
    for variant in (listed.shown.value() for listed in docs().variants):
        assert bool(variant.samples) == variant.callable
        codes = [code for _name, code in variant.samples]
        assert len(codes) == len(set(codes))
        for code in codes:
            ast.parse(code)


def test_the_page_is_the_same_every_time(page: str) -> None:
    assert render_docs(docs(), load_templates(ROOT / "templates"))["docs/index.html"] == page


def test_a_wrong_template_is_named_with_its_line() -> None:
    templates = {**load_templates(ROOT / "templates"), "docs/index.html.jinja": "a\n{{ dcos }}\n"}
    with pytest.raises(BadInput, match=r"templates/docs/index\.html\.jinja:2.*dcos"):
        render_docs(docs(), templates)
