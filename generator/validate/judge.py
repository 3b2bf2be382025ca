"""The judge: openapi-spec-validator on parts of the document.

All that the judge compares across parts (``parts``) are names of tags, which stand in every part,
and ids of operations, of which ``operations`` has a rule of our own. So its answer on a part that
is as it was needs not be asked again, and parts can be judged side by side. It is asked about what
parts have in common first (``alike``); about each of them when it complains.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from .. import warm
from ..cache import Memo, no_memo, recalled
from ..diagnostics import Finding
from ..document import Sourced
from ..schemas import finding
from ..spread import remembered, spread
from .alike import alike, together
from .parts import Part, shares

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Question(NamedTuple):
    """Texts to ask about; nothing is wrong with some parts when nothing is wrong with these.

    ``fields`` are schemas among them that nobody asked about before.
    """

    texts: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


_AT_ONCE = 100


def question(parts: Sequence[Part], memo: Memo = no_memo) -> Question:
    """What parts of a document of the right form have in common.

    When something is said about that, ``each`` of them is asked about.
    """
    frames: dict[str, None] = {}
    fields: dict[str, None] = {}
    for text in spread([partial(_in_common, share) for share in shares(parts)]):
        for all_of, found in zip((frames, fields), json.loads(text), strict=True):
            all_of |= dict.fromkeys(found)
    known = recalled(memo, "fine", [(field,) for field in fields])
    new = [field for field, text in zip(fields, known, strict=True) if text is None]
    groups = [new[low : low + _AT_ONCE] for low in range(0, len(new), _AT_ONCE)]
    return Question((*frames, *map(together, groups)), tuple(new))


def each(parts: Iterable[Part]) -> Question:
    """Every part as it is."""
    return Question(tuple(json.dumps(part.document()) for part in parts))


class Asked:
    """What the judge is asked about several documents at once; who needs the answer waits for it.

    It is the process where the judge is imported already that is asked, if there is one, and
    unless there is so much to ask that all cores are worth it.
    """

    def __init__(self, questions: Sequence[Question], memo: Memo = no_memo) -> None:
        self._questions = questions
        self._memo = memo
        self._texts = [*dict.fromkeys(chain.from_iterable(each.texts for each in questions))]
        known = recalled(memo, "judged", [(text,) for text in self._texts])
        self._new = [text for text, one in zip(self._texts, known, strict=True) if one is None]
        worth = 0 < len(self._new) < _SPREAD
        self._is_asked = worth and warm.ask(warm.JUDGE, json.dumps(self._new))

    def complaints(self) -> list[list[str]]:
        """What it complains about, by question."""
        answer = warm.answer(warm.JUDGE) if self._is_asked else None
        said = {} if answer is None else dict(zip(self._new, json.loads(answer), strict=True))
        tasks = [((text,), partial(_judged, text, said)) for text in self._texts]
        texts = remembered(self._memo, "judged", tasks)
        about = {text: json.loads(one) for text, one in zip(self._texts, texts, strict=True)}
        found = [_distinct(about[text] for text in each.texts) for each in self._questions]
        for question, complaints in zip(self._questions, found, strict=True):
            for field in () if complaints else question.fields:
                self._memo("fine", (field,), "fine".__str__)
        return found


def _distinct(complaints: Iterable[Sequence[str]]) -> list[str]:
    return [*chain.from_iterable(dict.fromkeys(map(tuple, complaints)))]


def findings(sourced: Sourced, complaints: Iterable[str]) -> list[Finding]:
    """Complaints about a document.

    What is left to complain about (ids, parameters, defaults, references) comes without a usable
    path; our own rules find the same with a place and are asked first.
    """
    return [finding(sourced, "", "openapi-invalid", message) for message in complaints]


def _in_common(share: Sequence[Part]) -> str:
    """Different documents, and schemas of properties, that parts have in common, as JSON."""
    told = [alike(part) for part in share]
    fields = chain.from_iterable(apart for _, apart in told)
    return json.dumps([[*dict.fromkeys(frame for frame, _ in told)], [*dict.fromkeys(fields)]])


_SPREAD = 48


def _judged(text: str, said: Mapping[str, str] = _NOTHING) -> str:
    """The first line of each complaint about a document, as a JSON list."""
    if text in said:
        return said[text]
    from .tool import judged  # slow to import, and seldom asked

    return judged(text)
