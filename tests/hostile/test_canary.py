"""The canary sees what it is there to see."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from . import canary


def _connects() -> None:
    socket.socket().close()


def _sets() -> None:
    os.environ["HOSTILE_OTHER"] = "1"


def _runs() -> None:
    subprocess.run([sys.executable, "-c", ""], check=True)


def _imports() -> None:
    try:
        __import__(canary.MODULE)
    except ImportError:
        return


@pytest.mark.parametrize("act", [_connects, _sets, _runs, _imports])
def test_an_act_is_seen(act: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOSTILE_OTHER", "0")
    with pytest.raises(AssertionError), canary.silent():
        act()


def test_a_file_is_seen_wherever_it_is_not_allowed(tmp_path: Path) -> None:
    with canary.silent(str(tmp_path)):
        (tmp_path / "made").write_text("x")
        (tmp_path / "made").unlink()
    for act in (Path.touch, Path.mkdir, Path.unlink):
        (tmp_path / "there").touch()
        with pytest.raises(AssertionError), canary.silent(str(tmp_path / "elsewhere")):
            act(tmp_path / ("there" if act is Path.unlink else act.__name__))
