"""Bytes, JSON and YAML 1.2: what each becomes, or the finding and line it is refused with."""

from __future__ import annotations

import pytest

from generator.capture.fetch import Limits
from generator.diagnostics import BadInput
from generator.limits import BYTES, POINTER, VALUES
from generator.read.json_text import load_json
from generator.read.text import decode, page_lines
from generator.read.yaml12 import load_yaml

DECODED = {
    "bom": (b"\xef\xbb\xbfa", "a"),
    "utf-16-le": (b"\xff\xfea\x00\xe9\x00", "a\u00e9"),
    "utf-16-be": (b"\xfe\xff\x00a\x00\xe9", "a\u00e9"),
    "crlf": (b"a\r\nb\r\n", "a\nb\n"),
    "cr": (b"a\rb", "a\nb"),
}
NOT_DECODED = {
    "empty": (b"", "not-a-document", 1),
    "blank": (b" \r\n\t", "not-a-document", 1),
    "invalid-utf-8": (b"a\nb\xff", "encoding", 2),
    "half-a-utf-16-unit": (b"\xff\xfea", "encoding", 1),
    "nul": (b"a\nb\n\x00", "encoding", 3),
    "too-large": (b"a" * (5 * 1024 * 1024 + 1), "too-large", 1),
}
JSON_REFUSED = {
    "duplicate": ('{"a": 1,\n"a": 2}', "duplicate-key", 2),
    "nan": ('{"a": NaN}', "json-not-valid", 1),
    "infinity": ('{"a":\n-Infinity}', "json-not-valid", 2),
    "5000-digits": ("[" + "9" * 5000 + "]", "number-too-long", 1),
    "overflow": ("[1e999]", "number-too-large", 1),
    "surrogate": (r'["\ud800"]', "lone-surrogate", 1),
    "surrogate-in-a-key": (r'{"\udc00": 1}', "lone-surrogate", 1),
    "deep": ("[" * 100_000, "too-deep", 1),
    "many-values": ("[\n" + "1," * VALUES + "1]", "too-large", 2),
    "long-names": ('{"a":\n{"' + "k" * POINTER + '": 1}}', "too-large", 2),
    "more": ("{}\nx", "json-not-valid", 2),
    "leading-zero": ("[01]", "json-not-valid", 1),
}
YAML_VALUES: dict[str, object] = {
    "16:9": "16:9",
    "no": "no",
    "on": "on",
    "y": "y",
    "1_000": "1_000",
    "2020-01-01": "2020-01-01",
    "=": "=",
    "0o17": 15,
    "0x1F": 31,
    "017": 17,
    "1e3": 1000.0,
    "1.5": 1.5,
    "True": True,
    "~": None,
    "": None,
}
YAML_REFUSED = {
    "duplicate": ("a: 1\na: 2", "duplicate-key", 2),
    "infinite": ("a: .inf", "number-not-finite", 1),
    "nan": ("a: .nan", "number-not-finite", 1),
    "tag-directive": ("%TAG ! tag:x,\n--- {a: 1}", "yaml-tag", 1),
    "long-names": ("a:\n  ? " + "k" * POINTER + "\n  : 1", "too-large", 2),
    "tag": ("a: !!python/object:os.system x", "yaml-tag", 1),
    "circle": ("a: &x [*x]", "yaml-alias", 1),
    "deep": ("- " * 3000 + "1", "too-deep", 1),
    "5000-digits": ("a: " + "9" * 5000, "number-too-long", 1),
    "surrogate": (r'a: "\ud800"', "yaml-not-valid", 1),
    "two-documents": ("a: 1\n---\nb: 2", "yaml-not-valid", 2),
}


def _first(problem: BadInput) -> tuple[str, int | None]:
    finding = problem.findings[0]
    return finding.id, finding.place.line if finding.place else None


def test_five_megabytes_are_not_too_large() -> None:
    assert decode(b"a" * 5 * 1024 * 1024, "x") == "a" * 5 * 1024 * 1024
    assert Limits().bytes == BYTES == 5 * 1024 * 1024  # what is fetched can be read


@pytest.mark.parametrize("case", DECODED)
def test_decoded(case: str) -> None:
    data, text = DECODED[case]
    assert decode(data, "page.txt") == text


@pytest.mark.parametrize("case", NOT_DECODED)
def test_not_decoded(case: str) -> None:
    data, name, line = NOT_DECODED[case]
    with pytest.raises(BadInput) as caught:
        decode(data, "page.txt")
    assert _first(caught.value) == (name, line)


def test_invisible_lines_are_dropped_and_keep_the_numbers() -> None:
    lines = page_lines("a\n\u200b\nRequired\u00a0range: 1 \n\u00a0\n\u2060\ufeff\nb")
    assert [(line.number, line.text) for line in lines] == [
        (1, "a"),
        (3, "Required range: 1"),
        (4, ""),
        (6, "b"),
    ]


@pytest.mark.parametrize("case", JSON_REFUSED)
def test_json_refused(case: str) -> None:
    text, name, line = JSON_REFUSED[case]
    with pytest.raises(BadInput) as caught:
        load_json(text, "a.json")
    assert _first(caught.value) == (name, line)


@pytest.mark.parametrize("written", YAML_VALUES)
def test_yaml_1_2(written: str) -> None:
    value = load_yaml(f"a: {written}", "a.yaml").value
    assert isinstance(value, dict)
    expected = YAML_VALUES[written]
    assert (value["a"], type(value["a"])) == (expected, type(expected))


def test_an_alias_is_the_value_and_a_merge_key_is_a_key() -> None:
    assert load_yaml("a: &x [1]\nb: *x", "a.yaml").value == {"a": [1], "b": [1]}
    assert load_yaml("<<: {a: 1}", "a.yaml").value == {"<<": {"a": 1}}


@pytest.mark.parametrize("case", YAML_REFUSED)
def test_yaml_refused(case: str) -> None:
    text, name, line = YAML_REFUSED[case]
    with pytest.raises(BadInput) as caught:
        load_yaml(text, "a.yaml")
    assert _first(caught.value) == (name, line)
