"""Entries of the catalogue: plain data, the fields as JSON until somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast


def whole(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An entry of the catalogue; its fields are read now if nobody asked for them before."""
    entry = cast("dict[str, Any]", entry)
    fields = entry.get("fields")  # once: another thread may be reading them, too
    if isinstance(fields, str):
        from json import loads

        entry["fields"] = loads(fields)
    return entry


class Entries(Mapping[str, dict[str, Any]]):
    """Everything that is known of each variant, as plain data by id."""

    def __init__(self, entries: Mapping[str, dict[str, Any]]) -> None:
        self._entries = entries

    def __getitem__(self, key: str) -> dict[str, Any]:
        return whole(self._entries[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)
