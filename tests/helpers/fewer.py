"""The specs folder of this repository with fewer documents: as real, and through the line sooner.

For tests of one document among others. What all documents say together is tested with all.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from .cli import ROOT


def fewer_specs(target: Path, *facts: str) -> Path:
    """A copy of the specs folder with all captures, and of the facts documents only those named."""
    shutil.copytree(ROOT / "specs", target)
    manifest = target / "manifest.yaml"
    head, *entries = re.split(r"(?m)^(?=  - provider: )", manifest.read_text("utf-8"))
    kept = [entry for entry in entries if "    file: captures/" in entry or _named(entry, facts)]
    assert len(kept) < len(entries)
    manifest.write_text(head + "".join(kept), "utf-8")
    for entry in entries:
        if entry not in kept:
            (target / _file(entry)).unlink()
    return target


def _named(entry: str, facts: tuple[str, ...]) -> bool:
    return Path(_file(entry)).stem in facts


def _file(entry: str) -> str:
    (file,) = re.findall(r"(?m)^    file: (.+)$", entry)
    return str(file)
