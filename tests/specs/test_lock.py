"""The lock of the captures, as a file that anybody may have changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.diagnostics import BadInput
from generator.lock import LOCK, load_lock

ENTRY = {"address": "https://a.example", "sha256": "0" * 64, "reader": "openapi"}


@pytest.mark.parametrize("name", ENTRY)
def test_a_member_without_a_value_is_refused(name: str, tmp_path: Path) -> None:
    documents = {"captures/a.json": {**ENTRY, name: None}}
    (tmp_path / LOCK).write_text(json.dumps({"documents": documents}))
    with pytest.raises(BadInput) as problem:
        load_lock(tmp_path)
    assert [found.id for found in problem.value.findings] == ["lock-not-readable"]


def test_a_validator_without_a_value_is_none(tmp_path: Path) -> None:
    documents = {"captures/a.json": {**ENTRY, "etag": None}}
    (tmp_path / LOCK).write_text(json.dumps({"documents": documents}))
    assert load_lock(tmp_path)["captures/a.json"].etag is None
