"""References inside a document: resolved with their origins, or refused at their place."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput
from generator.document import get
from generator.limits import EXPANDED
from generator.normalize.inline import inline

from ..helpers.yaml_documents import sourced

DOCUMENT = """\
paths:
  /a:
    get:
      one: {$ref: "#/components/schemas/One"}
      two:
        $ref: "#/components/schemas/One"
        description: Mine
components:
  securitySchemes: {key: {type: http}}
  schemas:
    One:
      description: Its own
      properties:
        inner: {$ref: "#/components/schemas/Two~1b"}
    Two/b: {type: integer}
"""


def complaint(text: str) -> str:
    """What is reported when a document is resolved."""
    with pytest.raises(BadInput) as caught:
        inline(sourced(text))
    return str(caught.value)


def test_references_are_replaced_and_unused_components_left_out() -> None:
    document = inline(sourced(DOCUMENT)).document
    assert get(document, "/paths/~1a/get/one") == {
        "description": "Its own",
        "properties": {"inner": {"type": "integer"}},
    }
    assert document["components"] == {"securitySchemes": {"key": {"type": "http"}}}


def test_keywords_beside_a_reference_win_and_keep_their_place() -> None:
    result = inline(sourced(DOCUMENT))
    at = "/paths/~1a/get/two/description"
    assert get(result.document, at) == "Mine"
    assert result.origins[at].place.line == 7


def test_origins_are_those_of_what_was_referred_to() -> None:
    result = inline(sourced(DOCUMENT))
    origin = result.origin("/paths/~1a/get/one/properties/inner/type")
    assert origin is not None and origin.place.line == 15


def test_a_document_without_paths_is_its_components() -> None:
    text = DOCUMENT[DOCUMENT.index("components:") :]
    document = inline(sourced(text)).document
    schemas = document["components"]["schemas"]
    assert schemas["One"]["properties"]["inner"] == {"type": "integer"}


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("#/components/schemas/None", "reference-dangling"),
        ("other.yaml#/a", "reference-outside"),
        ("https://evil.example/a.json", "reference-outside"),
        ("file:///etc/passwd", "reference-outside"),
        ("#", "reference-outside"),
        ("#/components/schemas/One", "reference-loop"),
    ],
)
def test_a_reference_that_cannot_be_followed_is_refused(reference: str, expected: str) -> None:
    found = complaint(DOCUMENT.replace("#/components/schemas/Two~1b", reference))
    assert found.startswith("document.yaml:14:")
    assert f"[{expected}]" in found


def test_references_that_multiply_are_refused() -> None:
    levels = 20
    lines = [f"    S{i}: [{{$ref: '#/components/schemas/S{i + 1}'}}, "
             f"{{$ref: '#/components/schemas/S{i + 1}'}}]" for i in range(levels)]  # fmt: skip
    text = "components:\n  schemas:\n" + "\n".join(lines) + f"\n    S{levels}: []\n"
    assert str(EXPANDED) in complaint(text)
