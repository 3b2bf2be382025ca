"""Fields of a rendered page: name, type, pills, description, labels."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..diagnostics import BadInput
from ..document import Json, Object
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

_NAME = re.compile(r"\S+")
JS_ROUNDED = {9223372036854776000: 2**63 - 1, 18446744073709552000: 2**64 - 1}
_SAFE = 2**53


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


def starts_field(lines: Sequence[Line], index: int) -> bool:
    """Whether a field starts here: a name, and the very next line is a type."""
    if index + 1 >= len(lines) or not _NAME.fullmatch(lines[index].text):
        return False
    if lines[index].text.endswith(",") or lines[index].text.startswith(('"', "{", "}", "[")):
        return False
    return parse_type(lines[index + 1].text) is not None


def parse_fields(lines: Sequence[Line], draft: Draft) -> list[Field]:
    """Every field of a section, in order; what no rule consumed is a finding."""
    starts = [index for index in range(len(lines)) if starts_field(lines, index)]
    for line in lines[: starts[0] if starts else len(lines)]:
        if not line.blank:
            draft.find("line-not-understood", line.number, f"{line.text!r} before the first field")
    ends = [*starts[1:], len(lines)]
    fields: list[Field] = []
    for start, end in zip(starts, ends, strict=True):
        made = _Parser(lines[start:end], draft).parse()
        if any(other.name == made.name for other in fields):
            what = f"a second field {made.name!r}; the first one stands"
            draft.fail("duplicate-field", made.line, what)
        else:
            fields.append(made)
    return fields


class _Parser:
    def __init__(self, lines: Sequence[Line], draft: Draft) -> None:
        self.lines = lines
        self.draft = draft
        self.at = 2
        schema = parse_type(lines[1].text)
        assert schema is not None
        self.field = Field(lines[0].text, lines[0].number, schema)
        self._note_type(schema, "")

    def _note_type(self, schema: Object, above: str) -> None:
        for keyword, value in schema.items():
            self.field.lines[above + keyword] = self.lines[1].number
            if keyword == "items":
                self._note_type(value, above + "items/")

    def parse(self) -> Field:
        self._pills()
        prose: list[Line] = []
        while self.at < len(self.lines):
            if not self._label():
                prose.append(self.lines[self.at])
                self.at += 1
        self._description(prose)
        self._check_enum()
        return self.field

    # -- pills ---------------------------------------------------------------------------------

    def _pills(self) -> None:
        while self.at < len(self.lines) and self._pill(self.lines[self.at]):
            self.at += 1

    def _pill(self, line: Line) -> bool:
        text = line.text
        if text.startswith("default:"):
            self.set("default", self._default(text.removeprefix("default:"), line), line)
        elif text == "required":
            self.field.required = True
            self.field.lines["required"] = line.number
        elif text == "nullable":
            self._nullable(line)
        elif text in PILLS:
            self.set(PILLS[text][0], True, line)
        elif text in LOCATIONS and self.field.location is None:
            self.field.location = text
        else:
            return False
        return True

    def _nullable(self, line: Line) -> None:
        kind = self.field.schema.get("type")
        if isinstance(kind, str):
            self.field.schema["type"] = [kind, "null"]
            self.field.lines["type"] = line.number

    def _default(self, text: str, line: Line) -> Json:
        if text.startswith('"') and text.endswith('"') and len(text) > 1:
            try:
                return json.loads(text)
            except ValueError:
                return text
        kind = self.field.schema.get("type")
        if kind == "string" or (isinstance(kind, list) and "string" in kind):
            return text
        return self._json(text, line, text)

    # -- labels --------------------------------------------------------------------------------

    def _label(self) -> bool:
        line = self.lines[self.at]
        text = line.text
        if text == OPTIONS:
            self._options(line)
        elif text.startswith(CONST):
            self.set_inner("const", self._json(text.removeprefix(CONST), line, text), line)
            self.at += 1
        elif text in (EXAMPLE, EXAMPLES):
            self._examples(text, line)
        elif text == SHOW_CHILDREN:
            self.field.hidden = line.number
            self.at += 1
        elif text == HIDE_CHILDREN:
            self.at += 1
        else:
            return self._phrase(line)
        return True

    def _phrase(self, line: Line) -> bool:
        for phrase in PHRASES:
            match = phrase.pattern.fullmatch(line.text)
            if match:
                target, above = self._target(phrase.on)
                kind = str(target.get("type"))
                for keyword, value in phrase.keywords(match, kind).items():
                    self._keyword(target, above, keyword, value, line)
                self.at += 1
                return True
        return False

    def _target(self, on: str) -> tuple[Object, str]:
        target, above = self.field.schema, ""
        while on == "innermost" and isinstance(target.get("items"), dict):
            target, above = target["items"], above + "items/"
        return target, above

    def _keyword(self, target: Object, above: str, keyword: str, value: Json, line: Line) -> None:
        if isinstance(value, int) and abs(value) > _SAFE:
            exact = JS_ROUNDED.get(value)
            if exact is None:
                what = f"{keyword} {value} is above 2^53 and may be rounded"
                self.draft.find("integer-unsafe", line.number, what)
            else:
                self.field.rules[above + keyword] = "javascript-rounded-integer"
                value = exact
        target[keyword] = value
        self.field.lines[above + keyword] = line.number

    def set(self, keyword: str, value: Json, line: Line) -> None:
        self._keyword(self.field.schema, "", keyword, value, line)

    def set_inner(self, keyword: str, value: Json, line: Line) -> None:
        target, above = self._target("innermost")
        self._keyword(target, above, keyword, value, line)

    def _options(self, label: Line) -> None:
        target, above = self._target("innermost")
        values: list[Json] = []
        self.at += 1
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.blank and not values:
                self.at += 1
                continue
            more = line.text.endswith(",")
            values.append(self._option(line.text.removesuffix(","), target, line))
            self.at += 1
            if not more or self.at >= len(self.lines):
                break
        if not values or more:
            self.draft.fail("options-broken", label.number, "the list of values breaks off")
        target["enum"] = values
        self.field.lines[above + "enum"] = label.number

    def _option(self, text: str, target: Object, line: Line) -> Json:
        if target.get("type") in ("integer", "number", "boolean"):
            return self._json(text, line, text)
        return text.strip("`")

    def _check_enum(self) -> None:
        target, above = self._target("innermost")
        if target.get("enum") == []:
            del target["enum"]
            del self.field.lines[above + "enum"]
            what = f"the values of {self.field.name!r} are not on the page"
            self.draft.fail("options-broken", self.field.line, what)

    def _examples(self, label: str, line: Line) -> None:
        """The values after the label; JSON that may run over several lines."""
        self.at += 1
        values: list[Json] = []
        while self.at < len(self.lines):
            value = self._block()
            if value is None:
                break
            values.append(value[0])
            if label == EXAMPLE:
                break
        if not values:
            self.draft.fail("example-broken", line.number, "no complete JSON after the label")
        elif label == EXAMPLE:
            self.set("example", values[0], line)
        else:
            self.set("examples", values, line)

    def _block(self) -> tuple[Json] | None:
        """One JSON value from here, over as many lines as it needs; None when there is none."""
        start = self.at
        while start < len(self.lines) and self.lines[start].blank:
            start += 1
        text = ""
        for end in range(start, min(len(self.lines), start + 2000)):
            text += self.lines[end].text + "\n"
            if not text.strip() or text.strip()[0] not in '"{[tfn-0123456789':
                return None
            try:
                value = load_json(text, self.draft.file).value
            except BadInput:
                continue
            self.at = end + 1
            while self.at < len(self.lines) and self.lines[self.at].blank:
                self.at += 1
            return (value,)
        return None

    def _json(self, text: str, line: Line, shown: str) -> Json:
        try:
            return load_json(text.strip(), self.draft.file, line.number).value
        except BadInput:
            self.draft.fail("line-not-understood", line.number, f"{shown!r} holds no JSON value")
            return None

    # -- prose ---------------------------------------------------------------------------------

    def _description(self, prose: Sequence[Line]) -> None:
        """What stands before an array's length is the field's; what follows it is the items'."""
        if not any(not line.blank for line in prose):
            return
        split = self.field.lines.get("minItems") or self.field.lines.get("maxItems")
        own = [line for line in prose if split is None or line.number < split]
        items = [line for line in prose if split is not None and line.number > split]
        if paragraphs(own):
            self.set("description", paragraphs(own), next(x for x in own if not x.blank))
        if paragraphs(items):
            self.set_inner("description", paragraphs(items), next(x for x in items if not x.blank))


def paragraphs(lines: Sequence[Line]) -> str:
    """Lines of prose as text; empty lines separate paragraphs."""
    text = "\n".join(line.text for line in lines).strip()
    return re.sub(r"\n{3,}", "\n\n", text)
