"""The steps of waiting for a task and of reading it, which the clients' loops take; no I/O."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Self, TypeAlias, TypeVar

from .answers import Snapshot
from .errors import ReadFailed, TaskMissing, WaitTimeout, WrongTask
from .exchange import Lost, Reply
from .outcome import provider_error
from .protocol import Trouble, read_poll
from .redact import redact
from .state import TaskState
from .wait import Deadline, Poller, asked_wait

if TYPE_CHECKING:
    from .core import Core

WAIT_SECONDS = 1800.0

T = TypeVar("T")
Step: TypeAlias = float | Deadline
"""What the shells do next: sleep so many seconds, or read once before the deadline."""
Steps: TypeAlias = "Generator[Step, Reply | Lost, T]"


def _keep_pace(core: Core, deadline: Deadline) -> Steps[None]:
    """Sleep until the key's pace has room for a read, or until the deadline."""
    while (left := deadline.left(time.monotonic())) > 0:
        now = time.monotonic()
        wait = core.pace.reserve(now, now + left)
        if wait is not None:
            if wait > 0:
                yield wait
            return
        yield min(left, core.provider.reads.cap)


@contextmanager
def naming(task: TaskState) -> Generator[None]:
    """Let what ends a call, such as Ctrl-C, say which task goes on, where it does not hold it."""
    try:
        yield
    except BaseException as error:
        if getattr(error, "task", None) is None:
            error.add_note(f"task {task.id} was accepted and goes on at {task.provider}")
        raise


class TaskBase(TaskState):
    __doc__ = TaskState.__doc__

    def _waiting(
        self, timeout: float | None, on_update: Callable[[Self], object] | None
    ) -> Steps[Self]:
        """The steps of ``wait``: a number is slept, a deadline is what the next read may use."""
        core = self._bound()
        deadline = Deadline.after(timeout, time.monotonic())
        poller = Poller(core.provider, deadline, time.monotonic, random.random)
        last_error: str | None = None
        delay: float | None = deadline.within(self._first_delay(), time.monotonic())
        while not self.done:
            if delay is None:
                raise self._timeout(timeout, poller, last_error)
            yield delay
            yield from _keep_pace(core, deadline)
            if deadline.left(time.monotonic()) <= 0:
                raise self._timeout(timeout, poller, last_error)
            reply = yield deadline
            poller.after_answer(self._asked(reply))
            found = self._judge(reply)
            last_error = found.reason if isinstance(found, Trouble) else None
            if isinstance(found, Snapshot) and isinstance(reply, Reply):
                news = self.take_answer(found, reply, "task")
                if news and on_update is not None:
                    on_update(self)
            delay = poller.next_delay()
        return self._finish()

    def _refreshing(self, timeout: float) -> Steps[Self]:
        """The steps of ``refresh``: one read, whatever it brings."""
        core = self._bound()
        reply = yield Deadline.after(timeout, time.monotonic())
        found = self._judge(reply)
        if isinstance(found, Snapshot) and isinstance(reply, Reply):
            self.take_answer(found, reply, "task")
            return self
        reason = found.reason if isinstance(found, Trouble) else ""
        text = f"task {self.id} could not be read ({reason}); it goes on at the provider"
        if isinstance(reply, Reply) and isinstance(found, Trouble):
            error = provider_error(core, ReadFailed, reply, found.problems)
        else:
            error = ReadFailed(text)
        error.task, error.retryable = self._itself(), True
        raise error

    def _first_delay(self) -> float:
        """A task that was just sent or read is not read again at once."""
        if self._read_at is None:
            return 0.0
        first = self._bound().provider.reads.first
        return max(0.0, self._read_at + first - time.monotonic())

    def _asked(self, reply: Reply | Lost) -> float | None:
        if not isinstance(reply, Reply):
            return None
        return asked_wait(self._bound().provider, reply.headers, time.time())

    def _judge(self, reply: Reply | Lost) -> Snapshot | Trouble:
        """What the answer to a read means; raises what no further read can mend."""
        core = self._bound()
        if not isinstance(reply, Reply):
            return Trouble("retry", reply.reason)
        found = read_poll(core.provider, reply, self.id, self.results)
        if isinstance(found, Snapshot) or found.kind == "retry":
            return found
        if found.kind == "missing":
            if self._young():
                return Trouble("retry", found.reason)
            raise TaskMissing(
                f"{core.provider.title} does not know task {self.id} ({found.reason}). "
                f"{core.provider.retention.text}",
                task=self._itself(),
            )
        if found.kind == "other-task":
            shown = ", ".join(redact(one, 80) for one in found.seen_ids)
            raise WrongTask(
                f"asked about task {self.id}, answered about {shown}",
                task=self._itself(),
                seen_ids=found.seen_ids,
            )
        error = provider_error(core, ReadFailed, reply, found.problems)
        error.task = self._itself()
        raise error

    def _young(self) -> bool:
        """Whether the task was sent so lately that the provider may not list it yet."""
        if self.submitted_at is None:
            return False
        try:
            age = time.time() - datetime.fromisoformat(self.submitted_at).timestamp()
        except ValueError:
            return False
        return age < self._bound().provider.reads.grace

    def _timeout(
        self, timeout: float | None, poller: Poller, last_error: str | None
    ) -> WaitTimeout:
        later = f"; the provider asks to read again in {poller.asked:.0f} s" if poller.asked else ""
        failed = f"; the last read failed: {last_error}" if last_error else ""
        return WaitTimeout(
            f"task {self.id} was still {self.status!r} after {timeout} s; it goes on at the "
            f"provider: wait again, or save it with to_json(){later}{failed}",
            task=self._itself(),
            retry_at=poller.asked,
            last_error=last_error,
        )
