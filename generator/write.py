"""The last room: rendered files to disk in one step."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import hashlib
import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from .compare import ignored, paths, same
from .diagnostics import refuse
from .later import digest

MARKER = "provenance.json"
_STAGING = ".staging-"
_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


@contextlib.contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the lock of a folder that is to be replaced.

    Raises:
        BadInput: another run holds it, or there can be no such folder.
    """
    with _lock_file(resolved(out)) as descriptor:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            hint = "wait for it to end, or name another folder"
            raise refuse(
                "output-locked", None, f"another run is writing {out.name}/", hint
            ) from None
        yield


def resolved(folder: Path) -> Path:
    """The folder that is meant, links followed.

    Raises:
        BadInput: there can be none: links lead round in a circle, or the name is too long.
    """
    try:
        found = folder.resolve()
        found.exists()
    except (OSError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or "links lead round in a circle"
        what = f"{str(folder)!r} is no folder: {why}"
        raise refuse("output-not-a-folder", None, what, "name another") from None
    return found


@contextlib.contextmanager
def _lock_file(out: Path) -> Iterator[int]:
    # In the temporary folder, so that nothing is left beside the output; one file per output.
    key = hashlib.sha256(os.fsencode(out)).hexdigest()[:16]
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        path = Path(tempfile.gettempdir(), f"seedance-generator-{os.getuid()}-{key}.lock")
        descriptor = os.open(path, flags, stat.S_IRUSR | stat.S_IWUSR)
    except OSError as error:
        what = f"cannot lock {out.name}/ by a file in the temporary folder: {error.strerror}"
        hint = "name a folder of yours that can be written by TMPDIR"
        raise refuse("output-not-lockable", None, what, hint) from None
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def staged(files: Mapping[str, str], out: Path, kept: Collection[str] = ()) -> Iterator[Path]:
    """A folder beside ``out`` that holds ``files``; gone afterwards unless it became ``out``.

    Those ``kept`` stand in ``out`` as they should be: they are linked, not written again.

    Raises:
        BadInput: the folder cannot be written (read-only, full); nothing is left behind.
    """
    out = resolved(out)
    check_ours(files, out)
    # Named before it is made: whatever interrupts us from here on, it is removed.
    folder = out.with_name(f".{out.name}{_STAGING}{secrets.token_hex(8)}")
    try:
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            _remove_abandoned(out)
            folder.mkdir()
            _make_folders(folder, files)
            for path in files:
                if path not in kept or not _linked(f"{out}/{path}", f"{folder}/{path}"):
                    _write(folder / path, files[path])
        except OSError as error:
            raise cannot_write(out, error) from None
        yield folder
    finally:
        remove(folder)


def check_ours(files: Mapping[str, str], out: Path) -> None:
    """The old tree is thrown away: never do that to a folder with files that are not ours.

    Raises:
        BadInput: some are not, or it is no folder at all.
    """
    if out.exists() and not out.is_dir():
        raise refuse("output-not-a-folder", None, f"{out.name} is not a folder", "name another")
    if not out.is_dir() or (out / MARKER).is_file():
        return
    there = _only_ours(files, out)
    if there is not None and (
        not there or any(same(f"{out}/{path}", digest(files[path])) for path in there)
    ):
        return  # what Python and pip leave behind, or a tree of ours of which a part was deleted
    what = f"{out.name}/ was not made by this program"
    hint = f"it holds no {MARKER}; name an empty or a new folder with --out"
    raise refuse("output-not-ours", None, what, hint)


def _only_ours(files: Mapping[str, str], out: Path) -> set[str] | None:
    """The files in a folder; None as soon as one shows that is not ours: it may be a whole disk."""
    ours = {path.partition("/")[0] for path in files}
    try:
        if any(not ignored(each.name) and each.name not in ours for each in out.iterdir()):
            return None
    except OSError as error:
        raise cannot_write(out, error) from None
    there = set(paths(out))
    return there if there <= set(files) else None


def _make_folders(folder: Path, files: Iterable[str]) -> None:
    """The folders of all files, which must lie below; the same under every umask."""
    folders = {folder}
    for path in files:
        if path.startswith("/") or ".." in path.split("/") or "\\" in path or "\0" in path:
            what = f"{path!r} would be written outside the output"
            raise refuse("path-outside-output", None, what)
        folders.add(folder / path.rpartition("/")[0])
    for inside in sorted(folders):
        inside.mkdir(parents=True, exist_ok=True)
    for made, _, _ in os.walk(folder):
        Path(made).chmod(0o755)


def _write(target: Path, text: str) -> None:
    target.write_bytes(text.encode())
    target.chmod(0o644)


def _linked(there: str, target: str) -> bool:
    """Whether a file of ours could be given a second name; the first goes with the old tree."""
    try:
        status = os.lstat(there)
        if stat.S_IMODE(status.st_mode) != 0o644 or status.st_nlink > 1:
            return False
        os.link(there, target, follow_symlinks=False)
    except OSError:  # not every file system has links, or lets us link what another user owns
        return False
    return True


def _remove_abandoned(out: Path) -> None:
    """Staging folders of runs that were killed; the lock says that nobody uses them."""
    aside = sorted(out.parent.glob(f".{out.name}{_STAGING}*-old"))
    if aside and not out.exists():  # killed between the two renames of _rename_twice
        aside[0].rename(out)
    for left in out.parent.glob(f".{out.name}{_STAGING}*"):
        shutil.rmtree(left, ignore_errors=True)


def remove(folder: Path) -> None:
    """Remove a folder of ours; a signal meanwhile ends us after that."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def cannot_write(out: Path, error: OSError) -> Exception:
    """The complaint about a folder, or what replaces it, that cannot be written."""
    reason = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "the disk quota is used up",
        errno.EROFS: "the file system is read-only",
        errno.EACCES: "permission denied",
    }.get(error.errno or 0, error.strerror or "unknown reason")
    hint = f"make {out.parent} writable and free, or name another folder"
    return refuse("output-not-writable", None, f"cannot write {out.name}/: {reason}", hint)


def swap(folder: Path, out: Path) -> None:
    """Put the staged ``folder`` where ``out`` is, in one step; the old tree is removed after."""
    out = out.resolve()
    try:
        if not out.exists():
            folder.rename(out)
        elif not _exchange(folder, out):
            _rename_twice(folder, out)
    except OSError as error:
        raise cannot_write(out, error) from None


def _exchange(left: Path, right: Path) -> bool:
    """Exchange two folders atomically where the kernel can (Linux); False where it cannot."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    done = call(_AT_FDCWD, os.fsencode(left), _AT_FDCWD, os.fsencode(right), _RENAME_EXCHANGE)
    if done != 0 and ctypes.get_errno() not in (errno.ENOSYS, errno.EINVAL, errno.EXDEV):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return bool(done == 0)


def _rename_twice(folder: Path, out: Path) -> None:
    """Without an atomic exchange: the old tree steps aside and comes back when the new cannot."""
    aside = folder.with_name(folder.name + "-old")
    try:
        out.rename(aside)
        folder.rename(out)
    except BaseException:  # also a signal
        if aside.exists() and not out.exists():
            aside.rename(out)
        raise
    remove(aside)
