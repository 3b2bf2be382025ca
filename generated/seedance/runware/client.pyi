from typing import ClassVar

from .._runtime.client import AsyncClient, Client
from .._runtime.provider import Provider
from . import seedance_1_0_pro as _seedance_1_0_pro
from . import seedance_1_0_pro_fast as _seedance_1_0_pro_fast
from . import seedance_1_5_pro as _seedance_1_5_pro
from . import seedance_2_0 as _seedance_2_0
from . import seedance_2_0_fast as _seedance_2_0_fast
from . import seedance_2_0_mini as _seedance_2_0_mini
from . import seedance_2_5 as _seedance_2_5

class Runware(Client):
    PROVIDER: ClassVar[Provider]
    seedance_1_0_pro = _seedance_1_0_pro.seedance_1_0_pro
    seedance_1_0_pro_fast = _seedance_1_0_pro_fast.seedance_1_0_pro_fast
    seedance_1_5_pro = _seedance_1_5_pro.seedance_1_5_pro
    seedance_2_0 = _seedance_2_0.seedance_2_0
    seedance_2_0_fast = _seedance_2_0_fast.seedance_2_0_fast
    seedance_2_0_mini = _seedance_2_0_mini.seedance_2_0_mini
    seedance_2_5 = _seedance_2_5.seedance_2_5

class AsyncRunware(AsyncClient):
    PROVIDER: ClassVar[Provider]
    seedance_1_0_pro = _seedance_1_0_pro.seedance_1_0_pro_async
    seedance_1_0_pro_fast = _seedance_1_0_pro_fast.seedance_1_0_pro_fast_async
    seedance_1_5_pro = _seedance_1_5_pro.seedance_1_5_pro_async
    seedance_2_0 = _seedance_2_0.seedance_2_0_async
    seedance_2_0_fast = _seedance_2_0_fast.seedance_2_0_fast_async
    seedance_2_0_mini = _seedance_2_0_mini.seedance_2_0_mini_async
    seedance_2_5 = _seedance_2_5.seedance_2_5_async
