"""Seedance 2.0 T2V at Modellix: the models of its request.

Source: https://www.modellix.ai/models/bytedance/seedance-2.0-t2v/api_schema
(facts/modellix/seedance-2.0-t2v.yaml).
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..._runtime.model import Request


class Seedance20T2vRequest(Request):
    """What an official example and the documentation index say of a 2.0 text-to-video request,
    which takes text alone.

    Source: facts/modellix/seedance-2.0-t2v.yaml, line 76.
    """

    VARIANT: ClassVar[str] = "modellix/seedance-2.0-t2v"
    SOURCE: ClassVar[str] = "seedance-2.0-t2v"

    prompt: str
    """What the video shows.

    Source: facts/modellix/seedance-2.0-t2v.yaml, line 82.
    """

    ratio: str | None = None
    """Aspect ratio of the video.

    Source: facts/modellix/seedance-2.0-t2v.yaml, line 86.
    """

    resolution: Literal["480p", "720p", "1080p", "4k"] | None = None
    """Resolution of the video.

    One of "480p", "720p", "1080p", "4k".

    Source: facts/modellix/seedance-2.0-t2v.yaml, line 91.
    """

    duration: Annotated[int | None, Field(ge=4, le=15)] = None
    """Length of the video in seconds.

    From 4 to 15 seconds.

    Source: facts/modellix/seedance-2.0-t2v.yaml, line 97.
    """
