"""One at Acme: the endpoint functions.

Source: https://acme.example/one (captures/acme/one.txt, captured 2026-08-31).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Required, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.media import Several
from .._runtime.omit import OMIT
from .._runtime.preview import Preview
from .._runtime.task import AsyncTask, Task

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        prompt: Required[str]
        settings: Mapping[str, object]
        images: Several[object]
        duration: int | str


@overload
def one(
    client: Client,
    *,
    prompt: str,
    settings: Mapping[str, object] = OMIT,
    images: Several[object] = OMIT,
    duration: int | str = OMIT,
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
    settings: Mapping[str, object] = OMIT,
    images: Several[object] = OMIT,
    duration: int | str = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a One task at Acme; every call is paid.

    Makes a video.

    Retired: the provider no longer offers it; calls may fail. Use acme/two instead.

    Partial: only a part of its page was seen. Not known: limits of the prompt; members of settings.

    Args:
        client: An open client of the provider.
        prompt: What to show. At least 1 character. (captures/acme/one.txt:212)
        settings: Settings that were not seen. (captures/acme/one.txt:216)
        images: (captures/acme/one.txt:220)
        duration: (captures/acme/one.txt:222)
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

    Source: https://acme.example/one (captures/acme/one.txt, captured 2026-08-31).
    """
    return client.call(
        "acme/one",
        {
            "prompt": prompt,
            "settings": settings,
            "images": images,
            "duration": duration,
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
    settings: Mapping[str, object] = OMIT,
    images: Several[object] = OMIT,
    duration: int | str = OMIT,
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
    settings: Mapping[str, object] = OMIT,
    images: Several[object] = OMIT,
    duration: int | str = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a One task at Acme; every call is paid.

    The same as ``one``, for an ``AsyncClient``.
    """
    return await client.call(
        "acme/one",
        {
            "prompt": prompt,
            "settings": settings,
            "images": images,
            "duration": duration,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
