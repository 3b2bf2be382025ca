"""Tasks, sync and async: waiting for them, reading them, saving them."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Self

from .errors import UsageError
from .exchange import Lost, Reply
from .protocol import read_call
from .state import StateWarning
from .wait import Deadline
from .waiting import WAIT_SECONDS, Steps, T, TaskBase

if TYPE_CHECKING:
    from .async_base import AsyncBase
    from .async_client import AsyncClient
    from .core import Core
    from .sync_base import SyncBase
    from .sync_client import Client

__all__ = ["AsyncTask", "StateWarning", "Task"]


class Task(TaskBase):
    __doc__ = TaskBase.__doc__

    def __init__(
        self,
        core: Core | None,
        task_id: str,
        *,
        provider: str,
        variant: str | None = None,
        submitted_at: str | None = None,
        results: int = 1,
        client: SyncBase | None = None,
    ) -> None:
        super().__init__(
            core,
            task_id,
            provider=provider,
            variant=variant,
            submitted_at=submitted_at,
            results=results,
        )
        self._client = client

    def __setstate__(self, state: dict[str, Any]) -> None:
        super().__setstate__(state)
        self._client = None

    def wait(
        self,
        timeout: float | None = WAIT_SECONDS,
        *,
        on_update: Callable[[Task], object] | None = None,
    ) -> Self:
        """Wait until the task has succeeded, and return it.

        ``timeout`` is in seconds and holds whatever the server does; None waits for ever. The
        default is 30 minutes; tasks of a slower service tier may take days: give a longer timeout,
        or save the task with ``to_json`` and go on later. ``on_update`` is called with the task
        when its status, progress or files change. Failed reads are tried again until the deadline.

        Raises ``TaskFailed``, ``NoResult``, ``WaitTimeout`` (the task goes on), ``TaskMissing``,
        ``WrongTask`` or ``ReadFailed``; each holds the task. Ending the wait does not cancel the
        task, nor what it costs.
        """
        return self.wait_with(time.sleep, timeout, on_update)

    def wait_with(
        self,
        pause: Callable[[float], object],
        timeout: float | None,
        on_update: Callable[[Task], object] | None,
    ) -> Self:
        """``wait`` with another way to sleep; for this package's use."""
        return self._drive(self._waiting(timeout, on_update), pause)

    def refresh(self, *, timeout: float = 60.0) -> Self:
        """Read the task once, and return it. ``timeout`` is in seconds.

        Raises ``ReadFailed``, ``TaskMissing`` or ``WrongTask``; a failed task is no error here.
        """
        return self._drive(self._refreshing(timeout))

    @classmethod
    def from_json(cls, text: str, client: Client) -> Self:
        """The task that ``to_json`` saved, with ``client`` to ask about it; sends nothing."""
        task = cls._saved(text, client.core)
        task._client = client
        return task

    def _drive(self, steps: Steps[T], pause: Callable[[float], object] = time.sleep) -> T:
        core, client = self._bound(), self._client
        if client is None:
            raise UsageError("this task has no client; use client.resume(task.to_json())")
        call = read_call(core.provider.poll, self.id)
        result: Reply | Lost = Lost("nothing was read", sent=False)
        try:
            step = next(steps)
            while True:
                if isinstance(step, Deadline):
                    result = client.read(call, step)
                elif step > 0:
                    core.check_open()
                    pause(step)
                step = steps.send(result)
        except StopIteration as end:
            value: T = end.value
            return value


class AsyncTask(TaskBase):
    __doc__ = TaskBase.__doc__

    def __init__(
        self,
        core: Core | None,
        task_id: str,
        *,
        provider: str,
        variant: str | None = None,
        submitted_at: str | None = None,
        results: int = 1,
        client: AsyncBase | None = None,
    ) -> None:
        super().__init__(
            core,
            task_id,
            provider=provider,
            variant=variant,
            submitted_at=submitted_at,
            results=results,
        )
        self._client = client

    def __setstate__(self, state: dict[str, Any]) -> None:
        super().__setstate__(state)
        self._client = None

    async def wait(
        self,
        timeout: float | None = WAIT_SECONDS,
        *,
        on_update: Callable[[AsyncTask], object] | None = None,
    ) -> Self:
        """Wait until the task has succeeded, and return it.

        ``timeout`` is in seconds and holds whatever the server does; None waits for ever. The
        default is 30 minutes; tasks of a slower service tier may take days: give a longer timeout,
        or save the task with ``to_json`` and go on later. ``on_update`` is called with the task
        when its status, progress or files change. Failed reads are tried again until the deadline.

        Raises ``TaskFailed``, ``NoResult``, ``WaitTimeout`` (the task goes on), ``TaskMissing``,
        ``WrongTask`` or ``ReadFailed``; each holds the task. Ending the wait does not cancel the
        task, nor what it costs.
        """
        return await self._drive(self._waiting(timeout, on_update))

    async def refresh(self, *, timeout: float = 60.0) -> Self:
        """Read the task once, and return it. ``timeout`` is in seconds.

        Raises ``ReadFailed``, ``TaskMissing`` or ``WrongTask``; a failed task is no error here.
        """
        return await self._drive(self._refreshing(timeout))

    @classmethod
    def from_json(cls, text: str, client: AsyncClient) -> Self:
        """The task that ``to_json`` saved, with ``client`` to ask about it; sends nothing."""
        task = cls._saved(text, client.core)
        task._client = client
        return task

    async def _drive(self, steps: Steps[T]) -> T:
        core, client = self._bound(), self._client
        if client is None:
            raise UsageError("this task has no client; use client.resume(task.to_json())")
        from asyncio import sleep

        call = read_call(core.provider.poll, self.id)
        result: Reply | Lost = Lost("nothing was read", sent=False)
        try:
            step = next(steps)
            while True:
                if isinstance(step, Deadline):
                    result = await client.read(call, step)
                elif step > 0:
                    core.check_open()
                    await sleep(step)
                step = steps.send(result)
        except StopIteration as end:
            value: T = end.value
            return value
