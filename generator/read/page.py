"""The parts of a rendered API page: method, path, panels, sections."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from .fields import starts_field
from .interface import FURNITURE, is_end_mark
from .phrases import METHODS, SECTIONS
from .reading import Draft
from .text import Line

MEDIA = re.compile(r"(?:application|audio|image|multipart|text|video|\*)/[\w.+*-]+")
STATUS = re.compile(r"(?P<code>[1-5](?:\d\d|XX)|default)(?: - (?P<media>[a-z*]+/[\w.+*-]+))?")

_SEGMENTS = re.compile(r"(?:/[^\s/]+)+")
_RANK = {"security": 0, "body": 2, "response": 3}  # parameters, in any order, between
_INDEX = re.compile(r"(?:> ?)?(?:#+ )?Documentation Index")
_DECODER = json.JSONDecoder()


@dataclass
class Page:
    """The parts of a page, by line. ``whole``: what stands below the last section is there."""

    method: Line
    crumbs: list[Line]
    title: Line | None
    curl: list[Line]
    answer: list[Line]
    description: list[Line]
    sections: dict[str, list[Line]]
    headings: dict[str, Line]
    whole: bool

    @property
    def panel(self) -> str:
        """The request panel as one text."""
        return "\n".join([line.text for line in self.curl])


def split_page(lines: list[Line], draft: Draft) -> Page | None:
    """The parts; None, with a finding, when the page does not have them."""
    at = next((i for i in range(len(lines)) if _is_method(lines, i)), None)
    if at is None:
        draft.fail("page-incomplete", 1, "no line that names the method (POST, GET, …) and a path")
        return None
    method = lines[at]
    crumbs, at = _crumbs(lines, at + 1)
    start = _panel(lines, at)
    if start is None or not crumbs:
        draft.fail("page-incomplete", method.number, "no request panel (curl) with its path")
        return None
    curl_end = _curl_end(lines, start)
    answer_start, answer_end = _answer(lines, curl_end, draft)
    first_line = max(answer_end, at)
    headings = _headings(lines, first_line, draft)
    end = _page_end(lines, headings[-1][0] if headings else first_line)
    first = min((i for i, _ in headings), default=end)
    ends = [*(i for i, _ in headings[1:]), end][: len(headings)]
    title = _title(lines[at : max(start, at)], draft)
    return Page(
        method=method,
        crumbs=crumbs,
        title=title,
        curl=lines[start:curl_end],
        answer=lines[answer_start:answer_end],
        description=_description(lines[first_line:first]),
        sections={
            SECTIONS[line.text]: lines[i + 1 : stop]
            for (i, line), stop in zip(headings, ends, strict=True)
        },
        headings={SECTIONS[line.text]: line for _, line in headings},
        whole=end < len(lines),
    )


def _next(lines: Sequence[Line], at: int) -> int:
    """The index of the next line that is not blank; the number of lines when there is none."""
    while at < len(lines) and lines[at].blank:
        at += 1
    return at


def _is_method(lines: Sequence[Line], at: int) -> bool:
    after = _next(lines, at + 1) if lines[at].text in METHODS else len(lines)
    return after < len(lines) and lines[after].text.startswith(("/", "http://", "https://"))


def _crumbs(lines: Sequence[Line], at: int) -> tuple[list[Line], int]:
    """The path segments below the method (and below the server, where it is shown)."""
    at = _next(lines, at)
    if at < len(lines) and lines[at].text.startswith("http"):
        at = _next(lines, at + 1)
    found: list[Line] = []
    while at < len(lines):
        segment = _next(lines, at + 1)
        if lines[at].text == "/" and segment < len(lines):
            found.append(lines[segment])
            at = _next(lines, segment + 1)
        elif _SEGMENTS.fullmatch(lines[at].text):
            parts = lines[at].text[1:].split("/")
            found.extend(Line(lines[at].number, part) for part in parts)
            at = _next(lines, at + 1)
        else:
            break
    return found, at


def _panel(lines: Sequence[Line], at: int) -> int | None:
    """The request panel below the path; some captures have it above."""
    below = (i for i in range(at, len(lines)) if lines[i].text.startswith("curl "))
    above = (i for i in range(at) if lines[i].text.startswith("curl "))
    return next(below, next(above, None))


def _title(lines: Sequence[Line], draft: Draft) -> Line | None:
    titles = [line for line in lines if line.text and line.text not in FURNITURE]
    for extra in titles[1:]:
        if extra.text != titles[0].text:
            what = f"{extra.text!r} between title and panel"
            draft.find("line-not-understood", extra.number, what)
    return titles[0] if titles else None


def _curl_end(lines: Sequence[Line], start: int) -> int:
    """Past the panel: lines that end in a backslash, and what stands between single quotes."""
    at, quoted = start, False
    while at < len(lines):
        text = lines[at].text
        quoted ^= text.replace("'\\''", "").count("'") % 2 == 1
        at += 1
        if not quoted and not text.endswith("\\"):
            break
    return at


def _answer(lines: list[Line], start: int, draft: Draft) -> tuple[int, int]:
    """The example answer, which starts right after the panel: its first line and past its last."""
    at = start
    while at < len(lines) and _before_answer(lines[at]):
        at += 1
    if at >= len(lines) or lines[at].text[:1] not in '{["tfn-0123456789':
        return start, start
    adjacent = not lines[at - 1].blank
    if not adjacent and lines[at].text[:1] not in "{[":
        return start, start
    text = "\n".join(line.text for line in lines[at:])
    try:
        end = _DECODER.raw_decode(text)[1]
    except (ValueError, RecursionError):
        if adjacent:
            draft.fail("example-broken", lines[at].number, "the example answer is no whole JSON")
        return start, start
    last = at + text.count("\n", 0, end)
    whole = text[end : end + 1] in ("", "\n")
    return (at, last + 1) if whole else (start, start)


def _before_answer(line: Line) -> bool:
    return line.blank or line.text in FURNITURE or STATUS.fullmatch(line.text) is not None


def _headings(lines: Sequence[Line], start: int, draft: Draft) -> list[tuple[int, Line]]:
    """Real section headings: alone between empty lines, and followed by what such a one holds.

    The body follows all parameters, each comes once: another one, in a description, is none.
    """
    found: dict[str, tuple[int, Line]] = {}
    for i in range(start, len(lines)):
        line = lines[i]
        if line.text not in SECTIONS or (i and not lines[i - 1].blank):
            continue
        if i + 1 < len(lines) and not lines[i + 1].blank:
            continue
        section = SECTIONS[line.text]
        # The response is the last such line; of the others a description may hold a copy.
        if not _is_real(lines, i, section):
            continue
        after = any(_RANK.get(other, 1) > _RANK.get(section, 1) for other in found)
        if section != "response" and (after or section in found):
            what = f"{line.text!r} reads like a heading, below {next(reversed(found))!r} it is none"
            draft.find("label-in-description", line.number, what)
            continue
        found[section] = (i, line)
    ordered = sorted(found.values())
    response = found.get("response")
    return [entry for entry in ordered if response is None or entry[0] <= response[0]]


def _is_real(lines: Sequence[Line], at: int, section: str) -> bool:
    first = _next(lines, at + 1)
    if section == "response":
        return True
    if first >= len(lines):
        return False
    if section == "body":
        return MEDIA.fullmatch(lines[first].text) is not None
    second = _next(lines, first + 1)
    alternatives = section == "security" and is_doubled(lines[first].text)
    return starts_field(lines, first) or (alternatives and starts_field(lines, second))


def is_doubled(text: str) -> bool:
    """Whether a line is one text twice: the names of alternatives, run together."""
    half = len(text) // 2
    return len(text) > 1 and len(text) % 2 == 0 and text[:half] == text[half:]


def _page_end(lines: Sequence[Line], start: int) -> int:
    ends = (i for i in range(start, len(lines)) if is_end_mark(lines[i].text))
    return next(ends, len(lines))


def _description(lines: Sequence[Line]) -> list[Line]:
    """The description without the site's note that it has an index."""
    kept: list[Line] = []
    skip = 0
    for line in lines:
        if _INDEX.fullmatch(line.text):
            skip = 3
        if skip:
            skip -= line.text not in ("", ">")
        elif line.text not in FURNITURE:
            kept.append(line)
    return kept
