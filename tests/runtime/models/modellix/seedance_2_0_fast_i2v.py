from __future__ import annotations

from typing import Any

from .._runtime.client import AsyncClient, Client

ID = "modellix/seedance-2.0-fast-i2v"


def seedance_2_0_fast_i2v(client: Client, *, dry_run: bool = False, **values: Any) -> Any:
    return client.call(ID, values, dry_run=dry_run)


async def seedance_2_0_fast_i2v_async(
    client: AsyncClient, *, dry_run: bool = False, **values: Any
) -> Any:
    return await client.call(ID, values, dry_run=dry_run)
