"""One field of a Runware model page, put into the schema of the task."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Json, Object, get, has, pointer
from .field import paragraphs, unrounded
from .reading import Draft
from .runware_entries import Entry, group_at
from .runware_words import ALTERNATIVE, COUNTER, LIKE_A_TYPE, NESTED, VALUE, type_schema
from .text import Line


class TaskWriter:
    """Puts fields into the schema at ``at``; ``adjacent``: lines right below another one."""

    def __init__(self, draft: Draft, at: str, adjacent: frozenset[int]) -> None:
        self.draft = draft
        self.at = at
        self.adjacent = adjacent
        self.groups: list[tuple[list[str], Line]] = []

    def put(self, entry: Entry) -> Object:
        """Put a field where its path leads; gives what its type line states."""
        target = self._parent(entry.path[:-1], entry.name.number)
        at = target + pointer("properties", entry.path[-1])
        schema = type_schema(entry.match, entry.counter("Allowed values") is not None)
        below = get(self.draft.document, at) if has(self.draft.document, at) else {}
        self.draft.put(at, {}, entry.name.number)
        counted = entry.match["items"] is not None
        for keyword, value in schema.items():
            self._keyword(at, keyword, value, entry.type.number, counted)
        for keyword in ("properties", "required"):
            if keyword in below:  # what a breadcrumb above said of the object
                get(self.draft.document, at)[keyword] = below[keyword]
        if entry.match["required"]:
            names = get(self.draft.document, target).setdefault("required", [])
            names.append(entry.path[-1])
            self.draft.state(target + "/required", entry.type.number)
            self.draft.state(target + pointer("required", len(names) - 1), entry.type.number)
        self._below(at, entry)
        return schema

    def describe_groups(self) -> None:
        """An object that no field describes has its group's sentence."""
        for path, line in self.groups:
            at = self.at + "".join(pointer("properties", step) for step in path)
            if has(self.draft.document, at):
                schema = get(self.draft.document, at)
                if "description" not in schema:
                    self.draft.put(at + "/description", line.text, line.number)

    def _parent(self, above: list[str], line: int) -> str:
        """The schema that holds a nested field; objects that no field describes are derived."""
        at = self.at
        for step in above:
            at += pointer("properties", step)
            if not has(self.draft.document, at):
                self.draft.put(at, {"type": "object"}, line, "object-from-breadcrumb")
            elif get(self.draft.document, at).get("type") == "array":
                at = self._items(at)
            if get(self.draft.document, at).get("type") != "object":
                what = f"a member of {step!r}, which is no object"
                self.draft.fail("line-not-understood", line, what)
        return at

    def _items(self, at: str) -> str:
        """The object among the kinds of items of an array."""
        items = get(self.draft.document, at)["items"]
        kinds = items.get("anyOf")
        if kinds is None:
            return at + "/items"
        index = next((i for i, kind in enumerate(kinds) if kind.get("type") == "object"), 0)
        return at + f"/items/anyOf/{index}"

    def _keyword(self, at: str, keyword: str, value: Json, line: int, counted: bool) -> None:
        rule = None
        if keyword in ("minimum", "maximum"):
            value, rule = unrounded(self.draft, keyword, value, line)
        if keyword == "maxItems" and counted:
            rule = "items-count-is-a-maximum"
        if keyword == "pattern":
            rule = "uuid-v4-as-pattern"
        self.draft.put(at + pointer(keyword), value, line, rule)

    # -- what stands below the type line -------------------------------------------------------

    def _below(self, at: str, entry: Entry) -> None:
        lines = self._without_group(entry.rest)
        self._report_lost(lines)
        stop = next((i for i, line in enumerate(lines) if _ends_prose(line)), len(lines))
        prose = lines[:stop]
        said = [line for line in prose if not line.blank]
        if said:
            self.draft.put(at + "/description", paragraphs(prose), said[0].number)
        counted = entry.counter("Allowed values")
        if counted:
            self._values(at, entry, *counted)
        self._alternatives(at, lines)

    def _without_group(self, lines: list[Line]) -> list[Line]:
        """The lines of the field; of a group's, the one that says where it nests is kept."""
        start = group_at(lines)
        if start is None:
            return lines
        sentence = next(line for line in reversed(lines) if not line.blank)
        nested = NESTED.search(sentence.text)
        if nested:
            self.groups.append((nested["path"].split("."), sentence))
        return lines[:start]

    def _report_lost(self, lines: Sequence[Line]) -> None:
        """A paragraph after the counters that is followed by 'Learn more' is a field that lost
        its name and type; it ends the field before it."""
        seen = False
        previous: Line | None = None
        for line in lines:
            if LIKE_A_TYPE.fullmatch(line.text):
                what = f"{line.text!r} reads like the type of a field, and is none"
                self.draft.find("line-not-understood", line.number, what)
            counter = COUNTER.fullmatch(line.text)
            if counter and counter["what"] == "Learn more" and previous is not None:
                what = f"a field without name and type: {previous.text!r}"
                self.draft.find("field-lost", previous.number, what)
            alone = seen and line.text.endswith(".")
            seen = seen or _ends_prose(line)
            if not line.blank:
                previous = line if alone and line.number not in self.adjacent else None

    def _values(self, at: str, entry: Entry, count: int, line: Line) -> None:
        named = [m["value"] for m in map(VALUE.fullmatch, (x.text for x in entry.rest)) if m]
        schema = get(self.draft.document, at)
        for other in (x for x in entry.rest if x is not line):
            match = COUNTER.fullmatch(other.text)
            if match and match["what"] == "Allowed values":
                what = f"a second count of the values of {entry.path[-1]!r}"
                self.draft.find("duplicate-label", other.number, what)
        self.draft.put(at + "/x-documented-count", count, line.number)
        of_default = "default" not in schema or schema["default"] in named
        if len(named) == count and of_default:
            self.draft.put(at + "/enum", named, line.number, "values-from-bullets")
        elif count == 1 and "default" in schema and not named:
            value = [schema["default"]]
            self.draft.put(at + "/enum", value, line.number, "single-value-is-the-default")
        else:
            what = f"{entry.path[-1]!r} has {count} values; the page does not say which"
            self.draft.find("values-lost", line.number, what)
        notes = _notes(entry.rest, line)
        if notes:
            texts = [note.text for note in notes]
            self.draft.put(at + "/x-value-descriptions", texts, notes[0].number)

    def _alternatives(self, at: str, lines: Sequence[Line]) -> None:
        """``Format 1: string[]``: the description of the first kind of items."""
        said = [line for line in lines if not line.blank]
        described = {"object"}
        for i, line in enumerate(said):
            match = ALTERNATIVE.fullmatch(line.text)
            if match is None or match["type"] in described:
                continue
            described.add(match["type"])
            texts = said[i + 1 : i + 3]
            items = get(self.draft.document, at).get("items", {})
            for index, kind in enumerate(items.get("anyOf", ())):
                if kind.get("type") == match["type"] and len(texts) == 2:
                    place = f"{at}/items/anyOf/{index}/description"
                    self.draft.put(place, texts[1].text, texts[1].number)


def _ends_prose(line: Line) -> bool:
    return bool(COUNTER.fullmatch(line.text) or ALTERNATIVE.fullmatch(line.text))


def _notes(lines: Sequence[Line], counter: Line) -> list[Line]:
    """What is said about the values: the lines right below their count."""
    start = next(i for i, line in enumerate(lines) if line is counter) + 1
    found: list[Line] = []
    for line in lines[start:]:
        if line.blank or _ends_prose(line):
            break
        found.append(line)
    return found
