"""Seedance 2.0 Fast at Runware: the models of its request.

Source: https://runware.ai/docs/models/bytedance-seedance-2-0-fast
(facts/runware/seedance-2.0-fast.yaml).
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field

from ..._runtime.model import Part, Request
from ..._runtime.pointer import Json


class Seedance20FastRequestInputs(Part):
    """Input resources.

    Source: facts/runware/seedance-2.0-fast.yaml, line 124.
    """

    model_config = ConfigDict(extra="allow")

    SOURCE: ClassVar[str] = "bytedance:seedance@2.0-fast"

    frame_images: Annotated[list[Any] | None, Field(alias="frameImages")] = None
    """Images that fix frames of the video.

    Source: facts/runware/seedance-2.0-fast.yaml, line 128.
    """

    reference_images: Annotated[list[Any] | None, Field(alias="referenceImages")] = None
    """Images that guide the look of the video.

    Source: facts/runware/seedance-2.0-fast.yaml, line 132.
    """

    reference_videos: Annotated[list[Any] | None, Field(alias="referenceVideos")] = None
    """Videos that guide the motion.

    Source: facts/runware/seedance-2.0-fast.yaml, line 136.
    """

    reference_audios: Annotated[list[Any] | None, Field(alias="referenceAudios")] = None
    """Audio that guides the sound.

    Source: facts/runware/seedance-2.0-fast.yaml, line 140.
    """


class Seedance20FastRequestSettings(Part):
    """Settings of the model.

    Source: facts/runware/seedance-2.0-fast.yaml, line 177.
    """

    model_config = ConfigDict(extra="allow")

    SOURCE: ClassVar[str] = "bytedance:seedance@2.0-fast"

    audio: bool | None = None
    """Adds sound.

    Source: facts/runware/seedance-2.0-fast.yaml, line 181.
    """


class Seedance20FastRequest(Request):
    """Makes a video faster than Seedance 2.0, from a text prompt with optional frame images or
    references.

    Source: facts/runware/seedance-2.0-fast.yaml, line 48.
    """

    VARIANT: ClassVar[str] = "runware/bytedance:seedance@2.0-fast"
    SOURCE: ClassVar[str] = "bytedance:seedance@2.0-fast"
    CONSTANTS: ClassVar[Mapping[str, Json]] = {
        "taskType": "videoInference",
        "model": "bytedance:seedance@2.0-fast",
    }
    CLIENT_ID: ClassVar[str | None] = "taskUUID"

    task_type: Annotated[Literal["videoInference"], Field(alias="taskType")] = "videoInference"
    """Kind of task.

    Always "videoInference"; filled in.

    Source: facts/runware/seedance-2.0-fast.yaml, line 55.
    """

    task_uuid: Annotated[
        str | None,
        Field(
            alias="taskUUID",
            pattern="^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
        ),
    ] = None
    """Names the task in answers: a UUID of version 4, fresh for each task.

    Format: uuid.

    A fresh one is made for every call that does not set it.

    Source: facts/runware/seedance-2.0-fast.yaml, line 60.
    """

    output_type: Annotated[Literal["URL"], Field(alias="outputType")] = "URL"
    """How the video is returned.

    Only "URL". Default of the service: "URL".

    Source: facts/runware/seedance-2.0-fast.yaml, line 67.
    """

    output_format: Annotated[Literal["MP4", "WEBM", "MOV"], Field(alias="outputFormat")] = "MP4"
    """File format of the video.

    One of "MP4", "WEBM", "MOV". Default of the service: "MP4".

    Source: facts/runware/seedance-2.0-fast.yaml, line 73.
    """

    output_quality: Annotated[int, Field(alias="outputQuality", ge=20, le=99)] = 95
    """Compression quality; higher is better and larger.

    From 20 to 99. Default of the service: 95.

    Source: facts/runware/seedance-2.0-fast.yaml, line 79.
    """

    webhook_url: Annotated[
        str | None,
        Field(
            alias="webhookURL",
            pattern="^[A-Za-z][A-Za-z0-9+.-]*:(?://(?:(?:[:A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*@)?(?:\\[[0-9A-Fa-f:.]+\\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?(?:/(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)*|/?(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+(?:/(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)*)?)(?:\\?(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})|[/?])*)?(?:#(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})|[/?])*)?$",
        ),
    ] = None
    """Address that receives the answer by HTTP POST when the task has finished.

    Format: uri.

    Source: facts/runware/seedance-2.0-fast.yaml, line 86.
    """

    delivery_method: Annotated[Literal["async"], Field(alias="deliveryMethod")] = "async"
    """How the result is delivered; async tasks are polled.

    Only "async". Default of the service: "async".

    Source: facts/runware/seedance-2.0-fast.yaml, line 91.
    """

    upload_endpoint: Annotated[
        str | None,
        Field(
            alias="uploadEndpoint",
            pattern="^[A-Za-z][A-Za-z0-9+.-]*:(?://(?:(?:[:A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*@)?(?:\\[[0-9A-Fa-f:.]+\\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?(?:/(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)*|/?(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+(?:/(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)*)?)(?:\\?(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})|[/?])*)?(?:#(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})|[/?])*)?$",
        ),
    ] = None
    """Address to which the video is uploaded by HTTP PUT.

    Format: uri.

    Source: facts/runware/seedance-2.0-fast.yaml, line 97.
    """

    safety: dict[str, Any] | None = None
    """Content safety settings.

    Source: facts/runware/seedance-2.0-fast.yaml, line 102.
    """

    ttl: Annotated[int | None, Field(ge=60)] = None
    """Seconds for which the result is kept.

    At least 60.

    Source: facts/runware/seedance-2.0-fast.yaml, line 107.
    """

    include_cost: Annotated[bool, Field(alias="includeCost")] = False
    """Adds the cost of the task to the answer.

    Default of the service: false.

    Source: facts/runware/seedance-2.0-fast.yaml, line 112.
    """

    number_results: Annotated[int, Field(alias="numberResults", ge=1, le=4)] = 1
    """How many videos to make, each from another seed.

    From 1 to 4. Default of the service: 1.

    Source: facts/runware/seedance-2.0-fast.yaml, line 117.
    """

    inputs: Seedance20FastRequestInputs | None = None
    """Input resources.

    Members: frame_images, reference_images, reference_videos, reference_audios.

    Source: facts/runware/seedance-2.0-fast.yaml, line 124.
    """

    routing: dict[str, Any] | None = None
    """Routing of the task.

    Source: facts/runware/seedance-2.0-fast.yaml, line 146.
    """

    model: Literal["bytedance:seedance@2.0-fast"] = "bytedance:seedance@2.0-fast"
    """Identifier of the model.

    Always "bytedance:seedance@2.0-fast"; filled in.

    Source: facts/runware/seedance-2.0-fast.yaml, line 151.
    """

    positive_prompt: Annotated[str, Field(alias="positivePrompt")]
    """What the video shows.

    Source: facts/runware/seedance-2.0-fast.yaml, line 156.
    """

    width: int | None = None
    """Width of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-2.0-fast.yaml, line 160.
    """

    height: int | None = None
    """Height of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-2.0-fast.yaml, line 164.
    """

    resolution: Literal["480p", "720p"] | None = None
    """Resolution preset of the video.

    One of "480p", "720p".

    Source: facts/runware/seedance-2.0-fast.yaml, line 168.
    """

    duration: int | None = None
    """Length of the video in seconds.

    Unit: seconds.

    Source: facts/runware/seedance-2.0-fast.yaml, line 173.
    """

    settings: Seedance20FastRequestSettings | None = None
    """Settings of the model.

    Members: audio.

    Source: facts/runware/seedance-2.0-fast.yaml, line 177.
    """
