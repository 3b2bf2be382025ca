"""A Runware model page as rendered text to the JSON Schema of its task.

The words of a page are in ``runware_words``, where its fields begin and end in
``runware_entries``, what one field states in ``runware_field``; here is the page as a whole.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ..diagnostics import Severity
from ..document import pointer
from .ending import check_end
from .reading import Draft, Reading
from .runware_entries import Entry, group_at, split_entries
from .runware_field import TaskWriter
from .runware_other import to_text_layout
from .runware_words import BROKEN, COUNTER, MODEL, pascal
from .text import Line, page_lines

FORM = "runware-text"


def is_runware(text: str) -> bool:
    """Whether a text looks like such a page."""
    return MODEL.match(text.lstrip()) is not None


def read_runware(text: str, file: str) -> Reading:
    """The task schema under ``components.schemas``; the page names no address."""
    draft = Draft(file)
    lines = to_text_layout(page_lines(text))
    model = next((i for i, line in enumerate(lines) if MODEL.fullmatch(line.text)), None)
    if model is None:
        draft.fail("not-a-document", 1, "no line MODEL ID at the start of the page")
        return draft.reading(FORM)
    check_end(text, draft)
    if text.endswith("\n\n"):
        # Between two elements stands one empty line, after the last one none.
        draft.fail(
            "page-incomplete", lines[-1].number, "the page ends where an element must follow"
        )
    _write(lines, model, draft)
    return draft.reading(FORM)


def _write(lines: list[Line], model: int, draft: Draft) -> None:
    draft.document.update(openapi="3.1.0", info={}, paths={})
    head = [line for line in lines[model + 1 :] if not line.blank]
    if len(head) < 2:
        draft.fail("page-incomplete", 1, "nothing after the model id")
        return
    title, number = head[1], lines[model].number
    draft.put("/info/title", title.text, title.number)
    draft.put("/info/version", "0", number, "version-not-documented")
    entries = split_entries(lines, draft)
    if not entries:
        draft.fail("page-incomplete", title.number, "the page shows no field")
        return
    at = pointer("components", "schemas", pascal(title.text))
    draft.put(at, {"type": "object"}, title.number)
    draft.put(at + "/title", title.text, title.number)
    _describe(lines[model + 1 :], entries[0], draft, at)
    adjacent = {line.number for above, line in pairwise(lines) if above.text and line.text}
    written = _fields(entries, lines[model], TaskWriter(draft, at, frozenset(adjacent)))
    _check_whole(written, number, draft)
    _check_last(written[-1], draft)
    what = "the page names no method, URL, authentication or answer"
    draft.find("address-lost", number, what, Severity.INFO)


def _describe(lines: list[Line], first: Entry, draft: Draft, at: str) -> None:
    """The description of the model stands among groups' lines, which are navigation."""
    for line in lines:
        if line is first.name:
            return
        if len(line.text) > 60 and line.text.endswith("."):
            draft.put(at + "/description", line.text, line.number)
            return


def _fields(entries: list[Entry], model: Line, writer: TaskWriter) -> list[Entry]:
    """Put every field into the schema; of two with one path the first one stands."""
    stated = model.text.removeprefix("MODEL ID ")
    written: dict[str, Entry] = {}
    for entry in entries:
        key, number = " » ".join(entry.path), entry.name.number
        if key in written:
            what = f"a second field {key}; the first one stands"
            writer.draft.fail("duplicate-field", number, what)
            continue
        written[key] = entry
        const = writer.put(entry).get("const")
        if key == "model" and const != stated:
            what = f"the field model is {const!r}, the head says {stated!r}"
            writer.draft.fail("page-incomplete", number, what)
    writer.describe_groups()
    return list(written.values())


def _check_whole(written: list[Entry], number: int, draft: Draft) -> None:
    """Every task names its model; an object has the members that the page counts."""
    if all(entry.path != ["model"] for entry in written):
        draft.fail("page-incomplete", number, "the field 'model' is missing")
    members = Counter(tuple(entry.path[:-1]) for entry in written)
    for entry in written:
        for line in entry.rest:
            match = COUNTER.fullmatch(line.text)
            found = members[tuple(entry.path)]
            if match and match["what"] == "Properties" and found < int(match["n"]):
                path = " » ".join(entry.path)
                what = f"{path} has {match['n']} members, the page shows {found}"
                draft.fail("page-incomplete", line.number, what)


def _check_last(entry: Entry, draft: Draft) -> None:
    """Every field has a description, and a group has fields: else the page breaks off."""
    said = [line for line in entry.rest if not line.blank]
    if not said or group_at(entry.rest) is not None or BROKEN.fullmatch(said[-1].text):
        what = "the page ends where a description or a field must follow"
        draft.fail("page-incomplete", (said or [entry.type])[-1].number, what)
