"""The normalized documents as JSON for people: what they are made of is printed once."""

from __future__ import annotations

import json
import marshal
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain

from ..cache import Memo, digest_of
from ..diagnostics import visible
from ..document import Json, Object
from ..spread import remembered

_DEPTH = 3  # an operation, a component


def as_json(value: Json) -> str:
    """A value as JSON, a line for each member and element."""
    return visible(json.dumps(value, indent=2, ensure_ascii=False)) + "\n"


def printed_documents(documents: Mapping[str, Object], memo: Memo) -> dict[str, str]:
    """The documents, by the paths of their files; made over all cores, and remembered in parts."""
    leaves = chain.from_iterable(_leaves(document, 0) for document in documents.values())
    tasks = [
        # Not JSON, which takes three times as long to make and tells no other values apart.
        ((digest_of([marshal.dumps(leaf, 2)]), str(depth)), partial(_leaf, leaf, depth))
        for leaf, depth in leaves
    ]
    texts = iter(remembered(memo, "leaf", tasks))
    return {
        f"openapi/{name}.json": _joined(document, 0, texts) + "\n"
        for name, document in documents.items()
    }


def _leaves(value: Json, depth: int) -> Iterator[tuple[Json, int]]:
    """What a value is made of at a depth, and what ends above it; each with its own depth."""
    if not value or not isinstance(value, dict) or depth == _DEPTH:
        yield value, depth
    else:
        for inner in value.values():
            yield from _leaves(inner, depth + 1)


def _leaf(value: Json, depth: int) -> str:
    """A value as JSON, indented as it stands in its document."""
    return as_json(value)[:-1].replace("\n", "\n" + "  " * depth)


def _joined(value: Json, depth: int, leaves: Iterator[str]) -> str:
    """A value as JSON, of which the leaves are printed."""
    if not value or not isinstance(value, dict) or depth == _DEPTH:
        return next(leaves)
    margin = "\n" + "  " * depth
    parts = [f"{_leaf(key, 0)}: {_joined(value[key], depth + 1, leaves)}" for key in value]
    return f"{{{margin}  {f',{margin}  '.join(parts)}{margin}}}"
