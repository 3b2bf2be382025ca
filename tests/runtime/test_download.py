"""A file is fetched whole, from public addresses, without the key, or not at all."""

from __future__ import annotations

import asyncio
import importlib
import os
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path
from typing import Any

import pytest


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return [path.name for path in folder.iterdir()]


URL = "{root}/files/0.mp4?signature=SIGNED-x"


@pytest.fixture
def server(seedance: Any, testing: Any) -> Any:
    with testing.FakeProvider(seedance.Modellix) as fake:
        yield fake


@pytest.fixture
def video(seedance: Any, server: Any) -> Any:
    assets = importlib.import_module("seedance_by_hand._runtime.assets")
    link = assets.Link(URL.format(root=server.root), "video", {})
    return assets.Video(link, "Results are kept for 24 hours.")


def test_the_whole_file(video: Any, testing: Any, tmp_path: Path) -> None:
    seen: list[tuple[int, int | None]] = []
    path = video.download(
        tmp_path / "a.mp4", allow_private=True, on_progress=lambda *at: seen.append(at)
    )
    wanted = importlib.import_module("seedance_by_hand.testing.handler").VIDEO
    assert path.read_bytes() == wanted and seen[-1] == (len(wanted), len(wanted))
    assert names(tmp_path) == ["a.mp4"]


def test_no_key_goes_along(video: Any, server: Any, tmp_path: Path) -> None:
    video.download(tmp_path / "a.mp4", allow_private=True)
    headers = server.received[-1].headers
    assert "authorization" not in headers and headers["accept-encoding"] == "identity"


def test_nothing_is_replaced_unasked(seedance: Any, video: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"mine")
    with pytest.raises(seedance.errors.TargetExists):
        video.download(path, allow_private=True)
    assert path.read_bytes() == b"mine"
    video.download(path, allow_private=True, overwrite=True)
    assert len(path.read_bytes()) > 1000 and names(tmp_path) == ["a.mp4"]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("CLOSE_IN_BODY", "ShortBody"),
        ("RESET", "DownloadError"),
        ("STATUS_404", "ExpiredLink"),
        ("STATUS_500", "DownloadError"),
        ("DRIP_BODY", "DownloadError"),
        ("REDIRECT_302", "ExpiredLink"),
    ],
)
@pytest.mark.parametrize("overwrite", [False, True])
def test_nothing_is_left_after_a_failure(
    seedance: Any,
    testing: Any,
    server: Any,
    video: Any,
    tmp_path: Path,
    fault: str,
    error: str,
    overwrite: bool,
) -> None:
    faults = [getattr(testing.Fault, fault)]
    if fault == "REDIRECT_302":
        faults.append(testing.Fault.STATUS_404)
    server.fail_next(*faults, on="file")
    started = time.monotonic()
    with pytest.raises(seedance.errors.DownloadError) as caught:
        video.download(tmp_path / "a.mp4", allow_private=True, timeout=1.0, overwrite=overwrite)
    assert type(caught.value).__name__ == error
    assert time.monotonic() - started < 9
    assert names(tmp_path) == []
    assert "SIGNED" not in repr(caught.value) and caught.value.__context__ is None
    if error == "ExpiredLink":
        assert "24 hours" in str(caught.value)


def test_a_large_file_is_refused(seedance: Any, video: Any, tmp_path: Path) -> None:
    with pytest.raises(seedance.errors.TooLarge):
        video.download(tmp_path / "a.mp4", allow_private=True, max_bytes=100)
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/a.mp4",
        "https://127.0.0.1/a",
        "https://localhost/a",
        "https://10.1.2.3/a",
        "https://169.254.169.254/latest",
        "https://[::1]/a",
        "https://[::ffff:169.254.169.254]/a",
        "https://[64:ff9b::a9fe:a9fe]/a",
        "https://[2002:7f00:1::]/a",
        "https://2130706433/a",
        "https://0177.0.0.1/a",
        "https://0/a",
        "https://user:pass@example.com/a",
        "https://example.com\\@127.0.0.1/a",
        "file:///etc/passwd",
        "data:video/mp4;base64,AAAA",
        "https:///a",
        "https://exa mple.com/a",
        "https://ｅxample.com/a",
    ],
)
def test_unsafe_addresses(seedance: Any, tmp_path: Path, url: str) -> None:
    assets = importlib.import_module("seedance_by_hand._runtime.assets")
    with pytest.raises(seedance.errors.UnsafeAddress):
        assets.Video(assets.Link(url, "video", {})).download(tmp_path / "a", timeout=5)
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("::ffff:93.184.216.34", True),
        ("100.64.0.1", False),
        ("192.168.0.1", False),
        ("172.16.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::", False),
        ("64:ff9b::7f00:1", False),
        ("not an address", False),
    ],
)
def test_public_addresses(seedance: Any, address: str, public: bool) -> None:
    module = importlib.import_module("seedance_by_hand._runtime.public_get")
    assert module.is_public(address) is public


def test_a_redirect_into_the_network_is_refused(
    seedance: Any, testing: Any, server: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first address passes; the redirect leads to this machine and is checked like it."""
    module = importlib.import_module("seedance_by_hand._runtime.public_get")
    download = importlib.import_module("seedance_by_hand._runtime.download").download
    checked: list[str] = []
    real = module.is_public

    def first_passes(address: str) -> bool:
        checked.append(address)
        return len(checked) == 1 or real(address)

    monkeypatch.setattr(module, "is_public", first_passes)
    monkeypatch.setattr(module, "checked", _plain(module.checked))
    server.fail_next(testing.Fault.REDIRECT_302, on="file")
    limits = module.Limits(5.0, 1 << 20, 5)
    with pytest.raises(seedance.errors.UnsafeAddress, match=r"127\.0\.0\.1"):
        download(URL.format(root=server.root), tmp_path / "a", limits)
    assert len(checked) == 2 and len(server.received) == 1


def _plain(checked: Any) -> Any:
    """Lets http through, so that a server without a certificate can redirect."""

    def check(url: str, limits: Any) -> Any:
        _, *rest = checked(url.replace("http:", "https:"), limits)
        return ("http", *rest)

    return check


def test_cancelling_leaves_nothing(testing: Any, server: Any, video: Any, tmp_path: Path) -> None:
    server.fail_next(testing.Fault.DRIP_BODY, on="file")

    async def main() -> None:
        work = asyncio.ensure_future(
            video.download_async(tmp_path / "a.mp4", allow_private=True, timeout=30)
        )
        await asyncio.sleep(0.5)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work
        assert names(tmp_path) == []

    asyncio.run(main())
    assert not [thread for thread in threading.enumerate() if "asyncio" in thread.name]


def test_async_download(video: Any, tmp_path: Path) -> None:
    path = asyncio.run(video.download_async(tmp_path / "a.mp4", allow_private=True))
    assert path.stat().st_size > 1000


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="this system has no nameless files")
def test_a_kill_leaves_nothing(seedance: Any, testing: Any, server: Any, tmp_path: Path) -> None:
    server.fail_next(testing.Fault.DRIP_BODY, on="file")
    target = tmp_path / "target"
    target.mkdir()
    script = textwrap.dedent(f"""
        import sys
        sys.path.insert(0, {str(Path(seedance.__file__).parents[1])!r})
        from seedance_by_hand._runtime.assets import Link, Video
        video = Video(Link({URL.format(root=server.root)!r}, "video", {{}}))
        video.download({str(target / "a.mp4")!r}, allow_private=True,
                       on_progress=lambda *_: print("some", flush=True))
        """)
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert child.stdout is not None
    with child.stdout:
        assert child.stdout.readline() == b"some\n"
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
    assert names(target) == []


HEADS = {
    "two sizes": b"Content-Length: 5\r\nContent-Length: 50\r\n",
    "a size below nothing": b"Content-Length: -5\r\n",
    "a size that is no number": b"Content-Length: five\r\n",
    "an unasked transfer encoding": b"Transfer-Encoding: gzip, chunked\r\n",
    "a web page": b"Content-Type: text/html; charset=utf-8\r\nContent-Length: 5\r\n",
    "a redirect to no port": b"Location: https://127.0.0.1:99999/\r\n",
    "a redirect to no host": b"Location: https://[::1\r\n",
}


@pytest.mark.parametrize("case", HEADS)
def test_an_answer_that_cannot_be_the_file(seedance: Any, tmp_path: Path, case: str) -> None:
    status = b"302 Found" if "redirect" in case else b"200 OK"
    answer = b"HTTP/1.1 " + status + b"\r\n" + HEADS[case] + b"\r\nhello"
    assets = importlib.import_module("seedance_by_hand._runtime.assets")
    with socket.create_server(("127.0.0.1", 0)) as server:

        def once() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

        thread = threading.Thread(target=once)
        thread.start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/v.mp4?sig=SIGNED"
        video = assets.Video(assets.Link(url, "video", {}), "")
        with pytest.raises(seedance.errors.DownloadError) as caught:
            video.download(tmp_path / "a.mp4", allow_private=True, timeout=5)
        thread.join()
    assert names(tmp_path) == [] and "Error" not in str(caught.value)
    assert isinstance(caught.value, seedance.errors.UnsafeAddress) == ("redirect" in case)


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("target", ["folder", "missing/a.mp4", "file/a.mp4"])
def test_a_place_that_takes_no_file_is_told_before_the_fetch(
    seedance: Any, server: Any, video: Any, tmp_path: Path, target: str, overwrite: bool
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(seedance.errors.DownloadError, match=r"folder|exists") as caught:
        video.download(tmp_path / target, allow_private=True, overwrite=overwrite)
    assert not caught.value.retryable and not server.received


def test_a_number_of_redirects_is_one(video: Any, server: Any, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="max_redirects"):
        video.download(tmp_path / "a.mp4", allow_private=True, max_redirects=-1)
    assert not server.received
