"""Many requests from coroutines."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING

from .errors import (
    CannotReconcile,
    ConfigurationError,
    NotSent,
    OutcomeUnknown,
    ReadFailed,
    Rejected,
    SeedanceError,
    TaskMissing,
    UsageError,
)
from .journal import Entry
from .many import Batch, Outcome

if TYPE_CHECKING:
    from .async_client import AsyncClient
    from .task import AsyncTask


async def iterate_async(
    client: AsyncClient, batch: Batch, on_update: Callable[[AsyncTask], object] | None
) -> AsyncIterator[Outcome[AsyncTask]]:
    """Outcomes as they come, from coroutines; leaving the loop early ends the waits."""
    done: asyncio.Queue[Outcome[AsyncTask] | BaseException | None] = asyncio.Queue()

    slots = asyncio.Semaphore(client.lines or batch.plan.max_concurrent)

    async def work() -> None:
        try:
            while (index := batch.take()) is not None:
                done.put_nowait(await _handle_async(client, batch, index, on_update, slots))
        except Exception as error:
            done.put_nowait(error)
        finally:
            done.put_nowait(None)

    count = min(batch.plan.max_concurrent, len(batch.requests))
    with batch:
        workers = [asyncio.create_task(work()) for _ in range(count)]
        try:
            running = count
            while running:
                outcome = await done.get()
                if isinstance(outcome, BaseException):
                    raise outcome
                if outcome is None:
                    running -= 1
                else:
                    batch.told(outcome.index)
                    yield outcome
        finally:
            batch.stop("the batch was left early")
            for worker in workers:
                worker.cancel()
            await asyncio.gather(*workers, return_exceptions=True)


async def _handle_async(
    client: AsyncClient,
    batch: Batch,
    index: int,
    on_update: Callable[[AsyncTask], object] | None,
    slots: asyncio.Semaphore,
) -> Outcome[AsyncTask]:
    submitting = asyncio.ensure_future(_submit(client, batch, index, slots))
    try:
        outcome = await asyncio.shield(submitting)
    except asyncio.CancelledError:
        try:
            await asyncio.wait([submitting])  # a paid call under way is noted before the end
        finally:
            submitting.cancel()
        raise
    if outcome.task is None or not batch.plan.wait:
        return outcome
    try:
        await outcome.task.wait(batch.plan.timeout, on_update=on_update)
    except SeedanceError as error:
        return Outcome(index, outcome.request, "accepted", outcome.task, error)
    return outcome


async def _submit(
    client: AsyncClient, batch: Batch, index: int, slots: asyncio.Semaphore
) -> Outcome[AsyncTask]:
    """What became of the paid call of a request, in this run or in an earlier one."""
    request, entry = batch.requests[index], batch.entry(index)
    try:
        if entry is None:
            async with slots:
                reason = batch.may_send()
                if reason is not None:
                    return batch.held_back(index, reason)
                task = await _send(client, batch, index)
        elif entry.event == "accepted":
            task = client.resume(json.dumps(entry.task))
        else:
            task = await _look_up_async(client, batch, index, entry)
        batch.accepted(index, task)
    except (OutcomeUnknown, Rejected, NotSent) as error:
        return Outcome(index, request, batch.refused(index, error), None, error)
    return Outcome(index, request, "accepted", task)


async def _send(client: AsyncClient, batch: Batch, index: int) -> AsyncTask:
    try:
        return await client.send(batch.submission(index))
    except (ConfigurationError, UsageError):  # before anything could be sent
        batch.note("not_sent", index)
        raise


async def _look_up_async(client: AsyncClient, batch: Batch, index: int, entry: Entry) -> AsyncTask:
    unknown = batch.forgotten(index, entry)
    try:
        return await client.reconcile(unknown)
    except (CannotReconcile, TaskMissing, ReadFailed) as error:
        unknown.add_note(error.message)
    raise unknown
