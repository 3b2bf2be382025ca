"""Seedance 2.0 Mini T2V at Modellix: the models of its request.

Source: https://www.modellix.ai/models/bytedance/seedance-2.0-mini-t2v/api_schema
(facts/modellix/seedance-2.0-mini-t2v.yaml).
"""

from typing import ClassVar

from ..._runtime.model import Request


class Seedance20MiniT2vRequest(Request):
    """What the official skill shows of a 2.0 Mini text-to-video request: a prompt.

    Source: facts/modellix/seedance-2.0-mini-t2v.yaml, line 56.
    """

    VARIANT: ClassVar[str] = "modellix/seedance-2.0-mini-t2v"
    SOURCE: ClassVar[str] = "seedance-2.0-mini-t2v"

    prompt: str
    """What the video shows.

    Source: facts/modellix/seedance-2.0-mini-t2v.yaml, line 61.
    """
