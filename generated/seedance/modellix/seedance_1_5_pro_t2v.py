"""Seedance 1.5 Pro T2V at Modellix: the endpoint functions.

Source: https://docs.modellix.ai/bytedance/seedance-1-5-pro-t2v
(facts/modellix/seedance-1.5-pro-t2v.yaml).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.omit import OMIT, documented
from .._runtime.plain import PlainCall
from .._runtime.preview import Preview
from .._runtime.task import AsyncTask, Task

Ratio: TypeAlias = Literal["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"]
Resolution: TypeAlias = Literal["480p", "720p", "1080p"]
Duration: TypeAlias = Literal[4, 5, 6, 7, 8, 9, 10, 11, 12]
ServiceTier: TypeAlias = Literal["default", "flex"]

_CALL = PlainCall(
    "modellix/seedance-1.5-pro-t2v",
    "POST",
    "/bytedance/seedance-1.5-pro-t2v",
    ("prompt",),
    {
        "prompt": {"type": "string", "minLength": 1, "maxLength": 10000},
        "ratio": {"enum": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"]},
        "resolution": {"enum": ["480p", "720p", "1080p"]},
        "duration": {"enum": [4, 5, 6, 7, 8, 9, 10, 11, 12]},
        "seed": {"type": "integer", "minimum": -1, "maximum": 2147483647},
        "camera_fixed": {"type": "boolean"},
        "generate_audio": {"type": "boolean"},
        "service_tier": {"enum": ["default", "flex"]},
        "execution_expires_after": {"type": "integer"},
        "return_last_frame": {"type": "boolean"},
    },
    {},
    (),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        prompt: Required[str]
        ratio: Ratio
        resolution: Resolution
        duration: Duration
        seed: int
        camera_fixed: bool
        generate_audio: bool
        service_tier: ServiceTier
        execution_expires_after: int
        return_last_frame: bool


@overload
def seedance_1_5_pro_t2v(
    client: Client,
    *,
    prompt: str,
    ratio: Ratio = documented("adaptive"),
    resolution: Resolution = documented("720p"),
    duration: Duration = documented(5),
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    service_tier: ServiceTier = documented("default"),
    execution_expires_after: int = OMIT,
    return_last_frame: bool = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def seedance_1_5_pro_t2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_1_5_pro_t2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_1_5_pro_t2v(
    client: Client,
    *,
    prompt: str,
    ratio: Ratio = documented("adaptive"),
    resolution: Resolution = documented("720p"),
    duration: Duration = documented(5),
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    service_tier: ServiceTier = documented("default"),
    execution_expires_after: int = OMIT,
    return_last_frame: bool = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a Seedance 1.5 Pro T2V task at Modellix; every call is paid.

    Makes a video, with sound, from a text prompt.

    Partial: only a part of its page was seen. Not known: operationId; default, minimum and maximum
    of execution_expires_after; default of return_last_frame; schema of the response; error
    responses.

    Args:
        client: An open client of the provider.
        prompt: What the video shows. Double quotes mark spoken dialogue. Under 1000 words is
            advised. 1 to 10000 characters. (facts/modellix/seedance-1.5-pro-t2v.yaml:58)
        ratio: Aspect ratio of the video. One of "16:9", "4:3", "1:1", "3:4", "9:16", "21:9",
            "adaptive". Default of the service: "adaptive".
            (facts/modellix/seedance-1.5-pro-t2v.yaml:66)
        resolution: Resolution of the video. One of "480p", "720p", "1080p". Default of the service:
            "720p". (facts/modellix/seedance-1.5-pro-t2v.yaml:72)
        duration: Length of the video in seconds. One of 4, 5, 6, 7, 8, 9, 10, 11, 12 seconds.
            Default of the service: 5. (facts/modellix/seedance-1.5-pro-t2v.yaml:78)
        seed: Seed of the random generator; -1 draws one. From -1 to 2147483647. Default of the
            service: -1. (facts/modellix/seedance-1.5-pro-t2v.yaml:85)
        camera_fixed: Keeps the camera still. Default of the service: false.
            (facts/modellix/seedance-1.5-pro-t2v.yaml:92)
        generate_audio: Adds speech, sound effects and music. Default of the service: true.
            (facts/modellix/seedance-1.5-pro-t2v.yaml:97)
        service_tier: Service tier of the task. One of "default", "flex". Default of the service:
            "default". (facts/modellix/seedance-1.5-pro-t2v.yaml:103)
        execution_expires_after: Seconds until the task expires.
            (facts/modellix/seedance-1.5-pro-t2v.yaml:109)
        return_last_frame: Returns the last frame of the video too.
            (facts/modellix/seedance-1.5-pro-t2v.yaml:113)
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

    Source: https://docs.modellix.ai/bytedance/seedance-1-5-pro-t2v
    (facts/modellix/seedance-1.5-pro-t2v.yaml).
    """
    return client.call(
        _CALL,
        {
            "prompt": prompt,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
            "seed": seed,
            "camera_fixed": camera_fixed,
            "generate_audio": generate_audio,
            "service_tier": service_tier,
            "execution_expires_after": execution_expires_after,
            "return_last_frame": return_last_frame,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def seedance_1_5_pro_t2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    ratio: Ratio = documented("adaptive"),
    resolution: Resolution = documented("720p"),
    duration: Duration = documented(5),
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    service_tier: ServiceTier = documented("default"),
    execution_expires_after: int = OMIT,
    return_last_frame: bool = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def seedance_1_5_pro_t2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_1_5_pro_t2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_1_5_pro_t2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    ratio: Ratio = documented("adaptive"),
    resolution: Resolution = documented("720p"),
    duration: Duration = documented(5),
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    service_tier: ServiceTier = documented("default"),
    execution_expires_after: int = OMIT,
    return_last_frame: bool = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a Seedance 1.5 Pro T2V task at Modellix; every call is paid.

    The same as ``seedance_1_5_pro_t2v``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "prompt": prompt,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
            "seed": seed,
            "camera_fixed": camera_fixed,
            "generate_audio": generate_audio,
            "service_tier": service_tier,
            "execution_expires_after": execution_expires_after,
            "return_last_frame": return_last_frame,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
