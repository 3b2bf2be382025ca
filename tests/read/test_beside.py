"""References into other files: only into those that are listed, and never out of the folder."""

from __future__ import annotations

import builtins
import hashlib
import io
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import BadInput
from generator.pipeline import judged_specs
from generator.read import Reading, read
from tests.helpers.fewer import fewer_specs
from tests.helpers.memory import memory
from tests.hostile import canary

MAIN = "captures/acme/openapi.json"
COMMON = "captures/acme/common.yaml"
SCHEMAS = b"""\
Size:
  type: string
  enum: [small, large]
Task:
  type: object
  required: [size]
  properties:
    size: {$ref: '#/Size'}
    next: {$ref: 'more/next.json#/properties/a~1b'}
"""
NEXT = b'{"properties": {\n "a/b": {"type": "integer", "nullable": true, "x-noise": 1}}}'
LISTED = {COMMON: SCHEMAS, "captures/acme/more/next.json": NEXT}
AT = "/paths/~1a/post/requestBody/content/application~1json/schema"


def document(schema: object, openapi: str = "3.1.0") -> bytes:
    """A document of which one line holds the schema of the body."""
    body = {"content": {"application/json": {"schema": schema}}}
    operation = {"requestBody": body, "responses": {"200": {"description": "Fine."}}}
    whole = {
        "openapi": openapi,
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"post": operation}},
        "components": {"schemas": {"Own": {"type": "string"}}},
    }
    return json.dumps(whole, indent=1).encode()


def reading(reference: str, openapi: str = "3.1.0", **files: bytes) -> Reading:
    """What is read of a document with one reference, with the listed files beside it."""
    return read(document({"$ref": reference}, openapi), MAIN, None, {**LISTED, **files})


def schema(found: Reading) -> Any:
    assert found.sourced is not None, found.findings
    body = found.sourced.document["paths"]["/a"]["post"]["requestBody"]
    return body["content"]["application/json"]["schema"]


def why(found: Reading) -> str:
    """The errors of a reading that was refused, as they are shown."""
    assert found.sourced is None
    return "\n".join(map(str, found.findings))


def test_what_other_files_say_stands_in_place_of_the_references() -> None:
    found = reading("common.yaml#/Task")
    assert schema(found) == {
        "type": "object",
        "required": ["size"],
        "properties": {
            "size": {"type": "string", "enum": ["small", "large"]},
            "next": {"type": "integer", "nullable": True},
        },
    }
    assert found.findings == ()


def test_values_of_other_files_originate_there() -> None:
    sourced = reading("common.yaml#/Task").sourced
    assert sourced is not None
    shown = {
        at: str(origin.place).rpartition(":")[0]
        for at in ("", "/properties/size/enum", "/properties/next/type", "/required")
        if (origin := sourced.origin(AT + at))
    }
    assert shown == {
        "": f"{COMMON}:4",
        "/properties/size/enum": f"{COMMON}:3",
        "/properties/next/type": "captures/acme/more/next.json:2",
        "/required": f"{COMMON}:6",
    }


def test_keywords_beside_the_reference_win_and_a_file_may_lead_back() -> None:
    back = b'{"allOf": [{"$ref": "openapi.json#/components/schemas/Own"}, {"$ref": "#/allOf/0"}]}'
    data = document({"$ref": "./back.json", "description": "Mine."})
    found = read(data, MAIN, None, {"captures/acme/back.json": back})
    own = {"type": "string"}
    assert schema(found) == {"allOf": [own, own], "description": "Mine."}


def test_a_file_without_a_version_is_written_in_that_of_the_document() -> None:
    found = reading("more/next.json#/properties/a~1b", "3.0.3")
    assert schema(found) == {"type": ["integer", "null"]}


def test_a_json_schema_is_taken_without_its_identity() -> None:
    own = b'{"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://a.example/"'
    own += b', "$ref": "#/$defs/A%20B", "$defs": {"A B": {"type": "null"}}}'
    found = reading("own.json", **{"captures/acme/own.json": own})
    assert schema(found) == {"type": "null", "$defs": {"A B": {"type": "null"}}}


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("other.yaml#/Task", "is captures/acme/other.yaml, which the entry in the manifest does"),
        ("COMMON.yaml#/Task", "is captures/acme/COMMON.yaml, which the entry"),
        ("../../common.yaml#/Task", "is common.yaml, which the entry"),
        ("../../../specs/captures/acme/common.yaml#/Task", "leads out of the specs folder"),
        ("../../../../etc/passwd", "leads out of the specs folder"),
        ("/etc/passwd", "is not a plain relative path"),
        ("/captures/acme/common.yaml#/Task", "is not a plain relative path"),
        ("%63ommon.yaml#/Task", "is not a plain relative path"),
        ("%2e%2e/%2e%2e/%2e%2e/etc/passwd", "is not a plain relative path"),
        ("..\\\\common.yaml#/Task", "is not a plain relative path"),
        ("common.yaml?a=1#/Task", "is not a plain relative path"),
        ("file:///etc/passwd", "is an address; references are not fetched"),
        ("file:common.yaml#/Task", "is an address; references are not fetched"),
        ("https://acme.example/common.yaml#/Task", "is an address; references are not fetched"),
        ("//acme.example/common.yaml#/Task", "is an address; references are not fetched"),
        ("http://[1/x", "is not a reference"),
        ("common.yaml#Task", "names an anchor; only JSON Pointers are read"),
        ("#Own", "names an anchor; only JSON Pointers are read"),
        ("common.yaml#/None", "names nothing"),
        ("common.yaml#/Size/enum/9", "names nothing"),
    ],
)
def test_a_reference_elsewhere_is_refused_where_it_stands(reference: str, said: str) -> None:
    line = document({"$ref": reference}).split(b'"$ref"')[0].count(b"\n") + 1
    [error] = why(reading(reference)).splitlines()
    assert re.match(rf"{MAIN}:{line}(:\d+)?: error: ", error)
    assert said in error
    assert error.endswith("[reference-broken]")


def test_a_specification_inside_a_page_may_refer_to_them_too() -> None:
    text = document({"$ref": "common.yaml#/Size"}).decode()
    page = f"# A\n\n## OpenAPI\n\n````json post /a\n{text}\n````\n".encode()
    found = read(page, "captures/acme/page.md", None, LISTED)
    assert schema(found) == {"type": "string", "enum": ["small", "large"]}
    assert "does not list" in why(read(page, "captures/acme/page.md"))


def test_nothing_beside_a_document_that_lists_nothing() -> None:
    assert "does not list" in why(read(document({"$ref": "common.yaml#/Task"}), MAIN))


@pytest.mark.parametrize(
    ("text", "line", "id"),
    [
        (b"Task:\n  $ref: none.yaml#/A\n", 2, "reference-broken"),
        (b"Task:\n  $ref: '#/Size'\n", 2, "reference-broken"),
        (b"Task:\n  a: [1\n", 3, "yaml-not-valid"),
        (b"Task: {}\nTask: {}\n", 2, "duplicate-key"),
        (b"Task: {type: string}", 1, "page-incomplete"),
        (b"swagger: '2.0'\nTask: {}\n", 1, "version-not-read"),
        (b"$schema: http://json-schema.org/draft-07/schema#\nTask: {}\n", 1, "version-not-read"),
        (b"Task: \xff\n", 1, "encoding"),
        (b"", 1, "not-a-document"),
    ],
)
def test_what_is_wrong_in_another_file_is_reported_there(text: bytes, line: int, id: str) -> None:
    [error] = why(reading("common.yaml#/Task", **{COMMON: text})).splitlines()
    assert re.match(rf"{COMMON}:{line}(:\d+)?: error: ", error)
    assert error.endswith(f"[{id}]")


@pytest.mark.parametrize(
    "text",
    [
        b"Task: {$ref: '#/Task'}\n",
        b"Task: {properties: {next: {$ref: '#/Task'}}}\n",
        b"Task: {items: {$ref: 'openapi.json#/paths/~1a/post/requestBody'}}\n",
    ],
)
def test_a_circle_through_another_file_is_refused(text: bytes) -> None:
    assert "leads back to itself" in why(reading("common.yaml#/Task", **{COMMON: text}))


def test_a_circle_inside_the_document_stays_when_another_file_leads_to_it() -> None:
    again = b"Task: {items: {$ref: 'openapi.json#/components/schemas/A%20%C3%A9'}}\n"
    whole = json.loads(document({"$ref": "common.yaml#/Task"}))
    circle = {"items": {"$ref": "openapi.json#/components/schemas/A%20%C3%A9"}}
    whole["components"]["schemas"] = {"A é": circle}
    found = read(json.dumps(whole).encode(), MAIN, None, {COMMON: again})
    assert schema(found) == {"items": {"items": {"$ref": "#/components/schemas/A%20%C3%A9"}}}


def test_files_that_multiply_or_nest_without_end_are_refused() -> None:
    ten = [", ".join([f"{{$ref: '#/S{i + 1}'}}"] * 10) for i in range(9)]
    wide = "".join(f"S{i}: {{allOf: [{each}]}}\n" for i, each in enumerate(ten))
    found = reading("common.yaml#/S0", **{COMMON: f"{wide}S9: {{}}\n".encode()})
    assert "[too-large]" in why(found)
    deep = "".join(f"S{i}: {{$ref: '#/S{i + 1}'}}\n" for i in range(99)) + "S99: {}\n"
    told = why(reading("common.yaml#/S0", **{COMMON: deep.encode()}))
    assert "references lead on more than 50 deep [too-large]" in told


PLACES = (
    "",
    ".",
    "..",
    "common.yaml",
    "more",
    canary.FILE,
    "openapi.json",
    "%2e%2e",
    "acme.example",
)
STARTS = ("", "/", "//", "file:", "file:///", "http://127.0.0.1:9/", "\\\\", "~/", "c:", "?")
POINTERS = ("", "#", "#/", "#/Task", "#/Size", "#/paths", "#Task", "#/%54ask", "#/Task/required/0")
REFERENCES = st.builds(
    lambda start, steps, pointer: start + "/".join(steps) + pointer,
    st.sampled_from(STARTS),
    st.lists(st.sampled_from(PLACES), max_size=4),
    st.sampled_from(POINTERS),
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(REFERENCES, st.text(max_size=12)), REFERENCES)
def test_any_reference_is_looked_up_or_refused(first: str, second: str) -> None:
    """In the document or in a listed file: nothing is opened, nothing is fetched."""
    inside = json.dumps({"Task": {"items": {"$ref": second}}, "Size": {}}) + "\n"
    with canary.silent(), _nothing_opened():
        found = reading(first, **{COMMON: inside.encode()})
    if found.sourced is None:
        assert all(finding.place is not None for finding in found.findings)
    else:
        assert found.sourced.document["paths"]["/a"]["post"]


@contextmanager
def _nothing_opened() -> Iterator[None]:
    """Every way to the file system fails as long as this lasts."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((builtins, "open"), (os, "open"), (os, "stat"), (io, "open")):
            patch.setattr(module, name, _refuse_to_open)
        yield


def _refuse_to_open(*arguments: object, **_options: object) -> None:
    raise AssertionError(f"opened {arguments}")


@pytest.fixture
def split(tmp_path: Path) -> Path:
    """The specs folder with one captured document in two files."""
    specs = fewer_specs(tmp_path / "specs")
    folder = specs / "captures/modellix"
    page = folder / "seedance-2.0-fast-i2v.json"
    before = page.read_bytes()
    item = json.loads(before)
    media = item["post"]["requestBody"]["content"]["application/json"]
    (folder / "schemas.json").write_text(json.dumps({"$defs": {"Body": media["schema"]}}), "utf-8")
    media["schema"] = {"$ref": "schemas.json#/$defs/Body"}
    page.write_text(json.dumps(item), "utf-8")
    digest = hashlib.sha256((folder / "schemas.json").read_bytes()).hexdigest()
    was, now = (hashlib.sha256(data).hexdigest() for data in (before, page.read_bytes()))
    lock = specs / "captures.lock"
    lock.write_text(lock.read_text("utf-8").replace(was, now), "utf-8")
    listed = f"files: [{{file: captures/modellix/schemas.json, sha256: {digest}}}]"
    manifest = (specs / "manifest.yaml").read_text("utf-8")
    assert f"sha256: {was}" in manifest
    text = manifest.replace(f"sha256: {was}", f"sha256: {now}\n    {listed}")
    (specs / "manifest.yaml").write_text(text, "utf-8")
    return specs


def complaint(specs: Path) -> str:
    with pytest.raises(BadInput) as caught:
        judged_specs(specs, memo=memory)
    return str(caught.value)


def test_a_document_in_two_files_says_what_it_said_in_one(split: Path, tmp_path: Path) -> None:
    folders = split, fewer_specs(tmp_path / "one")
    parted, whole = (judged_specs(specs, memo=memory).normalized.providers for specs in folders)
    assert parted["modellix"].document == whole["modellix"].document


def test_a_listed_file_with_another_digest_is_refused_at_its_line(split: Path) -> None:
    with (split / "captures/modellix/schemas.json").open("a") as file:
        file.write("\n")
    line = (split / "manifest.yaml").read_text("utf-8").split("files:")[0].count("\n") + 1
    assert complaint(split).startswith(f"manifest.yaml:{line}:")
    assert "[specs-altered]" in complaint(split)


def test_a_listed_file_that_leads_out_or_is_missing_is_refused(split: Path) -> None:
    file = split / "captures/modellix/schemas.json"
    file.rename(split.parent / "schemas.json")
    assert "[specs-unreadable]" in complaint(split)
    file.symlink_to(split.parent / "schemas.json")
    assert "[specs-outside]" in complaint(split)


def test_the_entry_that_lists_no_file_is_refused(split: Path) -> None:
    text = (split / "manifest.yaml").read_text("utf-8")
    (split / "manifest.yaml").write_text(re.sub(r"\n    files: .*", "", text), "utf-8")
    assert "captures/modellix/schemas.json, which the entry in the manifest does" in complaint(
        split
    )


@pytest.mark.parametrize("path", ["../schemas.json", "/etc/passwd", "a/../../b", "%2e%2e/b"])
def test_a_listed_path_outside_the_folder_is_refused(split: Path, path: str) -> None:
    text = (split / "manifest.yaml").read_text("utf-8")
    text = text.replace("{file: captures/modellix/schemas.json", f"{{file: '{path}'")
    (split / "manifest.yaml").write_text(text, "utf-8")
    assert "[manifest-bad-value]" in complaint(split)
