"""No command but those that capture opens a socket; the commands on a hostile project are quiet."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.cli import ROOT, generator

from . import canary
from .payloads import TEXTS
from .positions import TEXTS as POSITIONS

PATHS = os.pathsep.join((str(Path(__file__).with_name("no_network")), str(ROOT)))
NO_NETWORK = {"PYTHONPATH": PATHS}
VARIANT = "modellix/seedance-2.0-fast-i2v"


@pytest.mark.parametrize(
    ("use", "event"),
    [
        ("socket.socket()", "socket.__new__"),
        ("socket.socketpair()", "socket.__new__"),
        ("socket.create_connection(('127.0.0.1', 9))", "socket.getaddrinfo"),
        ("socket.getaddrinfo('localhost', 80)", "socket.getaddrinfo"),
        ("socket.gethostbyname('localhost')", "socket.gethostbyname"),
    ],
)
def test_the_guard_guards(tmp_path: Path, use: str, event: str) -> None:
    (tmp_path / "generator").mkdir()
    (tmp_path / "generator" / "__init__.py").write_text("")
    (tmp_path / "generator" / "__main__.py").write_text(f"import socket; {use}")
    done = generator(cwd=tmp_path, env=NO_NETWORK)
    assert (done.returncode, done.stderr) == (97, f"{event}\n")


@pytest.mark.parametrize(
    "command",
    [
        ("generate", "--no-cache", "--out", "OUT"),
        ("check", "--full"),
        ("explain", VARIANT),
        ("findings", "--all"),
        ("diff", "specs", "specs"),
        ("diff", "specs", "specs", "--format", "html"),
        ("read", "specs/captures/modellix/seedance-2.0-fast-i2v.json"),
    ],
    ids=" ".join,
)
def test_a_command_opens_no_socket(command: tuple[str, ...], tmp_path: Path) -> None:
    arguments = [str(tmp_path / "new") if part == "OUT" else part for part in command]
    done = generator(*arguments, env=NO_NETWORK)
    assert done.returncode in (0, 1), (done.returncode, done.stderr)
    assert "Traceback" not in done.stderr


# Several commands, one after the other, in one process that may open no socket.
SCRIPT = """
import io, json, sys
from contextlib import redirect_stderr, redirect_stdout
from generator.cli import main

for arguments in json.loads(sys.argv[1]):
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        code = main(arguments)
    print(json.dumps([code, out.getvalue(), err.getvalue()]), flush=True)
"""


@pytest.mark.parametrize("name", ["html", "triple-quote", "carriage-return", "template-globals"])
def test_the_commands_on_a_hostile_project(name: str, tmp_path: Path) -> None:
    make = POSITIONS["openapi field description"]
    specs = str(make(TEXTS[name]).write(tmp_path / "specs"))
    older = str(make("x").write(tmp_path / "older"))
    out = ("--templates", str(ROOT / "templates"), "--out", str(tmp_path / "out"))
    forms = ("text", "json", "markdown", "html", "github")
    commands = [
        ("generate", "--specs", specs, *out),
        *(("diff", older, specs, "--format", form) for form in forms),
        ("explain", "modellix/one", "--specs", specs),
        ("findings", "--all", "--specs", specs),
    ]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(commands)],
        cwd=tmp_path,
        env={**os.environ, **NO_NETWORK, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    generated, *differences, explained, found = map(json.loads, done.stdout.splitlines())
    assert generated[0] == 0, generated
    for form, (code, shown, told) in zip(forms, differences, strict=True):
        assert code in (0, 1), told
        assert "<script>fetch" not in shown or form in ("text", "json")
        assert "\r" not in shown
    for code, _, told in (explained, found):
        assert code in (0, 1), told
    canary.untouched(tmp_path)
