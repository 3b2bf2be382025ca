"""Fetching: polite, bounded, and never from where nobody pointed."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from email.utils import formatdate

import pytest

from generator.capture.fetch import Fetcher, Limits, NotFetched
from tests.capture.provider import Provider, Reply, bomb, serving

FAST = Limits(seconds=1.0, stall=0.7, bytes=100_000, wait=5.0)


def fetcher(pause: float = 0.0) -> Fetcher:
    return Fetcher("test-agent/1 (contact)", pause, FAST)


def reason(address: str) -> str:
    with fetcher() as client, pytest.raises(NotFetched) as problem:
        client.get(address)
    assert str(problem.value)
    return problem.value.reason


def test_a_page_with_our_name(provider: Provider) -> None:
    provider.say("/a", Reply(b"text", headers={"Last-Modified": "yesterday"}))
    with fetcher() as client:
        answer = client.get(provider.address + "/a")
    assert (answer.status, answer.body) == (200, b"text")
    assert answer.headers["last-modified"] == "yesterday"
    assert [path for path, _ in provider.asked] == ["/robots.txt", "/a"]
    assert all(headers["User-Agent"] == "test-agent/1 (contact)" for _, headers in provider.asked)


def test_not_modified(provider: Provider) -> None:
    provider.say("/a", Reply(b"text", etag='"1"'))
    with fetcher() as client:
        answer = client.get(provider.address + "/a", '"1"', "Sat, 01 Aug 2026 00:00:00 GMT")
    assert (answer.status, answer.body) == (304, b"")
    assert provider.asked[-1][1]["If-Modified-Since"].startswith("Sat")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 500])
def test_errors(provider: Provider, status: int) -> None:
    provider.say("/a", Reply(b"an error page", status))
    with (
        Fetcher("a", 0, FAST, sleep=lambda _: None) as client,
        pytest.raises(NotFetched) as problem,
    ):
        client.get(provider.address + "/a")
    assert problem.value.reason == "status"
    assert str(status) in problem.value.detail


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_obeyed(provider: Provider, form: str) -> None:
    value = "1" if form == "seconds" else formatdate(time.time() + 1, usegmt=True)
    provider.say("/a", Reply(b"", 429, {"Retry-After": value}), Reply(b"text"))
    waited: list[float] = []
    with Fetcher("a", 0, FAST, sleep=waited.append) as client:
        assert client.get(provider.address + "/a").body == b"text"
    assert 0 <= max(waited) <= 1.1
    assert [path for path, _ in provider.asked].count("/a") == 2


def test_a_long_retry_after_is_not_waited_for(provider: Provider) -> None:
    provider.say("/a", Reply(b"", 429, {"Retry-After": "86400"}))
    assert reason(provider.address + "/a") == "status"
    assert [path for path, _ in provider.asked].count("/a") == 1


def test_an_error_that_passes_is_tried_again(provider: Provider) -> None:
    provider.say("/a", Reply(b"", 500), Reply(b"", 503), Reply(b"text"))
    with Fetcher("a", 0, FAST, sleep=lambda _: None) as client:
        assert client.get(provider.address + "/a").body == b"text"


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(b"x", wait=1.5), "timeout"),
        (Reply(b"x" * 1000, drip=0.02), "timeout"),
        (Reply(endless=True), "too-large"),
        (Reply(b"x" * 100_001), "too-large"),
        (Reply(bomb(), headers={"Content-Encoding": "gzip"}), "too-large"),
        (Reply(bomb()[:5000], headers={"Content-Encoding": "gzip"}), "too-large"),
        (Reply(b"x", headers={"Content-Encoding": "br"}), "encoding"),
        (Reply(b" \n"), "empty"),
        (Reply(b"", 302, {"Location": "/a"}), "redirects"),
        (Reply(b"", 302, {"Location": "http://127.0.0.1:1/a"}), "redirected-elsewhere"),
        (Reply(b"", 302, {"Location": "//example.com/"}), "redirected-elsewhere"),
        (Reply(b"", 302, {"Location": "file:///etc/passwd"}), "redirected-elsewhere"),
    ],
)  # fmt: skip
def test_what_is_no_document(provider: Provider, reply: Reply, why: str) -> None:
    provider.say("/a", reply)
    assert reason(provider.address + "/a") == why


def test_a_redirect_on_the_same_host_is_followed(provider: Provider) -> None:
    provider.say("/a", Reply(b"", 301, {"Location": "/b"}))
    provider.say("/b", Reply(b"text"))
    with fetcher() as client:
        assert client.get(provider.address + "/a").body == b"text"


@pytest.mark.parametrize(
    "address", ["http://example.com/", "ftp://127.0.0.1/", "file:///etc/passwd", "x"]
)
def test_only_tls_outside_loopback(address: str) -> None:
    assert reason(address) == "address"


def test_nobody_there() -> None:
    with serving() as gone:
        address = gone.address
    assert reason(address + "/a") == "robots"


def test_robots(provider: Provider) -> None:
    rules = b"User-agent: *\nDisallow: /private\nCrawl-delay: 0.01\n"
    provider.say("/robots.txt", Reply(rules))
    provider.say("/private/a", Reply(b"text"))
    assert reason(provider.address + "/private/a") == "robots"
    assert [path for path, _ in provider.asked] == ["/robots.txt"]


@pytest.mark.parametrize("status", [403, 500])
def test_robots_that_cannot_be_read_forbid(provider: Provider, status: int) -> None:
    provider.say("/robots.txt", Reply(b"", status, {"Retry-After": "0"}))
    provider.say("/a", Reply(b"text"))
    assert reason(provider.address + "/a") == "robots"


def test_a_pause_between_requests(provider: Provider) -> None:
    provider.say("/a", Reply(b"text"))
    started = time.monotonic()
    with fetcher(pause=0.2) as client:
        client.get(provider.address + "/a")
        client.get(provider.address + "/a")
    assert time.monotonic() - started >= 0.4


@pytest.mark.parametrize(
    ("headers", "body", "expected"),
    [
        ({"Content-Encoding": "gzip"}, b"no gzip at all", "encoding"),
        ({"Location": "https://[::1"}, b"", "no-answer"),
        ({"Location": "http://x:99999999/"}, b"", "redirected-elsewhere"),
        ({"Location": "\x7f\x80"}, b"", "no-answer"),
    ],
)
def test_answers_that_cannot_be_read(
    provider: Provider, headers: dict[str, str], body: bytes, expected: str
) -> None:
    provider.say("/a", Reply(body, 302 if "Location" in headers else 200, headers))
    assert reason(provider.address + "/a") == expected


@pytest.mark.parametrize(
    "rules", ["Crawl-delay: ²", "Crawl-delay: " + "9" * 5_000, "Request-rate: ²/1", "Disallow: //["]
)
def test_robots_that_cannot_be_read_allow_nothing(provider: Provider, rules: str) -> None:
    provider.say("/robots.txt", Reply(f"User-agent: *\n{rules}\n".encode()))
    provider.say("/a", Reply(b"text"))
    assert reason(provider.address + "/a") == "robots"


@pytest.mark.parametrize("when", ["²", "Mon, 01 Jan 0001 00:00:00 -2359", "x" * 9_000, "-1"])
def test_a_time_to_wait_that_is_none(provider: Provider, when: str) -> None:
    provider.say("/a", Reply(b"", 429, {"Retry-After": when}), Reply(b"text"))
    with Fetcher("a", 0, FAST, sleep=lambda _: None) as client:
        assert client.get(provider.address + "/a").body == b"text"


def test_a_validator_that_no_header_may_hold_is_not_sent(provider: Provider) -> None:
    provider.say("/a", Reply(b"text", etag='"1"'))
    with fetcher() as client:
        assert client.get(provider.address + "/a", '"é"').status == 200


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_dripping_server_is_left_in_time(head: bytes) -> None:
    """Also one that drips the head of its answer: each read alone is never late."""
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            while not done.is_set():
                with contextlib.suppress(OSError), server.accept()[0] as connection:
                    asked = connection.recv(65536)
                    if b"robots.txt" in asked:
                        connection.sendall(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")
                        asked = connection.recv(65536)
                    connection.sendall(head)
                    while not done.wait(0.05):
                        connection.sendall(b"a")

        thread = threading.Thread(target=drip)
        thread.start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/page"
        begun = time.monotonic()
        try:
            with (
                Fetcher("me", pause=0, limits=Limits(seconds=1.0)) as client,
                pytest.raises(NotFetched, match=r"not complete after 1.0 s") as caught,
            ):
                client.get(address)
        finally:
            done.set()
            server.shutdown(socket.SHUT_RDWR)
            thread.join()
    assert caught.value.reason == "timeout" and time.monotonic() - begun < 20


def test_robots_that_moved_are_followed(provider: Provider) -> None:
    provider.say("/robots.txt", Reply(status=301, headers={"Location": "/rules/robots.txt"}))
    provider.say("/rules/robots.txt", Reply(b"User-agent: *\nDisallow: /"))
    provider.say("/page", Reply(b"text"))
    with Fetcher("me", pause=0) as client, pytest.raises(NotFetched, match="robots"):
        client.get(f"{provider.address}/page")


@pytest.mark.parametrize("to", ["http://127.0.0.1:9/robots.txt", "/robots.txt"])
def test_robots_that_lead_astray_forbid(provider: Provider, to: str) -> None:
    provider.say("/robots.txt", Reply(status=302, headers={"Location": to}))
    provider.say("/page", Reply(b"text"))
    with Fetcher("me", pause=0) as client, pytest.raises(NotFetched, match="robots"):
        client.get(f"{provider.address}/page")
