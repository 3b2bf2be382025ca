"""Everything this package raises on purpose, from one base.

The question after a failed submit is whether it may be sent again. Three classes answer it:
``NotSent`` (yes), ``Rejected`` (yes, after the change or wait it names) and ``OutcomeUnknown``
(not blindly: the provider may have accepted the task and charge for it).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from .pointer import Json
    from .task import AsyncTask, Task

__all__ = [
    "CannotReconcile",
    "ConfigurationError",
    "DownloadError",
    "ExpiredLink",
    "InvalidRequest",
    "NoResult",
    "NotSent",
    "OutcomeUnknown",
    "ProviderError",
    "ReadFailed",
    "Rejected",
    "RetiredVariant",
    "SeedanceError",
    "ShortBody",
    "SubmitError",
    "TargetExists",
    "TaskError",
    "TaskFailed",
    "TaskMissing",
    "TooLarge",
    "UnknownParameter",
    "UnsafeAddress",
    "UsageError",
    "WaitTimeout",
    "WrongTask",
]


class SeedanceError(Exception):
    """The base of all errors of this package.

    ``code`` is a stable word per class, for programs. ``retryable`` says whether the same call
    may succeed later without any change and without a risk of paying twice.
    """

    code: ClassVar[str] = "error"
    retryable: bool = False

    def __init__(self, message: str = "") -> None:
        super().__init__(message)
        self.message = message

    def facts(self) -> dict[str, Any]:
        """What a pickle or copy keeps: everything but clients and raw answers."""
        return dict(self.__dict__)

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.message,), self.facts())


class ConfigurationError(SeedanceError, ValueError):
    """The client cannot be made as asked: no key, or an address that is not allowed."""

    code = "configuration"


class UsageError(SeedanceError, RuntimeError):
    """A call that cannot work: a closed client, or an async client in another event loop."""

    code = "usage"


class InvalidRequest(SeedanceError, ValueError):
    """The request breaks documented rules; nothing was sent.

    ``problems`` holds one ``{"field", "message", "type"}`` for each, all of them at once.
    """

    code = "invalid_request"

    def __init__(self, message: str = "", problems: tuple[Mapping[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class UnknownParameter(InvalidRequest, TypeError):
    """A method was called with a name that none of its parameters has; nothing was sent."""

    code = "unknown_parameter"


class RetiredVariant(InvalidRequest):
    """The provider has retired this variant; ``replacement`` is the one it names instead."""

    code = "retired_variant"

    def __init__(self, message: str = "", replacement: str | None = None) -> None:
        super().__init__(message)
        self.replacement = replacement


class SubmitError(SeedanceError):
    """A paid call that did not end with a task."""

    code = "submit"


class NotSent(SubmitError):
    """No byte of the request left this machine: nothing to pay, safe to repeat."""

    code = "not_sent"
    retryable = True


class ProviderError(SeedanceError):
    """The provider answered with an error.

    Attributes: ``status`` (HTTP), ``provider_code`` and ``provider_message`` (as the provider
    writes them), ``kind`` (``authentication``, ``balance``, ``limit``, ``invalid``, ``missing``,
    ``unavailable`` or ``unknown``), ``advice`` (what to do), ``parameter``, ``documentation``,
    ``request_id``, ``retry_after`` (seconds, when the answer says so), ``headers`` and ``body``
    (raw bytes; may hold signed addresses, so it is kept out of messages and pickles).
    """

    code = "provider"

    def __init__(
        self,
        message: str = "",
        *,
        status: int | None = None,
        provider_code: str | int | None = None,
        provider_message: str | None = None,
        kind: str = "unknown",
        advice: str | None = None,
        parameter: str | None = None,
        documentation: str | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
    ) -> None:
        super().__init__(message)
        self.status = status
        self.provider_code = provider_code
        self.provider_message = provider_message
        self.kind = kind
        self.advice = advice
        self.parameter = parameter
        self.documentation = documentation
        self.request_id = request_id
        self.retry_after = retry_after
        self.headers: Mapping[str, str] = headers or {}
        self._body: Callable[[], bytes] = lambda: body

    @property
    def body(self) -> bytes:
        """The raw answer, cut at the size limit for answers."""
        return self._body()

    def facts(self) -> dict[str, Any]:
        """What a pickle or copy keeps: not the raw answer, which may hold a signed address."""
        kept = {name: value for name, value in self.__dict__.items() if name != "_body"}
        return {**kept, "headers": {}}


class Rejected(SubmitError, ProviderError):
    """The provider surely did not accept the request: nothing to pay. ``advice`` says what to do.

    ``retryable`` is True where waiting is enough (``kind == "limit"``).
    """

    code = "rejected"


class OutcomeUnknown(SubmitError):
    """The request was sent and no trustworthy answer came back: it may run, and cost.

    Do not send it again blindly. Attributes: ``provider``, ``variant``, ``host``, ``sent_at``
    (ISO 8601, UTC), ``request_digest`` (short, of the body), ``task_id`` (chosen by this client;
    None where the provider chooses it), ``seen_ids`` (ids of tasks that the answer named),
    ``reason``, ``status`` and ``body`` of the answer if one came, ``where`` (what to do).
    """

    code = "outcome_unknown"

    def __init__(
        self,
        message: str = "",
        *,
        provider: str = "",
        variant: str = "",
        host: str = "",
        sent_at: str = "",
        request_digest: str = "",
        task_id: str | None = None,
        seen_ids: tuple[str, ...] = (),
        results: int = 1,
        reason: str = "",
        where: str = "",
        status: int | None = None,
        request_id: str | None = None,
        body: bytes = b"",
    ) -> None:
        super().__init__(message)
        self.provider = provider
        self.variant = variant
        self.host = host
        self.sent_at = sent_at
        self.request_digest = request_digest
        self.task_id = task_id
        self.seen_ids = seen_ids
        self.results = results
        self.reason = reason
        self.where = where
        self.status = status
        self.request_id = request_id
        self._body: Callable[[], bytes] = lambda: body
        self._reconcile: Callable[[OutcomeUnknown], Task] | None = None

    @property
    def body(self) -> bytes:
        """The raw answer, if one came; cut at the size limit for answers."""
        return self._body()

    def set_reconcile(self, look_up: Callable[[OutcomeUnknown], Task]) -> None:
        """Let ``reconcile`` ask with ``look_up``; for this package's use."""
        self._reconcile = look_up

    def reconcile(self) -> Task:
        """The task this request became, looked up by the id this client chose.

        With an async client: ``await client.reconcile(error)``. Raises ``CannotReconcile`` when
        it cannot be known, and ``TaskMissing`` when the provider does not know the id.
        """
        if self._reconcile is None:
            raise UsageError("use client.reconcile(error), with await for an async client")
        return self._reconcile(self)

    def facts(self) -> dict[str, Any]:
        """What a pickle or copy keeps: neither the raw answer nor the client."""
        dropped = ("_body", "_reconcile")
        return {name: value for name, value in self.__dict__.items() if name not in dropped}


class CannotReconcile(SeedanceError):
    """Only the provider can tell what became of the request; the message says where to look."""

    code = "cannot_reconcile"


class TaskError(SeedanceError):
    """Something about a task that was accepted; ``task`` holds it, with its last known state."""

    code = "task"

    def __init__(self, message: str = "", *, task: Task | AsyncTask | None = None) -> None:
        super().__init__(message)
        self.task = task


class TaskFailed(TaskError):
    """The provider ended the task without a result; ``provider_message`` says why, if it does."""

    code = "task_failed"

    def __init__(
        self,
        message: str = "",
        *,
        task: Task | AsyncTask | None = None,
        provider_code: str | int | None = None,
        provider_message: str | None = None,
        advice: str | None = None,
    ) -> None:
        super().__init__(message, task=task)
        self.provider_code = provider_code
        self.provider_message = provider_message
        self.advice = advice


class TaskMissing(TaskError):
    """The provider does not know the task: a wrong id or key, or it is past its retention."""

    code = "task_missing"


class WrongTask(TaskError):
    """The provider answered about another task; ``seen_ids`` are the ids it named."""

    code = "wrong_task"

    def __init__(
        self,
        message: str = "",
        *,
        task: Task | AsyncTask | None = None,
        seen_ids: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, task=task)
        self.seen_ids = seen_ids


class NoResult(TaskError):
    """There is nothing to fetch: the task is not done, or its success names no file.

    ``raw`` is the answer as it was.
    """

    code = "no_result"

    @property
    def raw(self) -> Json:
        """The task's last answer."""
        return None if self.task is None else self.task.raw


class WaitTimeout(TaskError, TimeoutError):
    """The deadline of ``wait`` passed. The task goes on at the provider, and so does its cost.

    ``task`` carries the last state; ``retry_at`` (seconds from now) is when the provider said a
    further read makes sense, if it did; ``last_error`` describes the last failed read, if any.
    """

    code = "wait_timeout"
    retryable = True

    def __init__(
        self,
        message: str = "",
        *,
        task: Task | AsyncTask | None = None,
        retry_at: float | None = None,
        last_error: str | None = None,
    ) -> None:
        super().__init__(message, task=task)
        self.retry_at = retry_at
        self.last_error = last_error


class ReadFailed(ProviderError):
    """A read (never a submit) failed for good; the task itself is not affected.

    ``task`` is the one that was asked about. Connection problems have ``status`` None.
    """

    code = "read_failed"
    task: Task | AsyncTask | None = None


class DownloadError(SeedanceError):
    """A file could not be fetched; nothing was left behind. The video itself is not affected."""

    code = "download"
    retryable = True


class ExpiredLink(DownloadError):
    """The link is no longer valid; the message says how long the provider keeps results."""

    code = "expired_link"
    retryable = False


class UnsafeAddress(DownloadError):
    """The link, or a redirect, leads to an address that must not be fetched."""

    code = "unsafe_address"
    retryable = False


class TooLarge(DownloadError):
    """The file is larger than ``max_bytes``."""

    code = "too_large"
    retryable = False


class ShortBody(DownloadError):
    """The connection ended before the whole file had arrived."""

    code = "short_body"


class TargetExists(DownloadError, FileExistsError):
    """There is already a file at the path; pass ``overwrite=True`` to replace it."""

    code = "target_exists"
    retryable = False
