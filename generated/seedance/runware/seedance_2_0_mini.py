"""Seedance 2.0 Mini at Runware: the endpoint functions.

Source: https://runware.ai/docs/models/bytedance-seedance-2-0-mini
(facts/runware/seedance-2.0-mini.yaml).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.omit import OMIT, documented
from .._runtime.plain import PlainCall
from .._runtime.preview import Preview
from .._runtime.rules import Rule
from .._runtime.task import AsyncTask, Task
from . import models

OutputType: TypeAlias = Literal["URL"]
OutputFormat: TypeAlias = Literal["MP4", "WEBM", "MOV"]
DeliveryMethod: TypeAlias = Literal["async"]
Resolution: TypeAlias = Literal["480p", "720p"]

_CALL = PlainCall(
    "runware/bytedance:seedance@2.0-mini",
    "POST",
    "/v1",
    ("positivePrompt",),
    {
        "outputType": {"enum": ["URL"]},
        "outputFormat": {"enum": ["MP4", "WEBM", "MOV"]},
        "outputQuality": {"type": "integer", "minimum": 20, "maximum": 99},
        "deliveryMethod": {"enum": ["async"]},
        "ttl": {"type": "integer", "minimum": 60},
        "includeCost": {"type": "boolean"},
        "numberResults": {"type": "integer", "minimum": 1, "maximum": 4},
        "positivePrompt": {"type": "string"},
        "width": {"type": "integer"},
        "height": {"type": "integer"},
        "resolution": {"enum": ["480p", "720p"]},
        "duration": {"type": "integer"},
    },
    {"taskType": "videoInference", "model": "bytedance:seedance@2.0-mini"},
    (
        Rule(
            "schema",
            ("inputs", "width", "height"),
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
        Rule("not_together", ("resolution", "width")),
        Rule("not_together", ("resolution", "height")),
        Rule(
            "schema",
            ("resolution", "inputs"),
            schema={
                "if": {"required": ["resolution"]},
                "then": {
                    "required": ["inputs"],
                    "properties": {"inputs": {"required": ["frameImages"]}},
                },
            },
        ),
        Rule("requires", ("width",), needs=("height",)),
        Rule("requires", ("height",), needs=("width",)),
        Rule(
            "schema",
            ("width", "height"),
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
    ),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        positive_prompt: Required[str]
        task_uuid: str
        output_type: OutputType
        output_format: OutputFormat
        output_quality: int
        webhook_url: str
        delivery_method: DeliveryMethod
        upload_endpoint: str
        safety: Mapping[str, object]
        ttl: int
        include_cost: bool
        number_results: int
        inputs: models.seedance_2_0_mini.Seedance20MiniRequestInputs | Mapping[str, object]
        routing: Mapping[str, object]
        width: int
        height: int
        resolution: Resolution
        duration: int
        settings: models.seedance_2_0_mini.Seedance20MiniRequestSettings | Mapping[str, object]


@overload
def seedance_2_0_mini(
    client: Client,
    *,
    positive_prompt: str,
    task_uuid: str = OMIT,
    output_type: OutputType = documented("URL"),
    output_format: OutputFormat = documented("MP4"),
    output_quality: int = documented(95),
    webhook_url: str = OMIT,
    delivery_method: DeliveryMethod = documented("async"),
    upload_endpoint: str = OMIT,
    safety: Mapping[str, object] = OMIT,
    ttl: int = OMIT,
    include_cost: bool = documented(False),
    number_results: int = documented(1),
    inputs: models.seedance_2_0_mini.Seedance20MiniRequestInputs | Mapping[str, object] = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    settings: models.seedance_2_0_mini.Seedance20MiniRequestSettings | Mapping[str, object] = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def seedance_2_0_mini(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_2_0_mini(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_2_0_mini(
    client: Client,
    *,
    positive_prompt: str,
    task_uuid: str = OMIT,
    output_type: OutputType = documented("URL"),
    output_format: OutputFormat = documented("MP4"),
    output_quality: int = documented(95),
    webhook_url: str = OMIT,
    delivery_method: DeliveryMethod = documented("async"),
    upload_endpoint: str = OMIT,
    safety: Mapping[str, object] = OMIT,
    ttl: int = OMIT,
    include_cost: bool = documented(False),
    number_results: int = documented(1),
    inputs: models.seedance_2_0_mini.Seedance20MiniRequestInputs | Mapping[str, object] = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    settings: models.seedance_2_0_mini.Seedance20MiniRequestSettings | Mapping[str, object] = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a Seedance 2.0 Mini task at Runware; every call is paid.

    A lighter Seedance 2.0: makes a video from a text prompt, with optional frame images or
    reference images, videos and audio.

    Partial: only a part of its page was seen. Not known: length limits of positivePrompt; limits of
    duration; item limits of the inputs; children of settings other than audio; children of safety
    and of routing; the numeric limits of the API options on its own page: they were read on the
    page of Seedance 1.0 Pro Fast.

    Rules:
        - Give inputs.frameImages, or width and height. (facts/runware/seedance-2.0-mini.yaml:217)
        - `resolution` cannot be combined with `width` (facts/runware/seedance-2.0-mini.yaml:225)
        - `resolution` cannot be combined with `height` (facts/runware/seedance-2.0-mini.yaml:229)
        - resolution requires inputs.frameImages. (facts/runware/seedance-2.0-mini.yaml:233)
        - `width` needs `height` (facts/runware/seedance-2.0-mini.yaml:242)
        - `height` needs `width` (facts/runware/seedance-2.0-mini.yaml:242)
        - width and height must be one of the listed pairs.
            (facts/runware/seedance-2.0-mini.yaml:247)

    Args:
        client: An open client of the provider.
        positive_prompt: What the video shows. (facts/runware/seedance-2.0-mini.yaml:185)
        task_uuid: Names the task in answers: a UUID of version 4, fresh for each task. Format:
            uuid. A fresh one is made for every call. (facts/runware/seedance-2.0-mini.yaml:77)
        output_type: How the video is returned. Only "URL". Default of the service: "URL".
            (facts/runware/seedance-2.0-mini.yaml:84)
        output_format: File format of the video. One of "MP4", "WEBM", "MOV". Default of the
            service: "MP4". (facts/runware/seedance-2.0-mini.yaml:90)
        output_quality: Compression quality; higher is better and larger. From 20 to 99. Default of
            the service: 95. (facts/runware/seedance-2.0-mini.yaml:96)
        webhook_url: Address that receives the answer by HTTP POST when the task has finished.
            Format: uri. (facts/runware/seedance-2.0-mini.yaml:103)
        delivery_method: How the result is delivered; async tasks are polled. Only "async". Default
            of the service: "async". (facts/runware/seedance-2.0-mini.yaml:108)
        upload_endpoint: Address to which the video is uploaded by HTTP PUT. Format: uri.
            (facts/runware/seedance-2.0-mini.yaml:114)
        safety: Content safety settings. (facts/runware/seedance-2.0-mini.yaml:119)
        ttl: Seconds for which the result is kept. At least 60.
            (facts/runware/seedance-2.0-mini.yaml:124)
        include_cost: Adds the cost of the task to the answer. Default of the service: false.
            (facts/runware/seedance-2.0-mini.yaml:129)
        number_results: How many videos to make, each from another seed. From 1 to 4. Default of the
            service: 1. (facts/runware/seedance-2.0-mini.yaml:134)
        inputs: Input resources. Members: frame_images, reference_images, reference_videos,
            reference_audios. (facts/runware/seedance-2.0-mini.yaml:141)
        routing: Routing of the task. (facts/runware/seedance-2.0-mini.yaml:175)
        width: Width of the video in pixels. Unit: pixels.
            (facts/runware/seedance-2.0-mini.yaml:189)
        height: Height of the video in pixels. Unit: pixels.
            (facts/runware/seedance-2.0-mini.yaml:193)
        resolution: Resolution preset of the video. One of "480p", "720p".
            (facts/runware/seedance-2.0-mini.yaml:197)
        duration: Length of the video in seconds. Unit: seconds.
            (facts/runware/seedance-2.0-mini.yaml:202)
        settings: Settings of the model. Members: audio. (facts/runware/seedance-2.0-mini.yaml:206)
        validate: Whether the documented limits and rules are checked before sending.
        dry_run: Return what would be sent, and send nothing.
        timeout: Seconds for this request, instead of the client's.
        extra_headers: Headers to send besides the client's.

    Returns the accepted task; ``wait`` for it. With ``dry_run``: what would be sent.

    Raises:
        InvalidRequest: The request breaks documented limits or rules; nothing was sent.
        NotSent: No connection was made; safe to repeat.
        Rejected: The provider refused it; nothing to pay.
        OutcomeUnknown: It may have been accepted: look before you send it again.

    Source: https://runware.ai/docs/models/bytedance-seedance-2-0-mini
    (facts/runware/seedance-2.0-mini.yaml).
    """
    return client.call(
        _CALL,
        {
            "positivePrompt": positive_prompt,
            "taskUUID": task_uuid,
            "outputType": output_type,
            "outputFormat": output_format,
            "outputQuality": output_quality,
            "webhookURL": webhook_url,
            "deliveryMethod": delivery_method,
            "uploadEndpoint": upload_endpoint,
            "safety": safety,
            "ttl": ttl,
            "includeCost": include_cost,
            "numberResults": number_results,
            "inputs": inputs,
            "routing": routing,
            "width": width,
            "height": height,
            "resolution": resolution,
            "duration": duration,
            "settings": settings,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def seedance_2_0_mini_async(
    client: AsyncClient,
    *,
    positive_prompt: str,
    task_uuid: str = OMIT,
    output_type: OutputType = documented("URL"),
    output_format: OutputFormat = documented("MP4"),
    output_quality: int = documented(95),
    webhook_url: str = OMIT,
    delivery_method: DeliveryMethod = documented("async"),
    upload_endpoint: str = OMIT,
    safety: Mapping[str, object] = OMIT,
    ttl: int = OMIT,
    include_cost: bool = documented(False),
    number_results: int = documented(1),
    inputs: models.seedance_2_0_mini.Seedance20MiniRequestInputs | Mapping[str, object] = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    settings: models.seedance_2_0_mini.Seedance20MiniRequestSettings | Mapping[str, object] = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def seedance_2_0_mini_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_2_0_mini_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_2_0_mini_async(
    client: AsyncClient,
    *,
    positive_prompt: str,
    task_uuid: str = OMIT,
    output_type: OutputType = documented("URL"),
    output_format: OutputFormat = documented("MP4"),
    output_quality: int = documented(95),
    webhook_url: str = OMIT,
    delivery_method: DeliveryMethod = documented("async"),
    upload_endpoint: str = OMIT,
    safety: Mapping[str, object] = OMIT,
    ttl: int = OMIT,
    include_cost: bool = documented(False),
    number_results: int = documented(1),
    inputs: models.seedance_2_0_mini.Seedance20MiniRequestInputs | Mapping[str, object] = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    settings: models.seedance_2_0_mini.Seedance20MiniRequestSettings | Mapping[str, object] = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a Seedance 2.0 Mini task at Runware; every call is paid.

    The same as ``seedance_2_0_mini``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "positivePrompt": positive_prompt,
            "taskUUID": task_uuid,
            "outputType": output_type,
            "outputFormat": output_format,
            "outputQuality": output_quality,
            "webhookURL": webhook_url,
            "deliveryMethod": delivery_method,
            "uploadEndpoint": upload_endpoint,
            "safety": safety,
            "ttl": ttl,
            "includeCost": include_cost,
            "numberResults": number_results,
            "inputs": inputs,
            "routing": routing,
            "width": width,
            "height": height,
            "resolution": resolution,
            "duration": duration,
            "settings": settings,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
