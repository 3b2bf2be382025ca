"""What may have been meant by a name that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from .redact import redact


def unknown_name(name: str, known: Iterable[str], shown: Mapping[str, str] | None = None) -> str:
    """A sentence about ``name``, with the closest known one (as ``shown`` calls it), if any is."""
    close = get_close_matches(name, known, 1, 0.6)
    hint = f"; did you mean `{(shown or {}).get(close[0], close[0])}`?" if close else ""
    return f"`{redact(name, 80)}` is not a parameter{hint}"
