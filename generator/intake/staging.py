"""A specs folder is changed in a copy, by one run at a time, which takes its place in one step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..diagnostics import refuse
from ..write import cannot_write, swap

_STAGING = ".changing-"


@contextmanager
def changed_copy(folder: Path, to: Path, keep: bool = True) -> Iterator[Path]:
    """A copy of ``folder`` to change; it takes the place of ``to`` if it differs from it.

    Not when something is raised, nor unless ``keep``. Whoever asks holds the lock of ``to``.

    Raises:
        BadInput: there is no room for a copy, or a file cannot be read; nothing is left behind.
    """
    target = to.resolve()
    staging: Path | None = None
    try:
        try:
            staging = _made(target) if keep else Path(tempfile.mkdtemp())
            copy = staging / "specs"
            shutil.copytree(folder, copy, symlinks=True)
        except (OSError, shutil.Error) as error:
            raise cannot_write(target, _first(error)) from None
        yield copy
        if keep and _bytes(copy) != _bytes(target):
            swap(copy, target)
    finally:
        if staging is not None:
            shutil.rmtree(staging, ignore_errors=True)


def _made(target: Path) -> Path:
    """A new folder beside the target; those of runs that were killed go."""
    target.parent.mkdir(parents=True, exist_ok=True)
    for left in target.parent.glob(f".{target.name}{_STAGING}*"):
        shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f".{target.name}{_STAGING}", dir=target.parent))


def _first(error: OSError) -> OSError:
    """What happened to the first of the files that could not be copied, in its own words."""
    if isinstance(error, shutil.Error) and error.args and isinstance(error.args[0], list):
        source, _, reason = error.args[0][0]
        return OSError(None, f"{Path(source).name}: {reason}")
    return error


def _bytes(folder: Path) -> dict[Path, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder): path.read_bytes() for path in files}


def write_below(folder: Path, path: str, data: bytes) -> None:
    """Write a file of a copy; never through a link that leads out of it.

    Raises:
        BadInput: it would be written elsewhere, or cannot be written.
    """
    target = folder / path
    if not target.resolve().is_relative_to(folder.resolve()):
        raise refuse("specs-outside", None, f"{path!r} leads out of the specs folder")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    except OSError as error:
        raise cannot_write(target, error) from None
