"""The judge: openapi-spec-validator on parts of the document.

All that the judge compares across parts (``parts``) are names of tags, which stand in every part,
and ids of operations, of which ``operations`` has a rule of our own. So its answer on a part that
is as it was needs not be asked again, and parts can be judged side by side. It is asked about what
parts have in common first (``alike``) where there are many; about each of them when it complains.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from ..cache import Memo, is_known, no_memo
from ..diagnostics import Finding
from ..document import Object, Sourced
from ..schemas import finding
from ..spread import remembered
from .alike import alike, together

if TYPE_CHECKING:
    from openapi_spec_validator import OpenAPIV31SpecValidator


def check(sourced: Sourced, parts: Sequence[Object], memo: Memo = no_memo) -> Iterator[Finding]:
    """What makes parts of a document of the right form invalid all the same.

    What is left to complain about (ids, parameters, defaults, references) comes without a usable
    path; our own rules find the same with a place and are asked first.
    """
    if len(parts) >= _MANY and _likes_all(parts, memo):
        return
    for message in chain.from_iterable(_complaints(map(json.dumps, parts), memo)):
        yield finding(sourced, "", "openapi-invalid", message)


_MANY = 24
_AT_ONCE = 100


def _likes_all(parts: Iterable[Object], memo: Memo) -> bool:
    """Whether the judge has nothing to say about what the parts have in common."""
    frames: dict[str, None] = {}
    fields: dict[str, None] = {}
    for part in parts:
        frame, apart = alike(part)
        frames[frame] = None
        fields |= dict.fromkeys(apart)
    new = [field for field in fields if not is_known(memo, "fine", (field,))]
    groups = [new[low : low + _AT_ONCE] for low in range(0, len(new), _AT_ONCE)]
    if any(_complaints((*frames, *map(together, groups)), memo)):
        return False
    for field in new:
        memo("fine", (field,), "fine".__str__)
    return True


def _complaints(texts: Iterable[str], memo: Memo) -> list[list[str]]:
    """What the judge says about documents, each different list once."""
    tasks = [((text,), partial(_judged, text)) for text in texts]
    return [json.loads(messages) for messages in dict.fromkeys(remembered(memo, "judged", tasks))]


def _judged(text: str) -> str:
    """The first line of each complaint about a document, as a JSON list."""
    errors = _judge()(json.loads(text)).iter_errors()
    return json.dumps([str(error.message).partition("\n")[0] for error in errors])


def _judge() -> type[OpenAPIV31SpecValidator]:
    """The judge, slow to import and seldom asked, without a client for HTTP.

    Importing that one opens a socket, to see whether there is IPv6. All references are local.
    """
    with _absent("requests"):
        from openapi_spec_validator import OpenAPIV31SpecValidator
    return OpenAPIV31SpecValidator


@contextmanager
def _absent(module: str) -> Iterator[None]:
    """A module that nobody has imported so far cannot be imported inside."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment]  # the import system's way to say so
    try:
        yield
    finally:
        del sys.modules[module]
