"""The whole line with one variant from several sources: page text, Markdown, schema, facts."""

from __future__ import annotations

import copy
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import BadInput
from generator.document import equal
from generator.lock import LOCK, Locked, load_lock, lock_text
from generator.pipeline import judged_specs
from generator.read import read
from tests.helpers.cli import ROOT, command
from tests.helpers.described import describe_specs
from tests.helpers.fewer import fewer_specs
from tests.helpers.memory import memory

ID = "modellix/seedance-1.0-pro-fast-t2v"
TEXT = "captures/modellix/seedance-1.0-pro-fast-t2v.txt"
SCHEMA = "captures/modellix/seedance-1.0-pro-fast-t2v.json"
MARKDOWN = "captures/modellix/seedance-1.0-pro-fast-t2v.md"
FACTS = "facts/modellix/seedance-1.0-pro-fast-t2v.yaml"
PAGE = "https://docs.modellix.ai/bytedance/seedance-1-0-pro-fast-t2v"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    return fewer_specs(tmp_path / "specs")


def stated() -> Any:
    """What the captured page of the variant states of its request."""
    reading = read((ROOT / "specs" / TEXT).read_bytes(), TEXT)
    assert reading.sourced is not None
    document = copy.deepcopy(reading.sourced.document)
    (item,) = document["paths"].values()
    del item["post"]["responses"]["200"]["content"]
    return document


def body(document: Any) -> Any:
    """The request schema of a document of one operation."""
    (item,) = document["paths"].values()
    return item["post"]["requestBody"]["content"]["application/json"]["schema"]


def as_markdown(document: Any) -> str:
    """The ``.md`` page of a documentation site: the OpenAPI document in a fence."""
    (path,) = document["paths"]
    text = yaml.safe_dump(document)
    return f"# Page\n\n## OpenAPI\n\n````yaml a.json post {path}\n{text}````\n"


def as_facts(document: Any) -> str:
    """A facts document that says so."""
    for field in body(document)["properties"].values():
        field["x-source"] = ["blog"]
    facts = {
        "x-facts": {"completeness": "partial", "unknown": ["the rest"]},
        "x-sources": {"blog": {"address": "https://a.example/blog", "observed": None}},
        "x-catalogue": {"title": "T", "tasks": ["t2v"], "status": "current"},
    }
    return yaml.safe_dump({**document, **facts}, sort_keys=False)


def put(specs: Path, *files: tuple[str, str], lock: bool = True) -> None:
    """Write files beside the captured page and list them as further sources of its variant."""
    manifest, also, locked = specs / "manifest.yaml", "    also:\n", load_lock(specs)
    for file, text in files:
        (specs / file).write_text(text, "utf-8")
        digest = hashlib.sha256(text.encode()).hexdigest()
        also += f"      - file: {file}\n        page: {PAGE}\n        sha256: '{digest}'\n"
        if lock and not file.startswith("facts/"):
            locked[file] = Locked(PAGE, digest, "openapi")
    (specs / LOCK).write_text(lock_text(locked), "utf-8")
    entry = re.compile(rf"(    file: {re.escape(TEXT)}\n(?:    .+\n)+)")
    text, count = entry.subn(rf"\g<1>{also}", manifest.read_text("utf-8"))
    assert count == 1
    manifest.write_text(text, "utf-8")


def three(change: Callable[[Any, Any, Any], None]) -> tuple[tuple[str, str], ...]:
    """Schema, Markdown and facts that say what the page says, changed."""
    schema, markdown, facts = stated(), stated(), stated()
    change(*(body(document)["properties"] for document in (schema, markdown, facts)))
    return (
        (SCHEMA, json.dumps(schema, indent=1)),
        (MARKDOWN, as_markdown(markdown)),
        (FACTS, as_facts(facts)),
    )


def agree(schema: Any, markdown: Any, facts: Any) -> None:
    """The sources say the same, each a little less than the whole."""
    del schema["seed"]["maximum"], schema["frames"]["minimum"]
    del markdown["seed"]["minimum"], markdown["frames"]["minimum"]


def test_sources_that_agree_change_nothing(specs: Path) -> None:
    before = judged_specs(specs, memo=memory)
    put(specs, *three(agree))
    after = judged_specs(specs, memo=memory)
    told = [sorted((f.id, f.message) for f in d.judgement.findings) for d in (before, after)]
    assert told[0] == told[1]
    documents = (d.normalized.documents["modellix"] for d in (before, after))
    assert equal(*documents)


def disagree(schema: Any, markdown: Any, facts: Any) -> None:
    """Each source has its own word about one field, and a field of its own."""
    schema["seed"]["maximum"] = 100
    markdown["seed"]["maximum"] = 200
    facts["seed"]["maximum"] = 300
    facts["watermark"] = {"type": "boolean", "default": False}
    del schema["execution_expires_after"], markdown["execution_expires_after"]["maximum"]


def test_findings_name_both_places(specs: Path) -> None:
    put(specs, *three(disagree))
    lines = command("findings", "--specs", specs, "--json").stdout.splitlines()
    found = [json.loads(line) for line in lines]
    told = [f for f in found if f["id"] == "sources-disagree" and f["file"] == SCHEMA]
    others = {f["other"].split(":")[0]: f for f in told}
    assert set(others) == {MARKDOWN, TEXT, FACTS}
    assert {file: f["severity"] for file, f in others.items()} == {
        MARKDOWN: "warning",
        TEXT: "warning",
        FACTS: "info",
    }
    assert "maximum 100 here, maximum 200 there" in others[MARKDOWN]["message"]
    for finding in told:
        file, line = finding["other"].split(":")[:2]
        assert "00" in (specs / file).read_text("utf-8").splitlines()[int(line) - 1] or file == TEXT
    with pytest.raises(BadInput, match="sources-disagree"):
        describe_specs(specs, memo=memory)


def test_explain_shows_the_file_and_line_of_each_fact(specs: Path) -> None:
    put(specs, *three(disagree))
    shown = command("explain", f"{ID}", "--specs", specs, "--json")
    assert shown.returncode == 0, shown.stderr
    told = {(c["field"], c["keyword"]): c for c in map(json.loads, shown.stdout.splitlines())}
    files = {key: c["file"] for key, c in told.items()}
    assert files["seed", "maximum"] == SCHEMA
    assert files["execution_expires_after", "default"] == MARKDOWN
    assert files["execution_expires_after", "maximum"] == TEXT
    assert files["watermark", "default"] == FACTS
    for field, word in (("seed", '"maximum": 100'), ("watermark", "default: false")):
        place = told[field, word.split(":")[0].strip('"')]
        assert word in (specs / place["file"]).read_text("utf-8").splitlines()[place["line"] - 1]


def test_every_captured_source_is_locked(specs: Path) -> None:
    put(specs, *three(agree), lock=False)
    with pytest.raises(BadInput) as caught:
        judged_specs(specs, memo=memory)
    assert {(f.id, f.place.file) for f in caught.value.findings if f.place} == {
        ("capture-not-locked", SCHEMA),
        ("capture-not-locked", MARKDOWN),
    }


def test_an_altered_source_is_refused(specs: Path) -> None:
    put(specs, *three(agree))
    with (specs / MARKDOWN).open("a", encoding="utf-8") as file:
        file.write("\n")
    with pytest.raises(BadInput, match="specs-altered"):
        judged_specs(specs, memo=memory)


def test_another_variant_among_the_sources_stops_the_run(specs: Path) -> None:
    text = json.dumps(stated(), indent=1).replace("1.0-pro-fast-t2v", "1.0-pro-t2v")
    put(specs, (SCHEMA, text))
    with pytest.raises(BadInput, match="variant-mismatch"):
        judged_specs(specs, memo=memory)


def test_one_overlay_corrects_the_variant_not_a_source(specs: Path) -> None:
    """What the overlay expects is what all sources say together."""
    overlay = specs / "overlays/modellix/seedance-1.0-pro-fast-t2v.yaml"
    path = "$.paths['/bytedance/seedance-1.0-pro-fast-t2v'].post.requestBody.content"
    schema = f"{path}['application/json'].schema.properties.seed"
    action = f"""
  - target: {schema}
    x-reason: The service takes fewer.
    x-evidence: [https://a.example/test]
    x-expects: {{maximum: 100}}
    update: {{maximum: 50}}
"""
    with overlay.open("a", encoding="utf-8") as file:
        file.write(action)
    put(specs, *three(disagree))
    document = judged_specs(specs, memo=memory).normalized.providers["modellix"].document
    schemas = document["components"]["schemas"]
    assert schemas["Seedance10ProFastT2vRequest"]["properties"]["seed"]["maximum"] == 50
