"""Seedance 1.5 Pro I2V at Modellix: the models of its request.

Source: https://www.modellix.ai/models/bytedance/seedance-1.5-pro-i2v/api_schema
(facts/modellix/seedance-1.5-pro-i2v.yaml).
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..._runtime.media_fields import Image
from ..._runtime.model import Request
from ..._runtime.rules import Rule


class Seedance15ProI2vRequest(Request):
    """What was seen of a 1.5 Pro image-to-video request.

    Rules:
        - at least one of `first_frame_image` or `last_frame_image` must be given
            (facts/modellix/seedance-1.5-pro-i2v.yaml:125)

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 61.
    """

    VARIANT: ClassVar[str] = "modellix/seedance-1.5-pro-i2v"
    SOURCE: ClassVar[str] = "seedance-1.5-pro-i2v"
    MEDIA: ClassVar[frozenset[str]] = frozenset(["first_frame_image", "last_frame_image"])
    RULES: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "any_of",
            ("first_frame_image", "last_frame_image"),
            message="At least one of first_frame_image or last_frame_image must be present.",
            source="facts/modellix/seedance-1.5-pro-i2v.yaml:125",
        ),
    )

    first_frame_image: Annotated[Image | None, Field(min_length=1)] = None
    """First frame of the video, as URL or Base64.

    An address, Base64 text, bytes or a Path. At least 1 character.

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 65.
    """

    last_frame_image: Annotated[Image | None, Field(min_length=1)] = None
    """Last frame of the video, as URL or Base64.

    An address, Base64 text, bytes or a Path. At least 1 character.

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 72.
    """

    prompt: Annotated[str | None, Field(max_length=10000, min_length=1)] = None
    """What the video shows.

    1 to 10000 characters.

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 79.
    """

    ratio: Literal["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"] | None = None
    """Aspect ratio of the video.

    One of "16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive".

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 85.
    """

    resolution: Literal["480p", "720p", "1080p"] | None = None
    """Resolution of the video.

    One of "480p", "720p", "1080p".

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 90.
    """

    duration: Literal[4, 5, 6, 7, 8, 9, 10, 11, 12] = 5
    """Length of the video in seconds.

    One of 4, 5, 6, 7, 8, 9, 10, 11, 12 seconds. Default of the service: 5.

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 95.
    """

    seed: Annotated[int | None, Field(ge=-1, le=2147483647)] = None
    """Seed of the random generator; -1 draws one.

    From -1 to 2147483647.

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 101.
    """

    camera_fixed: bool = False
    """Keeps the camera still.

    Default of the service: false.

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 107.
    """

    generate_audio: bool = True
    """Adds speech, sound effects and music.

    Default of the service: true.

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 112.
    """

    execution_expires_after: Annotated[int, Field(ge=3600, le=259200)] = 172800
    """Seconds until the task expires.

    From 3600 to 259200. Default of the service: 172800.

    Source: facts/modellix/seedance-1.5-pro-i2v.yaml, line 117.
    """
