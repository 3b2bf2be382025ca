"""What a provider's overlays must say, and what is reported when they do not."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput, Place
from generator.manifest import Provider
from generator.normalize.service import require_service

from ..helpers.yaml_documents import sourced

ENTRY = Provider("acme", "Acme", "Acme", (), Place("manifest.yaml", 2))

GOOD = """\
servers:
  - url: https://api.acme.example/v1
security:
  - bearerAuth: []
x-provider:
  id: acme
  title: Acme
  class: Acme
  key-environment: ACME_KEY
  hosts: [api.acme.example]
x-submit:
  list: Tasks
x-tasks: {}
components:
  securitySchemes: {bearerAuth: {type: http, scheme: bearer}}
  schemas: {Tasks: {discriminator: {propertyName: model}}}
"""


def test_a_whole_description_is_accepted() -> None:
    require_service(sourced(GOOD), ENTRY)
    require_service(sourced(GOOD.replace("x-submit:\n  list: Tasks\n", "")), ENTRY)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "servers:\n  - url: https://api.acme.example/v1\n",
            "",
            "1:1: error: the overlays of acme",
        ),
        ("security:\n  - bearerAuth: []\n", "", "1:1: error: the overlays of acme do not set sec"),
        ("https://api.acme.example/v1", "https://api.other.example/v1", "2:5: error: 'https://api"),
        ("https://api.acme.example/v1", "http://api.acme.example/v1", "2:5: error: 'http://api"),
        ("https://api.acme.example/v1", "https://api.acme.example:1/v1", "2:5: error: "),
        ("https://api.acme.example/v1", "https://a@api.acme.example/v1", "2:5: error: "),
        ("https://api.acme.example/v1", "https://api.acme.example/v1/", "2:5: error: "),
        ("https://api.acme.example/v1", "https://api.acme.example/v1?a=b", "2:5: error: "),
        ("/v1\n", "/v1\n  - url: https://api.acme.example/v2\n", "1:1: error: a provider has ex"),
        ("id: acme", "id: acne", "6:3: error: id is 'acne', the manifest says 'acme'"),
        ("[api.acme.example]", "['*.acme.example']", "10:11: error: '*.acme.example' is not"),
        ("[api.acme.example]", "[localhost]", "10:11: error: 'localhost' is not a host name"),
        ("  key-environment: ACME_KEY\n", "", "5:1: error: missing here: key-environment"),
        ("list: Tasks", "list: Other", "12:3: error: there is no schema 'Other' with a discr"),
        ("list: Tasks", "lists: Tasks", "12:3: error: there is no key 'lists' here; did you mean"),
        ("x-tasks: {}\n", "", "1:1: error: the overlays of acme do not set x-tasks"),
        (
            "{bearerAuth: {type: http, scheme: bearer}}",
            "{}",
            "1:1: error: the overlays set no comp",
        ),
    ],
)
def test_each_gap_is_reported_at_its_line(old: str, new: str, expected: str) -> None:
    assert old in GOOD
    with pytest.raises(BadInput) as caught:
        require_service(sourced(GOOD.replace(old, new), "provider.yaml"), ENTRY)
    assert str(caught.value).startswith(f"provider.yaml:{expected}")
