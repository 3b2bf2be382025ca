"""Where requests go, what is sent with them, and what an answer may hold."""

from __future__ import annotations

import importlib
import zlib
from typing import Any

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
    call = module("exchange").Call("POST", "/x", b"{}", paid=True)
    assert (b"authorization", KEY.encode()) in wire.pairs(call, {})
    assert wire.pairs(call, {"x-a": "1"})[-2:] == [(b"x-a", b"1"), (b"content-length", b"2")]


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


def test_headers_are_found_in_any_case(module: Any) -> None:
    headers = module("exchange").Headers([(b"X-Id", b"1"), (b"x-id", b"2"), (b"Other", b"\xe9")])
    assert headers["x-ID"] == "1, 2" and headers["OTHER"] == "é" and "x-id" in headers
    assert sorted(headers) == ["other", "x-id"] and headers.get("none") is None
    assert "1, 2" not in repr(headers)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_an_encoded_answer_is_read_up_to_the_limit(module: Any, encoding: str) -> None:
    wire = module("wire")
    squeezed = zlib.compress(b"x" * (wire.MAX_ANSWER + 1))
    headers = module("exchange").Headers([(b"content-encoding", encoding.encode())])
    answer = wire.Collector(200, headers)
    assert not answer.add(squeezed)
    assert answer.reply().cut == wire.TOO_LARGE and len(answer.reply().body) == wire.MAX_ANSWER
    whole = wire.Collector(200, headers)
    assert whole.add(zlib.compress(b"{}")) and whole.reply().body == b"{}"


def test_an_answer_in_an_unknown_encoding_is_cut(module: Any) -> None:
    headers = module("exchange").Headers([(b"content-encoding", b"br")])
    assert module("wire").Collector(200, headers).reply().cut == "unknown encoding"


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


def proxy(module: Any, host: str = "api.example") -> Any:
    wire = module("wire").Wire(f"https://{host}", {})
    return module("pools").pool_options(wire).get("proxy")


def test_proxies_of_the_environment(module: Any, no_proxies: pytest.MonkeyPatch) -> None:
    assert proxy(module) is None
    no_proxies.setenv("HTTPS_PROXY", "http://me:p%40ss@proxy.example:3128")
    made = proxy(module)
    assert (made.url.host, made.url.port) == (b"proxy.example", 3128)
    assert made.auth == (b"me", b"p@ss")
    no_proxies.setenv("NO_PROXY", "api.example")
    assert proxy(module) is None
    no_proxies.delenv("NO_PROXY")
    no_proxies.delenv("HTTPS_PROXY")
    no_proxies.setenv("ALL_PROXY", "proxy.example:1080")
    made = proxy(module)
    assert (made.url.scheme, made.url.port, made.auth) == (b"http", 1080, None)


def test_http_needs_no_authorities(module: Any, no_proxies: pytest.MonkeyPatch) -> None:
    options = module("pools").pool_options
    assert "ssl_context" not in options(module("wire").Wire("http://127.0.0.1", {}))
    assert "ssl_context" in options(module("wire").Wire("https://api.example", {}))


def test_a_client_of_ones_own_is_asked_for_the_same_address(seedance: Any) -> None:
    import httpx

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
