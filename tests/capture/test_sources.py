"""A variant with several sources: each is fetched from where it came, and replaced by itself."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.lock import LOCK, check_lock, load_lock, lock_text
from generator.manifest import Document
from generator.pipeline import judged_specs
from generator.read import read
from generator.specs import load_specs
from tests.capture.conftest import page
from tests.capture.provider import Provider, Reply
from tests.capture.test_capture import run
from tests.helpers.memory import memory

NAME = "seedance-1.0-pro-fast-t2v"
ID = f"modellix/{NAME}"
TEXT, SCHEMA = (f"captures/modellix/{NAME}.{ending}" for ending in ("txt", "json"))


def schema(maximum: int) -> bytes:
    """The schema of the variant, with a limit of its own for the seed."""
    sourced = read(page(NAME), TEXT).sourced
    assert sourced is not None
    document: Any = copy.deepcopy(sourced.document)
    (item,) = document["paths"].values()
    media = item["post"]["requestBody"]["content"]["application/json"]
    media["schema"]["properties"]["seed"]["maximum"] = maximum
    del item["post"]["responses"]["200"]["content"]
    return json.dumps(document, indent=1).encode()


def entry(specs: Path) -> Document:
    return next(e for e in load_specs(specs).manifest.documents if e.id == ID)


@pytest.fixture
def both(specs: Path, provider: Provider, tmp_path: Path) -> Path:
    """The specs with a schema beside the page of the variant, both of the loopback provider."""
    (tmp_path / "a.json").write_bytes(schema(7))
    address = "https://www.modellix.ai/api_schema"
    assert main(["add", str(tmp_path / "a.json"), "--page", address, "--specs", str(specs)]) == 0
    lock = load_lock(specs)
    for file, path in ((TEXT, NAME), (SCHEMA, f"{NAME}.json")):
        lock[file] = lock[file]._replace(address=f"{provider.address}/{path}")
    (specs / LOCK).write_text(lock_text(lock), "utf-8")
    provider.say(f"/{NAME}.json", Reply(schema(7)))
    return specs


def statuses(specs: Path) -> list[tuple[str, str]]:
    return [(o.address.rpartition("/")[2], o.status) for o in run(specs, ID).outcomes]


def test_each_source_is_asked_for_where_it_came_from(both: Path) -> None:
    assert statuses(both) == [(NAME, "unchanged"), (f"{NAME}.json", "unchanged")]


def test_a_change_of_one_source_is_written_beside_the_other(both: Path, provider: Provider) -> None:
    before = entry(both)
    provider.say(f"/{NAME}.json", Reply(schema(5), etag='"2"'))
    assert statuses(both) == [(NAME, "unchanged"), (f"{NAME}.json", "changed")]
    after = entry(both)
    assert after.sources[0] == before.sources[0]
    (other,) = after.also
    assert (both / SCHEMA).read_bytes() == schema(5)
    assert (both / TEXT).read_bytes() == page(NAME)
    assert (other.file, other.form) == (SCHEMA, "openapi")
    assert other.captured is not None
    files = {file: (both / file).read_bytes() for file in (TEXT, SCHEMA)}
    assert list(check_lock(load_lock(both), files)) == []
    document = judged_specs(both, memo=memory).normalized.providers["modellix"].document
    model = document["components"]["schemas"]["Seedance10ProFastT2vRequest"]
    assert model["properties"]["seed"]["maximum"] == 5


def test_one_source_that_is_gone_leaves_both(both: Path, provider: Provider) -> None:
    provider.say(f"/{NAME}", Reply(b"", 404))
    assert [status for _, status in statuses(both)] == ["kept", "unchanged"]
    assert (both / TEXT).read_bytes() == page(NAME)
