"""Expressions over several lines, laid out as black leaves them; much faster than black.

What does not fit on a line is taken apart at its brackets: one element per line, and a comma
behind the last, which black keeps. What cannot be taken apart so is left long, and black itself
formats a module that has a line which is too long (``formatting.py``).
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..describe.code import WIDTH, Code, json_leaf, literal, raw_string
from ..document import Json, Object

_STEP = 4


def value(data: Json, indent: int, before: int, after: int = 0) -> Code:
    """The ``literal`` of a plain value as ``laid_out`` leaves it, made at once."""
    return Code(_flat_and_tall(data, indent, before, after, _PYTHON)[1])


def json_object(data: Object, indent: int, before: int, after: int = 0) -> Code:
    """A plain object laid out the same way, but as JSON, in a raw string."""
    quotes = len(raw_string(""))
    return raw_string(_flat_and_tall(data, indent, before, after + quotes, _JSON)[1])


class _Notation(NamedTuple):
    """What stands for a value that is neither list nor object, and behind the last one of lines."""

    leaf: Callable[[Json], str]
    last: str


_PYTHON, _JSON = _Notation(literal, ","), _Notation(json_leaf, "")


def _flat_and_tall(
    data: Json, indent: int, before: int, after: int, notation: _Notation
) -> tuple[str, str]:
    """A value on one line, and over as many lines as it needs."""
    items: Iterable[tuple[str, Json]]
    if isinstance(data, dict):
        opening, closing = "{}"
        items = ((f"{notation.leaf(key)}: ", item) for key, item in data.items())
    elif isinstance(data, list):
        opening, closing = "[]"
        items = (("", item) for item in data)
    else:
        leaf = notation.leaf(data)
        return leaf, leaf
    inner = indent + _STEP
    made = [
        (key, *_flat_and_tall(item, inner, inner + len(key), 1, notation)) for key, item in items
    ]
    text = f"{opening}{', '.join([key + flat for key, flat, _ in made])}{closing}"
    if not made or before + len(text) + after <= WIDTH:
        return text, text
    margin = f"\n{' ' * inner}"
    lines = f",{margin}".join([key + tall for key, _, tall in made])
    return text, f"{opening}{margin}{lines}{notation.last}\n{' ' * indent}{closing}"


def laid_out(code: Code, indent: int, before: int, after: int = 0) -> Code:
    """A one-line expression over as many lines as it needs.

    The line starts at column ``indent``; ``before`` columns of it, ``indent`` included, stand in
    front of the expression and ``after`` behind it.
    """
    if before + len(code) + after <= WIDTH:
        return code
    source = _Source(code)
    return Code(source.lay(ast.parse(code, mode="eval").body, indent, before, after))


def annotation(
    code: Code, indent: int, before: int, after: int = 0, is_statement: bool = False
) -> Code:
    """The same for an annotation or the value of an assignment: a choice stands in parentheses.

    In a statement, what is assigned to it does so rather than the choice, when that is enough.
    """
    if before + len(code) + after <= WIDTH:
        return code
    node = ast.parse(code, mode="eval").body
    if not isinstance(node, ast.BinOp):
        return laid_out(code, indent, before, after)
    if is_statement and after and before + len(code) + len(" = (") <= WIDTH:
        return code  # seldom, so that it is left to black
    inner = indent + _STEP
    body = _Source(code).lay(node, inner, inner, 0)
    return Code(f"(\n{' ' * inner}{body}\n{' ' * indent})")


class _Source:
    """An expression and its text; positions of nodes are in bytes."""

    def __init__(self, code: str) -> None:
        self._text = code.encode()

    def of(self, node: ast.expr) -> str:
        """The text of a node, on one line."""
        return self._text[node.col_offset : node.end_col_offset].decode()

    def lay(self, node: ast.expr, indent: int, before: int, after: int) -> str:
        """The text of a node, over several lines when it is too long."""
        flat = self.of(node)
        if before + len(flat) + after <= WIDTH:
            return flat
        if isinstance(node, ast.BinOp):
            return self._choice(node, indent)
        opening, closing = self._brackets(node)
        items = list(self._items(node))
        if not opening or len(items) < (2 if isinstance(node, ast.Subscript) else 1):
            return flat
        margin = " " * (indent + _STEP)
        lines = [f"\n{margin}{self._item(*item, indent + _STEP)}," for item in items]
        return f"{opening}{''.join(lines)}\n{' ' * indent}{closing}"

    def _choice(self, node: ast.BinOp, indent: int) -> str:
        """``A | B``, an option per line."""
        options: list[ast.expr] = [node.right]
        left = node.left
        while isinstance(left, ast.BinOp):
            options.insert(0, left.right)
            left = left.left
        lines = [self.lay(left, indent, indent, 0)]
        lines += [f"| {self.lay(option, indent, indent + 2, 0)}" for option in options]
        return f"\n{' ' * indent}".join(lines)

    def _brackets(self, node: ast.expr) -> tuple[str, str]:
        match node:
            case ast.Call(func=function):
                return f"{self.of(function)}(", ")"
            case ast.Subscript(value=value):
                return f"{self.of(value)}[", "]"
            case ast.List():
                return "[", "]"
            case ast.Tuple():
                return "(", ")"
            case ast.Dict():
                return "{", "}"
        return "", ""

    def _items(self, node: ast.expr) -> Iterator[tuple[str, ast.expr]]:
        """What stands between the brackets, each with the text before it."""
        match node:
            case ast.Call(args=given, keywords=named):
                yield from (("", value) for value in given)
                yield from ((f"{keyword.arg}=", keyword.value) for keyword in named)
            case ast.Subscript(slice=ast.Tuple(elts=values)):
                yield from (("", value) for value in values)
            case ast.Subscript(slice=value):
                yield "", value
            case ast.List(elts=values) | ast.Tuple(elts=values):
                yield from (("", value) for value in values)
            case ast.Dict(keys=keys, values=values):
                pairs = zip(keys, values, strict=True)
                yield from ((f"{self.of(key)}: ", value) for key, value in pairs if key)

    def _item(self, prefix: str, node: ast.expr, indent: int) -> str:
        return prefix + self.lay(node, indent, indent + len(prefix), 1)
