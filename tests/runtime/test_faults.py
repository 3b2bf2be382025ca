"""A paid request arrives at most once, whatever goes wrong, and the error says what that means."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from .calls import KEY, KINDS, VARIANTS, submit
from .fault_table import NOT_SENT, REJECTED, ROWS, UNKNOWN, Row, markdown, run


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("provider", ["modellix", "runware"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_one_submit_and_the_right_outcome(
    seedance: Any, row: Row, provider: str, kind: str
) -> None:
    result = run(seedance, row, provider, kind)
    assert result.error is not None
    assert result.outcome == row.wanted, result.error
    assert result.arrived <= row.at_most
    assert result.seconds < row.timeout + 10  # a hang takes far longer, a busy machine does not
    _check_facts(result.error, row, provider)


def _check_facts(error: Any, row: Row, provider: str) -> None:
    assert error.__cause__ is None and error.__context__ is None
    if row.wanted == UNKNOWN:
        assert error.provider == provider and error.host in ("127.0.0.1", "localhost")
        assert len(error.request_digest) == 16 and error.sent_at.endswith("+00:00")
        assert (error.task_id is None) == (provider == "modellix")
        assert not error.retryable
    elif row.wanted == REJECTED:
        assert error.status == int(row.name[:3]) and error.body
        assert error.advice or error.kind == "unknown"
    else:
        assert row.wanted == NOT_SENT and error.retryable


class Stuck(httpx.AsyncBaseTransport):
    """Never answers, as a pool without a free connection; ``reads``: takes the request first."""

    def __init__(self, reads: bool) -> None:
        self.reads = reads

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self.reads:
            await request.aread()
        await asyncio.sleep(60)
        raise AssertionError


@pytest.mark.parametrize(("reads", "wanted"), [(False, NOT_SENT), (True, UNKNOWN)])
def test_the_deadline_alone_tells_what_was_sent(seedance: Any, reads: bool, wanted: str) -> None:
    """Also when it ends the call before a transport or pool has noticed a timeout of its own."""

    async def use() -> None:
        async with seedance.AsyncModellix(KEY, transport=Stuck(reads)) as client:
            await submit("modellix", timeout=0.2)(client)

    with pytest.raises(getattr(seedance.errors, wanted), match=VARIANTS["modellix"]):
        asyncio.run(use())


def test_the_table_names_every_row(seedance: Any) -> None:
    rows = ROWS[-3:]
    results = [run(seedance, row, "runware", "sync") for row in rows]
    table = markdown([*results, *_padding(results)])
    assert table.count("\n") == len(ROWS) + 2
    assert f"| {rows[0].name} | 1 | OutcomeUnknown | not blindly |" in table


def _padding(results: list[Any]) -> list[Any]:
    from dataclasses import replace

    return [replace(results[0], row=row) for row in ROWS[:-3]]
