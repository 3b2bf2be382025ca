"""A number of more characters than are read is refused by its name, wherever a page prints it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.limits import DIGITS
from generator.read import read

CASES = Path(__file__).parents[1] / "cases" / "read"
CAPTURES = Path(__file__).parents[2] / "specs" / "captures"
# Where each form prints a number: a text of the page, and what stands there instead.
PLACES = {
    "a default": ("every-phrase/page.txt", "default:false\n", "default:{}\n"),
    "a bound": ("every-phrase/page.txt", "Required range: x >= 0", "Required range: x >= {}"),
    "a length": ("every-phrase/page.txt", "Required range: x >= 0", "Minimum length: {}"),
    "an example": ("every-phrase/page.txt", "Required range: x >= 0", "Example:\n\n{}"),
    "a constant": ("every-phrase/page.txt", "Required range: x >= 0", "Allowed value: {}"),
    "a minimum of a task": ("runware/seedance-1.0-pro-fast.txt", " min: 0 ", " min: {} "),
    "a default of a task": ("runware/seedance-1.0-pro-fast.txt", "default: 1", "default: {}"),
    "a bound in Markdown": ("runware-md/page.md", "**Max**: 2048", "**Max**: {}"),
}
LONG = {
    "a fraction": "1" * 200 + "." + "1" * 200,
    "an exponent": "1" * 200 + "e" + "0" * 200,
    "a sign": "-" + "1" * DIGITS,
    "digits": "1" * (DIGITS + 1),
}


def _page(place: str, number: str) -> tuple[bytes, int]:
    """The page with the number on it, and the line where it stands."""
    file, old, new = PLACES[place]
    path = CASES / file if (CASES / file).exists() else CAPTURES / file
    text = path.read_text("utf-8")
    assert old in text, place
    text = text.replace(old, new.format(number), 1)
    return text.encode(), text.count("\n", 0, text.index(number)) + 1


@pytest.mark.parametrize("kind", LONG)
@pytest.mark.parametrize("place", PLACES)
def test_a_long_number_is_refused_where_it_stands(place: str, kind: str) -> None:
    data, line = _page(place, LONG[kind])
    reading = read(data, "page")
    assert reading.sourced is None
    found = [f for f in reading.findings if f.severity is Severity.ERROR]
    assert [(f.id, f.place and f.place.line) for f in found] == [("number-too-long", line)]


@pytest.mark.parametrize("place", ["a bound", "a minimum of a task"])
def test_a_number_of_as_many_characters_as_are_read(place: str) -> None:
    data, _ = _page(place, "0." + "1" * (DIGITS - 2))
    reading = read(data, "page")
    assert reading.sourced is not None, reading.findings


def test_versions_and_rulers_are_no_numbers() -> None:
    data, _ = _page("a bound", "1.1" + "-" * 500 + "1.2" * 300)
    assert "number-too-long" not in {found.id for found in read(data, "page").findings}


@pytest.mark.parametrize("place", ["a bound", "a minimum of a task", "a bound in Markdown"])
def test_a_bound_that_may_have_been_rounded_is_a_warning(place: str) -> None:
    for number, told in (
        ("12345678901234567000", ("integer-unsafe", Severity.WARNING)),
        ("9223372036854776000", ("integer-rounded", Severity.INFO)),
    ):
        page, line = _page(place, number)
        at_line = [f for f in read(page, "page").findings if f.place and f.place.line == line]
        assert told in [(f.id, f.severity) for f in at_line if f.id.startswith("integer-")]
