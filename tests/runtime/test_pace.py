"""Backoff, what headers ask for, deadlines and the pace per key: pure functions."""

from __future__ import annotations

import importlib
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

NOW = 1_790_000_000.0


@pytest.fixture(scope="module")
def wait(seedance: Any) -> Any:
    return importlib.import_module("seedance_by_hand._runtime.wait")


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (None, None),
        ("0", 0.0),
        ("5", 5.0),
        (" 5 ", 5.0),
        ("5.5", 5.5),
        ("-1", None),
        ("1e9", None),
        ("inf", None),
        ("nan", None),
        ("", None),
        ("٥", None),
        ("5, 6", None),
        ("9" * 1000, None),
        ("9" * 60, None),
        ("Mon, 21 Sep 2026 14:13:30 GMT", 10.0),
        ("Mon, 21 Sep 2026 14:13:10 GMT", 0.0),
        ("Fri, 01 Jan 2100 00:00:00 GMT", None),
        ("Mon, 21 Nop 2026", None),
        ("Mon, 99 Sep 2026 25:61:61 GMT", None),
    ],
)
def test_retry_after(wait: Any, value: str | None, wanted: float | None) -> None:
    assert wait.retry_after(value, NOW) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("30", 30.0),
        (str(int(NOW) + 40), 40.0),
        (str(int(NOW) - 40), 0.0),
        (str((int(NOW) + 50) * 1000), 50.0),
        ("99999999", None),
        ("1e3", None),
        ("-4", None),
        ("Mon, 21 Sep 2026 14:13:30 GMT", None),
        ("", None),
        (None, None),
    ],
)
def test_rate_limit_reset(wait: Any, value: str | None, wanted: float | None) -> None:
    assert wait.rate_limit_reset(value, NOW) == wanted


@given(st.text(max_size=80))
def test_no_header_breaks_the_wait(wait: Any, value: str) -> None:
    for asked in (wait.retry_after(value, NOW), wait.rate_limit_reset(value, NOW)):
        assert asked is None or (asked >= 0 and math.isfinite(asked))


@given(st.integers(0, 10**6), st.floats(0, 1))
def test_backoff_stays_in_its_bounds(wait: Any, attempt: int, chance: float) -> None:
    seconds = wait.backoff(attempt, 2.0, 1.5, 10.0, chance)
    assert 1.6 <= seconds <= 12.0


@given(
    st.one_of(st.none(), st.floats(0, 1e4)),
    st.lists(
        st.tuples(st.floats(0, 100), st.one_of(st.none(), st.floats(0, 1e5)), st.floats(0, 1)),
        max_size=200,
    ),
)
def test_no_delay_passes_the_deadline(
    wait: Any, seedance: Any, timeout: float | None, steps: list[Any]
) -> None:
    """Whatever servers answer and however long they take, a delay ends before the deadline does."""
    clock = 0.0
    chances = iter([chance for *_, chance in steps] + [0.5])
    deadline = wait.Deadline.after(timeout, clock)
    poller = wait.Poller(
        seedance.Modellix.PROVIDER, deadline, lambda: clock, lambda: next(chances, 0.5)
    )
    for taken, asked, _ in steps:
        clock += min(taken, deadline.left(clock))
        poller.after_answer(asked)
        delay = poller.next_delay()
        if delay is None:
            assert timeout is not None
            return
        assert delay >= 0
        assert timeout is None or clock + delay <= timeout + 1e-6
        assert asked is None or delay >= min(asked, 1.6) or timeout is not None
        clock += delay


def test_the_last_look_is_one_look(wait: Any, seedance: Any) -> None:
    clock = 0.0
    deadline = wait.Deadline.after(3.0, clock)
    poller = wait.Poller(seedance.Modellix.PROVIDER, deadline, lambda: clock, lambda: 0.5)
    delays = []
    while (delay := poller.next_delay()) is not None:
        delays.append(delay)
        clock += delay
    assert len(delays) <= 3 and clock < 3.0


@given(st.lists(st.floats(0, 2), min_size=1, max_size=300))
def test_the_pace_holds_over_any_minute(wait: Any, gaps: list[float]) -> None:
    pace, now, sent = wait.Pace(100, burst=10), 1000.0, []
    for gap in gaps:
        now += gap
        delay = pace.reserve(now)
        assert delay is not None and delay >= 0
        sent.append(now + delay)
    for first in sent:
        assert sum(first <= one < first + 60 for one in sent) <= 100 + 11


def test_a_reservation_after_the_deadline_is_not_made(wait: Any) -> None:
    pace = wait.Pace(60, burst=1)
    assert [pace.reserve(0.0), pace.reserve(0.0)] == [0.0, 1.0]
    assert pace.reserve(0.0, latest=0.5) is None
    assert pace.reserve(0.0) == 2.0


@pytest.mark.parametrize("timeout", [-0.1, math.nan])
def test_a_deadline_is_a_time(wait: Any, timeout: float) -> None:
    with pytest.raises(ValueError, match="timeout"):
        wait.Deadline.after(timeout, 0.0)
