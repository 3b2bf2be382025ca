"""The client object: addresses, headers, dry runs, closing, loops, reconciling, interruption."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import shlex
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import httpx
import pytest

from .calls import KEY, KINDS, REQUESTS, VARIANTS, client_class, submit, with_client


@pytest.mark.parametrize(
    "url",
    [
        "https://api.modellix.ai@evil.example",
        "https://api.modellix.ai.evil.example",
        "//evil.example",
        "https://api.modellix.ai:443@e/",
        "https://api.modellix.ai\\evil.example",
        "https://ａpi.modellix.ai",
        "http://api.modellix.ai",
        "https://api.modellix.ai/?a=b",
        "https://api.modellix.ai/#x",
        "https://api.modellix.ai/a/../b",
        "https://api.modellix.ai/%2e%2e/b",
        "https://api.modellix.ai:8443",
        "https://api.modellix.ai\n",
        "ftp://api.modellix.ai",
        "",
    ],
)
def test_the_key_goes_to_known_hosts_alone(seedance: Any, url: str) -> None:
    with pytest.raises(seedance.errors.ConfigurationError):
        seedance.Modellix(KEY, base_url=url)


@pytest.mark.parametrize("url", ["https://proxy.example/v1/", "https://api.modellix.ai:8443/x"])
def test_another_host_is_an_explicit_choice(seedance: Any, url: str) -> None:
    with pytest.raises(seedance.errors.ConfigurationError, match="allow_custom_host"):
        seedance.Modellix(KEY, base_url=url)
    with seedance.Modellix(KEY, base_url=url, allow_custom_host=True) as client:
        assert client.core.base_url == url.rstrip("/")


def test_http_is_for_this_machine(seedance: Any) -> None:
    with seedance.Modellix(KEY, base_url="http://localhost:8080/api") as client:
        assert client.core.wire.host == "localhost"
    with pytest.raises(seedance.errors.ConfigurationError, match="https"):
        seedance.Modellix(KEY, base_url="http://proxy.example", allow_custom_host=True)


@pytest.mark.parametrize("kind", KINDS)
def test_a_dry_run_is_what_would_be_sent(seedance: Any, fake: Any, kind: str) -> None:
    provider = fake.provider.id
    made = with_client(
        seedance, provider, kind, submit(provider, dry_run=True), **fake.client_options
    )
    assert not fake.received
    with_client(seedance, provider, kind, submit(provider), **fake.client_options)
    sent = fake.submits[0]
    assert (made.method, made.url) == (sent.method, fake.root + sent.path)
    wanted, got = json.loads(json.dumps(made.json)), sent.body
    if provider == "runware":
        assert wanted[0].pop("taskUUID") == made.task_id != got[0].pop("taskUUID")
    assert wanted == got
    masked = {n: v for n, v in made.headers.items() if n != "authorization"}
    assert masked.items() <= sent.headers.items()


def test_the_curl_line_sends_the_same(seedance: Any, fake: Any, tmp_path: Path) -> None:
    provider = fake.provider.id
    with client_class(seedance, provider, "sync")(KEY, **fake.client_options) as client:
        values = {**REQUESTS[provider]}
        name = next(iter(values))
        values[name] = 'it\'s "quoted" $HOME `x` \\ ünïcode'
        made = client.call(VARIANTS[provider], values, dry_run=True)
    words = shlex.split(made.curl().replace(f'"${made.key_environment}"', KEY))
    assert KEY not in made.curl() and words[0] == "curl"
    assert json.loads(words[-1]) == json.loads(json.dumps(made.json))
    assert f"authorization: Bearer {KEY}" in words


@pytest.mark.parametrize("kind", KINDS)
def test_only_what_is_set_is_sent(seedance: Any, fake: Any, kind: str) -> None:
    with_client(seedance, fake.provider.id, kind, submit(fake.provider.id), **fake.client_options)
    body = fake.submits[0].body
    if fake.provider.id == "modellix":
        assert body == {"prompt": "a heron on a lake"}
    else:
        assert set(body[0]) == {"taskType", "model", "taskUUID", "positivePrompt"}


@pytest.mark.parametrize("kind", KINDS)
def test_validation_can_be_switched_off_per_call(seedance: Any, fake: Any, kind: str) -> None:
    provider = fake.provider.id
    values = {**REQUESTS[provider], "duration": 99, "brand_new": [1]}
    use = lambda client: client.call(VARIANTS[provider], values)  # noqa: E731
    with pytest.raises(seedance.errors.InvalidRequest) as caught:
        with_client(seedance, provider, kind, use, **fake.client_options)
    assert {p["field"] for p in caught.value.problems} == {"duration", "brand_new"}
    assert not fake.received
    free = lambda client: client.call(VARIANTS[provider], values, validate=False)  # noqa: E731
    with_client(seedance, provider, kind, free, **fake.client_options)
    body = fake.submits[0].body
    task = body[0] if provider == "runware" else body
    assert task["duration"] == 99 and task["brand_new"] == [1]
    assert ("taskUUID" in task) == (provider == "runware")


@pytest.mark.parametrize("kind", KINDS)
def test_headers_and_webhooks(seedance: Any, fake: Any, kind: str) -> None:
    provider = fake.provider.id
    request = seedance.variants[VARIANTS[provider]].request_model(**REQUESTS[provider])

    def use(client: Any) -> Any:
        return client.submit(
            request, extra_headers={"X-Team": "blue"}, webhook_url="https://me.example/hook"
        )

    with_client(seedance, provider, kind, use, headers={"X-All": "1"}, **fake.client_options)
    sent = fake.submits[0]
    assert sent.headers["x-team"] == "blue" and sent.headers["x-all"] == "1"
    asked = sent.headers.get("x-webhook-url") or sent.body[0].get("webhookURL")
    assert asked == "https://me.example/hook"
    for bad in ({"Authorization": "x"}, {"X": "a\r\nb"}, {"a b": "c"}, {"Host": "x"}):
        with pytest.raises(seedance.errors.ConfigurationError):
            client_class(seedance, provider, kind)(KEY, headers=bad)


@pytest.mark.parametrize("kind", KINDS)
def test_your_own_http_client_sends_nothing_of_its_own(
    seedance: Any, testing: Any, fake: Any, kind: str
) -> None:
    provider = fake.provider.id
    made = httpx.Client if kind == "sync" else httpx.AsyncClient
    own = made(follow_redirects=True, auth=("user", "password"), headers={"X-Mine": "1"})
    fake.fail_next(testing.Fault.REDIRECT_307)
    call = submit(provider)

    def sync(client: Any) -> Any:
        with own:
            return call(client)

    async def use_async(client: Any) -> Any:
        async with own:
            return await call(client)

    use = {"sync": sync, "async": use_async}[kind]
    with pytest.raises(seedance.errors.OutcomeUnknown):
        with_client(seedance, provider, kind, use, http_client=own, **fake.client_options)
    assert len(fake.received) == 1
    assert fake.received[0].headers["authorization"] == f"Bearer {KEY}"
    assert "x-mine" not in fake.received[0].headers


def test_a_transport_of_your_own(seedance: Any) -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        data = {"status": "pending", "task_id": "t1", "model_id": "m"}
        return httpx.Response(200, json={"code": 0, "message": "success", "data": data})

    with seedance.Modellix(KEY, transport=httpx.MockTransport(answer)) as client:
        task = client.call(VARIANTS["modellix"], REQUESTS["modellix"])
    assert task.id == "t1" and task.answer.data.status == "pending" and task.response.status == 200
    assert (
        str(seen[0].url) == "https://api.modellix.ai/api/v1/bytedance/seedance-2.0-fast-i2v/async"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_closed_client_says_so(seedance: Any, kind: str) -> None:
    kept: list[Any] = []
    if kind == "sync":
        with seedance.Modellix(KEY) as client:
            kept.append(client)
        client.close()
        with pytest.raises(seedance.errors.UsageError, match="closed"):
            client.call(VARIANTS["modellix"], REQUESTS["modellix"])
        return

    async def main() -> None:
        async with seedance.AsyncModellix(KEY) as client:
            pass
        await client.close()
        with pytest.raises(seedance.errors.UsageError, match="closed"):
            await client.call(VARIANTS["modellix"], REQUESTS["modellix"])

    asyncio.run(main())


def test_another_event_loop_is_refused(seedance: Any, fake: Any) -> None:
    client = client_class(seedance, fake.provider.id, "async")(KEY, **fake.client_options)
    call = submit(fake.provider.id)

    async def once() -> None:
        await call(client)

    async def last() -> None:
        await once()
        await client.close()

    loop = asyncio.new_event_loop()
    loop.run_until_complete(once())
    with pytest.raises(seedance.errors.UsageError, match="event loop"):
        asyncio.run(once())
    loop.run_until_complete(client.close())
    loop.close()


def test_a_wrong_provider_is_named(seedance: Any) -> None:
    request = seedance.variants[VARIANTS["runware"]].request_model(**REQUESTS["runware"])
    with (
        seedance.Modellix(KEY) as client,
        pytest.raises(seedance.errors.UsageError, match="runware"),
    ):
        client.submit(request)


def test_retired_variants(seedance: Any, testing: Any) -> None:
    with (
        testing.FakeProvider(seedance.Modellix) as fake,
        seedance.Modellix(KEY, **fake.client_options) as client,
    ):
        with pytest.warns(DeprecationWarning, match="retired"):
            client.call("modellix/seedance-1.0-lite-t2v", REQUESTS["modellix"])
        with pytest.raises(seedance.errors.RetiredVariant, match="seedance-2") as caught:
            client.call("modellix/seedance-0.9", REQUESTS["modellix"])
        assert caught.value.replacement == "modellix/seedance-2.0-fast-i2v"
        with pytest.raises(KeyError, match="did you mean"):
            client.call("modellix/seedance-2.0-fast-i2w", REQUESTS["modellix"])
    assert len(fake.received) == 1


PAIRS = [("Client", "AsyncClient"), ("Task", "AsyncTask")]


@pytest.mark.parametrize("pair", PAIRS)
def test_sync_and_async_are_alike(seedance: Any, pair: tuple[str, str]) -> None:
    """The same public names, parameters, defaults and docstrings."""
    modules = [
        importlib.import_module(f"seedance_by_hand._runtime.{n}") for n in ("client", "task")
    ]
    sync, twin = (
        next(getattr(module, name) for module in modules if hasattr(module, name)) for name in pair
    )
    only_sync = {"wait_with"}  # for batches in threads
    names = {name for name in dir(sync) if not name.startswith("_")} - only_sync
    assert names == {name for name in dir(twin) if not name.startswith("_")}
    for name in sorted(names):
        one, other = inspect.getattr_static(sync, name), inspect.getattr_static(twin, name)
        if not callable(getattr(sync, name)) or isinstance(one, property):
            continue
        assert _parameters(one) == _parameters(other), name
        assert (one.__doc__ or "").replace("Async", "") == (other.__doc__ or "").replace(
            "Async", ""
        )


def _parameters(function: Any) -> list[Any]:
    plain = getattr(function, "__func__", function)
    if not inspect.isfunction(plain):
        return []
    signature = inspect.signature(plain)
    return [(p.name, p.kind, p.default) for p in signature.parameters.values()]


def test_imports_are_cheap(seedance: Any) -> None:
    """Batches, downloads and the fake provider are loaded when they are used."""
    script = textwrap.dedent(f"""
        import sys
        sys.path.insert(0, {str(Path(seedance.__file__).parents[1])!r})
        import seedance_by_hand as seedance
        seedance.Modellix, seedance.Runware
        for library in ("httpx", "pydantic", "asyncio", "urllib.request", "http.client"):
            assert library not in sys.modules, library
        client = seedance.Modellix("k")
        client.call({VARIANTS["modellix"]!r}, {REQUESTS["modellix"]!r}, dry_run=True)
        names = ("many", "journal", "download", "staging", "webhooks")
        loaded = [n for n in names if f"seedance_by_hand._runtime.{{n}}" in sys.modules]
        assert not loaded, loaded
        for library in ("difflib", "shlex"):
            assert library not in sys.modules, library
        assert "seedance_by_hand.testing" not in sys.modules
        assert "seedance_by_hand.runware.models.seedance_1_0_pro_fast" not in sys.modules
        """)
    subprocess.run([sys.executable, "-I", "-W", "error", "-c", script], check=True, timeout=60)
