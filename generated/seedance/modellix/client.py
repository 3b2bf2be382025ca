"""The clients of Modellix."""

from __future__ import annotations

from .._runtime.client import AsyncClient, Client
from .._runtime.endpoint import Endpoint
from .provider import PROVIDER


class Modellix(Client):
    """A client of Modellix.

    The key comes from ``api_key`` or the environment variable MODELLIX_API_KEY.
    """

    PROVIDER = PROVIDER
    seedance_1_0_lite_t2v = Endpoint(".seedance_1_0_lite_t2v", "seedance_1_0_lite_t2v")
    seedance_1_0_pro_fast_t2v = Endpoint(".seedance_1_0_pro_fast_t2v", "seedance_1_0_pro_fast_t2v")
    seedance_1_5_pro_i2v = Endpoint(".seedance_1_5_pro_i2v", "seedance_1_5_pro_i2v")
    seedance_1_5_pro_t2v = Endpoint(".seedance_1_5_pro_t2v", "seedance_1_5_pro_t2v")
    seedance_2_0_fast_i2v = Endpoint(".seedance_2_0_fast_i2v", "seedance_2_0_fast_i2v")
    seedance_2_0_fast_v2v = Endpoint(".seedance_2_0_fast_v2v", "seedance_2_0_fast_v2v")
    seedance_2_0_i2v = Endpoint(".seedance_2_0_i2v", "seedance_2_0_i2v")
    seedance_2_0_mini_t2v = Endpoint(".seedance_2_0_mini_t2v", "seedance_2_0_mini_t2v")
    seedance_2_0_t2v = Endpoint(".seedance_2_0_t2v", "seedance_2_0_t2v")
    seedance_2_0_v2v = Endpoint(".seedance_2_0_v2v", "seedance_2_0_v2v")
    seedance_2_5_t2v = Endpoint(".seedance_2_5_t2v", "seedance_2_5_t2v")


class AsyncModellix(AsyncClient):
    """An asynchronous client of Modellix.

    The key comes from ``api_key`` or the environment variable MODELLIX_API_KEY.
    """

    PROVIDER = PROVIDER
    seedance_1_0_lite_t2v = Endpoint(".seedance_1_0_lite_t2v", "seedance_1_0_lite_t2v_async")
    seedance_1_0_pro_fast_t2v = Endpoint(
        ".seedance_1_0_pro_fast_t2v",
        "seedance_1_0_pro_fast_t2v_async",
    )
    seedance_1_5_pro_i2v = Endpoint(".seedance_1_5_pro_i2v", "seedance_1_5_pro_i2v_async")
    seedance_1_5_pro_t2v = Endpoint(".seedance_1_5_pro_t2v", "seedance_1_5_pro_t2v_async")
    seedance_2_0_fast_i2v = Endpoint(".seedance_2_0_fast_i2v", "seedance_2_0_fast_i2v_async")
    seedance_2_0_fast_v2v = Endpoint(".seedance_2_0_fast_v2v", "seedance_2_0_fast_v2v_async")
    seedance_2_0_i2v = Endpoint(".seedance_2_0_i2v", "seedance_2_0_i2v_async")
    seedance_2_0_mini_t2v = Endpoint(".seedance_2_0_mini_t2v", "seedance_2_0_mini_t2v_async")
    seedance_2_0_t2v = Endpoint(".seedance_2_0_t2v", "seedance_2_0_t2v_async")
    seedance_2_0_v2v = Endpoint(".seedance_2_0_v2v", "seedance_2_0_v2v_async")
    seedance_2_5_t2v = Endpoint(".seedance_2_5_t2v", "seedance_2_5_t2v_async")
