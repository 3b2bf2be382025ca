"""Sending, reading and closing from coroutines; what the public methods of the client stand on."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Self

from .client_base import REQUEST_SECONDS, ClientBase
from .core import Core, Submission
from .errors import OutcomeUnknown
from .exchange import Call, Lost, Reply
from .outcome import accepted, in_flight_note
from .reconcile import reconciling
from .task import AsyncTask
from .wait import Deadline
from .waiting import naming
from .wire import MAX_CONNECTIONS

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from types import TracebackType

    import httpx

    from .answers import Snapshot


class AsyncBase(ClientBase):
    """What does the I/O; not used alone."""

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        allow_custom_host: bool = False,
        timeout: float = REQUEST_SECONDS,
        http_client: httpx.AsyncClient | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        # How many calls can be under way at once; a client of the caller's has limits of its own.
        self.lines = None if http_client or transport else MAX_CONNECTIONS
        self.core = Core(self.PROVIDER, api_key, base_url, allow_custom_host, timeout, headers)
        from .async_sender import AsyncSender  # loads httpx, with the first client

        self._sender = AsyncSender(self.core.wire, http_client, transport)

    async def send(self, submission: Submission) -> AsyncTask:
        """Send a prepared call, once; for this package's use."""
        reply = await self._pay(submission)
        found, answer = accepted(self.core, submission, reply)
        return self._accepted(submission, found, answer)

    async def _pay(self, submission: Submission) -> Reply | Lost:
        self.core.check_open(_running_loop())
        self._sender.ready()
        deadline = Deadline.after(submission.timeout, time.monotonic())
        try:
            return await self._sender.send(submission.call, submission.extra, deadline)
        except BaseException as error:  # Ctrl-C and the like keep their type
            error.add_note(in_flight_note(self.core, submission))
            raise

    def _accepted(self, submission: Submission, found: Snapshot, answer: Reply) -> AsyncTask:
        task = self._task(found.id, submission.variant, submission.sent_at, submission.expected)
        with naming(task):  # a warning may be an error, as the program wishes
            task.take_answer(found, answer, "submit")
        return task

    def _task(
        self, task_id: str, variant: str | None, sent_at: str | None, results: int
    ) -> AsyncTask:
        return AsyncTask(
            self.core,
            task_id,
            provider=self.PROVIDER.id,
            variant=variant,
            submitted_at=sent_at,
            results=results,
            client=self,
        )

    async def reconcile(self, error: OutcomeUnknown) -> AsyncTask:
        """The task behind a submit whose outcome is unknown, where it can be found.

        Raises ``CannotReconcile`` when it cannot be known (yet), and ``TaskMissing`` when the
        provider surely did not accept it.
        """
        steps = reconciling(self.core, error)
        deadline = Deadline.after(self.core.timeout, time.monotonic())
        try:
            call = next(steps)
            while True:
                call = steps.send(await self.read(call, deadline))
        except StopIteration as end:
            found: tuple[Snapshot, Reply] | None = end.value
        task = self._task(error.task_id or "", error.variant, error.sent_at, error.results)
        if found is not None:
            task.take_answer(*found, "task")
        return task

    async def read(self, call: Call, deadline: Deadline) -> Reply | Lost:
        """One read, within the client's own timeout and ``deadline``; for this package's use."""
        self.core.check_open(_running_loop())
        self._sender.ready()
        now = time.monotonic()
        own = Deadline.after(deadline.within(self.core.timeout, now), now)
        return await self._sender.send(call, {}, own)

    async def close(self) -> None:
        """Close the connections; closing twice does nothing."""
        if not self.core.closed:
            lives = self.core.loop_lives(_running_loop())
            self.core.closed = True
            if lives:  # those of an event loop that has ended went with it
                await self._sender.close()

    async def __aenter__(self) -> Self:
        self.core.check_open(_running_loop())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()


def _running_loop() -> AbstractEventLoop:
    from asyncio import get_running_loop  # with an event loop about, it is loaded already

    return get_running_loop()
