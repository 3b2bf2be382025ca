"""A file that appears under its name when it is whole, and leaves nothing when it is not."""

from __future__ import annotations

import contextlib
import io
import os
import secrets
from collections.abc import Generator
from pathlib import Path

from .errors import BadTarget, TargetExists


def check_target(path: Path, overwrite: bool) -> None:
    """``TargetExists`` when something has the name already and may not be replaced.

    ``BadTarget`` when no file can be there: a folder has the name, or its own folder is missing.
    """
    if not path.parent.is_dir():
        raise BadTarget(f"the folder {path.parent} does not exist")
    if path.is_dir() and not path.is_symlink():
        raise BadTarget(f"{path} is a folder; give the name of a file in it")
    if not overwrite and os.path.lexists(path):
        raise TargetExists(f"{path} exists; pass overwrite=True to replace it")


@contextlib.contextmanager
def staged(path: Path, overwrite: bool) -> Generator[io.BufferedWriter]:
    """A file to write to; it is moved to ``path`` in one step when the block ends well.

    Where the system has nameless files (Linux), even a killed process leaves nothing behind.
    """
    name = path.parent / f".{secrets.token_hex(8)}.part"
    descriptor, nameless = _open(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            if nameless:
                _link(file.fileno(), name if overwrite else path)
        if overwrite or not nameless:
            _publish(name, path, overwrite)
        _sync_folder(path.parent)
    finally:
        name.unlink(missing_ok=True)


def _open(name: Path) -> tuple[int, bool]:
    """An open new file, and whether it is without a name for now."""
    flags = os.O_WRONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    nameless = getattr(os, "O_TMPFILE", None)
    if nameless is not None and Path("/proc/self/fd").is_dir():
        with contextlib.suppress(OSError):  # not every file system has them
            return os.open(name.parent, flags | nameless, 0o666), True
    return os.open(name, flags | os.O_CREAT | os.O_EXCL, 0o666), False


def _link(descriptor: int, path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        # With a folder given, Python asks the system to follow the link that /proc shows.
        os.link(f"/proc/self/fd/{descriptor}", path.name, dst_dir_fd=folder)
    except FileExistsError:
        raise TargetExists(f"{path} exists; pass overwrite=True to replace it") from None
    finally:
        os.close(folder)


def _publish(name: Path, path: Path, overwrite: bool) -> None:
    if overwrite:
        name.replace(path)
        return
    try:
        os.link(name, path)  # unlike a rename, this fails when the target exists by now
    except FileExistsError:
        raise TargetExists(f"{path} exists; pass overwrite=True to replace it") from None
    except OSError:  # a file system without hard links
        check_target(path, overwrite)
        name.rename(path)


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # not every system can open a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
