from typing import ClassVar

from .._runtime.client import AsyncClient, Client
from .._runtime.provider import Provider
from . import seedance_1_0_lite_t2v as _seedance_1_0_lite_t2v
from . import seedance_1_0_pro_fast_t2v as _seedance_1_0_pro_fast_t2v
from . import seedance_1_5_pro_i2v as _seedance_1_5_pro_i2v
from . import seedance_1_5_pro_t2v as _seedance_1_5_pro_t2v
from . import seedance_2_0_fast_i2v as _seedance_2_0_fast_i2v
from . import seedance_2_0_fast_v2v as _seedance_2_0_fast_v2v
from . import seedance_2_0_i2v as _seedance_2_0_i2v
from . import seedance_2_0_mini_t2v as _seedance_2_0_mini_t2v
from . import seedance_2_0_t2v as _seedance_2_0_t2v
from . import seedance_2_0_v2v as _seedance_2_0_v2v
from . import seedance_2_5_t2v as _seedance_2_5_t2v

class Modellix(Client):
    PROVIDER: ClassVar[Provider]
    seedance_1_0_lite_t2v = _seedance_1_0_lite_t2v.seedance_1_0_lite_t2v
    seedance_1_0_pro_fast_t2v = _seedance_1_0_pro_fast_t2v.seedance_1_0_pro_fast_t2v
    seedance_1_5_pro_i2v = _seedance_1_5_pro_i2v.seedance_1_5_pro_i2v
    seedance_1_5_pro_t2v = _seedance_1_5_pro_t2v.seedance_1_5_pro_t2v
    seedance_2_0_fast_i2v = _seedance_2_0_fast_i2v.seedance_2_0_fast_i2v
    seedance_2_0_fast_v2v = _seedance_2_0_fast_v2v.seedance_2_0_fast_v2v
    seedance_2_0_i2v = _seedance_2_0_i2v.seedance_2_0_i2v
    seedance_2_0_mini_t2v = _seedance_2_0_mini_t2v.seedance_2_0_mini_t2v
    seedance_2_0_t2v = _seedance_2_0_t2v.seedance_2_0_t2v
    seedance_2_0_v2v = _seedance_2_0_v2v.seedance_2_0_v2v
    seedance_2_5_t2v = _seedance_2_5_t2v.seedance_2_5_t2v

class AsyncModellix(AsyncClient):
    PROVIDER: ClassVar[Provider]
    seedance_1_0_lite_t2v = _seedance_1_0_lite_t2v.seedance_1_0_lite_t2v_async
    seedance_1_0_pro_fast_t2v = _seedance_1_0_pro_fast_t2v.seedance_1_0_pro_fast_t2v_async
    seedance_1_5_pro_i2v = _seedance_1_5_pro_i2v.seedance_1_5_pro_i2v_async
    seedance_1_5_pro_t2v = _seedance_1_5_pro_t2v.seedance_1_5_pro_t2v_async
    seedance_2_0_fast_i2v = _seedance_2_0_fast_i2v.seedance_2_0_fast_i2v_async
    seedance_2_0_fast_v2v = _seedance_2_0_fast_v2v.seedance_2_0_fast_v2v_async
    seedance_2_0_i2v = _seedance_2_0_i2v.seedance_2_0_i2v_async
    seedance_2_0_mini_t2v = _seedance_2_0_mini_t2v.seedance_2_0_mini_t2v_async
    seedance_2_0_t2v = _seedance_2_0_t2v.seedance_2_0_t2v_async
    seedance_2_0_v2v = _seedance_2_0_v2v.seedance_2_0_v2v_async
    seedance_2_5_t2v = _seedance_2_5_t2v.seedance_2_5_t2v_async
