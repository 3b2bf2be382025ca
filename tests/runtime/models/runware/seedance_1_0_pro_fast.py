from __future__ import annotations

from typing import Any

from .._runtime.client import AsyncClient, Client

ID = "runware/bytedance:2@2"


def seedance_1_0_pro_fast(client: Client, *, dry_run: bool = False, **values: Any) -> Any:
    return client.call(ID, values, dry_run=dry_run)


async def seedance_1_0_pro_fast_async(
    client: AsyncClient, *, dry_run: bool = False, **values: Any
) -> Any:
    return await client.call(ID, values, dry_run=dry_run)
