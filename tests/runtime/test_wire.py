"""Where requests go, what is sent with them, and what an answer may hold."""

from __future__ import annotations

import importlib
import zlib
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from .calls import KEY, VARIANTS


@pytest.fixture(scope="module")
def module(seedance: Any) -> Any:
    return lambda name: importlib.import_module(f"seedance_by_hand._runtime.{name}")


@pytest.mark.parametrize(
    ("url", "host", "port", "authority"),
    [
        ("https://api.example/v1", "api.example", 443, "api.example"),
        ("https://api.example:443", "api.example", 443, "api.example"),
        ("https://api.example:8443/v1", "api.example", 8443, "api.example:8443"),
        ("http://127.0.0.1:80", "127.0.0.1", 80, "127.0.0.1"),
        ("http://[::1]", "::1", 80, "[::1]"),
        ("http://[::1]:8080", "::1", 8080, "[::1]:8080"),
    ],
)
def test_the_parts_of_an_address(
    module: Any, url: str, host: str, port: int, authority: str
) -> None:
    wire = module("wire").Wire(url, {})
    assert (wire.host, wire.port, wire.authority) == (host, port, authority)
    assert wire.headers()["host"] == authority


def test_the_key_is_in_no_dump_of_a_wire(module: Any) -> None:
    wire = module("wire").Wire("https://api.example", {"authorization": KEY})
    assert KEY not in repr(wire) and KEY not in repr(vars(wire))
    assert wire.headers()["authorization"] == KEY


@given(path=st.text())
def test_a_target_is_one_line_of_printable_ascii(seedance: Any, path: str) -> None:
    wire = importlib.import_module("seedance_by_hand._runtime.wire")
    call = importlib.import_module("seedance_by_hand._runtime.exchange").Call("GET", path)
    try:
        target = wire.Wire("https://api.example/v1", {}).target(call)
    except UnicodeEncodeError:  # lone surrogates have no bytes
        return
    assert target.isascii() and target.isprintable() and " " not in target and "#" not in target
    assert target.startswith("/v1")


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_an_encoded_answer_is_read_up_to_the_limit(module: Any, encoding: str) -> None:
    wire = module("wire")
    squeezed = zlib.compress(b"x" * (wire.MAX_ANSWER + 1))
    headers = httpx.Headers({"Content-Encoding": encoding})
    answer = wire.Collector(200, headers)
    assert not answer.add(squeezed)
    assert answer.reply().cut == wire.TOO_LARGE and len(answer.reply().body) == wire.MAX_ANSWER
    whole = wire.Collector(200, headers)
    assert whole.add(zlib.compress(b"{}")) and whole.reply().body == b"{}"


def test_an_answer_in_an_unknown_encoding_is_cut(module: Any) -> None:
    headers = httpx.Headers({"content-encoding": "br"})
    assert module("wire").Collector(200, headers).reply().cut == "unknown encoding"


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


def test_proxies_of_the_environment(module: Any, no_proxies: pytest.MonkeyPatch) -> None:
    proxy_for = module("pools").proxy_for
    assert proxy_for("api.example") is None
    no_proxies.setenv("HTTPS_PROXY", "http://me:p%40ss@proxy.example:3128")
    made = proxy_for("api.example")
    assert (made.url.host, made.url.port) == ("proxy.example", 3128)
    assert made.raw_auth == (b"me", b"p@ss")
    no_proxies.setenv("NO_PROXY", "api.example")
    assert proxy_for("api.example") is None
    no_proxies.delenv("NO_PROXY")
    no_proxies.delenv("HTTPS_PROXY")
    no_proxies.setenv("ALL_PROXY", "proxy.example:1080")
    made = proxy_for("api.example")
    assert (made.url.scheme, made.url.port, made.raw_auth) == ("http", 1080, None)


def test_a_client_of_ones_own_is_asked_for_the_same_address(seedance: Any) -> None:
    seen: list[httpx.Request] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        raise httpx.ConnectError("no")

    options = {"base_url": "http://127.0.0.1:81/v1", "transport": httpx.MockTransport(refuse)}
    with seedance.Modellix(KEY, **options) as client, pytest.raises(seedance.errors.SubmitError):
        client.call(VARIANTS["modellix"], {"prompt": "a"}, extra_headers={"X-A": "1"})
    (request,) = seen
    assert str(request.url).startswith("http://127.0.0.1:81/v1/bytedance/")
    assert request.headers["host"] == "127.0.0.1:81" and request.headers["x-a"] == "1"
    assert request.headers["content-length"] == str(len(request.content))
