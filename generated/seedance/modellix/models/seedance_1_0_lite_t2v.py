"""Seedance 1.0 Lite T2V at Modellix: the models of its request.

Source: https://docs.modellix.ai/bytedance/seedance-1-0-lite-t2v
(captures/modellix/seedance-1.0-lite-t2v.txt).
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..._runtime.model import Request


class Seedance10LiteT2vRequest(Request):
    """Members of a request.

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 35.
    """

    VARIANT: ClassVar[str] = "modellix/seedance-1.0-lite-t2v"
    SOURCE: ClassVar[str] = "seedance-1.0-lite-t2v"

    prompt: Annotated[str, Field(max_length=2000, min_length=1)]
    """Video content description, supports Chinese and English

    1 to 2000 characters.

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 38.
    """

    ratio: Literal["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"] = "16:9"
    """Video aspect ratio. 'adaptive': system auto-selects best ratio

    One of "16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive". Default of the service: "16:9".

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 49.
    """

    resolution: Literal["480p", "720p", "1080p"] = "720p"
    """Video resolution

    One of "480p", "720p", "1080p". Default of the service: "720p".

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 67.
    """

    duration: Annotated[int, Field(ge=2, le=12)] = 5
    """Video duration in seconds

    From 2 to 12 seconds. Default of the service: 5.

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 81.
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
    """Video frame count (takes priority over duration). Format: 25+4n, range [29, 289]

    One of 29 to 289 in steps of 4.

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 92.
    """

    seed: Annotated[int, Field(ge=-1, le=2147483647)] = -1
    """Random seed for reproducibility. -1 for random

    From -1 to 2147483647. Default of the service: -1.

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 102.
    """

    camera_fixed: bool = False
    """Whether to fix camera position

    Default of the service: false.

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 113.
    """

    service_tier: Literal["default", "flex"] = "default"
    """'default': low latency, 'flex': high TPD, 50% price (offline inference)

    One of "default", "flex". Default of the service: "default".

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 123.
    """

    execution_expires_after: Annotated[int, Field(ge=3600, le=259200)] = 172800
    """Task expiration time in seconds

    From 3600 to 259200 seconds. Default of the service: 172800.

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 136.
    """

    return_last_frame: bool = False
    """Whether to return the last frame (PNG format)

    Default of the service: false.

    Source: captures/modellix/seedance-1.0-lite-t2v.txt, line 147.
    """
