"""The blocking client: sends, sleeps and closes; every decision is made in ``core``."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, Self, overload

from .client_base import REQUEST_SECONDS, ClientBase
from .core import Core, Submission
from .errors import OutcomeUnknown
from .exchange import Call, Lost, Reply
from .preview import Preview
from .protocol import check_task_id
from .reconcile import reconciling
from .state import WAIT_SECONDS
from .task import Task
from .wait import Deadline

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    import httpx

    from .answers import Snapshot
    from .many import Outcome
    from .model import Request
    from .pointer import Json
    from .sync_given import SyncGivenSender
    from .sync_sender import SyncSender
    from .wire import Wire


class Client(ClientBase):
    """A client for one provider. Use it in a ``with`` statement, or call ``close``.

    ``api_key``: the key; without it the provider's environment variable is read, now. ``base_url``:
    another address than the provider's, https alone (http for this machine); a host that is not the
    provider's needs ``allow_custom_host=True``, because the key goes there. ``timeout``: seconds
    that one request may take in all, by default 60. ``http_client``: an ``httpx.Client``
    of your own (its base address and headers are not used; it stays open), or ``transport``: an
    httpx transport. ``headers``: sent with every request.

    Raises ``ConfigurationError``. A client is safe to share between threads, not between processes.
    """

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
        self.core = Core(self.PROVIDER, api_key, base_url, allow_custom_host, timeout, headers)
        self._sender = _sender(self.core.wire, http_client, transport)

    # --- submitting -------------------------------------------------------------------------

    @overload
    def call(
        self,
        variant_id: str,
        values: Mapping[str, object],
        *,
        validate: bool = ...,
        dry_run: Literal[False] = ...,
        timeout: float | None = ...,
        extra_headers: Mapping[str, str] | None = ...,
    ) -> Task: ...
    @overload
    def call(
        self,
        variant_id: str,
        values: Mapping[str, object],
        *,
        validate: bool = ...,
        dry_run: Literal[True],
        timeout: float | None = ...,
        extra_headers: Mapping[str, str] | None = ...,
    ) -> Preview: ...
    @overload
    def call(
        self,
        variant_id: str,
        values: Mapping[str, object],
        *,
        validate: bool = ...,
        dry_run: bool,
        timeout: float | None = ...,
        extra_headers: Mapping[str, str] | None = ...,
    ) -> Task | Preview: ...
    def call(
        self,
        variant_id: str,
        values: Mapping[str, object],
        *,
        validate: bool = True,
        dry_run: bool = False,
        timeout: float | None = None,
        extra_headers: Mapping[str, str] | None = None,
    ) -> Task | Preview:
        """Send a request for the variant with that id, from its parameters by name.

        What the variant's own method does; see there for the parameters. ``validate=False`` sends
        what was given, for the day the documentation is behind the service; ``dry_run=True`` sends
        nothing and returns the exact request. A paid request is sent at most once.

        Raises ``InvalidRequest``, ``RetiredVariant``, ``NotSent``, ``Rejected`` or
        ``OutcomeUnknown``.
        """
        submission = self.prepare(variant_id, values, validate, timeout, extra_headers)
        return self.core.preview(submission) if dry_run else self.send(submission)

    def submit(
        self,
        request: Request,
        *,
        validate: bool = True,
        timeout: float | None = None,
        extra_headers: Mapping[str, str] | None = None,
        webhook_url: str | None = None,
    ) -> Task:
        """Send a request model, once, and return the task.

        ``webhook_url`` asks the provider to call that address when the task ends. ``timeout`` is
        in seconds. Raises as ``call`` does.
        """
        return self.send(
            self.prepare_request(request, validate, timeout, extra_headers, webhook_url)
        )

    def preview(self, request: Request, *, validate: bool = True) -> Preview:
        """The exact request that ``submit`` would send; sends nothing."""
        return self.core.preview(self.prepare_request(request, validate, None, None, None))

    def run(
        self,
        request: Request,
        *,
        timeout: float | None = WAIT_SECONDS,
        on_update: Callable[[Task], object] | None = None,
    ) -> Task:
        """``submit`` and ``wait`` in one call. ``timeout`` (seconds) is for the wait."""
        return self.submit(request).wait(timeout, on_update=on_update)

    def send(self, submission: Submission) -> Task:
        """Send a prepared call, once; for this package's use."""
        deadline = Deadline.after(submission.timeout, time.monotonic())
        try:
            reply = self._sender.send(submission.call, submission.extra, deadline)
        except BaseException as error:  # Ctrl-C and the like keep their type
            error.add_note(self.core.in_flight_note(submission))
            raise
        try:
            found, answer = self.core.accepted(submission, reply)
        except OutcomeUnknown as error:
            error.set_reconcile(self.reconcile)
            raise
        return self._accepted(submission, found, answer)

    def _accepted(self, submission: Submission, found: Snapshot, answer: Reply) -> Task:
        task = self._task(found.id, submission.variant, submission.sent_at, submission.expected)
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

    # --- many -------------------------------------------------------------------------------

    def submit_many(
        self,
        requests: Sequence[Request],
        *,
        max_concurrent: int = 4,
        max_tasks: int | None = None,
        stop_at_unknown: bool = True,
        journal: str | Path | None = None,
    ) -> Iterator[Outcome[Task]]:
        """Send many requests, each at most once; yields an outcome for every one as it comes.

        All are checked before the first is sent. ``max_tasks`` limits how many are paid for;
        ``stop_at_unknown`` sends nothing more after an unknown outcome. With ``journal`` (a path)
        the batch can be repeated after a crash with the same requests: accepted tasks are taken
        up again, and nothing is sent a second time.

        Raises ``InvalidRequest`` or ``UsageError`` before anything is sent.
        """
        return self._many(
            requests, max_concurrent, max_tasks, stop_at_unknown, None, False, journal, None
        )

    def run_many(
        self,
        requests: Sequence[Request],
        *,
        max_concurrent: int = 4,
        max_tasks: int | None = None,
        stop_at_unknown: bool = True,
        timeout: float | None = WAIT_SECONDS,
        journal: str | Path | None = None,
        on_update: Callable[[Task], object] | None = None,
    ) -> Iterator[Outcome[Task]]:
        """``submit_many``, and wait for each task; yields outcomes as the tasks end.

        ``max_concurrent`` tasks are under way at a time; ``timeout`` (seconds) is for each wait.
        ``on_update`` may be called from other threads. Raises as ``submit_many`` does.
        """
        return self._many(
            requests,
            max_concurrent,
            max_tasks,
            stop_at_unknown,
            timeout,
            True,
            journal,
            on_update,
        )

    def _many(
        self,
        requests: Sequence[Request],
        max_concurrent: int,
        max_tasks: int | None,
        stop_at_unknown: bool,
        timeout: float | None,
        wait: bool,
        journal: str | Path | None,
        on_update: Callable[[Task], object] | None,
    ) -> Iterator[Outcome[Task]]:
        from .many import Batch, Plan, iterate

        plan = Plan(max_concurrent, max_tasks, stop_at_unknown, timeout, wait)
        return iterate(self, Batch(self.core, requests, plan, journal), on_update)

    # --- tasks ------------------------------------------------------------------------------

    def task(self, task_id: str, *, variant: str | None = None, results: int = 1) -> Task:
        """The task with that id, to wait for or to read; sends nothing.

        ``results``: how many videos it was asked for. Raises ``ValueError`` for what is no id.
        """
        return self._task(check_task_id(task_id), variant, None, results)

    def resume(self, saved: str) -> Task:
        """The task that ``Task.to_json`` saved; sends nothing."""
        return Task.from_json(saved, self)

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

    def provider_dry_run(self, request: Request, *, timeout: float | None = None) -> Json:
        """The provider's own free check of a request, where its pages document one.

        The request is sent with the documented header, which the provider answers with validation
        and price and does not charge for; it is treated as a paid call all the same, and sent at
        most once. Returns the provider's answer as it is. Raises ``UsageError`` where none is
        documented, and as ``call`` does.
        """
        submission = self.prepare_request(request, True, timeout, None, None)
        deadline = Deadline.after(submission.timeout, time.monotonic())
        checked = self.core.dry_run(submission)
        reply = self._sender.send(checked.call, checked.extra, deadline)
        return self.core.dry_run_answer(checked, reply)

    def read(self, call: Call, deadline: Deadline) -> Reply | Lost:
        """One read, within the client's own timeout and ``deadline``; for this package's use."""
        self.core.check_open()
        now = time.monotonic()
        own = Deadline.after(deadline.within(self.core.timeout, now), now)
        return self._sender.send(call, {}, own)

    # --- closing ----------------------------------------------------------------------------

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


def _sender(
    wire: Wire, client: httpx.Client | None, transport: httpx.BaseTransport | None
) -> SyncSender | SyncGivenSender:
    """How requests go out; httpx is loaded for those who bring it."""
    if client is None and transport is None:
        from .sync_sender import SyncSender

        return SyncSender(wire)
    from .sync_given import SyncGivenSender

    return SyncGivenSender(wire, client, transport)
