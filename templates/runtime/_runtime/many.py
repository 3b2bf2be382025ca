"""Many requests with a limit on spend and concurrency; nothing paid for is lost or repeated."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeVar

from .core import Core, Submission, digest
from .errors import (
    InvalidRequest,
    NotSent,
    OutcomeUnknown,
    Rejected,
    SeedanceError,
    UsageError,
)
from .journal import Entry, Journal
from .log import logger
from .outcome import unknown
from .protocol import Unclear, encode
from .values import recheck
from .wait import check_wait

if TYPE_CHECKING:
    from .model import Request
    from .task import AsyncTask, Task

T = TypeVar("T", bound="Task | AsyncTask")
Submitted = Literal["accepted", "rejected", "unknown", "not_sent"]


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What became of one request of a batch.

    ``index`` and ``request``: which one; ``submitted``: ``accepted``, ``rejected``, ``unknown`` or
    ``not_sent``; ``task``: the task, if accepted; ``error``: why it was not, or why waiting for it
    ended without a result.
    """

    index: int
    request: Request = field(repr=False)
    submitted: Submitted
    task: T | None = None
    error: SeedanceError | None = None

    @property
    def ok(self) -> bool:
        """Whether the request was accepted and nothing went wrong after."""
        return self.submitted == "accepted" and self.error is None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch may do; see ``Client.run_many``."""

    max_concurrent: int
    max_tasks: int | None
    stop_at_unknown: bool
    timeout: float | None
    wait: bool


def _paid(entry: Entry) -> bool:
    return entry.event in ("sending", "accepted", "unknown")


class Batch:
    """The bookkeeping of a batch, shared by threads or coroutines: what may be sent, what was."""

    def __init__(
        self, core: Core, requests: Sequence[Request], plan: Plan, journal: str | Path | None
    ) -> None:
        check_wait(plan.timeout)
        if plan.max_concurrent < 1 or (plan.max_tasks is not None and plan.max_tasks < 0):
            raise ValueError("max_concurrent is at least 1, max_tasks at least 0")
        core.check_open()
        self.requests = list(requests)
        self.plan = plan
        self._core = core
        self._check_all()
        self.digests = [digest(encode(request.to_wire())) for request in self.requests]
        self.journal: Journal | None = None
        self._path = journal
        self._lock = threading.Lock()
        self._next = 0
        self._sent = 0
        self._stopped: str | None = None
        self._untold: dict[int, str] = {}
        with self:  # wrong journals are told of now, and it is held when the batch begins
            pass

    def _check_all(self) -> None:
        problems: list[str] = []
        for index, request in enumerate(self.requests):
            try:
                self._core.variant(request.VARIANT)
                recheck(request)
            except InvalidRequest as error:
                problems.append(f"request {index}: {error.message}")
        if problems:
            raise InvalidRequest("\n".join(["nothing was sent:", *problems]))

    def __enter__(self) -> Self:
        if self._path is not None:
            self.journal = Journal(self._path)
            self._check_journal(self.journal)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: Any
    ) -> None:
        """Close the journal; what ends the batch early says what nobody was told yet."""
        if self.journal is not None:
            self.journal.close()
        for index in sorted(self._untold) if error is not None else ():
            words = f"request {index}: {self._untold[index]}"
            logger.warning("the batch was left early; %s", words)
            if not isinstance(error, GeneratorExit) and error is not None:
                error.add_note(words)

    def _check_journal(self, journal: Journal) -> None:
        for index, entry in journal.entries.items():
            if not 0 <= index < len(self.requests) or self.digests[index] != entry.digest:
                journal.close()
                raise UsageError(f"the journal is of another batch: request {index} differs")
        self._sent = len([*filter(_paid, journal.entries.values())])

    def take(self) -> int | None:
        """The next request to see to; each is given out once."""
        with self._lock:
            if self._next >= len(self.requests):
                return None
            self._next += 1
            return self._next - 1

    def entry(self, index: int) -> Entry | None:
        """What an earlier run noted about a request, when that is a reason not to send it."""
        entry = self.journal.entries.get(index) if self.journal else None
        return entry if entry and _paid(entry) else None

    def may_send(self) -> str | None:
        """None when one more request may be sent (which is then counted); else why not."""
        with self._lock:
            if self._stopped:
                return self._stopped
            if self.plan.max_tasks is not None and self._sent >= self.plan.max_tasks:
                return f"the limit of {self.plan.max_tasks} tasks was reached"
            self._sent += 1
            return None

    def stop(self, reason: str) -> None:
        """Send nothing more."""
        with self._lock:
            self._stopped = self._stopped or reason

    def submission(self, index: int) -> Submission:
        """The paid call of a request, noted in the journal as about to be sent."""
        request = self.requests[index]
        variant = self._core.variant(request.VARIANT)
        made = self._core.submission(variant, request.to_wire(), None, None)
        self.note("sending", index, task_id=made.client_id)
        return made

    def note(self, event: str, index: int, **facts: object) -> None:
        """Write to the journal, if there is one; when it cannot be written, nothing more is sent.

        Raises ``NotSent`` for a request that was about to be sent.
        """
        if self.journal is None:
            return
        try:
            self.journal.write(event, index, self.digests[index], **facts)
        except OSError as error:
            reason = f"the journal cannot be written: {error.strerror}"
            self.stop(reason)
            if event == "sending":
                raise NotSent(f"not sent: {reason}") from None

    def told(self, index: int) -> None:
        """Remember that the caller has the outcome of a request."""
        self._untold.pop(index, None)

    def accepted(self, index: int, task: Task | AsyncTask) -> None:
        """Note an accepted task."""
        self._untold[index] = f"task {task.id} was accepted and goes on at {task.provider}"
        self.note("accepted", index, task=json.loads(task.to_json()))

    def refused(self, index: int, error: SeedanceError) -> Submitted:
        """Note a submit that ended without a task; says as what."""
        if isinstance(error, OutcomeUnknown):
            self._untold[index] = f"its outcome is unknown, sent {error.sent_at}" + (
                f", task id {error.task_id}" if error.task_id else ""
            )
            self.note("unknown", index)
            if self.plan.stop_at_unknown:
                self.stop(f"the outcome of request {index} is unknown")
            return "unknown"
        if isinstance(error, Rejected):
            self.note("rejected", index)
            return "rejected"
        self.note("not_sent", index)
        return "not_sent"

    def forgotten(self, index: int, entry: Entry) -> OutcomeUnknown:
        """The error for a request that an earlier run sent without noting an answer."""
        request = self.requests[index]
        variant = self._core.variant(request.VARIANT)
        made = self._core.submission(variant, request.to_wire(), None, None)
        error = unknown(self._core, made, Unclear("an earlier run ended before an answer"), None)
        error.task_id, error.sent_at = entry.task_id, entry.sent_at or error.sent_at
        return error

    def held_back(self, index: int, reason: str) -> Outcome[Any]:
        """The outcome of a request that was not sent on purpose."""
        return Outcome(
            index, self.requests[index], "not_sent", None, NotSent(f"not sent: {reason}")
        )
