"""What is not connected has sent nothing; and a connection is made in time, to nobody else."""

from __future__ import annotations

import asyncio
import importlib
import socket
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.helpers.loopback import Loopback, Received, Reply

from .calls import KEY, KINDS, client_class, submit, with_client

BROKEN = {
    "certificates that are missing": {"SSL_CERT_FILE": "/nonexistent.pem"},
    "certificates that are none": {"SSL_CERT_FILE": __file__},
    "a proxy that is no address": {"HTTPS_PROXY": "http://[::1"},
    "a proxy of an unknown kind": {"HTTPS_PROXY": "gopher://proxy.example:70"},
    "a proxy without its library": {"HTTPS_PROXY": "socks5://proxy.example:1080"},
}


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", BROKEN)
def test_settings_that_allow_no_connection_are_named(
    seedance: Any, monkeypatch: pytest.MonkeyPatch, kind: str, case: str
) -> None:
    for name, value in BROKEN[case].items():
        monkeypatch.setenv(name, value)
    with pytest.raises(seedance.errors.ConfigurationError, match="|".join(BROKEN[case])) as caught:
        with_client(seedance, "modellix", kind, submit("modellix"))
    assert not getattr(caught.value, "__notes__", None)  # nothing was in flight


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["HTTPS_PROXY", "ALL_PROXY", "HTTP_PROXY"])
def test_this_machine_is_reached_without_a_proxy(
    seedance: Any, fake: Any, monkeypatch: pytest.MonkeyPatch, kind: str, name: str
) -> None:
    def refuse(_request: Received) -> Reply:
        return Reply(502)

    with Loopback(refuse) as proxy:
        monkeypatch.setenv(name, proxy.url)
        task = with_client(
            seedance, fake.provider.id, kind, submit(fake.provider.id), **fake.client_options
        )
    assert task.id and not proxy.received  # which would have seen the key in plain text


@pytest.mark.parametrize("kind", KINDS)
def test_a_closed_client_of_ones_own_has_sent_nothing(seedance: Any, fake: Any, kind: str) -> None:
    provider = fake.provider.id
    if kind == "sync":
        own: Any = httpx.Client()
        own.close()
    else:
        own = httpx.AsyncClient()
        asyncio.run(own.aclose())
    with pytest.raises(seedance.errors.UsageError, match="closed"):
        with_client(
            seedance, provider, kind, submit(provider), http_client=own, **fake.client_options
        )
    assert not fake.received


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("option", ["http_client", "transport"])
def test_what_cannot_send_is_refused_at_once(seedance: Any, kind: str, option: str) -> None:
    made = client_class(seedance, "modellix", kind)
    other = {
        ("sync", "http_client"): httpx.AsyncClient,
        ("sync", "transport"): httpx.AsyncHTTPTransport,
        ("async", "http_client"): httpx.Client,
        ("async", "transport"): httpx.HTTPTransport,
    }[kind, option]()
    for value in (other, "a text", object):
        with pytest.raises(seedance.errors.ConfigurationError, match=option):
            made(KEY, **{option: value})
    both = {"http_client": httpx.Client(), "transport": httpx.MockTransport(lambda _: None)}  # type: ignore[arg-type]
    if kind == "async":
        both["http_client"] = httpx.AsyncClient()  # type: ignore[assignment]
    with pytest.raises(seedance.errors.ConfigurationError, match="one of"):
        made(KEY, **both)


@pytest.fixture
def dead_port() -> Iterator[int]:
    """A port that never takes a connection: its queue is full."""
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        yield int(full.getsockname()[1])
        for one in waiting:
            one.close()


@pytest.fixture
def addresses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that ``localhost`` has for the moment; fill it."""
    known: list[str] = []
    real = socket.getaddrinfo

    def found(host: Any, port: Any, *rest: Any, **more: Any) -> Any:
        names = known if host in ("localhost", b"localhost") else [host]
        return [entry for name in names for entry in real(name, port, *rest, **more)]

    monkeypatch.setattr(socket, "getaddrinfo", found)
    return known


@pytest.mark.parametrize("kind", KINDS)
def test_many_dead_addresses_share_the_deadline(
    seedance: Any, kind: str, dead_port: int, addresses: list[str]
) -> None:
    addresses += ["127.0.0.1"] * 8
    begun = time.monotonic()
    with pytest.raises(seedance.errors.WaitTimeout):
        with_client(
            seedance,
            "modellix",
            kind,
            lambda client: client.task("task-1").wait(1.0),
            base_url=f"http://localhost:{dead_port}",
        )
    assert time.monotonic() - begun < 4  # eight times the deadline before


def test_the_next_address_is_tried(seedance: Any, fake: Any, addresses: list[str]) -> None:
    port = fake.client_options["base_url"].rpartition(":")[2].partition("/")[0]
    addresses += ["127.0.0.2", "127.0.0.1"]  # the first refuses
    options = {**fake.client_options, "base_url": f"http://localhost:{port}"}
    options["base_url"] += fake.client_options["base_url"].partition(port)[2]
    provider = fake.provider.id
    assert with_client(seedance, provider, "sync", submit(provider), **options).id


@pytest.mark.parametrize("names", [[], ["no.such.host.invalid"]])
def test_a_host_without_an_address_was_sent_nothing(
    seedance: Any, addresses: list[str], names: list[str]
) -> None:
    addresses += names
    with pytest.raises(seedance.errors.NotSent):
        with_client(seedance, "modellix", "sync", submit("modellix"), base_url="http://localhost:9")


def test_a_client_of_an_ended_event_loop_can_be_closed(seedance: Any, fake: Any) -> None:
    client = client_class(seedance, fake.provider.id, "async")(KEY, **fake.client_options)

    async def once() -> None:
        await submit(fake.provider.id)(client)

    async def other() -> None:
        with pytest.raises(seedance.errors.UsageError, match="event loop"):
            await client.close()

    loop = asyncio.new_event_loop()
    loop.run_until_complete(once())
    asyncio.run(other())  # its own still lives, and must end its connections
    (connection,) = client._sender._opened._pool.connections
    loop.run_until_complete(connection.aclose())  # else the socket is told to be unclosed
    loop.close()

    async def last() -> None:
        await client.close()
        await client.close()

    asyncio.run(last())
    assert client.core.closed


def test_an_empty_name_of_an_encoding_is_none(seedance: Any) -> None:
    wire = importlib.import_module("seedance_by_hand._runtime.wire")
    collected = wire.Collector(200, httpx.Headers({"content-encoding": " "}))
    assert collected.add(b"{}") and collected.reply().cut is None
