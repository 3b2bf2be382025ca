"""The limits of the manifest: how many documents, files beside one, and sources of one."""

from __future__ import annotations

import pytest

from generator import limits
from generator.diagnostics import BadInput
from generator.manifest import Manifest, parse_manifest
from generator.specs import load_node

DIGEST = "a" * 64


def _entry(number: int, more: str = "") -> str:
    return (
        f"  - provider: acme\n    variant: seedance-{number}-fast-i2v\n"
        f"    name: seedance_{number}\n"
        f"    file: captures/acme/seedance-{number}-fast-i2v.json\n"
        f"    page: https://docs.acme.example/seedance-{number}-fast-i2v\n"
        f"    captured: 2026-07-16\n    sha256: {DIGEST}\n{more}"
    )


def _documents(count: int) -> str:
    return "".join(map(_entry, range(count)))


def _files(count: int) -> str:
    listed = [f"      - {{file: captures/{n}.yaml, sha256: {DIGEST}}}\n" for n in range(count)]
    return _entry(0, "    files:\n" + "".join(listed))


def _sources(count: int) -> str:
    address = "page: https://docs.acme.example/x"
    listed = [f"      - {{file: c/{n}.md, {address}, sha256: {DIGEST}}}\n" for n in range(count)]
    return _entry(0, "    also:\n" + "".join(listed))


def manifest(documents: str) -> Manifest:
    """The manifest of these entries, from bytes that are as many as are read of a file."""
    text = f"providers:\n  acme: {{title: Acme, class: Acme}}\ndocuments:\n{documents}".encode()
    assert len(text) <= limits.BYTES
    return parse_manifest(load_node(text, "manifest.yaml"))


LISTS = {
    "documents": (_documents, limits.DOCUMENTS),
    "files": (_files, limits.FILES),
    "sources": (_sources, limits.SOURCES),
}


@pytest.mark.parametrize("name", LISTS)
def test_what_is_within_is_taken(name: str) -> None:
    grow, most = LISTS[name]
    assert manifest(grow(most)).documents


@pytest.mark.parametrize("name", LISTS)
def test_one_more_is_refused(name: str) -> None:
    grow, most = LISTS[name]
    with pytest.raises(BadInput, match=rf"manifest.yaml:\d+:.*{most + 1} {name}, at most {most}"):
        manifest(grow(most + 1))
