"""Every limit: what is just within is read and compared, one more is a complaint that names it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator import limits
from generator.diagnostics import BadInput
from generator.diff.inputs import load
from generator.document import walk
from generator.read import read
from tests.helpers.cli import ROOT, generator

from .project import fields, path_item, schema_of

CAPTURES = sorted((ROOT / "specs" / "captures").glob("*/*"))

Document = dict[str, Any]
Grow = Callable[[Document, int], None]


def _whole(grow: Grow, count: int) -> Document:
    """A whole OpenAPI document, grown to a count."""
    item = path_item()
    document = {
        "openapi": "3.1.0",
        "info": {"title": "One", "version": "1"},
        "servers": item.pop("servers"),
        "paths": {"/one": item},
        "components": {"schemas": {"Text": {"type": "string"}}},
    }
    grow(document, count)
    return document


def _schema(document: Document) -> Document:
    return schema_of(document["paths"]["/one"])


def _bytes(document: Document, count: int) -> None:
    texts = document["components"]["schemas"]["Text"]["examples"] = [""]
    large = json.dumps(["", "x" * 90_000])[3:-1]
    texts += [large[3:-1]] * ((count - len(_json(document))) // len(large))
    texts[0] = "x" * (count - len(_json(document)))


def _nesting(document: Document, count: int) -> None:
    """The document, three objects in it, and lists in lists."""
    inner: list[Any] = []
    for _ in range(count - 5):
        inner = [inner]
    document["components"]["schemas"]["Text"]["example"] = inner


def _digits(document: Document, count: int) -> None:
    _schema(document)["properties"]["x"] = {"type": "integer", "example": 10 ** (count - 1)}


def _values(document: Document, count: int) -> None:
    examples = document["components"]["schemas"]["Text"]["examples"] = [""]
    examples += [""] * (count - sum(1 for _ in walk(document)))


def _text(document: Document, count: int) -> None:
    document["paths"]["/one"]["post"]["description"] = "x" * count


def _name(document: Document, count: int) -> None:
    _schema(document)["properties"]["x" * count] = {"type": "string"}


def _enum(document: Document, count: int) -> None:
    _schema(document)["properties"]["x"] = {"enum": [str(n) for n in range(count)]}


def _properties(document: Document, count: int) -> None:
    _schema(document)["properties"] = {f"p{n}": {"type": "string"} for n in range(count)}


def _operations(document: Document, count: int) -> None:
    one = {"responses": {"200": {"description": "Fine"}}}
    document["paths"] |= {f"/{n}": {"get": one, "put": one} for n in range((count - 1) // 2)}
    if count % 2 == 0:
        document["paths"]["/last"] = {"delete": one}


def _references(document: Document, count: int) -> None:
    _schema(document)["anyOf"] = [{"$ref": "#/components/schemas/Text"}] * count


def _chain(document: Document, count: int) -> None:
    named = document["components"]["schemas"]
    named |= {f"S{n}": {"$ref": f"#/components/schemas/S{n + 1}"} for n in range(count)}
    named[f"S{count}"] = {"type": "string"}


def _depth(document: Document, count: int) -> None:
    """Levels that references add: S0 is at the third, each of the others three below."""
    named = document["components"]["schemas"]
    last, rest = divmod(count - 3, 3)
    for n in range(last):
        reference = {"$ref": f"#/components/schemas/S{n + 1}"}
        named[f"S{n}"] = {"properties": {"a": {"items": reference}}}
    named[f"S{last}"] = {"type": "string"}
    for _ in range(rest):
        named[f"S{last}"] = {"items": named[f"S{last}"]}


def _pattern(document: Document, count: int) -> None:
    _schema(document)["properties"]["x"] = {"type": "string", "pattern": "x" * count}


@dataclass(frozen=True, slots=True)
class Limit:
    """How a document grows, how far, and what the complaint says."""

    grow: Grow
    most: int
    told: str


LIMITS: dict[str, Limit] = {
    "bytes": Limit(_bytes, limits.BYTES, f"more than {limits.BYTES} bytes"),
    "nesting": Limit(_nesting, limits.NESTING, f"nested deeper than {limits.NESTING} levels"),
    "digits": Limit(_digits, limits.DIGITS, f"a number of more than {limits.DIGITS} characters"),
    "values": Limit(_values, limits.VALUES, f"more than {limits.VALUES} values"),
    "text": Limit(_text, limits.TEXT, f"characters, at most {limits.TEXT}"),
    "name": Limit(_name, limits.NAME, f"characters, at most {limits.NAME}"),
    "enum": Limit(_enum, limits.ENUM, f"values, at most {limits.ENUM}"),
    "properties": Limit(_properties, limits.PROPERTIES, f"at most {limits.PROPERTIES}"),
    "operations": Limit(_operations, limits.OPERATIONS, f"at most {limits.OPERATIONS}"),
    "references": Limit(_references, limits.REFERENCES, f"at most {limits.REFERENCES}"),
    "chain": Limit(_chain, limits.REFERENCE_DEPTH, f"more than {limits.REFERENCE_DEPTH}"),
    "pattern": Limit(_pattern, limits.PATTERN, f"characters, at most {limits.PATTERN}"),
}
# A captured document is read with its references resolved: none of them is left to be counted.
READ = sorted(LIMITS.keys() - {"references"})


def _json(document: Document) -> bytes:
    return json.dumps(document).encode()


def _yaml(document: Document) -> bytes:
    """The same as YAML, which is a superset of JSON: one line for each member."""
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in document.items()).encode()


# The bytes are counted as JSON.
BOTH = [(name, _json) for name in LIMITS] + [(name, _yaml) for name in LIMITS if name != "bytes"]


@pytest.mark.parametrize("name", READ)
def test_what_is_within_is_read(name: str) -> None:
    reading = read(_json(_whole(LIMITS[name].grow, LIMITS[name].most)), "x.json")
    assert reading.sourced is not None, reading.findings


@pytest.mark.parametrize("name", READ)
def test_one_more_is_not_read(name: str) -> None:
    reading = read(_json(_whole(LIMITS[name].grow, LIMITS[name].most + 1)), "x.json")
    assert reading.sourced is None
    told = [found for found in reading.findings if LIMITS[name].told in found.message]
    assert told, reading.findings
    assert told[0].place is not None


@pytest.mark.parametrize(("name", "write"), BOTH)
def test_what_is_within_is_compared(
    name: str, write: Callable[[Document], bytes], tmp_path: Path
) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(write(_whole(LIMITS[name].grow, LIMITS[name].most)))
    assert set(load(str(file)).documents) == {""}


@pytest.mark.parametrize(("name", "write"), BOTH)
def test_one_more_is_not_compared(
    name: str, write: Callable[[Document], bytes], tmp_path: Path
) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(write(_whole(LIMITS[name].grow, LIMITS[name].most + 1)))
    with pytest.raises(BadInput, match=LIMITS[name].told):
        load(str(file))


@pytest.mark.parametrize("name", LIMITS)
def test_the_command_ends_with_2_and_names_the_limit(name: str, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(_json(_whole(LIMITS[name].grow, LIMITS[name].most + 1)))
    done = generator("diff", file, file)
    assert done.returncode == 2, done.stderr
    assert LIMITS[name].told in done.stderr
    assert "Traceback" not in done.stderr


def test_generate_ends_with_2_and_names_the_limit(tmp_path: Path) -> None:
    most = limits.PROPERTIES
    large = fields(lambda p: p.update({f"p{n}": {"type": "string"} for n in range(most + 1)}))
    specs = large.write(tmp_path / "specs")
    where = ("--templates", ROOT / "templates", "--out", tmp_path / "out")
    done = generator("generate", "--specs", specs, *where, cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert "captures/one.txt:1:" in done.stderr
    assert f"properties, at most {most}" in done.stderr
    assert not list(tmp_path.glob("*out*"))


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
def test_a_number_of_a_page_that_is_longer_than_python_reads(path: Path) -> None:
    text = path.read_text("utf-8")
    for number in list(re.finditer(r"\d+", text))[::5]:
        changed = text[: number.start()] + "9" * 5000 + text[number.end() :]
        reading = read(changed.encode(), "captures/x")
        assert reading.sourced is None
        (found,) = reading.findings
        assert found.id == "number-too-long"
        assert found.place is not None
        assert found.place.line == text.count("\n", 0, number.start()) + 1


def test_references_that_add_levels() -> None:
    assert read(_json(_whole(_depth, limits.DEPTH)), "x.json").sourced is not None
    found = read(_json(_whole(_depth, limits.DEPTH + 1)), "x.json")
    assert found.sourced is None
    assert f"nested deeper than {limits.DEPTH} levels" in str(found.findings[0])


def test_references_inside_what_they_name() -> None:
    """Not one chain: each is further inside of what the one before names."""
    document = _whole(_depth, 3 + 3 * (limits.REFERENCE_DEPTH + 1))
    found = read(_json(document), "x.json")
    assert found.sourced is None
    assert f"references lead on more than {limits.REFERENCE_DEPTH} deep" in str(found.findings[0])


def _fan_out(document: Document, count: int) -> None:
    """References that expand to about so many values: each time to 101."""
    named = document["components"]["schemas"]
    named["Wide"] = {"examples": [], "required": [str(n) for n in range(98)]}
    _schema(document)["anyOf"] = [{"$ref": "#/components/schemas/Wide"}] * (count // 102)


def test_references_that_fan_out() -> None:
    assert read(_json(_whole(_fan_out, limits.EXPANDED - 1000)), "x.json").sourced is not None
    found = read(_json(_whole(_fan_out, limits.EXPANDED + 1000)), "x.json")
    assert found.sourced is None
    assert f"more than {limits.EXPANDED} values" in str(found.findings[0])


@pytest.mark.parametrize(("uses", "fine"), [(limits.ALIASES, True), (limits.ALIASES + 1, False)])
def test_aliases(uses: int, fine: bool, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    text = _yaml(_whole(_text, 9)).decode() + "x-one: &one text\nx-list:\n" + "- *one\n" * uses
    file.write_text(text)
    assert (read(text.encode(), "x.yaml").sourced is not None) is fine
    if fine:
        assert set(load(str(file)).documents) == {""}
        return
    with pytest.raises(BadInput, match=f"more than {limits.ALIASES} uses of aliases"):
        load(str(file))


def test_a_chain_of_references_that_closes_is_refused() -> None:
    document = _whole(_chain, 3)
    document["components"]["schemas"]["S3"] = {"$ref": "#/components/schemas/S0"}
    found = read(_json(document), "x.json")
    assert found.sourced is None


def test_a_text_that_turns_the_direction_of_writing_is_found() -> None:
    document = path_item()
    document["post"]["description"] = "x\u202ey"
    found = read(json.dumps(document).encode(), "captures/x.json").findings
    assert "bidirectional" in {finding.id for finding in found}
