"""Versions of installed tools."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def version(name: str) -> str:
    """The version of the distribution ``name``, whose only package is named alike.

    The folder beside the package says it. Where it does not (zipped, editable), the standard
    library is asked, which takes as long to import as twenty modules of ours.
    """
    package = name.replace("-", "_")
    spec = find_spec(package)
    if spec is not None and spec.origin is not None:
        beside = [*Path(spec.origin).parents[1].glob(f"{package}-*.dist-info")]
        if len(beside) == 1:
            return beside[0].stem.rpartition("-")[2]
    from importlib import metadata

    return metadata.version(name)
