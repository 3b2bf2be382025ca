"""Waiting ends in time whatever the server does, and only in documented states."""

from __future__ import annotations

import json
import time
import warnings
from typing import Any

import pytest

from .calls import KEY, KINDS, REQUESTS, VARIANTS, client_class, submit, with_client


@pytest.fixture(autouse=True)
def quick(seedance: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Polls from a tenth of a second, so that the tests do not sleep."""
    import seedance_by_hand._runtime.wait as wait
    import seedance_by_hand._runtime.waiting as waiting

    class Quick(waiting.Poller):  # type: ignore[name-defined,misc]
        def next_delay(self) -> float | None:
            delay: float | None = super().next_delay()
            return None if delay is None else delay / 20

    monkeypatch.setattr(waiting, "Poller", Quick)
    monkeypatch.setattr(wait.Pace, "reserve", lambda self, now, latest=0.0: 0.0)
    monkeypatch.setattr(waiting.TaskBase, "_first_delay", lambda self: 0.0)


def finish(provider: str, **options: Any) -> Any:
    """Submit and wait, for either kind of client."""

    def sync(client: Any) -> Any:
        return client.call(VARIANTS[provider], REQUESTS[provider]).wait(**options)

    async def use_async(client: Any) -> Any:
        task = await client.call(VARIANTS[provider], REQUESTS[provider])
        return await task.wait(**options)

    return {"sync": sync, "async": use_async}


def run(seedance: Any, fake: Any, kind: str, **options: Any) -> Any:
    provider = fake.provider.id
    use = finish(provider, **options)[kind]
    return with_client(seedance, provider, kind, use, **fake.client_options)


@pytest.mark.parametrize("kind", KINDS)
def test_a_task_is_waited_for(seedance: Any, fake: Any, kind: str) -> None:
    seen: list[str] = []
    task = run(seedance, fake, kind, timeout=10, on_update=lambda task: seen.append(task.state))
    assert task.state == "succeeded" and task.video.url.startswith(fake.root)
    assert seen[-1] == "succeeded" and len(fake.submits) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_failed_task_says_why(seedance: Any, fake: Any, kind: str) -> None:
    fake.script.end = "failed"
    with pytest.raises(seedance.errors.TaskFailed, match="could not make") as caught:
        run(seedance, fake, kind, timeout=10)
    assert caught.value.task.state == "failed"
    assert caught.value.provider_code == "generationFailed"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "fault", ["RESET", "CLOSE_IN_BODY", "STATUS_500", "STATUS_429", "BROKEN_JSON", "HTML"]
)
def test_one_bad_poll_does_not_lose_the_task(
    seedance: Any, testing: Any, fake: Any, kind: str, fault: str
) -> None:
    fake.fail_next(*[getattr(testing.Fault, fault)] * 2, on="poll")
    assert run(seedance, fake, kind, timeout=20).state == "succeeded"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", ["DRIP", "DRIP_BODY", "SILENT"])
@pytest.mark.parametrize("timeout", [1.0])
def test_the_deadline_holds_against_a_slow_server(
    seedance: Any, testing: Any, fake: Any, kind: str, fault: str, timeout: float
) -> None:
    fake.fail_next(*[getattr(testing.Fault, fault)] * 9, on="poll")
    started = time.monotonic()
    with pytest.raises(seedance.errors.WaitTimeout) as caught:
        run(seedance, fake, kind, timeout=timeout)
    assert time.monotonic() - started < timeout + 8
    error = caught.value
    assert isinstance(error, TimeoutError) and error.task.id in str(error)
    assert error.last_error and error.task.state == "pending"


@pytest.mark.parametrize("kind", KINDS)
def test_no_time_is_no_poll(seedance: Any, fake: Any, kind: str) -> None:
    with pytest.raises(seedance.errors.WaitTimeout):
        run(seedance, fake, kind, timeout=0)
    assert len(fake.received) <= 2


@pytest.mark.parametrize("timeout", [-1, float("nan"), "5"])
def test_a_timeout_is_a_time(seedance: Any, fake: Any, timeout: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        run(seedance, fake, "sync", timeout=timeout)


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_provider_asks_for_is_never_cut_short(seedance: Any, fake: Any, kind: str) -> None:
    fake.script.pending_polls = 99
    fake.send_headers(Retry_After="600")
    started = time.monotonic()
    with pytest.raises(seedance.errors.WaitTimeout, match="600 s") as caught:
        run(seedance, fake, kind, timeout=30)
    assert time.monotonic() - started < 25
    assert caught.value.retry_at == 600


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_state_keeps_waiting_with_one_warning(
    seedance: Any, fake: Any, kind: str
) -> None:
    fake.script.status, fake.script.pending_polls = "dreaming", 4
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert run(seedance, fake, kind, timeout=20).state == "succeeded"
    named = [w for w in caught if "dreaming" in str(w.message)]
    assert len(named) == 1 and named[0].category.__name__ == "StateWarning"


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_about_another_task_is_an_error(
    seedance: Any, testing: Any, fake: Any, kind: str
) -> None:
    fake.fail_next(testing.Fault.OTHER_ID, on="poll")
    with pytest.raises(seedance.errors.WrongTask, match="00000000"):
        run(seedance, fake, kind, timeout=10)


@pytest.mark.parametrize("kind", KINDS)
def test_a_refused_key_ends_the_wait_at_once(
    seedance: Any, testing: Any, fake: Any, kind: str
) -> None:
    fake.fail_next(testing.Fault.STATUS_401, on="poll")
    with pytest.raises(seedance.errors.ReadFailed) as caught:
        run(seedance, fake, kind, timeout=10)
    assert caught.value.kind == "authentication" and caught.value.task.id


def test_a_task_unknown_to_the_provider(seedance: Any, fake: Any) -> None:
    """At once for an id of unknown age; a young task may not be listed yet."""
    with client_class(seedance, fake.provider.id, "sync")(KEY, **fake.client_options) as client:
        with pytest.raises(seedance.errors.TaskMissing, match="does not know"):
            client.task("nobody").wait(timeout=5)
        task = client.call(VARIANTS[fake.provider.id], REQUESTS[fake.provider.id])
        saved = json.loads(task.to_json())
        young = client.resume(json.dumps({**saved, "task_id": "lost"}))
        with pytest.raises(seedance.errors.WaitTimeout):
            young.wait(timeout=0.5)


def test_success_without_a_file_keeps_the_answer(seedance: Any, fake: Any) -> None:
    fake._links = lambda task_id: []
    with pytest.raises(seedance.errors.NoResult) as caught:
        run(seedance, fake, "sync", timeout=10)
    assert "data" in caught.value.raw


@pytest.mark.parametrize("kind", KINDS)
def test_a_saved_task_goes_on_elsewhere(seedance: Any, fake: Any, kind: str) -> None:
    provider = fake.provider.id
    task = run(seedance, fake, kind, timeout=10)
    saved = task.to_json()
    assert KEY not in saved and "SIGNED" not in saved and "heron" not in saved

    async def read_async(client: Any) -> Any:
        return await client.resume(saved).wait(timeout=5)

    def read(client: Any) -> Any:
        return client.resume(saved).wait(timeout=5)

    use = {"sync": read, "async": read_async}[kind]
    again = with_client(seedance, provider, kind, use, **fake.client_options)
    assert (again.id, again.variant, again.submitted_at) == (
        task.id,
        task.variant,
        task.submitted_at,
    )


@pytest.mark.parametrize(
    "saved",
    [
        "",
        "[]",
        "{",
        "null",
        '{"format": 9}',
        '{"format": 1, "provider": "other", "task_id": "x", "variant": null, '
        '"submitted_at": null, "results": 1}',
        '{"format": 1, "provider": "modellix", "task_id": "..", "variant": null, '
        '"submitted_at": null, "results": 1}',
        '{"format": 1, "provider": "modellix", "task_id": ["x"], "variant": null, '
        '"submitted_at": null, "results": 1}',
        '{"format": 1, "provider": "modellix", "task_id": "x", "variant": null, '
        '"submitted_at": null, "results": Infinity}',
    ],
)
def test_what_is_no_saved_task_is_refused(seedance: Any, saved: str) -> None:
    with seedance.Modellix(KEY) as client, pytest.raises(seedance.errors.UsageError):
        client.resume(saved)


@pytest.mark.parametrize(
    ("task_id", "path"),
    [("a/../b", "a%2F..%2Fb"), ("é?x=1#y", "%C3%A9%3Fx%3D1%23y"), ("a%2fb", "a%252fb")],
)
def test_an_id_cannot_become_another_path(seedance: Any, task_id: str, path: str) -> None:
    from seedance_by_hand._runtime.protocol import read_call

    call = read_call(seedance.Modellix.PROVIDER.poll, task_id)
    assert call.path == f"/tasks/{path}"


@pytest.mark.parametrize("task_id", ["", ".", "..", "a b", "a\nb", "x" * 300])
def test_what_is_no_id_is_refused(seedance: Any, task_id: str) -> None:
    with seedance.Modellix(KEY) as client, pytest.raises(ValueError, match="task id"):
        client.task(task_id)


@pytest.mark.parametrize("kind", KINDS)
def test_a_failure_that_was_mended_is_forgotten(
    seedance: Any, testing: Any, fake: Any, kind: str
) -> None:
    fake.script.pending_polls = 10_000
    provider = fake.provider.id

    def sync(client: Any) -> Any:
        task = submit(provider)(client)
        fake.fail_next(testing.Fault.STATUS_500, on="poll")
        return task.wait(1.5)

    async def use_async(client: Any) -> Any:
        task = await submit(provider)(client)
        fake.fail_next(testing.Fault.STATUS_500, on="poll")
        return await task.wait(1.5)

    with pytest.raises(seedance.errors.WaitTimeout) as caught:
        use = {"sync": sync, "async": use_async}[kind]
        with_client(seedance, provider, kind, use, **fake.client_options)
    assert caught.value.last_error is None and "the last read failed" not in str(caught.value)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("timeout", [-1, float("nan")])
@pytest.mark.parametrize("how", ["run", "run_many"])
def test_a_wrong_timeout_is_told_before_anything_is_paid(
    seedance: Any, fake: Any, kind: str, timeout: float, how: str
) -> None:
    provider = fake.provider.id
    request = seedance.variants[VARIANTS[provider]].request_model(**REQUESTS[provider])

    def sync(client: Any) -> Any:
        return client.run(request, timeout=timeout) if how == "run" else list(many(client))

    def many(client: Any) -> Any:
        return client.run_many([request], timeout=timeout)

    async def use_async(client: Any) -> Any:
        if how == "run":
            return await client.run(request, timeout=timeout)
        return [outcome async for outcome in many(client)]

    with pytest.raises(ValueError, match="timeout"):
        use = {"sync": sync, "async": use_async}[kind]
        with_client(seedance, provider, kind, use, **fake.client_options)
    assert not fake.received


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_ends_a_run_names_the_task(seedance: Any, fake: Any, kind: str) -> None:
    provider = fake.provider.id
    request = seedance.variants[VARIANTS[provider]].request_model(**REQUESTS[provider])

    def interrupt(_task: Any) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        with_client(
            seedance,
            provider,
            kind,
            lambda client: client.run(request, on_update=interrupt),
            **fake.client_options,
        )
    assert len(fake.submits) == 1
    assert any("was accepted and goes on" in note for note in caught.value.__notes__)


def test_a_task_of_a_variant_that_is_gone_can_be_read(seedance: Any, fake: Any) -> None:
    provider = fake.provider.id

    def use(client: Any) -> Any:
        task = submit(provider)(client)
        saved = json.loads(task.to_json()) | {"variant": f"{provider}/gone"}
        return client.resume(json.dumps(saved)).refresh()

    task = with_client(seedance, provider, "sync", use, **fake.client_options)
    assert task.raw is not None and task.answer is None
