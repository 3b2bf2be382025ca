"""One row of the table of recognised statements, and the words that its patterns share.

A pattern matches a whole sentence, or a whole part of one, without its full stop; case and
runs of blanks do not matter. Words in angle brackets stand for

* ``<fields>``, ``<subject>``: names of fields, a single one or a list; every one must exist.
  Without ``<subject>`` the sentence is about the field at which it stands;
* ``<n>``, ``<m>``: numbers in digits or words; ``<value>``, ``<values>``, ``<word>``: values;
* ``<cannot>``, ``<used>``, ``<given>``, ``<set>``: the ways to say "cannot", "used", "must be
  provided" and "is provided";
* ``<progression>``: ``25+4n``; ``<of-n>``: what is said of n; ``<within>``: limits of the values;
* ``<so>``: what may follow without changing the meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from .verdict import Maker
from .words import NUMBER

_WORDS = {
    "fields": r"(?P<fields>.+?)",
    "subject": r"(?P<subject>.+?)",
    "path": r"(?P<path>[`\"'\w.]+)",
    "value": r"(?P<value>.+?)",
    # Without the words before it: a sentence made of nothing else would take seconds.
    "zh-value": r"(?P<value>[^是为=]+)",
    "values": r"(?P<values>.+?)",
    "word": r"(?P<word>\w+)",
    "what": r"(?P<what>.+)",
    "n": rf"(?P<n>{NUMBER})",
    "m": rf"(?P<m>{NUMBER})",
    "optional": r"(?P<optional>optional|可选)",
    "cannot": r"(?:(?:can|may|must|do|does|are|is|should be)(?: ?not|n't)(?: ever)?"
    r"|cannot|can't|don't|doesn't|isn't|aren't|never|not)",
    "used": r"(?:be |to be )?(?:used?|combined?|sent|send|set|specif(?:y|ied)|provided?|passe?d?"
    r"|given?|mix(?:ed)?|supplied|supply|present|allowed|supported|available|valid|included?)",
    "given": r"(?:(?:must|has to|have to|needs? to|should always) be|is|are)? ?"
    r"(?:provided|specified|set|given|present|required|sent|passed|supplied|included|used)",
    "so": r"(?: in (?:the same|one|a single|this|any|your) (?:request|call|task)"
    r"| at the same time| simultaneously| together| at once)*",
    "set": r"(?:is|are) (?:also |already )?(?:set|provided|specified|given|present|used)",
    "progression": r"`?(?P<start>\d{1,9}) ?\+ ?(?P<step>\d{1,9}) ?[·*×]? ?n`?",
    "of-n": r"(?:,? (?:where|with|for) n (?:is |being )?(?:an? |any )?(?P<positive>positive )?"
    r"(?:non-negative )?(?:integer|whole number|natural number)?"
    r"(?: ?(?:between|from|in) [\[(]?(?P<a>\d{1,9})(?: and | to | ?[-–,] ?)(?P<b>\d{1,9})[\])]?"
    r")?)?",
    "zh-of-n": r"(?:[,，]? ?其中 ?n ?(?:为|是) ?(?P<positive>正)?整数)?",
    "within": r"(?:[,，;]?\s*(?:(?:in |within |with )?(?:the )?(?:range|from|between|(?:取值)?范围)"
    r"|within|in)?\s*(?:of|为|是)?\s*[:：]?\s*[\[(]?<n>\s*(?:,|，|-|–|~|～|to|and|至|到)\s*<m>[\])]?)?",
    "zh-use": r"(?:一?[起同]?时?(?:使用|传入?|提供|设置|指定|出现|共用|填写))",
}


@dataclass(frozen=True)
class Statement:
    """One row: an id for reports, what it means, what it makes, and how pages put it."""

    id: str
    means: str
    make: Maker
    patterns: tuple[str, ...]

    @cached_property
    def expressions(self) -> tuple[re.Pattern[str], ...]:
        """The patterns, compiled."""
        return tuple(map(_compiled, self.patterns))

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """What the patterns find that match the whole text; others need not be compiled."""
        folded = text.translate(_FOLDED).lower()
        for pattern in self.patterns:
            if all(any(word in folded for word in words) for words in needed(pattern)):
                found = _compiled(pattern).fullmatch(text)
                if found:
                    yield found


# Letters that a pattern without case takes for those, and lower() does not.
_FOLDED = str.maketrans("ıİſ", "iis")
_SHARED = re.compile(r"(?<!\?P)<([a-z-]+)>")
_ASIDE = re.compile(r"\\.|\[(?:\\.|[^\]])*\]")
_GROUP = re.compile(r"\([^()]*\)")
_PERHAPS = re.compile(r".[?*{]", re.S)
_WORD = re.compile(r"[^\W\d_]+")


@cache
def needed(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Words, in lower case: a text without one of each matches not.

    They stand outside of all groups, or in each branch of a group that stands there.
    """
    marks: dict[str, tuple[str, ...]] = {}

    def mark(words: tuple[str, ...]) -> str:
        made = chr(_FIRST_MARK + len(marks))
        marks[made] = words
        return made

    def group(found: re.Match[str]) -> str:
        return mark(_one_of(found[0][3:-1], marks) if found[0].startswith("(?:") else ())

    outside, before = _ASIDE.sub("\0", pattern), ""
    outside = _SHARED.sub(lambda found: mark(_best(needed(_WORDS[found[1]]))), outside)
    while outside != before:
        outside, before = _GROUP.sub(group, outside), outside
    found = [_one_of(outside, marks)] if "|" in outside else _each(outside, marks)
    plus = [("+",)] if "<progression>" in pattern else []  # no word, and seldom written
    return tuple(filter(None, (*plus, *found)))


_FIRST_MARK = 0xE000  # of those that are no letters


def _one_of(branches: str, marks: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Words of which each branch needs one; none when a branch needs none."""
    each = [_each(branch, marks) for branch in branches.split("|")]
    if not all(each):
        return ()
    return tuple(word for words in each for word in _best(words))


def _best(each: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return max(each, key=lambda words: len(words[0]), default=())


def _each(branch: str, marks: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    kept = _PERHAPS.sub("\0", branch).replace("+", "\0")
    words = [(word.lower(),) for word in _WORD.findall(kept)]
    return [*words, *(marks[char] for char in kept if marks.get(char))]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_expanded(pattern), re.I)


def _expanded(pattern: str) -> str:
    return _SHARED.sub(lambda found: _expanded(_WORDS[found[1]]), pattern)
