"""Texts by what they are: words of a document, and Python source made here from values.

Words of a document enter Python only as a literal made from a value, as JSON in a raw string, as
part of a docstring, or as an identifier (``names.py``). Templates print nothing but ``Code``, so
that a text which took none of these ways is an error and never source.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, NewType

from ..diagnostics import OurFault
from ..document import Json

WIDTH = 100
"""Columns of a line, as black is told."""

Text = NewType("Text", str)
"""Words of a document: of any length, with any characters, for people only."""


def name_set(names: str) -> frozenset[str]:
    """Names written one after another, as a set."""
    return frozenset(names.split())


class Code(str):
    """Python source that was made here; the only thing that templates print."""

    __slots__ = ()


class Identifier(Code):
    """A name from the closed alphabet a-z, A-Z, 0-9 and _."""

    __slots__ = ()


def joined(separator: str, parts: Iterable[Code]) -> Code:
    """Pieces of source with ``separator``, which is written in our own source, between them."""
    return Code(separator.join(parts))


def literal(value: Json) -> Code:
    """The Python expression of a plain JSON value, in black's style but on one line.

    Raises:
        OurFault: the value is not plain; documents are checked long before.
    """
    if value is None or value is True or value is False:
        return Code(str(value))
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return Code(repr(value))
    if isinstance(value, Mapping):
        pairs = (Code(f"{_string(key)}: {literal(item)}") for key, item in value.items())
        return Code(f"{{{joined(', ', pairs)}}}")
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return Code(f"[{joined(', ', map(literal, value))}]")
    raise OurFault(f"a {type(value).__name__} is no JSON value")


def json_leaf(value: Json) -> str:
    """A text, number, truth value or null as JSON on one line; what is not visible is escaped.

    Raises:
        OurFault: the value is not plain.
    """
    if not isinstance(value, str):
        code = literal(value)
        return _JSON_WORDS.get(code, code)
    if _HARMLESS.fullmatch(value):
        return f'"{value}"'
    text = json.dumps(value, ensure_ascii=False)
    return "".join(char if _visible(char) else json.dumps(char)[1:-1] for char in text)


_JSON_WORDS = {"None": "null", "True": "true", "False": "false"}


def raw_string(text: str) -> Code:
    """The Python expression of an object in JSON; there every character stands for itself.

    It cannot end early: in JSON never more than two quotes stand in a row, those of an empty text.
    """
    return Code(f'r"""{text}"""')


def tuple_of(parts: Sequence[Code]) -> Code:
    """The Python expression of a tuple."""
    return Code(f"({joined(', ', parts)}{',' if len(parts) == 1 else ''})")


def strings(values: Iterable[str]) -> Code:
    """The Python expression of a tuple of strings."""
    return tuple_of([_string(value) for value in values])


# Most texts need no care at all: ASCII that can be seen, no quotes, no backslashes.
_HARMLESS = re.compile(r"[ !#-&(-\[\]-~]*")
# In a docstring quotes need no care either, unless they stand in a row or at an end.
_WORDS = re.compile(r"""[ !#-\[\]-~]*(?:"[ !#-\[\]-~]+)*""")


def _string(text: str) -> Code:
    """A one-line string literal, quoted as black would quote it."""
    if _HARMLESS.fullmatch(text):
        return Code(f'"{text}"')
    quote = "'" if text.count('"') > text.count("'") else '"'
    body = "".join(_in_string(char, quote) for char in text)
    return Code(f"{quote}{body}{quote}")


_SHORT = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _in_string(char: str, quote: str) -> str:
    if char == quote:
        return "\\" + char
    return _SHORT.get(char) or (char if _visible(char) else _escape(char))


# The first Unicode database that Python has in every version: what a newer one adds is escaped,
# so that the same text gives the same bytes everywhere. Bidirectional marks are among that.
_UNICODE = unicodedata.ucd_3_2_0


def _visible(char: str) -> bool:
    known = char > "\xa0" and _UNICODE.category(char)[0] in "LMNPS"
    return " " <= char <= "~" or (known and char.isprintable())


def _escape(char: str) -> str:
    number = ord(char)
    return f"\\x{number:02x}" if number < 256 else _long_escape(number)


def _long_escape(number: int) -> str:
    return f"\\u{number:04x}" if number < 65536 else f"\\U{number:08x}"


class Items(NamedTuple):
    """A titled list in a docstring: names, each with words about it."""

    title: Code
    entries: tuple[tuple[Code, str], ...]


Block = str | Items
"""A paragraph, or a titled list. The words are any text."""


def docstring(*blocks: Block, indent: int = 4) -> Code:
    """The docstring made of ``blocks``; empty ones are left out. It cannot end early.

    What is not visible is shown escaped. Lines are wrapped to ``WIDTH`` columns.
    """
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Items) and block.entries:
            lines = lines or ["Not described."]  # black would move a list that stands first
        margin = indent if lines else indent + 6  # the quotes may stand on the same line
        made = _items(block, margin) if isinstance(block, Items) else _paragraphs(block, margin)
        lines += [*([""] if lines and made else []), *made]
    return _quoted(lines or ["."], indent)


def _quoted(lines: list[str], indent: int) -> Code:
    if len(lines) == 1:
        apart = " " if lines[0].endswith('"') else ""
        return Code(f'"""{lines[0]}{apart}"""')
    margin = " " * indent
    rest = "".join(f"\n{margin}{line}".rstrip(" ") for line in lines[1:])
    return Code(f'"""{lines[0]}{rest}\n{margin}"""')


def _items(items: Items, indent: int) -> list[str]:
    lines = [f"{items.title}:"] if items.entries else []
    for name, words in items.entries:
        label = f"{name}: " if name else "- "
        lines += _wrapped(f"{label}{_in_docstring(words)}", "    ", " " * 8, indent)
    return lines


def _paragraphs(text: str, indent: int) -> list[str]:
    if "\n" not in text:
        return _wrapped(_in_docstring(text), "", "", indent)
    lines: list[str] = []
    for paragraph in re.split(r"\n[ \t]*\n", text):
        points = re.split(r"\n(?=[ \t]*[•*-] )", paragraph)
        wrapped = [
            line for point in points for line in _wrapped(_in_docstring(point), "", "", indent)
        ]
        lines += [*([""] if lines and wrapped else []), *wrapped]
    return lines


def _wrapped(text: str, first: str, rest: str, indent: int) -> list[str]:
    """Lines of whole words; a word that is too long has a line of its own."""
    lines: list[str] = []
    margin = first
    while len(text) > (room := WIDTH - indent - len(margin)):
        end = text.rfind(" ", 0, max(room, 0) + 1)
        end = end if end > 0 else text.find(" ")
        if end < 0:
            break
        lines.append(margin + text[:end])
        text, margin = text[end + 1 :], rest
    return [*lines, margin + text] if text else lines


def _in_docstring(text: str) -> str:
    """Words on one line: control characters shown, no quotes in a row or at an end."""
    plain = " ".join(text.split())
    if plain[:1] != '"' and _WORDS.fullmatch(plain):
        return plain
    padded = f'"{plain}"'  # an end counts as a quote
    return "".join(
        '\\"' if char == '"' and '"' in (padded[at], padded[at + 2]) else _in_words(char)
        for at, char in enumerate(plain)
    )


def _in_words(char: str) -> str:
    if char == "\\":
        return "\\\\"
    return char if _visible(char) else "\\" + _escape(char)
