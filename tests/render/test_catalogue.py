"""The catalogue as it is printed: what was described, whatever a document says."""

from __future__ import annotations

import ast
import json
from typing import Any

import pytest
from hypothesis import given

from generator.describe import describe
from generator.render import render

from .build import document, normalized, templates
from .test_code import texts
from .test_hostile import PAYLOADS, often, request_with


def entries(text: str) -> dict[str, Any]:
    """What stands in the printed catalogue, its fields read."""
    found: dict[str, Any] = {}
    for node in ast.parse(text).body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "_ENTRIES":
            assert node.value is not None
            found = ast.literal_eval(node.value)
    return {
        key: {**entry, "fields": json.loads(entry["fields"])} if "fields" in entry else entry
        for key, entry in found.items()
    }


def check(text: str) -> None:
    """A variant and one that is only known are printed as they were described."""
    request, components, members = request_with(text)
    source = normalized(document(request, components, **members))
    known = {"id": "acme/two", "provider": "acme", "model": "two", "title": text, "reason": text}
    package = describe(source, [known])
    files = render(package, source.documents, templates())
    wanted = {key: entry.value() for key, entry in package.catalogue.items()}
    assert list(wanted) == ["acme/one", "acme/two"]
    assert wanted["acme/one"]["fields"]
    assert entries(files["seedance/catalogue.py"]) == wanted


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_printed_as_it_was_described(payload: str) -> None:
    check(payload)


@often
@given(texts.filter(bool))
def test_every_text_is_printed_as_it_was_described(text: str) -> None:
    check(text)
