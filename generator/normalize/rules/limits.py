"""Statements about the values of one field: checked against its keywords, or turned into them."""

from __future__ import annotations

import re

from ...document import Json, Object, pointer
from .subject import Fields, Subject, Unknown, named_fields
from .verdict import Groups, Keyword, Verdict, checked, compared, disagrees, enforced
from .words import as_text, number, values

MAX_VALUES = 10_000
"""An enumeration longer than this is no documentation."""

_COUNTED = re.compile(
    r"\b(?:items?|elements?|entries|images?|videos?|clips?|audios?|files?|urls?|links?|frames?"
    r"|references?|objects?|strings?|tags?)\b|[张个条段幅]|图|视频|音频",
    re.I,
)
_LETTERS = re.compile(r"\s*(?:characters?|chars?|个?字符|个?字).*", re.I)
# Words after which a number counts something else than the elements of the list.
_OTHERWISE = re.compile(
    r"\b(?:if|when|unless|except|depending|per|each|every|total|combined|overall|MB|GB|KB|seconds?"
    r"|pixels?|minutes?|words?|tokens?|recommended|characters?|only)\b|每|共|合计|总|秒|如果|当",
    re.I,
)


def up_to(subject: Subject, found: Groups) -> Verdict | None:
    """A list has at most ``n`` elements, a text at most ``n`` characters."""
    return _count(subject, found, upper=number(found["n"] or ""))


def at_least(subject: Subject, found: Groups) -> Verdict | None:
    """A list has at least ``n`` elements, a text at least ``n`` characters."""
    return _count(subject, found, lower=number(found["n"] or ""))


def between(subject: Subject, found: Groups) -> Verdict | None:
    """A list has ``n`` to ``m`` elements, a text that many characters."""
    return _count(subject, found, number(found["n"] or ""), number(found["m"] or ""))


def exactly(subject: Subject, found: Groups) -> Verdict | None:
    """A list has ``n`` elements, a text ``n`` characters."""
    return _count(subject, found, number(found["n"] or ""), number(found["n"] or ""))


def _count(
    subject: Subject, found: Groups, lower: Json = None, upper: Json = None
) -> Verdict | None:
    what, schema = found.get("what") or "", subject.field
    if schema.get("type") == "array" and _COUNTED.search(what) and not _OTHERWISE.search(what):
        return _bounded(subject.field_at, schema, lower, upper, "minItems", "maxItems")
    if subject.schema.get("type") == "string" and _LETTERS.fullmatch(what):
        return _bounded(subject.at, subject.schema, lower, upper, "minLength", "maxLength")
    return None


def _bounded(at: str, schema: Object, lower: Json, upper: Json, low: str, high: str) -> Verdict:
    """Both bounds checked against the schema, or added where it has none."""
    edits = []
    for keyword, said in ((low, lower), (high, upper)):
        if said is not None and keyword in schema and schema[keyword] != said:
            return compared(schema[keyword], said, keyword, at + pointer(keyword))
        if said is not None and keyword not in schema:
            edits.append(Keyword(at, keyword, said))
    return enforced(*edits) if edits else checked()


def value_range(subject: Subject, found: Groups) -> Verdict | None:
    """A number lies between ``n`` and ``m``: a check of enum or bounds, never a second rule."""
    said = [number(found["n"] or ""), number(found["m"] or "")]
    schema = subject.schema
    numbers = [v for v in schema.get("enum", ()) if isinstance(v, (int, float))]
    if numbers:
        ends = [min(numbers), max(numbers)]
        return compared(ends, said, "the range of enum", subject.at + "/enum")
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is None or high is None:
        return None
    return compared([low, high], said, "[minimum, maximum]", subject.at + "/maximum")


def progression(subject: Subject, found: Groups) -> Verdict | None:
    """Values of the form ``start + step·n`` within limits, which become an enumeration."""
    schema = subject.schema
    low, high = schema.get("minimum"), schema.get("maximum")
    start, step = int(found["start"] or 0), int(found["step"] or 0)
    said = _said_limits(found, start, step)
    if said is not None:
        if (low is not None and low != said[0]) or (high is not None and high != said[1]):
            note = f"the sentence says {list(said)}, [minimum, maximum] is {[low, high]}"
            return disagrees(note, subject.at)
        low, high = said
    first = start + step if found.get("positive") else start
    series = _series(first, step, low, high)
    if series is None or schema.get("type") not in ("integer", "number"):
        return None
    if "enum" in schema:
        return compared(schema["enum"], series, "enum", subject.at + "/enum")
    return enforced(Keyword(subject.at, "enum", series))


def _said_limits(found: Groups, start: int, step: int) -> tuple[Json, Json] | None:
    """The limits in a sentence about a progression: of the values, or of their n."""
    if found.get("n"):
        return number(found["n"] or ""), number(found["m"] or "")
    if found.get("a"):
        return start + step * int(found["a"] or 0), start + step * int(found["b"] or 0)
    return None


def _series(start: int, step: int, low: Json, high: Json) -> list[int] | None:
    """The values from ``start`` on that lie within the limits."""
    if step <= 0 or high is None or (high - start) / step > MAX_VALUES:
        return None
    found = range(start, int(high) + 1, step)
    return [value for value in found if low is None or value >= low] or None


def multiple(subject: Subject, found: Groups) -> Verdict | None:
    """A number is a multiple of ``n``."""
    schema, said = subject.schema, number(found["n"] or "")
    if schema.get("type") not in ("integer", "number") or said <= 0:
        return None
    if "multipleOf" in schema:
        at = subject.at + "/multipleOf"
        return compared(schema["multipleOf"], said, "multipleOf", at)
    return enforced(Keyword(subject.at, "multipleOf", said))


def limited_to(subject: Subject, found: Groups) -> Verdict | None:
    """Only ``values`` are allowed for ``subject`` (or the described field)."""
    target, said = _target(subject, found), values(found["values"] or "")
    if isinstance(target, Verdict) or target is None or said is None:
        return target if isinstance(target, Verdict) else None
    at, schema = target
    if "enum" in schema:
        shown = sorted(map(as_text, schema["enum"]))
        return compared(shown, sorted(said), "enum", at + "/enum")
    if schema.get("type") != "string":
        return None
    return enforced(Keyword(at, "enum", list(said)))


def unsupported(subject: Subject, found: Groups) -> Verdict | None:
    """``values`` are not allowed: checked beside the enumerations that could hold them."""
    said = values(found["values"] or "")
    enums = [(at, schema["enum"]) for at, schema in _candidates(subject) if "enum" in schema]
    if said is None or not any(_alike(value, said) for _at, enum in enums for value in enum):
        return None
    for at, enum in enums:
        if present := [value for value in map(as_text, enum) if value in said]:
            return disagrees(f"{', '.join(present)} is in enum", at + "/enum")
    return checked()


def only_word(subject: Subject, found: Groups) -> Verdict | None:
    """Of the words of an enumeration only ``word`` is supported; numbers are other names."""
    said = (found["word"] or "").lower()
    words = [value for value in subject.schema.get("enum", ()) if isinstance(value, str)]
    if not words:
        return None
    return compared(words, [said], "enum (words)", subject.at + "/enum")


def presence(subject: Subject, found: Groups) -> Verdict | None:
    """ "Required" or "Optional" at a field: a check of ``required`` of the object around it."""
    if not subject.path or subject.at != subject.field_at:
        return None
    holder = subject.request.fields[subject.path[:-1]]
    required = subject.request.schema(subject.path[:-1]).get("required", [])
    said = "optional" if found.get("optional") else "required"
    is_so = "required" if subject.path[-1] in required else "optional"
    return compared(is_so, said, "the field", holder + "/required")


def default(subject: Subject, found: Groups) -> Verdict | None:
    """A default in words: a check of ``default``."""
    said = values(found["value"] or "")
    if said is None or "default" not in subject.schema:
        return None
    at = subject.at + "/default"
    return compared(as_text(subject.schema["default"]), said[0], "default", at)


def _target(subject: Subject, found: Groups) -> tuple[str, Object] | Verdict | None:
    """The one field that ``subject`` names, or the described schema."""
    if not found.get("subject"):
        return subject.at, subject.schema
    fields = named_fields(subject, found["subject"])
    if isinstance(fields, Unknown):
        return Verdict("names-no-field", note=fields.name)
    if not isinstance(fields, Fields) or len(fields.paths) != 1:
        return None
    path = fields.paths[0]
    return subject.request.fields[path], subject.request.schema(path)


def _candidates(subject: Subject) -> list[tuple[str, Object]]:
    """The described field; for a description of the whole request, all of its fields."""
    if subject.path:
        return [(subject.at, subject.schema)]
    return [(at, subject.request.schema(path)) for path, at in subject.request.fields.items()]


def _alike(value: Json, said: tuple[str, ...]) -> bool:
    """Whether an enumerated value has the form of the values of a sentence: 720p and 1080p."""
    return any(_form(as_text(value)) == _form(text) for text in said)


def _form(text: str) -> str:
    """What 720p and 1080p have in common; 4k counts as one of them."""
    return "0p" if re.fullmatch(r"\d+[pk]", text, re.I) else re.sub(r"\d+", "0", text)
