"""One session per intention; ``nox -l`` lists them, ``nox`` runs what a change needs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.2"
nox.options.sessions = ["lint", "typecheck", "check", "tests", "downstream"]
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = True
nox.options.error_on_external_run = True

ROOT = Path(__file__).parent


def _install(session: nox.Session) -> None:
    """The project with everything its development needs, as CONTRIBUTING.md installs it."""
    session.install("-e", ".[generator,dev,testing]")


@nox.session
def generate(session: nox.Session) -> None:
    """Write generated/ from specs/."""
    session.install("-e", ".[generator]")
    session.run("python", "-m", "generator", "generate", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Is generated/ exactly what generate would write?"""
    session.install("-e", ".[generator]")
    session.run("python", "-m", "generator", "check", "--full", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """The test suite."""
    _install(session)
    session.run("pytest", *(session.posargs or ["-n", "auto"]))


@nox.session
def lint(session: nox.Session) -> None:
    """ruff over what is written by hand, black over all Python."""
    _install(session)
    session.run("ruff", "check", ".")
    session.run("black", "--check", "--quiet", "generator", "templates", "tests", "noxfile.py")
    session.run("black", "--check", "--quiet", "generated")


@nox.session
def typecheck(session: nox.Session) -> None:
    """mypy and pyright as users run them; deliberate mistakes must fail."""
    _install(session)
    session.run("mypy", "--strict", "generator", "tests/helpers", "noxfile.py")
    session.run("mypy", "--strict", "-p", "seedance")
    session.run("pyright", "-p", "tests/consumer")
    session.run("pytest", "-q", "tests/consumer", *session.posargs)


@nox.session
def downstream(session: nox.Session) -> None:
    """Build the wheel, install it alone in a clean environment and use it."""
    session.install("build")
    out = Path(session.create_tmp())
    shutil.rmtree(out / "dist", ignore_errors=True)
    session.run("python", "-m", "build", "--wheel", "--outdir", str(out / "dist"), str(ROOT))
    (wheel,) = (out / "dist").glob("*.whl")
    session.install("--force-reinstall", str(wheel))
    session.chdir(out)  # away from the source tree: only the wheel may be found
    session.run("python", "-W", "error", str(ROOT / "tests" / "downstream" / "use.py"))
    session.log("the wheel works alone: %s", os.fspath(wheel.name))
