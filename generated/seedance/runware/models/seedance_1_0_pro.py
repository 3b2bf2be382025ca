"""Seedance 1.0 Pro at Runware: the models of its request.

Source: https://runware.ai/docs/models/bytedance-seedance-1-0-pro
(facts/runware/seedance-1.0-pro.yaml).
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from ..._runtime.model import Request
from ..._runtime.pointer import Json
from ..._runtime.rules import Rule


class Seedance10ProRequest(Request):
    """Makes a video from a text prompt, a first frame or both.

    Rules:
        - Give inputs.frameImages, or width and height, or resolution.
            (facts/runware/seedance-1.0-pro.yaml:168)
        - `resolution` cannot be combined with `width` (facts/runware/seedance-1.0-pro.yaml:177)
        - `resolution` cannot be combined with `height` (facts/runware/seedance-1.0-pro.yaml:181)
        - `width` needs `height` (facts/runware/seedance-1.0-pro.yaml:185)
        - `height` needs `width` (facts/runware/seedance-1.0-pro.yaml:185)
        - width and height must be one of the listed pairs.
            (facts/runware/seedance-1.0-pro.yaml:190)

    Source: facts/runware/seedance-1.0-pro.yaml, line 47.
    """

    VARIANT: ClassVar[str] = "runware/bytedance:2@1"
    SOURCE: ClassVar[str] = "bytedance:2@1"
    CONSTANTS: ClassVar[Mapping[str, Json]] = {
        "taskType": "videoInference",
        "model": "bytedance:2@1",
    }
    CLIENT_ID: ClassVar[str | None] = "taskUUID"
    RULES: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "schema",
            ("inputs", "width", "height", "resolution"),
            message="Give inputs.frameImages, or width and height, or resolution.",
            source="facts/runware/seedance-1.0-pro.yaml:168",
            schema={
                "anyOf": [
                    {
                        "required": ["inputs"],
                        "properties": {"inputs": {"required": ["frameImages"]}},
                    },
                    {"required": ["width", "height"]},
                    {"required": ["resolution"]},
                ],
            },
        ),
        Rule(
            "not_together",
            ("resolution", "width"),
            message="resolution cannot be combined with width and height.",
            source="facts/runware/seedance-1.0-pro.yaml:177",
        ),
        Rule(
            "not_together",
            ("resolution", "height"),
            message="resolution cannot be combined with width and height.",
            source="facts/runware/seedance-1.0-pro.yaml:181",
        ),
        Rule(
            "requires",
            ("width",),
            needs=("height",),
            message="width and height only together.",
            source="facts/runware/seedance-1.0-pro.yaml:185",
        ),
        Rule(
            "requires",
            ("height",),
            needs=("width",),
            message="width and height only together.",
            source="facts/runware/seedance-1.0-pro.yaml:185",
        ),
        Rule(
            "schema",
            ("width", "height"),
            message="width and height must be one of the listed pairs.",
            source="facts/runware/seedance-1.0-pro.yaml:190",
            schema={
                "if": {"required": ["width", "height"]},
                "then": {
                    "anyOf": [
                        {"properties": {"width": {"const": 864}, "height": {"const": 480}}},
                        {"properties": {"width": {"const": 736}, "height": {"const": 544}}},
                        {"properties": {"width": {"const": 640}, "height": {"const": 640}}},
                        {"properties": {"width": {"const": 544}, "height": {"const": 736}}},
                        {"properties": {"width": {"const": 480}, "height": {"const": 864}}},
                        {"properties": {"width": {"const": 416}, "height": {"const": 960}}},
                        {"properties": {"width": {"const": 960}, "height": {"const": 416}}},
                        {"properties": {"width": {"const": 1920}, "height": {"const": 1088}}},
                        {"properties": {"width": {"const": 1664}, "height": {"const": 1248}}},
                        {"properties": {"width": {"const": 1440}, "height": {"const": 1440}}},
                        {"properties": {"width": {"const": 1248}, "height": {"const": 1664}}},
                        {"properties": {"width": {"const": 1088}, "height": {"const": 1920}}},
                        {"properties": {"width": {"const": 928}, "height": {"const": 2176}}},
                        {"properties": {"width": {"const": 2176}, "height": {"const": 928}}},
                    ],
                },
            },
        ),
    )

    task_type: Annotated[Literal["videoInference"], Field(alias="taskType")] = "videoInference"
    """Kind of task.

    Always "videoInference"; filled in.

    Source: facts/runware/seedance-1.0-pro.yaml, line 53.
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

    Source: facts/runware/seedance-1.0-pro.yaml, line 58.
    """

    output_type: Annotated[Literal["URL"], Field(alias="outputType")] = "URL"
    """How the video is returned.

    Only "URL". Default of the service: "URL".

    Source: facts/runware/seedance-1.0-pro.yaml, line 65.
    """

    output_format: Annotated[Literal["MP4", "WEBM", "MOV"], Field(alias="outputFormat")] = "MP4"
    """File format of the video.

    One of "MP4", "WEBM", "MOV". Default of the service: "MP4".

    Source: facts/runware/seedance-1.0-pro.yaml, line 71.
    """

    output_quality: Annotated[int, Field(alias="outputQuality", ge=20, le=99)] = 95
    """Compression quality; higher is better and larger.

    From 20 to 99. Default of the service: 95.

    Source: facts/runware/seedance-1.0-pro.yaml, line 77.
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

    Source: facts/runware/seedance-1.0-pro.yaml, line 84.
    """

    delivery_method: Annotated[Literal["async"], Field(alias="deliveryMethod")] = "async"
    """How the result is delivered; async tasks are polled.

    Only "async". Default of the service: "async".

    Source: facts/runware/seedance-1.0-pro.yaml, line 89.
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

    Source: facts/runware/seedance-1.0-pro.yaml, line 95.
    """

    safety: dict[str, Any] | None = None
    """Content safety settings.

    Source: facts/runware/seedance-1.0-pro.yaml, line 100.
    """

    ttl: Annotated[int | None, Field(ge=60)] = None
    """Seconds for which the result is kept.

    At least 60.

    Source: facts/runware/seedance-1.0-pro.yaml, line 105.
    """

    include_cost: Annotated[bool, Field(alias="includeCost")] = False
    """Adds the cost of the task to the answer.

    Default of the service: false.

    Source: facts/runware/seedance-1.0-pro.yaml, line 110.
    """

    number_results: Annotated[int, Field(alias="numberResults", ge=1, le=4)] = 1
    """How many videos to make, each from another seed.

    From 1 to 4. Default of the service: 1.

    Source: facts/runware/seedance-1.0-pro.yaml, line 115.
    """

    inputs: dict[str, Any] | None = None
    """Input resources; the page names frameImages.

    Source: facts/runware/seedance-1.0-pro.yaml, line 122.
    """

    routing: dict[str, Any] | None = None
    """Routing of the task.

    Source: facts/runware/seedance-1.0-pro.yaml, line 127.
    """

    model: Literal["bytedance:2@1"] = "bytedance:2@1"
    """Identifier of the model.

    Always "bytedance:2@1"; filled in.

    Source: facts/runware/seedance-1.0-pro.yaml, line 132.
    """

    positive_prompt: Annotated[str, Field(alias="positivePrompt")]
    """What the video shows.

    Source: facts/runware/seedance-1.0-pro.yaml, line 137.
    """

    width: int | None = None
    """Width of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-1.0-pro.yaml, line 141.
    """

    height: int | None = None
    """Height of the video in pixels.

    Unit: pixels.

    Source: facts/runware/seedance-1.0-pro.yaml, line 145.
    """

    resolution: Literal["480p", "1080p"] | None = None
    """Resolution preset of the video.

    One of "480p", "1080p".

    Source: facts/runware/seedance-1.0-pro.yaml, line 149.
    """

    duration: int | float | None = None
    """Length of the video in seconds.

    Unit: seconds.

    Source: facts/runware/seedance-1.0-pro.yaml, line 154.
    """

    seed: int | None = None
    """Seed of the random generator.

    Source: facts/runware/seedance-1.0-pro.yaml, line 158.
    """

    provider_settings: Annotated[dict[str, Any] | None, Field(alias="providerSettings")] = None
    """Settings of the model provider.

    Source: facts/runware/seedance-1.0-pro.yaml, line 162.
    """
