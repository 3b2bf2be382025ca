"""Seedance 2.0 Fast I2V at Modellix: the models of its request.

Source: https://www.modellix.ai/models/bytedance/seedance-2.0-fast-i2v/api_schema
(captures/modellix/seedance-2.0-fast-i2v.json).
"""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from ..._runtime.media_fields import Image
from ..._runtime.model import Request
from ..._runtime.rules import Rule

AudioUrlsItem: TypeAlias = Annotated[str, Field(min_length=1)]
ReferenceImagesItem: TypeAlias = Annotated[Image, Field(min_length=1)]


class Seedance20FastI2vRequest(Request):
    """Seedance 2.0 Fast image-to-video request. Same fields as Seedance 2.0 I2V but resolution
    limited to 480p/720p.

    Rules:
        - `first_frame_image` cannot be combined with `reference_images`
            (captures/modellix/seedance-2.0-fast-i2v.json:1)
        - `last_frame_image` cannot be combined with `reference_images`
            (captures/modellix/seedance-2.0-fast-i2v.json:1)

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    VARIANT: ClassVar[str] = "modellix/seedance-2.0-fast-i2v"
    SOURCE: ClassVar[str] = "seedance-2.0-fast-i2v"
    MEDIA: ClassVar[frozenset[str]] = frozenset(
        ["first_frame_image", "last_frame_image", "reference_images"],
    )
    RULES: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "not_together",
            ("first_frame_image", "reference_images"),
            message="Do not use together with `reference_images` in the same request",
            source="captures/modellix/seedance-2.0-fast-i2v.json:1",
        ),
        Rule(
            "not_together",
            ("last_frame_image", "reference_images"),
            message="Do not use together with `reference_images` in the same request",
            source="captures/modellix/seedance-2.0-fast-i2v.json:1",
        ),
    )

    audio_urls: Annotated[list[AudioUrlsItem] | None, Field(max_length=3, min_length=1)] = None
    """Optional. Up to 3 reference audio URLs (e.g., for rhythm or voice style).

    1 to 3 items. Each: at least 1 character.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    camera_fixed: bool = False
    """Whether to keep the camera fixed during generation.

    Default of the service: false.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    duration: Literal[4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] = 5
    """Video duration in seconds (4-15 seconds).

    One of 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 seconds. Default of the service: 5.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    execution_expires_after: Annotated[int, Field(ge=3600, le=259200)] = 172800
    """Task expiration time in seconds.

    From 3600 to 259200 seconds. Default of the service: 172800.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    first_frame_image: Annotated[Image | None, Field(min_length=1)] = None
    """Optional. URL or Base64 of the starting frame. Do not use together with `reference_images`
    in the same request.

    An address, Base64 text, bytes or a Path. At least 1 character.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    generate_audio: bool = True
    """Whether to generate audio for the video.

    Default of the service: true.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    last_frame_image: Annotated[Image | None, Field(min_length=1)] = None
    """Optional. URL or Base64 of the ending frame. Do not use together with `reference_images`
    in the same request.

    An address, Base64 text, bytes or a Path. At least 1 character.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    prompt: Annotated[str, Field(max_length=10000, min_length=1)]
    """Text describing the video to generate. Reference optional inputs with placeholders such as
    `[Image 1]` or `[Audio 1]` when applicable. Recommended prompt length: under 1000 words.
    Lengthy text will lead to scattered information, and the model may ignore details and only
    focus on key points, resulting in missing elements in the generated video.

    1 to 10000 characters.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    ratio: Literal["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] = "1:1"
    """Aspect ratio of the generated video.

    One of "21:9", "16:9", "4:3", "1:1", "3:4", "9:16". Default of the service: "1:1".

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    reference_images: Annotated[
        list[ReferenceImagesItem] | None,
        Field(max_length=9, min_length=1),
    ] = None
    """Optional. Up to 9 reference images for style or subject guidance. Do not use together with
    `first_frame_image` or `last_frame_image`.

    1 to 9 items. Each: an address, Base64 text, bytes or a Path, at least 1 character.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    resolution: Literal["480p", "720p"] = "720p"
    """Output resolution of the video. Fast variant does not support 1080p.

    One of "480p", "720p". Default of the service: "720p".

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    return_last_frame: bool = False
    """Whether to return the last frame of the generated video.

    Default of the service: false.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    seed: Annotated[int, Field(ge=-1, le=4294967295)] = -1
    """Random seed for reproducible generation. Use -1 for random.

    From -1 to 4294967295. Default of the service: -1.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """
