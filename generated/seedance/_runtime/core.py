"""What the sync and async clients share: preparing calls and judging their answers; no I/O."""

from __future__ import annotations

import hashlib
import os
import re
import time
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from .answers import Problem, Snapshot, advice_for, parse, problems
from .errors import (
    ConfigurationError,
    InvalidRequest,
    NotSent,
    OutcomeUnknown,
    ProviderError,
    Rejected,
    RetiredVariant,
    UsageError,
)
from .exchange import Call, Lost, Reply
from .hosts import check_base_url
from .log import logger
from .omit import Omitted
from .pointer import Json
from .preview import MASK, Preview
from .protocol import Refused, Unclear, read_submit, submit_call
from .provider import Provider
from .redact import redact
from .secret import find_key
from .variants import catalogue
from .wait import asked_wait, shared_pace
from .warn import warn
from .wire import Wire

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from .model import Request
    from .variants import Variant

E = TypeVar("E", bound=ProviderError)

_HEADER_NAME = r"[A-Za-z0-9!#$%&'*+.^_`|~-]+"
_FIXED_HEADERS = frozenset({"host", "content-length", "content-type", "transfer-encoding"})
USER_AGENT = "seedance-typed (python)"


class Submission(NamedTuple):
    """One paid call, ready to be sent, and what must be known if its answer never comes."""

    variant: str
    call: Call
    wire: Mapping[str, Any]
    client_id: str | None
    expected: int
    extra: Mapping[str, str]
    timeout: float
    sent_at: str = ""

    def __repr__(self) -> str:
        return f"<Submission {self.variant} {self.sent_at}>"


def now_text() -> str:
    """The time in UTC as ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Core:
    """One client's settings. Everything here is the same for both kinds of client."""

    def __init__(
        self,
        provider: Provider,
        api_key: str | None,
        base_url: str | None,
        allow_custom_host: bool,
        timeout: float,
        headers: Mapping[str, str] | None,
    ) -> None:
        self.provider = provider
        self.secret = find_key(api_key, provider.key_environment, provider.title)
        self.base_url = check_base_url(
            base_url if base_url is not None else provider.server,
            provider.hosts,
            allow_custom_host,
        )
        self.timeout = check_timeout(timeout)
        self.headers = self.extra_headers(headers)
        self.pace = shared_pace(provider, self.secret.digest())
        self.wire = Wire(self.base_url, self._all_headers(self.secret.reveal()))
        self.closed = False
        self._process = os.getpid()
        self._loop: AbstractEventLoop | None = None

    def _all_headers(self, key: str) -> dict[str, str]:
        return {
            "accept": "application/json",
            "accept-encoding": "identity",
            "content-type": "application/json",
            "user-agent": USER_AGENT,
            **self.headers,
            self.provider.auth_header.lower(): self.provider.auth_prefix + key,
        }

    def extra_headers(self, headers: Mapping[str, str] | None) -> dict[str, str]:
        """``headers`` when they may be sent; those this client is responsible for may not."""
        checked: dict[str, str] = {}
        for name, value in (headers or {}).items():
            lower = name.lower()
            if (
                not re.fullmatch(_HEADER_NAME, name)
                or not value.isascii()
                or not value.isprintable()
            ):
                raise ConfigurationError(
                    f"header {redact(name, 60)!r} has a name or value that no header has"
                )
            if lower in _FIXED_HEADERS or lower == self.provider.auth_header.lower():
                raise ConfigurationError(f"header {name!r} is set by the client")
            checked[lower] = value
        return checked

    # --- before sending ---------------------------------------------------------------------

    def check_open(self, loop: AbstractEventLoop | None = None) -> None:
        """``UsageError`` when the client is closed, or belongs to another process or event loop."""
        if self.closed:
            raise UsageError("this client is closed; make a new one, or use it inside its `with`")
        if os.getpid() != self._process:
            raise UsageError("this client was made in another process; make one after the fork")
        if loop is not None:
            self._loop = self._loop or loop
            if loop is not self._loop:
                raise UsageError(
                    "this client was used in another event loop; make one client per asyncio.run()"
                )

    def variant(self, variant_id: str) -> Variant:
        """The variant, if it is this provider's and can be called; warns if it is retired."""
        variant = catalogue()[variant_id]
        if variant.provider != self.provider.id:
            raise UsageError(
                f"{variant_id} is offered by {variant.provider}, not by {self.provider.id}"
            )
        if variant.status == "retired":
            words = f"{variant_id} was retired by {self.provider.title}"
            if variant.replacement:
                raise RetiredVariant(f"{words}; use {variant.replacement}", variant.replacement)
            warn(f"{words}; calls may fail", DeprecationWarning)
        return variant

    def body(
        self, variant: Variant, values: Mapping[str, object], validate: bool
    ) -> dict[str, Any]:
        """What is sent for the values that were given; ``InvalidRequest`` with all problems."""
        given = {
            name: value if type(value) in _PLAIN else _listed(value)
            for name, value in values.items()
            if type(value) is not Omitted
        }
        model = variant.request_model
        if not validate:
            return _unchecked(self.provider, model, given)
        from pydantic import ValidationError

        try:
            return model(**given).to_wire()
        except ValidationError as error:
            failed = invalid_request(variant.id, error)
        raise failed

    def recheck(self, request: Request) -> None:
        """``InvalidRequest`` when a request made without checks does not pass them."""
        from pydantic import ValidationError

        try:
            type(request).model_validate(request.model_dump(by_alias=True, exclude_unset=True))
            return
        except ValidationError as error:
            failed = invalid_request(request.VARIANT, error)
        raise failed

    def submission(
        self,
        variant: Variant,
        wire: dict[str, Any],
        timeout: float | None,
        extra_headers: Mapping[str, str] | None,
        webhook_url: str | None = None,
    ) -> Submission:
        """The paid call for the body ``wire``, with a fresh id where the client chooses it."""
        rules = self.provider.submit
        headers = self.extra_headers(extra_headers)
        if webhook_url is not None:
            self._ask_for_webhook(webhook_url, wire, headers)
        client_id = None
        if rules.client_id is not None:
            client_id = str(wire.setdefault(rules.client_id, str(uuid.uuid4())))
        try:
            call = submit_call(self.provider, variant.method, variant.path, wire)
        except ValueError as error:
            raise InvalidRequest(f"the request cannot be written as JSON: {error}") from None
        count = wire.get(rules.results, 1) if rules.results else 1
        expected = count if isinstance(count, int) and count > 0 else 1
        seconds = self.timeout if timeout is None else check_timeout(timeout)
        return Submission(variant.id, call, wire, client_id, expected, headers, seconds, now_text())

    def _ask_for_webhook(self, url: str, wire: dict[str, Any], headers: dict[str, str]) -> None:
        rules = self.provider.webhook
        if rules.field is not None:
            wire[rules.field] = url
        elif rules.header is not None:
            headers.update(self.extra_headers({rules.header: url}))
        else:
            raise UsageError(f"{self.provider.title} documents no webhooks")

    def preview(self, submission: Submission) -> Preview:
        """What would be sent."""
        headers = {**self._all_headers(MASK), **submission.extra}
        body = [submission.wire] if self.provider.submit.in_array else submission.wire
        return Preview(
            method=submission.call.method,
            url=self.base_url + submission.call.path,
            headers=headers,
            json=body,
            variant=submission.variant,
            key_environment=self.provider.key_environment,
            auth_header=self.provider.auth_header,
            task_id=submission.client_id,
        )

    # --- after sending ----------------------------------------------------------------------

    def accepted(self, submission: Submission, reply: Reply | Lost) -> tuple[Snapshot, Reply]:
        """The task, when the answer says it was accepted; else one of the three errors."""
        if not isinstance(reply, Reply):
            raise self._lost(submission, reply)
        outcome = read_submit(self.provider, reply, submission.client_id, submission.expected)
        logger.debug(
            "submit %s: HTTP %d, %s", submission.variant, reply.status, type(outcome).__name__
        )
        if isinstance(outcome, Snapshot):
            return outcome, reply
        if isinstance(outcome, Refused):
            raise self.provider_error(Rejected, reply, outcome.problems)
        raise self.unknown(submission, outcome, reply)

    def _lost(self, submission: Submission, lost: Lost) -> NotSent | OutcomeUnknown:
        logger.debug("submit %s: %s, sent: %s", submission.variant, lost.reason, lost.sent)
        if not lost.sent:
            return NotSent(
                f"the request for {submission.variant} was not sent ({lost.reason}); "
                "nothing to pay, it may be sent again"
            )
        at = (
            "before an answer came"
            if lost.status is None
            else f"within the answer (HTTP {lost.status})"
        )
        reason = f"the connection failed {at}: {lost.reason}"
        return self.unknown(submission, Unclear(reason), None, lost.status)

    def unknown(
        self,
        submission: Submission,
        outcome: Unclear,
        reply: Reply | None,
        status: int | None = None,
    ) -> OutcomeUnknown:
        """The error that keeps everything there is to find the task again."""
        where = self.provider.reconcile.text
        named = f" Its id would be {submission.client_id}." if submission.client_id else ""
        found = [*outcome.seen_ids]
        seen = f" The answer named {', '.join(redact(one, 80) for one in found)}." if found else ""
        return OutcomeUnknown(
            f"{self.provider.title} may have accepted the request for {submission.variant} and "
            f"charge for it: {outcome.reason}. Do not send it again blindly.{named}{seen} {where}",
            provider=self.provider.id,
            variant=submission.variant,
            host=self.wire.host,
            sent_at=submission.sent_at,
            request_digest=digest(submission.call.body or b""),
            task_id=submission.client_id,
            seen_ids=outcome.seen_ids,
            results=submission.expected,
            reason=outcome.reason,
            where=where,
            status=reply.status if reply else status,
            request_id=self.request_id(reply) if reply else None,
            body=reply.body if reply else b"",
        )

    def in_flight_note(self, submission: Submission) -> str:
        """What is added to Ctrl-C and cancellation while a paid call is under way."""
        named = f", task id {submission.client_id}" if submission.client_id else ""
        where = self.provider.reconcile.text
        return (
            f"a paid request was in flight: {submission.variant} at {self.wire.host}, sent "
            f"{submission.sent_at}{named}; it may have been accepted. {where}"
        )

    def dry_run(self, submission: Submission) -> Submission:
        """The same call with the header that makes the provider check it without a charge."""
        header = self.provider.dry_run
        if header is None:
            raise UsageError(f"{self.provider.title} documents no dry run; use preview(request)")
        return submission._replace(extra={**submission.extra, header[0].lower(): header[1]})

    def dry_run_answer(self, submission: Submission, reply: Reply | Lost) -> Json:
        """The provider's answer to a dry run, as it is; else the error a submit would raise."""
        if not isinstance(reply, Reply):
            raise self._lost(submission, reply)
        try:
            answer = parse(reply.body)
        except ValueError as error:
            raise self.unknown(submission, Unclear(str(error)), reply) from None
        found = problems(self.provider, answer)
        if found or not 200 <= reply.status < 300:
            raise self.provider_error(Rejected, reply, found)
        return answer

    def request_id(self, reply: Reply) -> str | None:
        """The provider's own name for the exchange, for support."""
        names = self.provider.request_id
        return next((value for name in names if (value := reply.header(name))), None)

    def hide_key(self, text: str) -> str:
        """``text`` for a message: without the key, should the provider have echoed it."""
        return redact(text.replace(self.secret.reveal(), "***"))

    def provider_error(self, kind: type[E], reply: Reply, problems: tuple[Problem, ...]) -> E:
        """The provider's error as an exception of ``kind``, with what to do about it."""
        problem = problems[0] if problems else None
        advice = advice_for(self.provider, reply.status, problem)
        message = self.hide_key(problem.message) if problem and problem.message else None
        said = ": ".join(str(part) for part in (problem.code if problem else None, message) if part)
        text = f"{self.provider.title} answered HTTP {reply.status}" + (
            f" ({said})" if said else ""
        )
        error = kind(
            f"{text}. {advice.text}" if advice else text,
            status=reply.status,
            provider_code=problem.code if problem else None,
            provider_message=message,
            kind=advice.kind if advice else "unknown",
            advice=advice.text if advice else None,
            parameter=problem.parameter if problem else None,
            documentation=problem.documentation if problem else None,
            request_id=self.request_id(reply),
            retry_after=asked_wait(self.provider, reply.headers, time.time()),
            headers=reply.headers,
            body=reply.body,
        )
        error.retryable = error.kind == "limit"
        return error


def digest(body: bytes) -> str:
    """A short name of a request's bytes, to compare with a log; nothing can be read from it."""
    return hashlib.blake2b(body, digest_size=8).hexdigest()


def check_timeout(timeout: float) -> float:
    """``timeout`` in seconds, when it is one: a number above zero, and not a way to say never."""
    if not 0 < timeout < 1e6:
        raise ConfigurationError("a request's timeout is a number of seconds above 0")
    return float(timeout)


_PLAIN = frozenset({str, int, float, bool, list})


def _listed(value: object) -> object:
    """A tuple or another sequence as the list that requests hold; anything else as it is."""
    kind = type(value)
    if issubclass(kind, Sequence) and not issubclass(kind, str | bytes | list):
        return list(cast("Sequence[object]", value))
    return value


def _unchecked(
    provider: Provider, model: type[Request], given: Mapping[str, object]
) -> dict[str, Any]:
    """What is sent for values that the caller insists on, by wire names, with the constants."""
    from .media import sendable

    aliases = {name: field.alias or name for name, field in model.model_fields.items()}
    plain = provider.media_encoding == "base64"
    wire = {aliases.get(name, name): sendable(value, plain) for name, value in given.items()}
    return {**model.CONSTANTS, **wire}


def invalid_request(variant_id: str, error: Any) -> InvalidRequest:
    """pydantic's error as ours: every problem on a line of its own, no values."""
    problems: list[Mapping[str, str]] = []
    for item in error.errors(include_url=False, include_input=False):
        name = ".".join(str(part) for part in item["loc"])
        problems.append({"field": name, "message": item["msg"], "type": item["type"]})
    lines = [
        (
            f"  {problem['field']}: {problem['message']}"
            if problem["field"]
            else f"  {problem['message']}"
        )
        for problem in problems
    ]
    return InvalidRequest(
        "\n".join([f"the request for {variant_id} was not sent:", *lines]), tuple(problems)
    )
