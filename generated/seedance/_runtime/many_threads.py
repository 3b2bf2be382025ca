"""Many requests from worker threads."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Callable, Iterator
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
    from .sync_client import Client
    from .task import Task


class _Stopped(BaseException):
    """Ends a worker's wait; not an ``Exception``, so that no handler takes it for a failure."""


def iterate(
    client: Client, batch: Batch, on_update: Callable[[Task], object] | None
) -> Iterator[Outcome[Task]]:
    """Outcomes as they come, from worker threads; leaving the loop early ends the waits."""
    done: queue.SimpleQueue[Outcome[Task] | BaseException | None] = queue.SimpleQueue()
    stop = threading.Event()
    slots = threading.Semaphore(client.lines or batch.plan.max_concurrent)

    def work() -> None:
        try:
            while not stop.is_set() and (index := batch.take()) is not None:
                done.put(_handle(client, batch, index, on_update, stop, slots))
        except _Stopped:
            pass
        except BaseException as error:
            done.put(error)
        finally:
            done.put(None)

    count = min(batch.plan.max_concurrent, len(batch.requests))
    workers = [threading.Thread(target=work, name=f"seedance-{n}") for n in range(count)]
    with batch:
        try:
            for worker in workers:
                worker.start()
            running = count
            while running:
                outcome = done.get()
                if isinstance(outcome, BaseException):
                    raise outcome
                if outcome is None:
                    running -= 1
                else:
                    batch.told(outcome.index)
                    yield outcome
        finally:
            batch.stop("the batch was left early")
            stop.set()
            for worker in workers:
                worker.join()  # a paid call under way is noted before the journal closes


def _handle(
    client: Client,
    batch: Batch,
    index: int,
    on_update: Callable[[Task], object] | None,
    stop: threading.Event,
    slots: threading.Semaphore,
) -> Outcome[Task]:
    request, entry = batch.requests[index], batch.entry(index)
    try:
        if entry is None:
            with slots:
                reason = batch.may_send()
                if reason is not None:
                    return batch.held_back(index, reason)
                task = _send(client, batch, index)
        elif entry.event == "accepted":
            task = client.resume(json.dumps(entry.task))
        else:
            task = _look_up(client, batch, index, entry)
        batch.accepted(index, task)
    except (OutcomeUnknown, Rejected, NotSent) as error:
        return Outcome(index, request, batch.refused(index, error), None, error)
    if not batch.plan.wait:
        return Outcome(index, request, "accepted", task)
    try:
        task.wait_with(_pause(stop), batch.plan.timeout, on_update)
    except SeedanceError as error:
        return Outcome(index, request, "accepted", task, error)
    return Outcome(index, request, "accepted", task)


def _send(client: Client, batch: Batch, index: int) -> Task:
    try:
        return client.send(batch.submission(index))
    except (ConfigurationError, UsageError):  # before anything could be sent
        batch.note("not_sent", index)
        raise


def _pause(stop: threading.Event) -> Callable[[float], object]:
    def pause(seconds: float) -> None:
        if stop.wait(seconds):
            raise _Stopped

    return pause


def _look_up(client: Client, batch: Batch, index: int, entry: Entry) -> Task:
    unknown = batch.forgotten(index, entry)
    unknown.set_reconcile(client.reconcile)
    try:
        return client.reconcile(unknown)
    except (CannotReconcile, TaskMissing, ReadFailed) as error:
        unknown.add_note(error.message)
    raise unknown
