"""The lines of a generated module that can be looked at one by one, apart from what is around them.

Most lines are alike in many modules, and a tree of each module is what the gate would spend most of
its time on. So a row of elements between brackets and a simple statement are looked at once for all
modules, in a small source of their own. The row is left out of its module, in which the first one
stays; the statement stands there as ``""``. What is left has the same nodes otherwise: such a row
begins behind the comma of another one and ends with a comma, and the statement has its own line.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Strings as Python reads them, with escapes that it knows. The first quote of anything else (with
# a prefix, in a comment, behind a backslash) makes the module odd, or what stands before it does.
_ESCAPE = r"""\\(?:["'\\abfnrtv]|x[0-9a-f]{2}|u[0-9a-f]{4})"""
_STRING = re.compile(
    rf'"""(?:[^"\\\r\0\ud800-\udfff]++|{_ESCAPE}|"(?!""))*+"""'
    rf'|"(?!"")(?:[^"\\\r\0\ud800-\udfff\n]++|{_ESCAPE})*+"'
    rf"|'(?!'')(?:[^'\\\r\0\ud800-\udfff\n]++|{_ESCAPE})*+'"
)
_OTHER = r"[A-Za-z0-9_ \n()\[\]{},.:=|*@>-]*+"
_PLAIN = re.compile(rf'(?:{_OTHER}(?<!\w)""(?!["\w]))*+{_OTHER}')

_PAIR = re.compile(r"\([^()\[\]{}]*\)|\[[^()\[\]{}]*\]|\{[^()\[\]{}]*\}")
_BRACKETS = re.compile(r"[()\[\]{}]")
_STATEMENT = re.compile(r'( *)(\w+: .*[^:]|"")')
_DEFINES = re.compile(r" *(?:async )?def \w+\(")
_CALLS = re.compile(r"\w\($")

# A source for one row of what may stand between brackets.
_PARAMETERS, _ARGUMENTS = "def find(\n{}\n): ...", "find = frozenset(\n{}\n)"
_MEMBERS, _ITEMS = "find = {{\n{}\n}}", "find = [\n{}\n]"


class _Line(NamedTuple):
    """What a line is by itself.

    ``closes`` a bracket at its begin; opens one at its end, ``between`` which may stand what a
    source is for; neither of them, or is ``odd``.
    """

    odd: bool
    closes: bool
    opens: bool
    between: str
    is_row: bool
    indent: str
    statement: str


def parted(text: str) -> tuple[str, set[str]] | None:
    """A module without what can be looked at by itself, and that, each as a source.

    Strings are empty in both. None when the module is not surely the same as all of them together.
    """
    code = _STRING.sub('""', text)
    if not _PLAIN.fullmatch(code):
        return None
    rest: list[str] = []
    apart: set[str] = set()
    around: list[_Around] = []  # the brackets that are open
    follows = False  # another row
    for text in filter(None, code.split("\n")):
        line = _line(text)
        if line.odd or (line.closes and not around):
            return None
        rest.append(text)
        start = len(rest) - 1
        if line.opens:
            around.append(_Around(line.between, start, follows))
            follows = False
            continue
        if line.closes:
            _, start, follows = around.pop()
        if line.is_row and around:
            if follows and around[-1].between:
                apart.add(around[-1].between.format("\n".join(rest[start:])))
                del rest[start:]
            follows = True
        else:
            follows = False
            if line.statement and not around:
                apart.add(line.statement)
                rest[-1] = f'{line.indent}""'
                if rest[-2:-1] == rest[-1:]:
                    del rest[-1]
    return "\n".join(rest), apart


class _Around(NamedTuple):
    """A bracket that is open: a source for what may stand in it, and where a row with it begins.

    ``follows`` another row.
    """

    between: str
    start: int
    follows: bool


@lru_cache(maxsize=4096)
def _line(text: str) -> _Line:
    bare, before = _PAIR.sub("", text), text
    while bare != before:
        bare, before = _PAIR.sub("", bare), bare
    left = "".join(_BRACKETS.findall(bare))
    closes = left in (")", "]", "}") and bare.lstrip().startswith(left)
    opens = left in ("(", "[", "{") and bare.endswith(left)
    is_row = not opens and text.endswith(",") and not text.lstrip().startswith("*")
    found = None if left else _STATEMENT.fullmatch(text)
    return _Line(
        odd=bool(left) and not closes and not opens,
        closes=closes,
        opens=opens,
        between=_between(text) if opens else "",
        is_row=is_row,
        indent=found[1] if found else "",
        statement=found[2] if found else "",
    )


def _between(text: str) -> str:
    """A source for what stands between the brackets that a line opens at its end; or nothing."""
    if _DEFINES.fullmatch(text):
        return _PARAMETERS
    if not {"def", "import"}.isdisjoint(text.split()):
        return ""
    if text.endswith("{"):
        return _MEMBERS
    return _ARGUMENTS if _CALLS.search(text) else _ITEMS
