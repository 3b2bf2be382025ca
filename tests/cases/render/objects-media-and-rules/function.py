"""One at Acme: the endpoint functions.

Source: https://acme.example/one (captures/acme/one.txt).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Required, TypedDict, Unpack, overload

from .._runtime.client import AsyncClient, Client
from .._runtime.media import Media
from .._runtime.omit import OMIT, documented
from .._runtime.plain import PlainCall
from .._runtime.preview import Preview
from .._runtime.rules import Rule
from .._runtime.task import AsyncTask, Task
from . import models

_CALL = PlainCall(
    "acme/one",
    "POST",
    "/one",
    ("prompt",),
    {
        "prompt": {"type": "string", "minLength": 1},
        "webhookURL": {"type": "string"},
        "firstFrame": {"type": "string", "minLength": 1},
        "width": {"type": "integer"},
        "height": {"type": "integer"},
        "length": {"type": "number", "minimum": 1.2, "maximum": 12},
    },
    {"taskType": "videoInference"},
    (
        Rule("not_together", ("firstFrame", "inputs")),
        Rule("any_of", ("inputs", "width+height")),
        Rule(
            "schema",
            ("speed", "length"),
            schema={
                "if": {"required": ["speed"], "properties": {"speed": {"const": 2}}},
                "then": {"required": ["length"]},
            },
        ),
        Rule("requires", ("width",), needs=("height",)),
        Rule("requires", ("height",), needs=("width",)),
        Rule("schema", ("speed",), schema={"properties": {"speed": {"enum": [0.5, 1, 2]}}}),
    ),
)

if TYPE_CHECKING:

    class _Members(TypedDict, total=False):
        """What a call gives besides its options."""

        prompt: Required[str]
        task_uuid: str
        webhook_url: str
        first_frame: Media
        inputs: models.one.OneRequestInputs | Mapping[str, object]
        width: int
        height: int
        speed: float
        length: float


@overload
def one(
    client: Client,
    *,
    prompt: str,
    task_uuid: str = OMIT,
    webhook_url: str = OMIT,
    first_frame: Media = OMIT,
    inputs: models.one.OneRequestInputs | Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    speed: float = OMIT,
    length: float = documented(5),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task: ...


@overload
def one(
    client: Client,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
def one(
    client: Client,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Task | Preview: ...


def one(
    client: Client,
    *,
    prompt: str,
    task_uuid: str = OMIT,
    webhook_url: str = OMIT,
    first_frame: Media = OMIT,
    inputs: models.one.OneRequestInputs | Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    speed: float = OMIT,
    length: float = documented(5),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> Task | Preview:
    """Submit a One task at Acme; every call is paid.

    Makes a video.

    Rules:
        - `first_frame` cannot be combined with `inputs` (captures/acme/one.txt:252)
        - at least one of `inputs` or `width` with `height` must be given
            (captures/acme/one.txt:258)
        - A speed of 2 needs a length. (captures/acme/one.txt:268)
        - `width` needs `height` (captures/acme/one.txt:280)
        - `height` needs `width` (captures/acme/one.txt:282)

    Args:
        client: An open client of the provider.
        prompt: What to show. At least 1 character. (captures/acme/one.txt:210)
        task_uuid: Names the task. Format: uuid. A fresh one is made for every call.
            (captures/acme/one.txt:217)
        webhook_url: Format: uri. (captures/acme/one.txt:223)
        first_frame: URL or Base64 of the first frame. An address, Base64 text, bytes or a Path. At
            least 1 character. (captures/acme/one.txt:226)
        inputs: What the video is made from. Members: frame_images. (captures/acme/one.txt:231)
        width: Width in pixels. Unit: pixels. (captures/acme/one.txt:233)
        height: Height in pixels. Unit: pixels. (captures/acme/one.txt:236)
        speed: One of 0.5, 1, 2. (captures/acme/one.txt:239)
        length: From 1.2 to 12. Default of the service: 5. (captures/acme/one.txt:245)
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

    Source: https://acme.example/one (captures/acme/one.txt).
    """
    return client.call(
        _CALL,
        {
            "prompt": prompt,
            "taskUUID": task_uuid,
            "webhookURL": webhook_url,
            "firstFrame": first_frame,
            "inputs": inputs,
            "width": width,
            "height": height,
            "speed": speed,
            "length": length,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )


@overload
async def one_async(
    client: AsyncClient,
    *,
    prompt: str,
    task_uuid: str = OMIT,
    webhook_url: str = OMIT,
    first_frame: Media = OMIT,
    inputs: models.one.OneRequestInputs | Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    speed: float = OMIT,
    length: float = documented(5),
    validate: bool = True,
    dry_run: Literal[False] = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask: ...


@overload
async def one_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: Literal[True],
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> Preview: ...


@overload
async def one_async(
    client: AsyncClient,
    *,
    validate: bool = True,
    dry_run: bool,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
    **members: Unpack[_Members],
) -> AsyncTask | Preview: ...


async def one_async(
    client: AsyncClient,
    *,
    prompt: str,
    task_uuid: str = OMIT,
    webhook_url: str = OMIT,
    first_frame: Media = OMIT,
    inputs: models.one.OneRequestInputs | Mapping[str, object] = OMIT,
    width: int = OMIT,
    height: int = OMIT,
    speed: float = OMIT,
    length: float = documented(5),
    validate: bool = True,
    dry_run: bool = False,
    timeout: float | None = None,
    extra_headers: Mapping[str, str] | None = None,
) -> AsyncTask | Preview:
    """Submit a One task at Acme; every call is paid.

    The same as ``one``, for an ``AsyncClient``.
    """
    return await client.call(
        _CALL,
        {
            "prompt": prompt,
            "taskUUID": task_uuid,
            "webhookURL": webhook_url,
            "firstFrame": first_frame,
            "inputs": inputs,
            "width": width,
            "height": height,
            "speed": speed,
            "length": length,
        },
        validate=validate,
        dry_run=dry_run,
        timeout=timeout,
        extra_headers=extra_headers,
    )
