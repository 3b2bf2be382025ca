"""The labels below a field's description: options, examples, lengths, ranges, children."""

from __future__ import annotations

from ..diagnostics import BadInput
from ..document import Json, Object
from .field import Work
from .phrases import (
    CONST,
    EXAMPLE,
    EXAMPLES,
    HIDE_CHILDREN,
    OPTIONS,
    SHOW_CHILDREN,
    find_phrase,
    is_label,
)
from .text import Line
from .types import is_type
from .values import parse_value

_ALL = {"string", "integer", "number", "boolean", "object", "array", "null"}
_NUMBERS = frozenset({"integer", "number"})
_KEYWORDS = {
    **dict.fromkeys(("minLength", "maxLength", "pattern"), frozenset({"string"})),
    **dict.fromkeys(("minItems", "maxItems"), frozenset({"array"})),
}


def read_label(work: Work) -> bool:
    """Read the line that is next, and what belongs to it; False when it is not a label."""
    line = work.lines[work.at]
    text = line.text
    if text in (OPTIONS, EXAMPLE, EXAMPLES):
        if not (_options if text == OPTIONS else _examples)(work, line):
            return False
        work.label = line
        return True
    if text == SHOW_CHILDREN:
        work.field.hidden = line.number
    elif text.startswith(CONST):
        if not _const(work, text.removeprefix(CONST), line):
            return False
    elif text != HIDE_CHILDREN and not _phrase(work, line):
        return False
    work.at += 1
    return True


def _const(work: Work, text: str, line: Line) -> bool:
    try:
        value = parse_value(text.strip(), work.draft.file)
    except BadInput:
        return False
    kind = work.field.innermost()[0].get("type")
    if not _fits(value, kind):
        _misfit(work, line, kind)
    work.set_inner("const", value, line)
    work.label = line
    return True


def _phrase(work: Work, line: Line) -> bool:
    found = find_phrase(line.text)
    if found is None:
        return False
    phrase, values = found
    array = phrase.outermost and work.field.kind == "array"
    if _is_prose(work, array):
        return False
    target, above = (work.field.schema, "") if phrase.outermost else work.field.innermost()
    for keyword, value in phrase.stated(values, _single(target.get("type"))).items():
        if not _KEYWORDS.get(keyword, _NUMBERS).isdisjoint(kinds_of(target.get("type"))):
            work.put(target, above, keyword, value, line)
        else:
            _misfit(work, line, target.get("type"))
    if array:
        work.length_line = work.length_line or line.number
    else:
        work.label = line
    return True


def _is_prose(work: Work, before_items: bool) -> bool:
    """Whether a line that reads like a label stands between the paragraphs of a description.

    Labels come after the description; only what describes the items may follow a length.
    """
    lines, below = work.lines, work.at + 1
    if below >= len(lines) or lines[below].text:
        return False
    rest = next((lines[i] for i in range(below, len(lines)) if lines[i].text), None)
    line = lines[work.at]
    if rest and not before_items and not is_label(rest.text):
        what = f"{line.text!r} stands in a description, not below it"
        work.draft.find("label-in-description", line.number, what)
        return True
    if (rest or work.follows) and not (rest and before_items):
        what = f"{line.text!r} has an empty line below: a label or a sentence?"
        work.draft.find("label-in-description", line.number, what)
    return False


def _options(work: Work, label: Line) -> bool:
    lines, (target, above) = work.lines, work.field.innermost()
    start = work.at + 1
    while start < len(lines) and not lines[start].text and "enum" in target:
        start += 1
    if start < len(lines) and not lines[start].text:
        return False
    values: list[Json] = []
    more = True
    while more and start < len(lines) and lines[start].text:
        more = lines[start].text.endswith(",")
        values.append(_option(work, lines[start], target))
        start += 1
    # Where the last value is lost, the name of the next field, above its type, passes for it.
    if more or (start < len(lines) and is_type(lines[start].text)):
        work.draft.fail("options-broken", label.number, "the list of values breaks off")
    work.at = start
    work.put(target, above, "enum", values, label)
    return True


def _option(work: Work, line: Line, target: Object) -> Json:
    text = line.text.removesuffix(",")
    kinds = kinds_of(target.get("type"))
    if "string" in kinds:
        return None if text == "null" and "null" in kinds else text
    try:
        value = parse_value(text, work.draft.file)
    except BadInput:
        value = text
    if not _fits(value, target.get("type")):
        _misfit(work, line, target.get("type"))
    return value


def _examples(work: Work, label: Line) -> bool:
    """The values below the label; JSON that may run over several lines."""
    several = label.text == EXAMPLES
    shown = work.values
    found, end = shown.below(work.at + 1, several)
    if found:
        work.at = end
        if several:
            work.set("examples", found, label)
        else:
            work.set("example", found[0], label)
        return True
    if shown.begins(work.at + 1) not in ('"', "{", "[", "") and not work.last:
        return False
    work.draft.fail("example-broken", label.number, "no complete JSON after the label")
    work.at = len(work.lines)
    return True


def _misfit(work: Work, line: Line, kind: Json) -> None:
    """What a value of another type would have stands, it seems, in a description."""
    what = f"{line.text!r} does not fit the type {_single(kind)} of {work.field.name!r}"
    work.draft.find("label-in-description", line.number, what)


def _fits(value: Json, kind: Json) -> bool:
    """Whether a value is of a type, or of one of several."""
    of = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}
    named = of.get(type(value), "array" if isinstance(value, list) else "object")
    kinds = kinds_of(kind)
    return named in kinds or (named == "integer" and "number" in kinds)


def kinds_of(kind: Json) -> set[str]:
    """The types that a schema states; all when it states none."""
    if kind is None:
        return _ALL
    return set(kind) if isinstance(kind, list) else {kind}


def _single(kind: Json) -> str:
    if isinstance(kind, list):
        return next((str(one) for one in kind if one != "null"), "")
    return str(kind)
