"""Values over several lines: as the general layout leaves their source, which black keeps."""

from __future__ import annotations

import ast
import json
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.describe.code import Code, literal
from generator.proof.lines import parted
from generator.render.formatting import finished, format_python
from generator.render.layout import annotation, json_object, laid_out, value

from . import test_code

# Lengths around the width of a line are where layouts differ.
texts = st.builds(str.__mul__, st.sampled_from(["a", "é", '"', "{", "\n"]), st.integers(0, 60))
plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts
values = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(texts, inner, max_size=6),
    max_leaves=20,
)


@settings(deadline=None)
@given(values.filter(lambda data: "inf" not in repr(data)), st.integers(0, 9), st.integers(0, 2))
def test_a_value_is_laid_out_as_its_source(data: Any, depth: int, after: int) -> None:
    indent = 4 * depth
    for before in (indent, indent + 17):
        assert value(data, indent, before, after) == laid_out(literal(data), indent, before, after)


def test_black_keeps_it() -> None:
    data = {"empty": {}, "long": ["a" * 40] * 3, "short": [1, -2.5], "in": [{"b" * 60: "c" * 40}]}
    text = f"NAME = {value(data, 0, len('NAME = '))}\n"
    assert text.count("\n") > len(data)
    assert format_python(text) == text


names = st.builds("{}{}".format, st.sampled_from(["A", "models.one.B"]), st.integers(0, 10**60))
literals = st.lists(texts, min_size=1, max_size=12).map(
    lambda given: f"Literal[{', '.join(literal(text) for text in given)}]"
)
annotations = st.recursive(
    names | literals | st.just("None"),
    lambda inner: (
        st.lists(inner, min_size=2, max_size=4).map(" | ".join)
        | inner.map("list[{}]".format)
        | inner.map("Mapping[str, {}]".format)
        | inner.map("Annotated[{}, Field(ge=1, max_length=2000, multiple_of=0.5)]".format)
    ),
    max_leaves=5,
)
PLACES = {
    "a field": ("class A:\n    name: {}{}\n", 4, len("    name: "), 0),
    "a named type": ("Name: TypeAlias = {}{}\n", 0, len("Name: TypeAlias = "), 0),
    "a member": (
        'if A:\n\n    class B(C):\n        """D."""\n\n        name: {}{}\n',
        8,
        len("        name: "),
        0,
    ),
    "a parameter": ("def f(\n    name: {}{},\n) -> None: ...\n", 4, len("    name: "), 1),
}


@settings(deadline=None, max_examples=200)
@given(annotations, st.sampled_from([*PLACES]), st.booleans())
@example("Mapping[str, int] | " + "A" * 66, "a field", True)
@example("Mapping[str, int] | " + "A" * 66, "a parameter", True)
def test_black_keeps_an_annotation(source: str, place: str, has_default: bool) -> None:
    template, indent, before, after = PLACES[place]
    default = " = OMIT" if has_default and place != "a named type" else ""
    size, is_field = len(default) + after, place == "a field"
    shown = annotation(Code(source), indent, before, size, is_field)
    text = template.format(shown, default)
    assert finished(text, is_stub=False) == format_python(text)


hostile = st.dictionaries(test_code.texts, test_code.values | values, max_size=4)


@settings(deadline=None)
@given(hostile.filter(lambda data: "inf" not in repr(data)), st.integers(0, 9))
def test_json_in_a_string_is_its_value_and_never_leaves_it(data: Any, depth: int) -> None:
    code = json_object(data, 4 * depth, 4 * depth, 1)
    assert all(line.isprintable() for line in code.split("\n"))
    tree = ast.parse(code, mode="eval")
    assert isinstance(tree.body, ast.Constant)
    wanted = json.loads(json.dumps(data))  # to JSON two halves of a surrogate pair are the pair
    assert repr(json.loads(tree.body.value)) == repr(wanted)


def module(data: Any) -> str:
    return f'VARIANT = {{\n    "fields": {json_object(data, 4, 14, 1)},\n}}\n'


@settings(deadline=None)
@given(hostile.filter(lambda data: "inf" not in repr(data)))
def test_nothing_but_the_string_changes_with_the_json_in_it(data: Any) -> None:
    text = module(data)
    assert format_python(text) == text == finished(text, is_stub=False)
    assert parted(text) == parted(module({"word": "harmless"})) is not None


def test_json_has_a_member_a_line_and_short_lists_on_one() -> None:
    data = {"prompt": {"rule": 'it\'s "so"\n\u202e', "enum": [1, 2.5]}, "required": True, "x": None}
    assert json_object(data, 4, 14) == (
        'r"""{\n'
        '        "prompt": {"rule": "it\'s \\"so\\"\\n\\u202e", "enum": [1, 2.5]},\n'
        '        "required": true,\n'
        '        "x": null\n'
        '    }"""'
    )
