"""What is known of a task, what answers do to it, and the steps of waiting; no I/O."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Generator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeAlias, TypeVar

from .answers import Problem, Snapshot, State, advice_for
from .assets import Asset, Video
from .errors import (
    NoResult,
    ReadFailed,
    TaskFailed,
    TaskMissing,
    UsageError,
    WaitTimeout,
    WrongTask,
)
from .exchange import Lost, Reply
from .pointer import Json
from .protocol import Trouble, check_task_id, read_poll
from .redact import redact
from .wait import Deadline, Poller, asked_wait
from .warn import warn

if TYPE_CHECKING:
    from .core import Core
    from .model import Answer

WAIT_SECONDS = 1800.0
FORMAT = 1


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


class StateWarning(UserWarning):
    """The provider named a state that none of its pages documents; the wait goes on."""


class Response(NamedTuple):
    """The HTTP side of an answer: ``status``, ``headers`` and the provider's ``request_id``."""

    status: int
    headers: Mapping[str, str]
    request_id: str | None

    def __repr__(self) -> str:
        return f"<Response {self.status}>"


class TaskBase:
    """What is known of a task; the same for ``Task`` and ``AsyncTask``.

    ``id``; ``provider`` and ``variant`` (ids; the variant may be None for a task found by its id);
    ``status`` in the provider's word and ``state`` as one of ``pending``, ``succeeded`` and
    ``failed``; ``model_id``, ``cost`` (US dollars) and ``progress`` as far as the provider tells;
    ``submitted_at`` (ISO 8601, UTC); ``raw``, the last answer; ``response``, its HTTP side.
    """

    def __init__(
        self,
        core: Core | None,
        task_id: str,
        *,
        provider: str,
        variant: str | None = None,
        submitted_at: str | None = None,
        results: int = 1,
    ) -> None:
        self._core = core
        self.id = task_id
        self.provider = provider
        self.variant = variant
        self.submitted_at = submitted_at
        self.results = results
        self.status = "unknown"
        self.state: State = "pending"
        self.model_id: str | None = None
        self.cost: float | None = None
        self.progress: float | None = None
        self.expires_at: str | None = None
        self.response: Response | None = None
        self._raw: Callable[[], Json] = lambda: None
        self._links: tuple[Asset, ...] = ()
        self._problems: tuple[Problem, ...] = ()
        self._read_at: float | None = None
        self._kind = "submit"
        self._warned = False

    # --- what it holds ----------------------------------------------------------------------

    @property
    def raw(self) -> Json:
        """The provider's last answer about the task, as it was."""
        return self._raw()

    @property
    def answer(self) -> Answer | None:
        """The last answer as a typed model, where the catalogue names one for it."""
        from .variants import catalogue

        if self.variant is None or self.raw is None:
            return None
        model = catalogue()[self.variant].answer_model(self._kind)
        return None if model is None else model.model_validate(self.raw)

    @property
    def done(self) -> bool:
        """Whether the provider has ended the task, well or not."""
        return self.state != "pending"

    @property
    def assets(self) -> tuple[Asset, ...]:
        """Every file that the last answer names."""
        return self._links

    @property
    def videos(self) -> tuple[Video, ...]:
        """The videos made so far."""
        return tuple(asset for asset in self._links if isinstance(asset, Video))

    @property
    def video(self) -> Video:
        """The first video; ``NoResult`` when there is none (yet)."""
        if not self.videos:
            raise NoResult(
                f"task {self.id} has no video: its status is {self.status!r}", task=self._itself()
            )
        return self.videos[0]

    @property
    def last_frame(self) -> Asset | None:
        """The last frame as an image, where the variant returns it and the request asked for it."""
        images = [asset for asset in self._links if asset.media == "image"]
        return images[-1] if images else None

    def __repr__(self) -> str:
        what = self.variant or self.provider
        return f"<{type(self).__name__} {self.id[:80]} {what} {redact(self.status, 40)}>"

    # --- saving -----------------------------------------------------------------------------

    def to_json(self) -> str:
        """The task as text, for ``from_json`` elsewhere: no key, prompt or address in it."""
        saved = {
            "format": FORMAT,
            "provider": self.provider,
            "variant": self.variant,
            "task_id": self.id,
            "submitted_at": self.submitted_at,
            "results": self.results,
        }
        return json.dumps(saved)

    @classmethod
    def _saved(cls, text: str, core: Core) -> Self:
        try:
            saved: Any = json.loads(text)
            if saved["format"] != FORMAT:
                raise UsageError(
                    f"this is a saved task of format {saved['format']!r}, not {FORMAT}"
                )
            task_id, provider = check_task_id(str(saved["task_id"])), str(saved["provider"])
            variant, when, results = saved["variant"], saved["submitted_at"], int(saved["results"])
        except (ValueError, KeyError, TypeError, RecursionError):
            raise UsageError("this is not a saved task") from None
        if provider != core.provider.id:
            raise UsageError(f"the task is at {provider}, the client is for {core.provider.id}")
        return cls(
            core,
            task_id,
            provider=provider,
            variant=variant if isinstance(variant, str) else None,
            submitted_at=when if isinstance(when, str) else None,
            results=max(1, results),
        )

    def __getstate__(self) -> dict[str, Any]:
        dropped = {"_core", "_client", "_raw", "_links", "_problems", "_read_at", "response"}
        return {name: value for name, value in self.__dict__.items() if name not in dropped}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.response = None
        self._core = None
        self._raw = lambda: None
        self._links, self._problems, self._read_at = (), (), None

    # --- what answers do to it ---------------------------------------------------------------

    def _bound(self) -> Core:
        if self._core is None:
            raise UsageError(
                "this task has no client (it was unpickled); use client.resume(task.to_json())"
            )
        return self._core

    def take_answer(self, found: Snapshot, reply: Reply, kind: str) -> bool:
        """Note what an answer says; True when that is news. For this package's use."""
        core, raw = self._bound(), found.raw
        before = (self.status, self.state, self.progress, len(self._links))
        self.status, self.state, self.progress = found.status, found.state, found.progress
        self.model_id = found.model or self.model_id
        self.cost = found.cost if found.cost is not None else self.cost
        self.expires_at = found.expires or self.expires_at
        self.response = Response(reply.status, reply.headers, core.request_id(reply))
        self._raw, self._kind = (lambda: raw), kind
        text = core.provider.retention.text
        self._links = tuple(
            (Video if link.media == "video" else Asset)(link, text) for link in found.links
        )
        self._problems = found.problems
        self._read_at = time.monotonic()
        if not found.known and not self._warned:
            self._warned = True
            warn(
                f"task {self.id}: {core.provider.title} documents no state "
                f"{redact(found.status, 60)!r}; still waiting",
                StateWarning,
            )
        return before != (self.status, self.state, self.progress, len(self._links))

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
        error = core.provider_error(ReadFailed, reply, found.problems)
        error.task = self._itself()
        raise error

    def _itself(self) -> Any:
        return self

    def _young(self) -> bool:
        """Whether the task was sent so lately that the provider may not list it yet."""
        if self.submitted_at is None:
            return False
        try:
            age = time.time() - datetime.fromisoformat(self.submitted_at).timestamp()
        except ValueError:
            return False
        return age < self._bound().provider.reads.grace

    def _finish(self) -> Self:
        """The task itself when it has succeeded with a file; the fitting error otherwise."""
        if self.state == "failed":
            raise self._failure()
        if not self._links:
            raise NoResult(
                f"task {self.id} ended as {self.status!r}, but the answer names no file",
                task=self._itself(),
            )
        return self

    def _failure(self) -> TaskFailed:
        core = self._bound()
        problem = self._problems[0] if self._problems else None
        advice = advice_for(core.provider, None, problem)
        message = core.hide_key(problem.message) if problem and problem.message else None
        said = ": ".join(str(x) for x in (problem.code if problem else None, message) if x)
        return TaskFailed(
            f"task {self.id} failed"
            + (f" ({said})" if said else "")
            + (f". {advice.text}" if advice else ""),
            task=self._itself(),
            provider_code=problem.code if problem else None,
            provider_message=message,
            advice=advice.text if advice else None,
        )

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

    # --- waiting ----------------------------------------------------------------------------

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
            if isinstance(found, Trouble) or not isinstance(reply, Reply):
                last_error = found.reason if isinstance(found, Trouble) else None
            elif self.take_answer(found, reply, "task") and on_update is not None:
                last_error = None
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
            error = core.provider_error(ReadFailed, reply, found.problems)
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
