"""Seedance 1.0 Pro Fast T2V at Modellix: the endpoint functions.

Source: https://docs.modellix.ai/bytedance/seedance-1-0-pro-fast-t2v
(captures/modellix/seedance-1.0-pro-fast-t2v.txt).
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
Duration: TypeAlias = Literal[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
ServiceTier: TypeAlias = Literal["default", "flex"]

_CALL = PlainCall(
    "modellix/seedance-1.0-pro-fast-t2v",
    "POST",
    "/bytedance/seedance-1.0-pro-fast-t2v",
    ("prompt",),
    {
        "prompt": {"type": "string", "minLength": 1, "maxLength": 10000},
        "ratio": {"enum": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"]},
        "resolution": {"enum": ["480p", "720p", "1080p"]},
        "duration": {"enum": [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]},
        "frames": {"type": "integer", "minimum": 29, "maximum": 289},
        "seed": {"type": "integer", "minimum": -1, "maximum": 2147483647},
        "camera_fixed": {"type": "boolean"},
        "service_tier": {"enum": ["default", "flex"]},
        "execution_expires_after": {"type": "integer", "minimum": 3600, "maximum": 259200},
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
        frames: int
        seed: int
        camera_fixed: bool
        service_tier: ServiceTier
        execution_expires_after: int
        return_last_frame: bool


@overload
def seedance_1_0_pro_fast_t2v(
    client: Client,
    *,
    prompt: str,
    ratio: Ratio = documented("16:9"),
    resolution: Resolution = documented("1080p"),
    duration: Duration = documented(5),
    frames: int = OMIT,
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    service_tier: ServiceTier = documented("default"),
    execution_expires_after: int = documented(172800),
    return_last_frame: bool = documented(False),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def seedance_1_0_pro_fast_t2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_1_0_pro_fast_t2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_1_0_pro_fast_t2v(
    client: Client,
    *,
    prompt: str,
    ratio: Ratio = documented("16:9"),
    resolution: Resolution = documented("1080p"),
    duration: Duration = documented(5),
    frames: int = OMIT,
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    service_tier: ServiceTier = documented("default"),
    execution_expires_after: int = documented(172800),
    return_last_frame: bool = documented(False),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a Seedance 1.0 Pro Fast T2V task at Modellix; every call is paid.

    Args:
        client: An open client of the provider.
        prompt: Description of the desired output. Recommended prompt length: under 1000 words.
            Lengthy text will lead to scattered information, and the model may ignore details and
            only focus on key points, resulting in missing elements in the generated video. 1 to
            10000 characters. (captures/modellix/seedance-1.0-pro-fast-t2v.txt:43)
        ratio: Aspect ratio of the generated video. One of "16:9", "4:3", "1:1", "3:4", "9:16",
            "21:9", "adaptive". Default of the service: "16:9".
            (captures/modellix/seedance-1.0-pro-fast-t2v.txt:50)
        resolution: Output resolution of the video. One of "480p", "720p", "1080p". Default of the
            service: "1080p". (captures/modellix/seedance-1.0-pro-fast-t2v.txt:64)
        duration: Duration of the generated video in seconds. One of 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
            12 seconds. Default of the service: 5.
            (captures/modellix/seedance-1.0-pro-fast-t2v.txt:74)
        frames: Total number of frames to generate. From 29 to 289.
            (captures/modellix/seedance-1.0-pro-fast-t2v.txt:92)
        seed: Random seed for reproducible generation. Use -1 for random. From -1 to 2147483647.
            Default of the service: -1. (captures/modellix/seedance-1.0-pro-fast-t2v.txt:98)
        camera_fixed: Whether to keep the camera fixed during generation. Default of the service:
            false. (captures/modellix/seedance-1.0-pro-fast-t2v.txt:105)
        service_tier: Service tier for generation (e.g., default or flex). One of "default", "flex".
            Default of the service: "default". (captures/modellix/seedance-1.0-pro-fast-t2v.txt:111)
        execution_expires_after: Task expiration time in seconds. From 3600 to 259200 seconds.
            Default of the service: 172800. (captures/modellix/seedance-1.0-pro-fast-t2v.txt:120)
        return_last_frame: Whether to return the last frame of the generated video. Default of the
            service: false. (captures/modellix/seedance-1.0-pro-fast-t2v.txt:127)
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

    Source: https://docs.modellix.ai/bytedance/seedance-1-0-pro-fast-t2v
    (captures/modellix/seedance-1.0-pro-fast-t2v.txt).
    """
    return client.call(
        _CALL,
        {
            "prompt": prompt,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
            "frames": frames,
            "seed": seed,
            "camera_fixed": camera_fixed,
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
async def seedance_1_0_pro_fast_t2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    ratio: Ratio = documented("16:9"),
    resolution: Resolution = documented("1080p"),
    duration: Duration = documented(5),
    frames: int = OMIT,
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    service_tier: ServiceTier = documented("default"),
    execution_expires_after: int = documented(172800),
    return_last_frame: bool = documented(False),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def seedance_1_0_pro_fast_t2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_1_0_pro_fast_t2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_1_0_pro_fast_t2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    ratio: Ratio = documented("16:9"),
    resolution: Resolution = documented("1080p"),
    duration: Duration = documented(5),
    frames: int = OMIT,
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    service_tier: ServiceTier = documented("default"),
    execution_expires_after: int = documented(172800),
    return_last_frame: bool = documented(False),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a Seedance 1.0 Pro Fast T2V task at Modellix; every call is paid.

    The same as ``seedance_1_0_pro_fast_t2v``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "prompt": prompt,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
            "frames": frames,
            "seed": seed,
            "camera_fixed": camera_fixed,
            "service_tier": service_tier,
            "execution_expires_after": execution_expires_after,
            "return_last_frame": return_last_frame,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
