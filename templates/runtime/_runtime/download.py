"""Fetching a made file: no credentials, public https addresses alone, whole or not at all.

The standard library's HTTP client is used on sockets opened here, because an address must be
checked after it was resolved and connected to as checked, every read must know the deadline, and
no other library's log may see a signed address.
"""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import io
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urljoin

from .errors import (
    DownloadError,
    ExpiredLink,
    ShortBody,
    TooLarge,
    UnsafeAddress,
)
from .public_get import Limits, Run, Stopped, request
from .staging import check_target, staged

Progress: TypeAlias = Callable[[int, int | None], object]
"""Gets the bytes written so far and the whole size, if the server states it."""

_CHUNK = 256 * 1024
_EXPIRED = frozenset({401, 403, 404, 410})
_REDIRECT = frozenset({301, 302, 303, 307, 308})


def download(
    url: str,
    path: Path,
    limits: Limits,
    overwrite: bool = False,
    on_progress: Progress | None = None,
    retention: str = "",
    stop: threading.Event | None = None,
) -> Path:
    """Fetch ``url`` into the new file ``path``; see ``Asset.download`` for what it raises."""
    if not limits.timeout > 0 or limits.max_bytes < 1:
        raise ValueError("timeout and max_bytes are numbers above 0")
    if limits.max_redirects < 0:
        raise ValueError("max_redirects is 0 or more")
    path = Path(path)
    check_target(path, overwrite)
    run = Run(limits, time.monotonic() + limits.timeout, stop or threading.Event())
    try:
        _fetch(url, path, run, overwrite, on_progress, retention)
        return path
    except DownloadError:
        raise
    except (OSError, http.client.HTTPException, ValueError, UnicodeError) as error:
        failed = _failure(error)
    # Outside the except clause: the frames of the cause hold the signed address.
    raise failed


def _failure(error: Exception) -> DownloadError:
    if isinstance(error, http.client.IncompleteRead):
        return ShortBody("the connection ended before the whole file had arrived")
    if isinstance(error, TimeoutError):
        return DownloadError("the download took too long, or the server fell silent")
    detail = error.strerror if isinstance(error, OSError) and error.strerror else ""
    return DownloadError(f"the download failed: {type(error).__name__} {detail}".rstrip())


async def download_in_thread(
    url: str,
    path: Path,
    limits: Limits,
    overwrite: bool = False,
    on_progress: Progress | None = None,
    retention: str = "",
) -> Path:
    """``download`` in a worker thread; when cancelled, waits until nothing is left behind."""
    stop = threading.Event()
    work = asyncio.ensure_future(
        asyncio.to_thread(download, url, path, limits, overwrite, on_progress, retention, stop)
    )
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        stop.set()
        with contextlib.suppress(Exception, Stopped):
            await asyncio.shield(work)
        raise


# --- the file -----------------------------------------------------------------------------------


def _fetch(
    url: str,
    path: Path,
    run: Run,
    overwrite: bool,
    on_progress: Progress | None,
    retention: str,
) -> None:
    with contextlib.closing(_open(url, run, retention)) as response:
        total = _stated_size(response, run.limits)
        with staged(path, overwrite) as file:
            _copy(response, file, run, total, on_progress)


def _stated_size(response: http.client.HTTPResponse, limits: Limits) -> int | None:
    encoding = response.getheader("content-encoding", "identity").strip().lower()
    if encoding not in ("", "identity"):
        raise DownloadError(f"the server encoded the file as {encoding[:20]!r}, unasked")
    transfer = response.getheader("transfer-encoding", "chunked").strip().lower()
    if transfer != "chunked":
        raise DownloadError(f"the server sends the file as {transfer[:20]!r}, unasked")
    if response.getheader("content-type", "").strip().lower().startswith("text/html"):
        raise DownloadError("the server answered with a web page instead of the file")
    total = response.length
    stated = set(response.headers.get_all("content-length", ()))
    if len(stated) > 1 or (stated and total is None and not response.chunked):
        raise DownloadError("the server states no clear size of the file")
    if total is not None and total > limits.max_bytes:
        raise TooLarge(f"the file has {total} bytes, the limit is {limits.max_bytes}")
    return total


def _copy(
    response: http.client.HTTPResponse,
    file: io.BufferedWriter,
    run: Run,
    total: int | None,
    on_progress: Progress | None,
) -> None:
    done = 0
    while chunk := response.read1(_CHUNK):
        run.left()
        done += len(chunk)
        if done > run.limits.max_bytes:
            raise TooLarge(f"the file is larger than {run.limits.max_bytes} bytes")
        file.write(chunk)
        if on_progress is not None:
            on_progress(done, total)
    if total is not None and done < total:
        raise ShortBody(f"only {done} of {total} bytes arrived")
    if done == 0:
        raise ShortBody("the file is empty")


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        raise UnsafeAddress("the link redirects to what is no address") from None


def _open(url: str, run: Run, retention: str) -> http.client.HTTPResponse:
    for _ in range(run.limits.max_redirects + 1):
        response = request(url, run)
        if response.status == 200:
            return response
        location = response.getheader("location")
        response.close()
        if response.status in _EXPIRED:
            raise ExpiredLink(
                f"the link is no longer valid (HTTP {response.status}). {retention}".rstrip()
            )
        if response.status not in _REDIRECT or not location:
            raise DownloadError(f"the server of the file answered HTTP {response.status}")
        url = _joined(url, location)
    raise DownloadError(f"the link redirects more than {run.limits.max_redirects} times")
