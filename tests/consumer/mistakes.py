"""Deliberate mistakes: every line marked MISTAKE must fail mypy and pyright, no other may."""

from __future__ import annotations

from seedance import AsyncModellix, Modellix, Runware


def wrong(client: Modellix, runware: Runware) -> None:
    client.seedance_2_0_fast_i2v(promt="A cat")  # MISTAKE
    client.seedance_2_0_fast_i2v()  # MISTAKE
    client.seedance_2_0_fast_i2v("A cat")  # MISTAKE
    client.seedance_2_0_fast_i2v(prompt="A cat", duraton=8)  # MISTAKE
    client.seedance_2_0_fast_i2v(prompt="A cat", duration=16)  # MISTAKE
    client.seedance_2_0_fast_i2v(prompt="A cat", duration="8")  # MISTAKE
    client.seedance_2_0_fast_i2v(prompt="A cat", ratio="2:1")  # MISTAKE
    client.seedance_2_0_fast_i2v(prompt="A cat", resolution="1080p")  # MISTAKE
    client.seedance_2_0_fast_i2v(prompt="A cat", seed=None)  # MISTAKE
    client.seedance_2_0_fast_i2v(prompt="A cat", reference_images="one")  # MISTAKE
    client.seedance_2_0_fast_v2v(prompt="A cat")  # MISTAKE
    client.seedance_9_9(prompt="A cat")  # MISTAKE
    runware.seedance_1_0_pro_fast(prompt="A cat")  # MISTAKE
    runware.seedance_1_0_pro_fast(positive_prompt="A cat", output_format="AVI")  # MISTAKE
    runware.seedance_1_0_pro_fast(positive_prompt="A cat", ttl="60")  # MISTAKE
    client.seedance_2_0_fast_i2v(prompt="A cat").idd  # MISTAKE
    client.seedance_2_0_fast_i2v(dry_run=True)  # MISTAKE
    client.seedance_2_0_fast_i2v(promt="A cat", dry_run=True)  # MISTAKE
    client.seedance_2_0_fast_i2v(prompt="A cat", duration="8", dry_run=True)  # MISTAKE
    client.seedance_2_0_fast_i2v(prompt="A cat", dry_run=True).status  # MISTAKE


async def wrong_too(client: AsyncModellix) -> str:
    task = client.seedance_2_0_fast_i2v(prompt="A cat")
    return task.id  # MISTAKE
