"""Files of a git revision, unpacked into a folder for the time that they are needed."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from ..diagnostics import refuse

_DEFAULT = "specs"
_LONGEST_WAIT = 60


@contextmanager
def unpacked(name: str) -> Iterator[Path]:
    """What ``REV`` or ``REV:PATH`` names.

    Raises:
        BadInput: there is no such revision, or nothing at the path in it.
    """
    revision, _, inside = name.partition(":")
    with tempfile.TemporaryDirectory(prefix="seedance-diff-") as folder:
        yield _unpacked(revision, inside or _DEFAULT, Path(folder))


def _unpacked(revision: str, inside: str, folder: Path) -> Path:
    if not revision or revision.startswith("-"):
        raise refuse("no-such-revision", None, f"{revision!r} is no git revision")
    if PurePosixPath(inside).is_absolute() or ".." in PurePosixPath(inside).parts:
        what = f"{inside!r} does not lead down from the working directory"
        raise refuse("no-such-revision", None, what, "name a path like specs")
    packed = _git("archive", "--format=tar", f"{revision}^{{commit}}", "--", inside)
    try:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
    except (tarfile.TarError, OSError) as error:  # such as a link that leads out of it
        raise refuse("revision-not-unpacked", None, f"{revision}:{inside}: {error}") from None
    return folder / PurePosixPath(inside)


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", *arguments], capture_output=True, timeout=_LONGEST_WAIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise refuse("git-failed", None, f"git cannot be run: {error}") from None
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip()
        raise refuse("no-such-revision", None, reason or "git failed", "name a commit and a path")
    return done.stdout
