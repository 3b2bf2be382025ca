"""Media for "URL or Base64" fields: a text as it is, bytes, or a file named by a ``Path``.

A ``str`` is never read as a file: it is the address, the base64 text or the id that is sent.
Bytes and files become a data URI (or plain base64, where the provider wants that).
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Protocol, TypeAlias, TypeVar, cast

from pydantic import BaseModel, BeforeValidator
from pydantic_core import PydanticCustomError

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


# A file this large cannot be meant: it would be copied three times on its way into the request.
LARGEST = 100 * 1024 * 1024

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


def _refusal(message: str) -> PydanticCustomError:
    return PydanticCustomError("media", "{message}", {"message": message})


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise _refusal("the path does not name a file")
        if path.stat().st_size > LARGEST:
            raise _refusal(f"the file is larger than {LARGEST >> 20} MiB")
        return path.read_bytes()
    except OSError as error:
        raise _refusal(f"the file cannot be read: {error.strerror}") from None


def _encoded(data: bytes, kind: str, plain: bool) -> str:
    if not data:
        raise _refusal("there is no data")
    if len(data) > LARGEST:
        raise _refusal(f"the data is larger than {LARGEST >> 20} MiB")
    found = media_type(data[:32])
    if found is None:
        raise _refusal(f"the data is in no known {kind} format; pass a data URI to send it anyway")
    if found.partition("/")[0] != kind:
        raise _refusal(f"the data is {found}, where {kind} data is wanted")
    text = base64.b64encode(data).decode("ascii")
    return text if plain else f"data:{found};base64,{text}"


def _taking(kind: str, plain: bool) -> Callable[[object], object]:
    def take(value: object) -> object:
        if isinstance(value, Path):
            value = _read(value)
        return _encoded(value, kind, plain) if isinstance(value, bytes) else value

    return take


def sendable(value: object, plain: bool) -> Any:
    """``value`` as it would be sent, unchecked: models as objects, bytes and files as text."""
    if isinstance(value, BaseModel):
        return value.model_dump(by_alias=True, exclude_unset=True, warnings="none")
    if isinstance(value, Path):
        value = value.read_bytes()
    if isinstance(value, bytes):
        text = base64.b64encode(value).decode("ascii")
        found = media_type(value[:32]) or "application/octet-stream"
        return text if plain else f"data:{found};base64,{text}"
    if isinstance(value, list | tuple):
        return [sendable(item, plain) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return {name: sendable(item, plain) for name, item in items}
    return value


if TYPE_CHECKING:
    Image: TypeAlias = Media
    Video: TypeAlias = Media
    Audio: TypeAlias = Media
    Base64Image: TypeAlias = Media
    Base64Video: TypeAlias = Media
    Base64Audio: TypeAlias = Media
else:
    Image = Annotated[str, BeforeValidator(_taking("image", False))]
    Video = Annotated[str, BeforeValidator(_taking("video", False))]
    Audio = Annotated[str, BeforeValidator(_taking("audio", False))]
    Base64Image = Annotated[str, BeforeValidator(_taking("image", True))]
    Base64Video = Annotated[str, BeforeValidator(_taking("video", True))]
    Base64Audio = Annotated[str, BeforeValidator(_taking("audio", True))]
