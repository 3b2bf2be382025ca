"""``python -m tests.fuzz [TARGET …] [--seconds N]``: each target led by what code it reaches.

Needs ``atheris`` (``pip install -e ".[fuzz]"``). A failure ends its target, and its choices are
kept in ``.cache/fuzz``: ``--again FILE`` makes the same choices once more.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

HOME = Path(".cache/fuzz")


class Bytes:
    """Choices read from the bytes that the fuzzer makes."""

    def __init__(self, data: bytes) -> None:
        import atheris

        self._data = atheris.FuzzedDataProvider(data)

    def below(self, count: int) -> int:
        """A number from 0 to ``count - 1``."""
        return int(self._data.ConsumeIntInRange(0, count - 1)) if count > 1 else 0


def main() -> int:
    """The exit code: 1 when a target failed."""
    parser = argparse.ArgumentParser("python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="default: all, in turn")
    parser.add_argument("--seconds", type=int, default=60, help="for each target (60)")
    parser.add_argument("--again", type=Path, metavar="FILE", help="only the choices of this file")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        return _fuzz(args.targets[0], args.seconds, args.again)
    from .targets import TARGETS

    failed = [name for name in args.targets or TARGETS if not _report(name, args)]
    return 1 if failed else 0


def _report(name: str, args: argparse.Namespace) -> bool:
    """Run one target in a process of its own and say how it went; whether nothing failed."""
    command = [sys.executable, "-m", "tests.fuzz", name, "--one", "--seconds", str(args.seconds)]
    command += ["--again", str(args.again)] if args.again else []
    before = os.times()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    after = os.times()
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    told = done.stdout + done.stderr
    runs = re.findall(r"^(?:Done |stat::number_of_executed_units: |#)(\d+)", told, re.M)
    print(f"{name}: {runs[-1] if runs else 0} runs, {spent:.0f} s CPU", flush=True)
    if done.returncode:
        print(told[-6000:], flush=True)
    return done.returncode == 0


def _fuzz(name: str, seconds: int, again: Path | None) -> int:
    import atheris

    with atheris.instrument_imports(include=["generator"]):
        from .targets import TARGETS
    target = TARGETS[name]
    if again is not None:
        target(Bytes(again.read_bytes()))
        return 0
    corpus = HOME / name.replace(" ", "-")
    corpus.mkdir(parents=True, exist_ok=True)
    options = [f"-max_total_time={seconds}", f"-artifact_prefix={corpus}-", "-max_len=512"]
    options += ["-rss_limit_mb=4096", "-timeout=300", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], lambda data: target(Bytes(data)))
    atheris.Fuzz()  # ends the process
    return 0


if __name__ == "__main__":
    sys.exit(main())
