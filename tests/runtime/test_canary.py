"""The key and signed addresses come out nowhere: texts, logs, tracebacks, saved tasks, pickles."""

from __future__ import annotations

import base64
import copy
import io
import logging
import pickle
import traceback
from typing import Any
from urllib.parse import quote

import pytest

from .calls import KEY, KINDS, REQUESTS, VARIANTS, client_class, with_client
from .fault_table import ROWS, Row, run

SIGNED = "SIGNED-"
PICTURE = b"\x89PNG\r\n\x1a\n" + b"PICTURECANARY" * 20
PICTURE_TEXT = base64.b64encode(PICTURE).decode()[20:60]
CANARIES = [
    KEY,
    quote(KEY, safe=""),
    base64.b64encode(KEY.encode()).decode()[:20],
    SIGNED,
    PICTURE_TEXT,
]


class Everything(logging.Handler):
    """Keeps every log record of every logger, formatted."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.text = io.StringIO()

    def emit(self, record: logging.LogRecord) -> None:
        self.text.write(f"{record.name} {record.getMessage()} {record.args!r}\n")


@pytest.fixture
def logs() -> Any:
    """All loggers at DEBUG."""
    handler, root = Everything(), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler.text
    root.removeHandler(handler)
    root.setLevel(level)


def clean(*texts: str) -> None:
    for text in texts:
        found = [canary for canary in CANARIES if canary in text]
        assert not found, (found, text[:2000])


def everything_about(error: BaseException) -> str:
    """An exception as loggers and debuggers show it, the local variables of our frames included."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    frames = [frame for frame in shown.stack if "seedance_by_hand" in frame.filename]
    local = "".join(f"{name}={value}\n" for f in frames for name, value in (f.locals or {}).items())
    plain = "".join(traceback.format_exception(error))
    return "\n".join([plain, local, repr(error), str(error), repr(vars(error)), _pickled(error)])


def _pickled(value: Any) -> str:
    return pickle.dumps(value).decode("latin-1")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("provider", ["modellix", "runware"])
@pytest.mark.parametrize("row", [row for row in ROWS if row.timeout == 10], ids=lambda r: r.name)
def test_through_every_fault(
    seedance: Any, logs: Any, capfd: Any, row: Row, provider: str, kind: str
) -> None:
    result = run(seedance, row, provider, kind)
    assert result.error is not None
    printed = capfd.readouterr()
    clean(everything_about(result.error), logs.getvalue(), printed.out, printed.err)


def test_a_key_that_the_provider_echoes(seedance: Any, testing: Any, fake: Any) -> None:
    module = __import__("seedance_by_hand.testing.protocol", fromlist=["failure"])
    real = module.failure
    try:
        module.failure = lambda p, status, message, task_id, code=None: real(
            p, status, f"bad key {KEY} for https://x.example/a?sig={SIGNED}1", task_id, code
        )
        fake.fail_next(testing.Fault.STATUS_401)
        with (
            client_class(seedance, fake.provider.id, "sync")(KEY, **fake.client_options) as client,
            pytest.raises(seedance.errors.Rejected) as caught,
        ):
            client.call(VARIANTS[fake.provider.id], REQUESTS[fake.provider.id])
    finally:
        module.failure = real
    assert KEY in caught.value.body.decode()
    shown = [str(caught.value), repr(caught.value), repr(vars(caught.value))]
    clean(*shown)


@pytest.mark.parametrize("kind", KINDS)
def test_through_a_whole_life(
    seedance: Any, fake: Any, logs: Any, capfd: Any, kind: str, monkeypatch: Any, tmp_path: Any
) -> None:
    import seedance_by_hand._runtime.waiting as waiting

    monkeypatch.setattr(waiting.TaskBase, "_first_delay", lambda self: 0.0)
    fake.script.pending_polls = 0
    provider = fake.provider.id
    values = dict(REQUESTS[provider])
    if provider == "modellix":
        values["first_frame_image"] = PICTURE
    else:
        values["inputs"] = {"frameImages": [PICTURE]}
    kept: list[Any] = []

    def sync(client: Any) -> Any:
        kept.append(repr(client) + repr(client.__dict__))
        kept.append(str(client.call(VARIANTS[provider], REQUESTS[provider], dry_run=True)))
        return client.call(VARIANTS[provider], values).wait(timeout=10)

    async def use_async(client: Any) -> Any:
        kept.append(repr(client) + repr(client.__dict__))
        return await (await client.call(VARIANTS[provider], values)).wait(timeout=10)

    use = {"sync": sync, "async": use_async}[kind]
    task = with_client(seedance, provider, kind, use, **fake.client_options)
    assert SIGNED in task.video.url
    task.video.download(tmp_path / "a.mp4", allow_private=True)
    printed = capfd.readouterr()
    texts = [repr(task), task.to_json(), _pickled(task), repr(task.video), repr(task.videos)]
    clean(*kept, *texts, logs.getvalue(), printed.out, printed.err)
    model = seedance.variants[VARIANTS[provider]].request_model
    clean(repr(model(**values)), str(model(**values)))


def test_a_client_is_not_copied(seedance: Any) -> None:
    with seedance.Modellix(KEY) as client:
        for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="key") as caught:
                attempt(client)
            clean(str(caught.value))


def test_a_task_survives_a_pickle_without_its_secrets(seedance: Any) -> None:
    with seedance.Modellix(KEY) as client:
        task = pickle.loads(pickle.dumps(client.task("task-1")))
        assert task.id == "task-1"
        with pytest.raises(seedance.errors.UsageError, match="no client"):
            task.wait(timeout=1)


@pytest.mark.parametrize("key", ["", " ", "a b", "k\n", "k\r\nX: y", "ключ", "\x00k"])
def test_bad_keys_are_refused_without_showing_them(
    seedance: Any, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.delenv("MODELLIX_API_KEY", raising=False)
    with pytest.raises(seedance.errors.ConfigurationError) as caught:
        seedance.Modellix(key)
    assert not key.strip() or key not in str(caught.value)


def test_the_key_of_the_environment(seedance: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MODELLIX_API_KEY", raising=False)
    with pytest.raises(seedance.errors.ConfigurationError, match="MODELLIX_API_KEY"):
        seedance.Modellix()
    monkeypatch.setenv("MODELLIX_API_KEY", "from-environment")
    with seedance.Modellix() as client:
        assert client.core.secret.reveal() == "from-environment"
    with seedance.Modellix("explicit") as client:
        assert client.core.secret.reveal() == "explicit"
