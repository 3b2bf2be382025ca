"""The phrases of rendered pages that stand for a keyword: a table, to be extended as data."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..document import Json, Object


@dataclass(frozen=True, slots=True)
class Phrase:
    """A line that states keywords. ``on`` says for an array whether they are the items'."""

    pattern: re.Pattern[str]
    keywords: Callable[[re.Match[str], str], Object]
    on: str = "innermost"


def number(text: str) -> Json:
    """The value of a printed number, exact."""
    return int(text) if re.fullmatch(r"-?\d+", text) else float(text)


def _lengths(match: re.Match[str], kind: str) -> Object:
    low, high = match["low"], match["high"] or match["low"]
    return {f"min{kind}": int(low), f"max{kind}": int(high)}


def _by_type(side: str) -> Callable[[re.Match[str], str], Object]:
    def keywords(match: re.Match[str], kind: str) -> Object:
        return {f"{side}{'Items' if kind == 'array' else 'Length'}": int(match["n"])}

    return keywords


def _one(keyword: str) -> Callable[[re.Match[str], str], Object]:
    return lambda match, _: {keyword: int(match["n"])}


def _range(match: re.Match[str], _: str) -> Object:
    low = "minimum" if match["lo"] == "<=" else "exclusiveMinimum"
    high = "maximum" if match["hi"] == "<=" else "exclusiveMaximum"
    return {low: number(match["low"]), high: number(match["high"])}


_ONE_SIDED = {
    ">=": "minimum",
    ">": "exclusiveMinimum",
    "<=": "maximum",
    "<": "exclusiveMaximum",
}
_N = r"(?P<n>\d+)"
_NUMBER = r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?"

PHRASES = (
    Phrase(
        re.compile(r"Required array length: (?P<low>\d+)(?: - (?P<high>\d+))? elements?"),
        lambda match, _: _lengths(match, "Items"),
        on="outermost",
    ),
    Phrase(re.compile(f"Minimum array length: {_N}"), _one("minItems"), on="outermost"),
    Phrase(re.compile(f"Maximum array length: {_N}"), _one("maxItems"), on="outermost"),
    Phrase(
        re.compile(r"Required string length: (?P<low>\d+)(?: - (?P<high>\d+))?"),
        lambda match, _: _lengths(match, "Length"),
    ),
    Phrase(re.compile(f"Minimum string length: {_N}"), _one("minLength")),
    Phrase(re.compile(f"Maximum string length: {_N}"), _one("maxLength")),
    Phrase(re.compile(f"Minimum length: {_N}"), _by_type("min"), on="outermost"),
    Phrase(re.compile(f"Maximum length: {_N}"), _by_type("max"), on="outermost"),
    Phrase(
        re.compile(
            f"Required range: (?P<low>{_NUMBER}) (?P<lo><=?) x (?P<hi><=?) (?P<high>{_NUMBER})"
        ),
        _range,
    ),
    Phrase(
        re.compile(f"Required range: x (?P<op>[<>]=?) (?P<bound>{_NUMBER})"),
        lambda match, _: {_ONE_SIDED[match["op"]]: number(match["bound"])},
    ),
    Phrase(re.compile(r"Pattern: (?P<pattern>.+)"), lambda match, _: {"pattern": match["pattern"]}),
)

PILLS = {
    "required": ("required", True),
    "deprecated": ("deprecated", True),
    "read-only": ("readOnly", True),
    "write-only": ("writeOnly", True),
    "nullable": ("nullable", True),
}
LOCATIONS = ("header", "query", "cookie")

OPTIONS = "Available options:"
CONST = "Allowed value:"
EXAMPLE = "Example:"
EXAMPLES = "Examples:"
SHOW_CHILDREN = "Show child attributes"
HIDE_CHILDREN = "Hide child attributes"

SECTIONS = {
    "Authorizations": "security",
    "Headers": "header",
    "Path Parameters": "path",
    "Query Parameters": "query",
    "Cookies": "cookie",
    "Body": "body",
    "Response": "response",
}
METHODS = ("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE")
