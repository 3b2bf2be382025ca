"""What to send and what an answer means: pure decisions, shared by the sync and async clients."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal, NamedTuple
from urllib.parse import quote

from .answers import (
    Problem,
    Snapshot,
    advice_for,
    item_id,
    items,
    parse,
    problems,
    same_id,
    snapshot,
)
from .exchange import Call, Reply
from .pointer import Json, find
from .provider import Operation, Provider


class Refused(NamedTuple):
    """The provider surely did not accept the task."""

    status: int
    problems: tuple[Problem, ...]


class Unclear(NamedTuple):
    """An answer from which nobody can tell whether the task was accepted."""

    reason: str
    seen_ids: tuple[str, ...] = ()


PollTrouble = Literal["retry", "missing", "refused", "other-task", "unreadable"]


class Trouble(NamedTuple):
    """A read that says nothing about the task's state; ``retry`` ones are tried again."""

    kind: PollTrouble
    reason: str
    problems: tuple[Problem, ...] = ()
    seen_ids: tuple[str, ...] = ()


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def encode(body: Json) -> bytes:
    """``body`` as JSON; ValueError for what JSON cannot say (NaN, lone surrogates)."""
    return _encode(body).encode()


def submit_call(
    provider: Provider,
    method: str,
    path: str,
    wire: Mapping[str, Json],
) -> Call:
    """The one paid request of a task."""
    body: Json = [wire] if provider.submit.in_array else wire
    return Call(method, path, encode(body), paid=True)


def read_call(operation: Operation, task_id: str) -> Call:
    """The request that asks about ``task_id``; the id is percent-encoded in the path."""
    path = operation.path.replace("{task_id}", _path_segment(task_id))
    body = None if operation.body is None else encode(_fill(operation.body, task_id))
    return Call(operation.method, path, body)


def _path_segment(text: str) -> str:
    return quote(text, safe="")


def check_task_id(task_id: str) -> str:
    """``task_id``; ValueError when it could stand for something else in a path or a log."""
    if not task_id or len(task_id) > 256 or not task_id.isprintable() or " " in task_id:
        raise ValueError("a task id is one to 256 printable characters without spaces")
    if set(task_id) <= {"."}:
        raise ValueError("a task id cannot consist of dots: it would name another path")
    return task_id


def _fill(value: Json, task_id: str) -> Json:
    if isinstance(value, str):
        return task_id if value == "{task_id}" else value
    if isinstance(value, Mapping):
        return {key: _fill(item, task_id) for key, item in value.items()}
    return [_fill(item, task_id) for item in value] if isinstance(value, list | tuple) else value


def read_submit(
    provider: Provider, reply: Reply, client_id: str | None, expected: int = 1
) -> Snapshot | Refused | Unclear:
    """What the answer to a submit means for the money: accepted, refused or not to be told."""
    if reply.cut:
        return Unclear(reply.cut)
    try:
        answer = parse(reply.body)
    except ValueError as error:
        return Unclear(f"HTTP {reply.status}: {error}")
    if 200 <= reply.status < 300:
        return _read_success(provider, reply.status, answer, client_id, expected)
    found = problems(provider, answer)
    if reply.status in provider.submit.rejected_status and found:
        return Refused(reply.status, found)
    return Unclear(f"HTTP {reply.status}", _ids(provider, answer))


def _read_success(
    provider: Provider, status: int, answer: Json, client_id: str | None, expected: int
) -> Snapshot | Refused | Unclear:
    seen = _ids(provider, answer)
    task_id = client_id if client_id is not None else next(iter(seen), None)
    if task_id is not None and _accepted(provider, answer):
        if any(same_id(task_id, one) for one in seen) and _usable(task_id):
            found = snapshot(provider, answer, task_id, expected)
            if found is not None:
                return found
        if seen:
            return Unclear("the answer is about another task", seen)
    found_problems = _about(problems(provider, answer), client_id)
    codes = {problem.code for problem in found_problems}
    if found_problems and not seen and codes <= provider.submit.rejected_codes:
        return Refused(status, found_problems)
    if found_problems:
        return Unclear(f"HTTP {status} with an error: {found_problems[0].code}", seen)
    return Unclear("the answer names no task", seen)


def _usable(task_id: str) -> bool:
    try:
        check_task_id(task_id)
    except ValueError:
        return False
    return True


def _accepted(provider: Provider, answer: Json) -> bool:
    conditions = provider.submit.accepted.items()
    return all(
        any(found == value and type(found) is type(value) for value in values)
        for found, values in ((find(answer, pointer), values) for pointer, values in conditions)
    )


def _ids(provider: Provider, answer: Json) -> tuple[str, ...]:
    found = (item_id(provider, item) for item in items(provider, answer))
    return tuple(dict.fromkeys(one for one in found if one))


def _about(found: tuple[Problem, ...], task_id: str | None) -> tuple[Problem, ...]:
    """The problems that are about this task or about no task in particular."""
    return tuple(p for p in found if not p.task or task_id is None or same_id(task_id, p.task))


def read_poll(
    provider: Provider, reply: Reply, task_id: str, expected: int = 1
) -> Snapshot | Trouble:
    """What the answer to a read says about ``task_id``."""
    if reply.cut:
        return Trouble("retry", reply.cut)
    if reply.status in provider.reads.retry:
        return Trouble("retry", f"HTTP {reply.status}")
    try:
        answer = parse(reply.body)
    except ValueError as error:
        kind: PollTrouble = "retry" if 200 <= reply.status < 300 else "unreadable"
        missing = reply.status in provider.reads.missing_status
        return Trouble("missing" if missing else kind, f"HTTP {reply.status}: {error}")
    return _read_answer(provider, reply.status, answer, task_id, expected)


def _read_answer(
    provider: Provider, status: int, answer: Json, task_id: str, expected: int
) -> Snapshot | Trouble:
    found = problems(provider, answer)
    codes = {problem.code for problem in found}
    reason = f"HTTP {status}" + "".join(f" {code}" for code in codes if code is not None)
    reads = provider.reads
    if status in reads.missing_status or codes & reads.missing_codes:
        return Trouble("missing", reason, found)
    if codes & reads.retry_codes:
        return Trouble("retry", reason, found)
    advice = [advice_for(provider, None, problem) for problem in found]
    kinds = {item.kind for item in advice if item}
    if not 200 <= status < 300 or "authentication" in kinds:
        return Trouble("refused", reason, found)
    state = snapshot(provider, answer, task_id, expected)
    if state is not None:
        return state
    seen = _ids(provider, answer)
    if seen:
        return Trouble("other-task", "the answer is about another task", found, seen)
    if "missing" in kinds:
        return Trouble("missing", reason, found)
    return Trouble("retry", f"{reason}: the answer names no task", found)
