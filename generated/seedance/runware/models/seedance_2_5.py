"""Seedance 2.5 at Runware: the models of its request.

Source: https://runware.ai/docs/models/bytedance-seedance-2-5 (facts/runware/seedance-2.5.yaml).
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field

from ..._runtime.model import Part, Request
from ..._runtime.pointer import Json


class Seedance25RequestInputs(Part):
    """Input resources.

    Source: facts/runware/seedance-2.5.yaml, line 141.
    """

    model_config = ConfigDict(extra="allow")

    SOURCE: ClassVar[str] = "bytedance:seedance@2.5"

    frame_images: Annotated[list[Any] | None, Field(alias="frameImages")] = None
    """Images that fix frames of the video.

    Source: facts/runware/seedance-2.5.yaml, line 145.
    """

    reference_images: Annotated[list[Any] | None, Field(alias="referenceImages")] = None
    """Images that guide the look of the video.

    Source: facts/runware/seedance-2.5.yaml, line 149.
    """

    reference_videos: Annotated[list[Any] | None, Field(alias="referenceVideos")] = None
    """Videos that guide the motion.

    Source: facts/runware/seedance-2.5.yaml, line 153.
    """

    reference_audios: Annotated[list[Any] | None, Field(alias="referenceAudios")] = None
    """Audio that guides the sound.

    Source: facts/runware/seedance-2.5.yaml, line 157.
    """


class Seedance25RequestSettings(Part):
    """Settings of the model.

    Source: facts/runware/seedance-2.5.yaml, line 194.
    """

    model_config = ConfigDict(extra="allow")

    SOURCE: ClassVar[str] = "bytedance:seedance@2.5"

    audio: bool | None = None
    """Adds sound.

    Source: facts/runware/seedance-2.5.yaml, line 198.
    """


class Seedance25Request(Request):
    """Makes or edits a video from a text prompt, frame images or reference images, videos and
    audio. The prompt may be left out.

    Source: facts/runware/seedance-2.5.yaml, line 65.
    """

    VARIANT: ClassVar[str] = "runware/bytedance:seedance@2.5"
    SOURCE: ClassVar[str] = "bytedance:seedance@2.5"
    CONSTANTS: ClassVar[Mapping[str, Json]] = {
        "taskType": "videoInference",
        "model": "bytedance:seedance@2.5",
    }
    CLIENT_ID: ClassVar[str | None] = "taskUUID"

    task_type: Annotated[Literal["videoInference"], Field(alias="taskType")] = "videoInference"
    """Kind of task.

    Always "videoInference"; filled in.

    Source: facts/runware/seedance-2.5.yaml, line 72.
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

    Source: facts/runware/seedance-2.5.yaml, line 77.
    """

    output_type: Annotated[Literal["URL"], Field(alias="outputType")] = "URL"
    """How the video is returned.

    Only "URL". Default of the service: "URL".

    Source: facts/runware/seedance-2.5.yaml, line 84.
    """

    output_format: Annotated[Literal["MP4", "WEBM", "MOV"], Field(alias="outputFormat")] = "MP4"
    """File format of the video.

    One of "MP4", "WEBM", "MOV". Default of the service: "MP4".

    Source: facts/runware/seedance-2.5.yaml, line 90.
    """

    output_quality: Annotated[int, Field(alias="outputQuality", ge=20, le=99)] = 95
    """Compression quality; higher is better and larger.

    From 20 to 99. Default of the service: 95.

    Source: facts/runware/seedance-2.5.yaml, line 96.
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

    Source: facts/runware/seedance-2.5.yaml, line 103.
    """

    delivery_method: Annotated[Literal["async"], Field(alias="deliveryMethod")] = "async"
    """How the result is delivered; async tasks are polled.

    Only "async". Default of the service: "async".

    Source: facts/runware/seedance-2.5.yaml, line 108.
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

    Source: facts/runware/seedance-2.5.yaml, line 114.
    """

    safety: dict[str, Any] | None = None
    """Content safety settings.

    Source: facts/runware/seedance-2.5.yaml, line 119.
    """

    ttl: Annotated[int | None, Field(ge=60)] = None
    """Seconds for which the result is kept.

    At least 60.

    Source: facts/runware/seedance-2.5.yaml, line 124.
    """

    include_cost: Annotated[bool, Field(alias="includeCost")] = False
    """Adds the cost of the task to the answer.

    Default of the service: false.

    Source: facts/runware/seedance-2.5.yaml, line 129.
    """

    number_results: Annotated[int, Field(alias="numberResults", ge=1, le=4)] = 1
    """How many videos to make, each from another seed.

    From 1 to 4. Default of the service: 1.

    Source: facts/runware/seedance-2.5.yaml, line 134.
    """

    inputs: Seedance25RequestInputs | None = None
    """Input resources.

    Members: frame_images, reference_images, reference_videos, reference_audios.

    Source: facts/runware/seedance-2.5.yaml, line 141.
    """

    routing: dict[str, Any] | None = None
    """Routing of the task.

    Source: facts/runware/seedance-2.5.yaml, line 163.
    """

    model: Literal["bytedance:seedance@2.5"] = "bytedance:seedance@2.5"
    """Identifier of the model.

    Always "bytedance:seedance@2.5"; filled in.

    Source: facts/runware/seedance-2.5.yaml, line 168.
    """

    positive_prompt: Annotated[str | None, Field(alias="positivePrompt")] = None
    """What the video shows.

    Source: facts/runware/seedance-2.5.yaml, line 173.
    """

    width: int | None = None
    """Width of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-2.5.yaml, line 177.
    """

    height: int | None = None
    """Height of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-2.5.yaml, line 181.
    """

    resolution: Literal["480p", "720p", "1080p"] | None = None
    """Resolution preset of the video.

    One of "480p", "720p", "1080p".

    Source: facts/runware/seedance-2.5.yaml, line 185.
    """

    duration: int | str | None = None
    """Length of the video in seconds, or a word that was not seen.

    Source: facts/runware/seedance-2.5.yaml, line 190.
    """

    settings: Seedance25RequestSettings | None = None
    """Settings of the model.

    Members: audio.

    Source: facts/runware/seedance-2.5.yaml, line 194.
    """
