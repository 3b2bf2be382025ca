"""Seedance 2.0 at Runware: the models of its request.

Source: https://runware.ai/docs/models/bytedance-seedance-2-0 (facts/runware/seedance-2.0.yaml).
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field

from ..._runtime.model import Part, Request
from ..._runtime.pointer import Json


class Seedance20RequestInputs(Part):
    """Input resources.

    Source: facts/runware/seedance-2.0.yaml, line 133.
    """

    model_config = ConfigDict(extra="allow")

    SOURCE: ClassVar[str] = "bytedance:seedance@2.0"

    frame_images: Annotated[list[Any] | None, Field(alias="frameImages")] = None
    """Images that fix frames of the video.

    Source: facts/runware/seedance-2.0.yaml, line 137.
    """

    reference_images: Annotated[list[Any] | None, Field(alias="referenceImages")] = None
    """Images that guide the look of the video.

    Source: facts/runware/seedance-2.0.yaml, line 141.
    """

    reference_videos: Annotated[list[Any] | None, Field(alias="referenceVideos")] = None
    """Videos that guide the motion.

    Source: facts/runware/seedance-2.0.yaml, line 145.
    """

    reference_audios: Annotated[list[Any] | None, Field(alias="referenceAudios")] = None
    """Audio that guides the sound.

    Source: facts/runware/seedance-2.0.yaml, line 149.
    """


class Seedance20RequestSettings(Part):
    """Settings of the model.

    Source: facts/runware/seedance-2.0.yaml, line 186.
    """

    model_config = ConfigDict(extra="allow")

    SOURCE: ClassVar[str] = "bytedance:seedance@2.0"

    audio: bool | None = None
    """Adds sound.

    Source: facts/runware/seedance-2.0.yaml, line 190.
    """


class Seedance20Request(Request):
    """Makes a video from a text prompt, with optional frame images or reference images, videos
    and audio.

    Source: facts/runware/seedance-2.0.yaml, line 57.
    """

    VARIANT: ClassVar[str] = "runware/bytedance:seedance@2.0"
    SOURCE: ClassVar[str] = "bytedance:seedance@2.0"
    CONSTANTS: ClassVar[Mapping[str, Json]] = {
        "taskType": "videoInference",
        "model": "bytedance:seedance@2.0",
    }
    CLIENT_ID: ClassVar[str | None] = "taskUUID"

    task_type: Annotated[Literal["videoInference"], Field(alias="taskType")] = "videoInference"
    """Kind of task.

    Always "videoInference"; filled in.

    Source: facts/runware/seedance-2.0.yaml, line 64.
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

    Source: facts/runware/seedance-2.0.yaml, line 69.
    """

    output_type: Annotated[Literal["URL"], Field(alias="outputType")] = "URL"
    """How the video is returned.

    Only "URL". Default of the service: "URL".

    Source: facts/runware/seedance-2.0.yaml, line 76.
    """

    output_format: Annotated[Literal["MP4", "WEBM", "MOV"], Field(alias="outputFormat")] = "MP4"
    """File format of the video.

    One of "MP4", "WEBM", "MOV". Default of the service: "MP4".

    Source: facts/runware/seedance-2.0.yaml, line 82.
    """

    output_quality: Annotated[int, Field(alias="outputQuality", ge=20, le=99)] = 95
    """Compression quality; higher is better and larger.

    From 20 to 99. Default of the service: 95.

    Source: facts/runware/seedance-2.0.yaml, line 88.
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

    Source: facts/runware/seedance-2.0.yaml, line 95.
    """

    delivery_method: Annotated[Literal["async"], Field(alias="deliveryMethod")] = "async"
    """How the result is delivered; async tasks are polled.

    Only "async". Default of the service: "async".

    Source: facts/runware/seedance-2.0.yaml, line 100.
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

    Source: facts/runware/seedance-2.0.yaml, line 106.
    """

    safety: dict[str, Any] | None = None
    """Content safety settings.

    Source: facts/runware/seedance-2.0.yaml, line 111.
    """

    ttl: Annotated[int | None, Field(ge=60)] = None
    """Seconds for which the result is kept.

    At least 60.

    Source: facts/runware/seedance-2.0.yaml, line 116.
    """

    include_cost: Annotated[bool, Field(alias="includeCost")] = False
    """Adds the cost of the task to the answer.

    Default of the service: false.

    Source: facts/runware/seedance-2.0.yaml, line 121.
    """

    number_results: Annotated[int, Field(alias="numberResults", ge=1, le=4)] = 1
    """How many videos to make, each from another seed.

    From 1 to 4. Default of the service: 1.

    Source: facts/runware/seedance-2.0.yaml, line 126.
    """

    inputs: Seedance20RequestInputs | None = None
    """Input resources.

    Members: frame_images, reference_images, reference_videos, reference_audios.

    Source: facts/runware/seedance-2.0.yaml, line 133.
    """

    routing: dict[str, Any] | None = None
    """Routing of the task.

    Source: facts/runware/seedance-2.0.yaml, line 155.
    """

    model: Literal["bytedance:seedance@2.0"] = "bytedance:seedance@2.0"
    """Identifier of the model.

    Always "bytedance:seedance@2.0"; filled in.

    Source: facts/runware/seedance-2.0.yaml, line 160.
    """

    positive_prompt: Annotated[str, Field(alias="positivePrompt")]
    """What the video shows.

    Source: facts/runware/seedance-2.0.yaml, line 165.
    """

    width: int | None = None
    """Width of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-2.0.yaml, line 169.
    """

    height: int | None = None
    """Height of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-2.0.yaml, line 173.
    """

    resolution: Literal["480p", "720p", "1080p", "4k"] | None = None
    """Resolution preset of the video.

    One of "480p", "720p", "1080p", "4k".

    Source: facts/runware/seedance-2.0.yaml, line 177.
    """

    duration: int | None = None
    """Length of the video in seconds.

    Unit: seconds.

    Source: facts/runware/seedance-2.0.yaml, line 182.
    """

    settings: Seedance20RequestSettings | None = None
    """Settings of the model.

    Members: audio.

    Source: facts/runware/seedance-2.0.yaml, line 186.
    """
