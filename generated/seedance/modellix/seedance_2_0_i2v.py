"""Seedance 2.0 I2V at Modellix: the endpoint functions.

Source: https://www.modellix.ai/models/bytedance/seedance-2.0-i2v/api_schema
(facts/modellix/seedance-2.0-i2v.yaml).
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
    "modellix/seedance-2.0-i2v",
    "POST",
    "/bytedance/seedance-2.0-i2v/async",
    ("prompt",),
    {
        "prompt": {"type": "string", "minLength": 1, "maxLength": 10000},
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
        "seed": {"type": "integer", "minimum": -1, "maximum": 4294967295},
        "camera_fixed": {"type": "boolean"},
        "generate_audio": {"type": "boolean"},
        "execution_expires_after": {"type": "integer", "minimum": 3600, "maximum": 259200},
        "return_last_frame": {"type": "boolean"},
    },
    {},
    (
        Rule("not_together", ("first_frame_image", "reference_images")),
        Rule("not_together", ("last_frame_image", "reference_images")),
        Rule("any_of", ("first_frame_image", "last_frame_image", "reference_images")),
    ),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        prompt: Required[str]
        first_frame_image: Media
        last_frame_image: Media
        reference_images: Several[Media]
        audio_urls: Several[str]
        ratio: Ratio
        resolution: Resolution
        duration: Duration
        seed: int
        camera_fixed: bool
        generate_audio: bool
        execution_expires_after: int
        return_last_frame: bool


@overload
def seedance_2_0_i2v(
    client: Client,
    *,
    prompt: str,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    reference_images: Several[Media] = OMIT,
    audio_urls: Several[str] = OMIT,
    ratio: Ratio = documented("1:1"),
    resolution: Resolution = documented("720p"),
    duration: Duration = documented(5),
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    execution_expires_after: int = documented(172800),
    return_last_frame: bool = documented(False),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def seedance_2_0_i2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_2_0_i2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_2_0_i2v(
    client: Client,
    *,
    prompt: str,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    reference_images: Several[Media] = OMIT,
    audio_urls: Several[str] = OMIT,
    ratio: Ratio = documented("1:1"),
    resolution: Resolution = documented("720p"),
    duration: Duration = documented(5),
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    execution_expires_after: int = documented(172800),
    return_last_frame: bool = documented(False),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a Seedance 2.0 I2V task at Modellix; every call is paid.

    Makes a video from a text prompt with a first frame, a last frame or reference images, and
    optional audio.

    Partial: only a part of its page was seen. Not known: any schema page of this variant;
    operationId; whether its own page limits the prompt as its fast sibling does; whether resolution
    has a value for 4k; schema of the response; error responses.

    Rules:
        - `first_frame_image` cannot be combined with `reference_images`
            (facts/modellix/seedance-2.0-i2v.yaml:196)
        - `last_frame_image` cannot be combined with `reference_images`
            (facts/modellix/seedance-2.0-i2v.yaml:200)
        - at least one of `first_frame_image`, `last_frame_image` or `reference_images` must be
            given (facts/modellix/seedance-2.0-i2v.yaml:204)

    Args:
        client: An open client of the provider.
        prompt: What the video shows. Placeholders such as [Image 1] or [Audio 1] point at the
            inputs by their position. 1 to 10000 characters.
            (facts/modellix/seedance-2.0-i2v.yaml:108)
        first_frame_image: First frame of the video, as URL or Base64. An address, Base64 text,
            bytes or a Path. At least 1 character. (facts/modellix/seedance-2.0-i2v.yaml:115)
        last_frame_image: Last frame of the video, as URL or Base64. An address, Base64 text, bytes
            or a Path. At least 1 character. (facts/modellix/seedance-2.0-i2v.yaml:122)
        reference_images: Reference images for style or subject, as URL or Base64. 1 to 9 items.
            Each: an address, Base64 text, bytes or a Path, at least 1 character.
            (facts/modellix/seedance-2.0-i2v.yaml:129)
        audio_urls: Addresses of reference audio, for rhythm or voice. 1 to 3 items. Each: at least
            1 character. (facts/modellix/seedance-2.0-i2v.yaml:139)
        ratio: Aspect ratio of the video. One of "21:9", "16:9", "4:3", "1:1", "3:4", "9:16".
            Default of the service: "1:1". (facts/modellix/seedance-2.0-i2v.yaml:148)
        resolution: Resolution of the video. One of "480p", "720p", "1080p". Default of the service:
            "720p". (facts/modellix/seedance-2.0-i2v.yaml:154)
        duration: Length of the video in seconds. One of 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
            seconds. Default of the service: 5. (facts/modellix/seedance-2.0-i2v.yaml:160)
        seed: Seed of the random generator; -1 draws one. From -1 to 4294967295. Default of the
            service: -1. (facts/modellix/seedance-2.0-i2v.yaml:166)
        camera_fixed: Keeps the camera still. Default of the service: false.
            (facts/modellix/seedance-2.0-i2v.yaml:173)
        generate_audio: Adds sound. Default of the service: true.
            (facts/modellix/seedance-2.0-i2v.yaml:178)
        execution_expires_after: Seconds until the task expires. From 3600 to 259200. Default of the
            service: 172800. (facts/modellix/seedance-2.0-i2v.yaml:183)
        return_last_frame: Returns the last frame of the video too. Default of the service: false.
            (facts/modellix/seedance-2.0-i2v.yaml:190)
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

    Source: https://www.modellix.ai/models/bytedance/seedance-2.0-i2v/api_schema
    (facts/modellix/seedance-2.0-i2v.yaml).
    """
    return client.call(
        _CALL,
        {
            "prompt": prompt,
            "first_frame_image": first_frame_image,
            "last_frame_image": last_frame_image,
            "reference_images": reference_images,
            "audio_urls": audio_urls,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
            "seed": seed,
            "camera_fixed": camera_fixed,
            "generate_audio": generate_audio,
            "execution_expires_after": execution_expires_after,
            "return_last_frame": return_last_frame,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def seedance_2_0_i2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    reference_images: Several[Media] = OMIT,
    audio_urls: Several[str] = OMIT,
    ratio: Ratio = documented("1:1"),
    resolution: Resolution = documented("720p"),
    duration: Duration = documented(5),
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    execution_expires_after: int = documented(172800),
    return_last_frame: bool = documented(False),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def seedance_2_0_i2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_2_0_i2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_2_0_i2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    first_frame_image: Media = OMIT,
    last_frame_image: Media = OMIT,
    reference_images: Several[Media] = OMIT,
    audio_urls: Several[str] = OMIT,
    ratio: Ratio = documented("1:1"),
    resolution: Resolution = documented("720p"),
    duration: Duration = documented(5),
    seed: int = documented(-1),
    camera_fixed: bool = documented(False),
    generate_audio: bool = documented(True),
    execution_expires_after: int = documented(172800),
    return_last_frame: bool = documented(False),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a Seedance 2.0 I2V task at Modellix; every call is paid.

    The same as ``seedance_2_0_i2v``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "prompt": prompt,
            "first_frame_image": first_frame_image,
            "last_frame_image": last_frame_image,
            "reference_images": reference_images,
            "audio_urls": audio_urls,
            "ratio": ratio,
            "resolution": resolution,
            "duration": duration,
            "seed": seed,
            "camera_fixed": camera_fixed,
            "generate_audio": generate_audio,
            "execution_expires_after": execution_expires_after,
            "return_last_frame": return_last_frame,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
