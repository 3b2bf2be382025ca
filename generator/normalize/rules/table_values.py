"""Statements about the values of one field; ``statement.py`` tells how to read a row."""

from __future__ import annotations

from . import limits
from .statement import Statement

VALUE_STATEMENTS: tuple[Statement, ...] = (
    Statement(
        "arithmetic-progression",
        "values of the form 25+4n within limits become an enumeration",
        limits.progression,
        (
            r"(?:must be |is )?(?:format|form|values?|(?:in|of) the form|格式|取值)?(?: is| of|为)?"
            r"\s*[:：]?\s*`?(?P<start>\d{1,9}) ?\+ ?(?P<step>\d{1,9}) ?[·*×]? ?n`?(?: 的?形式)?"
            r"(?:,? (?:where|with) n .+?)?"
            r"(?:[,，;]?\s*(?:(?:in |within |with )?(?:the )?(?:range|from|between|(?:取值)?范围)"
            r"|within|in)"
            r"\s*(?:of|为|是)?\s*[:：]?\s*[\[(]?<n>\s*(?:,|，|-|–|~|to|and|至|到)\s*<m>[\])]?)?",
        ),
    ),
    Statement(
        "range",
        "a check of the limits or the enumeration of a number",
        limits.value_range,
        (
            r"(?:(?:valid |allowed |supported )?(?:range|values?)|from|between|取值范围|范围)?"
            r"\s*(?:is|of|为)?\s*[:：]?\s*[\[(]?<n>\s*(?:,|，|-|–|~|to|and|至|到)\s*<m>[\])]?"
            r"\s*(?:seconds?|s|ms|pixels?|px|fps|frames?|秒|帧|像素)?",
        ),
    ),
    Statement(
        "count-between",
        "limits of the length of a list or text",
        limits.between,
        (r"(?:between )?<n>(?: ?[-–~] ?| to | and | or |至|到)<m> ?<what>",),
    ),
    Statement(
        "count-up-to",
        "the greatest length of a list or text",
        limits.up_to,
        (
            r"(?:supports? |accepts? |allows? |provide )?(?:up to|at most|no more than"
            r"|a maximum of|maximum(?: of)?|max\.?) <n> ?<what>",
            r"must not (?:exceed|be longer than|contain more than) <n> ?<what>",
            r"(?:支持)?(?:最多|至多|不超过)(?:支持|上传|传入|提供)? ?<n> ?<what>",
        ),
    ),
    Statement(
        "count-at-least",
        "the smallest length of a list or text",
        limits.at_least,
        (
            r"(?:requires? |provide )?(?:at least|a minimum of|minimum(?: of)?|no fewer than) <n>"
            r" ?<what>",
            r"(?:至少|不少于)(?:需要?|上传|传入|提供)? ?<n> ?<what>",
        ),
    ),
    Statement(
        "count-exactly",
        "the length of a list or text",
        limits.exactly,
        (r"(?:requires? |must contain |provide )?exactly <n> ?<what>",),
    ),
    Statement(
        "multiple-of",
        "a number is a multiple of another",
        limits.multiple,
        (
            r"(?:the value )?(?:must be |is )?(?:a multiple of|divisible by|multiples of) <n>",
            r"必须(?:是|为) ?<n> ?的(?:整数)?倍数?",
        ),
    ),
    Statement(
        "unsupported-value",
        "a check that no enumeration has the value",
        limits.unsupported,
        (
            r"(?:.+ )?(?:does|do) not support <values>",
            r"<values> (?:is|are) not (?:supported|available|allowed)(?: (?:by|in|for|on) .+)?",
            r"(?:.*)不支持 ?<values>",
        ),
    ),
    Statement(
        "limited-values",
        "the named values are all there are",
        limits.limited_to,
        (
            r"(?:<subject> (?:is )?)?limited to <values>",
            r"(?:<subject> )?only supports? <values>",
            r"(?:<subject> )?supports? only <values>",
            r"only <values> (?:is|are) (?:supported|available|allowed)",
            r"(?:<subject>)?(?:仅|只)(?:支持|限|可选) ?<values>",
        ),
    ),
    Statement(
        "only-word",
        "a check that an enumeration has no other word",
        limits.only_word,
        (r"(?:.+ )?(?:only supports|supports only) the <word> \w+",),
    ),
    Statement(
        "presence",
        "a check of whether the field is required",
        limits.presence,
        (
            r"(?:this field is )?<optional>",
            r"(?:this field is )?(?:required|mandatory)|必填|必选",
        ),
    ),
    Statement(
        "default",
        "a check of the default",
        limits.default,
        (
            r"(?:the )?defaults?(?: to| is| value is| value:|:) ?<value>",
            r"默认(?:值)?(?:为|是|：|:)? ?<value>",
        ),
    ),
)
