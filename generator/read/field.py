"""One field of a rendered page: name, type, pills, description, labels."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..diagnostics import BadInput, Severity
from ..document import Json, Object, equal
from .json_text import load_json
from .phrases import (
    CONST,
    EXAMPLE,
    EXAMPLES,
    HIDE_CHILDREN,
    LOCATIONS,
    OPTIONS,
    PHRASES,
    PILLS,
    SHOW_CHILDREN,
)
from .reading import Draft
from .text import Line
from .types import parse_type

JS_ROUNDED = {9223372036854776000: 2**63 - 1, 18446744073709552000: 2**64 - 1}
_SAFE = 2**53
_BLANK = re.compile(r"\s*")
_DECODER = json.JSONDecoder()
_LONGEST_PILL = 40


@dataclass
class Field:
    """One field as read; ``lines`` says for each keyword (``items/minLength``) where it stood."""

    name: str
    line: int
    schema: Object
    required: bool = False
    location: str | None = None
    hidden: int | None = None
    lines: dict[str, int] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)


class FieldParser:
    """Reads the lines of one field.

    ``follows``: another field comes right after. ``last``: the page may break off after these.
    """

    def __init__(self, lines: Sequence[Line], draft: Draft, *, follows: bool, last: bool) -> None:
        self.lines = lines
        self.draft = draft
        self.follows = follows
        self.last = last
        self.at = 2
        self.length_line = 0
        self.prose: list[Line] = []
        self.field = Field(lines[0].text, lines[0].number, self._type(lines[1]))
        self._note_type(self.field.schema, "")

    def _type(self, line: Line) -> Object:
        schema = parse_type(line.text)
        if schema is None:
            what = f"{self.lines[0].text!r} has the type {line.text!r}, which the page does not say"
            self.draft.find("type-unknown", line.number, what)
            return {}
        kinds = [schema]
        while self.at < len(self.lines) and " · " in self.lines[self.at].text:
            other = parse_type(self.lines[self.at].text)
            if other is None:
                break
            kinds.append(other)
            self.at += 1
        return schema if len(kinds) == 1 else self._union(kinds, line)

    def _union(self, kinds: list[Object], line: Line) -> Object:
        what = f"the details of the {len(kinds)} options of {self.lines[0].text!r} are not shown"
        self.draft.find("options-hidden", line.number, what)
        for kind in kinds:
            kind.pop("enum", None)
        return {"anyOf": kinds}

    def _note_type(self, schema: Object, above: str) -> None:
        for keyword, value in schema.items():
            self.field.lines[above + keyword] = self.lines[1].number
            if keyword == "items":
                self._note_type(value, above + "items/")

    def parse(self) -> Field:
        """The field; lines that no rule consumed are findings."""
        self._pills()
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.blank or not self._label():
                self._other(line)
                self.at += 1
        self._description()
        self._check_enum()
        self._check_bounds()
        return self.field

    # -- pills ---------------------------------------------------------------------------------

    def _pills(self) -> None:
        while self.at < len(self.lines) and self._pill(self.lines[self.at]):
            self.at += 1

    def _pill(self, line: Line) -> bool:
        text = line.text
        if text.startswith("default:"):
            self._default(text.removeprefix("default:"), line)
        elif text == "required":
            self.field.required = True
            self.field.lines["required"] = line.number
        elif text == "nullable":
            self._nullable(line)
        elif text in PILLS:
            self.set(PILLS[text][0], True, line)
        elif text in LOCATIONS and self.field.location is None:
            self.field.location = text
        elif text and len(text) <= _LONGEST_PILL and not self._is_label(line):
            if self.at + 1 < len(self.lines) and self.lines[self.at + 1].text == SHOW_CHILDREN:
                return False
            self.draft.note("line-not-understood", line.number, f"{text!r} among the pills")
        else:
            return False
        return True

    def _nullable(self, line: Line) -> None:
        kind = self.field.schema.get("type")
        if isinstance(kind, str):
            self.field.schema["type"] = [kind, "null"]
            self.field.lines["type"] = line.number

    def _default(self, text: str, line: Line) -> None:
        if text.startswith('"') and text.endswith('"') and len(text) > 1:
            try:
                return self.set("default", json.loads(text), line)
            except ValueError:
                return self.set("default", text, line)
        if self._kind() == "string":
            return self.set("default", text, line)
        try:
            self.set("default", load_json(text.strip(), self.draft.file).value, line)
        except BadInput:
            if self._kind() in ("integer", "number", "boolean"):
                what = f"the default {text!r} of {self.field.name!r} is no JSON value"
                self.draft.find("default-broken", line.number, what)
            else:
                self.set("default", text, line)

    def _kind(self) -> str | None:
        kind = self.field.schema.get("type")
        if isinstance(kind, list):
            return next((str(one) for one in kind if one != "null"), None)
        return kind

    # -- labels --------------------------------------------------------------------------------

    def _is_label(self, line: Line) -> bool:
        text = line.text
        fixed = (OPTIONS, EXAMPLE, EXAMPLES, SHOW_CHILDREN, HIDE_CHILDREN)
        return (
            text in fixed
            or text.startswith(CONST)
            or any(phrase.pattern.fullmatch(text) for phrase in PHRASES)
        )

    def _label(self) -> bool:
        line = self.lines[self.at]
        text = line.text
        if text == OPTIONS:
            return self._options(line)
        if text in (EXAMPLE, EXAMPLES):
            return self._examples(text, line)
        if text == SHOW_CHILDREN:
            self.field.hidden = line.number
        elif text.startswith(CONST):
            if not self._const(text.removeprefix(CONST), line):
                return False
        elif text != HIDE_CHILDREN:
            return self._phrase(line)
        self.at += 1
        return True

    def _const(self, text: str, line: Line) -> bool:
        try:
            value = load_json(text.strip(), self.draft.file, line.number).value
        except BadInput:
            return False
        self.set_inner("const", value, line)
        return True

    def _phrase(self, line: Line) -> bool:
        for phrase in PHRASES:
            match = phrase.pattern.fullmatch(line.text)
            if match is None:
                continue
            array = self._kind() == "array" and phrase.on == "outermost"
            if self._is_prose(array):
                return False
            target, above = self._target(phrase.on)
            kind = _single(target.get("type"))
            for keyword, value in phrase.keywords(match, kind).items():
                self._keyword(target, above, keyword, value, line)
            if array:
                self.length_line = self.length_line or line.number
            self.at += 1
            return True
        return False

    def _is_prose(self, before_items: bool) -> bool:
        """Whether a line that reads like a label stands between the paragraphs of a description.

        Labels come after the description; only what describes the items may follow a length.
        """
        blank = self.at + 1 < len(self.lines) and self.lines[self.at + 1].blank
        after = range(self.at + 1, len(self.lines)) if blank else range(0)
        rest = next((self.lines[i] for i in after if not self.lines[i].blank), None)
        number = self.lines[self.at].number
        if rest and not before_items and not self._is_label(rest):
            what = f"{self.lines[self.at].text!r} stands in a description, not below it"
            self.draft.find("label-in-description", number, what)
            return True
        if blank and (rest or self.follows) and not (rest and before_items):
            what = f"{self.lines[self.at].text!r} has an empty line below: a label or a sentence?"
            self.draft.find("label-in-description", number, what)
        return False

    def _target(self, on: str) -> tuple[Object, str]:
        target, above = self.field.schema, ""
        while on == "innermost" and isinstance(target.get("items"), dict):
            target, above = target["items"], above + "items/"
        return target, above

    def _keyword(self, target: Object, above: str, keyword: str, value: Json, line: Line) -> None:
        if keyword in target and keyword not in ("enum", "type"):
            what = f"a second {keyword} of {self.field.name!r}"
            self.draft.find("duplicate-label", line.number, what)
        rounded = isinstance(value, int) and abs(value) > _SAFE
        if rounded and value in JS_ROUNDED:
            self.field.rules[above + keyword] = "javascript-rounded-integer"
            self.draft.note("integer-rounded", line.number, f"{keyword} {value}")
            value = JS_ROUNDED[value]
        elif rounded:
            what = f"{keyword} {value} is above 2^53 and may be rounded"
            self.draft.find("integer-unsafe", line.number, what)
        target[keyword] = value
        self.field.lines[above + keyword] = line.number

    def set(self, keyword: str, value: Json, line: Line) -> None:
        """A keyword of the field itself."""
        self._keyword(self.field.schema, "", keyword, value, line)

    def set_inner(self, keyword: str, value: Json, line: Line) -> None:
        """A keyword of the innermost items."""
        target, above = self._target("innermost")
        self._keyword(target, above, keyword, value, line)

    def _options(self, label: Line) -> bool:
        target, above = self._target("innermost")
        start = self.at + 1
        while start < len(self.lines) and self.lines[start].blank and "enum" in target:
            start += 1
        if start < len(self.lines) and self.lines[start].blank:
            return False
        values: list[Json] = []
        more = True
        while more and start < len(self.lines) and not self.lines[start].blank:
            more = self.lines[start].text.endswith(",")
            values.append(self._option(self.lines[start].text.removesuffix(","), target))
            start += 1
        if more:
            self.draft.fail("options-broken", label.number, "the list of values breaks off")
        self.at = start
        self._keyword(target, above, "enum", values, label)
        return True

    def _option(self, text: str, target: Object) -> Json:
        kinds = target.get("type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if "string" in kinds:
            return None if text == "null" and "null" in kinds else text
        try:
            return load_json(text, self.draft.file).value
        except BadInput:
            return text

    def _check_enum(self) -> None:
        target, above = self._target("innermost")
        if target.get("enum") == []:
            del target["enum"]
            del self.field.lines[above + "enum"]
            what = f"the values of {self.field.name!r} are not on the page"
            level = Severity.ERROR if self.last else Severity.WARNING
            self.draft.find("values-lost", self.field.line, what, level)
        kind = target.get("type")
        if isinstance(kind, list) and "null" in kind and None not in target.get("enum", [None]):
            target["enum"].append(None)

    def _check_bounds(self) -> None:
        """Old pages print ``<`` for inclusive bounds too: a value on the bound shows it."""
        target, above = self._target("innermost")
        used = [target.get("default"), target.get("example"), *target.get("enum", ())]
        for exclusive, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            if exclusive in target and any(equal(target[exclusive], value) for value in used):
                target[bound] = target.pop(exclusive)
                self.field.lines[above + bound] = self.field.lines.pop(above + exclusive)
                self.field.rules[above + bound] = "bound-is-used"

    def _examples(self, label: str, line: Line) -> bool:
        """The values after the label; JSON that may run over several lines."""
        rest = self.lines[self.at + 1 :]
        text = "\n".join(one.text for one in rest)
        values: list[Json] = []
        offset = 0
        while label == EXAMPLES or not values:
            found = self._value(text, offset)
            if found is None:
                break
            values.append(found[0])
            offset = found[1]
        begins = text.lstrip()[:1]
        if not values and (begins in ('"', "{", "[", "") or self.last):
            self.draft.fail("example-broken", line.number, "no complete JSON after the label")
            self.at = len(self.lines)
            return True
        if not values:
            return False
        self.at += 1 + text.count("\n", 0, offset) + 1
        self.set("example" if label == EXAMPLE else "examples", _one(label, values), line)
        return True

    def _value(self, text: str, offset: int) -> tuple[Json, int] | None:
        """One JSON value that ends with its line, and the offset of its end."""
        match = _BLANK.match(text, offset)
        start = match.end() if match else offset
        if start >= len(text) or text[start] not in '"{[tfn-0123456789':
            return None
        try:
            end = _DECODER.raw_decode(text, start)[1]
            value = load_json(text[start:end], self.draft.file).value
        except (BadInput, ValueError, RecursionError):
            return None
        return (value, end) if text[end : end + 1] in ("", "\n") else None

    # -- prose ---------------------------------------------------------------------------------

    def _other(self, line: Line) -> None:
        """A line of the description, or one that no rule knows."""
        above = self.lines[self.at - 1]
        if _LIKE_A_LABEL.match(line.text):
            what = f"{line.text!r} reads like a label of {self.field.name!r}, and is none"
            self.draft.find("line-not-understood", line.number, what)
        known = line.blank or above.blank or (self.prose and self.prose[-1] is above)
        if known or len(line.text) > _LONGEST_PILL:
            self.prose.append(line)
        elif self._before_children():
            option = {"title": line.text, "type": "object"}
            self.field.schema.setdefault("anyOf", []).append(option)
            self.field.lines["anyOf"] = line.number
        else:
            what = f"{line.text!r} in the field {self.field.name!r}"
            self.draft.find("line-not-understood", line.number, what)

    def _before_children(self) -> bool:
        """Whether this line is among the option titles above ``Show child attributes``."""
        at = self.at
        while at < len(self.lines) and not self.lines[at].blank:
            if self.lines[at].text == SHOW_CHILDREN:
                return self._kind() == "object"
            at += 1
        return False

    def _description(self) -> None:
        """What stands before an array's length is the field's; what follows it is the items'."""
        split = self.length_line
        own = [line for line in self.prose if not split or line.number < split]
        items = [line for line in self.prose if split and line.number > split]
        if paragraphs(own):
            self.set("description", paragraphs(own), next(x for x in own if not x.blank))
        if paragraphs(items):
            self.set_inner("description", paragraphs(items), next(x for x in items if not x.blank))


# What a damaged field leaves behind: a limit or a default that no rule took must not get lost.
_LIKE_A_LABEL = re.compile(
    r"(?:default|(?:Required (?:range|(?:string|array) length)|M(?:in|ax)imum(?: \w+)? length)):"
)


def _single(kind: Json) -> str:
    if isinstance(kind, list):
        return next((str(one) for one in kind if one != "null"), "")
    return str(kind)


def _one(label: str, values: list[Json]) -> Json:
    return values[0] if label == EXAMPLE else values


def paragraphs(lines: Sequence[Line]) -> str:
    """Lines of prose as text; empty lines separate paragraphs."""
    text = "\n".join(line.text for line in lines).strip("\n")
    return re.sub(r"\n{3,}", "\n\n", text)
