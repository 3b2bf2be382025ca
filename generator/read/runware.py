"""A Runware model page as rendered text to the JSON Schema of its task."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..diagnostics import Severity
from ..document import Json, Object, get, has, pointer
from ..limits import NESTING
from .ending import check_end
from .field import JS_ROUNDED, paragraphs
from .phrases import number
from .reading import Draft, Reading
from .runware_other import to_text_layout
from .text import Line, page_lines

FORM = "runware-text"

_MODEL = re.compile(r"MODEL ID (?P<id>\S+)")
_NUMBER = r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?"
_TYPE = re.compile(
    r"(?P<type>string|integer|float|boolean|object|array of [a-z ]+?)"
    r"(?P<required> required)?(?: value: (?P<value>\S+))?(?: (?P<format>UUID v4|URI))?"
    rf"(?: min: (?P<min>{_NUMBER}))?(?: max: (?P<max>{_NUMBER}))?(?: step: (?P<step>{_NUMBER}))?"
    rf"(?: default: (?P<default>\S+))?(?: items: (?P<items>\d+))?"
)
# What a damaged field leaves behind, when its name or its type line is none any more.
_LIKE_A_TYPE = re.compile(
    r"(?:string|integer|float|boolean|object|array of \w+)"
    r" (?:required|UUID v4|URI|(?:value|min|max|step|default|items):).*"
)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_CRUMB = re.compile(r"[A-Za-z]\w*(?: » [A-Za-z]\w*)+")
_COUNTER = re.compile(r"(?P<what>Allowed values|Properties|Examples|Learn more) (?P<n>\d+) \w+")
_ALTERNATIVE = re.compile(r"Format (?P<n>\d+): (?P<type>\w+)\[\](?: \d+ propert(?:y|ies))?")
_VALUE = re.compile(r"\s*• `(?P<value>[^`]+)`:.*")
_GROUP = re.compile(r"[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,4}")
_NESTED = re.compile(r"nested inside the (?P<path>[\w.]+) object")
# A group's title, a field's name, a breadcrumb: something follows each of them.
_BROKEN = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)*|\w+(?: »(?: \w*)?)*")
UUID4 = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
RUNWARE_TYPES = {"string": "string", "integer": "integer", "float": "number", "boolean": "boolean"}


def is_runware(text: str) -> bool:
    """Whether a text looks like such a page."""
    return _MODEL.match(text.lstrip()) is not None


def read_runware(text: str, file: str) -> Reading:
    """The task schema under ``components.schemas``; the page names no address."""
    draft = Draft(file)
    lines = to_text_layout(page_lines(text))
    model = next((i for i, line in enumerate(lines) if _MODEL.fullmatch(line.text)), None)
    if model is None:
        draft.fail("not-a-document", 1, "no line MODEL ID at the start of the page")
        return draft.reading(FORM)
    check_end(text, draft)
    if text.endswith("\n\n"):
        # Between two elements stands one empty line, after the last one none.
        draft.fail(
            "page-incomplete", lines[-1].number, "the page ends where an element must follow"
        )
    _Writer(lines, model, draft).write()
    return draft.reading(FORM)


@dataclass
class Entry:
    """A field: its path from the top of the task, its type line and the lines below it."""

    path: list[str]
    name: Line
    type: Line
    match: re.Match[str]
    rest: list[Line]


class _Writer:
    def __init__(self, lines: list[Line], model: int, draft: Draft) -> None:
        self.lines = lines
        self.model = model
        self.draft = draft
        self.counted: dict[int, str] = {}
        self.groups: list[tuple[list[str], Line]] = []
        self.adjacent = {line.number for above, line in pairwise(lines) if above.text and line.text}

    def write(self) -> None:
        draft = self.draft
        draft.document.update(openapi="3.1.0", info={}, paths={})
        head = [line for line in self.lines[self.model + 1 :] if not line.blank]
        if len(head) < 2:
            draft.fail("page-incomplete", 1, "nothing after the model id")
            return
        title = head[1]
        draft.put("/info/title", title.text, title.number)
        draft.put("/info/version", "0", self.lines[self.model].number, "version-not-documented")
        self._check_model()
        starts = self._starts()
        if not starts:
            draft.fail("page-incomplete", title.number, "the page shows no field")
            return
        self.at = pointer("components", "schemas", pascal(title.text))
        draft.put(self.at, {"type": "object"}, title.number)
        draft.put(self.at + "/title", title.text, title.number)
        self._head(starts[0][0])
        self._entries(starts)
        what = "the page names no method, URL, authentication or answer"
        draft.find("address-lost", self.lines[self.model].number, what, Severity.INFO)

    def _check_model(self) -> None:
        self.model_id = _MODEL.fullmatch(self.lines[self.model].text)["id"]  # type: ignore[index]

    def _starts(self) -> list[tuple[int, list[str]]]:
        """For each field the index of its name line and its path."""
        found = []
        for i, line in enumerate(self.lines):
            if not _NAME.fullmatch(line.text) or not self._alone(i):
                continue
            if i + 2 < len(self.lines) and self._is_type(i + 2):
                found.append((i, self._path(i)))
        return found

    def _alone(self, i: int) -> bool:
        before = i == 0 or self.lines[i - 1].blank
        return before and i + 1 < len(self.lines) and self.lines[i + 1].blank

    def _is_type(self, i: int) -> bool:
        return _TYPE.fullmatch(self.lines[i].text) is not None and self._alone_or_last(i)

    def _alone_or_last(self, i: int) -> bool:
        return i + 1 >= len(self.lines) or self.lines[i + 1].blank

    def _path(self, i: int) -> list[str]:
        name = self.lines[i].text
        above = (self.lines[k].text for k in range(i - 1, -1, -1) if not self.lines[k].blank)
        crumb = next(above, "")
        steps = crumb.split(" » ") if _CRUMB.fullmatch(crumb) else [name]
        if len(steps) > NESTING:
            what = f"nested deeper than {NESTING} levels"
            self.draft.fail("too-deep", self.lines[i].number, what)
            return [name]
        return steps if steps[-1] == name else [name]

    def _head(self, first: int) -> None:
        """The description of the model, and the groups' lines, which are navigation."""
        lines = self.lines[self.model + 1 : first]
        said = [line for line in lines if len(line.text) > 60 and line.text.endswith(".")]
        if said:
            self.draft.put(self.at + "/description", said[0].text, said[0].number)

    def _entries(self, starts: list[tuple[int, list[str]]]) -> None:
        ends = [self._end(i, path) for i, path in starts[1:]] + [len(self.lines)]
        last: set[str] = set()
        for (start, path), end in zip(starts, ends, strict=True):
            match = _TYPE.fullmatch(self.lines[start + 2].text)
            assert match is not None
            entry = Entry(
                path,
                self.lines[start],
                self.lines[start + 2],
                match,
                self.lines[start + 3 : end],
            )
            key = " » ".join(path)
            if key in last:
                what = f"a second field {key}; the first one stands"
                self.draft.fail("duplicate-field", entry.name.number, what)
                continue
            last.add(key)
            self._field(entry)
            self.counted.update({line.number: key for line in entry.rest})
        self._describe_groups()
        self._check_whole(last)
        self._check_last(entry)

    def _check_last(self, entry: Entry) -> None:
        """Every field has a description, and a group has fields: else the page breaks off."""
        said = [line for line in entry.rest if not line.blank]
        if not said or _group_at(entry.rest) is not None or _BROKEN.fullmatch(said[-1].text):
            what = "the page ends where a description or a field must follow"
            self.draft.fail("page-incomplete", (said or [entry.type])[-1].number, what)

    def _check_whole(self, paths: set[str]) -> None:
        """Every task names its model; an object has the members that the page counts."""
        number = self.lines[self.model].number
        if "model" not in paths:
            self.draft.fail("page-incomplete", number, "the field 'model' is missing")
        members = Counter(path.rpartition(" » ")[0] for path in paths)
        for line in self.lines:
            match = _COUNTER.fullmatch(line.text)
            if match and match["what"] == "Properties" and line.number in self.counted:
                path = self.counted[line.number]
                found = members[path]
                if found < int(match["n"]):
                    what = f"{path} has {match['n']} members, the page shows {found}"
                    self.draft.fail("page-incomplete", line.number, what)

    def _end(self, i: int, path: list[str]) -> int:
        """Where the field before ends: at the next one's crumb line, if it has one."""
        if len(path) > 1:
            while self.lines[i - 1].blank:
                i -= 1
            return i - 1
        return i

    # -- one field -----------------------------------------------------------------------------

    def _field(self, entry: Entry) -> None:
        target = self._parent(entry.path[:-1], entry.name.number)
        at = target + pointer("properties", entry.path[-1])
        schema = self._schema(entry)
        self.draft.put(at, {}, entry.name.number)
        for keyword, value in schema.items():
            self._put(at, keyword, value, entry.type.number)
        if entry.match["required"]:
            holder = get(self.draft.document, target)
            holder.setdefault("required", []).append(entry.path[-1])
            self.draft.put(target + "/required", holder["required"], entry.type.number)
            index = len(holder["required"]) - 1
            self.draft.state(target + pointer("required", index), entry.type.number)
        if entry.path == ["model"] and schema.get("const") != self.model_id:
            what = f"the field model is {schema.get('const')!r}, the head says {self.model_id!r}"
            self.draft.fail("page-incomplete", entry.name.number, what)
        self._below(at, entry)

    def _parent(self, above: list[str], line: int) -> str:
        """The schema that holds a nested field; objects that no field describes are derived."""
        at = self.at
        for step in above:
            at += pointer("properties", step)
            if not has(self.draft.document, at):
                self.draft.put(at, {"type": "object"}, line, "object-from-breadcrumb")
            elif get(self.draft.document, at).get("type") == "array":
                at = self._alternative(at)
        return at

    def _alternative(self, at: str) -> str:
        """The object among the kinds of items of an array."""
        items = get(self.draft.document, at)["items"]
        kinds = items.get("anyOf")
        if kinds is None:
            return at + "/items"
        index = next(i for i, kind in enumerate(kinds) if kind.get("type") == "object")
        return at + f"/items/anyOf/{index}"

    def _put(self, at: str, keyword: str, value: Json, line: int) -> None:
        rule = None
        if keyword in ("minimum", "maximum") and value in JS_ROUNDED:
            value, rule = JS_ROUNDED[value], "javascript-rounded-integer"
            what = f"{keyword}: the printed number stands for {value}"
            self.draft.note("integer-rounded", line, what)
        if keyword == "maxItems":
            rule = "items-count-is-a-maximum"
        if keyword == "pattern":
            rule = "uuid-v4-as-pattern"
        self.draft.put(at + pointer(keyword), value, line, rule)

    def _schema(self, entry: Entry) -> Object:
        match, text = entry.match, entry.match["type"]
        if text.startswith("array of "):
            schema: Object = {"type": "array", "items": _items(text.removeprefix("array of "))}
        elif text == "object":
            schema = {} if self._counter(entry, "Allowed values") else {"type": "object"}
        else:
            schema = {"type": RUNWARE_TYPES[text]}
        kind = schema.get("type")
        if match["value"] is not None:
            schema["const"] = self._scalar(match["value"], kind)
        if match["format"]:
            schema["format"] = {"UUID v4": "uuid", "URI": "uri"}[match["format"]]
        if match["format"] == "UUID v4":
            schema["pattern"] = UUID4
        low, high = _bounds(kind)
        if match["min"]:
            schema[low] = number(match["min"])
        if match["max"]:
            schema[high] = number(match["max"])
        if match["step"]:
            schema["multipleOf"] = number(match["step"])
        if match["default"] is not None:
            schema["default"] = self._scalar(match["default"], kind)
        if match["items"]:
            schema["maxItems"] = int(match["items"])
        return schema

    def _scalar(self, text: str, kind: Json) -> Json:
        if kind == "boolean" and text in ("true", "false"):
            return text == "true"
        if kind in ("integer", "number") and re.fullmatch(_NUMBER, text):
            return number(text)
        return text

    def _counter(self, entry: Entry, what: str) -> tuple[int, Line] | None:
        for line in entry.rest:
            match = _COUNTER.fullmatch(line.text)
            if match and match["what"] == what:
                return int(match["n"]), line
        return None

    def _below(self, at: str, entry: Entry) -> None:
        lines = self._without_group(entry.rest)
        self._report_lost(lines)
        stop = next((i for i, line in enumerate(lines) if self._ends_prose(line)), len(lines))
        prose = lines[:stop]
        said = [line for line in prose if not line.blank]
        if said:
            self.draft.put(at + "/description", paragraphs(prose), said[0].number)
        counted = self._counter(entry, "Allowed values")
        if counted:
            self._values(at, entry, *counted)
        self._alternatives(at, lines)

    def _ends_prose(self, line: Line) -> bool:
        return bool(_COUNTER.fullmatch(line.text) or _ALTERNATIVE.fullmatch(line.text))

    def _without_group(self, lines: list[Line]) -> list[Line]:
        """The lines of the field; of a group's, the one that says where it nests is kept."""
        start = _group_at(lines)
        if start is None:
            return lines
        sentence = next(line for line in reversed(lines) if not line.blank)
        nested = _NESTED.search(sentence.text)
        if nested:
            self.groups.append((nested["path"].split("."), sentence))
        return lines[:start]

    def _describe_groups(self) -> None:
        """An object that no field describes has its group's sentence."""
        for path, line in self.groups:
            at = self.at + "".join(pointer("properties", step) for step in path)
            if has(self.draft.document, at):
                schema = get(self.draft.document, at)
                if "description" not in schema:
                    self.draft.put(at + "/description", line.text, line.number)

    def _report_lost(self, lines: Sequence[Line]) -> None:
        """A paragraph after the counters that is followed by 'Learn more' is a field that lost
        its name and type; it ends the field before it."""
        seen = False
        previous: Line | None = None
        for line in lines:
            if _LIKE_A_TYPE.fullmatch(line.text):
                what = f"{line.text!r} reads like the type of a field, and is none"
                self.draft.find("line-not-understood", line.number, what)
            counter = _COUNTER.fullmatch(line.text)
            if counter and counter["what"] == "Learn more" and previous is not None:
                what = f"a field without name and type: {previous.text!r}"
                self.draft.find("field-lost", previous.number, what)
            alone = seen and line.text.endswith(".")
            seen = seen or self._ends_prose(line)
            if not line.blank:
                previous = line if alone and line.number not in self.adjacent else None

    def _values(self, at: str, entry: Entry, count: int, line: Line) -> None:
        named = [m["value"] for m in map(_VALUE.fullmatch, (x.text for x in entry.rest)) if m]
        schema = get(self.draft.document, at)
        self.draft.put(at + "/x-documented-count", count, line.number)
        if len(named) == count:
            self.draft.put(at + "/enum", named, line.number, "values-from-bullets")
        elif count == 1 and "default" in schema:
            value = [schema["default"]]
            self.draft.put(at + "/enum", value, line.number, "single-value-is-the-default")
        else:
            what = f"{entry.path[-1]!r} has {count} values; the page does not say which"
            self.draft.find("values-lost", line.number, what)
        notes = self._notes(entry.rest, line)
        if notes:
            texts = [note.text for note in notes]
            self.draft.put(at + "/x-value-descriptions", texts, notes[0].number)

    def _notes(self, lines: Sequence[Line], counter: Line) -> list[Line]:
        """What is said about the values: the lines right below their count."""
        start = next(i for i, line in enumerate(lines) if line is counter) + 1
        found: list[Line] = []
        for line in lines[start:]:
            if line.blank or self._ends_prose(line):
                break
            found.append(line)
        return found

    def _alternatives(self, at: str, lines: Sequence[Line]) -> None:
        """``Format 1: string[]``: the description of the first kind of items."""
        said = [line for line in lines if not line.blank]
        described = {"object"}
        for i, line in enumerate(said):
            match = _ALTERNATIVE.fullmatch(line.text)
            if match is None or match["type"] in described:
                continue
            described.add(match["type"])
            texts = said[i + 1 : i + 3]
            items = get(self.draft.document, at).get("items", {})
            for index, kind in enumerate(items.get("anyOf", ())):
                if kind.get("type") == match["type"] and len(texts) == 2:
                    place = f"{at}/items/anyOf/{index}/description"
                    self.draft.put(place, texts[1].text, texts[1].number)


def _items(text: str) -> Object:
    kinds: list[Object] = [
        {"type": RUNWARE_TYPES.get(word.removesuffix("s"), "object")} for word in text.split(" or ")
    ]
    return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}


def _bounds(kind: Json) -> tuple[str, str]:
    if kind == "string":
        return "minLength", "maxLength"
    if kind == "array":
        return "minItems", "maxItems"
    return "minimum", "maximum"


def _group_at(lines: Sequence[Line]) -> int | None:
    """Where a group's title and its sentence begin below a field, which belong to the next ones."""
    said = [i for i, line in enumerate(lines) if not line.blank]
    if len(said) < 2:
        return None
    title, sentence = lines[said[-2]], lines[said[-1]]
    apart = said[-1] > said[-2] + 1 and (said[-2] == 0 or lines[said[-2] - 1].blank)
    is_group = _GROUP.fullmatch(title.text) and sentence.text.endswith(".")
    return said[-2] if apart and is_group else None


def pascal(title: str) -> str:
    """A component name from a title: ``Seedance 1.0 Pro Fast`` gives ``Seedance10ProFast``."""
    return "".join(part[:1].upper() + part[1:] for part in re.findall(r"[A-Za-z0-9]+", title))
