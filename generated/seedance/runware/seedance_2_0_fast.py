"""Seedance 2.0 Fast at Runware: the endpoint functions.

Source: https://runware.ai/docs/models/bytedance-seedance-2-0-fast
(facts/runware/seedance-2.0-fast.yaml).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.omit import OMIT, documented
from .._runtime.plain import PlainCall
from .._runtime.preview import Preview
from .._runtime.task import AsyncTask, Task
from . import models

OutputType: TypeAlias = Literal["URL"]
OutputFormat: TypeAlias = Literal["MP4", "WEBM", "MOV"]
DeliveryMethod: TypeAlias = Literal["async"]
Resolution: TypeAlias = Literal["480p", "720p"]

_CALL = PlainCall(
    "runware/bytedance:seedance@2.0-fast",
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
    {"taskType": "videoInference", "model": "bytedance:seedance@2.0-fast"},
    (),
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
        inputs: models.seedance_2_0_fast.Seedance20FastRequestInputs | Mapping[str, object]
        routing: Mapping[str, object]
        width: int
        height: int
        resolution: Resolution
        duration: int
        settings: models.seedance_2_0_fast.Seedance20FastRequestSettings | Mapping[str, object]


@overload
def seedance_2_0_fast(
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
    inputs: models.seedance_2_0_fast.Seedance20FastRequestInputs | Mapping[str, object] = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    settings: models.seedance_2_0_fast.Seedance20FastRequestSettings | Mapping[str, object] = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def seedance_2_0_fast(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_2_0_fast(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_2_0_fast(
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
    inputs: models.seedance_2_0_fast.Seedance20FastRequestInputs | Mapping[str, object] = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    settings: models.seedance_2_0_fast.Seedance20FastRequestSettings | Mapping[str, object] = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a Seedance 2.0 Fast task at Runware; every call is paid.

    Makes a video faster than Seedance 2.0, from a text prompt with optional frame images or
    references.

    Partial: only a part of its page was seen. Not known: its page; length limits of positivePrompt;
    limits of duration; price; rules between fields; item limits of the inputs; children of settings
    other than audio; children of safety and of routing; the numeric limits of the API options on
    its own page: they were read on the page of Seedance 1.0 Pro Fast.

    Args:
        client: An open client of the provider.
        positive_prompt: What the video shows. (facts/runware/seedance-2.0-fast.yaml:156)
        task_uuid: Names the task in answers: a UUID of version 4, fresh for each task. Format:
            uuid. A fresh one is made for every call. (facts/runware/seedance-2.0-fast.yaml:60)
        output_type: How the video is returned. Only "URL". Default of the service: "URL".
            (facts/runware/seedance-2.0-fast.yaml:67)
        output_format: File format of the video. One of "MP4", "WEBM", "MOV". Default of the
            service: "MP4". (facts/runware/seedance-2.0-fast.yaml:73)
        output_quality: Compression quality; higher is better and larger. From 20 to 99. Default of
            the service: 95. (facts/runware/seedance-2.0-fast.yaml:79)
        webhook_url: Address that receives the answer by HTTP POST when the task has finished.
            Format: uri. (facts/runware/seedance-2.0-fast.yaml:86)
        delivery_method: How the result is delivered; async tasks are polled. Only "async". Default
            of the service: "async". (facts/runware/seedance-2.0-fast.yaml:91)
        upload_endpoint: Address to which the video is uploaded by HTTP PUT. Format: uri.
            (facts/runware/seedance-2.0-fast.yaml:97)
        safety: Content safety settings. (facts/runware/seedance-2.0-fast.yaml:102)
        ttl: Seconds for which the result is kept. At least 60.
            (facts/runware/seedance-2.0-fast.yaml:107)
        include_cost: Adds the cost of the task to the answer. Default of the service: false.
            (facts/runware/seedance-2.0-fast.yaml:112)
        number_results: How many videos to make, each from another seed. From 1 to 4. Default of the
            service: 1. (facts/runware/seedance-2.0-fast.yaml:117)
        inputs: Input resources. Members: frame_images, reference_images, reference_videos,
            reference_audios. (facts/runware/seedance-2.0-fast.yaml:124)
        routing: Routing of the task. (facts/runware/seedance-2.0-fast.yaml:146)
        width: Width of the video in pixels. Unit: pixels.
            (facts/runware/seedance-2.0-fast.yaml:160)
        height: Height of the video in pixels. Unit: pixels.
            (facts/runware/seedance-2.0-fast.yaml:164)
        resolution: Resolution preset of the video. One of "480p", "720p".
            (facts/runware/seedance-2.0-fast.yaml:168)
        duration: Length of the video in seconds. Unit: seconds.
            (facts/runware/seedance-2.0-fast.yaml:173)
        settings: Settings of the model. Members: audio. (facts/runware/seedance-2.0-fast.yaml:177)
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

    Source: https://runware.ai/docs/models/bytedance-seedance-2-0-fast
    (facts/runware/seedance-2.0-fast.yaml).
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
async def seedance_2_0_fast_async(
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
    inputs: models.seedance_2_0_fast.Seedance20FastRequestInputs | Mapping[str, object] = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    settings: models.seedance_2_0_fast.Seedance20FastRequestSettings | Mapping[str, object] = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def seedance_2_0_fast_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_2_0_fast_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_2_0_fast_async(
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
    inputs: models.seedance_2_0_fast.Seedance20FastRequestInputs | Mapping[str, object] = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: int = OMIT,
    settings: models.seedance_2_0_fast.Seedance20FastRequestSettings | Mapping[str, object] = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a Seedance 2.0 Fast task at Runware; every call is paid.

    The same as ``seedance_2_0_fast``, for an ``AsyncClient``.
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
