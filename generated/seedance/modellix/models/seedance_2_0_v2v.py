"""Seedance 2.0 V2V at Modellix: the models of its request.

Source: https://www.modellix.ai/models/bytedance/seedance-2.0-v2v/api_schema
(facts/modellix/seedance-2.0-v2v.yaml).
"""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from ..._runtime.media_fields import Image
from ..._runtime.model import Request
from ..._runtime.rules import Rule

VideoUrlsItem: TypeAlias = Annotated[str, Field(min_length=1)]
ReferenceImagesItem: TypeAlias = Annotated[Image, Field(min_length=1)]
AudioUrlsItem: TypeAlias = Annotated[str, Field(min_length=1)]


class Seedance20V2vRequest(Request):
    """What was seen of a 2.0 video-to-video request.

    Rules:
        - `first_frame_image` cannot be combined with `reference_images`
            (facts/modellix/seedance-2.0-v2v.yaml:172)
        - `last_frame_image` cannot be combined with `reference_images`
            (facts/modellix/seedance-2.0-v2v.yaml:176)

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 84.
    """

    VARIANT: ClassVar[str] = "modellix/seedance-2.0-v2v"
    SOURCE: ClassVar[str] = "seedance-2.0-v2v"
    MEDIA: ClassVar[frozenset[str]] = frozenset(
        ["first_frame_image", "last_frame_image", "reference_images"],
    )
    RULES: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "not_together",
            ("first_frame_image", "reference_images"),
            message="first_frame_image cannot be combined with reference_images.",
            source="facts/modellix/seedance-2.0-v2v.yaml:172",
        ),
        Rule(
            "not_together",
            ("last_frame_image", "reference_images"),
            message="last_frame_image cannot be combined with reference_images.",
            source="facts/modellix/seedance-2.0-v2v.yaml:176",
        ),
    )

    prompt: Annotated[str | None, Field(max_length=2000, min_length=1)] = None
    """How to change or extend the videos. Placeholders such as [Video 1], [Image 1] or [Audio 1]
    point at the inputs by their position.

    1 to 2000 characters.

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 89.
    """

    video_urls: Annotated[list[VideoUrlsItem], Field(max_length=3, min_length=1)]
    """Addresses of the videos to work from.

    1 to 3 items. Each: at least 1 character.

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 96.
    """

    first_frame_image: Annotated[Image | None, Field(min_length=1)] = None
    """First frame of the video, as URL or Base64.

    An address, Base64 text, bytes or a Path. At least 1 character.

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 105.
    """

    last_frame_image: Annotated[Image | None, Field(min_length=1)] = None
    """Last frame of the video, as URL or Base64.

    An address, Base64 text, bytes or a Path. At least 1 character.

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 112.
    """

    reference_images: Annotated[
        list[ReferenceImagesItem] | None,
        Field(max_length=9, min_length=1),
    ] = None
    """Reference images for style or subject, as URL or Base64.

    1 to 9 items. Each: an address, Base64 text, bytes or a Path, at least 1 character.

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 119.
    """

    audio_urls: Annotated[list[AudioUrlsItem] | None, Field(max_length=3, min_length=1)] = None
    """Addresses of reference audio, for rhythm or voice.

    1 to 3 items. Each: at least 1 character.

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 129.
    """

    ratio: Literal["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] | None = None
    """Aspect ratio of the video.

    One of "21:9", "16:9", "4:3", "1:1", "3:4", "9:16".

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 138.
    """

    resolution: Literal["480p", "720p", "1080p"] | None = None
    """Resolution of the video.

    One of "480p", "720p", "1080p".

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 143.
    """

    duration: Literal[4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] = 5
    """Length of the video in seconds.

    One of 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 seconds. Default of the service: 5.

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 148.
    """

    camera_fixed: bool = False
    """Keeps the camera still.

    Default of the service: false.

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 154.
    """

    execution_expires_after: Annotated[int, Field(ge=3600, le=259200)] = 172800
    """Seconds until the task expires.

    From 3600 to 259200. Default of the service: 172800.

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 159.
    """

    generate_audio: bool = True
    """Adds sound.

    Default of the service: true.

    Source: facts/modellix/seedance-2.0-v2v.yaml, line 166.
    """
