"""Request schemas of every kind, for tests that hold for all of them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]

# Lengths around the width of a line are where layouts differ.
names = st.one_of(
    st.sampled_from(
        ["width", "frameImages", "class", "model_dump", "type", "str", "media", "Task"]
    ),
    st.from_regex(r"[a-z][a-zA-Z]{0,70}", fullmatch=True),
)
plain = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40)


def schemas(texts: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Schema, Schema]]:
    """Properties of a request, and the components that they refer to."""
    fields = _fields(texts)
    members = st.dictionaries(names, fields, max_size=4, min_size=1)
    part = st.builds(_object, members, texts)
    referring = st.one_of(fields, st.just(_PART), st.just(_PARTS), st.just(_EITHER))
    requests = st.dictionaries(names, referring, max_size=7)
    return st.tuples(requests, st.builds(lambda one: {"OneRequestPart": one}, part))


_PART = {"$ref": "#/components/schemas/OneRequestPart"}
_PARTS = {"type": "array", "items": _PART, "maxItems": 3}
_EITHER = {
    "type": "array",
    "items": {"anyOf": [{"type": "string", "x-media": "image", "minLength": 1}, _PART]},
}


def _object(members: Schema, title: str) -> Schema:
    return {
        "type": "object",
        "title": title,
        "properties": members,
        "additionalProperties": False,
    }


def _fields(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Schema]:
    return st.builds(
        lambda schema, words: {**schema, **({"description": words} if words else {})},
        st.one_of(_scalars(texts), _arrays(texts), _others(texts)),
        texts,
    )


def _scalars(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Schema]:
    small = st.integers(0, 10**9)
    choices = st.lists(texts, min_size=1, max_size=9, unique=True)
    numbers = st.lists(st.integers(-5, 10**6), min_size=1, max_size=40, unique=True)
    return st.one_of(
        st.builds(lambda low: {"type": "string", "minLength": low}, small),
        st.builds(lambda words: {"type": "string", "default": words}, texts),
        st.builds(lambda words: {"type": "string", "enum": words}, choices),
        st.builds(lambda words: {"type": "string", "enum": words, "default": words[0]}, choices),
        st.builds(lambda given: {"type": "integer", "enum": given}, numbers),
        st.builds(lambda high: {"type": "integer", "minimum": -1, "maximum": high}, small),
        st.builds(lambda high: {"type": "number", "minimum": 0.5, "maximum": high + 0.5}, small),
        st.just({"type": "number", "enum": [0.5, 1, 2.5]}),
        st.builds(lambda value: {"type": "boolean", "default": value}, st.booleans()),
        st.builds(lambda words: {"const": words}, texts),
        st.just({"type": "string", "x-media": "image", "minLength": 1}),
    )


def _arrays(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Schema]:
    items = st.one_of(
        st.just({"type": "string"}),
        st.just({"type": "string", "minLength": 1, "maxLength": 5}),
        st.just({"type": "string", "x-media": "video"}),
        st.just({"type": "integer", "minimum": 1}),
        st.builds(
            lambda words: {"enum": words}, st.lists(texts, min_size=1, max_size=5, unique=True)
        ),
    )
    return st.one_of(
        st.just({"type": "array"}),
        st.builds(lambda item: {"type": "array", "items": item, "maxItems": 9}, items),
    )


def _others(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Schema]:
    return st.sampled_from(
        [
            {},
            {"type": "object"},
            {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
            {"type": ["integer", "string"]},
            {"type": ["string", "null"], "maxLength": 3},
            {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "minLength": 2}]},
            {"oneOf": [{"const": "auto"}, {"type": "number", "exclusiveMinimum": 0}]},
            {"enum": ["first", 0, None]},
        ]
    )
