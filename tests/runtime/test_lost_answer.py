"""A paid call whose answer did not come: looking it up, being interrupted, free checks."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import textwrap
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from .calls import KEY, KINDS, REQUESTS, VARIANTS, client_class, submit, with_client


@pytest.mark.parametrize("kind", KINDS)
def test_reconciling_finds_the_task(seedance: Any, testing: Any, fake: Any, kind: str) -> None:
    provider = fake.provider.id
    fake.fail_next(testing.Fault.RESET)
    with pytest.raises(seedance.errors.OutcomeUnknown) as caught:
        with_client(seedance, provider, kind, submit(provider), **fake.client_options)
    look_up = lambda client: client.reconcile(caught.value)  # noqa: E731
    if not fake.provider.reconcile.possible:
        with pytest.raises(seedance.errors.CannotReconcile, match="console"):
            with_client(seedance, provider, kind, look_up, **fake.client_options)
        return
    task = with_client(seedance, provider, kind, look_up, **fake.client_options)
    assert task.id == caught.value.task_id and len(fake.submits) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_reconciling_what_never_arrived(seedance: Any, testing: Any, kind: str) -> None:
    """Not listed proves nothing while the provider may lag; after that it does."""
    with testing.FakeProvider(seedance.Runware) as fake:
        error = seedance.errors.OutcomeUnknown(
            "lost",
            provider="runware",
            variant=VARIANTS["runware"],
            task_id="7d0c6a1e-0000-4000-8000-000000000001",
            sent_at=datetime.now(UTC).isoformat(),
        )
        look_up = lambda client: client.reconcile(error)  # noqa: E731
        with pytest.raises(seedance.errors.CannotReconcile, match="again in"):
            with_client(seedance, "runware", kind, look_up, **fake.client_options)
        error.sent_at = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
        with pytest.raises(seedance.errors.TaskMissing, match="not accepted"):
            with_client(seedance, "runware", kind, look_up, **fake.client_options)


def test_the_error_reconciles_by_itself(seedance: Any, testing: Any) -> None:
    with testing.FakeProvider(seedance.Runware) as fake:
        fake.fail_next(testing.Fault.RESET)
        with seedance.Runware(KEY, **fake.client_options) as client:
            with pytest.raises(seedance.errors.OutcomeUnknown) as caught:
                client.call(VARIANTS["runware"], REQUESTS["runware"])
            assert caught.value.reconcile().id == caught.value.task_id


def test_the_providers_own_dry_run(seedance: Any, testing: Any) -> None:
    with testing.FakeProvider(seedance.Runware) as fake:
        model = seedance.variants[VARIANTS["runware"]].request_model
        with seedance.Runware(KEY, **fake.client_options) as client:
            answer = client.provider_dry_run(model(**REQUESTS["runware"]))
        assert "data" in answer and fake.received[0].headers["x-runware-dry-run"] == "1"
    with seedance.Modellix(KEY) as client, pytest.raises(seedance.errors.UsageError):
        model = seedance.variants[VARIANTS["modellix"]].request_model
        client.provider_dry_run(model(**REQUESTS["modellix"]))


@pytest.mark.parametrize("seconds", [0.05, 0.3])
def test_cancellation_keeps_its_type_and_notes_the_task(
    seedance: Any, testing: Any, fake: Any, seconds: float
) -> None:
    fake.fail_next(testing.Fault.SILENT)
    call = submit(fake.provider.id)
    caught: list[BaseException] = []

    async def main() -> None:
        async with client_class(seedance, fake.provider.id, "async")(
            KEY, **fake.client_options
        ) as client:
            work = asyncio.ensure_future(call(client))
            await asyncio.sleep(seconds)
            work.cancel()
            try:
                await work
            except asyncio.CancelledError as error:
                caught.append(error)

    asyncio.run(main())
    notes = " ".join(getattr(caught[0], "__notes__", []))
    assert "in flight" in notes and VARIANTS[fake.provider.id] in notes
    assert len(fake.received) <= 1 and KEY not in notes


def test_control_c_keeps_its_type_and_notes_the_task(
    seedance: Any, testing: Any, fake: Any
) -> None:
    fake.fail_next(testing.Fault.SILENT)
    provider = fake.provider.id
    script = textwrap.dedent(f"""
        import signal, sys
        # Whoever starts the tests in the background may have it ignored.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.path.insert(0, {str(Path(seedance.__file__).parents[1])!r})
        import seedance_by_hand as seedance
        client = seedance.{provider.title()}("k", base_url={fake.base_url!r})
        try:
            client.call({VARIANTS[provider]!r}, {REQUESTS[provider]!r})
        except KeyboardInterrupt as error:
            print(error.__notes__[0])
        """)
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    while not fake.received:
        time.sleep(0.02)
    time.sleep(0.1)
    child.send_signal(signal.SIGINT)
    printed, _ = child.communicate(timeout=30)
    assert "in flight" in printed and VARIANTS[provider] in printed
    if provider == "runware":
        assert fake.submits[0].body[0]["taskUUID"] in printed
