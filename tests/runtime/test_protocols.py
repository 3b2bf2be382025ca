"""The protocols of the package by hand are those of the package that is published."""

from __future__ import annotations

import json

import pytest

from generator.read.yaml12 import load_yaml

from .package import HERE, SERVERS

PUBLISHED = HERE.parents[1] / "generated" / "openapi"


@pytest.mark.parametrize("provider", sorted(SERVERS))
def test_a_protocol_by_hand_is_the_published_one(provider: str) -> None:
    text = (HERE / "protocols" / f"{provider}.yaml").read_text("utf-8")
    by_hand = load_yaml(text, provider).value
    document = json.loads((PUBLISHED / f"{provider}.json").read_bytes())
    assert by_hand == {name: document[name] for name in ("x-provider", "x-tasks")}
    assert SERVERS[provider] in [server["url"] for server in document["servers"]]
