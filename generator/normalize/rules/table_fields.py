"""Statements about which fields are given together; ``statement.py`` tells how to read a row."""

from __future__ import annotations

from . import presence
from .statement import Statement

FIELD_STATEMENTS: tuple[Statement, ...] = (
    Statement(
        "not-together",
        "the field excludes each of the named fields",
        presence.not_together,
        (
            r"(?:please )?<cannot> <used>(?: it| this(?: field)?)?(?: together| in combination"
            r"| along)? with <fields><so>",
            r"<subject> <cannot> <used>(?: together| in combination| along)? with <fields><so>",
            r"(?:please )?<cannot> <used> <subject> (?:together|in combination|along) with"
            r" <fields><so>",
            r"(?:<subject> (?:is|are) )?(?:mutually exclusive|incompatible|not compatible) with"
            r" <fields>",
            r"<subject> excludes <fields>",
            r"(?:<subject>)?(?:不能|不可|不得|请勿|不要|禁止)(?:和|与|跟|同)<fields><zh-use>",
            r"(?:<subject>)?(?:和|与|跟)<fields>(?:互斥|二选一)",
            r"(?:<subject>)?(?:和|与|跟)<fields>(?:不能|不可|不得|请勿|不要)<zh-use>",
        ),
    ),
    Statement(
        "not-when",
        "the field cannot be given when the named field is",
        presence.not_when,
        (
            r"<cannot> <used> (?:if|when) <fields> <set>",
            r"<subject> <cannot> <used> (?:if|when) <fields> <set>",
        ),
    ),
    Statement(
        "mutually-exclusive",
        "at most one of the named fields",
        presence.exclusive,
        (
            r"<fields> are mutually exclusive",
            r"either <fields>,? (?:but )?not both",
            r"(?:only|at most|no more than) one of <fields> (?:can|may|must|should) <used><so>",
            r"<fields>(?:互斥|只能二选一|最多只能<zh-use>一个)",
        ),
    ),
    Statement(
        "not-both",
        "two named fields exclude each other",
        presence.not_both,
        (
            r"<fields> <cannot> (?:both )?<used>(?: together| at the same time| simultaneously"
            r"| in the same (?:request|call|task))+",
            r"(?:please )?<cannot> <used> (?:both )?<fields>(?: together| at the same time"
            r"| simultaneously| in the same (?:request|call|task))+",
            r"<fields>(?:不能|不可|不得|请勿|不要)<zh-use>",
        ),
    ),
    Statement(
        "exactly-one",
        "one of the named fields and no more",
        presence.exactly_one,
        (
            r"exactly one of <fields> <given><so>",
            r"one and only one of <fields> <given>",
            r"(?:you must )?<used> exactly one of <fields>",
            r"(?:you must )?<used> either <fields>,? (?:but )?not both",
            r"either <fields> <given>,? but not both",
            r"<fields>(?:必须且只能|有且仅有|必须且仅能)<zh-use>?(?:其中)?(?:一个|一项|其一)(?:存在)?",
            r"<fields>必须二选一",
        ),
    ),
    Statement(
        "at-least-one",
        "one of the named fields or more",
        presence.at_least_one,
        (
            r"(?:at least one|one or more) of <fields> <given><so>",
            r"(?:you must |must )?<used> at least one of <fields><so>",
            r"(?:requires|needs) at least one of <fields>",
            r"one of <fields> (?:is required|must be <used>)",
            r"(?:you must )?<used> (?:either|one of) <fields>",
            r"either <fields> <given>",
            r"<fields>(?:中)?必须<zh-use>(?:其中)?之一",
            r"<fields>(?:中)?(?:必须|需要?)?至少(?:要|需要?)?(?:<zh-use>)?(?:其中)?(?:一个|一项|其一)",
            r"(?:必须|需要?)?至少(?:要|需要?)?(?:<zh-use>)<fields>(?:中的|之)(?:一个|一项|其一|一)",
        ),
    ),
    Statement(
        "together",
        "the named fields are given together or not at all",
        presence.together,
        (
            r"<fields> must (?:always )?<used> (?:together|at the same time|in pairs|as a pair)",
            r"<subject> and <fields> go together",
            r"<fields>必须(?:同时|一起|成对|配合)<zh-use>",
        ),
    ),
    Statement(
        "requires",
        'the field needs all (joined by "or": one) of the named fields',
        presence.requires,
        (
            r"(?:<subject> )?(?:requires|needs) <fields>"
            r"(?: to be (?:set|provided|specified|given))?",
            r"(?:<subject> )?must (?:always )?<used>(?: together)? with <fields>",
            r"(?:<subject> )?(?:can|may|must) only <used> (?:if|when) <fields> <set>",
            r"(?:<subject> )?must be paired with <fields>",
            r"(?:必须|须|需要?)(?:同时|一并|一起)(?:传入?|提供|设置|指定|使用) ?<fields>",
            r"<subject>(?:必须|须|需要?)(?:同时|一并|一起)(?:传入?|提供|设置|指定|使用) ?<fields>",
            r"(?:<subject> )?(?:can|may|must) only <used>(?: together| along| in combination)? with"
            r" <fields>",
            r"only (?:<used> )?(?:together |in combination )?with <fields>",
            r"(?:<subject> (?:is|are) )?only (?:valid|available|allowed|supported|usable|accepted)"
            r" (?:when|if) <fields> (?:is|are) (?:set|provided|specified|given|present|used)",
            r"(?:<subject>)?(?:必须|需要?)(?:和|与|跟|同)<fields><zh-use>",
            r"(?:<subject>)?(?:仅|只)(?:可|能)(?:和|与|跟|同)<fields><zh-use>",
            r"(?:<subject>)?(?:仅|只)(?:能|可|有)?(?:在|当)?(?:设置|提供|传入)(?:了)? ?<fields> ?时"
            r"(?:可用|可以使用|才能使用|使用)",
        ),
    ),
    Statement(
        "required-with",
        "the field must be given when the named field is",
        presence.required_with,
        (
            r"(?:<subject> (?:is|are) )?(?:required|mandatory) (?:when|if|with) <fields> (?:is|are)"
            r" (?:set|provided|specified|given|present|used)",
            r"(?:required|mandatory) (?:together )?with <fields>",
            r"(?:<subject>)?(?:在|当)?(?:设置|提供|传入)(?:了)? ?<fields> ?时"
            r"(?:必填|必须提供|必传)",
        ),
    ),
    Statement(
        "required-when",
        "the field must be given when another field has a value",
        presence.required_when,
        (
            r"(?:<subject> (?:is|are) )?(?:required|mandatory) (?:when|if|for) <fields>"
            r" (?:is(?: set to)?|equals|=|==|:) <value>",
            r"(?:<subject>)?当? ?<fields> ?(?:为|是|=|等于) ?<zh-value> ?时(?:必填|必须提供|必传)",
        ),
    ),
    Statement(
        "only-when",
        "the field can only be given when another field has a value",
        presence.only_when,
        (
            r"(?:<subject> (?:is|are) )?only (?:valid|available|allowed|supported|accepted)"
            r" (?:when|if|for) <fields> (?:is(?: set to)?|equals|=|==|:) <value>",
            r"(?:<subject>)?(?:仅|只)(?:在|当)? ?<fields> ?(?:为|是|=|等于) ?<zh-value> ?时"
            r"(?:可用|支持)",
        ),
    ),
)
