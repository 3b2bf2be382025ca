"""Sending, reading and closing from threads; what the public methods of the client stand on."""

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
from .task import Task
from .wait import Deadline
from .waiting import naming
from .wire import MAX_CONNECTIONS

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

    from .answers import Snapshot


class SyncBase(ClientBase):
    """What does the I/O; not used alone."""

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        allow_custom_host: bool = False,
        timeout: float = REQUEST_SECONDS,
        http_client: httpx.Client | None = None,
        transport: httpx.BaseTransport | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        # How many calls can be under way at once; a client of the caller's has limits of its own.
        self.lines = None if http_client or transport else MAX_CONNECTIONS
        self.core = Core(self.PROVIDER, api_key, base_url, allow_custom_host, timeout, headers)
        from .sync_sender import SyncSender  # loads httpx, with the first client

        self._sender = SyncSender(self.core.wire, http_client, transport)

    def send(self, submission: Submission) -> Task:
        """Send a prepared call, once; for this package's use."""
        reply = self._pay(submission)
        try:
            found, answer = accepted(self.core, submission, reply)
        except OutcomeUnknown as error:
            error.set_reconcile(self.reconcile)
            raise
        return self._accepted(submission, found, answer)

    def _pay(self, submission: Submission) -> Reply | Lost:
        self._sender.ready()
        deadline = Deadline.after(submission.timeout, time.monotonic())
        try:
            return self._sender.send(submission.call, submission.extra, deadline)
        except BaseException as error:  # Ctrl-C and the like keep their type
            error.add_note(in_flight_note(self.core, submission))
            raise

    def _accepted(self, submission: Submission, found: Snapshot, answer: Reply) -> Task:
        task = self._task(found.id, submission.variant, submission.sent_at, submission.expected)
        with naming(task):  # a warning may be an error, as the program wishes
            task.take_answer(found, answer, "submit")
        return task

    def _task(self, task_id: str, variant: str | None, sent_at: str | None, results: int) -> Task:
        return Task(
            self.core,
            task_id,
            provider=self.PROVIDER.id,
            variant=variant,
            submitted_at=sent_at,
            results=results,
            client=self,
        )

    def reconcile(self, error: OutcomeUnknown) -> Task:
        """The task behind a submit whose outcome is unknown, where it can be found.

        Raises ``CannotReconcile`` when it cannot be known (yet), and ``TaskMissing`` when the
        provider surely did not accept it.
        """
        steps = reconciling(self.core, error)
        deadline = Deadline.after(self.core.timeout, time.monotonic())
        try:
            call = next(steps)
            while True:
                call = steps.send(self.read(call, deadline))
        except StopIteration as end:
            found: tuple[Snapshot, Reply] | None = end.value
        task = self._task(error.task_id or "", error.variant, error.sent_at, error.results)
        if found is not None:
            task.take_answer(*found, "task")
        return task

    def read(self, call: Call, deadline: Deadline) -> Reply | Lost:
        """One read, within the client's own timeout and ``deadline``; for this package's use."""
        self.core.check_open()
        self._sender.ready()
        now = time.monotonic()
        own = Deadline.after(deadline.within(self.core.timeout, now), now)
        return self._sender.send(call, {}, own)

    def close(self) -> None:
        """Close the connections; closing twice does nothing."""
        if not self.core.closed:
            self.core.closed = True
            self._sender.close()

    def __enter__(self) -> Self:
        self.core.check_open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
