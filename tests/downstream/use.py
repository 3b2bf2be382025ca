"""What a downstream developer does with nothing but the wheel: import, look, refuse, send."""

from __future__ import annotations

import asyncio
import importlib.metadata
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import seedance

ANSWER = {
    "code": 0,
    "message": "success",
    "data": {"status": "pending", "task_id": "task-1", "model_id": "seedance-2.0-fast-i2v"},
}


class Provider(BaseHTTPRequestHandler):
    """Accepts every task and remembers what was asked."""

    received: ClassVar[list[tuple[str, str, Any]]] = []

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.received.append((self.path, self.headers["Authorization"], body))
        answer = json.dumps(ANSWER).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args: object) -> None:
        """Quiet."""


def installed_alone() -> None:
    """Only what the package depends on is here, and it is the wheel that was imported."""
    assert Path(seedance.__file__).is_relative_to(sys.prefix), seedance.__file__
    names = {dist.name.lower() for dist in importlib.metadata.distributions()}
    assert "seedance-typed" in names
    surplus = names & {"jinja2", "black", "datamodel-code-generator", "pyyaml", "jsonschema"}
    assert not surplus, surplus
    assert (Path(seedance.__file__).parent / "py.typed").is_file()
    assert importlib.metadata.version("seedance-typed") == seedance.__version__
    owned = importlib.metadata.files("seedance-typed") or []
    roots = {path.parts[0] for path in owned if not path.parts[0].endswith(".dist-info")}
    assert roots == {"seedance"}, roots


def used(base_url: str) -> None:
    """A call, a refused call, and a variant chosen at run time."""
    with seedance.Modellix(api_key="secret", base_url=base_url) as client:
        task = client.seedance_2_0_fast_i2v(prompt="A cat", duration=8)
        assert (task.id, task.status) == ("task-1", "pending"), task
        try:
            client.seedance_2_0_fast_i2v(prompt="A cat", duration=99)  # type: ignore[arg-type]
        except seedance.InvalidRequest as error:
            assert "duration" in str(error)
        else:
            raise AssertionError("a duration that the page forbids was sent")
        variant = seedance.variants["modellix/seedance-2.0-fast-i2v"]
        assert client.submit(variant.request_model(prompt="A dog")).id == "task-1"


async def used_async(base_url: str) -> None:
    """The same call from a coroutine."""
    async with seedance.AsyncModellix(api_key="secret", base_url=base_url) as client:
        task = await client.seedance_2_0_fast_i2v(prompt="A cat", duration=8)
        assert (task.id, task.status) == ("task-1", "pending"), task


def main() -> None:
    """Everything in turn; an assertion ends it with exit code 1."""
    installed_alone()
    assert {"modellix/seedance-1.0-lite-t2v", "runware/bytedance:2@2"} <= set(seedance.variants)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base_url = f"http://127.0.0.1:{server.server_port}/api/v1"
    used(base_url)
    asyncio.run(used_async(base_url))
    server.shutdown()
    server.server_close()
    path, key, body = Provider.received[0]
    assert path == "/api/v1/bytedance/seedance-2.0-fast-i2v/async", path
    assert key == "Bearer secret"
    assert body == {"prompt": "A cat", "duration": 8}, body
    assert len(Provider.received) == 3
    print(f"seedance-typed {seedance.__version__} works alone on Python {sys.version.split()[0]}")


main()
