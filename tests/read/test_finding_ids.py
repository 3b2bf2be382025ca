"""Every finding that is listed is made of some document, and every one that is made is listed."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from generator.read import FINDINGS, read
from generator.read.reading import Draft

ROOT = Path(__file__).parents[2]
CAPTURE = ROOT / "specs/captures/runware/seedance-1.0-pro-fast.txt"
CASES = ROOT / "tests/cases/read"

PAGE = """\
POST
/
things
Make a thing
curl --request POST \\
  --url https://api.example.com/things \\
  --header 'Authorization: Bearer <token>' \\
  --data '{"a": "x"}'
{
  "id": "1"
}

Authorizations

Authorization
string
header
required

Who calls.

Body

application/json
a
string
required

What.

Response

200 - application/json

Done.

id
string
required

Which.

Was this page helpful?
"""
FIELD = "a\nstring\nrequired\n\nWhat.\n"
DOCUMENT = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}


def page(*changes: tuple[str, str]) -> bytes:
    """The page with words replaced, each of which it has."""
    text = PAGE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text.encode()


def field(text: str) -> bytes:
    """The page with another field in the place of its only one."""
    return page((FIELD, text))


def data(**more: object) -> bytes:
    return json.dumps({**DOCUMENT, **more}).encode()


def case(name: str) -> bytes:
    [file] = (CASES / name).glob("page.*")
    return file.read_bytes()


def tasks(**model: object) -> bytes:
    """The sample of a list of tasks with another model."""
    document = json.loads(case("runware-schema"))
    document["components"]["schemas"]["Task"]["properties"]["model"] = model
    return json.dumps(document).encode()


TORN = b"# T\n\nopenapi.json post /a\nopenapi: 3.1.0\ninfo:\ntitle: T\n"
TABLE = b"# T\n\n| Name | Type |\n| --- | --- |\n| a | string |\n"
CLOSED = ("id\nstring\nrequired\n", "id\nobject\nrequired\n")

DOCUMENTS = {
    "address-lost": CAPTURE.read_bytes(),
    "address-mismatch": page(("/\nthings", "/\nothers")),
    "bidirectional": data(info={"title": "T\u202e", "version": "1"}),
    "children-hidden": page(CLOSED, ('"id": "1"', '"id": {"n": 1}')),
    "children-lost": page(CLOSED, ('"id": "1"', '"id": {}')),
    "default-broken": field("a\ninteger\ndefault:five\nrequired\n\nWhat.\n"),
    "default-unclear": field("a\nstringdefault:userrequired\n\nWhat.\n"),
    "duplicate-field": field(FIELD + FIELD),
    "duplicate-key": b'{"openapi": "3.1.0", "openapi": "3.1.0"}',
    "duplicate-label": field(FIELD + "\nMaximum string length: 1\nMaximum string length: 2\n"),
    "encoding": b"\xff\xfe\xfa",
    "example-broken": field(FIELD + '\nExample:\n\n{"a": \n'),
    "field-lost": CAPTURE.read_bytes(),
    "hand-written": TABLE,
    "integer-rounded": field(
        "a\ninteger\nrequired\n\nWhat.\n\nRequired range: x <= 9223372036854776000\n"
    ),
    "integer-unsafe": field(
        "a\ninteger\nrequired\n\nWhat.\n\nRequired range: x <= 9007199254740999\n"
    ),
    "json-not-valid": b'{"openapi": "3.1.0",}',
    "label-in-description": field(FIELD + "\nMinimum string length: 1\n\nMore.\n"),
    "limit-exceeded": data(info={"title": "T" * 200_000, "version": "1"}),
    "line-not-understood": field("a\nstring\nrequired\nMinimum string length: 1\nodd\n"),
    "lone-surrogate": b'{"openapi": "3.1.0", "x": "\\ud800"}',
    "media-type-lost": page(("application/json\n", "application/json\nmultipart/form-data\n")),
    "not-a-document": b'{"error": "not found"}',
    "number-not-finite": b"openapi: 3.1.0\nx: .nan\n",
    "number-too-large": b'{"openapi": "3.1.0", "x": 1e999}',
    "number-too-long": b'{"openapi": "3.1.0", "x": ' + b"1" * 5000 + b"}",
    "options-broken": field("a\nenum<string>\nrequired\n\nWhat.\n\nAvailable options:\nx,\n"),
    "options-hidden": field("a\nOption 1 · string\nOption 2 · integer\nrequired\n\nWhat.\n"),
    "page-incomplete": page(("Response\n\n200 - application/json\n\nDone.\n\n", "")),
    "panel-mismatch": page(('{"a": "x"}', '{"a": "x", "b": 1}')),
    "reader-mode": case("reader-mode"),
    "reference-broken": data(components={"schemas": {"A": {"$ref": "#/components/schemas/B"}}}),
    "required-body-lost": page(),
    "service-left": case("runware-schema"),
    "specification-lost": TORN,
    "status-lost": page(("200 - application/json\n\n", "")),
    "task-unclear": tasks(type="string"),
    "title-lost": page(("Make a thing\n", "")),
    "too-deep": b'{"openapi": ' + b"[" * 5000 + b"]" * 5000 + b"}",
    "too-large": b" " * (6 * 1024 * 1024),
    "type-unknown": field("a\nThingEnum\nrequired\n\nWhat.\n"),
    "values-lost": CAPTURE.read_bytes(),
    "version-not-read": b'{"openapi": "4.0.0", "paths": {}}',
    "yaml-alias": b"openapi: 3.1.0\nx: &a [*a]\n",
    "yaml-not-valid": b"openapi: 3.1.0\nx: [\n",
    "yaml-tag": b"openapi: 3.1.0\nx: !tag 1\n",
}
# Made of what was stated, not of a document alone.
STATED = {"form-mismatch": ("gitbook-md", page())}


def test_every_finding_has_a_document() -> None:
    assert DOCUMENTS.keys() | STATED.keys() == FINDINGS.keys()


@pytest.mark.parametrize("id", DOCUMENTS)
def test_the_document_makes_the_finding(id: str) -> None:
    found = [finding for finding in read(DOCUMENTS[id], "page").findings if finding.id == id]
    assert found
    for finding in found:
        assert finding.place is not None and finding.place.file == "page"
        assert finding.place.line <= DOCUMENTS[id].count(b"\n") + 1


@pytest.mark.parametrize("id", STATED)
def test_what_was_stated_makes_the_finding(id: str) -> None:
    form, document = STATED[id]
    assert [finding.id for finding in read(document, "page", form).findings] == [id]


def test_the_plain_page_has_nothing_but_what_every_page_lacks() -> None:
    assert [finding.id for finding in read(page(), "page").findings] == ["required-body-lost"]


def test_every_finding_that_a_reader_names_is_listed() -> None:
    """Facts documents are written by hand; their complaints begin with ``facts``."""
    methods = {name for name in ("find", "note", "fail") if hasattr(Draft, name)}
    named = set()
    for path in (ROOT / "generator/read").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = node.args[0]
            makes = name in methods or (name == "refuse" and isinstance(node.func, ast.Name))
            if makes and isinstance(first, ast.Constant) and isinstance(first.value, str):
                named.add(first.value)
    assert len(named) > 30
    assert named <= FINDINGS.keys()
