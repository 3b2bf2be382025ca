"""What is remembered of a variant is made again whenever anything that it says could be another."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from generator.cache import Memo, digest_of, no_memo
from generator.pipeline import rendered
from tests.helpers.cli import ROOT
from tests.helpers.described import describe_specs
from tests.helpers.fewer import fewer_specs
from tests.helpers.memory import memory

TEMPLATES = ROOT / "templates"


def made(specs: Path, memo: Memo) -> dict[str, str]:
    return rendered(describe_specs(specs, memo=memo), TEMPLATES, memo=memo)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fewer_specs(tmp_path_factory.mktemp("original") / "specs", "seedance-1.5-pro-t2v")


@pytest.fixture(scope="module")
def before(original: Path) -> dict[str, str]:
    return made(original, memory)


def test_remembered_and_made() -> None:
    first = made(ROOT / "specs", memory)
    assert made(ROOT / "specs", memory) == made(ROOT / "specs", no_memo) == first


LITE = "name: seedance_1_0_lite_t2v"
PAGE = "page: https://docs.modellix.ai/bytedance/seedance-1-0-lite"
FACTS = "facts/modellix/seedance-1.5-pro-t2v.yaml"
CHANGES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "provider": (
        ("manifest.yaml", "title: Runware\n", "title: Runware Inc\n"),
        ("overlays/runware/provider.yaml", "title: Runware\n", "title: Runware Inc\n"),
    ),
    "name": (("manifest.yaml", LITE, "name: seedance_lite"),),
    "address": (("manifest.yaml", PAGE, "page: https://docs.modellix.ai/other/seedance-1-0-lite"),),
    "service": (("overlays/modellix/provider.yaml", "encoding: data-uri", "encoding: base64"),),
    "known": (("known.yaml", "no document seen names", "no document names"),),
    "facts": ((FACTS, "default of return_last_frame", "any default of return_last_frame"),),
    "overlay": (
        ("overlays/modellix/seedance-1.0-lite-t2v.yaml", "tasks: [t2v]", "tasks: [t2v, i2v]"),
    ),
}


def changed(specs: Path, change: str) -> None:
    """The same specs with one thing changed."""
    fewer_specs(specs, "seedance-1.5-pro-t2v")
    for file, old, new in CHANGES[change]:
        data = (specs / file).read_bytes()
        assert old.encode() in data
        after = data.replace(old.encode(), new.encode())
        (specs / file).write_bytes(after)
        manifest = (specs / "manifest.yaml").read_text()
        was, is_ = (hashlib.sha256(each).hexdigest() for each in (data, after))
        (specs / "manifest.yaml").write_text(manifest.replace(was, is_))


@pytest.mark.parametrize("change", CHANGES)
def test_one_change(tmp_path: Path, before: dict[str, str], change: str) -> None:
    specs = tmp_path / "specs"
    changed(specs, change)
    after = made(specs, memory)
    assert after == made(specs, no_memo)
    assert {path for path in after if after[path] != before.get(path)} - {"provenance.json"}


@pytest.mark.parametrize("change", ["facts", "overlay"])
def test_one_variant_is_made_again(tmp_path: Path, original: Path, change: str) -> None:
    """Its document alone, though overlays name files of others as evidence; and what is told."""
    held: dict[str, str] = {}
    fresh: Counter[str] = Counter()

    def memo(kind: str, parts: Iterable[str], make: Callable[[], str]) -> str:
        key = digest_of((kind, *parts))
        if key not in held:
            held[key] = make()
            fresh[kind] += 1
        return held[key]

    describe_specs(original, memo=memo)
    fresh.clear()
    changed(tmp_path / "specs", change)
    describe_specs(tmp_path / "specs", memo=memo)
    assert (fresh["document"], fresh["variant"]) == (1, 1)
