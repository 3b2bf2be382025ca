"""Other captures of a Runware model page, brought to the layout of its text.

* Reader mode: each field begins with a line ``-``, its type line ends in `` -`` and a breadcrumb
  is broken over lines.
* Older pages: ``Default:``, ``Min:``, ``Max:`` with capitals, name and type glued.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .text import Line

_TYPES = r"string|integer|float|boolean|object|array of [a-z]+(?: or [a-z]+)*"
_TYPE_LINE = re.compile(rf"(?:{_TYPES})(?: .*)?")
_GLUED = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z0-9_]*?)(?P<type>(?:string|integer|float|boolean|object)"
    r"(?: required)?(?: (?:Default|Min|Max|Step|Value): ?\S+)+)"
)
_LABEL = re.compile(r"\b(Default|Min|Max|Step|Value|Items): ?(?=\S)")
_STEP = re.compile(r"» ?\w+")


def to_text_layout(lines: Sequence[Line]) -> list[Line]:
    """The lines as the text capture has them; those of a text capture unchanged."""
    if any(line.text == "-" for line in lines):
        lines = _from_reader_mode(lines)
    return _from_older(lines)


def _from_reader_mode(lines: Sequence[Line]) -> list[Line]:
    """Every element between empty lines; what stood right below another line stays there."""
    said = [line for line in lines if not line.blank and line.text != "-"]
    made: list[Line] = []
    steps: list[str] = []
    for above, line in zip([None, *said], said, strict=False):
        if _STEP.fullmatch(line.text) and made:
            steps.append(line.text.lstrip("» "))
            continue
        _add_steps(made, steps)
        text = _unlisted(line.text)
        runs_on = above is not None and line.number == above.number + 1
        below_step = above is not None and _STEP.fullmatch(above.text) is not None
        if made and not (runs_on and _is_text(text) and not below_step):
            made.append(Line(made[-1].number, ""))
        made.append(Line(line.number, text))
    _add_steps(made, steps)
    return [*made, Line(said[-1].number, "")] if said else made


def _add_steps(made: list[Line], steps: list[str]) -> None:
    """Put the rest of a broken breadcrumb to its beginning, which stands last."""
    if steps:
        made[-1] = Line(made[-1].number, " » ".join([made[-1].text, *steps]))
        steps.clear()


def _unlisted(text: str) -> str:
    """A line without the dashes of the list that reader mode makes of the fields."""
    bare = text.removesuffix(" -")
    if text != bare and _TYPE_LINE.fullmatch(bare):
        return bare
    if text.startswith("- "):
        return f"  • {text[2:]}" if text.startswith("- `") else text[2:]
    return text


def _is_text(text: str) -> bool:
    """Whether a line can stand right below another: not a name, not a type line."""
    return " " in text and _TYPE_LINE.fullmatch(text) is None


def _from_older(lines: Sequence[Line]) -> list[Line]:
    made: list[Line] = []
    for line in lines:
        glued = _GLUED.fullmatch(line.text)
        if glued:
            made += [
                Line(line.number, glued["name"]),
                Line(line.number, ""),
                Line(line.number, _lower(glued["type"])),
            ]
        elif _TYPE_LINE.fullmatch(line.text) and _LABEL.search(line.text):
            made.append(Line(line.number, _lower(line.text)))
        else:
            made.append(line)
    return made


def _lower(text: str) -> str:
    return _LABEL.sub(lambda match: f"{match[1].lower()}: ", text)
