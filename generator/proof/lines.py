"""A generated module as small sources that can be looked at one by one.

Most of them are alike in many modules, and a tree of each module is what the gate would spend most
of its time on. Apart are a row of elements between brackets, a simple statement, and what is left
of each statement at the top. The row is left out of what is around it, in which the first one
stays; the statement stands there as ``""``. Nodes are the same otherwise: such a row begins behind
the comma of another one and ends with a comma, and a statement begins and ends with a line.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Strings as Python reads them, with escapes that it knows, and long raw ones, which know none. The
# first quote of anything else (with another prefix, in a comment, behind a backslash) makes the
# module odd, or what stands before it does.
_ESCAPE = r"""\\(?:["'\\abfnrtv]|x[0-9a-f]{2}|u[0-9a-f]{4})"""
_STRING = re.compile(
    r'(?<!\w)r"""(?:[^"\\\r\0\ud800-\udfff]++|\\[^\r\0\ud800-\udfff]|"(?!""))*+"""'
    rf'|"""(?:[^"\\\r\0\ud800-\udfff]++|{_ESCAPE}|"(?!""))*+"""'
    rf'|"(?!"")(?:[^"\\\r\0\ud800-\udfff\n]++|{_ESCAPE})*+"'
    rf"|'(?!'')(?:[^'\\\r\0\ud800-\udfff\n]++|{_ESCAPE})*+'"
)
_OTHER = r"[A-Za-z0-9_ \n()\[\]{},.:=|*@>-]*+"
_PLAIN = re.compile(rf'(?:{_OTHER}(?<!\w)""(?!["\w]))*+{_OTHER}')

_PAIR = re.compile(r"\([^()\[\]{}]*\)|\[[^()\[\]{}]*\]|\{[^()\[\]{}]*\}")
_BRACKETS = re.compile(r"[()\[\]{}]")
_STATEMENT = re.compile(r'( *)(\w+: .*[^:]|"")', re.DOTALL)
_NAMED = re.compile(r"((?:@\w+\n)?(?:async def|def|class) )(\w+)")
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


def parted(text: str) -> tuple[set[str], set[str]] | None:
    """The sources, in which strings are empty, and the names of what is defined at the top.

    Definitions have another name in the sources. None when the module, if it is Python, is not
    surely the same as all of them together, as with comments.
    """
    code = _STRING.sub('""', text)
    if not _PLAIN.fullmatch(code):
        return None
    sources: set[str] = set()
    names: set[str] = set()
    rest: list[str] = []  # of a statement at the top
    around: list[_Around] = []  # the brackets that are open
    follows = False  # another row
    for text in filter(None, code.split("\n")):
        line = _line(text)
        if line.odd or (line.closes and not around):
            return None
        if not around and text[0] != " " and rest and rest[-1][0] != "@":
            sources.add(_unnamed(rest, names))
            rest.clear()
        start = len(rest)
        rest.append(text)
        if line.opens:
            around.append(_Around(line.between, start, follows))
            follows = False
            continue
        if line.closes:
            _, start, follows = around.pop()
        if line.is_row and around:
            if follows and around[-1].between:
                sources.add(around[-1].between.format("\n".join(rest[start:])))
                del rest[start:]
            follows = True
        else:
            follows = False
            if not around and (found := _STATEMENT.fullmatch("\n".join(rest[start:]))):
                sources.add(found[2])
                blank = f'{found[1]}""'
                rest[start:] = [] if rest[start - 1 : start] == [blank] else [blank]
    sources.add(_unnamed(rest, names))
    return sources, names


def _unnamed(lines: list[str], names: set[str]) -> str:
    """A statement, in which what it defines has a name that all have; its own is added."""
    source = "\n".join(lines)
    if found := _NAMED.match(source):
        names.add(found[2])
        return f"{found[1]}find{source[found.end() :]}"
    return source


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
    return _Line(
        odd=bool(left) and not closes and not opens,
        closes=closes,
        opens=opens,
        between=_between(text) if opens else "",
        is_row=is_row,
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
