"""Media for "URL or Base64" fields: a text as it is, bytes, or a file named by a ``Path``.

A ``str`` is never read as a file: it is the address, the base64 text or the id that is sent.
Bytes and files become a data URI (or plain base64, where the provider wants that).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, TypeAlias, TypeVar

Media: TypeAlias = str | bytes | Path
"""An address, base64 text or provider's id (``str``), the data (``bytes``), or a ``Path``."""

Item = TypeVar("Item", covariant=True)


class Several(Protocol[Item]):
    """A list, a tuple or another sequence of values; a text is none of them."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Item]: ...
    def __getitem__(self, index: int, /) -> Item: ...

    # A text looks for texts only: so it is no sequence of texts to type checkers.
    def __contains__(self, value: object, /) -> bool: ...


_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"BM", "image/bmp"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypmif1", "image/heif"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"\xff\xf3", "audio/mpeg"),
    (8, b"WAVE", "audio/wav"),
    (0, b"fLaC", "audio/flac"),
    (0, b"OggS", "audio/ogg"),
    (8, b"AVI ", "video/x-msvideo"),
)


def media_type(data: bytes) -> str | None:
    """The media type that the first bytes of ``data`` show, or None."""
    for offset, signature, name in _SIGNATURES:
        if data.startswith(signature, offset):
            return name
    return None
