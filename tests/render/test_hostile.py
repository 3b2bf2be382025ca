"""Whatever a document says, the code made from it has the shape of harmless words."""

from __future__ import annotations

import ast
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import BadInput
from generator.proof.shape import check_shape
from generator.render.formatting import format_python

from .build import document, normalized, package, rendered, schema
from .schemas import plain, schemas
from .test_code import texts

PAYLOADS = [
    '"""\nimport os\nos.system("touch /tmp/canary")\n"""',
    "'); __import__('os').system('x') #",
    '"\n    raise RuntimeError("executed")\n"',
    "safe\rraise RuntimeError('executed')",
    "safe\x0braise RuntimeError('executed')",
    "safe\u2028raise RuntimeError('executed')",
    "X[1]; __import__('os') #",
    "{{ 7 * 7 }}{% raise %}{# #}",
    "\\",
    '\\"""',
    "\N{FULLWIDTH LATIN SMALL LETTER C}lass",
    "../../../etc/passwd",
    "${jndi:ldap://x}`id`",
    "\x00\ufeff\u202e",
]
WORD = "harmless"

often = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def request_with(text: str) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """A request, components and ``x-variant`` members that say the text wherever text can be."""
    part = {
        "type": "object",
        "title": text,
        "description": text,
        "properties": {"inner": {"type": "string", "description": text, "default": text}},
        "additionalProperties": False,
    }
    properties = {
        "choice": {"type": "string", "enum": [text, "other"], "default": text, "description": text},
        "free": {"type": "string", "default": text, "example": text, "title": text},
        "fixed": {"const": text},
        "several": {"type": "array", "items": {"type": "string", "enum": [text]}},
        "part": {"$ref": "#/components/schemas/OneRequestPart"},
    }
    rule = {"description": text, "not": {"required": ["choice", "free"]}}
    odd = {"description": text, "if": {"properties": {"choice": {"const": text}}}, "then": False}
    request = schema(properties, description=text, title=text, allOf=[rule, odd])
    members = {"title": text, "page": text, "file": text, "unknown": [text], "reason": text}
    return request, {"OneRequestPart": part}, {"completeness": "partial", **members}


def shape(files: dict[str, str]) -> dict[str, str]:
    """The syntax trees of all Python files, with constants and docstrings left out."""
    found = {}
    for path, text in files.items():
        if path.endswith((".py", ".pyi")):
            tree = ast.parse(text)
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant):
                    node.value = None
            found[path] = ast.dump(tree)
    return found


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_changes_constants_only(payload: str) -> None:
    assert shape(rendered(*_given(payload))) == shape(rendered(*_given(WORD)))


def _given(text: str) -> Any:
    return request_with(text)[:2]


@often
@given(texts.filter(bool))
def test_no_text_changes_more_than_constants(text: str) -> None:
    request, components, members = request_with(text)
    files = _rendered(request, components, members)
    assert shape(files) == shape(_rendered(*request_with(WORD)))
    for path, made in files.items():
        if path.endswith((".py", ".pyi")):
            compile(made, path, "exec")


def _rendered(request: Any, components: Any, members: Any) -> dict[str, str]:
    return rendered(request, components, **members)


@often
@given(schemas(plain))
def test_every_file_has_blacks_layout_and_the_shape_of_generated_code(given: Any) -> None:
    properties, components = given
    try:
        request = schema(properties)
        described = package(request, components)
    except BadInput as problem:
        assert {finding.id for finding in problem.findings} <= {"names-collide"}
        return
    from generator.proof.expected import expected

    wanted = expected(described)
    for path, text in rendered(request, components).items():
        if path.endswith((".py", ".pyi")):
            assert format_python(text, path.endswith(".pyi")) == text
            names = frozenset(wanted.allowed(path).value().names)
            check_shape(path, text, copied=False, names=names)


@given(st.text(max_size=30))
@often
def test_no_field_name_becomes_code(wire: str) -> None:
    try:
        files = rendered(schema({wire: {"type": "string"}} if wire != "prompt" else {}))
    except BadInput as problem:
        assert {f.id for f in problem.findings} <= {"no-python-name", "names-collide"}
        assert all(f.place is not None for f in problem.findings)
        return
    tree = ast.parse(files["seedance/acme/models/one.py"])
    (model,) = (node for node in tree.body if isinstance(node, ast.ClassDef))
    fields = [
        n.target.id
        for n in model.body
        if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)
    ]
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*|[A-Z_]+", name) for name in fields)


EXTENSIONS = {
    "customTypePath": "os.system",
    "customBasePath": "os.PathLike",
    "x-python-type": "os.system('x')",
    "x-python-import": {"module": "os", "name": "system"},
    "x-class-extra-validators": "os.system",
    "default_factory": "os.system",
}


@pytest.mark.parametrize("key", EXTENSIONS)
def test_no_extension_of_a_document_names_a_type_or_an_import(key: str) -> None:
    said = {"type": "string", key: EXTENSIONS[key]}
    if not key.startswith("x-"):
        with pytest.raises(BadInput) as caught:
            package(schema({"field": said}))
        (finding,) = caught.value.findings
        assert (finding.id, finding.place is not None) == ("keyword-unsupported", True)
    else:
        files = rendered(schema({"field": said}))
        assert not any(
            "import os" in text or "system" in text
            for path, text in files.items()
            if path.endswith(".py")
        )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_names_of_paths_and_operations_stay_data(payload: str) -> None:
    root = document(schema())
    root["paths"] = {f"/{payload}": root["paths"].pop("/one")}
    root["paths"][f"/{payload}"]["post"] |= {"operationId": payload, "tags": [payload]}
    root["servers"][0]["url"] = f"https://{payload}"
    from generator.describe import describe
    from generator.render import render

    from .build import templates

    made = normalized(root)
    files = render(describe(made), made.documents, templates())
    harmless = rendered(schema())
    ours = {path: text for path, text in files.items() if path in harmless}
    assert set(ours) == set(harmless)
    assert shape(ours) == shape(harmless)
