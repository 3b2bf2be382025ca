"""The manifest as text: one entry appended or changed, everything else stays byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from ..diagnostics import BadInput, Place, refuse
from ..manifest import MANIFEST

_ADDRESS = re.compile(r"https://[A-Za-z0-9._~/?&=%+@:-]*[A-Za-z0-9._~/?&=%+@-]")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_./@-]*(:[A-Za-z0-9_./@-]+)*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})

Values = Mapping[str, str | None]
"""The members of an entry in order; ``None`` is null."""


def appended(text: str, values: Values, overlays: Sequence[str]) -> str:
    """The manifest with an entry more at the end of the list of documents.

    Raises:
        BadInput: the list of documents is not the last thing in the file.
    """
    keys = [line.rstrip() for line in text.splitlines() if line[:1].isalpha()]
    if keys[-1:] != ["documents:"]:
        hint = "move it to the end, then add again"
        raise refuse("manifest-order", Place(MANIFEST), "documents: is not the last key", hint)
    lines = [f"{key}: {_scalar(value)}" for key, value in values.items()]
    if overlays:
        lines.append(f"overlays: [{', '.join(overlays)}]")
    block = "\n    ".join(lines)
    return f"{text.rstrip()}\n  - {block}\n"


def changed(text: str, place: Place, values: Values, overlays: Sequence[str] = ()) -> str:
    """The manifest with these members of the entry (or further source) at a place, others kept.

    Raises:
        BadInput: the entry is not written one member a line.
    """
    before, block, after = _block(text, place)
    indent = len(block) - len(block.lstrip())
    for key, value in values.items():
        block = _replaced(block, indent, key, _scalar(value))
    if overlays:
        block = _replaced(block, indent, "overlays", f"[{', '.join(overlays)}]")
    return before + block + after


def with_source(text: str, place: Place, values: Values) -> str:
    """The manifest with one more source at the end of ``also`` of the entry at a place.

    Raises:
        BadInput: the entry or its list is not written one member a line.
    """
    before, block, after = _block(text, place)
    margin = " " * (len(block) - len(block.lstrip()) + 2)
    lines = [f"{key}: {_scalar(value)}" for key, value in values.items()]
    item = f"{margin}  - " + f"\n{margin}    ".join(lines) + "\n"
    listed = re.search(rf"(?m)^{margin}also:(.*)\n((?:{margin} .*\n)*)", block)
    if listed is None:
        end = block[len(block.rstrip()) + 1 :]
        return f"{before}{block.rstrip()}\n{margin}also:\n{item}{end}{after}"
    if listed[1].strip():
        raise _style(place)
    return before + block[: listed.end()] + item + block[listed.end() :] + after


def _block(text: str, place: Place) -> tuple[str, str, str]:
    """The element of a list that begins in a line, with what stands before and after it."""
    lines = text.splitlines(keepends=True)
    start = place.line - 1
    first = lines[start]
    indent = len(first) - len(first.lstrip())
    if not first.lstrip().startswith("- ") or first.lstrip().startswith("- {"):
        raise _style(place)
    end = start + 1
    while end < len(lines) and (
        not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent
    ):
        end += 1
    return "".join(lines[:start]), "".join(lines[start:end]), "".join(lines[end:])


def _style(place: Place) -> BadInput:
    hint = "write it as the others: one member a line"
    return refuse("manifest-style", place, "this entry cannot be changed by a program", hint)


def _replaced(block: str, indent: int, key: str, value: str) -> str:
    margin = " " * indent
    pattern = re.compile(rf"^({margin}(?:- |  ){key}:)[^\n]*$", re.MULTILINE)
    if pattern.search(block):
        return pattern.sub(lambda match: f"{match[1]} {value}", block, count=1)
    end = block[len(block.rstrip()) + 1 :]
    return f"{block.rstrip()}\n{margin}  {key}: {value}\n{end}"


def without_element(text: str, key: str, index: int) -> str:
    """A YAML file whose one key holds a list of objects, without one of them."""
    parts = re.split(r"(?m)^(?=  - )", text)
    del parts[1 + index]
    left = "".join(parts)
    return left if len(parts) > 1 else left.replace(f"{key}:", f"{key}: []", 1)


def _scalar(value: str | None) -> str:
    """A text as YAML; quoted unless every reader takes it for text."""
    if value is None:
        return "null"
    plain = _PLAIN.fullmatch(value) or _ADDRESS.fullmatch(value)
    return value if plain and value.lower() not in _WORDS else json.dumps(value)
