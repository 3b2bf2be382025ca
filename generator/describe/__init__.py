"""Room 4, describe: normalized documents become a plain description of the package.

Every name, type, import, line of documentation and order is decided here. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..cache import Memo, no_memo
from ..diagnostics import BadInput
from ..document import Object
from ..node import collect
from ..normalize import Normalized
from .package import CatalogueEntry, Package, Provider
from .providers import describe_provider
from .variants import known_entry

__all__ = ["Package", "describe"]


def describe(normalized: Normalized, known: Iterable[Object] = (), memo: Memo = no_memo) -> Package:
    """The package for the normalized documents; ``known`` are further variants, to be listed.

    Raises:
        BadInput: with the problems of every provider.
    """
    providers: list[Provider] = []
    catalogue: dict[str, CatalogueEntry] = {}
    problems: list[BadInput] = []
    for sourced in normalized.providers.values():
        try:
            provider, entries = describe_provider(sourced, normalized.marks, memo)
        except BadInput as problem:
            problems.append(problem)
            continue
        providers.append(provider)
        catalogue |= entries
    collect(problems)
    catalogue |= {entry["id"]: CatalogueEntry.of(known_entry(entry)) for entry in known}
    return Package(tuple(providers), catalogue, _titles(normalized))


def _titles(normalized: Normalized) -> dict[str, Object]:
    return {
        name: {"title": sourced.document["x-provider"]["title"]}
        for name, sourced in normalized.providers.items()
    }
