"""A downstream developer's file: everything here must pass mypy and pyright, strict."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

import seedance
from seedance import AsyncModellix, AsyncRunware, AsyncTask, Modellix, Preview, Runware, Task


def submit_one(client: Modellix) -> str:
    task = client.seedance_2_0_fast_i2v(
        prompt="A cat", first_frame_image="https://example.com/cat.png", duration=8
    )
    assert_type(task, Task)
    assert_type(task.id, str)
    return task.id


def submit_with_media(client: Modellix, picture: Path) -> Task:
    return client.seedance_2_0_fast_i2v(
        prompt="A cat", first_frame_image=picture, last_frame_image=b"\x89PNG", timeout=10.0
    )


def look_first(client: Modellix) -> Preview:
    return client.seedance_1_0_pro_fast_t2v(prompt="A cat", frames=29, dry_run=True)


def perhaps(client: Modellix, dry_run: bool) -> Task | Preview:
    return client.seedance_1_0_pro_fast_t2v(prompt="A cat", dry_run=dry_run)


def insist(client: Runware) -> Task:
    return client.seedance_1_0_pro_fast(
        positive_prompt="A cat", duration=5.5, width=864, height=480, validate=False
    )


async def concurrently(modellix: AsyncModellix, runware: AsyncRunware) -> list[AsyncTask]:
    first = await modellix.seedance_2_0_fast_v2v(
        prompt="A cat", video_urls=["https://example.com/cat.mp4"]
    )
    second = await runware.seedance_1_0_pro_fast(positive_prompt="A cat", resolution="1080p")
    return [first, second]


def at_run_time(client: Modellix, name: str) -> Task:
    variant = seedance.variants[name]
    request = variant.request_model(prompt="A cat", duration=8)
    return client.submit(request)


def handled(client: Modellix) -> str:
    try:
        return submit_one(client)
    except seedance.Rejected as error:
        return f"{error.status} {error.code} {error}"
    except seedance.OutcomeUnknown as error:
        return f"{error.provider} {error.variant}"
    except seedance.SeedanceError as error:
        return str(error)
