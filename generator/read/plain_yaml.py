"""YAML as hand-written files of ours mostly are: blocks, plain scalars, lists of names on one line.

A manifest of a thousand documents takes PyYAML and the walk over its nodes 0.15 seconds. Here lines
are matched, and whatever is not plainly what it looks like (a quote, a tag, an anchor, a key twice,
a number, an indentation that nothing else has) is left to them: ``None`` says nothing about a text.
"""

from __future__ import annotations

import re
from functools import partial

from ..diagnostics import Place
from ..document import Json, Object
from ..limits import VALUES

INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)
WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}

_NAME = r"[A-Za-z0-9_/][A-Za-z0-9_/.@-]*"
# No colon before a space, which would end a key, and no comment behind one.
_VALUE = r"[A-Za-z0-9_/](?:[A-Za-z0-9_/.@+?=&%~-]|[: ](?=[A-Za-z0-9_/]))*"
_LINE = re.compile(
    rf"( *)(- )?(?:([A-Za-z_][A-Za-z0-9_-]{{0,99}}):(?: ({_VALUE}|\[{_NAME}(?:, {_NAME})*\]))?"
    rf"|({_VALUE}))"
)
_NOTHING = re.compile(r" *(?:#[ -~]*)?")


class _NotPlain(Exception):
    """Somebody else is to look at the text."""


_Token = tuple[int, int, str | None, str | None]
"""What stands on a line: line, column, and a key, a value, both, or, for a dash, neither."""

_DEPTH = 10
"""Blocks in blocks; with names of 100 characters no pointer is too long."""

_PLACE = partial(tuple.__new__, Place)  # thousands of them are made, without a call of ours


def plain_yaml(text: str, file: str, first_line: int) -> tuple[Json, dict[str, Place]] | None:
    """The value of a text and the places of all its parts, as PyYAML would give them, or None."""
    try:
        reader = _Reader(_tokens(text, first_line), file)
        return reader.whole(), reader.places
    except _NotPlain:
        return None


def _tokens(text: str, first_line: int) -> list[_Token]:
    found: list[_Token] = []
    for number, line in enumerate(text.split("\n"), first_line):
        match = _LINE.fullmatch(line)
        if match is None:
            if _NOTHING.fullmatch(line):
                continue
            raise _NotPlain
        indent, dash, key, value, alone = match.groups()
        column = len(indent) + 1
        if dash:
            found.append((number, column, None, None))
            column += 2
        found.append((number, column, key, value or alone))
    if not found or 2 * len(found) + text.count(",") > VALUES:
        raise _NotPlain
    return found


class _Reader:
    """The tokens of a text, taken one after the other."""

    def __init__(self, tokens: list[_Token], file: str) -> None:
        self._tokens = [*tokens, (0, 0, None, None)]
        self._next = 0
        self._file = file
        self.places: dict[str, Place] = {}

    def whole(self) -> Json:
        """The value of all tokens."""
        self._put("", self._tokens[0])
        value = self._block("", 1, 0)
        if self._next != len(self._tokens) - 1:
            raise _NotPlain
        return value

    def _put(self, at: str, token: _Token) -> None:
        self.places[at] = _PLACE((self._file, token[0], token[1]))

    def _block(self, at: str, column: int, depth: int) -> Json:
        """The list or object that begins with the next token, at this column."""
        _, found, key, value = self._tokens[self._next]
        if found != column or depth == _DEPTH or (key is None and value is not None):
            raise _NotPlain
        block = self._list if key is None else self._object
        return block(at, column, depth + 1)

    def _object(self, at: str, column: int, depth: int) -> Object:
        made: Object = {}
        while True:
            token = self._tokens[self._next]
            _, found, key, value = token
            if found != column or key is None:
                return made
            if key in made:
                raise _NotPlain
            inner = f"{at}/{key}"
            self._put(inner, token)
            self._next += 1
            if value is None:
                made[key] = self._below(inner, column, depth)
            elif value[0] == "[":
                made[key] = self._names(inner, token, value)
            else:
                made[key] = _scalar(value)

    def _below(self, at: str, column: int, depth: int) -> Json:
        """What the lines below a key say: a block further in, or a list right below."""
        _, found, key, _ = self._tokens[self._next]
        if found < column or (found == column and key is not None):
            raise _NotPlain  # nothing is said
        return self._block(at, found, depth)

    def _list(self, at: str, column: int, depth: int) -> list[Json]:
        made: list[Json] = []
        while self._tokens[self._next][1:] == (column, None, None):
            self._next += 1
            token, inner = self._tokens[self._next], f"{at}/{len(made)}"
            self._put(inner, token)
            if token[2] is None and token[3] is not None:
                made.append(_scalar(token[3]))
                self._next += 1
            else:
                made.append(self._block(inner, column + 2, depth))
        return made

    def _names(self, at: str, token: _Token, value: str) -> list[Json]:
        """A list of names on the line of its key."""
        line, column, key, _ = token
        made: list[Json] = []
        column += len(f"{key}: [")
        for name in value[1:-1].split(", "):
            self._put(f"{at}/{len(made)}", (line, column, None, None))
            made.append(_scalar(name))
            column += len(name) + 2
        return made


def _scalar(text: str) -> Json:
    if text in WORDS:
        return WORDS[text]
    if text[0].isdigit() and (INT.fullmatch(text) or FLOAT.fullmatch(text)):
        raise _NotPlain
    return text
