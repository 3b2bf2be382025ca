"""Media fields of models: what was given becomes text; and media in requests left unchecked."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, cast

from pydantic import BaseModel, BeforeValidator
from pydantic_core import PydanticCustomError

from .media import Media, media_type

# A file this large cannot be meant: it would be copied three times on its way into the request.
LARGEST = 100 * 1024 * 1024


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
