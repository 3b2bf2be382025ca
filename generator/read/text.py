"""Bytes to text, and text to numbered lines."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ..diagnostics import Place, refuse
from ..limits import BYTES, DIGITS

# What may be a long number, and the numbers in it: both are looked for from its start alone.
_LONG = re.compile(rf"(?<![-+.\deE])[-+.\deE]{{{DIGITS + 1},}}")
# What numbers are made of as one byte: Unicode knows more digits, so all beyond ASCII may be one.
_ALIKE = bytes.maketrans(b"-+.eE123456789" + bytes(range(128, 256)), b"0" * 142)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]+")


def decode(data: bytes, file: str) -> str:
    """The text of a document: UTF-8, or UTF-16 with a byte order mark; line ends become LF.

    Raises:
        BadInput: too large, empty, binary, not in the encoding it claims, or with a number that is
            too long: Python itself reads none of more than some thousand digits.
    """
    if len(data) > BYTES:
        hint = f"documents up to {BYTES // 1024 // 1024} MiB are read"
        raise refuse("too-large", Place(file), f"more than {BYTES} bytes", hint)
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if utf16 else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"byte {error.start} is not {encoding.removesuffix('-sig').upper()}"
        raise refuse("encoding", Place(file, line), what, "capture the page as UTF-8") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise refuse("encoding", Place(file, line), "a NUL character: this is not text")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number in _long_numbers(text):
        line = text.count("\n", 0, number) + 1
        what = f"a number of more than {DIGITS} characters"
        raise refuse("number-too-long", Place(file, line), what)
    if not text.strip():
        raise refuse("not-a-document", Place(file), "the file is empty", "capture the page again")
    return text


def _long_numbers(text: str) -> Iterator[int]:
    """Where each number of more characters than are read begins."""
    if b"0" * (DIGITS + 1) not in text.encode().translate(_ALIKE):
        return  # nearly every document, told at once
    for run in _LONG.finditer(text):
        for number in _NUMBER.finditer(text, *run.span()):
            if number.end() - number.start() > DIGITS:
                yield number.start()


class Line(NamedTuple):
    """One line of a page: its number in the file and its text without trailing blanks."""

    number: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text


_LINE = partial(tuple.__new__, Line)  # without a call of ours for each


def page_lines(text: str) -> list[Line]:
    """The lines of a rendered page; heading anchors (zero-width characters alone) are dropped."""
    numbered = enumerate(text.replace("\u00a0", " ").split("\n"), 1)
    if text.isascii() or not _INVISIBLE.search(text):
        return [*map(_LINE, ((number, raw.rstrip()) for number, raw in numbered))]
    lines = []
    for number, raw in numbered:
        if not _INVISIBLE.sub("", raw).strip():
            if _INVISIBLE.search(raw):
                continue
            raw = ""
        lines.append(Line(number, raw.rstrip()))
    return lines
