"""Seedance 2.0 T2V at Modellix: the endpoint functions.

Source: https://www.modellix.ai/models/bytedance/seedance-2.0-t2v/api_schema
(facts/modellix/seedance-2.0-t2v.yaml).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.omit import OMIT
from .._runtime.plain import PlainCall
from .._runtime.preview import Preview
from .._runtime.task import AsyncTask, Task

Resolution: TypeAlias = Literal["480p", "720p", "1080p", "4k"]

_CALL = PlainCall(
    "modellix/seedance-2.0-t2v",
    "POST",
    "/bytedance/seedance-2.0-t2v/async",
    ("prompt",),
    {
        "prompt": {"type": "string"},
        "ratio": {"type": "string"},
        "resolution": {"enum": ["480p", "720p", "1080p", "4k"]},
        "duration": {"type": "integer", "minimum": 4, "maximum": 15},
    },
    {},
    (),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        prompt: Required[str]
        ratio: str
        resolution: Resolution
        duration: int


@overload
def seedance_2_0_t2v(
    client: Client,
    *,
    prompt: str,
    ratio: str = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def seedance_2_0_t2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_2_0_t2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_2_0_t2v(
    client: Client,
    *,
    prompt: str,
    ratio: str = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a Seedance 2.0 T2V task at Modellix; every call is paid.

    Makes a video from a text prompt alone.

    Partial: only a part of its page was seen. Not known: any schema page of this variant; length
    limits of prompt; values of ratio; defaults; whether seed exists and its range; whether
    generate_audio exists; operationId; schema of the response; error responses.

    Args:
        client: An open client of the provider.
        prompt: What the video shows. (facts/modellix/seedance-2.0-t2v.yaml:82)
        ratio: Aspect ratio of the video. (facts/modellix/seedance-2.0-t2v.yaml:86)
        resolution: Resolution of the video. One of "480p", "720p", "1080p", "4k".
            (facts/modellix/seedance-2.0-t2v.yaml:91)
        duration: Length of the video in seconds. From 4 to 15 seconds.
            (facts/modellix/seedance-2.0-t2v.yaml:97)
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

    Source: https://www.modellix.ai/models/bytedance/seedance-2.0-t2v/api_schema
    (facts/modellix/seedance-2.0-t2v.yaml).
    """
    return client.call(
        _CALL,
        {
            "prompt": prompt,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def seedance_2_0_t2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    ratio: str = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def seedance_2_0_t2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_2_0_t2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_2_0_t2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    ratio: str = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a Seedance 2.0 T2V task at Modellix; every call is paid.

    The same as ``seedance_2_0_t2v``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "prompt": prompt,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
