"""Seedance 2.0 Fast V2V at Modellix: the endpoint functions.

Source: https://modellix.mintlify.app/bytedance/seedance-2-0-fast-v2v
(captures/modellix/seedance-2.0-fast-v2v.txt).
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
Resolution: TypeAlias = Literal["480p", "720p"]
Duration: TypeAlias = Literal[4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]

_CALL = PlainCall(
    "modellix/seedance-2.0-fast-v2v",
    "POST",
    "/bytedance/seedance-2.0-fast-v2v/async",
    ("prompt", "video_urls"),
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
        "resolution": {"enum": ["480p", "720p"]},
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
    ),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        prompt: Required[str]
        video_urls: Required[Several[str]]
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
def seedance_2_0_fast_v2v(
    client: Client,
    *,
    prompt: str,
    video_urls: Several[str],
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
def seedance_2_0_fast_v2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_2_0_fast_v2v(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_2_0_fast_v2v(
    client: Client,
    *,
    prompt: str,
    video_urls: Several[str],
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
    """Submit a Seedance 2.0 Fast V2V task at Modellix; every call is paid.

    Rules:
        - `first_frame_image` cannot be combined with `reference_images`
            (captures/modellix/seedance-2.0-fast-v2v.txt:73)
        - `last_frame_image` cannot be combined with `reference_images`
            (captures/modellix/seedance-2.0-fast-v2v.txt:83)

    Args:
        client: An open client of the provider.
        prompt: Text describing how to transform or extend the reference video(s). Use placeholders
            such as [Video 1], [Image 1], or [Audio 1] when referencing optional inputs. 1 to 2000
            characters. (captures/modellix/seedance-2.0-fast-v2v.txt:55)
        video_urls: One to three reference video URLs that define the source motion or content to
            transform. 1 to 3 items. Each: at least 1 character.
            (captures/modellix/seedance-2.0-fast-v2v.txt:62)
        first_frame_image: Optional. URL or Base64 of the starting frame. Do not use together with
            reference_images in the same request. An address, Base64 text, bytes or a Path. At least
            1 character. (captures/modellix/seedance-2.0-fast-v2v.txt:70)
        last_frame_image: Optional. URL or Base64 of the ending frame. Do not use together with
            reference_images in the same request. An address, Base64 text, bytes or a Path. At least
            1 character. (captures/modellix/seedance-2.0-fast-v2v.txt:80)
        reference_images: Optional. Up to 9 reference images. Do not use together with
            first_frame_image or last_frame_image. 1 to 9 items. Each: an address, Base64 text,
            bytes or a Path, at least 1 character. (captures/modellix/seedance-2.0-fast-v2v.txt:90)
        audio_urls: Optional. Up to 3 reference audio URLs. 1 to 3 items. Each: at least 1
            character. (captures/modellix/seedance-2.0-fast-v2v.txt:100)
        ratio: Aspect ratio of the generated video. One of "21:9", "16:9", "4:3", "1:1", "3:4",
            "9:16". Default of the service: "1:1". (captures/modellix/seedance-2.0-fast-v2v.txt:107)
        resolution: Output resolution of the video. Fast variant does not support 1080p. One of
            "480p", "720p". Default of the service: "720p".
            (captures/modellix/seedance-2.0-fast-v2v.txt:120)
        duration: Video duration in seconds (4-15 seconds). One of 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
            14, 15 seconds. Default of the service: 5.
            (captures/modellix/seedance-2.0-fast-v2v.txt:129)
        seed: Random seed for reproducible generation. Use -1 for random. From -1 to 4294967295.
            Default of the service: -1. (captures/modellix/seedance-2.0-fast-v2v.txt:148)
        camera_fixed: Whether to keep the camera fixed during generation. Default of the service:
            false. (captures/modellix/seedance-2.0-fast-v2v.txt:155)
        generate_audio: Whether to generate audio for the video. Default of the service: true.
            (captures/modellix/seedance-2.0-fast-v2v.txt:161)
        execution_expires_after: Task expiration time in seconds. From 3600 to 259200 seconds.
            Default of the service: 172800. (captures/modellix/seedance-2.0-fast-v2v.txt:167)
        return_last_frame: Whether to return the last frame of the generated video. Default of the
            service: false. (captures/modellix/seedance-2.0-fast-v2v.txt:174)
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

    Source: https://modellix.mintlify.app/bytedance/seedance-2-0-fast-v2v
    (captures/modellix/seedance-2.0-fast-v2v.txt).
    """
    return client.call(
        _CALL,
        {
            "prompt": prompt,
            "video_urls": video_urls,
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
async def seedance_2_0_fast_v2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    video_urls: Several[str],
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
async def seedance_2_0_fast_v2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_2_0_fast_v2v_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_2_0_fast_v2v_async(
    client: AsyncClient,
    *,
    prompt: str,
    video_urls: Several[str],
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
    """Submit a Seedance 2.0 Fast V2V task at Modellix; every call is paid.

    The same as ``seedance_2_0_fast_v2v``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "prompt": prompt,
            "video_urls": video_urls,
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
