"""A Runware model page as Markdown: complete, with values, pairs and request sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..diagnostics import Severity
from ..document import Json, Object, get, has, pointer
from ..limits import NESTING
from .field import unrounded
from .phrases import number
from .reading import Draft, Reading
from .runware_words import RUNWARE_TYPES, UUID4, bounds, pascal
from .text import Line, page_lines

FORM = "runware-md"

_FIELD = re.compile(r"#{2,5} +\[?`?(?P<name>[A-Za-z]\w*)`?\]?(?:\((?P<url>[^)\s]*)\))?")
_ITEM = re.compile(r"[-*] +\*\*(?P<key>[A-Z][\w ]*)\*\*: *(?P<value>.*)")
_SECTION = re.compile(r"#{1,4} +(?P<title>[^\[`].*)")
# What stands below the request: another section, or fields of the answer.
_ENDS_REQUEST = re.compile(r"#{1,5} +(?!\[?`?[A-Za-z]\w*`?\]?\([^)\s]*#request-)")
_REQUEST_FIELD = re.compile(r"^#{2,5} +\[[^\[\]\n]+\]\([^)\n]*#request-", re.M)
_CODE = re.compile(r"`([^`]*)`")


@dataclass
class Entry:
    """A field: its heading, its ``**Key**: value`` items and its prose."""

    name: Line
    url: str
    items: dict[str, tuple[str, int]] = field(default_factory=dict)
    prose: list[Line] = field(default_factory=list)


def is_runware_md(text: str) -> bool:
    """Whether a text looks like such a page, and not like one that has a request panel."""
    if "curl --request " in text or _REQUEST_FIELD.search(text) is None:
        return False
    return "- **Type**:" in text or "* **Type**:" in text


def read_runware_md(text: str, file: str) -> Reading:
    """The task schema under ``components.schemas``; the page names no address."""
    draft = Draft(file)
    if not text.endswith("\n"):
        what = "the last line has no line end: the page may break off there"
        draft.fail("page-incomplete", text.count("\n") + 1, what, "capture the page again")
        return draft.reading(FORM)
    lines = page_lines(text)
    found = _entries(lines, draft)
    entries = [entry for entry in found if "#request-" in entry.url]
    title = next((x for x in lines if x.text.startswith("# ")), None)
    last = max((entry.name.number for entry in entries), default=0)
    if not any(_ENDS_REQUEST.match(line.text) and line.number > last for line in lines):
        what = "nothing follows the fields of the request: the page breaks off there"
        draft.fail("page-incomplete", lines[-1].number, what, "capture the page again")
        return draft.reading(FORM)
    if not entries or title is None:
        draft.fail("page-incomplete", 1, "no title, or no field of the request")
        return draft.reading(FORM)
    _Writer(draft, Line(title.number, title.text[2:].strip())).write(entries)
    return draft.reading(FORM)


def _entries(lines: Sequence[Line], draft: Draft) -> list[Entry]:
    """The fields of the page; what is said of one in items stands above its description."""
    found: list[Entry] = []
    current: Entry | None = None
    fenced = False
    for line in lines:
        fenced ^= line.text.startswith("```")
        heading = None if fenced else _FIELD.fullmatch(line.text)
        if heading and heading["url"] and "#" in heading["url"]:
            current = Entry(Line(line.number, heading["name"]), heading["url"])
            found.append(current)
        elif not fenced and _SECTION.fullmatch(line.text):
            current = None
        elif current is not None:
            item = _ITEM.fullmatch(line.text.strip())
            if item and not fenced and not any(said.text for said in current.prose):
                _add_item(current, item, line, draft)
                continue
            if item:
                what = f"{line.text!r} stands in a description"
                draft.find("label-in-description", line.number, what)
            current.prose.append(line)
    return found


def _add_item(entry: Entry, item: re.Match[str], line: Line, draft: Draft) -> None:
    key = item["key"].lower()
    if key in entry.items:
        what = f"a second {item['key']} of {entry.name.text!r}; the first one stands"
        draft.find("duplicate-label", line.number, what)
    else:
        entry.items[key] = (item["value"].strip(), line.number)


class _Writer:
    def __init__(self, draft: Draft, title: Line) -> None:
        self.draft = draft
        self.title = title
        self.at = pointer("components", "schemas", pascal(title.text))

    def write(self, entries: list[Entry]) -> None:
        draft, title = self.draft, self.title
        draft.document.update(openapi="3.1.0", info={}, paths={})
        draft.put("/info/title", title.text, title.number)
        draft.put("/info/version", "0", title.number, "version-not-documented")
        draft.put(self.at, {"type": "object"}, title.number)
        draft.put(self.at + "/title", title.text, title.number)
        for entry in entries:
            self._field(entry)
        what = "the fields of the request are read, not its method, URL and authentication"
        draft.find("address-lost", title.number, what, Severity.INFO)

    def _path(self, entry: Entry) -> list[str]:
        """The full path of a field; a parent's shows its first child."""
        said = entry.items.get("path")
        shown = re.split(r"[».>]", said[0]) if said else [entry.name.text]
        steps = [step for step in (step.strip("`[] \t") for step in shown) if step]
        if len(steps) > NESTING:
            what = f"nested deeper than {NESTING} levels"
            self.draft.fail("too-deep", entry.name.number, what)
            steps = []
        ends = [steps[: i + 1] for i, step in enumerate(steps) if step == entry.name.text]
        # A member can have the name of the object that holds it: then the anchor decides.
        anchor = entry.url.rpartition("#request-")[2].replace("-", "").lower()
        named = [path for path in ends if "".join(path).replace("_", "").lower() == anchor]
        return (named or ends or [[*steps, entry.name.text]])[-1]

    def _field(self, entry: Entry) -> None:
        draft, path = self.draft, self._path(entry)
        target = self._parent(path[:-1], entry.name.number)
        at = target + pointer("properties", path[-1])
        if has(draft.document, at) and at in draft.origins and draft.origins[at].kind == "stated":
            draft.fail("duplicate-field", entry.name.number, f"a second field {'.'.join(path)}")
            return
        below = get(draft.document, at) if has(draft.document, at) else {}
        draft.put(at, {}, entry.name.number)
        self._keywords(at, entry)
        for keyword, value in below.items():
            get(draft.document, at).setdefault(keyword, value)
        if entry.items.get("required", ("", 0))[0].lower().startswith("true"):
            names = get(draft.document, target).setdefault("required", [])
            names.append(path[-1])
            line = entry.items["required"][1]
            draft.state(target + "/required", line)
            draft.state(target + pointer("required", len(names) - 1), line)
        if "paired with" in entry.items:
            said, line = entry.items["paired with"]
            self._pair(target, path[-1], [_last_step(name) for name in _values(said)], line)

    def _pair(self, target: str, name: str, others: list[str], line: int) -> None:
        """Fields that are only valid together: each requires the other."""
        at = target + pointer("dependentRequired", name)
        self.draft.put(at, others, line, "paired-with")

    def _parent(self, above: list[str], line: int) -> str:
        at = self.at
        for step in above:
            at += pointer("properties", step)
            if not has(self.draft.document, at):
                self.draft.put(at, {"type": "object"}, line, "object-from-breadcrumb")
            schema: Object = get(self.draft.document, at)
            if schema.get("type") == "array":
                at = self._items(at, schema)
        return at

    def _items(self, at: str, schema: Object) -> str:
        kinds = schema["items"].get("anyOf")
        if kinds is None:
            return at + "/items"
        index = next((i for i, kind in enumerate(kinds) if kind.get("type") == "object"), 0)
        return f"{at}/items/anyOf/{index}"

    def _keywords(self, at: str, entry: Entry) -> None:
        draft, items = self.draft, entry.items
        kind: Json = None
        if "type" in items:
            said, line = items["type"]
            schema = _schema(said.strip("`"))
            if schema is None:
                draft.find("type-unknown", line, f"the type {said!r} of {entry.name.text!r}")
            for keyword, value in (schema or {}).items():
                draft.put(f"{at}/{keyword}", value, line)
            kind = (schema or {}).get("type")
        else:
            what = f"the page states no type of {entry.name.text!r}"
            draft.find("type-unknown", entry.name.number, what)
        for key, (said, line) in items.items():
            self._keyword(at, key, said, line, kind)
        prose = "\n".join(line.text for line in entry.prose).strip()
        if prose:
            first = next(line for line in entry.prose if not line.blank)
            draft.put(at + "/description", re.sub(r"\n{3,}", "\n\n", prose), first.number)

    def _keyword(self, at: str, key: str, said: str, line: int, kind: Json) -> None:
        draft = self.draft
        if key in ("min", "max", "step"):
            self._bound(at, key, said, line, kind)
        elif key == "default":
            draft.put(at + "/default", _scalar(said, kind), line)
        elif key == "value":
            draft.put(at + "/const", _scalar(said, kind), line)
        elif key == "format":
            known = {"uuid v4": "uuid", "uri": "uri", "url": "uri"}
            draft.put(at + "/format", known.get(said.strip("`").lower(), said.strip("`")), line)
            if known.get(said.strip("`").lower()) == "uuid":
                draft.put(at + "/pattern", UUID4, line, "uuid-v4-as-pattern")
        elif key == "allowed values":
            draft.put(at + "/enum", [_scalar(f"`{v}`", kind) for v in _values(said)], line)
        elif key == "items" and re.fullmatch(r"\d+", said.strip()):
            draft.put(at + "/maxItems", int(said), line, "items-count-is-a-maximum")
        elif key not in ("type", "required", "path", "paired with"):
            draft.find("line-not-understood", line, f"**{key}**: {said}")

    def _bound(self, at: str, key: str, said: str, line: int, kind: Json) -> None:
        value = _scalar(said, "number")
        if isinstance(value, str):
            self.draft.find("line-not-understood", line, f"**{key}**: {said}")
            return
        low, high = bounds(kind)
        keyword = {"min": low, "max": high, "step": "multipleOf"}[key]
        value, rule = unrounded(self.draft, keyword, value, line)
        self.draft.put(f"{at}/{keyword}", value, line, rule)


def _schema(text: str) -> Object | None:
    """The schema of a type; None when it is not in the table."""
    if text.startswith("array of "):
        words = text.removeprefix("array of ").split(" or ")
        kinds = [_schema(word.removesuffix("s")) or {} for word in words]
        return {"type": "array", "items": kinds[0] if len(kinds) == 1 else {"anyOf": kinds}}
    if text.endswith("[]"):
        return {"type": "array", "items": _schema(text[:-2]) or {}}
    if text == "object":
        return {"type": "object"}
    return {"type": RUNWARE_TYPES[text]} if text in RUNWARE_TYPES else None


def _values(text: str) -> list[str]:
    """The values of a list: in code marks, or separated by commas."""
    return _CODE.findall(text) or [part.strip() for part in text.split(",") if part.strip()]


def _last_step(path: str) -> str:
    return re.split(r"[».\s]+", path)[-1]


def _scalar(text: str, kind: Json) -> Json:
    text = text.strip()
    code = _CODE.fullmatch(text)
    text = code[1] if code else text
    if kind == "boolean" and text in ("true", "false"):
        return text == "true"
    if kind != "string" and re.fullmatch(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?", text):
        return number(text)
    return text
