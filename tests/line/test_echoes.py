"""One mistake of a document is told once."""

from __future__ import annotations

from generator.diagnostics import Finding, Place, Severity, without_echoes

HERE, THERE = Place("page.txt", 3), Place("page.txt", 4)


def found(severity: Severity, place: Place, id: str = "default-breaks-schema") -> Finding:
    return Finding(id, severity, place, f"{severity.label} at {place}")


def test_a_warning_that_an_error_says_already_is_left_out() -> None:
    error, echo = found(Severity.ERROR, HERE), found(Severity.WARNING, HERE)
    other = found(Severity.WARNING, HERE, "example-breaks-schema")
    elsewhere = found(Severity.WARNING, THERE)
    assert without_echoes([echo, other, error, elsewhere]) == (other, error, elsewhere)


def test_warnings_at_one_place_are_all_told() -> None:
    two = (found(Severity.WARNING, HERE), found(Severity.INFO, HERE))
    assert without_echoes(two) == two
