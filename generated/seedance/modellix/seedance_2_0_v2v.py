"""Seedance 2.0 V2V at Modellix: the endpoint functions.

Source: https://www.modellix.ai/models/bytedance/seedance-2.0-v2v/api_schema
(facts/modellix/seedance-2.0-v2v.yaml).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.media import Media, Several
from .._runtime.omit import OMIT, documented
from .._runtime.plain import PlainCall
from .._runtime.preview import Preview
from .._runtime.rules import Rule
from .._runtime.task import AsyncTask, Task

Ratio: TypeAlias = Literal["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
Resolution: TypeAlias = Literal["480p", "720p", "1080p"]
Duration: TypeAlias = Literal[4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]

_CALL = PlainCall(
    "modellix/seedance-2.0-v2v",
    "POST",
    "/bytedance/seedance-2.0-v2v/async",
    ("video_urls",),
    {
        "prompt": {"type": "string", "minLength": 1, "maxLength": 2000},
        "video_urls": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "items": {"type": "string", "minLength": 1},
        },
        "first_frame_image": {"type": "string", "minLength": 1},
        "last_frame_image": {"type": "string", "minLength": 1},
        "reference_images": {
            "type": "array",
            "minItems": 1,
            "maxItems": 9,
            "items": {"type": "string", "minLength": 1},
        },
        "audio_urls": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "items": {"type": "string", "minLength": 1},
        },
        "ratio": {"enum": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]},
        "resolution": {"enum": ["480p", "720p", "1080p"]},
        "duration": {"enum": [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]},
        "camera_fixed": {"type": "boolean"},
        "execution_expires_after": {"type": "integer", "minimum": 3600, "maximum": 259200},
        "generate_audio": {"type": "boolean"},
    },
    {},
    (
        Rule("not_together", ("first_frame_image", "reference_images")),
        Rule("not_together", ("last_frame_image", "reference_images")),
    ),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        video_urls: Required[Several[str]]
        prompt: str
        first_frame_image: Media
        last_frame_image: Media
        reference_images: Several[Media]
        audio_urls: Several[str]
        ratio: Ratio
        resolution: Resolution
        duration: Duration
        camera_fixed: bool
        execution_expires_after: int
        generate_audio: bool


@overload
def seedance_2_0_v2v(
    client: Client,
    *,
    video_urls: Several[str],
    prompt: str = OMIT,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    reference_images: Several[Media] = OMIT,
    audio_urls: Several[str] = OMIT,
    ratio: Ratio = OMIT,
    resolution: Resolution = OMIT,
    duration: Duration = documented(5),
    camera_fixed: bool = documented(False),
    execution_expires_after: int = documented(172800),
    generate_audio: bool = documented(True),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def seedance_2_0_v2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_2_0_v2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_2_0_v2v(
    client: Client,
    *,
    video_urls: Several[str],
    prompt: str = OMIT,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    reference_images: Several[Media] = OMIT,
    audio_urls: Several[str] = OMIT,
    ratio: Ratio = OMIT,
    resolution: Resolution = OMIT,
    duration: Duration = documented(5),
    camera_fixed: bool = documented(False),
    execution_expires_after: int = documented(172800),
    generate_audio: bool = documented(True),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a Seedance 2.0 V2V task at Modellix; every call is paid.

    Edits or extends one to three videos by a text prompt, with optional images and audio.

    Partial: only a part of its page was seen. Not known: defaults of ratio and resolution; whether
    seed exists and its range; whether return_last_frame exists; whether prompt is required; length
    limit of prompt in the newer schema document; schema of the response; error responses.

    Rules:
        - `first_frame_image` cannot be combined with `reference_images`
            (facts/modellix/seedance-2.0-v2v.yaml:172)
        - `last_frame_image` cannot be combined with `reference_images`
            (facts/modellix/seedance-2.0-v2v.yaml:176)

    Args:
        client: An open client of the provider.
        video_urls: Addresses of the videos to work from. 1 to 3 items. Each: at least 1 character.
            (facts/modellix/seedance-2.0-v2v.yaml:96)
        prompt: How to change or extend the videos. Placeholders such as [Video 1], [Image 1] or
            [Audio 1] point at the inputs by their position. 1 to 2000 characters.
            (facts/modellix/seedance-2.0-v2v.yaml:89)
        first_frame_image: First frame of the video, as URL or Base64. An address, Base64 text,
            bytes or a Path. At least 1 character. (facts/modellix/seedance-2.0-v2v.yaml:105)
        last_frame_image: Last frame of the video, as URL or Base64. An address, Base64 text, bytes
            or a Path. At least 1 character. (facts/modellix/seedance-2.0-v2v.yaml:112)
        reference_images: Reference images for style or subject, as URL or Base64. 1 to 9 items.
            Each: an address, Base64 text, bytes or a Path, at least 1 character.
            (facts/modellix/seedance-2.0-v2v.yaml:119)
        audio_urls: Addresses of reference audio, for rhythm or voice. 1 to 3 items. Each: at least
            1 character. (facts/modellix/seedance-2.0-v2v.yaml:129)
        ratio: Aspect ratio of the video. One of "21:9", "16:9", "4:3", "1:1", "3:4", "9:16".
            (facts/modellix/seedance-2.0-v2v.yaml:138)
        resolution: Resolution of the video. One of "480p", "720p", "1080p".
            (facts/modellix/seedance-2.0-v2v.yaml:143)
        duration: Length of the video in seconds. One of 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
            seconds. Default of the service: 5. (facts/modellix/seedance-2.0-v2v.yaml:148)
        camera_fixed: Keeps the camera still. Default of the service: false.
            (facts/modellix/seedance-2.0-v2v.yaml:154)
        execution_expires_after: Seconds until the task expires. From 3600 to 259200. Default of the
            service: 172800. (facts/modellix/seedance-2.0-v2v.yaml:159)
        generate_audio: Adds sound. Default of the service: true.
            (facts/modellix/seedance-2.0-v2v.yaml:166)
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

    Source: https://www.modellix.ai/models/bytedance/seedance-2.0-v2v/api_schema
    (facts/modellix/seedance-2.0-v2v.yaml).
    """
    return client.call(
        _CALL,
        {
            "video_urls": video_urls,
            "prompt": prompt,
            "first_frame_image": first_frame_image,
            "last_frame_image": last_frame_image,
            "reference_images": reference_images,
            "audio_urls": audio_urls,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
            "camera_fixed": camera_fixed,
            "execution_expires_after": execution_expires_after,
            "generate_audio": generate_audio,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def seedance_2_0_v2v_async(
    client: AsyncClient,
    *,
    video_urls: Several[str],
    prompt: str = OMIT,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    reference_images: Several[Media] = OMIT,
    audio_urls: Several[str] = OMIT,
    ratio: Ratio = OMIT,
    resolution: Resolution = OMIT,
    duration: Duration = documented(5),
    camera_fixed: bool = documented(False),
    execution_expires_after: int = documented(172800),
    generate_audio: bool = documented(True),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def seedance_2_0_v2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_2_0_v2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_2_0_v2v_async(
    client: AsyncClient,
    *,
    video_urls: Several[str],
    prompt: str = OMIT,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    reference_images: Several[Media] = OMIT,
    audio_urls: Several[str] = OMIT,
    ratio: Ratio = OMIT,
    resolution: Resolution = OMIT,
    duration: Duration = documented(5),
    camera_fixed: bool = documented(False),
    execution_expires_after: int = documented(172800),
    generate_audio: bool = documented(True),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a Seedance 2.0 V2V task at Modellix; every call is paid.

    The same as ``seedance_2_0_v2v``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "video_urls": video_urls,
            "prompt": prompt,
            "first_frame_image": first_frame_image,
            "last_frame_image": last_frame_image,
            "reference_images": reference_images,
            "audio_urls": audio_urls,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
            "camera_fixed": camera_fixed,
            "execution_expires_after": execution_expires_after,
            "generate_audio": generate_audio,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
