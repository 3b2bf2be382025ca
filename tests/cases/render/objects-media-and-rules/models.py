"""One at Acme: the models of its request.

Source: https://acme.example/one (captures/acme/one.txt).
"""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from ..._runtime.media_fields import Image
from ..._runtime.model import Part, Request
from ..._runtime.pointer import Json
from ..._runtime.rules import Rule


class OneRequestInputsFrameImages(Part):
    """Members of a request.

    Source: captures/acme/one.txt, line 305.
    """

    SOURCE: ClassVar[str] = "one"
    MEDIA: ClassVar[frozenset[str]] = frozenset(["image"])

    image: Image
    """An address, Base64 text, bytes or a Path.

    Source: captures/acme/one.txt, line 311.
    """

    frame: Literal["first", 0] | None = None
    """One of "first", 0.

    Source: captures/acme/one.txt, line 314.
    """


FrameImagesItem: TypeAlias = Image | OneRequestInputsFrameImages


class OneRequestInputs(Part):
    """What the video is made from.

    Source: captures/acme/one.txt, line 289.
    """

    SOURCE: ClassVar[str] = "one"
    MEDIA: ClassVar[frozenset[str]] = frozenset(["frameImages"])

    frame_images: Annotated[
        list[FrameImagesItem] | None,
        Field(alias="frameImages", max_length=2, min_length=1),
    ] = None
    """1 to 2 items.

    Source: captures/acme/one.txt, line 294.
    """


class OneRequest(Request):
    """Members of a request.

    Rules:
        - `first_frame` cannot be combined with `inputs` (captures/acme/one.txt:252)
        - at least one of `inputs` or `width` with `height` must be given
            (captures/acme/one.txt:258)
        - A speed of 2 needs a length. (captures/acme/one.txt:268)
        - `width` needs `height` (captures/acme/one.txt:280)
        - `height` needs `width` (captures/acme/one.txt:282)

    Source: captures/acme/one.txt, line 203.
    """

    VARIANT: ClassVar[str] = "acme/one"
    SOURCE: ClassVar[str] = "one"
    CONSTANTS: ClassVar[Mapping[str, Json]] = {"taskType": "videoInference"}
    CLIENT_ID: ClassVar[str | None] = "taskUUID"
    MEDIA: ClassVar[frozenset[str]] = frozenset(["firstFrame"])
    RULES: ClassVar[tuple[Rule, ...]] = (
        Rule(
            "not_together",
            ("firstFrame", "inputs"),
            message="Do not use firstFrame together with inputs.",
            source="captures/acme/one.txt:252",
        ),
        Rule(
            "any_of",
            ("inputs", "width+height"),
            message="Give inputs, or width and height.",
            source="captures/acme/one.txt:258",
        ),
        Rule(
            "schema",
            ("speed", "length"),
            message="A speed of 2 needs a length.",
            source="captures/acme/one.txt:268",
            schema={
                "if": {"required": ["speed"], "properties": {"speed": {"const": 2}}},
                "then": {"required": ["length"]},
            },
        ),
        Rule("requires", ("width",), needs=("height",), source="captures/acme/one.txt:280"),
        Rule("requires", ("height",), needs=("width",), source="captures/acme/one.txt:282"),
        Rule(
            "schema",
            ("speed",),
            message="one of 0.5, 1, 2",
            source="captures/acme/one.txt:239",
            schema={"properties": {"speed": {"enum": [0.5, 1, 2]}}},
        ),
    )

    prompt: Annotated[str, Field(min_length=1)]
    """What to show.

    At least 1 character.

    Source: captures/acme/one.txt, line 210.
    """

    task_type: Annotated[Literal["videoInference"], Field(alias="taskType")] = "videoInference"
    """Always "videoInference"; filled in.

    Source: captures/acme/one.txt, line 214.
    """

    task_uuid: Annotated[str | None, Field(alias="taskUUID", pattern="^[0-9a-f-]{36}$")] = None
    """Names the task.

    Format: uuid.

    A fresh one is made for every call that does not set it.

    Source: captures/acme/one.txt, line 217.
    """

    webhook_url: Annotated[str | None, Field(alias="webhookURL")] = None
    """Format: uri.

    Source: captures/acme/one.txt, line 223.
    """

    first_frame: Annotated[Image | None, Field(alias="firstFrame", min_length=1)] = None
    """URL or Base64 of the first frame.

    An address, Base64 text, bytes or a Path. At least 1 character.

    Source: captures/acme/one.txt, line 226.
    """

    inputs: OneRequestInputs | None = None
    """What the video is made from.

    Members: frame_images.

    Source: captures/acme/one.txt, line 231.
    """

    width: int | None = None
    """Width in pixels.

    Unit: pixels.

    Source: captures/acme/one.txt, line 233.
    """

    height: int | None = None
    """Height in pixels.

    Unit: pixels.

    Source: captures/acme/one.txt, line 236.
    """

    speed: int | float | None = None
    """One of 0.5, 1, 2.

    Source: captures/acme/one.txt, line 239.
    """

    length: Annotated[int | float, Field(ge=1.2, le=12.0)] = 5
    """From 1.2 to 12. Default of the service: 5.

    Source: captures/acme/one.txt, line 245.
    """
