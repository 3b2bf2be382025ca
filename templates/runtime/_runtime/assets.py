"""The files a task made: what the answer says about them, and how to fetch them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .pointer import Json
from .redact import bare_url

if TYPE_CHECKING:
    from .download import Progress


class Link(NamedTuple):
    """A file as an answer names it; pure data between the protocol and ``Asset``."""

    url: str
    media: str
    facts: Mapping[str, Json]


class Asset:
    """One file that a task made.

    ``media`` is its kind (``"video"``, ``"image"``, …); ``facts`` holds what the answer says about
    it (``width``, ``height``, ``format``, ``role``, ``duration``, ``size``, ``seed``, …). The
    address is signed and expires: it is shown by ``url`` alone, never by ``repr``.
    """

    __slots__ = ("_retention", "_url", "facts", "media")

    def __init__(self, link: Link, retention: str = "") -> None:
        url = link.url
        self._url: Callable[[], str] = lambda: url
        self._retention = retention
        self.media = link.media
        self.facts: Mapping[str, Json] = dict(link.facts)

    @property
    def url(self) -> str:
        """The signed address; treat it as a secret, it needs no key."""
        return self._url()

    def download(
        self,
        path: str | Path,
        *,
        overwrite: bool = False,
        timeout: float = 600.0,
        max_bytes: int = 1 << 30,
        max_redirects: int = 5,
        on_progress: Progress | None = None,
        allow_private: bool = False,
    ) -> Path:
        """Fetch the file to ``path`` (a file name, not a folder) and return it.

        The connection carries no key, goes to public https addresses alone, and the file appears
        at ``path`` only when it is whole. ``timeout`` is in seconds, over all; ``on_progress`` gets
        (bytes so far, total or None). ``allow_private=True`` lets tests fetch from this machine.
        Raises ``TargetExists``, ``BadTarget``, ``ExpiredLink``, ``UnsafeAddress``, ``TooLarge``,
        ``ShortBody`` or ``DownloadError``. Proxies of the environment are not used: a proxy would
        resolve the name, and the address could not be checked.
        """
        from .download import download
        from .public_get import Limits

        limits = Limits(timeout, max_bytes, max_redirects, allow_private=allow_private)
        return download(
            self.url, Path(path), limits, overwrite, on_progress, retention=self._retention
        )

    async def download_async(
        self,
        path: str | Path,
        *,
        overwrite: bool = False,
        timeout: float = 600.0,
        max_bytes: int = 1 << 30,
        max_redirects: int = 5,
        on_progress: Progress | None = None,
        allow_private: bool = False,
    ) -> Path:
        """``download`` without blocking the event loop; ends cleanly when it is cancelled.

        ``on_progress`` is called in a worker thread.
        """
        from .download import download_in_thread
        from .public_get import Limits

        limits = Limits(timeout, max_bytes, max_redirects, allow_private=allow_private)
        return await download_in_thread(
            self.url, Path(path), limits, overwrite, on_progress, retention=self._retention
        )

    def __repr__(self) -> str:
        facts = "".join(f" {name}={self.facts[name]!r}" for name in sorted(self.facts))[:80]
        return f"<{type(self).__name__} {self.media} {bare_url(self.url)[:80]}{facts}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a file's address is signed and is not saved; save the task, ask it again")


class Video(Asset):
    """The video that a task made."""

    __slots__ = ()
