"""The clients of Runware."""

from __future__ import annotations

from .._runtime.client import AsyncClient, Client
from .._runtime.endpoint import Endpoint
from .provider import PROVIDER


class Runware(Client):
    """A client of Runware.

    The key comes from ``api_key`` or the environment variable RUNWARE_API_KEY.
    """

    PROVIDER = PROVIDER
    seedance_1_0_pro = Endpoint(".seedance_1_0_pro", "seedance_1_0_pro")
    seedance_1_0_pro_fast = Endpoint(".seedance_1_0_pro_fast", "seedance_1_0_pro_fast")
    seedance_1_5_pro = Endpoint(".seedance_1_5_pro", "seedance_1_5_pro")
    seedance_2_0 = Endpoint(".seedance_2_0", "seedance_2_0")
    seedance_2_0_fast = Endpoint(".seedance_2_0_fast", "seedance_2_0_fast")
    seedance_2_0_mini = Endpoint(".seedance_2_0_mini", "seedance_2_0_mini")
    seedance_2_5 = Endpoint(".seedance_2_5", "seedance_2_5")


class AsyncRunware(AsyncClient):
    """An asynchronous client of Runware.

    The key comes from ``api_key`` or the environment variable RUNWARE_API_KEY.
    """

    PROVIDER = PROVIDER
    seedance_1_0_pro = Endpoint(".seedance_1_0_pro", "seedance_1_0_pro_async")
    seedance_1_0_pro_fast = Endpoint(".seedance_1_0_pro_fast", "seedance_1_0_pro_fast_async")
    seedance_1_5_pro = Endpoint(".seedance_1_5_pro", "seedance_1_5_pro_async")
    seedance_2_0 = Endpoint(".seedance_2_0", "seedance_2_0_async")
    seedance_2_0_fast = Endpoint(".seedance_2_0_fast", "seedance_2_0_fast_async")
    seedance_2_0_mini = Endpoint(".seedance_2_0_mini", "seedance_2_0_mini_async")
    seedance_2_5 = Endpoint(".seedance_2_5", "seedance_2_5_async")
