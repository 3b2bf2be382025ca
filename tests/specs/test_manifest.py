"""The manifest: what is refused, at which line, with which hint."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput
from generator.limits import SOURCES
from generator.manifest import parse_manifest
from generator.specs import load_node

GOOD = """\
providers:
  acme: {title: Acme, class: Acme}
documents:
  - provider: acme
    variant: dance:1@2
    name: dance_1
    file: captures/dance.txt
    form: mintlify-text
    page: https://acme.example/dance
    captured: 2026-08-31
    sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
  - provider: acme
    variant: jump
    name: jump
    file: captures/jump.txt
    page: https://acme.example/jump
    captured: null
    sha256: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
"""


def complaint(text: str) -> str:
    """What is reported for a manifest."""
    with pytest.raises(BadInput) as caught:
        parse_manifest(load_node(text.encode(), "manifest.yaml"))
    return str(caught.value)


def test_entries_keep_their_order_and_absent_members_are_none() -> None:
    manifest = parse_manifest(load_node(GOOD.encode(), "manifest.yaml"))
    first, second = manifest.of("acme")
    assert (first.id, first.form, first.captured) == (
        "acme/dance:1@2",
        "mintlify-text",
        "2026-08-31",
    )
    assert (second.id, second.form, second.captured) == ("acme/jump", None, None)
    assert (second.place.line, second.overlays) == (12, ())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("variant: jump", "varient: jump", "13:5: error: there is no key 'varient' here; did you"),
        ("    name: jump\n", "", "12:5: error: missing here: name"),
        (
            "provider: acme\n    variant: jump",
            "provider: acne\n    variant: jump",
            "12:5: error: no",
        ),
        ("name: jump", "name: dance_1", "12:5: error: name 'dance_1' is already used at "),
        ("file: captures/jump.txt", "file: captures/dance.txt", "12:5: error: file "),
        ("variant: jump", "variant: dance:1@2", "12:5: error: variant 'acme/dance:1@2' is"),
        ("name: jump", "name: class", "14:5: error: 'class' is a word of the Python language"),
        ("name: jump", "name: match", "14:5: error: 'match' is a word of the Python language"),
        ("name: jump", "name: Jump", "14:5: error: 'Jump' is not a Python name"),
        ("name: jump", "name: ｊｕｍｐ", "14:5: error: "),
        ("name: jump", "name: __jump__", "14:5: error: '__jump__' is not"),
        ("name: jump", "name: [jump]", "14:5: error: expected text, found a list"),
        ("captured: null", "captured: yesterday", "17:5: error: 'yesterday' is not a date"),
        ("https://acme.example/jump", "http://acme.example/jump", "16:5: error: "),
        ("https://acme.example/jump", '"https://acme.example/a b"', "16:5: error: "),
        ("b" * 64, "B" * 64, "18:5: error: "),
        ("b" * 64, "b" * 63, "18:5: error: "),
        ("  acme: {title", "  import: {title", "2:3: error: 'import' cannot name a module"),
        ("  acme: {title", "  Acme: {title", "2:3: error: 'Acme' cannot name a module"),
        ("class: Acme}", "class: acme}", "2:23: error: 'acme' is not a class name"),
        ("class: Acme}", "class: 5}", "2:23: error: expected text, found a number"),
    ],
)
def test_each_mistake_is_reported_at_its_line(old: str, new: str, expected: str) -> None:
    assert old in GOOD
    assert complaint(GOOD.replace(old, new, 1)).startswith(f"manifest.yaml:{expected}")


def test_all_wrong_entries_are_reported_at_once() -> None:
    text = GOOD.replace("name: jump", "name: class").replace("name: dance_1", "name: 7")
    assert len(complaint(text).splitlines()) == 2


@pytest.mark.parametrize("text", ["[]", "null", "text", "providers: 1\ndocuments: []", "{}"])
def test_another_shape_is_refused(text: str) -> None:
    assert complaint(text).startswith("manifest.yaml:1")


ALSO = """\
    also:
      - file: captures/jump.json
        page: https://acme.example/jump/schema
        sha256: cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
"""


def test_other_sources_of_a_document() -> None:
    manifest = parse_manifest(load_node((GOOD + ALSO).encode(), "manifest.yaml"))
    own, other = manifest.of("acme")[1].sources
    assert (own.file, own.place.line) == ("captures/jump.txt", 12)
    assert (other.file, other.form, other.captured) == ("captures/jump.json", None, None)
    assert other.place.line == 20
    assert [source.file for source in manifest.sources] == [
        "captures/dance.txt",
        "captures/jump.txt",
        "captures/jump.json",
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "captures/jump.json",
            "captures/dance.txt",
            "20:9: error: file 'captures/dance.txt' is al",
        ),
        ("captures/jump.json", "captures/jump.txt", "20:9: error: file 'captures/jump.txt' is al"),
        ("captures/jump.json", "../jump.json", "20:9: error: '../jump.json' is not a path"),
        ("        page: https://acme.example/jump/schema\n", "", "20:9: error: missing here: page"),
        ("c" * 64, "c" * 60, "22:9: error: "),
        ("sha256: ccc", "variant: jump\n        sha256: ccc", "22:9: error: there is no key 'var"),
        (ALSO, "    also: captures/jump.json\n", "19:5: error: expected a list, found text"),
    ],
)
def test_an_other_source_that_is_wrong(old: str, new: str, expected: str) -> None:
    text = GOOD + ALSO
    assert old in text
    assert expected in complaint(text.replace(old, new) if old != ALSO else GOOD + new)


def test_a_variant_has_a_bounded_number_of_sources() -> None:
    digest = "c" * 64
    items = [
        f"      - {{file: captures/{n}.json, page: 'https://acme.example', sha256: {digest}}}\n"
        for n in range(SOURCES + 1)
    ]
    most = GOOD + "    also:\n" + "".join(items[:-1])
    manifest = parse_manifest(load_node(most.encode(), "manifest.yaml"))
    assert len(manifest.sources) == 2 + SOURCES
    assert "manifest-too-many-sources" in complaint(most + items[-1])
