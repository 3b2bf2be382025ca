"""Seedance 1.0 Pro Fast at Runware: the endpoint functions.

Source: https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast
(captures/runware/seedance-1.0-pro-fast.txt).
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
Resolution: TypeAlias = Literal["480p", "720p", "1080p"]

_CALL = PlainCall(
    "runware/bytedance:2@2",
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
        "positivePrompt": {"type": "string", "minLength": 2, "maxLength": 3000},
        "width": {"type": "integer"},
        "height": {"type": "integer"},
        "resolution": {"enum": ["480p", "720p", "1080p"]},
        "duration": {"type": "number", "minimum": 1.2, "maximum": 12},
        "seed": {"type": "integer", "minimum": 0, "maximum": 9223372036854775807},
    },
    {"taskType": "videoInference", "model": "bytedance:2@2"},
    (
        Rule("not_together", ("resolution", "width")),
        Rule("not_together", ("resolution", "height")),
        Rule("requires", ("width",), needs=("height",)),
        Rule("requires", ("height",), needs=("width",)),
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
        safety: models.seedance_1_0_pro_fast.Seedance10ProFastRequestSafety | Mapping[str, object]
        ttl: int
        include_cost: bool
        number_results: int
        inputs: models.seedance_1_0_pro_fast.Seedance10ProFastRequestInputs | Mapping[str, object]
        routing: Mapping[str, object]
        width: int
        height: int
        resolution: Resolution
        duration: float
        seed: int
        provider_settings: (
            models.seedance_1_0_pro_fast.Seedance10ProFastRequestProviderSettings
            | Mapping[str, object]
        )


@overload
def seedance_1_0_pro_fast(
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
    safety: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestSafety | Mapping[str, object]
    ) = OMIT,
    ttl: int = OMIT,
    include_cost: bool = documented(False),
    number_results: int = documented(1),
    inputs: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestInputs | Mapping[str, object]
    ) = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: float = documented(5),
    seed: int = OMIT,
    provider_settings: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestProviderSettings | Mapping[str, object]
    ) = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def seedance_1_0_pro_fast(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def seedance_1_0_pro_fast(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def seedance_1_0_pro_fast(
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
    safety: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestSafety | Mapping[str, object]
    ) = OMIT,
    ttl: int = OMIT,
    include_cost: bool = documented(False),
    number_results: int = documented(1),
    inputs: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestInputs | Mapping[str, object]
    ) = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: float = documented(5),
    seed: int = OMIT,
    provider_settings: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestProviderSettings | Mapping[str, object]
    ) = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a Seedance 1.0 Pro Fast task at Runware; every call is paid.

    Seedance 1.0 Pro Fast accelerates the core Seedance pipeline for expressive dance and
    performance clips. It turns text prompts or reference images into smooth, cinematic motion with
    strong temporal consistency. Ideal for rapid iteration in creative tools and production
    workflows.

    Partial: only a part of its page was seen. Not known: limits and allowed pairs of width and
    height; values of safety.mode; the members of routing; the rules between width, height,
    resolution and inputs.frameImages on this model's own page.

    Rules:
        - `resolution` cannot be combined with `width`
            (overlays/runware/seedance-1.0-pro-fast.yaml:122)
        - `resolution` cannot be combined with `height`
            (overlays/runware/seedance-1.0-pro-fast.yaml:125)
        - `width` needs `height` (overlays/runware/seedance-1.0-pro-fast.yaml:119)
        - `height` needs `width` (overlays/runware/seedance-1.0-pro-fast.yaml:120)

    Args:
        client: An open client of the provider.
        positive_prompt: Text prompt describing elements to include in the generated output. 2 to
            3000 characters. (captures/runware/seedance-1.0-pro-fast.txt:210)
        task_uuid: UUID v4 identifier for tracking tasks and matching async responses. Must be
            unique per task. Format: uuid. A fresh one is made for every call.
            (captures/runware/seedance-1.0-pro-fast.txt:23)
        output_type: Video output type. Only "URL". Default of the service: "URL".
            (captures/runware/seedance-1.0-pro-fast.txt:29)
        output_format: Specifies the file format of the generated output. The available values
            depend on the task type and the specific model's capabilities. • `MP4`: Widely supported
            video container (H.264), recommended for general use. • `WEBM`: Optimized for web
            delivery. • `MOV`: QuickTime format, common in professional workflows (Apple ecosystem).
            One of "MP4", "WEBM", "MOV". Default of the service: "MP4".
            (captures/runware/seedance-1.0-pro-fast.txt:37)
        output_quality: Compression quality of the output. Higher values preserve quality but
            increase file size. From 20 to 99. Default of the service: 95.
            (captures/runware/seedance-1.0-pro-fast.txt:48)
        webhook_url: Specifies a webhook URL where JSON responses will be sent via HTTP POST when
            generation tasks complete. For batch requests with multiple results, each completed item
            triggers a separate webhook call as it becomes available. Format: uri.
            (captures/runware/seedance-1.0-pro-fast.txt:54)
        delivery_method: Determines how the API delivers task results. Only "async". Default of the
            service: "async". (captures/runware/seedance-1.0-pro-fast.txt:62)
        upload_endpoint: Specifies a URL where the generated content will be automatically uploaded
            using the HTTP PUT method. The raw binary data of the media file is sent directly as the
            request body. For secure uploads to cloud storage, use presigned URLs that include
            temporary authentication credentials. Common use cases: • Cloud storage: Upload directly
            to S3 buckets, Google Cloud Storage, or Azure Blob Storage using presigned URLs. • CDN
            integration: Upload to content delivery networks for immediate distribution. // S3
            presigned URL for secure upload
            https://your-bucket.s3.amazonaws.com/generated/content.mp4?X-Amz-Signature=abc123&X-Amz-Expires=3600
            // Google Cloud Storage presigned URL
            https://storage.googleapis.com/your-bucket/content.jpg?X-Goog-Signature=xyz789 // Custom
            storage endpoint https://storage.example.com/uploads/generated-image.jpg The content
            data will be sent as the request body to the specified URL when generation is complete.
            Format: uri. (captures/runware/seedance-1.0-pro-fast.txt:72)
        safety: Content safety checking configuration for video generation. Members: check_content,
            mode. (captures/runware/seedance-1.0-pro-fast.txt:93)
        ttl: Time-to-live (TTL) in seconds for generated content. Only applies when outputType is
            URL. At least 60 seconds. (captures/runware/seedance-1.0-pro-fast.txt:121)
        include_cost: Include task cost in the response. Default of the service: false.
            (captures/runware/seedance-1.0-pro-fast.txt:127)
        number_results: Number of results to generate. Each result uses a different seed, producing
            variations of the same parameters. From 1 to 4. Default of the service: 1.
            (captures/runware/seedance-1.0-pro-fast.txt:133)
        inputs: Input resources for the task (images, audio, etc). These must be nested inside the
            inputs object. Members: frame_images. (captures/runware/seedance-1.0-pro-fast.txt:145)
        routing: Routing of the task. (overlays/runware/seedance-1.0-pro-fast.yaml:32)
        width: Width of the generated media in pixels. Unit: pixels.
            (overlays/runware/seedance-1.0-pro-fast.yaml:16)
        height: Height of the generated media in pixels. Unit: pixels.
            (overlays/runware/seedance-1.0-pro-fast.yaml:19)
        resolution: Resolution preset for the output. When used with input media, automatically
            matches the aspect ratio from the input. One of "480p", "720p", "1080p".
            (captures/runware/seedance-1.0-pro-fast.txt:226)
        duration: Length of the generated video in seconds. The total number of frames produced is
            determined by duration multiplied by the model's frame rate (fps). From 1.2 to 12
            seconds. Default of the service: 5. (captures/runware/seedance-1.0-pro-fast.txt:234)
        seed: Random seed for reproducible generation. When not provided, a random seed is generated
            in the unsigned 32-bit range. From 0 to 9223372036854775807.
            (captures/runware/seedance-1.0-pro-fast.txt:240)
        provider_settings: Members: bytedance. (captures/runware/seedance-1.0-pro-fast.txt:254)
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

    Source: https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast
    (captures/runware/seedance-1.0-pro-fast.txt).
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
            "seed": seed,
            "providerSettings": provider_settings,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def seedance_1_0_pro_fast_async(
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
    safety: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestSafety | Mapping[str, object]
    ) = OMIT,
    ttl: int = OMIT,
    include_cost: bool = documented(False),
    number_results: int = documented(1),
    inputs: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestInputs | Mapping[str, object]
    ) = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: float = documented(5),
    seed: int = OMIT,
    provider_settings: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestProviderSettings | Mapping[str, object]
    ) = OMIT,
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def seedance_1_0_pro_fast_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def seedance_1_0_pro_fast_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def seedance_1_0_pro_fast_async(
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
    safety: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestSafety | Mapping[str, object]
    ) = OMIT,
    ttl: int = OMIT,
    include_cost: bool = documented(False),
    number_results: int = documented(1),
    inputs: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestInputs | Mapping[str, object]
    ) = OMIT,
    routing: Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    resolution: Resolution = OMIT,
    duration: float = documented(5),
    seed: int = OMIT,
    provider_settings: (
        models.seedance_1_0_pro_fast.Seedance10ProFastRequestProviderSettings | Mapping[str, object]
    ) = OMIT,
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a Seedance 1.0 Pro Fast task at Runware; every call is paid.

    The same as ``seedance_1_0_pro_fast``, for an ``AsyncClient``.
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
            "seed": seed,
            "providerSettings": provider_settings,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
