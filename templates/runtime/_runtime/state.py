"""What is known of a task, and what answers do to it; no I/O."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from .answers import Problem, Snapshot, State, advice_for
from .assets import Asset, Video
from .errors import (
    NoResult,
    TaskFailed,
    UsageError,
)
from .exchange import Reply
from .pointer import Json
from .protocol import check_task_id
from .redact import redact
from .warn import warn

if TYPE_CHECKING:
    from .core import Core
    from .model import Answer

FORMAT = 1


class StateWarning(UserWarning):
    """The provider named a state that none of its pages documents; the wait goes on."""


class Response(NamedTuple):
    """The HTTP side of an answer: ``status``, ``headers`` and the provider's ``request_id``."""

    status: int
    headers: Mapping[str, str]
    request_id: str | None

    def __repr__(self) -> str:
        return f"<Response {self.status}>"


class TaskState:
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

        if self.variant is None or self.raw is None or self.variant not in catalogue():
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
            task_id, provider, results = saved["task_id"], saved["provider"], saved["results"]
            variant, when = saved["variant"], saved["submitted_at"]
            if not isinstance(task_id, str) or type(results) is not int:
                raise UsageError("this is not a saved task")
            check_task_id(task_id)
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

    def _itself(self) -> Any:
        return self

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
