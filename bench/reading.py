"""What it costs to read a page, beside the plainest pass over its bytes.

``python -m bench.reading``: ``str.splitlines`` is the pass over text, ``json.loads`` over JSON.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pyperf

from generator.read import read

from . import inputs
from .measure import Section, measured, shown

Way = Callable[[str], object]
MEGABYTES = 5 * 1024 * 1024 - 1


def reads() -> Section:
    """CPU time of each form at about 20 KB and just below the limit, and its ratio to a pass."""
    lines = ["| read | KB | CPU ms | a plain pass, ms | ratio |", "| --- | --- | --- | --- | --- |"]
    found: list[pyperf.Benchmark] = []
    for name, (page, plain) in _pages().items():
        for size in (20_000, MEGABYTES):
            text = page(size)
            size = len(text.encode()) // 1000
            ours = _timed(f"{name}, {size} KB", lambda: read(text.encode(), "page"))  # noqa: B023
            bare = _timed(f"{name}, {size} KB, a plain pass", lambda: plain(text))  # noqa: B023
            found += [ours, bare]
            ratio = ours.median() / bare.median()
            cells = (name, str(size), shown(ours, 1e3, 1), shown(bare, 1e3, 2), f"{ratio:.0f}")
            lines.append(f"| {' | '.join(cells)} |")
    return Section("Reading one page", "\n".join(lines) + "\n", found)


def _timed(name: str, action: Callable[[], object], rounds: int = 5) -> pyperf.Benchmark:
    """The CPU time of a few rounds; of fewer that take long."""
    found: list[float] = []
    while len(found) < rounds and sum(found) < 2:
        started = time.process_time()
        action()
        found.append(time.process_time() - started)
    return measured(name, found)


def _pages() -> dict[str, tuple[Callable[[int], str], Way]]:
    captures = inputs.ROOT / "specs" / "captures"
    page = (captures / "modellix" / "seedance-2.0-fast-v2v.txt").read_text("utf-8")
    task = (captures / "runware" / "seedance-1.0-pro-fast.txt").read_text("utf-8")
    item = (captures / "modellix" / "seedance-2.0-fast-i2v.json").read_text("utf-8")
    split = str.splitlines
    return {
        "Mintlify text": (lambda size: _longer(page, "\n\nBody\n", size), split),
        "Mintlify text, fields alone": (lambda size: _fields(page, size), split),
        "Runware text": (lambda size: _longer(task, "\n\nAPI Options\n", size), split),
        "OpenAPI JSON": (lambda size: _longer_json(item, size), json.loads),
    }


def _longer(page: str, before: str, size: int) -> str:
    """The page with a description as long as it takes."""
    head, _, tail = page.partition(before)
    sentence = "What the service does with it, said once more.\n\n"
    more = max(0, size - len(page.encode())) // len(sentence)
    return head + "\n\n" + sentence * more + before.lstrip("\n") + tail


def _fields(page: str, size: int) -> str:
    """The page with as many fields more as it takes: far more than are accepted in the end."""
    head, mark, tail = page.partition("\n\nResponse\n")
    field = "field_{}\ninteger\ndefault:1\n\nWhat it is for.\n\nRequired range: 0 <= x <= 9\n"
    made, length, number = [], len(page.encode()), 0
    while length < size - 100:
        made.append(field.format(number))
        length, number = length + len(made[-1]), number + 1
    return head + "\n" + "".join(made).rstrip("\n") + mark + tail


def _longer_json(text: str, size: int) -> str:
    document = json.loads(text)
    examples = {"more": ["a value of an example"] * (max(0, size - len(text)) // 26)}
    document["post"]["responses"]["200"].setdefault("x-more", examples)
    return json.dumps(document)


if __name__ == "__main__":
    print(reads().markdown())
