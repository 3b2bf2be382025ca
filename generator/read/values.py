"""JSON values on the lines of a page: one on a line, or several that run over lines."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from ..diagnostics import BadInput
from ..document import Json
from .json_text import load_json
from .text import Line

_WORDS = {"true": True, "false": False, "null": None}
_PLAIN = re.compile(r"-?(?:0|[1-9]\d{0,17})", re.ASCII)
_BLANK = re.compile(r"\s*")
_DECODER = json.JSONDecoder()


def parse_value(text: str, file: str) -> Json:
    """The JSON value of a whole text.

    Raises:
        BadInput: it is not JSON.
    """
    if text in _WORDS:
        return _WORDS[text]
    if _PLAIN.fullmatch(text):
        return int(text)
    return load_json(text, file).value


class Values:
    """The values that stand on the lines of a field; the lines are joined once for all."""

    def __init__(self, lines: Sequence[Line], file: str) -> None:
        self._file = file
        self._text = "\n".join([line.text for line in lines])
        self._starts = [0, *accumulate(len(line.text) + 1 for line in lines)]

    def below(self, at: int, several: bool) -> tuple[list[Json], int]:
        """The values from line ``at`` on, one or all, and the line after them."""
        found: list[Json] = []
        offset = self._starts[at]
        while several or not found:
            one = self._value(offset)
            if one is None:
                break
            found.append(one[0])
            offset = one[1]
        return found, bisect_right(self._starts, offset)

    def begins(self, at: int) -> str:
        """The first character from line ``at`` on that is not blank; none at the end."""
        start = _past_blanks(self._text, self._starts[at])
        return self._text[start : start + 1]

    def _value(self, offset: int) -> tuple[Json, int] | None:
        """One JSON value that ends with its line, and the offset of its end."""
        text = self._text
        start = _past_blanks(text, offset)
        if start >= len(text) or text[start] not in '"{[tfn-0123456789':
            return None
        try:
            end = _DECODER.raw_decode(text, start)[1]
            if text[end : end + 1] not in ("", "\n"):
                return None
            return parse_value(text[start:end], self._file), end
        except (BadInput, ValueError, RecursionError):
            return None


def _past_blanks(text: str, offset: int) -> int:
    match = _BLANK.match(text, offset)
    return match.end() if match else offset
