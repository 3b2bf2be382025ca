"""Tables of plain data in generated modules, looked at entry by entry.

The syntax tree of a catalogue of a thousand variants takes 200 MiB; that of an entry, nothing.
"""

from __future__ import annotations

import ast
import re

_ENTRY = re.compile(r'^    "[^"\\\n]*": (?:\{\n(?:        .*\n)*    \}|\{.*\}),\n', re.MULTILINE)
_LITERALS = (ast.Expression, ast.Dict, ast.List, ast.Constant, ast.UnaryOp, ast.USub, ast.Load)
_QUOTES = ('"""', "'''")


def without_entries(text: str) -> str:
    """The source with empty lines for every entry of a table that is nothing but literals.

    What is left out is whole members of a dict wherever it stands: it holds no quotes that could
    end a string around it.
    """
    return _ENTRY.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    entry = found[0]
    if any(quotes in entry for quotes in _QUOTES):
        return entry
    try:
        tree = ast.parse(f"{{\n{entry}}}", mode="eval")
    except (SyntaxError, ValueError, RecursionError):
        return entry  # complained about with the file
    plain = all(isinstance(node, _LITERALS) for node in ast.walk(tree))
    return "\n" * entry.count("\n") if plain else entry
