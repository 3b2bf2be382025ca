"""The blocking client: sends, sleeps and closes; every decision is made in ``core``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, overload

from .outcome import dry_run_answer
from .preview import Preview
from .protocol import check_task_id
from .sync_base import SyncBase
from .task import Task
from .wait import check_wait
from .waiting import WAIT_SECONDS, naming

if TYPE_CHECKING:
    from pathlib import Path

    from .many import Outcome
    from .model import Request
    from .plain import PlainCall
    from .pointer import Json


class Client(SyncBase):
    """A client for one provider. Use it in a ``with`` statement, or call ``close``.

    ``api_key``: the key; without it the provider's environment variable is read, now. ``base_url``:
    another address than the provider's, https alone (http for this machine); a host that is not the
    provider's needs ``allow_custom_host=True``, because the key goes there. ``timeout``: seconds
    that one request may take in all, by default 60. ``http_client``: an ``httpx.Client``
    of your own (its base address and headers are not used; it stays open), or ``transport``: an
    httpx transport. ``headers``: sent with every request.

    Raises ``ConfigurationError``. A client is safe to share between threads, not between processes.
    """

    # --- submitting -------------------------------------------------------------------------

    @overload
    def call(
        self,
        variant_id: str | PlainCall,
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
        variant_id: str | PlainCall,
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
        variant_id: str | PlainCall,
        values: Mapping[str, object],
        *,
        validate: bool = ...,
        dry_run: bool,
        timeout: float | None = ...,
        extra_headers: Mapping[str, str] | None = ...,
    ) -> Task | Preview: ...
    def call(
        self,
        variant_id: str | PlainCall,
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
        check_wait(timeout)
        task = self.submit(request)
        with naming(task):
            return task.wait(timeout, on_update=on_update)

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

        All are checked before the first is sent. ``max_tasks`` limits how many are paid for, those
        of the journal among them; ``stop_at_unknown`` sends nothing more after an unknown outcome.
        With ``journal`` (a path) the batch can be repeated after a crash with the same requests:
        accepted tasks are taken up again, and nothing is sent a second time. When the batch is
        left early, paid calls under way are waited for and noted; the exception that ends it names
        the tasks that nobody was told about.

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
        from .many import Batch, Plan
        from .many_threads import iterate

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

    def provider_dry_run(self, request: Request, *, timeout: float | None = None) -> Json:
        """The provider's own free check of a request, where its pages document one.

        The request is sent with the documented header, which the provider answers with validation
        and price and does not charge for; it is treated as a paid call all the same, and sent at
        most once. Returns the provider's answer as it is. Raises ``UsageError`` where none is
        documented, and as ``call`` does.
        """
        submission = self.prepare_request(request, True, timeout, None, None)
        checked = self.core.dry_run(submission)
        reply = self._pay(checked)
        return dry_run_answer(self.core, checked, reply)
