"""Every Python block of the guide and of the README, run as it stands against a provider here."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import seedance
from seedance.testing import FakeProvider, Script

from ..helpers.cli import ROOT


def blocks(name: str) -> list[tuple[str, str]]:
    text = (ROOT / name).read_text("utf-8")
    return [(name, code) for code in re.findall(r"```python\n(.*?)```", text, re.DOTALL)]


BLOCKS = [*blocks("README.md"), *blocks("docs/guide.md")]


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeProvider]:
    openapi = ROOT / "generated" / "openapi" / "modellix.json"
    with FakeProvider(
        seedance.Modellix, openapi=openapi, script=Script(pending_polls=0)
    ) as started:
        yield started


def test_there_are_blocks_to_run() -> None:
    assert len(BLOCKS) >= 7


@pytest.mark.parametrize(("name", "code"), BLOCKS)
def test_a_block_of_the_documentation_works(
    name: str, code: str, provider: FakeProvider, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MODELLIX_API_KEY", "key-for-tests")
    if "FakeProvider" not in code:
        client = functools.partial(seedance.Modellix, **provider.client_options)
        monkeypatch.setattr(seedance, "Modellix", client)
        # The file is served from this machine, which downloads refuse unless told otherwise.
        local = functools.partialmethod(seedance.Asset.download, allow_private=True)
        monkeypatch.setattr(seedance.Asset, "download", local)
    exec(compile(code, name, "exec"), {})
    if "download(" in code:
        assert (tmp_path / "cat.mp4").stat().st_size > 0
