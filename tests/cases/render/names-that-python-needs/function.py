"""One at Acme: the endpoint functions.

Source: https://acme.example/one (captures/acme/one.txt).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Required, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.omit import OMIT
from .._runtime.plain import PlainCall
from .._runtime.preview import Preview
from .._runtime.task import AsyncTask, Task

_CALL = PlainCall(
    "acme/one",
    "POST",
    "/one",
    ("prompt",),
    {
        "prompt": {"type": "string", "minLength": 1},
        "class": {"type": "string"},
        "model_dump": {"type": "string"},
        "timeout": {"type": "string"},
        "validate": {"type": "string"},
        "_private": {"type": "string"},
        "3d-mode": {"type": "string"},
        "type": {"type": "string"},
        "ｃopy": {"type": "string"},
        "Bildgröße": {"type": "string"},
    },
    {},
    (),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        prompt: Required[str]
        class_: str
        model_dump_: str
        timeout_: str
        validate_: str
        private: str
        field_3d_mode: str
        type_: str
        copy_: str
        bildgr_e: str


@overload
def one(
    client: Client,
    *,
    prompt: str,
    class_: str = OMIT,
    model_dump_: str = OMIT,
    timeout_: str = OMIT,
    validate_: str = OMIT,
    private: str = OMIT,
    field_3d_mode: str = OMIT,
    type_: str = OMIT,
    copy_: str = OMIT,
    bildgr_e: str = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def one(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def one(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def one(
    client: Client,
    *,
    prompt: str,
    class_: str = OMIT,
    model_dump_: str = OMIT,
    timeout_: str = OMIT,
    validate_: str = OMIT,
    private: str = OMIT,
    field_3d_mode: str = OMIT,
    type_: str = OMIT,
    copy_: str = OMIT,
    bildgr_e: str = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a One task at Acme; every call is paid.

    Makes a video.

    Args:
        client: An open client of the provider.
        prompt: What to show. At least 1 character. (captures/acme/one.txt:208)
        class_: Called class. (captures/acme/one.txt:212)
        model_dump_: Called model_dump. (captures/acme/one.txt:215)
        timeout_: Called timeout. (captures/acme/one.txt:218)
        validate_: Called validate. (captures/acme/one.txt:221)
        private: Called _private. (captures/acme/one.txt:224)
        field_3d_mode: Called 3d-mode. (captures/acme/one.txt:227)
        type_: Called type. (captures/acme/one.txt:230)
        copy_: Called ｃopy. (captures/acme/one.txt:233)
        bildgr_e: Called Bildgröße. (captures/acme/one.txt:236)
        validate: Whether the documented limits and rules are checked before sending.
        dry_run: Return what would be sent, and send nothing.
        timeout: Seconds for this request, instead of the client's.
        extra_headers: Headers to send besides the client's.

    Returns the accepted task; ``wait`` for it. With ``dry_run``: what would be sent.

    Raises:
        InvalidRequest: The request breaks documented limits or rules; nothing was sent.
        NotSent: No connection was made; safe to repeat.
        Rejected: The provider refused it; nothing to pay.
        OutcomeUnknown: It may have been accepted: look before you send it again.

    Source: https://acme.example/one (captures/acme/one.txt).
    """
    return client.call(
        _CALL,
        {
            "prompt": prompt,
            "class": class_,
            "model_dump": model_dump_,
            "timeout": timeout_,
            "validate": validate_,
            "_private": private,
            "3d-mode": field_3d_mode,
            "type": type_,
            "ｃopy": copy_,
            "Bildgröße": bildgr_e,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def one_async(
    client: AsyncClient,
    *,
    prompt: str,
    class_: str = OMIT,
    model_dump_: str = OMIT,
    timeout_: str = OMIT,
    validate_: str = OMIT,
    private: str = OMIT,
    field_3d_mode: str = OMIT,
    type_: str = OMIT,
    copy_: str = OMIT,
    bildgr_e: str = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def one_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def one_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def one_async(
    client: AsyncClient,
    *,
    prompt: str,
    class_: str = OMIT,
    model_dump_: str = OMIT,
    timeout_: str = OMIT,
    validate_: str = OMIT,
    private: str = OMIT,
    field_3d_mode: str = OMIT,
    type_: str = OMIT,
    copy_: str = OMIT,
    bildgr_e: str = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a One task at Acme; every call is paid.

    The same as ``one``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "prompt": prompt,
            "class": class_,
            "model_dump": model_dump_,
            "timeout": timeout_,
            "validate": validate_,
            "_private": private,
            "3d-mode": field_3d_mode,
            "type": type_,
            "ｃopy": copy_,
            "Bildgröße": bildgr_e,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
