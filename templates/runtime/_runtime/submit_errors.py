"""What may become of a paid call that did not end with a task."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from .base_errors import SeedanceError, UsageError

if TYPE_CHECKING:
    from .task import Task


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
