"""Looking at lines one by one finds fine only what looking at the whole tree does."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.describe import describe
from generator.diagnostics import OurFault
from generator.proof.expected import expected
from generator.proof.lines import parted
from generator.proof.shape import check_tree, has_shape
from generator.render import render

from .build import document, normalized, schema, templates

PATHS = ("seedance/acme/one.py", "seedance/acme/models/one.py", "seedance/catalogue.py")
PIECES = [
    *('r"""', "r'''", '}""",\n', '}\\""",\n', '"""{', "R", "br"),
    *('"', "'", '"""', "'''", "f", "rb", '""', '"a" ', "\\", "\\\n", "#", '# "', "# '''\n"),
    *("\r", "\f", "\x00", "\ud800", "é", "ﬁ", "\t", " ", "\n", "\n\n", "\n    ", "        ", ";"),
    *(
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "(\n",
        ")\n",
        "[\n",
        "],\n",
        "{\n",
        "},\n",
        "\n),\n",
        ",\n",
        ",",
    ),
    *(":", "=", ":=", "==", "|", "|=", "-", "->", "*", "**", "@", ".", "...", "+", "%", "~", "<"),
    *("prompt", "prompt,", "\nprompt,", "\nprompt: prompt,", "\nprompt=prompt,", "\n*prompt,"),
    *("\n**prompt,", "\nprompt:prompt:prompt,", '\n"": prompt,', "\nprompt.find,", "\nfind(),"),
    *(
        "prompt\n(\nprompt,\n),\n",
        "lambda: ",
        "lambda prompt, ",
        "await ",
        "yield ",
        "not ",
        "\n*,",
    ),
    *(
        " if prompt else prompt",
        " for prompt in prompt",
        " in prompt",
        "print",
        "eval('1')",
        "\n/,",
    ),
    *("import os\n", "from os import (\n", "from typing import Any as prompt\n", "@overload\n"),
    *("if TYPE_CHECKING:\n", "if TYPE_CHECKING: ", "else: ", "class Part: ...\n", "class Part:\n"),
    *(
        "class Part(\n",
        "class Part[\n",
        "def find(\n",
        "def find(prompt) -> Any[\n",
        "type Part = ",
    ),
    *("async ", "def ", "match prompt:\n", "case prompt: ...\n", "try: ...\n", "pass\n", "del ("),
    *("prompt: Any\n", "    prompt: Any = 1\n", "prompt: Any = print\n", "return prompt\n", "1"),
]


@cache
def made() -> tuple[dict[str, str], frozenset[str]]:
    """Modules, and the names that may stand in all of them."""
    part = {"type": "object", "properties": {"of": {"type": "integer"}}}
    urls = {"type": "array", "items": {"type": "string", "minLength": 1}, "maxItems": 3}
    properties = {
        "ratio": {"type": "string", "enum": ["1:1", "16:9", "4:3"], "default": "1:1"},
        "urls": urls,
        "part": {"$ref": "#/components/schemas/OnePart"},
        "seed": {"type": "integer", "minimum": -1, "default": -1},
        "other_urls_with_quite_a_long_name": {**urls, "description": "Words, 'more' \"words\" \\."},
    }
    rule = {"description": "Not both.", "not": {"required": ["urls", "seed"]}}
    request = schema(properties, allOf=[rule])
    source = normalized(document(request, {"OnePart": part}))
    package = describe(source)
    files = render(package, source.documents, templates())
    wanted = expected(package)
    names = frozenset(name for path in PATHS for name in wanted.allowed(path).value().names)
    return {path: files[path] for path in PATHS}, names


@pytest.mark.parametrize("path", PATHS)
def test_a_module_is_known_to_be_fine_by_its_lines(path: str) -> None:
    files, names = made()
    assert has_shape(files[path], names)
    found = parted(files[path])
    assert found is not None
    sources, defined = found
    assert max(map(len, sources)) < len(files[path]) / 5
    assert defined <= names


@st.composite
def changed(draw: st.DrawFn) -> str:
    """A module with pieces put in, and lines of it put elsewhere."""
    text = made()[0][draw(st.sampled_from(PATHS))]
    for _ in range(draw(st.integers(1, 3))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("put in", "move", "again", "drop", "join"))):
            case "put in":
                line, column = lines[at], draw(st.integers(0, len(lines[at])))
                piece = draw(st.sampled_from(PIECES))
                lines[at] = line[:column] + piece + line[column:]
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "again":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines[at])
            case "join":
                lines[at : at + 2] = [" ".join(lines[at : at + 2])]
            case _:
                del lines[at : at + draw(st.integers(1, 3))]
        text = "\n".join(lines)
    return text


@settings(max_examples=400, deadline=None)
@given(changed())
def test_nothing_is_fine_by_its_lines_alone(text: str) -> None:
    _, names = made()
    if has_shape(text, names):
        try:
            compile(text, "one.py", "exec", dont_inherit=True)
        except SyntaxError:
            return  # as its import shows
        check_tree("one.py", text, names)


# Rows and statements that are fine in one place are none in another.
PLACES = [
    "CONSTANTS = Any[\n    0,\n    Any: Any,\n]\n",
    "def find() -> Any[\n    Any,\n    Any: Any,\n]: ...\n",
    "VARIANT = {\n    0: 0,\n    **Any,\n    0,\n}\n",
    "VARIANT = {\n    0,\n    0,\n}\n",
    "VARIANT = f(\n    0,\n    Any := 0,\n)\n",
    "VARIANT = client(\n    Any,\n    Any,\n)\n",
    "class Any[\n    Any,\n    find,\n]: ...\n",
    "if TYPE_CHECKING:\n    VARIANT: Any = 0\n",
    "class Any:\n    find: Any\n    find: eval(0)\n",
    "VARIANT = [\n    0,\n    *Any,\n]\n",
    "VARIANT = [\n    0,\n    0 - 0,\n    0 * 0,\n]\n",
    "with (\n    Any as find,\n    Any as find,\n): ...\n",
    "del (\n    find,\n    find,\n)\n",
    "VARIANT = '''\n''' f'''{\n    print(0),\n    print(0),\n}'''\n",
]


@pytest.mark.parametrize("text", PLACES)
def test_what_is_refused_in_its_place_is_not_fine(text: str) -> None:
    text = "from typing import TYPE_CHECKING, Any\n\n" + text
    with pytest.raises((OurFault, SyntaxError)):
        check_tree("one.py", text, frozenset())
    assert not has_shape(text, frozenset()) or not _compiles(text)


def _compiles(text: str) -> bool:
    try:
        compile(text, "one.py", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True
