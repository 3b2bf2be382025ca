"""Statements that are no rules for a request; ``statement.py`` tells how to read a row."""

from __future__ import annotations

from .notes import nested, note
from .statement import Statement

# Advice and history are looked for first: whatever such a sentence goes on to say is no rule.
ADVICE: tuple[Statement, ...] = (
    Statement(
        "advice",
        "advice, an example or history",
        note("advice, an example or history, not a rule"),
        (
            r"(?:(?:it is |we )?(?:strongly |highly )?recommend(?:ed|s|ing)?|for best results"
            r"|ideally|preferably|tip|hint|try to|consider|for example|for instance|e\.g\.?|example"
            r"|previously|formerly|in earlier versions|historically|建议|推荐|例如|比如|以前)\b.*",
            r"(?:建议|推荐|例如|比如|以前|此前).*",
            r".*\b(?:used to be|is recommended|are recommended|works? best|for best results)\b.*",
            r"(?:lengthy|long|longer|short|complex) .+ (?:will|may|might|can) (?:lead|cause|result"
            r"|take|increase|be ignored)\b.*",
            r"when you (?:don't|do not) need .+, you can .+",
        ),
    ),
)

NOTES: tuple[Statement, ...] = (
    Statement(
        "nested",
        "a check that the object exists",
        nested,
        (r"(?:these|they|this|it) must be nested (?:inside|in|under) (?:the )?<path>(?: object)?",),
    ),
    Statement(
        "priority",
        "both may be given, one wins",
        note("both may be given: one of them wins"),
        (
            r"(?:<subject> )?(?:takes|has|takes the) (?:priority|precedence) over <fields>",
            r"(?:<subject> )?overrides <fields>",
            r"(?:when|if) (?:(?:it|this) is |both are )?(?:set|provided|specified|given), <fields>"
            r" (?:is|are) ignored",
            r"(?:<subject>)?优先(?:级高)?于 ?<fields>",
            r"当?(?:和|与)?<fields>同时(?:设置|传入|提供|使用|存在)时[，,]?以 ?<subject> ?为准",
        ),
    ),
    Statement(
        "applies-only",
        "ignored otherwise, which is no reason to refuse it",
        note("ignored otherwise, not refused"),
        (
            r"(?:<subject> )?only (?:applies|applicable|effective|takes effect|has (?:an )?effect"
            r"|relevant|considered|used) (?:when|if|for|to) <fields>(?: (?:is|equals|=) .+)?",
            r"(?:<subject> (?:is|are) )?ignored (?:when|if|unless) <fields>"
            r"(?: (?:is|are|equals|=) .+)?",
            r"(?:<subject>)?(?:仅|只)(?:在|当)? ?<fields> ?(?:为.+)?时(?:生效|有效|才?起作用)",
        ),
    ),
    Statement(
        "unique",
        "not visible in one request",
        note("whether a value was used before cannot be seen in one request"),
        (r"must be unique(?: (?:per|for each|for every|within|across) .+)?", r"必须(?:是)?唯一"),
    ),
    Statement(
        "needed-for",
        "not about a field of the request",
        note("about kinds of tasks, not about a field of the request"),
        (r"(?:required|needed|necessary) for (?!`)[a-z -]+ tasks(?: like .+)?",),
    ),
    Statement(
        "same-fields",
        "a comparison with another variant",
        note("a comparison with another variant, which has a document of its own"),
        (
            r"(?:accepts )?(?:the )?same .*(?:fields|inputs|parameters|options) as"
            r" (?:(?!\b(?:but|except|only|must|cannot)\b).)+",
            r"与.+(?:字段|参数)相同",
        ),
    ),
    Statement(
        "forms",
        "a choice of forms of one value",
        note("forms of one value: the types of the schema say them"),
        (r"(?:each |the |every )?(?:item|value|element|input)s? can be either .+",),
    ),
)
