from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..._runtime.media_fields import Image
from ..._runtime.model import Part, Request, Rule

UUID4 = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"


class FrameImages(Part):
    SOURCE = "Seedance 1.0 Pro Fast"
    image: Image
    frame: Literal["first", 0] | None = None


class Inputs(Part):
    frame_images: Annotated[list[Image | FrameImages], Field(max_length=1)] | None = Field(
        None, alias="frameImages"
    )


class Seedance10ProFastRequest(Request):
    VARIANT = "runware/bytedance:2@2"
    SOURCE = "bytedance:2@2"
    CONSTANTS: ClassVar = {"taskType": "videoInference", "model": "bytedance:2@2"}
    CLIENT_ID = "taskUUID"
    RULES = (
        Rule("not_together", ("resolution", "width"), (), "resolution excludes width", "docs"),
        Rule("requires", ("width",), ("height",), "width and height go together", "docs"),
        Rule("requires", ("height",), ("width",), "width and height go together", "docs"),
    )

    task_type: Literal["videoInference"] = Field("videoInference", alias="taskType")
    task_uuid: Annotated[str, Field(pattern=UUID4)] | None = Field(None, alias="taskUUID")
    model: Literal["bytedance:2@2"] = "bytedance:2@2"
    positive_prompt: Annotated[str, Field(min_length=2, max_length=3000, alias="positivePrompt")]
    inputs: Inputs | None = None
    number_results: Annotated[int, Field(ge=1, le=4)] | None = Field(None, alias="numberResults")
    resolution: Literal["480p", "720p", "1080p"] | None = None
    width: int | None = None
    height: int | None = None
    duration: Annotated[float, Field(ge=1.2, le=12)] | None = None
    webhook_url: Annotated[str, Field(pattern="^[a-z]+:[!-~]*$")] | None = Field(
        None, alias="webhookURL"
    )
    note: Annotated[str, Field(pattern="^[a-z]{3}$")] | None = None
    ttl: Annotated[int, Field(ge=60)] | None = None
