"""A batch loses nothing that was paid for and pays for nothing twice, also after a kill."""

from __future__ import annotations

import importlib
import json
import os
import resource
import signal
import subprocess
import sys
import textwrap
import time
from contextlib import aclosing, closing
from pathlib import Path
from typing import Any

import pytest

from .calls import KEY, KINDS, VARIANTS, with_client


def requests(seedance: Any, provider: str, count: int = 5) -> list[Any]:
    model = seedance.variants[VARIANTS[provider]].request_model
    name = "prompt" if provider == "modellix" else "positive_prompt"
    return [model(**{name: f"heron number {n}"}) for n in range(count)]


def run_batch(seedance: Any, fake: Any, kind: str, how: str = "submit_many", **options: Any) -> Any:
    provider = fake.provider.id
    batch = options.pop("batch", None) or requests(seedance, provider)

    def sync(client: Any) -> Any:
        return list(getattr(client, how)(batch, **options))

    async def use_async(client: Any) -> Any:
        return [outcome async for outcome in getattr(client, how)(batch, **options)]

    use = {"sync": sync, "async": use_async}[kind]
    found = with_client(seedance, provider, kind, use, **fake.client_options)
    return sorted(found, key=lambda outcome: outcome.index)


@pytest.mark.parametrize("kind", KINDS)
def test_every_request_has_an_outcome(seedance: Any, fake: Any, kind: str) -> None:
    found = run_batch(seedance, fake, kind, max_concurrent=2)
    assert [one.submitted for one in found] == ["accepted"] * 5 and all(one.ok for one in found)
    assert len({one.task.id for one in found}) == 5 == len(fake.submits)


@pytest.mark.parametrize("kind", KINDS)
def test_waiting_for_all(seedance: Any, fake: Any, kind: str, monkeypatch: Any) -> None:
    import seedance_by_hand._runtime.waiting as waiting

    monkeypatch.setattr(waiting.TaskBase, "_first_delay", lambda self: 0.0)
    fake.script.pending_polls = 0
    found = run_batch(seedance, fake, kind, "run_many", max_concurrent=5, timeout=20)
    assert [one.task.state for one in found] == ["succeeded"] * 5


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_sent_when_one_is_wrong(seedance: Any, fake: Any, kind: str) -> None:
    batch = requests(seedance, fake.provider.id)
    batch.append(type(batch[0]).model_construct(_fields_set={"seed", "duration"}, duration=99))
    with pytest.raises(seedance.errors.InvalidRequest, match="request 5"):
        run_batch(seedance, fake, kind, batch=batch)
    assert not fake.received


@pytest.mark.parametrize("kind", KINDS)
def test_the_limit_on_spend(seedance: Any, fake: Any, kind: str) -> None:
    found = run_batch(seedance, fake, kind, max_tasks=2)
    assert sorted(one.submitted for one in found) == ["accepted"] * 2 + ["not_sent"] * 3
    assert len(fake.submits) == 2


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stop", [True, False])
def test_an_unknown_outcome_stops_the_batch(
    seedance: Any, testing: Any, fake: Any, kind: str, stop: bool
) -> None:
    fake.fail_next(testing.Fault.STATUS_400, testing.Fault.RESET)
    found = run_batch(seedance, fake, kind, max_concurrent=1, stop_at_unknown=stop)
    rest = ["not_sent"] * 3 if stop else ["accepted"] * 3
    assert [one.submitted for one in found] == ["rejected", "unknown", *rest]
    assert len(fake.submits) == (2 if stop else 5)
    names = [type(one.error).__name__ for one in found[:2]]
    assert names == ["Rejected", "OutcomeUnknown"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_journal_takes_accepted_tasks_up_again(
    seedance: Any, fake: Any, kind: str, tmp_path: Path
) -> None:
    journal = tmp_path / "journal"
    first = run_batch(seedance, fake, kind, journal=journal, max_tasks=3)
    second = run_batch(seedance, fake, kind, journal=journal)
    assert len(fake.submits) == 5
    assert {one.task.id for one in first if one.task} <= {one.task.id for one in second}
    text = journal.read_text()
    assert KEY not in text and "heron" not in text


def test_a_journal_is_of_one_batch(seedance: Any, fake: Any, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    run_batch(seedance, fake, "sync", journal=journal)
    other = requests(seedance, fake.provider.id)[::-1]
    with pytest.raises(seedance.errors.UsageError, match="another batch"):
        run_batch(seedance, fake, "sync", journal=journal, batch=other)
    journal.write_bytes(b"not a journal\n")
    with pytest.raises(seedance.errors.UsageError, match="line 1"):
        run_batch(seedance, fake, "sync", journal=journal)


@pytest.mark.parametrize("kind", KINDS)
def test_every_cut_of_the_journal_is_safe(
    seedance: Any, fake: Any, kind: str, tmp_path: Path
) -> None:
    """Whatever was written when the process died: nothing is paid for twice."""
    journal = tmp_path / "journal"
    batch = requests(seedance, fake.provider.id, 2)
    run_batch(seedance, fake, kind, journal=journal, batch=batch, max_concurrent=1)
    whole = journal.read_bytes()
    sending = [
        i for i in range(len(whole)) if whole.startswith(b'{"format":1,"event":"sending"', i)
    ]
    for cut in sorted({*range(0, len(whole), 97), *sending, *(i - 1 for i in sending if i)}):
        journal.write_bytes(whole[:cut])
        before = len(fake.submits)
        known = whole[: whole.rfind(b"\n", 0, cut) + 1].count(b'"sending"')
        found = run_batch(seedance, fake, kind, journal=journal, batch=batch, stop_at_unknown=False)
        assert len(fake.submits) - before == 2 - known
        if fake.provider.reconcile.possible:
            assert all(one.submitted == "accepted" for one in found)


def leave(seedance: Any, fake: Any, kind: str, how: str, end: Any, **options: Any) -> None:
    """Begin a batch and call ``end`` with its first outcome, within the loop."""
    batch = requests(seedance, fake.provider.id)

    def sync(client: Any) -> None:
        outcomes = getattr(client, how)(batch, **options)
        with closing(outcomes):
            for outcome in outcomes:
                if end(outcome):
                    break

    async def use_async(client: Any) -> None:
        outcomes = getattr(client, how)(batch, **options)
        async with aclosing(outcomes):
            async for outcome in outcomes:
                if end(outcome):
                    break

    use = {"sync": sync, "async": use_async}[kind]
    with_client(seedance, fake.provider.id, kind, use, **fake.client_options)


@pytest.mark.parametrize("kind", KINDS)
def test_leaving_the_loop_early_ends_the_waits(seedance: Any, fake: Any, kind: str) -> None:
    fake.script.pending_polls = 0
    begun: list[Any] = []

    def update(task: Any) -> None:
        begun.append(task)
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine") as caught:
        leave(seedance, fake, kind, "run_many", bool, timeout=60, on_update=update)
    named = " ".join(caught.value.__notes__)
    assert len(fake.submits) == 4 and begun and all(task.id in named for task in begun)
    assert named.count("was accepted and goes on") == 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_paid_call_under_way_is_noted_when_the_loop_is_left(
    seedance: Any, fake: Any, kind: str, tmp_path: Path, monkeypatch: Any
) -> None:
    journal = tmp_path / "journal"
    slow(fake, monkeypatch)
    leave(seedance, fake, kind, "submit_many", bool, max_concurrent=3, journal=journal)
    events = [json.loads(line)["event"] for line in journal.read_text().splitlines()]
    assert events.count("accepted") == events.count("sending") == len(fake.submits) >= 3


def slow(fake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every answer takes a moment longer than the one before."""
    answer, count = fake.answer, iter(range(1000))

    def later(*values: Any) -> Any:
        time.sleep(0.2 * min(next(count), 4))
        return answer(*values)

    monkeypatch.setattr(fake, "answer", later)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("room", [0, 60, 130, 220, 260, 400, 560])
def test_a_full_disk_loses_no_task_and_pays_nothing_twice(
    seedance: Any, fake: Any, kind: str, tmp_path: Path, room: int
) -> None:
    journal = tmp_path / "journal"
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, unlimited[1]))
    try:
        first = run_batch(seedance, fake, kind, journal=journal, max_concurrent=1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
        signal.signal(signal.SIGXFSZ, ignored)
    accepted = {one.task.id for one in first if one.task}
    assert len(first) == 5 and len(accepted) == len(fake.submits)
    assert all("journal" in str(one.error) for one in first if not one.task)
    assert all(json.loads(line) for line in journal.read_text().splitlines())
    second = run_batch(seedance, fake, kind, journal=journal, stop_at_unknown=False)
    assert len(fake.submits) == 5  # whatever the disk had room for
    if fake.provider.reconcile.possible:
        assert accepted <= {one.task.id for one in second if one.task}


@pytest.mark.parametrize("kind", KINDS)
def test_the_limit_on_spend_counts_what_the_journal_knows(
    seedance: Any, fake: Any, kind: str, tmp_path: Path
) -> None:
    for _ in range(2):
        run_batch(seedance, fake, kind, journal=tmp_path / "journal", max_tasks=2)
        assert len(fake.submits) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_batch_that_was_never_begun_holds_no_journal(
    seedance: Any, fake: Any, kind: str, tmp_path: Path
) -> None:
    kept: list[Any] = []

    def never(client: Any) -> None:
        batch = requests(seedance, fake.provider.id)
        kept.append(client.submit_many(batch, journal=tmp_path / "journal"))

    with_client(seedance, fake.provider.id, kind, never, **fake.client_options)
    found = run_batch(seedance, fake, kind, journal=tmp_path / "journal")
    assert [one.submitted for one in found] == ["accepted"] * 5


@pytest.mark.parametrize("kind", KINDS)
def test_a_look_up_that_is_refused_leaves_the_outcome_unknown(
    seedance: Any, testing: Any, fake: Any, kind: str, tmp_path: Path
) -> None:
    fake.fail_next(testing.Fault.RESET)
    run_batch(seedance, fake, kind, journal=tmp_path / "journal", max_concurrent=1)
    fake.fail_next(*[testing.Fault.STATUS_401] * 9, on="poll")
    found = run_batch(seedance, fake, kind, journal=tmp_path / "journal", max_concurrent=1)
    assert [one.submitted for one in found] == ["unknown"] + ["not_sent"] * 4
    if fake.provider.reconcile.possible:
        assert any("401" in note for note in found[0].error.__notes__)


@pytest.mark.parametrize("kind", KINDS)
def test_settings_that_allow_no_connection_leave_a_batch_unsent(
    seedance: Any, fake: Any, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, batch = tmp_path / "journal", requests(seedance, fake.provider.id)

    def sync(client: Any) -> Any:
        return list(client.submit_many(batch, journal=journal))

    async def use_async(client: Any) -> Any:
        return [one async for one in client.submit_many(batch, journal=journal)]

    with monkeypatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", "/nonexistent.pem")
        with pytest.raises(seedance.errors.ConfigurationError):
            use = {"sync": sync, "async": use_async}[kind]
            with_client(seedance, fake.provider.id, kind, use)
    found = run_batch(seedance, fake, kind, journal=journal)
    assert [one.submitted for one in found] == ["accepted"] * 5


@pytest.mark.parametrize(
    "line",
    [
        '{"format":1,"event":"sending","index":"x","digest":"d"}',
        '{"format":1,"event":"sending","index":-1,"digest":"d"}',
        '{"format":1,"event":5,"index":0,"digest":"d"}',
        '{"format":1,"event":"sending","index":true,"digest":"d"}',
    ],
)
def test_a_journal_by_others_is_refused(
    seedance: Any, fake: Any, tmp_path: Path, line: str
) -> None:
    (tmp_path / "journal").write_text(line + "\n")
    with pytest.raises(seedance.errors.UsageError, match="journal"):
        run_batch(seedance, fake, "sync", journal=tmp_path / "journal")
    assert not fake.received


CHILD = """
import sys
sys.path.insert(0, {folder!r})
import seedance_by_hand as seedance
model = seedance.variants[{variant!r}].request_model
batch = [model(**{{{name!r}: f"heron number {{n}}"}}) for n in range(20)]
with seedance.{title}("key", base_url={url!r}, allow_custom_host=True) as client:
    for outcome in client.submit_many(batch, max_concurrent=3, journal={journal!r}):
        print(outcome.index, outcome.submitted, flush=True)
"""


@pytest.mark.parametrize("after", [0, 1, 5, 12])
def test_killed_at_any_moment(seedance: Any, fake: Any, tmp_path: Path, after: int) -> None:
    provider, journal = fake.provider.id, tmp_path / "journal"
    script = textwrap.dedent(CHILD).format(
        folder=str(Path(seedance.__file__).parents[1]),
        variant=VARIANTS[provider],
        name="prompt" if provider == "modellix" else "positive_prompt",
        title=provider.title(),
        url=fake.base_url,
        journal=str(journal),
    )
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert child.stdout is not None
    with child.stdout:
        for _ in range(after):
            child.stdout.readline()
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
    time.sleep(0.1)  # what the child had sent arrives
    sent = {
        one.body[0]["taskUUID"] if provider == "runware" else n
        for n, one in enumerate(fake.submits)
    }
    batch = requests(seedance, provider, 20)
    found = run_batch(seedance, fake, "sync", journal=journal, batch=batch, stop_at_unknown=False)
    noted = [json.loads(line) for line in journal.read_text().splitlines()]
    assert len([line for line in noted if line["event"] == "sending"]) == 20
    assert len(fake.submits) <= 20 and len(found) == 20
    if provider == "runware":
        accepted = {one.task.id for one in found if one.task}
        assert sent <= accepted and len(accepted) == 20 - sum(
            one.submitted == "unknown" for one in found
        )


def test_a_journal_has_one_writer(seedance: Any, tmp_path: Path) -> None:
    from seedance_by_hand._runtime.journal import Journal

    with Journal(tmp_path / "journal"), pytest.raises(seedance.errors.UsageError, match="in use"):
        Journal(tmp_path / "journal")


@pytest.mark.parametrize("kind", KINDS)
def test_more_at_once_than_there_are_connections(
    seedance: Any, fake: Any, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A paid call waits for its turn before its time begins: none is given up for that."""
    for name in ("pools", "sync_base", "async_base"):
        module = importlib.import_module(f"seedance_by_hand._runtime.{name}")
        monkeypatch.setattr(module, "MAX_CONNECTIONS", 2)
    answer = fake.answer
    monkeypatch.setattr(fake, "answer", lambda *values: (time.sleep(0.5), answer(*values))[1])
    batch = requests(seedance, fake.provider.id, 8)

    def sync(client: Any) -> Any:
        return list(client.submit_many(batch, max_concurrent=8))

    async def use_async(client: Any) -> Any:
        return [one async for one in client.submit_many(batch, max_concurrent=8)]

    use = {"sync": sync, "async": use_async}[kind]
    found = with_client(seedance, fake.provider.id, kind, use, timeout=1.8, **fake.client_options)
    assert [one.submitted for one in found] == ["accepted"] * 8
