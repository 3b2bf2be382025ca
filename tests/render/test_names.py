"""Names: a closed alphabet, nothing that Python or pydantic needs, and no name twice."""

from __future__ import annotations

import keyword
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.describe.names import CLIENT, RESERVED, Claims, class_name, identifier
from generator.diagnostics import BadInput, Place
from seedance import AsyncClient, Client, Request

from .build import package, schema


@pytest.mark.parametrize(
    ("wire", "python"),
    [
        ("prompt", "prompt"),
        ("positivePrompt", "positive_prompt"),
        ("taskUUID", "task_uuid"),
        ("webhookURL", "webhook_url"),
        ("NSFWContent", "nsfw_content"),
        ("videoBase64Data", "video_base64_data"),
        ("first-frame image", "first_frame_image"),
        ("class", "class_"),
        ("type", "type_"),
        ("Match", "match_"),
        ("copy", "copy_"),
        ("model_dump", "model_dump_"),
        ("model_id", "model_id"),
        ("timeout", "timeout_"),
        ("validate", "validate_"),
        ("str", "str_"),
        ("_private", "private"),
        ("__init__", "init"),
        ("3d", "field_3d"),
        ("ｃｌａｓｓ", "class_"),
        ("ﬁle", "file"),
        ("größe", "gr_e"),
    ],
)
def test_a_wire_name_in_python(wire: str, python: str) -> None:
    assert identifier(wire) == python


@settings(deadline=None)
@given(st.text(max_size=40))
def test_every_name_is_one_in_the_closed_alphabet(text: str) -> None:
    try:
        name = identifier(text)
    except BadInput:
        plain = unicodedata.normalize("NFKC", text)
        assert not re.search(r"[A-Za-z0-9]", plain)
        return
    assert re.fullmatch(r"[a-z][a-z0-9_]*", name)
    assert name not in RESERVED
    assert not keyword.iskeyword(name)
    assert identifier(name.rstrip("_")) == name


@settings(deadline=None)
@given(st.text(max_size=40))
def test_every_class_name_is_one(text: str) -> None:
    try:
        name = class_name(text)
    except BadInput:
        return
    assert re.fullmatch(r"[A-Z0-9][A-Za-z0-9_]*|Model[0-9][A-Za-z0-9]*|[A-Z][A-Za-z0-9]*", name)
    assert name.isidentifier()


def test_the_list_covers_what_python_reserves() -> None:
    lower = {word.lower() for word in (*keyword.kwlist, *keyword.softkwlist)} - {"_"}
    assert lower <= RESERVED


@pytest.mark.parametrize("model", [BaseModel, Request])
def test_the_list_covers_what_models_have(model: type) -> None:
    public = {name for name in dir(model) if not name.startswith("_")}
    settings = {name for name in public if name.isupper()}
    assert public - settings <= RESERVED


@pytest.mark.parametrize("client", [Client, AsyncClient])
def test_no_variant_can_hide_a_method_of_a_client(client: type) -> None:
    public = {name for name in dir(client) if not name.startswith("_") and name.islower()}
    assert public <= CLIENT


def test_a_second_claim_names_both_places() -> None:
    claims = Claims("Video")
    claims.claim(identifier("frameRate"), "frameRate", Place("page.txt", 3))
    with pytest.raises(BadInput) as caught:
        claims.claim(identifier("frame_rate"), "frame_rate", Place("page.txt", 9))
    (finding,) = caught.value.findings
    assert (finding.id, finding.place, finding.other) == (
        "names-collide",
        Place("page.txt", 9),
        Place("page.txt", 3),
    )
    assert "frame_rate" in finding.message
    assert "frameRate" in finding.message


def test_fields_that_become_one_are_refused_with_both_places() -> None:
    twice = {"frameRate": {"type": "integer"}, "frame-rate": {"type": "integer"}}
    with pytest.raises(BadInput) as caught:
        package(schema(twice))
    (finding,) = caught.value.findings
    assert finding.id == "names-collide"
    assert finding.place is not None
    assert finding.other is not None
    assert finding.place.line > finding.other.line


def test_a_name_without_a_letter_is_refused() -> None:
    with pytest.raises(BadInput, match="no letter or digit"):
        package(schema({"提示": {"type": "string"}}))


@pytest.mark.parametrize("name", ["submit", "class", "One", "a b", "os.system('x')", "client", ""])
def test_a_variant_that_cannot_be_a_method_is_refused(name: str) -> None:
    with pytest.raises(BadInput) as caught:
        package(schema(), name=name)
    assert caught.value.findings[0].id == "bad-name"
