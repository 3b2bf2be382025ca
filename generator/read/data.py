"""JSON or YAML, whatever a text is."""

from __future__ import annotations

import re

from .json_text import Located, load_json
from .reading import Draft
from .yaml12 import load_yaml

_DATA = re.compile(r"\s*(?:[{\[\"]|(?:openapi|swagger|paths|info|servers|components)\"?\s*:)")


def load(text: str, file: str, first_line: int = 1) -> Located:
    """JSON when it begins like JSON, YAML 1.2 otherwise."""
    return (load_json if _is_json(text) else load_yaml)(text, file, first_line)


def looks_like_data(text: str) -> bool:
    """Whether a text that cannot be parsed was meant as a document in JSON or YAML."""
    return _DATA.match(text) is not None


def check_line_end(draft: Draft, text: str) -> None:
    """A whole JSON value shows that it is whole; YAML only by the end of its last line."""
    if not text.endswith("\n") and not _is_json(text):
        number = text.count("\n") + 1
        what = "the last line has no line end: YAML cannot show whether it is whole"
        draft.fail("page-incomplete", number, what, "capture it again, or end its last line")


def _is_json(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[")
