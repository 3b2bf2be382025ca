"""Formatting by black, with the options of pyproject.toml; the one place where it is called."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..describe.code import WIDTH
from ..diagnostics import OurFault

if TYPE_CHECKING:
    from black.mode import Mode


@cache
def _mode(is_stub: bool) -> Mode:
    from black.mode import Mode, TargetVersion

    return Mode(target_versions={TargetVersion.PY311}, line_length=WIDTH, is_pyi=is_stub)


def finished(text: str, is_stub: bool) -> str:
    """The source formatted: as it is where it surely is so already, otherwise by black.

    Templates print in black's layout; that they do is tested, and ``black --check`` is part of
    the checks of the project. What is too long for a line is left to black, but for docstrings,
    for JSON in strings, and for strings that have a line of their own: nothing can be done about
    these.
    """
    return text if _certain(text) else format_python(text, is_stub)


_LONELY = re.compile(r""" +(?:"(?:[^"\\]|\\.)*": |\w+=)?(["'])(?:\\.|(?!\1)[^\\])*\1,""")


def _certain(text: str) -> bool:
    """Whether every line that is too long is one of those that black leaves alone."""
    lines = text.split("\n")
    if max(map(len, lines)) <= WIDTH:
        return True
    inside = False
    for line in lines:
        stripped = line.strip()
        opens = not inside and (stripped.startswith('"""') or stripped.endswith('r"""{'))
        if len(line) > WIDTH and not (inside or opens or _LONELY.fullmatch(line)):
            return False
        if inside or opens:
            inside = not stripped.endswith(('"""', '""",')) or (opens and stripped == '"""')
    return True


def format_python(text: str, is_stub: bool = False) -> str:
    """The source as ``black`` would leave it.

    Raises:
        OurFault: the text is no Python.
    """
    from black import format_file_contents  # only where a file needs it: a third of the start
    from black.parsing import InvalidInput
    from black.report import NothingChanged

    try:
        return format_file_contents(text, fast=True, mode=_mode(is_stub))
    except NothingChanged:
        return text
    except InvalidInput as problem:
        raise OurFault(f"black cannot parse what was rendered: {problem}") from None
