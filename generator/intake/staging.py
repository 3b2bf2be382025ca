"""A specs folder is changed in a copy, by one run at a time, which takes its place in one step."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..diagnostics import refuse
from ..write import cannot_write, remove, swap

_STAGING = ".changing-"


@contextmanager
def changed_copy(folder: Path, to: Path, keep: bool = True) -> Iterator[Path]:
    """A copy of ``folder`` to change; it takes the place of ``to`` if it differs from it.

    Not when something is raised, nor unless ``keep``. Whoever asks holds the lock of ``to``.

    Raises:
        BadInput: there is no room for a copy, or a file cannot be read; nothing is left behind.
    """
    target = to.resolve()
    # Named before it is made: whatever interrupts us from here on, it is removed.
    name = f".{target.name}{_STAGING}{secrets.token_hex(8)}"
    staging = Path(target.parent if keep else tempfile.gettempdir(), name)
    try:
        try:
            _make(staging, target)
            copy = staging / "specs"
            shutil.copytree(folder, copy, symlinks=True)
        except (OSError, shutil.Error) as error:
            raise cannot_write(target, _first(error)) from None
        yield copy
        if keep and _bytes(copy) != _bytes(target):
            swap(copy, target)
    finally:
        remove(staging)


def _make(staging: Path, target: Path) -> None:
    """A new folder for us alone; those beside the target that killed runs have left go."""
    for left in target.parent.glob(f".{target.name}{_STAGING}*"):
        shutil.rmtree(left, ignore_errors=True)
    staging.parent.mkdir(parents=True, exist_ok=True)
    staging.mkdir(mode=0o700)


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
