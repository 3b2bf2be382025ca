"""The origins of a document that was joined of others, which keep their own until asked."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any

from ..diagnostics import Origin
from ..document import Sourced, get, pointer
from .components import SCHEMAS


class Origins(MutableMapping[str, Origin]):
    """By pointer: what was set here, or else the origin in the part that the pointer leads into."""

    def __init__(self, own: MutableMapping[str, Origin]) -> None:
        self._own: dict[str, Origin | None] = dict(own)  # None: it was removed
        self._parts: dict[str, Sourced] = {}

    def add(self, part: Sourced) -> None:
        """Add the origins of the operations and schemas of a part; nothing is copied."""
        for path, item in part.document["paths"].items():
            self._parts |= {pointer("paths", path, key): part for key in item}
            self._parts.setdefault(pointer("paths", path), part)
        self._parts |= {SCHEMAS + pointer(n): part for n in get(part.document, SCHEMAS)}

    def _found(self, at: str) -> Origin | None:
        if at in self._own:
            return self._own[at]
        steps = at.split("/", 4)
        part = self._parts.get("/".join(steps[:4])) or self._parts.get("/".join(steps[:3]))
        return part.origins.get(at) if part else None

    def __getitem__(self, at: str) -> Origin:
        found = self._found(at)
        if found is None:
            raise KeyError(at)
        return found

    def __setitem__(self, at: str, origin: Origin) -> None:
        self._own[at] = origin

    def __delitem__(self, at: str) -> None:
        self._own[at] = None

    def get(self, at: str, default: Any = None) -> Any:
        """The origin of exactly this pointer; misses are common and cost nothing."""
        found = self._found(at)
        return default if found is None else found

    def pop(self, at: str, default: Any = None) -> Any:
        """Remove an origin, if there is one, without looking: the default is returned."""
        self._own[at] = None
        return default

    def __iter__(self) -> Iterator[str]:
        known = dict.fromkeys(self._own)
        for part in {id(part): part for part in self._parts.values()}.values():
            known |= dict.fromkeys(part.origins)
        return (at for at in known if self._found(at) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)
