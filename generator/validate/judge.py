"""The judge: openapi-spec-validator on parts of the document.

All that the judge compares across parts (``parts``) are names of tags, which stand in every part,
and ids of operations, of which ``operations`` has a rule of our own. So its answer on a part that
is as it was needs not be asked again, and parts can be judged side by side. It is asked about what
parts have in common first (``alike``) where there are many; about each of them when it complains.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from types import MappingProxyType

from .. import warm
from ..cache import Memo, no_memo, recalled
from ..diagnostics import Finding
from ..document import Sourced
from ..schemas import finding
from ..spread import remembered, spread
from .alike import alike, together
from .parts import Part, shares

_NOTHING: Mapping[str, str] = MappingProxyType({})


def check(sourced: Sourced, parts: Sequence[Part], memo: Memo = no_memo) -> Iterator[Finding]:
    """What makes parts of a document of the right form invalid all the same.

    What is left to complain about (ids, parameters, defaults, references) comes without a usable
    path; our own rules find the same with a place and are asked first.
    """
    if len(parts) >= _MANY and _likes_all(parts, memo):
        return
    texts = (json.dumps(part.document()) for part in parts)
    for message in chain.from_iterable(_complaints(texts, memo)):
        yield finding(sourced, "", "openapi-invalid", message)


_MANY = 4
_AT_ONCE = 100


def _likes_all(parts: Sequence[Part], memo: Memo) -> bool:
    """Whether the judge has nothing to say about what the parts have in common."""
    frames: dict[str, None] = {}
    fields: dict[str, None] = {}
    for text in spread([partial(_in_common, share) for share in shares(parts)]):
        for all_of, found in zip((frames, fields), json.loads(text), strict=True):
            all_of |= dict.fromkeys(found)
    known = recalled(memo, "fine", [(field,) for field in fields])
    new = [field for field, text in zip(fields, known, strict=True) if text is None]
    groups = [new[low : low + _AT_ONCE] for low in range(0, len(new), _AT_ONCE)]
    if any(_complaints((*frames, *map(together, groups)), memo)):
        return False
    for field in new:
        memo("fine", (field,), "fine".__str__)
    return True


def _in_common(share: Sequence[Part]) -> str:
    """Different documents, and schemas of properties, that parts have in common, as JSON."""
    told = [alike(part) for part in share]
    fields = chain.from_iterable(apart for _, apart in told)
    return json.dumps([[*dict.fromkeys(frame for frame, _ in told)], [*dict.fromkeys(fields)]])


def _complaints(texts: Iterable[str], memo: Memo) -> list[list[str]]:
    """What the judge says about documents, each different list once."""
    asked = list(texts)
    said: dict[str, str] = {}

    def ask(missing: Sequence[int]) -> None:
        """Ask the process where the judge is imported already, unless all cores are worth it."""
        new = [asked[index] for index in missing]
        if 0 < len(new) < _SPREAD and warm.ask(warm.JUDGE, json.dumps(new)):
            answer = warm.answer(warm.JUDGE)
            if answer is not None:
                said.update(zip(new, json.loads(answer), strict=True))

    tasks = [((text,), partial(_judged, text, said)) for text in asked]
    return [json.loads(each) for each in dict.fromkeys(remembered(memo, "judged", tasks, ask))]


_SPREAD = 48


def _judged(text: str, said: Mapping[str, str] = _NOTHING) -> str:
    """The first line of each complaint about a document, as a JSON list."""
    if text in said:
        return said[text]
    from .tool import judged  # slow to import, and seldom asked

    return judged(text)
