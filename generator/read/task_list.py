"""A document whose body is a list of tasks, as the schema of the task that runs the model.

The list holds tasks of several kinds (``taskType``); one of them has a constant ``model``. It is
read to what a page about that model is read to: its schema alone, under ``components.schemas``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..diagnostics import Origin, Severity
from ..document import Json, Object, get, has, pointer, walk
from ..limits import EXPANDED
from .field import JS_ROUNDED
from .parts import Alternative, Contradiction, alternatives, merged
from .reading import Draft
from .runware_words import pascal

KIND, MODEL = "taskType", "model"
_MARKS = frozenset({KIND, MODEL})
_VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_SAID_OF_A_CONSTANT = {"const", "title", "description", "type"}
_KINDS: dict[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}


def read_task(draft: Draft) -> None:
    """Bring a document whose body is a list of tasks to its one task; leave every other one."""
    bodies = [at for at in _bodies(draft.document) if _is_list(get(draft.document, at))]
    if len(bodies) != 1:
        return
    at = bodies[0] + "/items"
    line = _line(draft, at)
    try:
        found = alternatives(draft.document, at, _MARKS)
        tasks = list(_all_merged(draft, found))
    except OverflowError:
        draft.fail("task-unclear", line, "the list has more alternatives than are looked at")
        return
    except Contradiction as problem:
        where = str(problem)
        what = f"two parts of a task disagree on {where.rpartition('/')[2]!r}"
        draft.fail("task-unclear", _line(draft, where), what)
        return
    marked = [task for task in tasks if KIND in _constants(task)]
    if marked:
        _choose(draft, marked, line)


def _bodies(document: Object) -> Iterator[str]:
    """The schemas of all JSON bodies that are sent."""
    for path, item in document.get("paths", {}).items():
        for verb in (verb for verb in _VERBS if verb in item):
            content = pointer("paths", path, verb, "requestBody", "content")
            for media in get(document, content) if has(document, content) else ():
                at = content + pointer(media, "schema")
                if media.partition(";")[0].endswith("json") and has(document, at):
                    yield at


def _is_list(schema: Json) -> bool:
    return isinstance(schema, dict) and isinstance(schema.get("items"), dict)


def _all_merged(draft: Draft, found: list[Alternative]) -> Iterator[Draft]:
    """The task that each alternative makes.

    Raises:
        OverflowError: what they have in common makes too much of them all.
    """
    values = 0
    for parts in found:
        task = _merged(draft, parts)
        values += sum(1 for _ in walk(task.document))
        if values > EXPANDED:
            raise OverflowError
        yield task


def _merged(draft: Draft, parts: Alternative) -> Draft:
    task = Draft(draft.file)
    merged(draft, parts, task, "/task")
    for at, schema in list(_fields(task.document["task"], "/task")):
        _values(task, at, schema)
        _type(task, at, schema)
        _title(at, schema)
        _rounded(task, at, schema)
    return task


def _fields(schema: Json, at: str) -> Iterator[tuple[str, Object]]:
    """The schemas of all fields and of what they hold; not those inside rules about fields."""
    fields = schema.get("properties") if isinstance(schema, dict) else None
    for name, field in fields.items() if isinstance(fields, dict) else ():
        yield from _held(field, at + pointer("properties", name))


def _held(schema: Json, at: str) -> Iterator[tuple[str, Object]]:
    if not isinstance(schema, dict):
        return
    yield at, schema
    yield from _fields(schema, at)
    for key in ("items", "additionalProperties"):
        yield from _held(schema.get(key), at + pointer(key))
    for key in ("anyOf", "oneOf") if "properties" not in schema else ():
        for index, option in enumerate(schema.get(key, ())):
            yield from _held(option, at + pointer(key, index))


def _constants(task: Draft) -> dict[str, Json]:
    """The marks of a task: a constant, or a list of one value."""
    fields = task.document["task"].get("properties", {})
    found = {}
    for name in _MARKS & fields.keys():
        values = [fields[name]["const"]] if "const" in fields[name] else fields[name].get("enum")
        if values and len(values) == 1:
            found[name] = values[0]
    return found


def _choose(draft: Draft, tasks: list[Draft], line: int) -> None:
    """The task with a constant model takes the place of the document."""
    runs = [task for task in tasks if MODEL in _constants(task)]
    if len(runs) != 1:
        models = sorted({str(_constants(task)[MODEL]) for task in runs})
        shown = ", ".join(models) if models else "none"
        what = f"the list must hold one task with a constant {MODEL}, it holds {len(runs)}: {shown}"
        hint = "capture the document of one model"
        draft.fail("task-unclear", line, what, hint)
        return
    _replace(draft, runs[0])
    others = sorted({str(_constants(task)[KIND]) for task in tasks if task is not runs[0]})
    more = f" and of {', '.join(others)}" if others else ""
    what = f"address, authentication and answers of the service{more} are not taken from here"
    draft.find("service-left", line, what, Severity.INFO)


def _replace(draft: Draft, task: Draft) -> None:
    document, schema = draft.document, task.document["task"]
    info: Object = document.get("info", {})
    title = _after_dash(str(info.get("title", ""))) or str(schema.get("title", ""))
    at = pointer("components", "schemas", pascal(title) or "Task")
    draft.findings += task.findings
    kept = {key: o for key, o in draft.origins.items() if key.startswith(("/info/", "/servers"))}
    said = draft.origins
    draft.document, draft.origins = {"openapi": document["openapi"]}, kept
    draft.document["info"] = {"title": title, "version": str(info.get("version", "0"))}
    if document.get("servers"):
        draft.document["servers"] = document["servers"]
    draft.document |= {"paths": {}, "components": {"schemas": {pascal(title) or "Task": schema}}}
    for where, value in walk(schema, "/task"):
        if where in task.origins:
            draft.origins[at + where.removeprefix("/task")] = task.origins[where]
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            what = "a part of the task leads back to itself"
            draft.fail("task-unclear", _line(task, where), what)
    if schema.get("title") != title:
        schema["title"] = title
        _derive(kept, at + "/title", said.get("/info/title"), "title-of-the-document")
    if "description" not in schema and info.get("description"):
        schema["description"] = info["description"]
        told = said.get("/info/description")
        _derive(kept, at + "/description", told, "description-of-the-document")
    last = [key for key in schema if key not in ("type", "title", "description", "properties")]
    for key in ("properties", *last):
        schema[key] = schema.pop(key)


def _after_dash(title: str) -> str:
    """``Service - Model`` names the model after the dash."""
    return title.partition(" - ")[2].strip() or title


def _derive(origins: dict[str, Origin], at: str, of: Origin | None, rule: str) -> None:
    if of is not None:
        origins[at] = Origin("derived", of.place, rule)


def _values(task: Draft, at: str, schema: Object) -> None:
    """Constants that are described one by one: their list, and the descriptions beside it."""
    for key in ("oneOf", "anyOf"):
        options = schema.get(key)
        if not isinstance(options, list) or not options or "enum" in schema:
            continue
        if not all(
            isinstance(o, dict) and "const" in o and o.keys() <= _SAID_OF_A_CONSTANT
            for o in options
        ):
            continue
        schema["enum"] = [option["const"] for option in schema.pop(key)]
        origin = task.origins.get(f"{at}/{key}")
        _derive(task.origins, f"{at}/enum", origin, "constants-are-the-values")
        notes = [option.get("description") or option.get("title") for option in options]
        if all(notes):
            schema["x-value-descriptions"] = notes
            _derive(task.origins, f"{at}/x-value-descriptions", origin, "constants-are-the-values")


def _type(task: Draft, at: str, schema: Object) -> None:
    """Constants of one type say the type."""
    values: list[Any] = [schema["const"]] if "const" in schema else schema.get("enum", [])
    kinds = {_KINDS.get(type(value)) for value in values}
    if "type" not in schema and len(kinds) == 1 and None not in kinds:
        (schema["type"],) = kinds
        keyword = "const" if "const" in schema else "enum"
        _derive(task.origins, f"{at}/type", task.origins.get(f"{at}/{keyword}"), "type-of-values")


def _title(at: str, schema: Object) -> None:
    """A title that only spells the field's name in words says nothing."""
    above, _, name = at.rpartition("/")
    title = schema.get("title")
    repeats = isinstance(title, str) and title.replace(" ", "").lower() == name.lower()
    if repeats and above.endswith("/properties"):
        del schema["title"]


def _rounded(task: Draft, at: str, schema: Object) -> None:
    """Bounds that went through JavaScript stand for the integers they were."""
    for keyword in ("minimum", "maximum"):
        value = schema.get(keyword)
        if isinstance(value, int) and value in JS_ROUNDED:
            where = f"{at}/{keyword}"
            task.note("integer-rounded", _line(task, where), f"{keyword} {value}")
            schema[keyword] = JS_ROUNDED[value]
            _derive(task.origins, where, task.origins.get(where), "javascript-rounded-integer")


def _line(draft: Draft, at: str) -> int:
    while at and at not in draft.origins:
        at = at.rpartition("/")[0]
    return draft.origins[at].place.line if at in draft.origins else 1
