"""A provider on loopback and a specs folder that captures from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.capture.provider import Provider, Reply, serving
from tests.helpers.cli import ROOT
from tests.helpers.fewer import fewer_specs

PLAN = """\
agent: test-agent/1 (contact)
pause-seconds: 0
providers:
  modellix:
    documents: ["{address}/{{variant}}.json", "{address}/{{variant}}"]
    indexes:
      - {{address: "{address}/llms.txt", pattern: "bytedance/(seedance-[a-z0-9-]+)"}}
  runware:
    documents: ["{address}/{{variant}}"]
"""
FACTS = ("seedance-2.0-v2v", "seedance-2.0-i2v", "seedance-2.5-t2v", "seedance-2.0-mini")
PAGES = {
    "seedance-1.0-lite-t2v": "modellix/seedance-1.0-lite-t2v.txt",
    "seedance-1.0-pro-fast-t2v": "modellix/seedance-1.0-pro-fast-t2v.txt",
    "seedance-2.0-fast-v2v": "modellix/seedance-2.0-fast-v2v.txt",
    "seedance-2.0-fast-i2v.json": "modellix/seedance-2.0-fast-i2v.json",
    "bytedance:2@2": "runware/seedance-1.0-pro-fast.txt",
}


def page(name: str) -> bytes:
    """A captured page, byte for byte."""
    return (ROOT / "specs" / "captures" / PAGES[name]).read_bytes()


@pytest.fixture
def provider() -> Iterator[Provider]:
    """A provider that serves the captured pages as they are."""
    with serving() as server:
        for name in PAGES:
            server.say(f"/{name}", Reply(page(name), etag=f'"{name}"'))
        yield server


@pytest.fixture
def specs(tmp_path: Path, provider: Provider) -> Path:
    """The specs folder, with the loopback provider as the only source."""
    folder = fewer_specs(tmp_path / "specs", *FACTS)
    (folder / "capture.yaml").write_text(PLAN.format(address=provider.address))
    return folder
