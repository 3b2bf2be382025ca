"""Seedance 2.0 I2V at Modellix: the models of its request.

Source: https://www.modellix.ai/models/bytedance/seedance-2.0-i2v/api_schema
(facts/modellix/seedance-2.0-i2v.yaml).
"""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from ..._runtime.media_fields import Image
from ..._runtime.model import Request
from ..._runtime.rules import Rule

ReferenceImagesItem: TypeAlias = Annotated[Image, Field(min_length=1)]
AudioUrlsItem: TypeAlias = Annotated[str, Field(min_length=1)]


class Seedance20I2vRequest(Request):
    """The page of 2.0 Fast I2V says that it has the same fields as this variant except for the
    resolution.

    Rules:
        - `first_frame_image` cannot be combined with `reference_images`
            (facts/modellix/seedance-2.0-i2v.yaml:196)
        - `last_frame_image` cannot be combined with `reference_images`
            (facts/modellix/seedance-2.0-i2v.yaml:200)
        - at least one of `first_frame_image`, `last_frame_image` or `reference_images` must be
            given (facts/modellix/seedance-2.0-i2v.yaml:204)

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 102.
    """

    VARIANT: ClassVar[str] = "modellix/seedance-2.0-i2v"
    SOURCE: ClassVar[str] = "seedance-2.0-i2v"
    MEDIA: ClassVar[frozenset[str]] = frozenset(
        ["first_frame_image", "last_frame_image", "reference_images"],
    )
    RULES: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "not_together",
            ("first_frame_image", "reference_images"),
            message="first_frame_image cannot be combined with reference_images.",
            source="facts/modellix/seedance-2.0-i2v.yaml:196",
        ),
        Rule(
            "not_together",
            ("last_frame_image", "reference_images"),
            message="last_frame_image cannot be combined with reference_images.",
            source="facts/modellix/seedance-2.0-i2v.yaml:200",
        ),
        Rule(
            "any_of",
            ("first_frame_image", "last_frame_image", "reference_images"),
            message="At least one of first_frame_image, last_frame_image or reference_images must be present.",
            source="facts/modellix/seedance-2.0-i2v.yaml:204",
        ),
    )

    prompt: Annotated[str, Field(max_length=10000, min_length=1)]
    """What the video shows. Placeholders such as [Image 1] or [Audio 1] point at the inputs by
    their position.

    1 to 10000 characters.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 108.
    """

    first_frame_image: Annotated[Image | None, Field(min_length=1)] = None
    """First frame of the video, as URL or Base64.

    An address, Base64 text, bytes or a Path. At least 1 character.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 115.
    """

    last_frame_image: Annotated[Image | None, Field(min_length=1)] = None
    """Last frame of the video, as URL or Base64.

    An address, Base64 text, bytes or a Path. At least 1 character.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 122.
    """

    reference_images: Annotated[
        list[ReferenceImagesItem] | None,
        Field(max_length=9, min_length=1),
    ] = None
    """Reference images for style or subject, as URL or Base64.

    1 to 9 items. Each: an address, Base64 text, bytes or a Path, at least 1 character.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 129.
    """

    audio_urls: Annotated[list[AudioUrlsItem] | None, Field(max_length=3, min_length=1)] = None
    """Addresses of reference audio, for rhythm or voice.

    1 to 3 items. Each: at least 1 character.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 139.
    """

    ratio: Literal["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] = "1:1"
    """Aspect ratio of the video.

    One of "21:9", "16:9", "4:3", "1:1", "3:4", "9:16". Default of the service: "1:1".

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 148.
    """

    resolution: Literal["480p", "720p", "1080p"] = "720p"
    """Resolution of the video.

    One of "480p", "720p", "1080p". Default of the service: "720p".

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 154.
    """

    duration: Literal[4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] = 5
    """Length of the video in seconds.

    One of 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 seconds. Default of the service: 5.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 160.
    """

    seed: Annotated[int, Field(ge=-1, le=4294967295)] = -1
    """Seed of the random generator; -1 draws one.

    From -1 to 4294967295. Default of the service: -1.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 166.
    """

    camera_fixed: bool = False
    """Keeps the camera still.

    Default of the service: false.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 173.
    """

    generate_audio: bool = True
    """Adds sound.

    Default of the service: true.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 178.
    """

    execution_expires_after: Annotated[int, Field(ge=3600, le=259200)] = 172800
    """Seconds until the task expires.

    From 3600 to 259200. Default of the service: 172800.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 183.
    """

    return_last_frame: bool = False
    """Returns the last frame of the video too.

    Default of the service: false.

    Source: facts/modellix/seedance-2.0-i2v.yaml, line 190.
    """
