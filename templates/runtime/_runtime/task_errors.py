"""What may go wrong with a task that was accepted, and with its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base_errors import SeedanceError
from .pointer import Json
from .submit_errors import ProviderError

if TYPE_CHECKING:
    from .task import AsyncTask, Task


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


class BadTarget(DownloadError):
    """No file can be at the path: a folder has its name, or the folder for it is missing."""

    code = "bad_target"
    retryable = False


class TargetExists(DownloadError, FileExistsError):
    """There is already a file at the path; pass ``overwrite=True`` to replace it."""

    code = "target_exists"
    retryable = False
