"""Random tasks that a Runware model page can state whole."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from .operations import BULLETS, SENTENCES
from .runware_writer import Schema

Task = tuple[Schema, frozenset[str]]
"""The schema, and the paths of the objects in it that are only breadcrumbs."""

UUID4 = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
NAMES = st.from_regex(r"[a-z][a-z0-9]{0,6}([A-Z][a-z0-9]{1,5}){0,2}(URL|UUID)?", fullmatch=True)
VALUES = st.from_regex(r"[A-Za-z0-9]{1,6}(:[0-9]{1,2})?", fullmatch=True)
DESCRIPTIONS = st.lists(st.one_of(SENTENCES, SENTENCES, BULLETS), min_size=1, max_size=3).map(
    lambda parts: "\n\n".join(["Said first.", *parts] if parts[0].startswith(" ") else parts)
)


@st.composite
def _strings(draw: st.DrawFn) -> Schema:
    made: Schema = {"type": "string"}
    match draw(st.integers(0, 5)):
        case 0:
            made["const"] = draw(VALUES)
        case 1:
            made["format"] = "uri"
        case 2:
            made |= {"format": "uuid", "pattern": UUID4}
        case 3:
            made["minLength"] = draw(st.integers(0, 9))
        case 4:
            made |= {"minLength": 1, "maxLength": draw(st.integers(1, 9000))}
    if "const" not in made and draw(st.booleans()):
        made["default"] = draw(VALUES)
    return made


@st.composite
def _numbers(draw: st.DrawFn) -> Schema:
    kind = draw(st.sampled_from(["integer", "number"]))
    tenth = 1 if kind == "integer" else draw(st.sampled_from([1, 0.1, 0.5]))
    made: Schema = {"type": kind}
    if draw(st.booleans()):
        made["minimum"] = draw(st.integers(-9, 9)) * tenth
    if draw(st.booleans()):
        largest = [2**63 - 1] if kind == "integer" else []
        made["maximum"] = draw(st.sampled_from([10, 11 * tenth, 4294967295, *largest]))
    if draw(st.integers(0, 3)) == 0:
        made["multipleOf"] = draw(st.sampled_from([1, 16, 64])) * tenth
    if draw(st.booleans()):
        made["default"] = draw(st.integers(-9, 9)) * tenth
    return made


@st.composite
def _counted(draw: st.DrawFn) -> Schema:
    """Values of which the page prints the number, and at most the descriptions."""
    made: Schema = {"type": "string", "x-documented-count": draw(st.integers(2, 4))}
    if draw(st.integers(0, 3)) == 0:
        del made["type"]
    if draw(st.booleans()):
        made["x-value-descriptions"] = draw(
            st.lists(SENTENCES, min_size=1, max_size=made["x-documented-count"])
        )
    return made


@st.composite
def _named(draw: st.DrawFn) -> Schema:
    """Values that the description names, or the default alone."""
    values = draw(st.lists(VALUES, min_size=1, max_size=4, unique=True))
    made: Schema = {"type": "string", "enum": values, "x-documented-count": len(values)}
    if len(values) == 1:
        return {**made, "default": values[0]}
    items = "\n".join(f"  • `{value}`: {draw(SENTENCES)}" for value in values)
    return {**made, "description": f"{draw(SENTENCES)}\n\n{items}"}


@st.composite
def _arrays(draw: st.DrawFn, depth: int) -> Schema:
    kinds: list[Schema] = [{"type": draw(st.sampled_from(["string", "integer", "number"]))}]
    if draw(st.booleans()):
        inner, _ = draw(_objects(depth + 1, named=True))
        kinds = [{"type": "string", "description": draw(SENTENCES)}, inner]
    items = kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    made: Schema = {"type": "array", "items": items}
    if draw(st.booleans()):
        made["minItems"] = draw(st.integers(0, 3))
    if draw(st.booleans()):
        made["maxItems"] = draw(st.integers(3, 9))
    return made


@st.composite
def _objects(draw: st.DrawFn, depth: int, named: bool) -> Task:
    """An object, and which objects in it have no field of their own."""
    made: Schema = {"type": "object", "properties": {}}
    unnamed: set[str] = set()
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique_by=str.lower))
    for name in (name for name in names if name not in ("model", "live")):
        field, inside = draw(_fields(depth, named))
        made["properties"][name] = field
        unnamed |= {".".join(filter(None, (name, path))) for path in inside}
        if "" not in inside and draw(st.integers(0, 2)) == 0:
            made.setdefault("required", []).append(name)
    if not made["properties"]:
        made["properties"] = {"own": {"type": "boolean", "description": "Whether."}}
    return made, frozenset(unnamed)


@st.composite
def _fields(draw: st.DrawFn, depth: int, named: bool) -> Task:
    """A field; the path ``""`` stands for itself having no field of its own."""
    plain: list[st.SearchStrategy[Any]] = [_strings(), _numbers(), _counted(), _named()]
    plain.append(st.sampled_from([{"type": "boolean"}, {"type": "boolean", "default": False}]))
    deep = depth < 2 and draw(st.integers(0, 3)) == 0
    if not deep:
        field = draw(st.one_of([*plain, _arrays(depth)] if depth < 2 else plain))
        return {"description": draw(DESCRIPTIONS), **field}, frozenset()
    if not named and draw(st.booleans()):
        field, unnamed = draw(_objects(depth + 1, named=False))
        return field, unnamed | {""}
    field, unnamed = draw(_objects(depth + 1, named=True))
    return {**field, "description": draw(DESCRIPTIONS)}, unnamed


def at(schema: Schema, path: str) -> Schema:
    """The object at a path of breadcrumbs."""
    for name in path.split("."):
        schema = schema["properties"][name]
    return schema


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    """A whole task."""
    made, unnamed = draw(_objects(0, named=False))
    for path in sorted(unnamed):
        innermost = not any(other.startswith(f"{path}.") for other in unnamed)
        if innermost and draw(st.booleans()):
            said = f"{draw(SENTENCES)} These must be nested inside the {path} object."
            at(made, path)["description"] = said
    fixed: Schema = {
        "taskType": {"type": "string", "const": "videoInference", "description": "Which type."},
        "taskUUID": {
            "type": "string",
            "format": "uuid",
            "pattern": UUID4,
            "description": "Identifies the task.",
        },
    }
    last = {"model": {"type": "string", "const": draw(VALUES), "description": "Which model."}}
    title = draw(st.sampled_from(["Seedance 9 Ultra", "A Model 2.5 Fast"]))
    about = "This is what the model does, in a sentence that is long enough to be one about it."
    schema: Schema = {"type": "object", "title": title, "description": about}
    schema["properties"] = {**fixed, **made["properties"], **last}
    schema["required"] = ["taskType", "taskUUID", *made.get("required", []), "model"]
    return schema, unnamed
