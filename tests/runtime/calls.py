"""One way to drive the sync and the async client of the package under test alike."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

KEY = "KEYCANARY-4f9d1c"
REQUESTS: dict[str, dict[str, Any]] = {
    "modellix": {"prompt": "a heron on a lake"},
    "runware": {"positive_prompt": "a heron on a lake"},
}
VARIANTS = {
    "modellix": "modellix/seedance-2.0-fast-i2v",
    "runware": "runware/bytedance:2@2",
}
KINDS = ("sync", "async")


def client_class(package: Any, provider: str, kind: str) -> Any:
    """``Modellix``, ``AsyncModellix``, …"""
    return getattr(package, ("" if kind == "sync" else "Async") + provider.title())


def with_client(
    package: Any, provider: str, kind: str, use: Callable[[Any], Any], **options: Any
) -> Any:
    """What ``use(client)`` gives, awaited where it is to be; the client is closed after."""
    made = client_class(package, provider, kind)
    if kind == "sync":
        with made(KEY, **options) as client:
            return use(client)
    return asyncio.run(_with_async(made, use, options))


async def _with_async(made: Any, use: Callable[[Any], Any], options: dict[str, Any]) -> Any:
    async with made(KEY, **options) as client:
        result = use(client)
        return await result if inspect.isawaitable(result) else result


def submit(provider: str, **options: Any) -> Callable[[Any], Any]:
    """A function that submits the usual request with the client it is given."""
    return lambda client: client.call(VARIANTS[provider], REQUESTS[provider], **options)
