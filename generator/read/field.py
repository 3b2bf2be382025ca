"""A field of a rendered page while it is read: its lines, and the keywords they have stated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as member

from ..document import Json, Object, copied
from .reading import Draft
from .text import Line
from .values import Values

JS_ROUNDED = {9223372036854776000: 2**63 - 1, 18446744073709552000: 2**64 - 1}
_SAFE = 2**53
_GAPS = re.compile(r"\n{3,}")


@dataclass(slots=True)
class Field:
    """One field as read; ``lines`` says for each keyword (``items/minLength``) where it stood."""

    name: str
    line: int
    schema: Object
    required: bool = False
    location: str | None = None
    hidden: int | None = None
    lines: dict[str, int] = member(default_factory=dict)
    rules: dict[str, str] = member(default_factory=dict)

    @property
    def kind(self) -> str | None:
        """The type of the field; of a nullable one, the other type."""
        kind = self.schema.get("type")
        if isinstance(kind, list):
            return next((str(one) for one in kind if one != "null"), None)
        return kind

    def moved(self, lines: int) -> Field:
        """A copy that stands so many lines further down."""
        return Field(
            self.name,
            self.line + lines,
            copied(self.schema),
            self.required,
            self.location,
            None if self.hidden is None else self.hidden + lines,
            {keyword: line + lines for keyword, line in self.lines.items()},
            dict(self.rules),
        )

    def innermost(self) -> tuple[Object, str]:
        """The schema of the innermost items, and the pointer to it with a slash at its end."""
        target, above = self.schema, ""
        while isinstance(target.get("items"), dict):
            target, above = target["items"], above + "items/"
        return target, above


@dataclass(slots=True)
class Work:
    """A field being read: ``at`` is the line that is next.

    ``follows``: another field comes right after. ``last``: the page may break off after these.
    ``length_line``: where the length of an array was stated; what stands below is of its items.
    ``label``: the last line read that ends a description: prose below it is a sign of a copy.
    ``gap`` and ``children``: the next empty line, and the last ``Show child attributes`` above it.
    """

    lines: Sequence[Line]
    draft: Draft
    field: Field
    follows: bool
    last: bool
    at: int = 2
    length_line: int = 0
    label: Line | None = None
    gap: int = 0
    children: int = -1
    prose: list[Line] = member(default_factory=list)
    _values: Values | None = None

    @property
    def values(self) -> Values:
        """The JSON values on the lines; most fields have none."""
        if self._values is None:
            self._values = Values(self.lines, self.draft.file)
        return self._values

    def set(self, keyword: str, value: Json, line: Line) -> None:
        """A keyword of the field itself."""
        self.put(self.field.schema, "", keyword, value, line)

    def set_inner(self, keyword: str, value: Json, line: Line) -> None:
        """A keyword of the innermost items."""
        target, above = self.field.innermost()
        self.put(target, above, keyword, value, line)

    def put(self, target: Object, above: str, keyword: str, value: Json, line: Line) -> None:
        """A keyword of ``target``, which stands at ``above`` in the field's schema."""
        if keyword in target and target[keyword] != [] and keyword != "type":
            what = f"a second {keyword} of {self.field.name!r}"
            self.draft.find("duplicate-label", line.number, what)
        if isinstance(value, int) and not -_SAFE <= value <= _SAFE:
            value = self._large(above + keyword, value, line)
        target[keyword] = value
        self.field.lines[above + keyword] = line.number

    def _large(self, keyword: str, value: int, line: Line) -> int:
        value, rule = unrounded(self.draft, keyword.rpartition("/")[2], value, line.number)
        if rule is not None:
            self.field.rules[keyword] = rule
        return value


def unrounded(draft: Draft, keyword: str, value: Json, line: int) -> tuple[Json, str | None]:
    """A number as a page prints it: the one that JavaScript rounded, and the rule, if known."""
    if value in JS_ROUNDED:
        value = JS_ROUNDED[value]
        draft.note("integer-rounded", line, f"{keyword}: the printed number stands for {value}")
        return value, "javascript-rounded-integer"
    if isinstance(value, int) and not -_SAFE <= value <= _SAFE:
        what = f"{keyword} {value} is above 2^53 and may be rounded"
        draft.find("integer-unsafe", line, what)
    return value, None


def paragraphs(lines: Sequence[Line]) -> str:
    """Lines of prose as text; empty lines separate paragraphs."""
    text = "\n".join([line.text for line in lines]).strip("\n")
    return _GAPS.sub("\n\n", text) if "\n\n\n" in text else text


def first_said(lines: Sequence[Line]) -> Line:
    """The first line on which something stands."""
    return next(line for line in lines if line.text)
