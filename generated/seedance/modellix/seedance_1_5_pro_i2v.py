"""Seedance 1.5 Pro I2V at Modellix: the endpoint functions.

Source: https://www.modellix.ai/models/bytedance/seedance-1.5-pro-i2v/api_schema
(facts/modellix/seedance-1.5-pro-i2v.yaml).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.media import Media
from .._runtime.omit import OMIT, documented
from .._runtime.plain import PlainCall
from .._runtime.preview import Preview
from .._runtime.rules import Rule
from .._runtime.task import AsyncTask, Task

Ratio: TypeAlias = Literal["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"]
Resolution: TypeAlias = Literal["480p", "720p", "1080p"]
Duration: TypeAlias = Literal[4, 5, 6, 7, 8, 9, 10, 11, 12]

_CALL = PlainCall(
    "modellix/seedance-1.5-pro-i2v",
    "POST",
    "/bytedance/seedance-1.5-pro-i2v/async",
    (),
    {
        "first_frame_image": {"type": "string", "minLength": 1},
        "last_frame_image": {"type": "string", "minLength": 1},
        "prompt": {"type": "string", "minLength": 1, "maxLength": 10000},
        "ratio": {"enum": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"]},
        "resolution": {"enum": ["480p", "720p", "1080p"]},
        "duration": {"enum": [4, 5, 6, 7, 8, 9, 10, 11, 12]},
        "seed": {"type": "integer", "minimum": -1, "maximum": 2147483647},
        "camera_fixed": {"type": "boolean"},
        "generate_audio": {"type": "boolean"},
        "execution_expires_after": {"type": "integer", "minimum": 3600, "maximum": 259200},
    },
    {},
    (Rule("any_of", ("first_frame_image", "last_frame_image")),),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        first_frame_image: Media
        last_frame_image: Media
        prompt: str
        ratio: Ratio
        resolution: Resolution
        duration: Duration
        seed: int
        camera_fixed: bool
        generate_audio: bool
        execution_expires_after: int


@overload
def seedance_1_5_pro_i2v(
    client: Client,
    *,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    prompt: str = OMIT,
    ratio: Ratio = OMIT,
    resolution: Resolution = OMIT,
    duration: Duration = documented(5),
    seed: int = OMIT,
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    execution_expires_after: int = documented(172800),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def seedance_1_5_pro_i2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_1_5_pro_i2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_1_5_pro_i2v(
    client: Client,
    *,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    prompt: str = OMIT,
    ratio: Ratio = OMIT,
    resolution: Resolution = OMIT,
    duration: Duration = documented(5),
    seed: int = OMIT,
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    execution_expires_after: int = documented(172800),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a Seedance 1.5 Pro I2V task at Modellix; every call is paid.

    Makes a video, with sound, from a first frame, a last frame or both, and a text prompt.

    Partial: only a part of its page was seen. Not known: which fields are required besides one
    frame; defaults of ratio, resolution and seed; whether service_tier exists, as on the
    text-to-video sibling; whether return_last_frame exists; schema of the response; error
    responses.

    Rules:
        - at least one of `first_frame_image` or `last_frame_image` must be given
            (facts/modellix/seedance-1.5-pro-i2v.yaml:125)

    Args:
        client: An open client of the provider.
        first_frame_image: First frame of the video, as URL or Base64. An address, Base64 text,
            bytes or a Path. At least 1 character. (facts/modellix/seedance-1.5-pro-i2v.yaml:65)
        last_frame_image: Last frame of the video, as URL or Base64. An address, Base64 text, bytes
            or a Path. At least 1 character. (facts/modellix/seedance-1.5-pro-i2v.yaml:72)
        prompt: What the video shows. 1 to 10000 characters.
            (facts/modellix/seedance-1.5-pro-i2v.yaml:79)
        ratio: Aspect ratio of the video. One of "16:9", "4:3", "1:1", "3:4", "9:16", "21:9",
            "adaptive". (facts/modellix/seedance-1.5-pro-i2v.yaml:85)
        resolution: Resolution of the video. One of "480p", "720p", "1080p".
            (facts/modellix/seedance-1.5-pro-i2v.yaml:90)
        duration: Length of the video in seconds. One of 4, 5, 6, 7, 8, 9, 10, 11, 12 seconds.
            Default of the service: 5. (facts/modellix/seedance-1.5-pro-i2v.yaml:95)
        seed: Seed of the random generator; -1 draws one. From -1 to 2147483647.
            (facts/modellix/seedance-1.5-pro-i2v.yaml:101)
        camera_fixed: Keeps the camera still. Default of the service: false.
            (facts/modellix/seedance-1.5-pro-i2v.yaml:107)
        generate_audio: Adds speech, sound effects and music. Default of the service: true.
            (facts/modellix/seedance-1.5-pro-i2v.yaml:112)
        execution_expires_after: Seconds until the task expires. From 3600 to 259200. Default of the
            service: 172800. (facts/modellix/seedance-1.5-pro-i2v.yaml:117)
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

    Source: https://www.modellix.ai/models/bytedance/seedance-1.5-pro-i2v/api_schema
    (facts/modellix/seedance-1.5-pro-i2v.yaml).
    """
    return client.call(
        _CALL,
        {
            "first_frame_image": first_frame_image,
            "last_frame_image": last_frame_image,
            "prompt": prompt,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
            "seed": seed,
            "camera_fixed": camera_fixed,
            "generate_audio": generate_audio,
            "execution_expires_after": execution_expires_after,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def seedance_1_5_pro_i2v_async(
    client: AsyncClient,
    *,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    prompt: str = OMIT,
    ratio: Ratio = OMIT,
    resolution: Resolution = OMIT,
    duration: Duration = documented(5),
    seed: int = OMIT,
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    execution_expires_after: int = documented(172800),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def seedance_1_5_pro_i2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_1_5_pro_i2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_1_5_pro_i2v_async(
    client: AsyncClient,
    *,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    prompt: str = OMIT,
    ratio: Ratio = OMIT,
    resolution: Resolution = OMIT,
    duration: Duration = documented(5),
    seed: int = OMIT,
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    execution_expires_after: int = documented(172800),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a Seedance 1.5 Pro I2V task at Modellix; every call is paid.

    The same as ``seedance_1_5_pro_i2v``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "first_frame_image": first_frame_image,
            "last_frame_image": last_frame_image,
            "prompt": prompt,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
            "seed": seed,
            "camera_fixed": camera_fixed,
            "generate_audio": generate_audio,
            "execution_expires_after": execution_expires_after,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
