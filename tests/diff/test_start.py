"""What comparing two documents does not need is not imported for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.diff.documents import document
from tests.helpers.cli import ROOT

NOT_NEEDED = {
    "httpx", "pydantic", "jinja2", "black", "openapi_spec_validator", "jsonschema", "yaml",
    "datamodel_code_generator", "http", "socket", "ssl", "email", "subprocess", "tarfile",
}  # fmt: skip
ROOMS = {"normalize", "validate", "describe", "render", "proof", "pipeline", "specs", "capture"}


def test_two_documents_in_json_are_compared_with_little(tmp_path: Path) -> None:
    sides = tmp_path / "a.json", tmp_path / "b.json"
    for version, side in enumerate(sides):
        side.write_text(json.dumps(document(info={"title": "Videos", "version": str(version)})))
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "generator", "diff", *map(str, sides)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "document-info-changed" in done.stdout
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "generator.diff.engine" in loaded
    tops = {name.partition(".")[0] for name in loaded}
    assert not tops & NOT_NEEDED
    assert not loaded & {f"generator.{room}" for room in ROOMS}
    assert not any(name.startswith("generator.read.runware") for name in loaded)
