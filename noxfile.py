"""One session per intention: ``nox -l`` lists them, plain ``nox`` runs what a change needs.

The sessions run in the environment that nox itself is installed in (README, "Work on it"): one
environment, made once. ``downstream``, ``pythons`` and ``bench`` make clean ones of their own.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.2"
nox.options.sessions = ["lint", "typecheck", "check", "downstream", "tests"]

ROOT = Path(__file__).parent

FAULTS = """\
# What a paid submit does under every fault

Written by `nox -s docs` from a run over real sockets: both providers, sync and async clients, each
row the worst of the four. No submit is ever on the wire twice.

"""


def _run(session: nox.Session, module: str, *arguments: str) -> None:
    # Hundreds of processes import the same modules: what Python compiled of them is kept.
    env = {"PYTHONDONTWRITEBYTECODE": ""}
    session.run(sys.executable, "-m", module, *arguments, external=True, env=env)


@nox.session(python=False)
def generate(session: nox.Session) -> None:
    """Write generated/ from specs/."""
    _run(session, "generator", "generate", *session.posargs)


@nox.session(python=False)
def check(session: nox.Session) -> None:
    """Is generated/ exactly what generate would write, byte for byte?"""
    _run(session, "generator", "check", *session.posargs)


@nox.session(python=False)
def tests(session: nox.Session) -> None:
    """The test suite, without what needs a browser."""
    # Each worker begins with a row of files, so that what a file shares is made once.
    spread = ["-n", "auto", "--dist", "worksteal"]
    _run(session, "pytest", "-m", "not browser", *(session.posargs or spread))


@nox.session(python=False)
def browser(session: nox.Session) -> None:
    """The tests that look at rendered pages in a headless Chromium, which must be installed."""
    _run(session, "pytest", "-m", "browser", *session.posargs)


@nox.session(python=False)
def fuzz(session: nox.Session) -> None:
    """Look for inputs that break a promise, led by coverage: `-- TARGET --seconds 600`."""
    _run(session, "tests.fuzz", *session.posargs)


@nox.session(python=False)
def lint(session: nox.Session) -> None:
    """ruff over what is written by hand, black over all Python."""
    _run(session, "ruff", "check", ".")
    ours = ("generator", "templates", "tests", "bench", "noxfile.py")
    _run(session, "black", "--check", "--quiet", *ours)
    _run(session, "black", "--check", "--quiet", "generated")


@nox.session(python=False)
def typecheck(session: nox.Session) -> None:
    """mypy and pyright, strict; that both find a consumer's deliberate mistakes is in the tests."""
    _run(session, "mypy", "--strict", "generator", "tests/helpers", "bench", "noxfile.py")
    _run(session, "mypy", "--strict", "-p", "seedance")
    _run(session, "pyright", "--pythonpath", sys.executable, "-p", "tests/consumer")


@nox.session(python=False)
def docs(session: nox.Session) -> None:
    """Write docs/faults.md: what is sent and what is raised under every fault, as measured."""
    command = [sys.executable, "-m", "tests.runtime.fault_table"]
    with (ROOT / "docs" / "faults.md").open("w", encoding="utf-8") as page:
        page.write(FAULTS)
        page.flush()
        session.run(*command, external=True, stdout=page)


@nox.session(python="3.11")
def downstream(session: nox.Session) -> None:
    """Build the wheel, install it alone in a clean environment and use it."""
    session.install("build")
    out = Path(session.create_tmp())
    shutil.rmtree(out / "dist", ignore_errors=True)
    session.run("python", "-m", "build", "--wheel", "--outdir", str(out / "dist"), str(ROOT))
    (wheel,) = (out / "dist").glob("*.whl")
    session.install("--force-reinstall", str(wheel))
    session.chdir(out)  # away from the source tree: only the wheel may be found
    session.run("python", "-I", "-W", "error", str(ROOT / "tests" / "downstream" / "use.py"))


@nox.session(python=["3.11", "3.12", "3.13"])
def pythons(session: nox.Session) -> None:
    """Every Python that is found writes the same bytes, and proves them; missing ones are skipped.

    The tools are those of a clean environment: they must not decide a byte either.
    """
    session.install(f"{ROOT}[generator]")
    out = Path(session.create_tmp()) / "generated"
    shutil.rmtree(out, ignore_errors=True)
    where = ("--specs", str(ROOT / "specs"), "--templates", str(ROOT / "templates"))
    env = {"PYTHONPATH": str(ROOT)}
    session.run(
        "python", "-m", "generator", "generate", "--no-cache", *where, "--out", str(out), env=env
    )
    committed = ("--out", str(ROOT / "generated"))
    session.run("python", "-m", "generator", "check", "--full", *where, *committed, env=env)


PEERS = ("openapi-python-client==0.29.1", "datamodel-code-generator[black]==0.89.0")


def _home(requirement: str) -> str:
    return requirement.partition("==")[0].partition("[")[0]


@nox.session(python=False)
def bench(session: nox.Session) -> None:
    """Measure beside the peers, each in an environment of its own; `-- --long` for 1,000."""
    peers = ROOT / ".nox" / "peers"
    needed = {_home(requirement): (requirement, "isort") for requirement in PEERS}
    needed["users"] = ("httpx", "pydantic")  # what the package needs, and nothing else
    for name, requirements in needed.items():
        home = peers / name
        if not home.exists():
            session.run(sys.executable, "-m", "venv", str(home), external=True)
        python = str(home / "bin" / "python")
        session.run(python, "-m", "pip", "install", "--quiet", *requirements, external=True)
    values = ["--values", str(peers.with_name("bench.json"))]  # for `pyperf compare_to`
    _run(session, "bench.run", str(peers), *values, *session.posargs)
