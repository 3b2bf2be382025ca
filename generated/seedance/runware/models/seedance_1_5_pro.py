"""Seedance 1.5 Pro at Runware: the models of its request.

Source: https://runware.ai/docs/models/bytedance-seedance-1-5-pro
(facts/runware/seedance-1.5-pro.yaml).
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field

from ..._runtime.model import Part, Request
from ..._runtime.pointer import Json


class Seedance15ProRequestInputs(Part):
    """Input resources.

    Source: facts/runware/seedance-1.5-pro.yaml, line 125.
    """

    model_config = ConfigDict(extra="allow")

    SOURCE: ClassVar[str] = "bytedance:seedance@1.5-pro"

    frame_images: Annotated[list[Any] | None, Field(alias="frameImages")] = None
    """Images that fix frames of the video.

    Source: facts/runware/seedance-1.5-pro.yaml, line 129.
    """

    draft_id: Annotated[str | None, Field(alias="draftId")] = None
    """The outputs.draftId of an earlier answer: finishes that draft.

    Source: facts/runware/seedance-1.5-pro.yaml, line 133.
    """


class Seedance15ProRequestProviderSettingsBytedance(Part):
    """ByteDance's settings.

    Source: facts/runware/seedance-1.5-pro.yaml, line 178.
    """

    model_config = ConfigDict(extra="allow")

    SOURCE: ClassVar[str] = "bytedance:seedance@1.5-pro"

    camera_fixed: Annotated[bool | None, Field(alias="cameraFixed")] = None
    """Keeps the camera still.

    Source: facts/runware/seedance-1.5-pro.yaml, line 182.
    """

    audio: bool | None = None
    """Adds sound.

    Source: facts/runware/seedance-1.5-pro.yaml, line 186.
    """

    draft: bool | None = None
    """Makes a draft, to be finished by inputs.draftId.

    Source: facts/runware/seedance-1.5-pro.yaml, line 190.
    """


class Seedance15ProRequestProviderSettings(Part):
    """Settings of the model provider.

    Source: facts/runware/seedance-1.5-pro.yaml, line 174.
    """

    model_config = ConfigDict(extra="allow")

    SOURCE: ClassVar[str] = "bytedance:seedance@1.5-pro"

    bytedance: Seedance15ProRequestProviderSettingsBytedance | None = None
    """ByteDance's settings.

    Members: camera_fixed, audio, draft.

    Source: facts/runware/seedance-1.5-pro.yaml, line 178.
    """


class Seedance15ProRequest(Request):
    """Makes a video, with sound, from a text prompt, frame images or both; can make a draft
    first.

    Source: facts/runware/seedance-1.5-pro.yaml, line 49.
    """

    VARIANT: ClassVar[str] = "runware/bytedance:seedance@1.5-pro"
    SOURCE: ClassVar[str] = "bytedance:seedance@1.5-pro"
    CONSTANTS: ClassVar[Mapping[str, Json]] = {
        "taskType": "videoInference",
        "model": "bytedance:seedance@1.5-pro",
    }
    CLIENT_ID: ClassVar[str | None] = "taskUUID"

    task_type: Annotated[Literal["videoInference"], Field(alias="taskType")] = "videoInference"
    """Kind of task.

    Always "videoInference"; filled in.

    Source: facts/runware/seedance-1.5-pro.yaml, line 56.
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

    Source: facts/runware/seedance-1.5-pro.yaml, line 61.
    """

    output_type: Annotated[Literal["URL"], Field(alias="outputType")] = "URL"
    """How the video is returned.

    Only "URL". Default of the service: "URL".

    Source: facts/runware/seedance-1.5-pro.yaml, line 68.
    """

    output_format: Annotated[Literal["MP4", "WEBM", "MOV"], Field(alias="outputFormat")] = "MP4"
    """File format of the video.

    One of "MP4", "WEBM", "MOV". Default of the service: "MP4".

    Source: facts/runware/seedance-1.5-pro.yaml, line 74.
    """

    output_quality: Annotated[int, Field(alias="outputQuality", ge=20, le=99)] = 95
    """Compression quality; higher is better and larger.

    From 20 to 99. Default of the service: 95.

    Source: facts/runware/seedance-1.5-pro.yaml, line 80.
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

    Source: facts/runware/seedance-1.5-pro.yaml, line 87.
    """

    delivery_method: Annotated[Literal["async"], Field(alias="deliveryMethod")] = "async"
    """How the result is delivered; async tasks are polled.

    Only "async". Default of the service: "async".

    Source: facts/runware/seedance-1.5-pro.yaml, line 92.
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

    Source: facts/runware/seedance-1.5-pro.yaml, line 98.
    """

    safety: dict[str, Any] | None = None
    """Content safety settings.

    Source: facts/runware/seedance-1.5-pro.yaml, line 103.
    """

    ttl: Annotated[int | None, Field(ge=60)] = None
    """Seconds for which the result is kept.

    At least 60.

    Source: facts/runware/seedance-1.5-pro.yaml, line 108.
    """

    include_cost: Annotated[bool, Field(alias="includeCost")] = False
    """Adds the cost of the task to the answer.

    Default of the service: false.

    Source: facts/runware/seedance-1.5-pro.yaml, line 113.
    """

    number_results: Annotated[int, Field(alias="numberResults", ge=1, le=4)] = 1
    """How many videos to make, each from another seed.

    From 1 to 4. Default of the service: 1.

    Source: facts/runware/seedance-1.5-pro.yaml, line 118.
    """

    inputs: Seedance15ProRequestInputs | None = None
    """Input resources.

    Members: frame_images, draft_id.

    Source: facts/runware/seedance-1.5-pro.yaml, line 125.
    """

    routing: dict[str, Any] | None = None
    """Routing of the task.

    Source: facts/runware/seedance-1.5-pro.yaml, line 139.
    """

    model: Literal["bytedance:seedance@1.5-pro"] = "bytedance:seedance@1.5-pro"
    """Identifier of the model.

    Always "bytedance:seedance@1.5-pro"; filled in.

    Source: facts/runware/seedance-1.5-pro.yaml, line 144.
    """

    positive_prompt: Annotated[str, Field(alias="positivePrompt")]
    """What the video shows.

    Source: facts/runware/seedance-1.5-pro.yaml, line 149.
    """

    width: int | None = None
    """Width of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-1.5-pro.yaml, line 153.
    """

    height: int | None = None
    """Height of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-1.5-pro.yaml, line 157.
    """

    resolution: Literal["480p", "720p", "1080p"] | None = None
    """Resolution preset of the video.

    One of "480p", "720p", "1080p".

    Source: facts/runware/seedance-1.5-pro.yaml, line 161.
    """

    duration: int | str | None = None
    """Length of the video in seconds, or a word that was not seen.

    Source: facts/runware/seedance-1.5-pro.yaml, line 166.
    """

    seed: int | None = None
    """Seed of the random generator.

    Source: facts/runware/seedance-1.5-pro.yaml, line 170.
    """

    provider_settings: Annotated[
        Seedance15ProRequestProviderSettings | None,
        Field(alias="providerSettings"),
    ] = None
    """Settings of the model provider.

    Members: bytedance.

    Source: facts/runware/seedance-1.5-pro.yaml, line 174.
    """
