"""One at Acme: the models of its request.

Source: https://acme.example/one (captures/acme/one.txt).
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..._runtime.model import Request


class OneRequest(Request):
    """A request for one video.

    Source: captures/acme/one.txt, line 203.
    """

    VARIANT: ClassVar[str] = "acme/one"
    SOURCE: ClassVar[str] = "one"

    prompt: Annotated[str, Field(min_length=1)]
    """What to show.

    At least 1 character.

    Source: captures/acme/one.txt, line 208.
    """

    ratio: Literal["16:9", "1:1"] = "16:9"
    """Aspect ratio of the video.

    One of "16:9", "1:1". Default of the service: "16:9".

    Source: captures/acme/one.txt, line 212.
    """

    duration: Literal[4, 5, 6, 7, 8] = 5
    """Video duration in seconds.

    One of 4, 5, 6, 7, 8 seconds. Default of the service: 5.

    Source: captures/acme/one.txt, line 219.
    """

    frames: (
        Literal[
            29,
            33,
            37,
            41,
            45,
            49,
            53,
            57,
            61,
            65,
            69,
            73,
            77,
            81,
            85,
            89,
            93,
            97,
            101,
            105,
            109,
            113,
            117,
            121,
            125,
            129,
            133,
            137,
            141,
            145,
            149,
            153,
            157,
            161,
            165,
            169,
            173,
            177,
            181,
            185,
            189,
            193,
            197,
            201,
            205,
            209,
            213,
            217,
            221,
            225,
            229,
            233,
            237,
            241,
            245,
            249,
            253,
            257,
            261,
            265,
            269,
            273,
            277,
            281,
            285,
            289,
        ]
        | None
    ) = None
    """Video frame count.

    One of 29 to 289 in steps of 4.

    Source: captures/acme/one.txt, line 229.
    """

    seed: Annotated[int, Field(ge=-1, le=4294967295)] = -1
    """From -1 to 4294967295. Default of the service: -1.

    Source: captures/acme/one.txt, line 299.
    """

    audio: bool = True
    """Whether to add sound.

    Default of the service: true.

    Source: captures/acme/one.txt, line 304.
    """
