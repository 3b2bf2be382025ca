"""Damaged captures: a reading or a complaint with a place, never another exception."""

from __future__ import annotations

import json
import os
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.limits import BYTES
from generator.read import read
from tests.helpers.cli import ROOT

from . import canary

CAPTURES = (
    sorted((ROOT / "specs").glob("captures/*/*")) + sorted((ROOT / "specs").glob("facts/*/*"))[:2]
)
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "40"))
DOCUMENT = ROOT / "specs/captures/modellix/seedance-2.0-fast-i2v.json"
ODD = (None, True, 0, -1, 1.5, 2**63, 10**300, "", "x", "http://[", [], [[]], {}, {"$ref": "#"})


def looked_at(data: bytes) -> None:
    """The reading of some bytes keeps what every reading promises."""
    with canary.silent():
        reading = read(data, "captures/x")
    if reading.sourced is None:
        assert reading.findings
        assert all(found.place is not None for found in reading.findings)
    for found in reading.findings:
        assert all(char.isprintable() for char in str(found))


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_capture(path: Any, data: st.DataObject) -> None:
    content = path.read_bytes()
    start = data.draw(st.integers(0, len(content)), "start")
    end = data.draw(st.integers(start, min(len(content), start + 200)), "end")
    put = data.draw(st.one_of(st.binary(max_size=20), st.text(max_size=20).map(_encoded)), "put")
    looked_at(content[:start] + put + content[end:])


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@cache
def _document() -> str:
    return DOCUMENT.read_text("utf-8")


@settings(max_examples=EXAMPLES * 5, deadline=None)
@given(data=st.data())
def test_a_document_with_a_value_of_another_type(data: st.DataObject) -> None:
    document = json.loads(_document())
    holder: Any = document
    while True:
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        key = data.draw(st.sampled_from(list(keys)), "key")
        inner = holder[key]
        if not isinstance(inner, (dict, list)) or not inner or data.draw(st.booleans(), "stop"):
            break
        holder = inner
    holder[key] = data.draw(st.sampled_from(ODD), "value")
    looked_at(json.dumps(document).encode())


@pytest.mark.parametrize("value", ODD, ids=repr)
@pytest.mark.parametrize("at", ["servers", "server", "url", "post", "summary", "paths"])
def test_an_odd_value_where_the_address_stands(at: str, value: Any) -> None:
    document = json.loads(_document())
    if at == "server":
        document["servers"] = [value]
    elif at == "url":
        document["servers"][0]["url"] = value
    elif at == "summary":
        document["post"]["summary"] = value
    else:
        document[at] = value
    looked_at(json.dumps(document).encode())


BYTES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "not-a-document"),
    "blanks": (b" \n\t\r\n", "not-a-document"),
    "html": (b"<!DOCTYPE html><html><body>Log in</body></html>", "not-a-document"),
    "binary": (bytes(range(256)), "encoding"),
    "nul": (b'{"openapi": "3.1.0"\x00}', "encoding"),
    "utf-8-broken": (b'{"openapi": "\xff"}', "encoding"),
    "utf-16-cut": (b"\xff\xfe{", "encoding"),
    "too-large": (b" " * (BYTES + 1), "too-large"),
    "entity": (
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        "not-a-document",
    ),
    "duplicate-key": (b'{"openapi": "3.1.0", "openapi": "3.1.0"}', "duplicate-key"),
    "nan": (b'{"openapi": NaN}', "json-not-valid"),
    "infinity": (b'{"openapi": -Infinity}', "json-not-valid"),
    "digits": (b'{"openapi": ' + b"9" * 5000 + b"}", "number-too-long"),
    "exponent": (b'{"openapi": 1e999}', "number-too-large"),
    "lone-surrogate": (b'{"openapi": "\\ud800"}', "lone-surrogate"),
    "deep": (b'{"openapi":' + b"[" * 5000, "too-deep"),
    "deep-yaml": (b"openapi: " + b"[" * 5000 + b"\n", "too-deep"),
    "yaml-tag": (b"openapi: !!python/object/apply:os.system [id]\n", "yaml-tag"),
    "yaml-cycle": (b"openapi: &a [*a]\n", "yaml-alias"),
    "swagger": (b'{"swagger": "2.0"}', "version-not-read"),
}


@pytest.mark.parametrize("name", BYTES)
def test_oddities_are_named_with_a_place(name: str) -> None:
    data, told = BYTES[name]
    reading = read(data, "captures/x")
    assert reading.sourced is None
    assert told in {found.id for found in reading.findings}, reading.findings
    looked_at(data)


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    lines = ["openapi: 3.1.0", "a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 9)]
    reading = read("\n".join([*lines, ""]).encode(), "captures/x")
    assert "yaml-alias" in {found.id for found in reading.findings}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_changes_nothing(encoding: str) -> None:
    plain = read(_document().encode(), "captures/x")
    assert plain.sourced is not None
    assert read(_document().encode(encoding), "captures/x") == plain


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
def test_line_ends_of_windows_change_nothing(path: Any) -> None:
    data = path.read_bytes().replace(b"\r\n", b"\n")
    assert read(data.replace(b"\n", b"\r\n"), "captures/x") == read(data, "captures/x")


def test_a_count_that_is_no_number_is_not_taken_for_one() -> None:
    """Found by coverage-guided fuzzing: a mark of byte order before a digit."""
    page = (ROOT / "tests/cases/read/runware-md/page.md").read_text("utf-8")
    damaged = page.replace("- **Items**: 2", "- **Items**: \ufeff2")
    assert damaged != page
    reading = read(damaged.encode(), "captures/x")
    assert "line-not-understood" in {found.id for found in reading.findings}
