"""Independent work over all cores: the same results, in order, as doing one after the other."""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import BinaryIO

from .cache import Memo, recalled

Task = Callable[[], str]

FEWEST = 24
"""Tasks that are worth a second process; fewer are done before one is warm."""


def remembered(
    memo: Memo,
    kind: str,
    tasks: Sequence[tuple[Sequence[str], Task]],
    prepare: Callable[[Sequence[int]], object] = len,
) -> tuple[str, ...]:
    """For parts and what makes a text of them, the texts; those not remembered are spread.

    ``prepare`` is called before, with the numbers of those that are not remembered.
    """
    texts = recalled(memo, kind, [parts for parts, _ in tasks])
    missing = [index for index, text in enumerate(texts) if text is None]
    prepare(missing)
    for index, text in zip(missing, spread([tasks[i][1] for i in missing]), strict=True):
        texts[index] = memo(kind, tasks[index][0], text.__str__)
    return tuple(text for text in texts if text is not None)


def spread(tasks: Sequence[Task]) -> list[str]:
    """What the tasks give, in their order.

    Forked workers take a share in a row each. One that fails in any way only loses its share: it
    is done again here, so that an error is the same as without workers.
    """
    count = min(len(os.sched_getaffinity(0)), len(tasks)) if _worth(tasks) else 1
    if count == 1:
        return [task() for task in tasks]
    bounds = [len(tasks) * number // count for number in range(count + 1)]
    first, *others = (tasks[low:high] for low, high in pairwise(bounds))
    workers = [_start(share) for share in others]
    try:
        texts = [task() for task in first]
        for share, (_, pipe) in zip(others, workers, strict=True):
            texts += _received(pipe) or [task() for task in share]
        return texts
    finally:
        for child, pipe in workers:
            pipe.close()
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _worth(tasks: Sequence[Task]) -> bool:
    """Whether workers pay and are safe: a fork copies locks that other threads may hold."""
    return (
        len(tasks) >= FEWEST and hasattr(os, "sched_getaffinity") and threading.active_count() == 1
    )


def _start(tasks: Sequence[Task]) -> tuple[int, BinaryIO]:
    """A worker's process id and where its texts can be read."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, os.fdopen(reading, "rb")
    code = 1
    try:  # nothing of the parent's clean-up may run here
        os.close(reading)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        with os.fdopen(writing, "wb") as pipe:
            texts = [task().encode("utf-8", "surrogatepass") for task in tasks]
            pipe.write(b"%s\n" % json.dumps([len(text) for text in texts]).encode("ascii"))
            pipe.writelines(texts)
        code = 0
    finally:
        os._exit(code)


def _received(pipe: BinaryIO) -> list[str] | None:
    """The texts of a worker; None when it did not end well."""
    try:
        lengths = json.loads(pipe.readline())
    except ValueError:
        return None
    texts = [pipe.read(length) for length in lengths]
    if [len(text) for text in texts] != lengths:
        return None
    return [text.decode("utf-8", "surrogatepass") for text in texts]
