from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..._runtime.media_fields import Image
from ..._runtime.model import Request, Rule

SENTENCE = "Do not use together with `reference_images` in the same request."
PLACE = "captures/modellix/seedance-2.0-fast-i2v.json:1"


class Seedance20FastI2vRequest(Request):
    VARIANT = "modellix/seedance-2.0-fast-i2v"
    SOURCE = "seedance-2.0-fast-i2v"
    RULES = (
        Rule("not_together", ("first_frame_image", "reference_images"), (), SENTENCE, PLACE),
        Rule("not_together", ("last_frame_image", "reference_images"), (), SENTENCE, PLACE),
    )

    prompt: Annotated[str, Field(min_length=1, max_length=10000)]
    first_frame_image: Annotated[Image, Field(min_length=1)] | None = None
    last_frame_image: Annotated[Image, Field(min_length=1)] | None = None
    reference_images: Annotated[list[Image], Field(min_length=1, max_length=9)] | None = None
    audio_urls: Annotated[list[str], Field(min_length=1, max_length=3)] | None = None
    resolution: Literal["480p", "720p"] | None = None
    duration: Literal[4, 5, 6, 8] | None = None
    generate_audio: bool | None = None
    seed: Annotated[int, Field(ge=-1, le=4294967295)] | None = None
