"""Calls that a provider makes to your server when a task ends."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from .answers import Problem, State, item_id, items, parse, snapshot
from .assets import Asset, Video
from .pointer import Json
from .provider import Provider


@dataclass(frozen=True, slots=True)
class Delivery:
    """One call of a webhook, as far as the provider documents it.

    ``headers`` has the documented headers under short names (``task``, ``delivery``, ``retry``).
    ``task_id``, ``state``, ``status`` and ``assets`` are known only where the body is documented;
    ``body`` is the parsed JSON. Nothing here proves who sent it: compare a secret of your own in
    the address with ``same_token``, and read the task with a client before you rely on it.
    """

    task_id: str | None
    state: State | None
    status: str | None
    assets: tuple[Asset, ...]
    problems: tuple[Problem, ...]
    headers: Mapping[str, str]
    body: Json


def read_delivery(provider: Provider, body: bytes, headers: Mapping[str, str]) -> Delivery:
    """The delivery in an HTTP request to your server; ValueError when its body is not JSON."""
    answer = parse(body)
    lower = {name.lower(): value for name, value in headers.items()}
    named = provider.webhook.delivery_headers.items()
    known = {short: lower[name.lower()] for short, name in named if name.lower() in lower}
    task_id = known.get("task")
    if provider.webhook.body != "answer":
        return Delivery(task_id, None, None, (), (), known, answer)
    found_ids = (item_id(provider, item) for item in items(provider, answer))
    task_id = task_id or next((one for one in found_ids if one), None)
    found = snapshot(provider, answer, task_id) if task_id else None
    if found is None:
        return Delivery(task_id, None, None, (), (), known, answer)
    assets = tuple((Video if link.media == "video" else Asset)(link) for link in found.links)
    return Delivery(task_id, found.state, found.status, assets, found.problems, known, answer)


def same_token(given: str | None, expected: str) -> bool:
    """Whether a token from a request is the one expected; takes the same time wherever they differ.

    An empty ``expected`` matches nothing.
    """
    if not expected or given is None:
        return False
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), expected.encode())
