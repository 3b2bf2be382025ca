"""One provider's protocol as data: how tasks are sent, answered, asked about and refused.

The data is the ``x-provider`` and ``x-tasks`` parts of the normalized OpenAPI document; no code
in this package asks which provider it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, cast

from .pointer import Json
from .record import Record

Code = str | int
Kind = Literal["authentication", "balance", "limit", "invalid", "missing", "unavailable", "unknown"]


class Operation(Record):
    """An HTTP request with ``{task_id}`` to be filled in; ``paid`` ones are sent at most once."""

    method: str
    path: str
    body: Json = None


class Submit(Record):
    """How a task is sent, and which answers say that it was accepted or surely was not."""

    in_array: bool
    client_id: str | None
    results: str | None
    accepted: Mapping[str, Sequence[Json]]
    rejected_status: frozenset[int]
    rejected_codes: frozenset[Code]


class Results(Record):
    """Where an item of an answer names the files made."""

    at: str
    url: str
    media: str | None
    media_default: str
    facts: Mapping[str, str]


class Answer(Record):
    """Where an answer says what; pointers below ``items`` are relative to one item."""

    items: str
    id: str
    status: str
    model: str | None
    cost: str | None
    progress: str | None
    error: str | None
    expires: str | None
    results: Results


class States(Record):
    """The documented states; any other word means that the task is still going on."""

    absent: str
    pending: frozenset[str]
    succeeded: frozenset[str]
    failed: frozenset[str]


class Errors(Record):
    """Where error objects stand in an answer, and what in them says what."""

    at: tuple[str, ...]
    code: str
    message: str
    parameter: str | None
    documentation: str | None
    task: str | None
    fine: frozenset[Code]


class Advice(Record):
    """What an error code or HTTP status means and what to do about it."""

    kind: Kind
    text: str
    code: Code | None = None
    status: int | None = None


class Reads(Record):
    """How tasks are polled: what is tried again, how often, and at what pace (seconds)."""

    retry: frozenset[int]
    retry_codes: frozenset[Code]
    missing_status: frozenset[int]
    missing_codes: frozenset[Code]
    grace: float
    first: float
    factor: float
    cap: float
    per_minute: float


class Reconcile(Record):
    """Whether a task can be found without an answer to its submit, and what to say about it."""

    possible: bool
    lookup: Operation | None
    text: str


class Webhook(Record):
    """How a webhook is asked for (a header or a request field) and what a delivery looks like."""

    header: str | None
    field: str | None
    events: tuple[str, ...]
    delivery_headers: Mapping[str, str]
    body: str | None


class Retention(Record):
    """How long results are kept: ``seconds``, or what request ``field`` says; ``text`` explains."""

    seconds: float | None
    field: str | None
    text: str


class Provider(Record):
    """Everything the runtime knows about one provider."""

    id: str
    title: str
    key_environment: str
    hosts: frozenset[str]
    server: str
    auth_header: str
    auth_prefix: str
    media_encoding: str
    submit: Submit
    poll: Operation
    answer: Answer
    states: States
    errors: Errors
    advice: tuple[Advice, ...]
    reads: Reads
    rate_limit: Mapping[str, str | None]
    request_id: tuple[str, ...]
    reconcile: Reconcile
    dry_run: tuple[str, str] | None
    webhook: Webhook
    retention: Retention

    @staticmethod
    def from_data(data: Mapping[str, Any]) -> Provider:
        """The provider described by ``x-provider``, ``x-tasks`` and ``server``."""
        about, tasks = _snake(data["x-provider"]), _snake(data["x-tasks"])
        return Provider(
            id=about["id"],
            title=about["title"],
            key_environment=about["key_environment"],
            hosts=frozenset(about["hosts"]),
            server=data["server"],
            auth_header=tasks["authentication"]["header"],
            auth_prefix=tasks["authentication"]["prefix"],
            media_encoding=tasks["media"]["encoding"],
            submit=_submit(tasks["submit"]),
            poll=Operation(**tasks["poll"]),
            answer=_answer(tasks["answer"]),
            states=_states(tasks["states"]),
            errors=_errors(tasks["errors"]),
            advice=tuple(Advice(**item) for item in tasks["advice"]),
            reads=_reads(tasks["reads"]),
            rate_limit=tasks["rate_limit"],
            request_id=tuple(tasks["request_id"]),
            reconcile=_reconcile(tasks["reconcile"]),
            dry_run=_header(tasks["dry_run"]),
            webhook=_webhook(tasks["webhook"]),
            retention=Retention(**tasks["retention"]),
        )


# Values under these keys are names of others (headers, pointers), not keys of ours.
_VERBATIM = frozenset({"accepted", "body", "facts", "delivery_headers"})


def _snake(value: Any) -> Any:
    """The same data with ``kebab-case`` keys as ``snake_case``."""
    if isinstance(value, Mapping):
        items = {str(key).replace("-", "_"): item for key, item in cast(Any, value).items()}
        return {key: item if key in _VERBATIM else _snake(item) for key, item in items.items()}
    if isinstance(value, list):
        return [_snake(item) for item in cast("Sequence[Any]", value)]
    return value


def _submit(data: Mapping[str, Any]) -> Submit:
    return Submit(
        in_array=data["body"] == "array",
        client_id=data["client_id"],
        results=data["results"],
        accepted=data["accepted"],
        rejected_status=frozenset(data["rejected"]["status"]),
        rejected_codes=frozenset(data["rejected"]["codes"]),
    )


def _answer(data: Mapping[str, Any]) -> Answer:
    return Answer(**dict[str, Any](data, results=Results(**data["results"])))


def _states(data: Mapping[str, Any]) -> States:
    return States(
        absent=data["absent"],
        pending=frozenset(data["pending"]),
        succeeded=frozenset(data["succeeded"]),
        failed=frozenset(data["failed"]),
    )


def _errors(data: Mapping[str, Any]) -> Errors:
    fine: frozenset[Code] = frozenset(data["fine"])
    return Errors(**dict[str, Any](data, at=tuple(data["at"]), fine=fine))


def _reads(data: Mapping[str, Any]) -> Reads:
    return Reads(
        retry=frozenset(data["retry"]),
        retry_codes=frozenset(data["retry_codes"]),
        missing_status=frozenset(data["missing"]["status"]),
        missing_codes=frozenset(data["missing"]["codes"]),
        grace=data["grace_seconds"],
        first=data["first_seconds"],
        factor=data["factor"],
        cap=data["cap_seconds"],
        per_minute=data["per_minute"],
    )


def _reconcile(data: Mapping[str, Any]) -> Reconcile:
    lookup = data["lookup"]
    return Reconcile(data["possible"], Operation(**lookup) if lookup else None, data["text"])


def _header(data: Mapping[str, str] | None) -> tuple[str, str] | None:
    return (data["header"], data["value"]) if data else None


def _webhook(data: Mapping[str, Any]) -> Webhook:
    return Webhook(**dict[str, Any](data, events=tuple(data["events"])))
