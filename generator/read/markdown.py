"""A rendered API page that was captured as Markdown, to the lines of the plain text capture.

Every block is between empty lines there, so that nothing shows what stands right below what.
Headings, and the anchor before each field, say it instead; what follows is put back in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .glued import split_name
from .interface import to_english
from .page import MEDIA, STATUS
from .phrases import EXAMPLE, EXAMPLES, OPTIONS, SECTIONS, is_label, is_pill
from .text import Line
from .types import is_type

_ANCHOR = re.compile(
    r"\[[\u200b\s]*\]\([^()\s#]*#(?:body|response|authorization|parameter)s?-[^()\s]*\)"
)
_HEADING = re.compile(r"#{1,6} +(?P<text>.*)")
_FENCE = re.compile(r"(?P<mark>`{3,}|~{3,}).*")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>()#+\-.!|~$])")
_CODE = re.compile(r"`+([^`]*)`+")
_LINK = re.compile(r"\[([^\[\]]+)\]\((?:[^()\s]|\([^()\s]*\))*\)")
_LINKS = re.compile(r"(?:\[[^\]]*\]\([^)]*\)){2,}")  # nothing but links: other pages
_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1")


def is_markdown(text: str) -> bool:
    """Whether a page was captured as Markdown: headings of its sections, or anchors of fields."""
    return _ANCHOR.search(text) is not None or re.search(r"^#{1,6} +\S", text, re.M) is not None


def to_lines(lines: Sequence[Line]) -> list[Line]:
    """One element per line, with the empty lines that the text capture has."""
    return _Layout(to_english(list(_plain(_joined_anchors(lines))))).lines()


def _joined_anchors(lines: Sequence[Line]) -> Iterator[Line]:
    """Anchors that run over lines (``[``, empty, ``](#body-x)``) on one."""
    at = 0
    while at < len(lines):
        if lines[at].text.strip() == "[":
            close = at + 1
            while close < len(lines) and lines[close].blank:
                close += 1
            if close < len(lines) and lines[close].text.startswith("](#"):
                yield Line(lines[close].number, "[" + lines[close].text)
                at = close + 1
                continue
        yield lines[at]
        at += 1


_FIELD = "\0"  # what an anchor becomes: no text line holds it


def _plain(lines: Iterator[Line]) -> Iterator[Line]:
    """Text without marks; an anchor becomes a line of its own, code keeps its text."""
    fence = ""
    for line in lines:
        match = _FENCE.fullmatch(line.text)
        if fence and line.text.strip() == fence:
            fence = ""
        elif not fence and match:
            fence = match["mark"]
        elif fence:
            yield Line(line.number, line.text.strip("`"))
        else:
            anchor = _ANCHOR.match(line.text)
            if anchor:
                yield Line(line.number, _FIELD)
                line = Line(line.number, line.text[anchor.end() :].strip())
            links = _LINKS.fullmatch(line.text) is not None
            yield line if links else Line(line.number, unmark(line.text))


def unmark(text: str) -> str:
    """One line without Markdown marks: its text as a browser shows it."""
    heading = _HEADING.fullmatch(text)
    text = _unclosed(heading["text"]) if heading else text
    codes: list[str] = []

    def keep(match: re.Match[str]) -> str:
        codes.append(match[1])
        return f"\1{len(codes) - 1}\2"

    text = _CODE.sub(keep, text)
    text = _BOLD.sub(r"\2", _ESCAPED.sub(r"\1", _LINK.sub(r"\1", text)))
    text = re.sub(r"^[-*] +", "  • ", text)
    return re.sub("\1(\\d+)\2", lambda match: codes[int(match[1])], text).rstrip()


def _unclosed(heading: str) -> str:
    """A heading without the number signs that may close it."""
    bare = heading.rstrip("#")
    return bare.rstrip() if bare.endswith(" ") else heading


class _Layout:
    """Puts empty lines where the text capture has them, from the first section on."""

    def __init__(self, lines: Sequence[Line]) -> None:
        first = (i for i, line in enumerate(lines) if line.text in SECTIONS)
        start = next(first, len(lines))
        self.made = list(lines[:start])
        self.said = [line for line in lines[start:] if not line.blank]
        self.anchored = any(line.text == _FIELD for line in self.said)
        self.at = 0

    def lines(self) -> list[Line]:
        while self.at < len(self.said):
            if self._starts_field():
                self.at += self._text() == _FIELD
                self._header()
            elif self._text() in SECTIONS:
                self._section()
            elif self._text() == OPTIONS:
                self._options()
            elif self._text() in (EXAMPLE, EXAMPLES):
                self._example()
            elif is_label(self._text()):
                self._put()
            else:
                self._paragraph()
        return self.made

    def _text(self) -> str:
        return self.said[self.at].text if self.at < len(self.said) else ""

    def _put(self) -> None:
        self.made.append(self.said[self.at])
        self.at += 1

    def _blank(self) -> None:
        if self.made and not self.made[-1].blank:
            self.made.append(Line(self.made[-1].number, ""))

    def _starts_field(self) -> bool:
        """An anchor; where the capture has none, a name paragraph and a type paragraph."""
        if self.anchored:
            return self._text() == _FIELD
        if " " in self._text() or self.at + 1 >= len(self.said):
            return False
        return is_type(self.said[self.at + 1].text)

    def _section(self) -> None:
        self._blank()
        self._put()
        self._blank()
        while MEDIA.fullmatch(self._text()) or STATUS.fullmatch(self._text()):
            self._put()
        self._blank()

    def _header(self) -> None:
        if self.at >= len(self.said):
            return
        glued = split_name(self._text())
        if glued:
            number = self.said[self.at].number
            self.made.extend(Line(number, part) for part in glued)
            self.at += 1
        else:
            self._put()
            if self.at < len(self.said):
                self._put()
        while is_pill(self._text()):
            self._put()

    def _paragraph(self) -> None:
        self._blank()
        self._put()
        while self.at < len(self.said) and self.said[self.at].number == self.made[-1].number + 1:
            if self._starts_field() or self._text() in SECTIONS or is_label(self._text()):
                break
            if self.anchored and is_type(self._text()):
                self._blank()  # no anchor stands above: this is no field
            self._put()
        self._blank()

    def _options(self) -> None:
        self._put()
        more = True
        while more and self.at < len(self.said) and not self._ends_options():
            line = self.said[self.at]
            more = line.text.endswith(",")
            values = line.text.split(", ")
            shown = [value + "," for value in values[:-1]] + [values[-1]]
            self.made.extend(Line(line.number, value) for value in shown)
            self.at += 1
        if more:
            self._blank()  # the list breaks off; what follows is none of its values

    def _ends_options(self) -> bool:
        return self._text() == _FIELD or self._text() in SECTIONS or is_label(self._text())

    def _example(self) -> None:
        self._put()
        if self._text()[:1] not in ("{", "["):
            self._blank()
        depth = 0
        while self.at < len(self.said) and self._text() != _FIELD:
            text = self._text()
            if depth == 0 and (text[:1] not in '"{[tfn-0123456789' or self._starts_field()):
                break
            depth += sum(map(text.count, "{[")) - sum(map(text.count, "}]"))
            self._put()
            if depth <= 0:
                self._blank()
