"""What is remembered of a variant is made again whenever anything that it says could be another."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from generator.cache import Memo, no_memo
from generator.pipeline import describe_specs, rendered
from tests.helpers.cli import ROOT
from tests.helpers.memory import memory

TEMPLATES = ROOT / "templates"


def made(specs: Path, memo: Memo) -> dict[str, str]:
    return rendered(describe_specs(specs, memo=memo), TEMPLATES, memo=memo)


@pytest.fixture(scope="module")
def before() -> dict[str, str]:
    return made(ROOT / "specs", memory)


def test_remembered_and_made(before: dict[str, str]) -> None:
    assert made(ROOT / "specs", memory) == made(ROOT / "specs", no_memo) == before


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


@pytest.mark.parametrize("change", CHANGES)
def test_one_change(tmp_path: Path, before: dict[str, str], change: str) -> None:
    specs = tmp_path / "specs"
    shutil.copytree(ROOT / "specs", specs)
    for file, old, new in CHANGES[change]:
        data = (specs / file).read_bytes()
        assert old.encode() in data
        changed = data.replace(old.encode(), new.encode())
        (specs / file).write_bytes(changed)
        manifest = (specs / "manifest.yaml").read_text()
        was, is_ = (hashlib.sha256(each).hexdigest() for each in (data, changed))
        (specs / "manifest.yaml").write_text(manifest.replace(was, is_))
    after = made(specs, memory)
    assert after == made(specs, no_memo)
    assert {path for path in after if after[path] != before.get(path)} - {"provenance.json"}
