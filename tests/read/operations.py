"""Random operations that a page can state whole."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from .writer import Operation, Schema, Style

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
WORDS = "the a video image first last frame seed of model length number used kept with for each"
_RANDOM = random.Random(1)


def _some(make: Callable[[], str], count: int) -> st.SearchStrategy[str]:
    """Texts to choose from: drawing them letter by letter takes longer than reading the page."""
    return st.sampled_from(sorted({make() for _ in range(count)}, key=lambda s: (len(s), s)))


def _letters(low: int, high: int, letters: str = LETTERS) -> str:
    return "".join(_RANDOM.choices(letters, k=_RANDOM.randint(low, high)))


def _name() -> str:
    parts = [_letters(1, 6) for _ in range(_RANDOM.randint(0, 2))]
    return "_".join([_letters(1, 1, LETTERS[:26]) + _letters(0, 8), *parts])


def _sentence() -> str:
    return " ".join(_RANDOM.choices(WORDS.split(), k=_RANDOM.randint(2, 9))).capitalize() + "."


NAMES = _some(_name, 2000).filter(
    lambda name: name not in {"required", "deprecated", "string", "object", "file", "any", "null"}
)
HEADERS = st.sampled_from(["X-Trace", "Accept-Language", "Prefer"])
SENTENCES = _some(_sentence, 1000)
BULLETS = st.lists(SENTENCES, min_size=1, max_size=3).map(
    lambda items: "\n".join(f"  • {item}" for item in items)
)
PARAGRAPHS = st.lists(st.one_of(SENTENCES, SENTENCES, BULLETS), min_size=1, max_size=3).map(
    lambda parts: "\n\n".join(["Said first.", *parts] if parts[0].startswith(" ") else parts)
)
VALUES = st.one_of(
    _some(lambda: _letters(1, 8), 500),
    _some(lambda: f"{_RANDOM.randint(0, 99)}:{_RANDOM.randint(0, 99)}", 200),
    st.sampled_from(["very high", "1080p", "adaptive", "text/html"]),
)
TEXT = st.text(st.characters(categories=("Ll", "Lu", "Nd", "Zs", "Po")), max_size=20).map(
    lambda text: " ".join(text.split()) or "x"
)


def _described(schema: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    return st.builds(
        lambda made, said, old: {
            **made,
            **({"description": said} if said else {}),
            **({"deprecated": True} if old else {}),
        },
        schema,
        st.one_of(st.just(""), PARAGRAPHS),
        st.integers(0, 9).map(lambda n: n == 0),
    )


@st.composite
def _strings(draw: st.DrawFn) -> Schema:
    made: Schema = {"type": draw(st.sampled_from(["string", ["string", "null"]]))}
    if draw(st.booleans()):
        made["minLength"] = draw(st.integers(0, 5))
    if draw(st.booleans()):
        made["maxLength"] = draw(st.integers(5, 5000))
    if made["type"] == "string" and draw(st.integers(0, 3)) == 0:
        made["format"] = draw(st.sampled_from(["uri", "uuid", "date-time"]))
    if draw(st.integers(0, 3)) == 0:
        made["pattern"] = draw(st.sampled_from(["^[a-z]+$", r"^\d{2}:\d{2}$", "a|b, c"]))
    if draw(st.integers(0, 2)) == 0:
        made["example"] = draw(TEXT)
    if draw(st.integers(0, 2)) == 0:
        made["default"] = draw(VALUES)
    return made


@st.composite
def _numbers(draw: st.DrawFn) -> Schema:
    kind = draw(st.sampled_from(["integer", "number"]))
    made: Schema = {"type": kind}
    if draw(st.integers(0, 4)) == 0:
        made["format"] = {"integer": "int64", "number": "double"}[kind]
    low, high = draw(st.integers(-50, 0)), draw(st.integers(1, 2**53))
    if draw(st.booleans()):
        made[draw(st.sampled_from(["minimum", "exclusiveMinimum"]))] = low
    if draw(st.booleans()):
        made[draw(st.sampled_from(["maximum", "exclusiveMaximum"]))] = high
    if draw(st.booleans()):
        made["default"] = draw(st.integers(low + 1, high)) if high > low + 1 else high
    if made.get("exclusiveMaximum") == made.get("default"):
        made.pop("default", None)
    if draw(st.integers(0, 3)) == 0:
        made["example"] = draw(st.integers(low, high))
    if made.get("example") in (made.get("exclusiveMinimum", ""), made.get("exclusiveMaximum", "")):
        del made["example"]  # an example on a bound tells that the bound is inclusive
    return made


@st.composite
def _enums(draw: st.DrawFn) -> Schema:
    if draw(st.booleans()):
        values: list[Any] = draw(st.lists(VALUES, min_size=1, max_size=6, unique=True))
        made: Schema = {"type": "string", "enum": values}
    else:
        values = draw(st.lists(st.integers(-5, 60), min_size=1, max_size=6, unique=True))
        made = {"type": "integer", "enum": values}
    if draw(st.booleans()):
        made["default"] = draw(st.sampled_from(values))
    if draw(st.integers(0, 4)) == 0:
        made["example"] = draw(st.sampled_from(values))
    if draw(st.integers(0, 4)) == 0:
        made = {**made, "type": [made["type"], "null"], "enum": [*values, None]}
    return made


@st.composite
def _arrays(draw: st.DrawFn) -> Schema:
    items = draw(
        st.sampled_from(
            [
                {"type": "string"},
                {"type": "string", "minLength": 1},
                {"type": "integer", "minimum": 0, "maximum": 9},
                {"anyOf": [{"type": "string"}, {"type": "object"}]},
                {"type": "array", "items": {"type": "number"}},
                {"type": "string", "enum": ["a", "b c"]},
                {"type": "integer", "enum": [1]},
                {"type": "string", "format": "uri", "maxLength": 9},
                {"type": "string", "pattern": "^a$"},
            ]
        )
    )
    made: Schema = {"type": "array", "items": dict(items)}
    made["minItems"] = draw(st.integers(0, 2))
    if draw(st.booleans()):
        made["maxItems"] = draw(st.integers(2, 9))
    if items == {"type": "string"} and draw(st.booleans()):
        made["items"]["description"] = draw(SENTENCES)
    if draw(st.integers(0, 2)) == 0:
        made["example"] = [draw(TEXT), {"a": 1}]
    return made


BOOLEANS = st.sampled_from(
    [
        {"type": "boolean"},
        {"type": "boolean", "default": True},
        {"type": "boolean", "const": True},
        {"type": ["boolean", "null"], "default": False},
        {"type": "boolean", "example": False},
    ]
)
OTHERS = st.sampled_from(
    [
        {"type": "string", "const": "v1"},
        {"type": "string", "const": 'a "b"'},
        {"type": "integer", "const": 2},
        {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
        {},
        {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}},
        {"type": "object", "properties": {"a": {"type": "string"}}, "title": "Some Title"},
    ]
)


@st.composite
def _lists_of_objects(draw: st.DrawFn, depth: int) -> Schema:
    made: Schema = {"type": "array", "items": draw(objects(depth + 1))}
    if draw(st.booleans()):
        made["maxItems"] = draw(st.integers(1, 9))
    return made


@st.composite
def objects(draw: st.DrawFn, depth: int = 0) -> Schema:
    """An object schema with its required names in the order of a page."""
    kinds = [_strings(), _numbers(), _enums(), _arrays(), BOOLEANS, OTHERS]
    if depth < 2:
        kinds += [objects(depth + 1), _lists_of_objects(depth)]
    names = draw(st.lists(NAMES, min_size=1, max_size=6, unique=True))
    properties = {name: draw(_described(st.one_of(kinds))) for name in names}
    required = [name for name in names if draw(st.booleans())]
    ordered = {name: properties[name] for name in required}
    ordered.update(properties)
    made: Schema = {"type": "object", "properties": ordered}
    if required:
        made["required"] = required
    return made


def sample(schema: Schema) -> Any:
    """A value with every property, as the panels show it."""
    if "properties" in schema:
        return {name: sample(one) for name, one in schema["properties"].items()}
    if schema.get("type") == "array":
        return [sample(schema["items"])]
    return {"boolean": True, "integer": 123, "number": 123}.get(str(schema.get("type")), "it's")


@st.composite
def operations(draw: st.DrawFn) -> Operation:
    """A whole operation."""
    body, answer = draw(objects()), draw(objects())
    path = draw(st.sampled_from(["/things", "/a/b-1.0/async", "/x/y_z", "/x/{id}/y"]))
    headers = draw(st.lists(st.tuples(HEADERS, st.booleans(), _described(_strings())), max_size=2))
    query = draw(st.lists(st.tuples(NAMES, st.booleans(), _described(_numbers())), max_size=2))
    return Operation(
        title=draw(st.sampled_from(["Make a Video", "Seedance 2.0 I2V", "生成视频"])),
        server=draw(st.sampled_from(["https://api.example.com/v1", "https://a.example"])),
        path=path,
        description=draw(st.one_of(st.just(""), PARAGRAPHS)),
        body=body,
        answer=answer,
        answer_example=sample(answer),
        body_example=sample(body),
        scheme=draw(st.sampled_from(["bearer", "basic", "apiKey"])),
        query=tuple({name: (name, needed, one) for name, needed, one in query}.values()),
        headers=tuple({name: (name, needed, one) for name, needed, one in headers}.values()),
        in_path=(("id", True, draw(_described(_strings()))),) if "{id}" in path else (),
    )


STYLES = st.builds(
    Style,
    furniture=st.booleans(),
    crlf=st.booleans(),
    nbsp=st.booleans(),
    chinese=st.booleans(),
    index=st.booleans(),
    status=st.sampled_from(["one line", "two lines", "media", "none"]),
)
