"""Seedance 1.5 Pro T2V at Modellix: the models of its request.

Source: https://docs.modellix.ai/bytedance/seedance-1-5-pro-t2v
(facts/modellix/seedance-1.5-pro-t2v.yaml).
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..._runtime.model import Request


class Seedance15ProT2vRequest(Request):
    """What the page shows of a 1.5 Pro text-to-video request.

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 53.
    """

    VARIANT: ClassVar[str] = "modellix/seedance-1.5-pro-t2v"
    SOURCE: ClassVar[str] = "seedance-1.5-pro-t2v"

    prompt: Annotated[str, Field(max_length=10000, min_length=1)]
    """What the video shows. Double quotes mark spoken dialogue. Under 1000 words is advised.

    1 to 10000 characters.

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 58.
    """

    ratio: Literal["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"] = "adaptive"
    """Aspect ratio of the video.

    One of "16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive". Default of the service:
    "adaptive".

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 66.
    """

    resolution: Literal["480p", "720p", "1080p"] = "720p"
    """Resolution of the video.

    One of "480p", "720p", "1080p". Default of the service: "720p".

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 72.
    """

    duration: Literal[4, 5, 6, 7, 8, 9, 10, 11, 12] = 5
    """Length of the video in seconds.

    One of 4, 5, 6, 7, 8, 9, 10, 11, 12 seconds. Default of the service: 5.

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 78.
    """

    seed: Annotated[int, Field(ge=-1, le=2147483647)] = -1
    """Seed of the random generator; -1 draws one.

    From -1 to 2147483647. Default of the service: -1.

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 85.
    """

    camera_fixed: bool = False
    """Keeps the camera still.

    Default of the service: false.

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 92.
    """

    generate_audio: bool = True
    """Adds speech, sound effects and music.

    Default of the service: true.

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 97.
    """

    service_tier: Literal["default", "flex"] = "default"
    """Service tier of the task.

    One of "default", "flex". Default of the service: "default".

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 103.
    """

    execution_expires_after: int | None = None
    """Seconds until the task expires.

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 109.
    """

    return_last_frame: bool | None = None
    """Returns the last frame of the video too.

    Source: facts/modellix/seedance-1.5-pro-t2v.yaml, line 113.
    """
