"""A description may hold what looks like fields, labels and headings: that is reported."""

from __future__ import annotations

from typing import Any

import pytest

from generator.read import read

PAGE = """POST
/
v1
Things
curl --request POST \\
  --url https://a.example/v1 \\
  --header 'Authorization: Bearer <token>' \\
  --data '
{{"a": "x", "b": 3, "c": "p"}}
'
{{"code": 0}}

Authorizations

Authorization
string
header
required

Body

application/json

a
string
required

First sentence.

{a}Last sentence.

Maximum string length: 9
b
integer
default:3

A count.

{b}Required range: 1 <= x <= 5
c
enum<string>

One of two.

{c}Available options:
p,
q

Response

200 - application/json

Fine.

{answer}code
integer
required

Was this page helpful?
"""
IN_DESCRIPTION = {
    "options": "Available options:\nu,\nv\n\n",
    "one option": "Available options:\nu\n\n",
    "glued options": "Available options: u, v\n\n",
    "a constant": 'Allowed value: "k"\n\n',
    "an example": 'Example:\n\n"k"\n\n',
    "a length": "Minimum string length: 2\n\n",
    "a field": "z\nstring\n\n",
    "a required field": "z\nstring\nrequired\n\n",
    "a child": "Hide child attributes\na.b\nstring\n\n",
    "a field twice": "b\ninteger\n\n",
    "a body": "Body\n\napplication/json\n\nz\nstring\n\n",
    "authorizations": "Authorizations\n\nX\nstring\nheader\n\n",
    "headers": "Headers\n\nX\nstring\n\n",
}
OF_ANOTHER_TYPE = {
    "a text's length": "Minimum string length: 2\n",
    "an array's length": "Required array length: 2 elements\n",
    "a pattern": "Pattern: ^k$\n",
    "options": "Available options:\nu,\nv\n",
    "a constant": 'Allowed value: "k"\n',
    "a field": "z\nstring\n\n",
}


def _page(**said: str) -> bytes:
    return PAGE.format(**{"a": "", "b": "", "c": "", "answer": "", **said}).encode()


def _facts(value: Any) -> Any:
    """A document without its descriptions."""
    if isinstance(value, dict):
        return {key: _facts(item) for key, item in value.items() if key != "description"}
    return [_facts(item) for item in value] if isinstance(value, list) else value


def _reported(data: bytes) -> None:
    """Refused, or other facts come with a finding that the page does not have without the copy."""
    plain, found = read(_page(), "page"), read(data, "page")
    assert plain.sourced is not None
    usual = {(f.id, f.severity) for f in plain.findings}
    more = {(f.id, f.severity) for f in found.findings} - usual
    same = found.sourced and _facts(found.sourced.document) == _facts(plain.sourced.document)
    assert same or more, found.findings


@pytest.mark.parametrize("name", IN_DESCRIPTION)
def test_a_copy_within_a_description(name: str) -> None:
    _reported(_page(a=IN_DESCRIPTION[name]))


@pytest.mark.parametrize("name", OF_ANOTHER_TYPE)
def test_a_label_that_does_not_fit_the_type(name: str) -> None:
    _reported(_page(b=OF_ANOTHER_TYPE[name]))


MARKDOWN = """# Things

POST

/

v1

```
curl --request POST \\
  --url https://a.example/v1 \\
  --header 'Authorization: Bearer <token>' \\
  --data '
{{"a": "x"}}
'
```

#### Body

application/json

[](#body-a)

a

string

required

First sentence.

{said}

Last sentence.

#### Response

200 - application/json

Fine.

Was this page helpful?
"""


@pytest.mark.parametrize(
    "said", ["z\nstring", "z\nstring\nrequired", "### [z](x#request-z)\n\n- **Type**: `string`"]
)
def test_with_anchors_only_an_anchor_begins_a_field(said: str) -> None:
    plain = read(MARKDOWN.format(said="Said.").encode(), "page.md")
    found = read(MARKDOWN.format(said=said).encode(), "page.md")
    assert plain.sourced is not None and found.sourced is not None, found.findings
    assert _facts(found.sourced.document) == _facts(plain.sourced.document)


@pytest.mark.parametrize("name", ["z\nstring", "d.x\nstring", "z\nstring\nrequired"])
def test_a_field_that_neither_panel_shows(name: str) -> None:
    _reported(_page(a=f"{name}\n\n"))
    _reported(_page(answer=f"{name}\n\n"))


def test_a_second_list_of_options() -> None:
    _reported(_page(c="Available options:\nu,\nv\n"))


@pytest.mark.parametrize(
    "values",
    ["p,\nq,\n", "p,\n\nq\n", "p,\n", "p,\nq,\nd\nstring\n"],
    ids=["a comma", "an empty line", "one value", "the next field"],
)
def test_options_that_end_early_are_refused(values: str) -> None:
    for label in ("Available options:\n", "Available options: "):
        page = _page().decode().replace("Available options:\np,\nq\n", label + values)
        reading = read(page.encode(), "page")
        assert reading.sourced is None, reading.sourced
        assert "options-broken" in {found.id for found in reading.findings}


@pytest.mark.parametrize("values", ["`p`,\n\n`q`,", "`p`,"])
def test_options_that_end_early_in_markdown(values: str) -> None:
    field = "\n\n[](#body-c)\n\nc\n\nenum<string>\n\nAvailable options:\n\n"
    after = "\n\n[](#body-d)\n\nd\n\nstring"
    for rest in (after, ""):
        page = MARKDOWN.format(said="Said." + field + values + rest)
        reading = read(page.replace("\nLast sentence.\n", "").encode(), "page")
        assert reading.sourced is None
        assert "options-broken" in {found.id for found in reading.findings}


@pytest.mark.parametrize("section", ["Body\n\napplication/json", "Headers", "Authorizations"])
def test_a_heading_in_the_answer(section: str) -> None:
    _reported(_page(answer=f"{section}\n\nz\nstring\n\n"))
