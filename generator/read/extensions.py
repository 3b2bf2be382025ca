"""Documents carry no directives: their ``x-…`` keys go."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import pointer, walk
from .places import is_data
from .reading import Draft


def drop_extensions(draft: Draft) -> None:
    """Remove every ``x-…`` key that is a keyword; names and data may begin with ``x-``."""
    dropped: set[str] = set()
    for at, value in list(walk(draft.document)):
        if not isinstance(value, dict) or is_data(at):
            continue
        for key in [key for key in value if key.startswith("x-")]:
            del value[key]
            dropped.add(at + pointer(key))
    if not dropped:
        return
    for at in list(draft.origins):
        if any(prefix in dropped for prefix in _prefixes(at)):
            del draft.origins[at]


def _prefixes(at: str) -> Iterator[str]:
    while at:
        yield at
        at = at.rpartition("/")[0]
