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
            r"(?:(?:the )?(?:values?|frame count|(?:total )?number of frames)[:：]? ?)?"
            r"(?:(?:must|has to|have to) )?(?:be |is |are |satisfy |follow |match )?(?:(?:of|in) )?"
            r"(?:the )?(?:format|form|values?|格式|取值)?(?: is| of|为)?"
            r"\s*[:：]?\s*<progression>(?: 的?形式)?<of-n><within>",
            r"(?:only|(?:supported|valid|allowed) values(?: are)?:?) (?:integers? |values? )?"
            r"(?:of |in )?(?:the )?(?:form |format )?<progression><of-n><within>"
            r"(?: (?:is|are) (?:supported|allowed|valid|accepted))?",
            r"(?:取值范围[:：]?)?\s*[\[(]?<n>\s*[,，~～-]\s*<m>[\])]? ?区间内(?:所有)?(?:满足|符合)"
            r" ?<progression> ?(?:格式|形式)?的?(?:整数值|整数|值)?<zh-of-n>",
            r"(?:帧数|取值|值)?(?:必须|需要?|须|仅支持|只支持)?(?:满足|符合|为|是)? ?<progression>"
            r"(?: ?(?:格式|形式))?(?: ?的(?:帧数|整数值|整数|值))?<within><zh-of-n>",
        ),
    ),
    Statement(
        "range",
        "a check of the limits or the enumeration of a number",
        limits.value_range,
        (
            r"(?:(?:the )?(?:video )?(?:duration|length)(?: in seconds)?[,:]? ?|时长)?"
            r"(?:(?:must|has to) be |in )?(?:the )?"
            r"(?:(?:valid |allowed |supported )?(?:range|values?)|from|between|取值范围|范围|支持)?"
            r"\s*(?:is|of|为)?\s*[:：]?\s*[\[(]?<n>\s*(?:,|，|-|–|~|～|to|and|至|到)\s*<m>[\])]?"
            r"\s*(?:seconds?|s|ms|pixels?|px|fps|frames?|秒|帧|像素)?",
        ),
    ),
    Statement(
        "count-between",
        "limits of the length of a list or text",
        limits.between,
        (
            r"(?:between )?<n>(?: ?[-–~] ?| to | and | or |至|到)<m> ?<what>",
            r"(?:支持|可(?:传入|上传|提供)) ?<n> ?[-–~～至到] ?<m> ?<what>",
        ),
    ),
    Statement(
        "count-up-to",
        "the greatest length of a list or text",
        limits.up_to,
        (
            r"(?:(?:you )?(?:can|may) )?(?:supports? |accepts? |allows? |provide |pass |upload "
            r"|add |include |specify |use )?"
            r"(?:up to|at most|no more than|a maximum of|maximum(?: of)?|max\.?|limit(?: of|:))"
            r" <n> ?<what>",
            r"must not (?:exceed|be longer than|contain more than) <n> ?<what>",
            r"(?:支持)?(?:最多|至多|不超过)(?:可以?|能)?(?:支持|上传|传入|提供|输入)? ?<n> ?<what>",
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
            r"<values> ?暂?不支持",
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
            r"only <values>(?: (?:is|are) (?:supported|available|allowed))?",
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
