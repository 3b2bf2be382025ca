"""Work grows with the documents, not with their square; counted in calls, so never by a clock."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import FrameType

from bench import inputs
from tests.helpers.described import describe_specs


def _calls(work: Callable[[], object]) -> Counter[str]:
    """How often each of our functions is called or goes on."""
    counts: Counter[str] = Counter()

    def seen(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and "/generator/" in frame.f_code.co_filename:
            counts[f"{frame.f_code.co_filename}: {frame.f_code.co_qualname}"] += 1

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counts


def _forget() -> None:
    """Whatever other tests left in this process, each count begins with nothing remembered."""
    for each in gc.get_objects():
        if isinstance(each, type(cache(len))) and each.__module__.startswith("generator."):
            each.cache_clear()


def test_twice_the_documents_are_twice_the_work_of_every_function(tmp_path: Path) -> None:
    def made(count: int) -> Counter[str]:
        specs = inputs.specs(tmp_path / str(count), count)
        _forget()
        return _calls(lambda: describe_specs(specs))

    made(1)  # imports what is needed
    ten, twenty = made(10), made(20)
    more = {name: (ten[name], n) for name, n in twenty.items() if n > 3 * ten[name] + 20}
    assert not more
    assert twenty.total() > 100_000  # it did count
