"""Seedance 1.0 Pro Fast at Runware: the models of its request.

Source: https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast
(captures/runware/seedance-1.0-pro-fast.txt).
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import Field

from ..._runtime.media_fields import Image
from ..._runtime.model import Part, Request
from ..._runtime.pointer import Json
from ..._runtime.rules import Rule


class Seedance10ProFastRequestSafety(Part):
    """Content safety checking configuration for video generation.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 93.
    """

    SOURCE: ClassVar[str] = "bytedance:2@2"

    check_content: Annotated[bool, Field(alias="checkContent")] = False
    """Enable or disable content safety checking. When enabled, defaults to fast mode.

    Default of the service: false.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 102.
    """

    mode: str = "none"
    """Safety checking mode for video generation.

    Default of the service: "none".

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 110.
    """


class Seedance10ProFastRequestInputsFrameImages(Part):
    """Members of a request.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 147.
    """

    SOURCE: ClassVar[str] = "bytedance:2@2"
    MEDIA: ClassVar[frozenset[str]] = frozenset(["image"])

    image: Image
    """Image input (UUID, URL, Data URI, or Base64).

    An address, Base64 text, bytes or a Path.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 180.
    """

    frame: Literal["first", 0] | None = None
    """Target frame position for the image. This model only supports the first frame.

    One of "first", 0.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 188.
    """


FrameImagesItem: TypeAlias = Image | Seedance10ProFastRequestInputsFrameImages


class Seedance10ProFastRequestInputs(Part):
    """Input resources for the task (images, audio, etc). These must be nested inside the inputs
    object.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 145.
    """

    SOURCE: ClassVar[str] = "bytedance:2@2"
    MEDIA: ClassVar[frozenset[str]] = frozenset(["frameImages"])

    frame_images: Annotated[
        list[FrameImagesItem] | None,
        Field(alias="frameImages", max_length=1),
    ] = None
    """An array of frame-specific image inputs to guide video generation. Each item can be either
    a plain image input (UUID, URL, Data URI, or Base64) or an object that pairs an image with
    a target frame position.

    The frameImages parameter allows you to constrain specific frames within the video
    sequence, ensuring that particular visual content appears at designated points. This is
    different from referenceImages, which provide overall visual guidance without constraining
    specific timeline positions.

    When the frame parameter is omitted, automatic distribution rules apply:

    • 1 image: Used as the first frame.

    Up to 1 item.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 145.
    """


class Seedance10ProFastRequestProviderSettingsBytedance(Part):
    """Parameters specific to this model provider. These must be nested inside the
    providerSettings.bytedance object.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 254.
    """

    SOURCE: ClassVar[str] = "bytedance:2@2"

    camera_fixed: Annotated[bool, Field(alias="cameraFixed")] = False
    """Fix the camera position and angle, preventing any panning, tilting, or zooming effects.

    Default of the service: false.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 254.
    """


class Seedance10ProFastRequestProviderSettings(Part):
    """Members of a request.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 254.
    """

    SOURCE: ClassVar[str] = "bytedance:2@2"

    bytedance: Seedance10ProFastRequestProviderSettingsBytedance | None = None
    """Parameters specific to this model provider. These must be nested inside the
    providerSettings.bytedance object.

    Members: camera_fixed.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 254.
    """


class Seedance10ProFastRequest(Request):
    """Seedance 1.0 Pro Fast accelerates the core Seedance pipeline for expressive dance and
    performance clips. It turns text prompts or reference images into smooth, cinematic motion
    with strong temporal consistency. Ideal for rapid iteration in creative tools and
    production workflows.

    Rules:
        - `resolution` cannot be combined with `width`
            (overlays/runware/seedance-1.0-pro-fast.yaml:122)
        - `resolution` cannot be combined with `height`
            (overlays/runware/seedance-1.0-pro-fast.yaml:125)
        - `width` needs `height` (overlays/runware/seedance-1.0-pro-fast.yaml:119)
        - `height` needs `width` (overlays/runware/seedance-1.0-pro-fast.yaml:120)

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 4.
    """

    VARIANT: ClassVar[str] = "runware/bytedance:2@2"
    SOURCE: ClassVar[str] = "bytedance:2@2"
    CONSTANTS: ClassVar[Mapping[str, Json]] = {
        "taskType": "videoInference",
        "model": "bytedance:2@2",
    }
    CLIENT_ID: ClassVar[str | None] = "taskUUID"
    RULES: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "not_together",
            ("resolution", "width"),
            message="resolution cannot be used together with width",
            source="overlays/runware/seedance-1.0-pro-fast.yaml:122",
        ),
        Rule(
            "not_together",
            ("resolution", "height"),
            message="resolution cannot be used together with height",
            source="overlays/runware/seedance-1.0-pro-fast.yaml:125",
        ),
        Rule(
            "requires",
            ("width",),
            needs=("height",),
            source="overlays/runware/seedance-1.0-pro-fast.yaml:119",
        ),
        Rule(
            "requires",
            ("height",),
            needs=("width",),
            source="overlays/runware/seedance-1.0-pro-fast.yaml:120",
        ),
    )

    task_type: Annotated[Literal["videoInference"], Field(alias="taskType")] = "videoInference"
    """Identifier for the type of task being performed

    Always "videoInference"; filled in.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 17.
    """

    task_uuid: Annotated[
        str | None,
        Field(
            alias="taskUUID",
            pattern="^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
        ),
    ] = None
    """UUID v4 identifier for tracking tasks and matching async responses. Must be unique per
    task.

    Format: uuid.

    A fresh one is made for every call that does not set it.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 23.
    """

    output_type: Annotated[Literal["URL"], Field(alias="outputType")] = "URL"
    """Video output type.

    Only "URL". Default of the service: "URL".

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 29.
    """

    output_format: Annotated[Literal["MP4", "WEBM", "MOV"], Field(alias="outputFormat")] = "MP4"
    """Specifies the file format of the generated output. The available values depend on the task
    type and the specific model's capabilities.

    • `MP4`: Widely supported video container (H.264), recommended for general use.
    • `WEBM`: Optimized for web delivery.
    • `MOV`: QuickTime format, common in professional workflows (Apple ecosystem).

    One of "MP4", "WEBM", "MOV". Default of the service: "MP4".

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 37.
    """

    output_quality: Annotated[int, Field(alias="outputQuality", ge=20, le=99)] = 95
    """Compression quality of the output. Higher values preserve quality but increase file size.

    From 20 to 99. Default of the service: 95.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 48.
    """

    webhook_url: Annotated[
        str | None,
        Field(
            alias="webhookURL",
            pattern="^[A-Za-z][A-Za-z0-9+.-]*:(?://(?:(?:[:A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*@)?(?:\\[[0-9A-Fa-f:.]+\\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?(?:/(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)*|/?(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+(?:/(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)*)?)(?:\\?(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})|[/?])*)?(?:#(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})|[/?])*)?$",
        ),
    ] = None
    """Specifies a webhook URL where JSON responses will be sent via HTTP POST when generation
    tasks complete. For batch requests with multiple results, each completed item triggers a
    separate webhook call as it becomes available.

    Format: uri.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 54.
    """

    delivery_method: Annotated[Literal["async"], Field(alias="deliveryMethod")] = "async"
    """Determines how the API delivers task results.

    Only "async". Default of the service: "async".

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 62.
    """

    upload_endpoint: Annotated[
        str | None,
        Field(
            alias="uploadEndpoint",
            pattern="^[A-Za-z][A-Za-z0-9+.-]*:(?://(?:(?:[:A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*@)?(?:\\[[0-9A-Fa-f:.]+\\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?(?:/(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)*|/?(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+(?:/(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)*)?)(?:\\?(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})|[/?])*)?(?:#(?:(?:[:@A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})|[/?])*)?$",
        ),
    ] = None
    """Specifies a URL where the generated content will be automatically uploaded using the HTTP
    PUT method. The raw binary data of the media file is sent directly as the request body.
    For secure uploads to cloud storage, use presigned URLs that include temporary
    authentication credentials.

    Common use cases:

    • Cloud storage: Upload directly to S3 buckets, Google Cloud Storage, or Azure Blob
    Storage using presigned URLs.
    • CDN integration: Upload to content delivery networks for immediate distribution. // S3
    presigned URL for secure upload
    https://your-bucket.s3.amazonaws.com/generated/content.mp4?X-Amz-Signature=abc123&X-Amz-Expires=3600

    // Google Cloud Storage presigned URL
    https://storage.googleapis.com/your-bucket/content.jpg?X-Goog-Signature=xyz789

    // Custom storage endpoint https://storage.example.com/uploads/generated-image.jpg

    The content data will be sent as the request body to the specified URL when generation is
    complete.

    Format: uri.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 72.
    """

    safety: Seedance10ProFastRequestSafety | None = None
    """Content safety checking configuration for video generation.

    Members: check_content, mode.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 93.
    """

    ttl: Annotated[int | None, Field(ge=60)] = None
    """Time-to-live (TTL) in seconds for generated content. Only applies when outputType is URL.

    At least 60 seconds.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 121.
    """

    include_cost: Annotated[bool, Field(alias="includeCost")] = False
    """Include task cost in the response.

    Default of the service: false.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 127.
    """

    number_results: Annotated[int, Field(alias="numberResults", ge=1, le=4)] = 1
    """Number of results to generate. Each result uses a different seed, producing variations of
    the same parameters.

    From 1 to 4. Default of the service: 1.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 133.
    """

    inputs: Seedance10ProFastRequestInputs | None = None
    """Input resources for the task (images, audio, etc). These must be nested inside the inputs
    object.

    Members: frame_images.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 145.
    """

    routing: dict[str, Any] | None = None
    """Routing of the task.

    Source: overlays/runware/seedance-1.0-pro-fast.yaml, line 32.
    """

    model: Literal["bytedance:2@2"] = "bytedance:2@2"
    """Identifier of the model to use for generation.

    Always "bytedance:2@2"; filled in.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 202.
    """

    positive_prompt: Annotated[str, Field(alias="positivePrompt", max_length=3000, min_length=2)]
    """Text prompt describing elements to include in the generated output.

    2 to 3000 characters.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 210.
    """

    width: int | None = None
    """Width of the generated media in pixels.

    Unit: pixels.

    Source: overlays/runware/seedance-1.0-pro-fast.yaml, line 16.
    """

    height: int | None = None
    """Height of the generated media in pixels.

    Unit: pixels.

    Source: overlays/runware/seedance-1.0-pro-fast.yaml, line 19.
    """

    resolution: Literal["480p", "720p", "1080p"] | None = None
    """Resolution preset for the output. When used with input media, automatically matches the
    aspect ratio from the input.

    One of "480p", "720p", "1080p".

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 226.
    """

    duration: Annotated[int | float, Field(ge=1.2, le=12.0)] = 5
    """Length of the generated video in seconds. The total number of frames produced is
    determined by duration multiplied by the model's frame rate (fps).

    From 1.2 to 12 seconds. Default of the service: 5.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 234.
    """

    seed: Annotated[int | None, Field(ge=0, le=9223372036854775807)] = None
    """Random seed for reproducible generation. When not provided, a random seed is generated in
    the unsigned 32-bit range.

    From 0 to 9223372036854775807.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 240.
    """

    provider_settings: Annotated[
        Seedance10ProFastRequestProviderSettings | None,
        Field(alias="providerSettings"),
    ] = None
    """Members: bytedance.

    Source: captures/runware/seedance-1.0-pro-fast.txt, line 254.
    """
