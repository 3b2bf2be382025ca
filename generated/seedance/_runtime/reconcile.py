"""Looking for the task behind a submit whose answer never came; decisions without I/O."""

from __future__ import annotations

import time
from collections.abc import Generator
from datetime import datetime
from typing import TYPE_CHECKING

from .answers import Snapshot, item_id, items, parse, problems, same_id
from .errors import CannotReconcile, OutcomeUnknown, ReadFailed, TaskMissing, UsageError
from .exchange import Call, Lost, Reply
from .outcome import provider_error
from .protocol import read_call, read_poll

if TYPE_CHECKING:
    from .core import Core


def reconciling(
    core: Core, error: OutcomeUnknown
) -> Generator[Call, Reply | Lost, tuple[Snapshot, Reply] | None]:
    """Yields reads to make; returns the task's state, or None when it exists but cannot be read."""
    provider, task_id = core.provider, error.task_id
    if error.provider != provider.id:
        raise UsageError(f"the request went to {error.provider}, the client is for {provider.id}")
    if not provider.reconcile.possible or task_id is None:
        raise CannotReconcile(
            f"what became of the request cannot be known. {provider.reconcile.text}"
        )
    reply = yield read_call(provider.poll, task_id)
    found = read_poll(provider, reply, task_id, error.results) if isinstance(reply, Reply) else None
    if isinstance(found, Snapshot) and isinstance(reply, Reply):
        return found, reply
    if isinstance(reply, Reply) and found is not None and reply.status in (401, 403):
        raise provider_error(core, ReadFailed, reply, ())
    if provider.reconcile.lookup is not None:
        reply = yield read_call(provider.reconcile.lookup, task_id)
        if _names(core, reply, task_id):
            return None
    raise _not_found(core, error, reply)


def _names(core: Core, reply: Reply | Lost, task_id: str) -> bool:
    """Whether a look-up was answered with the task."""
    if not isinstance(reply, Reply) or reply.cut or not 200 <= reply.status < 300:
        return False
    try:
        answer = parse(reply.body)
    except ValueError:
        return False
    found = items(core.provider, answer)
    return any(same_id(task_id, item_id(core.provider, item)) for item in found)


def _empty(core: Core, reply: Reply | Lost) -> bool:
    """Whether the provider said that there is no such task, rather than that the read failed."""
    if not isinstance(reply, Reply) or reply.cut:
        return False
    if reply.status in core.provider.reads.missing_status:
        return True
    try:
        answer = parse(reply.body)
    except ValueError:
        return False
    nothing = not list(items(core.provider, answer)) and not problems(core.provider, answer)
    return 200 <= reply.status < 300 and nothing and isinstance(answer, dict)


def _not_found(
    core: Core, error: OutcomeUnknown, reply: Reply | Lost
) -> CannotReconcile | TaskMissing:
    what = f"HTTP {reply.status}" if isinstance(reply, Reply) else reply.reason
    if not _empty(core, reply):
        return CannotReconcile(
            f"task {error.task_id} was not found ({what}), which does not prove that it was not "
            f"accepted. {core.provider.reconcile.text}"
        )
    age = time.time() - datetime.fromisoformat(error.sent_at).timestamp()
    grace = core.provider.reads.grace
    if age < grace:
        return CannotReconcile(
            f"{core.provider.title} does not list task {error.task_id} yet; "
            f"ask again in {grace - age:.0f} s"
        )
    return TaskMissing(
        f"{core.provider.title} does not know task {error.task_id}, sent {age:.0f} s ago: it was "
        "not accepted"
    )
