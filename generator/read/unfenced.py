"""A specification that a page prints without a fence around it, below a line that names it:

    openapi.json post /v1/things
    openapi: 3.1.0
    …

It is YAML as long as its indentation survived; where it did not, nothing can be read.
"""

from __future__ import annotations

import re

_TITLE = re.compile(
    r"^(?:\S+[ \t]+)?(?:get|put|post|delete|options|head|patch|trace)[ \t]+/\S*[ \t]*\n+"
    r"(?=(?:openapi|paths): ?)",
    re.M | re.I,
)
# What can stand at the start of a line of YAML whose root is an object.
_OF_YAML = re.compile(r"(?:[A-Za-z_$][\w$.-]*|'[^']*'|\"[^\"]*\"):(?: |$)|- |-$|#|[ \t]|$")
_GOES_ON = re.compile(r"^(?:[ \t]+\S+:(?: |$)|(?:paths|components|security|servers|tags):)", re.M)
_INDENTED = re.compile(r"^[ \t]+\S", re.M)


def has_unfenced(text: str) -> bool:
    """Whether a page prints a specification without a fence."""
    folded = text.lower()
    if text.isascii() and "openapi:" not in folded and "paths:" not in folded:
        return False  # most pages, told at once; beyond ASCII there are more letters for an s
    return _TITLE.search(text) is not None


def unfenced(text: str) -> tuple[str, str, int]:
    """The line that names the specification, its text, and the line where that begins.

    Raises:
        ValueError: with the reason, and the line, when it cannot be taken out of the page.
    """
    match = _TITLE.search(text)
    assert match is not None
    line = text.count("\n", 0, match.end()) + 1
    length = 0
    for part in text[match.end() :].splitlines(keepends=True):
        if not _OF_YAML.match(part):
            break
        length += len(part)
    found, rest = text[match.end() : match.end() + length], text[match.end() + length :]
    if not _INDENTED.search(found):
        raise ValueError("the specification lost its indentation", line)
    if _GOES_ON.search(rest):
        raise ValueError("other text stands inside the specification", line + found.count("\n"))
    if not rest and not found.endswith("\n"):
        what = "the last line has no line end: the specification may break off there"
        raise ValueError(what, line + found.count("\n"))
    return match[0].strip(), found, line
