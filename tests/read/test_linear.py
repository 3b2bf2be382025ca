"""Reading takes work linear in the length of a page: lines of Python are counted, not seconds."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from generator.read import read

Lines = Callable[[int], str]

TEXT = """POST
/
v1
curl --request POST \\
  --url https://a.example/v1 \\
  --header 'Authorization: Bearer <token>' \\
  --data '
{{}}
'
{{}}

Authorizations

{security}Authorization
string
header
required

Body

application/json

{body}

Response

200 - application/json

Fine.

Was this page helpful?
"""
MARKDOWN = """# Title

POST

/v1

```
curl --request POST \\
  --url https://a.example/v1 \\
  --header 'Authorization: Bearer <token>' \\
  --data '
{{}}
'
```

#### Body

application/json

{body}

#### Response

200 - application/json

Fine.
"""
TASK = """MODEL ID bytedance:2@2
live
Name
Seedance

model

string required value: bytedance:2@2

The model.

{body}

seed

integer min: 0

The seed.
"""
TASK_MD = """# Seedance

### [model](x.md#request-model)

- **Type**: `string`

The model.

{body}

## Response
"""
SPECIFICATION = """openapi: 3.0.3
info: {{title: T, version: "1"}}
servers: [{{url: "https://a.example"}}]
paths:
  /v1:
    post:
      requestBody:
        content:
          application/json:
            schema:
              required: [{required}]
              properties:
{body}
      responses:
        "200": {{description: Fine.}}
"""
MINTLIFY_MD = f"# T\n\n{{tables}}\n\n## OpenAPI\n\n````yaml post /v1\n{SPECIFICATION}````\n"
APIFOX_MD = f"# T\n\n{{tables}}\n\n## OpenAPI Specification\n\n```yaml\n{SPECIFICATION}```\n"


def _each(line: str) -> Lines:
    """The same lines so many times, ``#`` in them counted."""
    return lambda n: "".join(line.replace("#", str(i)) for i in range(n))


BODIES: dict[str, dict[str, Lines]] = {
    TEXT: {
        "paragraphs": lambda n: "a\nstring\n\n" + "Some words of prose.\n\n" * n,
        "labels": lambda n: "a\nstring\n\n" + "Maximum string length: 3\n\n" * n,
        "examples": lambda n: "a\nstring\nExamples:\n" + '\n"x"\n' * n,
        "broken examples": lambda n: "a\nobject\nExample:\n" + "{\n" * n,
        "options": lambda n: "a\nenum<string>\nAvailable options:\n" + "value,\n" * n + "last\n",
        "fields": _each("f#\nstring\nrequired\n\nText.\n\n"),
        "fields of one line": _each("f#\nstring\n"),
        "one name": _each("f\nstring\nrequired\n\nText.\n\n"),
        "children": lambda n: "a\nobject\nHide child attributes\n" + _each("a.f#\nstring\n")(n),
        "glued pills": _each("f#\nstringdefault:userrequired\n\nText.\n\n"),
        "glued options": _each("f#\nenum<string>default:arequired\nAvailable options: a, b \n\n"),
        "option titles": lambda n: "a\nobject\n" + "Option\n" * n + "Show child attributes\n",
        "headings": _each("Body\n\napplication/json\n\nResponse\n\n200\n\n"),
    },
    MARKDOWN: {
        "paragraphs": lambda n: "[](#body-a)\n\na\n\nstring\n\n" + "Some **words**.\n\n" * n,
        "fields": _each("[](#body-f#)\n\nf#\n\nstring\n\nrequired\n\nText.\n\n"),
        "glued names": _each("[](#body-f#)\n\nf#stringrequired\n\nText.\n\n"),
        "options": lambda n: "[](#body-a)\n\na\n\nenum<string>\n\nAvailable options:\n\n`a`"
        + ",\n\n`b`" * n,
    },
    TASK: {
        "paragraphs": lambda n: "a\n\nstring\n\n" + "Some words.\n\n" * n,
        "fields": _each("f#\n\nstring required\n\nText.\n\n"),
        "nested fields": _each("a » f#\n\nf#\n\nstring required\n\nText.\n\n"),
        "one name": _each("f\n\nstring required\n\nText.\n\n"),
        "groups": _each("f#\n\nstring\n\nText.\n\nGroup\n\nSaid nested inside the f object.\n\n"),
        "values": lambda n: "a\n\nstring\n\nText.\n\nAllowed values 3 values\n"
        + "  • `A`: b\n" * n,
        "formats": lambda n: "a\n\narray of strings or objects\n\nText.\n\n"
        + "Format 1: string[]\n\nText.\n\nMore.\n\n" * n,
        "reader mode": _each("-\n\nf#\n\nstring required -\n\nText.\n\n"),
        "broken breadcrumbs": lambda n: "a\n" + "»a\n" * n + "\na\n\nstring\n\nText.\n",
    },
    TASK_MD: {
        "fields": _each("### [f#](x.md#request-f)\n\n- **Type**: `string`\n\nText.\n\n"),
        "required": _each("### [f#](x.md#request-f)\n\n- **Required**: true\n\nText.\n\n"),
        "one name": _each("### [f](x.md#request-f)\n\n- **Type**: `string`\n\nText.\n\n"),
        "pairs": _each("### [f#](x.md#request-f)\n\n- **Paired with**: `f`\n\n"),
        "values": lambda n: "### [f](x.md#request-f)\n\n- **Allowed values**: " + "`a`, " * n,
        "items": lambda n: "### [f](x.md#request-f)\n\n" + "- **Max**: 3\n" * n,
    },
    MINTLIFY_MD: {
        "fields": _each("                f#: {type: string, nullable: true}\n"),
        "wrapped": _each("                f#: {nullable: true, allOf: [{type: string}]}\n"),
    },
    APIFOX_MD: {
        "fields": _each("                f#: {type: integer, minimum: 0, x-apifox-mock: 1}\n"),
    },
}
OTHERS: dict[str, Lines] = {
    "many schemes": lambda n: TEXT.format(security=_each("k#\nstring\nheader\n")(n), body=""),
    "many required": lambda n: _specification(required=_each("f#, ")(n)),
    "tables": lambda n: _specification("| Name | Type |\n| --- | --- |\n" * n),
    "rows": lambda n: _specification("| Name | Type |\n| --- | --- |\n" + "| a | b |\n" * n),
    "elements": lambda n: _specification('<ParamField body="a" />\n' * n),
    "operations": lambda n: "".join(map(_gitbook, range(n // 4))),
    "paths": lambda n: "## POST /v0\n\n```json\n" + _whole(n) + "\n```\n" + _gitbook(-1),
    "tasks": lambda n: json.dumps(_task_list(n)),
}
CASES = {
    f"{name} in {read(page.format(security='', tables='', body='', required='').encode(), '').form}"
    f" {index}": (lambda n, page=page, body=body: _page(page, body(n)))
    for index, (page, bodies) in enumerate(BODIES.items())
    for name, body in bodies.items()
} | OTHERS


def _page(page: str, body: str) -> str:
    return page.format(security="", tables="", required="", body=body)


def _specification(tables: str = "", required: str = "") -> str:
    return MINTLIFY_MD.format(tables=tables, required=required, body="                a: {}\n")


def _whole(n: int, first: int = 0) -> str:
    item = {"post": {"responses": {"200": {"description": "Fine."}}}}
    paths = {f"/v{i}": item for i in range(first, first + n)}
    return json.dumps({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths})


def _gitbook(index: int) -> str:
    return f"## POST /v{index}\n\n```json\n{_whole(1, index)}\n```\n\n"


def _task_list(n: int) -> Any:
    fields: list[Any] = [{"properties": {f"f{i}": {"type": "string"}}} for i in range(n)]
    marks = {"taskType": {"const": "a"}, "model": {"const": "b"}}
    task = {"allOf": [{"properties": marks, "required": ["model"]}, *fields]}
    media = {"application/json": {"schema": {"type": "array", "items": task}}}
    operation = {"requestBody": {"content": media}, "responses": {}}
    return {"openapi": "3.1.0", "info": {"title": "T"}, "paths": {"/v1": {"post": operation}}}


def _lines_run(action: Callable[[], object]) -> int:
    """How many lines of Python run, and calls, until something is done."""
    ran = 0

    def count(_frame: FrameType, _event: str, _arg: object) -> Any:
        nonlocal ran
        ran += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        action()
    finally:
        sys.settrace(before)
    return ran


@pytest.mark.parametrize("case", CASES)
def test_twice_the_page_takes_about_twice_the_work(case: str) -> None:
    pages = [CASES[case](n).encode() for n in (100, 200, 400)]
    read(pages[-1], "page")  # what is remembered of types is remembered by now
    one, two, four = (_lines_run(lambda page=page: read(page, "page")) for page in pages)
    assert one > 500
    assert two < 2.2 * one, (one, two, four)
    assert four < 2.2 * two, (one, two, four)


def test_work_that_is_not_linear_would_show() -> None:
    one, two = (_lines_run(lambda n=n: [m for m in range(n) for _ in range(n)]) for n in (100, 200))
    assert two > 3 * one


# On one line, or on lines that begin alike, a search could start anew from each of them.
REPEATED = {
    MARKDOWN: ["[", "[](", "[](#body-", "**a ", "__a ", "`", "a" + " " * 99, "[a](b", "string"],
    TEXT: ["[](", "a · ", "(string | ", "default:requiredrequired", "{"],
    TASK: ["a » ", "»a\n", "array of a ", "string required "],
    TASK_MD: ["## [\n", "## [a](#", "- **Path**: a" + " " * 99, "- **Path**: a.", "a."],
    MINTLIFY_MD: ["                f: [\n", "                - - "],
}
LONG = 1_000_000


@pytest.mark.parametrize(
    ("page", "part"),
    [(page, part) for page, parts in REPEATED.items() for part in parts],
    ids=lambda text: repr(text[:20]),
)
def test_a_megabyte_of_one_part_comes_to_an_end(page: str, part: str) -> None:
    """Work that grows with the square of a megabyte would take hours."""
    body = "\n\n".join(["x", "", part * (LONG // len(part))])
    found = read(_page(page, body).encode(), "page").findings
    assert found
    assert all(len(finding.message) < 5_000_000 for finding in found)
