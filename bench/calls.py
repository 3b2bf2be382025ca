"""What a call costs on the client's side, and a thousand waits at once: ``python -m bench.calls``.

Everything is in one process: the transport answers from memory, so that only the client is timed.
"""

from __future__ import annotations

import asyncio
import json
import resource
import time
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
from pydantic import BaseModel, Field

import seedance
from seedance.testing import FakeProvider, Script

from .measure import Section, measured, shown

ANSWER = {
    "code": 0,
    "message": "success",
    "data": {"status": "pending", "task_id": "task-1", "model_id": "seedance-2.0-fast-i2v"},
}
GIVEN: dict[str, Any] = {
    "prompt": "A cat turns its head",
    "duration": 8,
    "ratio": "16:9",
    "resolution": "720p",
    "seed": 42,
    "generate_audio": False,
}
URL = "https://api.modellix.ai/api/v1/bytedance/seedance-2.0-fast-i2v/async"


class ByHand(BaseModel):
    """The same request as somebody would write it."""

    prompt: str = Field(min_length=1, max_length=10000)
    duration: int = Field(5, ge=4, le=15)
    ratio: str = "1:1"
    resolution: str = "720p"
    seed: int = Field(-1, ge=-1, le=4294967295)
    generate_audio: bool = True


def _answer(_request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json=ANSWER)


def submits(rounds: int = 9, calls: int = 400) -> Section:
    """CPU time of a submit: raw httpx with dicts, a hand-written model, and ours, in turn."""
    raw = httpx.Client(
        transport=httpx.MockTransport(_answer), headers={"Authorization": "Bearer key"}
    )
    ours = seedance.Modellix("key", transport=httpx.MockTransport(_answer))

    def by_dict() -> object:
        return raw.post(URL, json=GIVEN).json()

    def by_hand() -> object:
        body = ByHand(**GIVEN).model_dump_json(exclude_unset=True)
        headers = {"Content-Type": "application/json"}
        return json.loads(raw.post(URL, content=body, headers=headers).content)

    def by_us() -> object:
        return ours.seedance_2_0_fast_i2v(**GIVEN)

    ways: dict[str, Callable[[], object]] = {
        "httpx client.post with dicts": by_dict,
        "a hand-written pydantic model": by_hand,
        "ours: build, validate, send, parse": by_us,
    }
    seen: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, call in ways.items():
            call()
            started = time.process_time()
            for _ in range(calls):
                call()
            seen[name].append((time.process_time() - started) / calls)
    raw.close()
    ours.close()
    return _section("A submit, in process", seen)


def _section(title: str, seen: dict[str, list[float]]) -> Section:
    """Medians, and their ratios to the first one."""
    found = [measured(name, seconds) for name, seconds in seen.items()]
    lines = ["| what | CPU µs | ratio |", "| --- | --- | --- |"]
    for each in found:
        ratio = each.median() / found[0].median()
        lines.append(f"| {each.get_name()} | {shown(each, 1e6, 0)} | {ratio:.2f} |")
    return Section(title, "\n".join(lines) + "\n", found)


def async_submits(rounds: int = 9, calls: int = 400) -> Section:
    """The same in one event loop: raw httpx with dicts, a hand-written model, and ours."""

    async def measure() -> dict[str, list[float]]:
        transport = httpx.MockTransport(_answer)
        headers = {"Authorization": "Bearer key"}
        async with (
            httpx.AsyncClient(transport=transport, headers=headers) as raw,
            seedance.AsyncModellix("key", transport=transport) as ours,
        ):

            async def by_dict() -> object:
                return (await raw.post(URL, json=GIVEN)).json()

            async def by_hand() -> object:
                body = ByHand(**GIVEN).model_dump_json(exclude_unset=True)
                content = {"Content-Type": "application/json"}
                return json.loads((await raw.post(URL, content=body, headers=content)).content)

            async def by_us() -> object:
                return await ours.seedance_2_0_fast_i2v(**GIVEN)

            ways: dict[str, Callable[[], Awaitable[object]]] = {
                "httpx await client.post with dicts": by_dict,
                "a hand-written pydantic model": by_hand,
                "ours: build, validate, send, parse": by_us,
            }
            seen: dict[str, list[float]] = {name: [] for name in ways}
            for _ in range(rounds):
                for name, call in ways.items():
                    await call()
                    started = time.process_time()
                    for _ in range(calls):
                        await call()
                    seen[name].append((time.process_time() - started) / calls)
            return seen

    return _section("An async submit, in process", asyncio.run(measure()))


def waits(count: int = 1000) -> Section:
    """A thousand tasks waited for at once: sockets, memory and CPU."""

    async def run(provider: FakeProvider) -> tuple[float, float]:
        async with seedance.AsyncModellix("key", **provider.client_options) as client:
            tasks = [client.task(f"task-{number}") for number in range(count)]
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            started = time.process_time()
            waiting = [asyncio.create_task(task.wait(timeout=6)) for task in tasks]
            await asyncio.gather(*waiting, return_exceptions=True)
            used = time.process_time() - started
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, used

    with FakeProvider(seedance.Modellix, script=Script(pending_polls=10**6)) as provider:
        grown, used = asyncio.run(run(provider))
        polls = len(provider.received)
    return Section(
        "A thousand waits",
        f"{count} waits of 6 s at once: {polls} polls (the pace per key bounds them), "
        f"{grown / count:.1f} KiB of peak memory per wait, {used:.1f} s CPU with the server's.\n",
    )


if __name__ == "__main__":
    for section in (submits(), async_submits(), waits()):
        print(section.markdown())
