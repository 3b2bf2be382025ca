"""Seedance 2.0 Fast I2V at Modellix: the endpoint functions.

Source: https://www.modellix.ai/models/bytedance/seedance-2.0-fast-i2v/api_schema
(captures/modellix/seedance-2.0-fast-i2v.json).
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

Duration: TypeAlias = Literal[4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]
Ratio: TypeAlias = Literal["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
Resolution: TypeAlias = Literal["480p", "720p"]

_CALL = PlainCall(
    "modellix/seedance-2.0-fast-i2v",
    "POST",
    "/bytedance/seedance-2.0-fast-i2v/async",
    ("prompt",),
    {
        "audio_urls": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "items": {"type": "string", "minLength": 1},
        },
        "camera_fixed": {"type": "boolean"},
        "duration": {"enum": [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]},
        "execution_expires_after": {"type": "integer", "minimum": 3600, "maximum": 259200},
        "first_frame_image": {"type": "string", "minLength": 1},
        "generate_audio": {"type": "boolean"},
        "last_frame_image": {"type": "string", "minLength": 1},
        "prompt": {"type": "string", "minLength": 1, "maxLength": 10000},
        "ratio": {"enum": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]},
        "reference_images": {
            "type": "array",
            "minItems": 1,
            "maxItems": 9,
            "items": {"type": "string", "minLength": 1},
        },
        "resolution": {"enum": ["480p", "720p"]},
        "return_last_frame": {"type": "boolean"},
        "seed": {"type": "integer", "minimum": -1, "maximum": 4294967295},
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

        prompt: Required[str]
        audio_urls: Several[str]
        camera_fixed: bool
        duration: Duration
        execution_expires_after: int
        first_frame_image: Media
        generate_audio: bool
        last_frame_image: Media
        ratio: Ratio
        reference_images: Several[Media]
        resolution: Resolution
        return_last_frame: bool
        seed: int


@overload
def seedance_2_0_fast_i2v(
    client: Client,
    *,
    prompt: str,
    audio_urls: Several[str] = OMIT,
    camera_fixed: bool = documented(False),
    duration: Duration = documented(5),
    execution_expires_after: int = documented(172800),
    first_frame_image: Media = OMIT,
    generate_audio: bool = documented(True),
    last_frame_image: Media = OMIT,
    ratio: Ratio = documented("1:1"),
    reference_images: Several[Media] = OMIT,
    resolution: Resolution = documented("720p"),
    return_last_frame: bool = documented(False),
    seed: int = documented(-1),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def seedance_2_0_fast_i2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_2_0_fast_i2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_2_0_fast_i2v(
    client: Client,
    *,
    prompt: str,
    audio_urls: Several[str] = OMIT,
    camera_fixed: bool = documented(False),
    duration: Duration = documented(5),
    execution_expires_after: int = documented(172800),
    first_frame_image: Media = OMIT,
    generate_audio: bool = documented(True),
    last_frame_image: Media = OMIT,
    ratio: Ratio = documented("1:1"),
    reference_images: Several[Media] = OMIT,
    resolution: Resolution = documented("720p"),
    return_last_frame: bool = documented(False),
    seed: int = documented(-1),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a Seedance 2.0 Fast I2V task at Modellix; every call is paid.

    Faster variant of Dreamina Seedance 2.0 image-to-video. Accepts the same multimodal inputs as
    Seedance 2.0 I2V—text prompt plus optional reference images and audio—with lower latency.
    Resolution limited to 480p/720p.

    Rules:
        - `first_frame_image` cannot be combined with `reference_images`
            (captures/modellix/seedance-2.0-fast-i2v.json:1)
        - `last_frame_image` cannot be combined with `reference_images`
            (captures/modellix/seedance-2.0-fast-i2v.json:1)

    Args:
        client: An open client of the provider.
        prompt: Text describing the video to generate. Reference optional inputs with placeholders
            such as `[Image 1]` or `[Audio 1]` when applicable. Recommended prompt length: under
            1000 words. Lengthy text will lead to scattered information, and the model may ignore
            details and only focus on key points, resulting in missing elements in the generated
            video. 1 to 10000 characters. (captures/modellix/seedance-2.0-fast-i2v.json:1)
        audio_urls: Optional. Up to 3 reference audio URLs (e.g., for rhythm or voice style). 1 to 3
            items. Each: at least 1 character. (captures/modellix/seedance-2.0-fast-i2v.json:1)
        camera_fixed: Whether to keep the camera fixed during generation. Default of the service:
            false. (captures/modellix/seedance-2.0-fast-i2v.json:1)
        duration: Video duration in seconds (4-15 seconds). One of 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
            14, 15 seconds. Default of the service: 5.
            (captures/modellix/seedance-2.0-fast-i2v.json:1)
        execution_expires_after: Task expiration time in seconds. From 3600 to 259200 seconds.
            Default of the service: 172800. (captures/modellix/seedance-2.0-fast-i2v.json:1)
        first_frame_image: Optional. URL or Base64 of the starting frame. Do not use together with
            `reference_images` in the same request. An address, Base64 text, bytes or a Path. At
            least 1 character. (captures/modellix/seedance-2.0-fast-i2v.json:1)
        generate_audio: Whether to generate audio for the video. Default of the service: true.
            (captures/modellix/seedance-2.0-fast-i2v.json:1)
        last_frame_image: Optional. URL or Base64 of the ending frame. Do not use together with
            `reference_images` in the same request. An address, Base64 text, bytes or a Path. At
            least 1 character. (captures/modellix/seedance-2.0-fast-i2v.json:1)
        ratio: Aspect ratio of the generated video. One of "21:9", "16:9", "4:3", "1:1", "3:4",
            "9:16". Default of the service: "1:1". (captures/modellix/seedance-2.0-fast-i2v.json:1)
        reference_images: Optional. Up to 9 reference images for style or subject guidance. Do not
            use together with `first_frame_image` or `last_frame_image`. 1 to 9 items. Each: an
            address, Base64 text, bytes or a Path, at least 1 character.
            (captures/modellix/seedance-2.0-fast-i2v.json:1)
        resolution: Output resolution of the video. Fast variant does not support 1080p. One of
            "480p", "720p". Default of the service: "720p".
            (captures/modellix/seedance-2.0-fast-i2v.json:1)
        return_last_frame: Whether to return the last frame of the generated video. Default of the
            service: false. (captures/modellix/seedance-2.0-fast-i2v.json:1)
        seed: Random seed for reproducible generation. Use -1 for random. From -1 to 4294967295.
            Default of the service: -1. (captures/modellix/seedance-2.0-fast-i2v.json:1)
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

    Source: https://www.modellix.ai/models/bytedance/seedance-2.0-fast-i2v/api_schema
    (captures/modellix/seedance-2.0-fast-i2v.json).
    """
    return client.call(
        _CALL,
        {
            "prompt": prompt,
            "audio_urls": audio_urls,
            "camera_fixed": camera_fixed,
            "duration": duration,
            "execution_expires_after": execution_expires_after,
            "first_frame_image": first_frame_image,
            "generate_audio": generate_audio,
            "last_frame_image": last_frame_image,
            "ratio": ratio,
            "reference_images": reference_images,
            "resolution": resolution,
            "return_last_frame": return_last_frame,
            "seed": seed,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def seedance_2_0_fast_i2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    audio_urls: Several[str] = OMIT,
    camera_fixed: bool = documented(False),
    duration: Duration = documented(5),
    execution_expires_after: int = documented(172800),
    first_frame_image: Media = OMIT,
    generate_audio: bool = documented(True),
    last_frame_image: Media = OMIT,
    ratio: Ratio = documented("1:1"),
    reference_images: Several[Media] = OMIT,
    resolution: Resolution = documented("720p"),
    return_last_frame: bool = documented(False),
    seed: int = documented(-1),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def seedance_2_0_fast_i2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_2_0_fast_i2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_2_0_fast_i2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    audio_urls: Several[str] = OMIT,
    camera_fixed: bool = documented(False),
    duration: Duration = documented(5),
    execution_expires_after: int = documented(172800),
    first_frame_image: Media = OMIT,
    generate_audio: bool = documented(True),
    last_frame_image: Media = OMIT,
    ratio: Ratio = documented("1:1"),
    reference_images: Several[Media] = OMIT,
    resolution: Resolution = documented("720p"),
    return_last_frame: bool = documented(False),
    seed: int = documented(-1),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a Seedance 2.0 Fast I2V task at Modellix; every call is paid.

    The same as ``seedance_2_0_fast_i2v``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "prompt": prompt,
            "audio_urls": audio_urls,
            "camera_fixed": camera_fixed,
            "duration": duration,
            "execution_expires_after": execution_expires_after,
            "first_frame_image": first_frame_image,
            "generate_audio": generate_audio,
            "last_frame_image": last_frame_image,
            "ratio": ratio,
            "reference_images": reference_images,
            "resolution": resolution,
            "return_last_frame": return_last_frame,
            "seed": seed,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
