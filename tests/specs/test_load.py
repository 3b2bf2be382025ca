"""The specs folder is read whole or refused with all reasons; nothing outside it is looked at."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from generator.diagnostics import BadInput
from generator.limits import BYTES
from generator.specs import load_specs

MANIFEST = """\
providers:
  acme:
    title: Acme
    class: Acme
    overlays: [overlays/acme.yaml]
documents:
  - provider: acme
    variant: dance-1.0
    name: dance_1_0
    file: captures/dance.txt
    page: https://acme.example/dance
    sha256: {sha256}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A specs folder with one document and one overlay."""
    root = tmp_path / "specs"
    (root / "captures").mkdir(parents=True)
    (root / "overlays").mkdir()
    (root / "captures/dance.txt").write_bytes(b"a page\n")
    (root / "overlays/acme.yaml").write_text("overlay: 1.0.0\n")
    digest = hashlib.sha256(b"a page\n").hexdigest()
    (root / "manifest.yaml").write_text(MANIFEST.format(sha256=digest))
    return root


def complaints(folder: Path) -> str:
    """What is reported when the folder is loaded."""
    with pytest.raises(BadInput) as caught:
        load_specs(folder)
    return str(caught.value)


def test_everything_named_is_loaded_and_nothing_else(folder: Path) -> None:
    (folder / "captures/notes.txt").write_text("not named")
    (folder / "accepted.yaml").write_text("accepted: []\n")
    specs = load_specs(folder)
    assert list(specs.files) == [
        "accepted.yaml",
        "captures/dance.txt",
        "manifest.yaml",
        "overlays/acme.yaml",
    ]
    assert specs.files["captures/dance.txt"] == b"a page\n"
    assert specs.manifest.documents[0].id == "acme/dance-1.0"


def test_altered_bytes_are_refused_at_the_entry(folder: Path) -> None:
    (folder / "captures/dance.txt").write_bytes(b"another page\n")
    found = complaints(folder)
    assert found.startswith("manifest.yaml:7:")
    assert hashlib.sha256(b"another page\n").hexdigest() in found
    assert "[specs-altered]" in found


def test_all_missing_files_are_reported_at_once(folder: Path) -> None:
    (folder / "captures/dance.txt").unlink()
    (folder / "overlays/acme.yaml").unlink()
    found = complaints(folder).splitlines()
    assert [line.rpartition(" ")[2] for line in found] == ["[specs-unreadable]"] * 2
    assert "captures/dance.txt" in found[1]
    assert "overlays/acme.yaml" in found[0]


@pytest.mark.parametrize("target", ["../outside.txt", "/etc/hostname"])
def test_a_link_that_leads_out_is_refused(folder: Path, target: str) -> None:
    (folder.parent / "outside.txt").write_bytes(b"a page\n")
    (folder / "captures/dance.txt").unlink()
    (folder / "captures/dance.txt").symlink_to(Path(target) if target[0] == "/" else "../" + target)
    assert "[specs-outside]" in complaints(folder)


def test_a_linked_folder_that_leads_out_is_refused(folder: Path) -> None:
    (folder / "captures").rename(folder.parent / "captures")
    (folder / "captures").symlink_to(folder.parent / "captures")
    assert "[specs-outside]" in complaints(folder)


def test_a_link_inside_is_followed(folder: Path) -> None:
    (folder / "captures/dance.txt").rename(folder / "captures/real.txt")
    (folder / "captures/dance.txt").symlink_to("real.txt")
    assert load_specs(folder).files["captures/dance.txt"] == b"a page\n"


def test_a_link_to_itself_is_refused(folder: Path) -> None:
    (folder / "captures/dance.txt").unlink()
    (folder / "captures/dance.txt").symlink_to("dance.txt")
    assert "[specs-unreadable]" in complaints(folder)


def test_a_pipe_is_refused_instead_of_waited_for(folder: Path) -> None:
    (folder / "captures/dance.txt").unlink()
    os.mkfifo(folder / "captures/dance.txt")
    assert "not a regular file" in complaints(folder)


def test_a_huge_file_is_refused(folder: Path) -> None:
    with (folder / "captures/dance.txt").open("wb") as file:
        file.truncate(BYTES + 1)
    assert "[specs-too-large]" in complaints(folder)


@pytest.mark.parametrize(
    "path",
    ["../x", "/etc/passwd", "a/../../b", "captures//x", "./x", "a\\b", "captures/", "c:/x", "~x"],
)
def test_a_path_that_is_not_plainly_below_the_folder_is_refused(folder: Path, path: str) -> None:
    manifest = (folder / "manifest.yaml").read_text().replace("captures/dance.txt", path)
    (folder / "manifest.yaml").write_text(manifest)
    found = complaints(folder)
    assert found.startswith("manifest.yaml:10:")
    assert "[manifest-bad-value]" in found


def test_a_missing_folder_or_manifest_is_refused(folder: Path) -> None:
    assert "[specs-missing]" in complaints(folder / "nowhere")
    assert "[specs-missing]" in complaints(folder / "manifest.yaml")
    (folder / "manifest.yaml").unlink()
    assert "[specs-unreadable]" in complaints(folder)


def test_a_manifest_that_is_not_text_names_the_line(folder: Path) -> None:
    (folder / "manifest.yaml").write_bytes(b"providers:\n  a: \xff\n")
    assert complaints(folder).startswith("manifest.yaml:2: error: ")
