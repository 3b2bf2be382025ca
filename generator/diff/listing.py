"""Variants that a provider's index lists, or no longer lists, as changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..diagnostics import printable
from .change import Change
from .checks import CHECKS


def listing_changes(provider: str, new: Iterable[str], gone: Iterable[str]) -> Iterator[Change]:
    """One change for each variant that came into an index or left it."""
    for name in new:
        yield _change("variant-listed", f"{provider}/{name}", None, name)
    for name in gone:
        yield _change("variant-unlisted", name, name, None)


def _change(id: str, path: str, old: str | None, new: str | None) -> Change:
    check = CHECKS[id]
    words = {"name": printable(path)}
    return Change(
        id=id,
        wire=check.wire,
        source=check.source,
        variant=path,
        operation="",
        path=path,
        base_pointer=None,
        revision_pointer=None,
        old=old,
        new=new,
        base_place=None,
        revision_place=None,
        message=f"{check.message.format_map(words)}: {check.reason}",
        affects=(path,),
    )
