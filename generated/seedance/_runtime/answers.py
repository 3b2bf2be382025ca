"""An answer of a provider, read as its data describes it; pure functions on parsed JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from .assets import Link
from .pointer import Json, find, number, objects, text
from .provider import Advice, Code, Provider

State = Literal["pending", "succeeded", "failed"]


class Problem(NamedTuple):
    """One error object of an answer."""

    code: Code | None
    message: str | None
    parameter: str | None = None
    documentation: str | None = None
    task: str | None = None


class Snapshot(NamedTuple):
    """What one answer says about one task; ``known`` is False for an undocumented state."""

    id: str
    status: str
    state: State
    known: bool = True
    model: str | None = None
    cost: float | None = None
    progress: float | None = None
    expires: str | None = None
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()
    raw: Json = None


def parse(body: bytes) -> Json:
    """The JSON in ``body``; ValueError for anything else, however it is broken."""
    try:
        value: Json = _DECODER.decode(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"the answer is not JSON ({type(error).__name__})") from None
    return value


def _refuse_constant(name: str) -> Json:
    raise ValueError(name)


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)


def items(provider: Provider, answer: Json) -> Iterator[Mapping[str, Json]]:
    """The objects of an answer that are about tasks."""
    return objects(find(answer, provider.answer.items))


def item_id(provider: Provider, item: Mapping[str, Json]) -> str | None:
    """The id of the task that an item is about."""
    return text(find(item, provider.answer.id))


def same_id(one: str, other: str | None) -> bool:
    """Whether two ids are one; the letters of UUIDs may change case on the way."""
    return other is not None and one.casefold() == other.casefold()


def problems(provider: Provider, answer: Json) -> tuple[Problem, ...]:
    """The error objects of an answer, in order; codes that mean "fine" are none."""
    found: list[Problem] = []
    for pointer in provider.errors.at:
        found += [_problem(provider, item) for item in objects(find(answer, pointer))]
    return tuple(
        item
        for item in found
        if (item.code is not None or item.message is not None)
        and item.code not in provider.errors.fine
        and not (item.code is None and "" in provider.errors.at)
    )


def _problem(provider: Provider, item: Mapping[str, Json]) -> Problem:
    rules = provider.errors
    code = find(item, rules.code)
    usable = isinstance(code, str | int) and not isinstance(code, bool)
    return Problem(
        code=code if usable and isinstance(code, str | int) else None,
        message=text(find(item, rules.message)),
        parameter=text(find(item, rules.parameter)),
        documentation=text(find(item, rules.documentation)),
        task=text(find(item, rules.task)),
    )


def advice_for(provider: Provider, status: int | None, problem: Problem | None) -> Advice | None:
    """What the provider's pages say to do: by error code first, then by HTTP status."""
    code = problem.code if problem else None
    by_code = (item for item in provider.advice if code is not None and item.code == code)
    by_status = (item for item in provider.advice if item.status is not None)
    wanted = {status, code}
    return next(by_code, None) or next((a for a in by_status if a.status in wanted), None)


def snapshot(provider: Provider, answer: Json, task_id: str, expected: int = 1) -> Snapshot | None:
    """What ``answer`` says about ``task_id``, or None when it says nothing about it.

    A task of several results has one item for each. It is done when as many as ``expected`` are,
    and none that the answer names is still going on; it has succeeded when one of them has.
    """
    ours = [item for item in items(provider, answer) if same_id(task_id, item_id(provider, item))]
    about = tuple(p for p in _named(provider, answer) if same_id(task_id, p.task))
    if not ours and not about:
        return None
    words = [text(find(item, provider.answer.status)) for item in ours]
    states: list[State] = [_state(provider, word) for word in words]
    inside = [find(item, provider.answer.error) for item in ours]
    failures = tuple(_problem(provider, item) for one in inside for item in objects(one))
    failed: list[State] = ["failed"] * len(about)
    state = _overall([*states, *failed], expected)
    last: Mapping[str, Json] = ours[-1] if ours else {}
    return Snapshot(
        id=(item_id(provider, last) or task_id) if ours else task_id,
        status=_word(words, states, state, provider),
        state=state,
        known=all(word is None or word in _documented(provider) for word in words),
        model=text(find(last, provider.answer.model)),
        cost=_sum(number(find(item, provider.answer.cost)) for item in ours),
        progress=number(find(last, provider.answer.progress)),
        expires=text(find(last, provider.answer.expires)),
        links=tuple(link for item in ours for link in _links(provider, item)),
        problems=about + failures,
        raw=answer,
    )


def _named(provider: Provider, answer: Json) -> tuple[Problem, ...]:
    """The problems of an answer, where the provider's errors name tasks."""
    return problems(provider, answer) if provider.errors.task is not None else ()


def _documented(provider: Provider) -> frozenset[str]:
    states = provider.states
    return states.pending | states.succeeded | states.failed


def _state(provider: Provider, word: str | None) -> State:
    word = provider.states.absent if word is None else word
    if word in provider.states.succeeded:
        return "succeeded"
    return "failed" if word in provider.states.failed else "pending"


def _overall(states: list[State], expected: int) -> State:
    done = [state for state in states if state != "pending"]
    if len(done) < len(states) or (len(done) < expected and "succeeded" in done):
        return "pending"
    return "succeeded" if "succeeded" in done else "failed"


def _word(words: list[str | None], states: list[State], state: State, provider: Provider) -> str:
    """The provider's own word for the overall state."""
    fitting = [word for word, one in zip(words, states, strict=False) if word and one == state]
    if fitting:
        return fitting[-1]
    return state if state != "pending" else provider.states.absent


def _sum(costs: Iterator[float | None]) -> float | None:
    known = [cost for cost in costs if cost is not None]
    return sum(known) if known else None


def _links(provider: Provider, item: Mapping[str, Json]) -> Iterator[Link]:
    rules = provider.answer.results
    for found in objects(find(item, rules.at)):
        url = text(find(found, rules.url))
        if url:
            media = text(find(found, rules.media)) or rules.media_default
            facts = {name: find(found, pointer) for name, pointer in rules.facts.items()}
            known = {name: value for name, value in facts.items() if value is not None}
            yield Link(url, media, known)
