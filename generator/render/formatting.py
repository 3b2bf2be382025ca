"""Formatting by black, with the options of pyproject.toml; the one place where it is called."""

from __future__ import annotations

from functools import cache

from black import format_file_contents
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput
from black.report import NothingChanged

from ..describe.code import WIDTH
from ..diagnostics import OurFault


@cache
def _mode(is_stub: bool) -> Mode:
    return Mode(target_versions={TargetVersion.PY311}, line_length=WIDTH, is_pyi=is_stub)


def format_python(text: str, is_stub: bool = False) -> str:
    """The source as ``black`` would leave it.

    Raises:
        OurFault: the text is no Python.
    """
    try:
        return format_file_contents(text, fast=True, mode=_mode(is_stub))
    except NothingChanged:
        return text
    except InvalidInput as problem:
        raise OurFault(f"black cannot parse what was rendered: {problem}") from None
