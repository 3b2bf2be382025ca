"""The provider's side of the protocol: answers made from the same data that the clients read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from .._runtime.pointer import Json, find
from .._runtime.provider import Provider


def put(target: dict[str, Any], pointer: str | None, value: Json) -> None:
    """Set what ``pointer`` points at, making the objects on the way; None sets nothing."""
    if not pointer:
        return
    *way, last = pointer.split("/")[1:]
    for token in way:
        target = target.setdefault(token, {})
    target[last] = value


def item(
    provider: Provider,
    task_id: str,
    status: str,
    model: str | None,
    links: list[tuple[str, str]],
    cost: float | None,
    echo: Mapping[str, Json],
) -> list[dict[str, Any]]:
    """The objects that say ``status`` of a task: one, or one for each file it made."""
    rules = provider.answer
    inside = bool(rules.results.at)
    made: list[dict[str, Any]] = []
    for url, media in links if links and not inside else [("", "")]:
        one: dict[str, Any] = dict(echo)
        put(one, rules.id, task_id)
        put(one, rules.status, status)
        put(one, rules.model, model)
        if url:
            put(one, rules.results.url, url)
            put(one, rules.cost, cost)
        if links and inside:
            put(one, rules.results.at, [_resource(provider, *link) for link in links])
        made.append(one)
        del media
    return made


def _resource(provider: Provider, url: str, media: str) -> dict[str, Any]:
    one: dict[str, Any] = {}
    put(one, provider.answer.results.url, url)
    put(one, provider.answer.results.media, media)
    return one


def success(provider: Provider, items: list[dict[str, Any]]) -> dict[str, Any]:
    """A whole answer about one task."""
    answer: dict[str, Any] = {}
    for pointer, values in provider.submit.accepted.items():
        put(answer, pointer, values[0])
    put(answer, provider.errors.message if "" in provider.errors.at else None, "success")
    put(answer, provider.answer.items, items if provider.submit.in_array else items[0])
    return answer


def failure(
    provider: Provider,
    status: int,
    message: str,
    task_id: str | None,
    code: str | int | None = None,
) -> dict[str, Any]:
    """An error answer in the provider's shape."""
    rules, problem = provider.errors, dict[str, Any]()
    if code is None:
        known = (item.code for item in provider.advice if item.kind == _kind(status) and item.code)
        code = status if "" in rules.at else next(known, f"http{status}")
    put(problem, rules.code, code)
    put(problem, rules.message, message)
    put(problem, rules.task, task_id)
    if "" in rules.at:
        return problem
    answer: dict[str, Any] = {}
    put(answer, rules.at[0], [problem])
    return answer


def _kind(status: int) -> str:
    kinds = {400: "invalid", 401: "authentication", 402: "balance", 429: "limit"}
    return kinds.get(status, "unavailable")


def task_of(provider: Provider, body: Json) -> Mapping[str, Json]:
    """The one request in a body, whether it stands in an array or not."""
    one = body[0] if provider.submit.in_array and isinstance(body, list) and body else body
    return cast("Mapping[str, Json]", one) if isinstance(one, Mapping) else {}


def polled_id(provider: Provider, path: str, body: Json) -> str | None:
    """The id that a read asks about, or None when the request is no read."""
    wanted = provider.poll
    if wanted.body is None:
        start, _, end = wanted.path.partition("{task_id}")
        inside = path[len(start) : len(path) - len(end) or None]
        return inside if path.startswith(start) and path.endswith(end) and inside else None
    return _match(wanted.body, body) or (
        _match(provider.reconcile.lookup.body, body) if provider.reconcile.lookup else None
    )


def _match(wanted: Json, given: Json) -> str | None:
    """The text at ``{task_id}`` in ``wanted`` when the rest of ``given`` is the same."""
    wanted_task = wanted[0] if isinstance(wanted, list) and wanted else wanted
    given_task = given[0] if isinstance(given, list) and given else given
    if not isinstance(wanted_task, Mapping) or not isinstance(given_task, Mapping):
        return None
    found: str | None = None
    for name, value in wanted_task.items():
        mine = find(given_task, f"/{name}")
        if value == "{task_id}":
            found = mine if isinstance(mine, str) else None
        elif value != mine:
            return None
    return found
