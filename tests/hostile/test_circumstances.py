"""``generate`` where it cannot write, or not alone: a clear message, the old tree, nothing else."""

from __future__ import annotations

import ctypes
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.write import locked
from tests.helpers.cli import ROOT, tree

from .project import openapi
from .runs import OLD, command, environment, old_tree, start

_PR_CAPBSET_DROP = 24
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a small project and an old output."""
    openapi().write(tmp_path / "specs")
    old_tree(tmp_path)
    return tmp_path


def _run(
    project: Path, *, before: Callable[[], None] | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(project),
        env={**environment(project), **more},
        preexec_fn=before,
        capture_output=True,
        text=True,
        check=False,
    )


def _refused(done: subprocess.CompletedProcess[str], *told: str) -> None:
    assert done.returncode == 2, done.stderr
    assert all(text in done.stderr for text in told), done.stderr
    assert "Traceback" not in done.stderr


def _small_files() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


def _as_others() -> None:
    """Root may write everywhere; without these two capabilities it may what others may."""
    for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
        ctypes.CDLL(None).prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)


def test_a_limit_on_the_size_of_files(project: Path) -> None:
    cold = str(project / "cache")  # which cannot be written either
    _refused(_run(project, before=_small_files, SEEDANCE_CACHE=cold), "output-not-writable")
    assert tree(project / "out") == OLD
    assert not list(project.glob(".out*"))


def test_a_folder_that_cannot_be_written(project: Path) -> None:
    home = project / "home"
    home.mkdir()
    (project / "out").rename(home / "out")
    home.chmod(0o555)
    try:
        probe = ["sh", "-c", f"! touch {home}/probe"]
        if subprocess.run(probe, preexec_fn=_as_others, capture_output=True).returncode:
            pytest.skip("this user can write everywhere, and cannot give that up")
        done = subprocess.run(
            command(project, home / "out"),
            env=environment(project),
            preexec_fn=_as_others,
            capture_output=True,
            text=True,
        )
    finally:
        home.chmod(0o755)
    _refused(done, "cannot write out/: permission denied", "name another folder")
    assert tree(home / "out") == OLD
    assert [path.name for path in home.iterdir()] == ["out"]


# In a mount name space of its own: nothing stays mounted, however the test ends.
_ON_A_DISK = """
mount -t tmpfs -o size=64k none "$1" && mkdir "$1/out" && printf old > "$1/out/provenance.json" &&
{ [ "$2" = full ] || mount -o remount,ro "$1"; } || exit 99
disk=$1; shift 2; "$@"; code=$?
cd "$disk"; find . -type f -print -exec cat {} +
exit $code
"""


@pytest.mark.parametrize(
    ("state", "told"), [("full", "the disk is full"), ("read-only", "the file system is read-only")]
)
def test_a_disk_that_takes_nothing(project: Path, state: str, told: str) -> None:
    disk = project / "disk"
    disk.mkdir()
    script = ["unshare", "-rm", "sh", "-c", _ON_A_DISK, "sh", str(disk), state]
    if shutil.which("unshare") is None or subprocess.run([*script, "true"]).returncode:
        pytest.skip("no file system can be mounted here")
    done = subprocess.run(
        [*script, *command(project, disk / "out")],
        env=environment(project),
        capture_output=True,
        text=True,
    )
    _refused(done, f"cannot write out/: {told}")
    assert done.stdout == "./out/provenance.json\nold"


def test_a_run_while_another_one_writes(project: Path) -> None:
    with locked(project / "out"):
        done = _run(project)
    _refused(done, "another run is writing out/", "wait for it to end", "[output-locked]")
    assert tree(project / "out") == OLD
    assert _run(project).returncode == 0


def test_many_runs_at_once(project: Path) -> None:
    env = {
        **environment(project),
        "SEEDANCE_CACHE": str(project / "cache"),
    }  # which all of them fill
    processes = [
        subprocess.Popen(command(project), env=env, stderr=subprocess.PIPE) for _ in range(4)
    ]
    ends = [(process.communicate()[1].decode(), process.returncode) for process in processes]
    assert 0 in {code for _, code in ends}
    for told, code in ends:
        assert code == 0 or (code == 2 and "another run is writing out/" in told), told
    made = tree(project / "out")
    assert made != OLD
    assert not list(project.glob(".out*"))
    shutil.rmtree(project / "out")
    assert _run(project).returncode == 0
    assert tree(project / "out") == made


def test_a_lock_that_somebody_else_made_a_link_of(project: Path) -> None:
    folder = project / "temporary"
    folder.mkdir()
    assert _run(project, TMPDIR=str(folder)).returncode == 0
    (lock,) = folder.glob("*.lock")
    lock.unlink()
    (project / "precious").write_text("x")
    lock.symlink_to(project / "precious")
    old_tree(project)
    _refused(_run(project, TMPDIR=str(folder)), "output-not-lockable", "TMPDIR")
    assert (project / "precious").read_text() == "x"
    assert tree(project / "out") == OLD


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_a_signal_while_the_new_tree_is_beside_the_old(
    project: Path, signum: signal.Signals
) -> None:
    process = start(project)
    while process.poll() is None and not list(project.glob(".out.staging-*")):
        time.sleep(0.001)
    process.send_signal(signum)
    process.wait()
    left = list(project.glob(".out*"))
    if signum is signal.SIGKILL:
        assert process.returncode == -signum
    else:
        assert process.returncode == 128 + signum
        assert not left
    assert tree(project / "out") == OLD
    assert _run(project).returncode == 0  # which also removes what is left
    assert tree(project / "out") != OLD
    assert not list(project.glob(".out*"))


def test_a_cache_that_cannot_be_written_is_no_error(project: Path) -> None:
    cache = project / "cache"
    cache.write_text("a file, not a folder")
    assert _run(project, SEEDANCE_CACHE=str(cache)).returncode == 0
    assert tree(project / "out") != OLD


_TEMPLATE, _MODULE = "package/[provider]/variant.py.jinja", "runtime/_runtime/omit.py"
# A file of the templates, what is added to it, and what the complaint names.
NOT_PROVEN = {
    "a statement that has no place": (_TEMPLATE, "import os\n", "has no place"),
    "a name that nobody described": (_TEMPLATE, "x = 1\n", ".py:"),
    "not Python": (_MODULE, "def (\n", "omit.py:"),
    "fails while imported": (_MODULE, "raise ValueError('x')\n", "ValueError"),
    "ends while imported": (_MODULE, "import os\nos._exit(0)\n", "package"),
    "opens a socket": (_MODULE, "import _socket\n_socket.socket()\n", "network"),
}


@pytest.mark.parametrize("name", NOT_PROVEN)
def test_what_cannot_be_proven_is_our_fault_and_not_written(project: Path, name: str) -> None:
    path, added, told = NOT_PROVEN[name]
    templates = project / "templates"
    shutil.copytree(ROOT / "templates", templates, ignore=shutil.ignore_patterns("__pycache__"))
    file = templates / path
    file.write_text(file.read_text("utf-8") + "\n" + added, "utf-8")
    arguments = [
        str(templates) if part.endswith("/templates") else part for part in command(project)
    ]
    done = subprocess.run(arguments, env=environment(project), capture_output=True, text=True)
    assert done.returncode == 3, done.stderr
    assert "internal error" in done.stderr and told in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(project / "out") == OLD
    assert not list(project.glob(".out*"))
