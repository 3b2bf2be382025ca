"""Seedance 1.0 Pro Fast T2V at Modellix: the models of its request.

Source: https://docs.modellix.ai/bytedance/seedance-1-0-pro-fast-t2v
(captures/modellix/seedance-1.0-pro-fast-t2v.txt).
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..._runtime.model import Request


class Seedance10ProFastT2vRequest(Request):
    """Members of a request.

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 40.
    """

    VARIANT: ClassVar[str] = "modellix/seedance-1.0-pro-fast-t2v"
    SOURCE: ClassVar[str] = "seedance-1.0-pro-fast-t2v"

    prompt: Annotated[str, Field(max_length=10000, min_length=1)]
    """Description of the desired output. Recommended prompt length: under 1000 words. Lengthy
    text will lead to scattered information, and the model may ignore details and only focus
    on key points, resulting in missing elements in the generated video.

    1 to 10000 characters.

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 43.
    """

    ratio: Literal["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"] = "16:9"
    """Aspect ratio of the generated video.

    One of "16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive". Default of the service: "16:9".

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 50.
    """

    resolution: Literal["480p", "720p", "1080p"] = "1080p"
    """Output resolution of the video.

    One of "480p", "720p", "1080p". Default of the service: "1080p".

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 64.
    """

    duration: Literal[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] = 5
    """Duration of the generated video in seconds.

    One of 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 seconds. Default of the service: 5.

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 74.
    """

    frames: Annotated[int | None, Field(ge=29, le=289)] = None
    """Total number of frames to generate.

    From 29 to 289.

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 92.
    """

    seed: Annotated[int, Field(ge=-1, le=2147483647)] = -1
    """Random seed for reproducible generation. Use -1 for random.

    From -1 to 2147483647. Default of the service: -1.

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 98.
    """

    camera_fixed: bool = False
    """Whether to keep the camera fixed during generation.

    Default of the service: false.

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 105.
    """

    service_tier: Literal["default", "flex"] = "default"
    """Service tier for generation (e.g., default or flex).

    One of "default", "flex". Default of the service: "default".

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 111.
    """

    execution_expires_after: Annotated[int, Field(ge=3600, le=259200)] = 172800
    """Task expiration time in seconds.

    From 3600 to 259200 seconds. Default of the service: 172800.

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 120.
    """

    return_last_frame: bool = False
    """Whether to return the last frame of the generated video.

    Default of the service: false.

    Source: captures/modellix/seedance-1.0-pro-fast-t2v.txt, line 127.
    """
