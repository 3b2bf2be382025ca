"""Seedance 2.5 T2V at Modellix: the models of its request.

Source: https://www.modellix.ai/models/bytedance/seedance-2.5-t2v/api_schema
(facts/modellix/seedance-2.5-t2v.yaml).
"""

from typing import ClassVar

from ..._runtime.model import Request


class Seedance25T2vRequest(Request):
    """What an official example shows of a 2.5 text-to-video request.

    Source: facts/modellix/seedance-2.5-t2v.yaml, line 49.
    """

    VARIANT: ClassVar[str] = "modellix/seedance-2.5-t2v"
    SOURCE: ClassVar[str] = "seedance-2.5-t2v"

    prompt: str
    """What the video shows.

    Source: facts/modellix/seedance-2.5-t2v.yaml, line 54.
    """
