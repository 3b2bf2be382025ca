"""Fields that pages have in common are read once, and stand where each page has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.read import Reading, read

PAGES = sorted((Path(__file__).parents[2] / "specs" / "captures" / "modellix").glob("*.txt"))


def _read(text: str, file: str = "page.txt") -> Reading:
    return read(text.encode(), file)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_further_down_is_the_same_page(page: Path) -> None:
    text = page.read_text("utf-8")
    first, below = _read(text), _read("\n\n\n" + text, "other.txt")
    assert first.sourced is not None and below.sourced is not None
    assert below.sourced.document == first.sourced.document
    stated = {
        at: origin.place.line - 3
        for at, origin in below.sourced.origins.items()
        if origin.place.file == "other.txt"
    }
    assert stated == {at: origin.place.line for at, origin in first.sourced.origins.items()}
    moved = [(f.id, f.place.line - 3, f.message) for f in below.findings if f.place]
    assert moved == [(f.id, f.place.line, f.message) for f in first.findings if f.place]


def test_what_becomes_of_one_page_changes_no_other() -> None:
    text = PAGES[0].read_text("utf-8")
    first, second = _read(text), _read(text)
    assert first.sourced is not None and second.sourced is not None
    (item,) = first.sourced.document["paths"].values()
    (body,) = item["post"]["requestBody"]["content"].values()
    for schema in body["schema"]["properties"].values():
        schema.setdefault("enum", []).append("changed")
    assert _read(text).sourced == second.sourced != first.sourced
