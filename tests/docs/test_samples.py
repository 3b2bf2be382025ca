"""Sample requests fit their schemas, judged by a validator that shares nothing with ours."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.describe.samples import Sampler

from ..helpers.documents import document, providers
from .page import normalized


def requests() -> list[Any]:
    """Provider, variant and schema of every request, as the committed documents list them."""
    found = []
    for provider in providers():
        components = document(provider)["components"]["schemas"]
        for item in document(provider)["paths"].values():
            for operation in item.values():
                if "x-variant" in operation:
                    schema = operation["requestBody"]["content"]["application/json"]["schema"]
                    name = schema["$ref"].rpartition("/")[2]
                    found.append((provider, operation["x-variant"], name))
        found += [
            (provider, schema["x-variant"], name)
            for name, schema in components.items()
            if "x-variant" in schema
        ]
    return found


CASES = requests()


@pytest.mark.parametrize(("provider", "variant", "name"), CASES, ids=[c[1]["id"] for c in CASES])
def test_minimal_and_full_requests_are_accepted(
    provider: str, variant: dict[str, Any], name: str
) -> None:
    components = normalized().providers[provider].document["components"]["schemas"]
    minimal, full = Sampler(components[name], components, variant).requests()
    whole = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": components}}
    validator = Draft202012Validator(whole)
    filled = {
        key: child.get("const", "9f5c1e0a-1d2b-4c3d-8e4f-5a6b7c8d9e0f")
        for key, child in components[name]["properties"].items()
        if "const" in child or "x-client-id" in child
    }
    for request in (minimal, full):
        assert not [error.message for error in validator.iter_errors({**request, **filled})]
    assert minimal.keys() <= full.keys()
    if len(components[name]["properties"]) - len(filled) > 1:
        assert len(full) > len(minimal)


def test_a_minimal_request_has_only_what_is_needed() -> None:
    provider, variant, name = next(c for c in CASES if c[1]["id"].endswith("seedance-1.5-pro-i2v"))
    components = normalized().providers[provider].document["components"]["schemas"]
    minimal, _ = Sampler(components[name], components, variant).requests()
    assert set(minimal) == {"prompt", "first_frame_image"}
