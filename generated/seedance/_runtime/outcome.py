"""What became of a call: a task, or the error that says whether it may be sent again."""

from __future__ import annotations

import time
from typing import TypeVar

from .answers import Problem, Snapshot, advice_for, parse, problems
from .core import Core, Submission, digest
from .errors import NotSent, OutcomeUnknown, ProviderError, Rejected
from .exchange import Lost, Reply
from .log import logger
from .pointer import Json
from .protocol import Refused, Unclear, read_submit
from .redact import redact
from .wait import asked_wait

E = TypeVar("E", bound=ProviderError)


def accepted(core: Core, submission: Submission, reply: Reply | Lost) -> tuple[Snapshot, Reply]:
    """The task, when the answer says it was accepted; else one of the three errors."""
    if not isinstance(reply, Reply):
        raise _lost(core, submission, reply)
    outcome = read_submit(core.provider, reply, submission.client_id, submission.expected)
    logger.debug("submit %s: HTTP %d, %s", submission.variant, reply.status, type(outcome).__name__)
    if isinstance(outcome, Snapshot):
        return outcome, reply
    if isinstance(outcome, Refused):
        raise provider_error(core, Rejected, reply, outcome.problems)
    raise unknown(core, submission, outcome, reply)


def _lost(core: Core, submission: Submission, lost: Lost) -> NotSent | OutcomeUnknown:
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
    return unknown(core, submission, Unclear(reason), None, lost.status)


def unknown(
    core: Core,
    submission: Submission,
    outcome: Unclear,
    reply: Reply | None,
    status: int | None = None,
) -> OutcomeUnknown:
    """The error that keeps everything there is to find the task again."""
    where = core.provider.reconcile.text
    named = f" Its id would be {submission.client_id}." if submission.client_id else ""
    found = [*outcome.seen_ids]
    seen = f" The answer named {', '.join(redact(one, 80) for one in found)}." if found else ""
    return OutcomeUnknown(
        f"{core.provider.title} may have accepted the request for {submission.variant} and "
        f"charge for it: {outcome.reason}. Do not send it again blindly.{named}{seen} {where}",
        provider=core.provider.id,
        variant=submission.variant,
        host=core.wire.host,
        sent_at=submission.sent_at,
        request_digest=digest(submission.call.body or b""),
        task_id=submission.client_id,
        seen_ids=outcome.seen_ids,
        results=submission.expected,
        reason=outcome.reason,
        where=where,
        status=reply.status if reply else status,
        request_id=core.request_id(reply) if reply else None,
        body=reply.body if reply else b"",
    )


def in_flight_note(core: Core, submission: Submission) -> str:
    """What is added to Ctrl-C and cancellation while a paid call is under way."""
    named = f", task id {submission.client_id}" if submission.client_id else ""
    where = core.provider.reconcile.text
    return (
        f"a paid request was in flight: {submission.variant} at {core.wire.host}, sent "
        f"{submission.sent_at}{named}; it may have been accepted. {where}"
    )


def dry_run_answer(core: Core, submission: Submission, reply: Reply | Lost) -> Json:
    """The provider's answer to a dry run, as it is; else the error a submit would raise."""
    if not isinstance(reply, Reply):
        raise _lost(core, submission, reply)
    try:
        answer = parse(reply.body)
    except ValueError as error:
        raise unknown(core, submission, Unclear(str(error)), reply) from None
    found = problems(core.provider, answer)
    if found or not 200 <= reply.status < 300:
        raise provider_error(core, Rejected, reply, found)
    return answer


def provider_error(core: Core, kind: type[E], reply: Reply, problems: tuple[Problem, ...]) -> E:
    """The provider's error as an exception of ``kind``, with what to do about it."""
    problem = problems[0] if problems else None
    advice = advice_for(core.provider, reply.status, problem)
    message = core.hide_key(problem.message) if problem and problem.message else None
    said = ": ".join(str(part) for part in (problem.code if problem else None, message) if part)
    text = f"{core.provider.title} answered HTTP {reply.status}" + (f" ({said})" if said else "")
    error = kind(
        f"{text}. {advice.text}" if advice else text,
        status=reply.status,
        provider_code=problem.code if problem else None,
        provider_message=message,
        kind=advice.kind if advice else "unknown",
        advice=advice.text if advice else None,
        parameter=problem.parameter if problem else None,
        documentation=problem.documentation if problem else None,
        request_id=core.request_id(reply),
        retry_after=asked_wait(core.provider, reply.headers, time.time()),
        headers=reply.headers,
        body=reply.body,
    )
    error.retryable = error.kind == "limit"
    return error
