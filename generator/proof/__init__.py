"""The gate before writing: what was rendered is what was described, and does nothing else.

Every file is parsed, its shape compared with what generated code may look like, and compiled.
Then the package is imported in a child process that has no network, and every operation and model
that was described is found there.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..describe import Package
from .child import import_all
from .expected import expected
from .shape import check_shape

__all__ = ["prove"]


def prove(files: Mapping[str, str], package: Package, staged: Path) -> None:
    """Nothing, when ``files``, which stand in the folder ``staged``, pass.

    Raises:
        OurFault: what is wrong, with file and line. The documents cannot be blamed: they were
            checked before.
    """
    wanted = expected(package)
    for path, text in files.items():
        if path.endswith((".py", ".pyi")):
            check_shape(path, text, copied=_copied(path), names=wanted.names)
    import_all(staged, wanted)


def _copied(path: str) -> bool:
    """Whether a file is ordinary code of the runtime, which its own tests vouch for."""
    return path.startswith(("seedance/_runtime/", "seedance/testing/"))
