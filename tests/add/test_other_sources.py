"""A document of a variant that is there already: a further source, or a newer copy of one."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import main
from generator.diagnostics import BadInput
from generator.intake.entry import changed, with_source
from generator.lock import load_lock
from generator.manifest import Document, parse_manifest
from generator.pipeline import judged_specs
from generator.read import read
from generator.specs import load_node, load_specs
from tests.helpers.cli import ROOT, tree
from tests.helpers.fewer import fewer_specs
from tests.helpers.memory import memory

ID = "modellix/seedance-1.0-pro-fast-t2v"
TEXT = "captures/modellix/seedance-1.0-pro-fast-t2v.txt"
PAGE = "https://docs.modellix.ai/bytedance/seedance-1-0-pro-fast-t2v"
API = "https://www.modellix.ai/models/bytedance/seedance-1.0-pro-fast-t2v/api_schema"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    return fewer_specs(tmp_path / "specs")


def stated(**changes: Any) -> Any:
    """What the captured page states, with other keywords for its field ``seed``."""
    sourced = read((ROOT / "specs" / TEXT).read_bytes(), TEXT).sourced
    assert sourced is not None
    document = copy.deepcopy(sourced.document)
    (item,) = document["paths"].values()
    media = item["post"]["requestBody"]["content"]["application/json"]
    media["schema"]["properties"]["seed"] |= changes
    del item["post"]["responses"]["200"]["content"]
    return document


def saved(tmp_path: Path, name: str, document: Any) -> Path:
    """A document as a file: JSON, or a ``.md`` page with the document in a fence."""
    text = json.dumps(document, indent=1)
    if name.endswith(".md"):
        (path,) = document["paths"]
        fence = f"````yaml a.json post {path}\n{yaml.safe_dump(document)}````\n"
        text = f"# Page\n\n## OpenAPI\n\n{fence}"
    (tmp_path / name).write_text(text, "utf-8")
    return tmp_path / name


def add(specs: Path, file: Path, page: str, *more: str) -> int:
    return main(["add", str(file), "--page", page, "--specs", str(specs), *more])


def entry(specs: Path) -> Document:
    return next(e for e in load_specs(specs).manifest.documents if e.id == ID)


def test_another_form_is_one_more_source(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = entry(specs)
    assert add(specs, saved(tmp_path, "a.json", stated(maximum=7)), API) == 0
    shown = capsys.readouterr()
    assert f"file       specs/{TEXT[:-3]}json beside {TEXT}, merged fact by fact" in shown.out
    assert "maximum 7 here, maximum 2147483647 there" in shown.err
    assert "[sources-disagree]" in shown.err
    assert add(specs, saved(tmp_path, "a.md", stated(maximum=7)), PAGE + ".md") == 0
    after = entry(specs)
    assert after.sources[0] == before.sources[0]
    assert [(s.file.rpartition(".")[2], s.form, s.page) for s in after.also] == [
        ("json", "openapi", API),
        ("md", "mintlify-md", PAGE + ".md"),
    ]
    assert {s.file for s in after.sources} <= load_lock(specs).keys()
    assert (
        judged_specs(specs, memo=memory)
        .normalized.providers["modellix"]
        .document["components"]["schemas"]["Seedance10ProFastT2vRequest"]["properties"]["seed"][
            "maximum"
        ]
        == 7
    )


def test_the_same_form_of_the_same_page_is_a_newer_copy(specs: Path, tmp_path: Path) -> None:
    for maximum in (7, 8):
        assert add(specs, saved(tmp_path, "a.json", stated(maximum=maximum)), API) == 0
    (only,) = entry(specs).also
    assert b'"maximum": 8' in (specs / only.file).read_bytes()
    assert load_lock(specs)[only.file].sha256 == only.sha256


def test_two_addresses_of_one_form_are_two_sources(specs: Path, tmp_path: Path) -> None:
    other = "https://mirror.example/seedance-1.0-pro-fast-t2v.json"
    for page, maximum in ((API, 7), (other, 8)):
        assert add(specs, saved(tmp_path, "a.json", stated(maximum=maximum)), page) == 0
    assert [source.file.rpartition("/")[2] for source in entry(specs).also] == [
        "seedance-1.0-pro-fast-t2v.json",
        "seedance-1.0-pro-fast-t2v.openapi.json",
    ]


def test_another_variant_is_no_source_of_this_one(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = json.dumps(stated()).replace("pro-fast-t2v", "mini-t2v")
    file = saved(tmp_path, "a.json", json.loads(text))
    before = tree(specs)
    assert add(specs, file, API, "--variant", "seedance-1.0-pro-fast-t2v") == 2
    assert "[variant-mismatch]" in capsys.readouterr().err
    assert tree(specs) == before


def test_a_title_never_names_a_file_elsewhere(specs: Path, tmp_path: Path) -> None:
    """Variants of Runware are no file names, so the title of the page names the file."""
    page = (ROOT / "specs/captures/runware/seedance-1.0-pro-fast.txt").read_text("utf-8")
    (tmp_path / "page.txt").write_text(
        page.replace("bytedance:2@2", "bytedance:9@1").replace(
            "Seedance 1.0 Pro Fast", "Seedance ../../../../Evil"
        ),
        "utf-8",
    )
    outside = {path for path in tmp_path.iterdir() if path != specs}
    add(specs, tmp_path / "page.txt", "https://runware.ai/docs/models/evil")
    assert {path for path in tmp_path.iterdir() if path != specs} == outside
    added = set(tree(specs)) - set(tree(ROOT / "specs"))
    assert added == {"captures/runware/seedance-evil.txt"}


# The text of the manifest.

MANIFEST = """\
providers:
  acme: {title: Acme, class: Acme}
documents:
  # the first one
  - provider: acme
    variant: a
    name: a
    file: a.txt
    page: https://a.example/a
    sha256: {A}

  # the second one
  - {provider: acme, variant: b, name: b, file: b.txt, page: "https://a.example/b", sha256: {B}}
""".replace("{A}", "a" * 64).replace("{B}", "b" * 64)
SAID = {"file": "a.md", "form": None, "page": "https://a.example/a.md", "sha256": "c" * 64}


def documents(text: str) -> tuple[Document, ...]:
    return parse_manifest(load_node(text.encode(), "manifest.yaml")).documents


def test_a_source_is_put_in_and_changed_where_it_belongs() -> None:
    place = documents(MANIFEST)[0].place
    text = with_source(MANIFEST, place, SAID)
    assert text.endswith(MANIFEST.partition("\n\n")[2])
    text = with_source(text, place, {**SAID, "file": "a.json"})
    first, second = documents(text)
    assert [source.file for source in first.sources] == ["a.txt", "a.md", "a.json"]
    assert second.also == ()
    text = changed(text, first.also[0].place, {"sha256": "d" * 64, "captured": "2026-11-20"})
    text = changed(text, documents(text)[0].place, {"form": "openapi"}, ["x.yaml"])
    first, _ = documents(text)
    assert [source.sha256[0] for source in first.sources] == ["a", "d", "c"]
    assert [source.captured for source in first.sources] == [None, "2026-11-20", None]
    assert (first.form, first.overlays) == ("openapi", ("x.yaml",))
    assert "\n\n  # the second one\n" in text


def test_what_a_program_cannot_change_is_left_alone() -> None:
    with pytest.raises(BadInput, match="manifest-style"):
        with_source(MANIFEST, documents(MANIFEST)[1].place, SAID)
    inline = MANIFEST.replace(
        f"{'a' * 64}\n",
        f"{'a' * 64}\n    also: [{{file: c, page: 'https://a.example', sha256: {'e' * 64}}}]\n",
    )
    with pytest.raises(BadInput, match="manifest-style"):
        with_source(inline, documents(inline)[0].place, SAID)
