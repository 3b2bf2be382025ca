"""Each form that is read, by its golden cases; what is refused, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.limits import BYTES
from generator.read import FORMS, read

CASES = Path(__file__).parents[1] / "cases" / "read"


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda path: path.name)
def test_case(case: Path) -> None:
    [page] = [path for path in case.iterdir() if path.name.startswith("page.")]
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    reading = read(page.read_bytes(), page.name)
    assert {
        "form": reading.form,
        "document": reading.sourced.document if reading.sourced else None,
        "findings": [
            [f.id, f.severity.label, f.place.line if f.place else None] for f in reading.findings
        ],
    } == expected


NOT = "not-a-document"
REFUSED = {
    "empty": (b"", "not-a-document"),
    "blank": (b" \n\n", "not-a-document"),
    "login": (b"Sign in\n\nEmail\n\nPassword\n\nForgot your password?\n", "not-a-document"),
    "html": (b"<!DOCTYPE html><html><body>Redirecting</body></html>", "not-a-document"),
    "error": (b'{"error": {"code": 404, "message": "not found"}}', "not-a-document"),
    "list": (b"[1, 2]", "not-a-document"),
    "stub": (b"Redirecting to /en/page ...\n", "not-a-document"),
    "gitbook-text": (
        b"POST /v1\n\nBody\nmodelstring \xc2\xb7 enumRequiredPossible values: a\n",
        NOT,
    ),
    "readme-text": (b"Create\npost https://a.example/v1\nprompt\nstring\nlength: x: 1\n", NOT),
    "apifox-text": (
        "创建任务\nPOST\n/v1\nmodel\nstring \n必需\nEnum Values:\n16:9\n- x".encode(),
        NOT,
    ),
    "latin": ("é".encode("latin-1"), "encoding"),
    "binary": (b"a\0b", "encoding"),
    "large": (b" " * (BYTES + 1), "too-large"),
    "swagger": (b'{"swagger": "2.0", "paths": {}}', "version-not-read"),
    "future": (b'{"openapi": "4.0.0", "paths": {}}', "version-not-read"),
    "twice": (b'{"openapi": "3.1.0", "openapi": "3.1.0"}', "duplicate-key"),
    "nan": (b'{"openapi": "3.1.0", "x": NaN}', "json-not-valid"),
    "deep": (b'{"openapi": ' + b"[" * 5000 + b"]" * 5000 + b"}", "too-deep"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_document_is_refused(name: str) -> None:
    data, expected = REFUSED[name]
    reading = read(data, "page")
    assert reading.sourced is None
    assert [f.id for f in reading.findings if f.severity is Severity.ERROR] == [expected]
    assert all(f.place is not None and f.place.file == "page" for f in reading.findings)


@pytest.mark.parametrize("form", FORMS)
def test_a_wrong_stated_form_is_an_error(form: str) -> None:
    page = next(CASES.glob("gitbook/page.*")).read_bytes()
    right = read(page, "page").form
    reading = read(page, "page", form)
    assert (reading.sourced is not None) == (form == right)
    if form != right:
        assert [finding.id for finding in reading.findings] == ["form-mismatch"]


def _document(schema: object, **components: object) -> bytes:
    content = {"application/json": {"schema": schema}}
    operation = {
        "requestBody": {"content": content},
        "responses": {"200": {"description": "Fine."}},
    }
    document = {
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"post": operation}},
        "components": components,
    }
    return json.dumps(document).encode()


def _schema(data: bytes) -> object:
    sourced = read(data, "x.json").sourced
    assert sourced is not None
    body = sourced.document["paths"]["/a"]["post"]["requestBody"]
    return body["content"]["application/json"]["schema"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        (
            {"type": "string", "nullable": True, "enum": ["a"]},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"maximum": 1, "exclusiveMaximum": False}, {"maximum": 1}),
        (
            {"properties": {"nullable": {"type": "string", "nullable": True}}},
            {"properties": {"nullable": {"type": ["string", "null"]}}},
        ),
        ({"example": {"nullable": True}}, {"example": {"nullable": True}}),
        ({"default": {"x-a": 1, "$ref": "#/b"}}, {"default": {"x-a": 1, "$ref": "#/b"}}),
        ({"type": "string", "x-site": 1}, {"type": "string"}),
    ],
)
def test_openapi_3_0_becomes_3_1(before: object, after: object) -> None:
    assert _schema(_document(before)) == after


def test_references_are_replaced_and_a_circle_stays() -> None:
    node = {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}}}
    data = _document({"$ref": "#/components/schemas/Node"}, schemas={"Node": node})
    assert _schema(data) == {
        "type": "object",
        "properties": {"next": {"$ref": "#/components/schemas/Node"}},
    }


@pytest.mark.parametrize("reference", ["#/components/schemas/None", "other.yaml#/a", "#/paths/9"])
def test_a_reference_to_nothing_is_an_error(reference: str) -> None:
    reading = read(_document({"$ref": reference}), "x.json")
    assert reading.sourced is None
    assert "reference-broken" in [finding.id for finding in reading.findings]


def test_references_that_multiply_are_refused() -> None:
    schemas = {
        f"S{i}": {"allOf": [{"$ref": f"#/components/schemas/S{i + 1}"}] * 10} for i in range(9)
    }
    schemas["S9"] = {"type": "string"}
    reading = read(_document({"$ref": "#/components/schemas/S0"}, schemas=schemas), "x.json")
    assert reading.sourced is None
    assert [finding.id for finding in reading.findings] == ["too-large"]
