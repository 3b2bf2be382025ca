"""Words that make a sentence look like a rule; such a sentence is never passed over in silence."""

from __future__ import annotations

import re

_ENGLISH = r"""
    \b(?: must | shall | mandatory | forbidden | prohibited | disallowed | cannot | can't | can\ not
        | (?:may|should|need|is|are|does|do|will)(?:\ not|n't)\ (?:be|use|combine|set|send|support
            |allowed|supported|permitted|compatible|exceed|mix|pass|provide|specify|together)
        | need(?:s|ed)?\ to\ be | has\ to | have\ to
        | only | together | mutually | exclusive(?:ly)? | excludes | incompatible | either
        | requires | required\ (?:when|if|unless|for|with|together|by) | unless
        | exactly | at\ (?:most|least) | up\ to | no\ (?:more|less|fewer|longer)\ than | not\ exceed
        | (?:less|more|fewer|greater|longer|shorter)\ than\ \d | limited\ to | limits?(?:\ of|:)
        | not\ (?:allowed|available|compatible|permitted|supported|valid)
        | (?:max(?:imum)?|min(?:imum)?)\b[^.]*\d | between\ \d[^.]*\band\b | multiples?\ of
        | divisible | unique | overrides? | ignored | (?:priority|precedence)\ over
        | depends\ on | conflicts?\ with | one\ of | not\ both | unsupported
      )\b
    | (?:^|[,;:(]\s*|\bplease\ |\band\ )(?:do\ not|don't|never|avoid)\b
    | \b\d+\s*\+\s*\d+\s*[·*×]?\s*n\b
    | ^[\d.]+\s?[-–]\s?[\d.]+\s+\w+$ | \b\d+\ ?(?:-|–|~|to)\ ?\d+\ seconds?\b
"""
_CHINESE = (
    r"必须|必需|必填|必传|须|不能|不可|不得|不要|请勿|禁止|仅|只能|只有|只支持|只可|至多|最多|至少"
    r"|最少|不超过|不少于|不支持|互斥|限制|依赖|支持\s*\d|二选一|同时|一起使用|优先|倍数|唯一"
)
_SUSPICIOUS = re.compile(f"{_ENGLISH} | {_CHINESE}", re.I | re.X)


def looks_like_a_rule(text: str) -> bool:
    """Whether a sentence has words by which rules are stated."""
    return _SUSPICIOUS.search(text) is not None
