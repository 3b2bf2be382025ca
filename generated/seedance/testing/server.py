"""The server: threads of the standard library, one provider, scripted tasks."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Protocol, Self, cast
from urllib.parse import urlsplit

from .._runtime.pointer import Json, find
from .._runtime.provider import Provider
from . import protocol
from .faults import Fault
from .handler import Received, Server, Step
from .validation import BodyCheck


class HasProvider(Protocol):
    """A client class such as ``Modellix``."""

    PROVIDER: Provider


@dataclass(slots=True)
class Script:
    """How tasks go: polls that find them pending, how they end, what they made."""

    pending_polls: int = 1
    end: Literal["succeeded", "failed"] = "succeeded"
    message: str = "the model could not make the video"
    cost: float | None = 0.05
    last_frame: bool = False
    status: str | None = None
    """A state of your own, shown instead of "pending"; as if the provider had invented one."""


class FakeProvider:
    """A provider on this machine. Use it in a ``with`` statement, or call ``close``.

    ``client_class``: whose protocol to speak (``Modellix``, ``AsyncRunware``, …). ``openapi``: the
    normalized OpenAPI document (a mapping, or the path of the JSON file) to check request bodies
    against; it needs the ``testing`` extra. ``script``: how tasks go.
    """

    def __init__(
        self,
        client_class: type[HasProvider] | HasProvider,
        *,
        openapi: Mapping[str, Any] | str | Path | None = None,
        script: Script | None = None,
    ) -> None:
        self.provider = client_class.PROVIDER
        self.script = script or Script()
        self.received: list[Received] = []
        self.key: str | None = None
        self._check = None if openapi is None else BodyCheck(_document(openapi))
        self._faults: dict[Step, list[Fault]] = {"submit": [], "poll": [], "file": []}
        self._headers: dict[str, str] = {}
        self._polls: dict[str, int] = {}
        self._tasks: dict[str, Mapping[str, Json]] = {}
        self._lock = threading.Lock()
        self.stopping = threading.Event()
        self._server = Server(("127.0.0.1", 0), self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    @property
    def root(self) -> str:
        """The server's address, without a path."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def base_url(self) -> str:
        """What a client takes as ``base_url``."""
        return self.root + urlsplit(self.provider.server).path

    @property
    def client_options(self) -> dict[str, Any]:
        """Keyword arguments for the client's class, but for the key."""
        return {"base_url": self.base_url, "allow_custom_host": True}

    @property
    def submits(self) -> list[Received]:
        """The paid requests that arrived."""
        return [one for one in self.received if one.step == "submit"]

    def fail_next(self, *faults: Fault, on: Step = "submit") -> None:
        """Let the next requests of that step fail, one fault each, in order."""
        self._faults[on].extend(faults)

    def send_headers(self, **headers: str) -> None:
        """Add headers to every answer from now on; ``_`` in names stands for ``-``."""
        self._headers.update({name.replace("_", "-"): value for name, value in headers.items()})

    def close(self) -> None:
        """Stop; answers under way are cut."""
        self.stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- for the handler --------------------------------------------------------------------

    def next_fault(self, step: Step) -> Fault | None:
        """The fault for this request, if one is due."""
        with self._lock:
            return self._faults[step].pop(0) if self._faults[step] else None

    def step_of(self, method: str, path: str, body: Json) -> Step:
        """What a request is: a paid submit, a read, or a file."""
        if path.startswith("/files/"):
            return "file"
        return "submit" if self._polled(method, path, body) is None else "poll"

    def _polled(self, method: str, path: str, body: Json) -> str | None:
        prefix = urlsplit(self.provider.server).path
        if method != self.provider.poll.method or not path.startswith(prefix):
            return None
        return protocol.polled_id(self.provider, path.removeprefix(prefix), body)

    def note(self, received: Received) -> None:
        """Remember a request."""
        with self._lock:
            self.received.append(received)

    def answer_headers(self) -> dict[str, str]:
        """Headers that every answer has."""
        return dict(self._headers)

    def answer(self, received: Received) -> tuple[int, Json]:
        """Status and body for a request without a fault."""
        wanted = self.provider.auth_prefix + (self.key or "")
        given = received.headers.get(self.provider.auth_header.lower(), "")
        if not given.startswith(wanted) or (self.key and given != wanted):
            return 401, protocol.failure(self.provider, 401, "the key is not valid", None)
        if received.step == "submit":
            return self._submit(received)
        return self._poll(received)

    def _submit(self, received: Received) -> tuple[int, Json]:
        prefix = urlsplit(self.provider.server).path
        task = protocol.task_of(self.provider, received.body)
        client_id = find(task, f"/{self.provider.submit.client_id}")
        task_id = client_id if isinstance(client_id, str) else f"task-{len(self._tasks) + 1}"
        if self._check is not None:
            path = received.path.removeprefix(prefix)
            problem = self._check.problem(received.method, path, received.body)
            if problem is not None:
                return 400, protocol.failure(self.provider, 400, problem, None)
        with self._lock:
            self._tasks[task_id] = task
        return 200, self._success(task_id, self._word("pending"), [])

    def _poll(self, received: Received) -> tuple[int, Json]:
        task_id = self._polled(received.method, received.path, received.body) or ""
        if task_id not in self._tasks:
            return 404, protocol.failure(self.provider, 404, "no such task", task_id)
        with self._lock:
            self._polls[task_id] = self._polls.get(task_id, 0) + 1
            count = self._polls[task_id]
        if count <= self.script.pending_polls:
            return 200, self._success(task_id, self._word("pending"), [])
        if self.script.end == "failed":
            return 200, self._failed(task_id)
        return 200, self._success(task_id, self._word("succeeded"), self._links(task_id))

    def _word(self, state: str) -> str:
        if state == "pending":
            return self.script.status or sorted(self.provider.states.pending)[-1]
        return str(max(getattr(self.provider.states, state)))

    def _links(self, task_id: str) -> list[tuple[str, str]]:
        wanted = self._tasks[task_id].get(self.provider.submit.results or "", 1)
        count = wanted if isinstance(wanted, int) else 1
        signed = f"?signature=SIGNED-{task_id}"
        links = [(f"{self.root}/files/{n}.mp4{signed}", "video") for n in range(count)]
        if self.script.last_frame:
            links.append((f"{self.root}/files/last.png{signed}", "image"))
        return links

    def _success(self, task_id: str, status: str, links: list[tuple[str, str]]) -> Json:
        echo = {"taskType": "videoInference"} if self.provider.submit.in_array else {}
        model = "seedance"
        made = protocol.item(self.provider, task_id, status, model, links, self.script.cost, echo)
        return protocol.success(self.provider, made)

    def _failed(self, task_id: str) -> Json:
        answer = cast("dict[str, Any]", self._success(task_id, self._word("failed"), []))
        problem = {"code": "generationFailed", "message": self.script.message}
        for one in _objects(find(answer, self.provider.answer.items)):
            protocol.put(cast("dict[str, Any]", one), self.provider.answer.error, problem)
        return answer


def _objects(value: Json) -> Sequence[Json]:
    return value if isinstance(value, list) else [value]


def _document(openapi: Mapping[str, Any] | str | Path) -> Mapping[str, Any]:
    if isinstance(openapi, str | Path):
        loaded: Mapping[str, Any] = json.loads(Path(openapi).read_bytes())
        return loaded
    return openapi
