"""Seedance 2.0 Mini at Runware: the models of its request.

Source: https://runware.ai/docs/models/bytedance-seedance-2-0-mini
(facts/runware/seedance-2.0-mini.yaml).
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field

from ..._runtime.model import Part, Request
from ..._runtime.pointer import Json
from ..._runtime.rules import Rule


class Seedance20MiniRequestInputs(Part):
    """Input resources.

    Rules:
        - `frame_images` cannot be combined with `reference_images`
            (facts/runware/seedance-2.0-mini.yaml:162)
        - `frame_images` cannot be combined with `reference_videos`
            (facts/runware/seedance-2.0-mini.yaml:166)
        - `frame_images` cannot be combined with `reference_audios`
            (facts/runware/seedance-2.0-mini.yaml:170)

    Source: facts/runware/seedance-2.0-mini.yaml, line 141.
    """

    SOURCE: ClassVar[str] = "bytedance:seedance@2.0-mini"
    RULES: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "not_together",
            ("frameImages", "referenceImages"),
            message="frameImages cannot be combined with referenceImages.",
            source="facts/runware/seedance-2.0-mini.yaml:162",
        ),
        Rule(
            "not_together",
            ("frameImages", "referenceVideos"),
            message="frameImages cannot be combined with referenceVideos.",
            source="facts/runware/seedance-2.0-mini.yaml:166",
        ),
        Rule(
            "not_together",
            ("frameImages", "referenceAudios"),
            message="frameImages cannot be combined with referenceAudios.",
            source="facts/runware/seedance-2.0-mini.yaml:170",
        ),
    )

    frame_images: Annotated[list[Any] | None, Field(alias="frameImages")] = None
    """Images that fix frames of the video.

    Source: facts/runware/seedance-2.0-mini.yaml, line 145.
    """

    reference_images: Annotated[list[Any] | None, Field(alias="referenceImages")] = None
    """Images that guide the look of the video.

    Source: facts/runware/seedance-2.0-mini.yaml, line 149.
    """

    reference_videos: Annotated[list[Any] | None, Field(alias="referenceVideos")] = None
    """Videos that guide the motion.

    Source: facts/runware/seedance-2.0-mini.yaml, line 153.
    """

    reference_audios: Annotated[list[Any] | None, Field(alias="referenceAudios")] = None
    """Audio that guides the sound.

    Source: facts/runware/seedance-2.0-mini.yaml, line 157.
    """


class Seedance20MiniRequestSettings(Part):
    """Settings of the model.

    Source: facts/runware/seedance-2.0-mini.yaml, line 206.
    """

    model_config = ConfigDict(extra="allow")

    SOURCE: ClassVar[str] = "bytedance:seedance@2.0-mini"

    audio: bool | None = None
    """Adds sound.

    Source: facts/runware/seedance-2.0-mini.yaml, line 210.
    """


class Seedance20MiniRequest(Request):
    """A lighter Seedance 2.0: makes a video from a text prompt, with optional frame images or
    reference images, videos and audio.

    Rules:
        - Give inputs.frameImages, or width and height. (facts/runware/seedance-2.0-mini.yaml:217)
        - `resolution` cannot be combined with `width` (facts/runware/seedance-2.0-mini.yaml:225)
        - `resolution` cannot be combined with `height` (facts/runware/seedance-2.0-mini.yaml:229)
        - resolution requires inputs.frameImages. (facts/runware/seedance-2.0-mini.yaml:233)
        - `width` needs `height` (facts/runware/seedance-2.0-mini.yaml:242)
        - `height` needs `width` (facts/runware/seedance-2.0-mini.yaml:242)
        - width and height must be one of the listed pairs.
            (facts/runware/seedance-2.0-mini.yaml:247)

    Source: facts/runware/seedance-2.0-mini.yaml, line 65.
    """

    VARIANT: ClassVar[str] = "runware/bytedance:seedance@2.0-mini"
    SOURCE: ClassVar[str] = "bytedance:seedance@2.0-mini"
    CONSTANTS: ClassVar[Mapping[str, Json]] = {
        "taskType": "videoInference",
        "model": "bytedance:seedance@2.0-mini",
    }
    CLIENT_ID: ClassVar[str | None] = "taskUUID"
    RULES: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "schema",
            ("inputs", "width", "height"),
            message="Give inputs.frameImages, or width and height.",
            source="facts/runware/seedance-2.0-mini.yaml:217",
            schema={
                "anyOf": [
                    {
                        "required": ["inputs"],
                        "properties": {"inputs": {"required": ["frameImages"]}},
                    },
                    {"required": ["width", "height"]},
                ],
            },
        ),
        Rule(
            "not_together",
            ("resolution", "width"),
            message="resolution cannot be combined with width and height.",
            source="facts/runware/seedance-2.0-mini.yaml:225",
        ),
        Rule(
            "not_together",
            ("resolution", "height"),
            message="resolution cannot be combined with width and height.",
            source="facts/runware/seedance-2.0-mini.yaml:229",
        ),
        Rule(
            "schema",
            ("resolution", "inputs"),
            message="resolution requires inputs.frameImages.",
            source="facts/runware/seedance-2.0-mini.yaml:233",
            schema={
                "if": {"required": ["resolution"]},
                "then": {
                    "required": ["inputs"],
                    "properties": {"inputs": {"required": ["frameImages"]}},
                },
            },
        ),
        Rule(
            "requires",
            ("width",),
            needs=("height",),
            message="width and height only together.",
            source="facts/runware/seedance-2.0-mini.yaml:242",
        ),
        Rule(
            "requires",
            ("height",),
            needs=("width",),
            message="width and height only together.",
            source="facts/runware/seedance-2.0-mini.yaml:242",
        ),
        Rule(
            "schema",
            ("width", "height"),
            message="width and height must be one of the listed pairs.",
            source="facts/runware/seedance-2.0-mini.yaml:247",
            schema={
                "if": {"required": ["width", "height"]},
                "then": {
                    "anyOf": [
                        {"properties": {"width": {"const": 864}, "height": {"const": 496}}},
                        {"properties": {"width": {"const": 752}, "height": {"const": 560}}},
                        {"properties": {"width": {"const": 640}, "height": {"const": 640}}},
                        {"properties": {"width": {"const": 560}, "height": {"const": 752}}},
                        {"properties": {"width": {"const": 496}, "height": {"const": 864}}},
                        {"properties": {"width": {"const": 992}, "height": {"const": 432}}},
                        {"properties": {"width": {"const": 1280}, "height": {"const": 720}}},
                        {"properties": {"width": {"const": 1112}, "height": {"const": 834}}},
                        {"properties": {"width": {"const": 960}, "height": {"const": 960}}},
                        {"properties": {"width": {"const": 834}, "height": {"const": 1112}}},
                        {"properties": {"width": {"const": 720}, "height": {"const": 1280}}},
                        {"properties": {"width": {"const": 1470}, "height": {"const": 630}}},
                    ],
                },
            },
        ),
    )

    task_type: Annotated[Literal["videoInference"], Field(alias="taskType")] = "videoInference"
    """Kind of task.

    Always "videoInference"; filled in.

    Source: facts/runware/seedance-2.0-mini.yaml, line 72.
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

    Source: facts/runware/seedance-2.0-mini.yaml, line 77.
    """

    output_type: Annotated[Literal["URL"], Field(alias="outputType")] = "URL"
    """How the video is returned.

    Only "URL". Default of the service: "URL".

    Source: facts/runware/seedance-2.0-mini.yaml, line 84.
    """

    output_format: Annotated[Literal["MP4", "WEBM", "MOV"], Field(alias="outputFormat")] = "MP4"
    """File format of the video.

    One of "MP4", "WEBM", "MOV". Default of the service: "MP4".

    Source: facts/runware/seedance-2.0-mini.yaml, line 90.
    """

    output_quality: Annotated[int, Field(alias="outputQuality", ge=20, le=99)] = 95
    """Compression quality; higher is better and larger.

    From 20 to 99. Default of the service: 95.

    Source: facts/runware/seedance-2.0-mini.yaml, line 96.
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

    Source: facts/runware/seedance-2.0-mini.yaml, line 103.
    """

    delivery_method: Annotated[Literal["async"], Field(alias="deliveryMethod")] = "async"
    """How the result is delivered; async tasks are polled.

    Only "async". Default of the service: "async".

    Source: facts/runware/seedance-2.0-mini.yaml, line 108.
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

    Source: facts/runware/seedance-2.0-mini.yaml, line 114.
    """

    safety: dict[str, Any] | None = None
    """Content safety settings.

    Source: facts/runware/seedance-2.0-mini.yaml, line 119.
    """

    ttl: Annotated[int | None, Field(ge=60)] = None
    """Seconds for which the result is kept.

    At least 60.

    Source: facts/runware/seedance-2.0-mini.yaml, line 124.
    """

    include_cost: Annotated[bool, Field(alias="includeCost")] = False
    """Adds the cost of the task to the answer.

    Default of the service: false.

    Source: facts/runware/seedance-2.0-mini.yaml, line 129.
    """

    number_results: Annotated[int, Field(alias="numberResults", ge=1, le=4)] = 1
    """How many videos to make, each from another seed.

    From 1 to 4. Default of the service: 1.

    Source: facts/runware/seedance-2.0-mini.yaml, line 134.
    """

    inputs: Seedance20MiniRequestInputs | None = None
    """Input resources.

    Members: frame_images, reference_images, reference_videos, reference_audios.

    Source: facts/runware/seedance-2.0-mini.yaml, line 141.
    """

    routing: dict[str, Any] | None = None
    """Routing of the task.

    Source: facts/runware/seedance-2.0-mini.yaml, line 175.
    """

    model: Literal["bytedance:seedance@2.0-mini"] = "bytedance:seedance@2.0-mini"
    """Identifier of the model.

    Always "bytedance:seedance@2.0-mini"; filled in.

    Source: facts/runware/seedance-2.0-mini.yaml, line 180.
    """

    positive_prompt: Annotated[str, Field(alias="positivePrompt")]
    """What the video shows.

    Source: facts/runware/seedance-2.0-mini.yaml, line 185.
    """

    width: int | None = None
    """Width of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-2.0-mini.yaml, line 189.
    """

    height: int | None = None
    """Height of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-2.0-mini.yaml, line 193.
    """

    resolution: Literal["480p", "720p"] | None = None
    """Resolution preset of the video.

    One of "480p", "720p".

    Source: facts/runware/seedance-2.0-mini.yaml, line 197.
    """

    duration: int | None = None
    """Length of the video in seconds.

    Unit: seconds.

    Source: facts/runware/seedance-2.0-mini.yaml, line 202.
    """

    settings: Seedance20MiniRequestSettings | None = None
    """Settings of the model.

    Members: audio.

    Source: facts/runware/seedance-2.0-mini.yaml, line 206.
    """
