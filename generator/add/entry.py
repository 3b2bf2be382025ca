"""The manifest as text: one entry appended or changed, everything else stays byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from ..diagnostics import Place, refuse
from ..manifest import MANIFEST, Manifest

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


def changed(text: str, manifest: Manifest, id: str, values: Values, overlays: Sequence[str]) -> str:
    """The manifest with these members of the entry of a variant replaced, others kept."""
    starts = sorted(entry.place.line for entry in manifest.documents)
    line = next(entry.place.line for entry in manifest.documents if entry.id == id)
    lines = text.splitlines(keepends=True)
    end = next((start for start in starts if start > line), len(lines) + 1)
    block = "".join(lines[line - 1 : end - 1])
    for key, value in values.items():
        block = _replaced(block, key, _scalar(value))
    if overlays:
        block = _replaced(block, "overlays", f"[{', '.join(overlays)}]")
    return "".join(lines[: line - 1]) + block + "".join(lines[end - 1 :])


def _replaced(block: str, key: str, value: str) -> str:
    pattern = re.compile(rf"^((?:  - |    ){key}:)[^\n]*$", re.MULTILINE)
    if pattern.search(block):
        return pattern.sub(lambda match: f"{match[1]} {value}", block, count=1)
    return f"{block.rstrip()}\n    {key}: {value}\n"


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
    plain = _PLAIN.fullmatch(value) or value.startswith("https://")
    return value if plain and value.lower() not in _WORDS else json.dumps(value)
