"""Whole processes side by side: each command in turn, several rounds, medians and ratios.

Alternation, because a shared machine drifts: two commands that take turns drift together.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path


@dataclass(frozen=True)
class Contestant:
    """A command to time; ``prepare`` runs before each round and is not counted.

    One that prints ``unless`` has not done all of its work.
    """

    name: str
    command: Sequence[str]
    cwd: Path
    prepare: Callable[[], None] = lambda: None
    env: Mapping[str, str] = field(default_factory=dict)
    unless: str | None = None


@dataclass(frozen=True)
class Row:
    """What was measured: medians in CPU seconds, seconds and MiB (the largest single process)."""

    name: str
    cpu: float
    seconds: float
    mebibytes: float
    instructions: float | None = None
    """Millions of them, where they were counted."""


def compare(contestants: Sequence[Contestant], rounds: int = 5, warmup: int = 1) -> list[Row]:
    """Every contestant once per round, in turn.

    Raises:
        RuntimeError: a command failed; its output is part of the message.
    """
    seen: dict[str, list[tuple[float, float, float]]] = {each.name: [] for each in contestants}
    for round_ in range(warmup + rounds):
        for each in contestants:
            each.prepare()
            figures = _once(each)
            if round_ >= warmup:
                seen[each.name].append(figures)
    return [_row(name, figures) for name, figures in seen.items()]


def _row(name: str, figures: list[tuple[float, float, float]]) -> Row:
    cpu, seconds, memory = (statistics.median(column) for column in zip(*figures, strict=True))
    return Row(name, cpu, seconds, memory)


def _once(each: Contestant) -> tuple[float, float, float]:
    env = {**os.environ, **each.env}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as pip does with what it installs
    started = time.perf_counter()
    process = subprocess.Popen(
        each.command, cwd=each.cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert process.stdout is not None
    output = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    elapsed = time.perf_counter() - started
    text = output.decode(errors="replace")[-2000:]
    if process.returncode != 0 or (each.unless and each.unless in text):
        raise RuntimeError(f"{each.name} ended with {process.returncode}:\n{text}")
    return usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss / 1024


def counted(contestants: Sequence[Contestant], rows: Sequence[Row]) -> list[Row]:
    """The rows with the instructions that Valgrind counts, if it is here: in every run the same.

    Those of the contestants' own processes; a busy machine changes nothing about them.
    """
    if shutil.which("valgrind") is None:
        return [*rows]
    pairs = zip(contestants, rows, strict=True)
    return [replace(row, instructions=_instructions(each)) for each, row in pairs]


def _instructions(each: Contestant) -> float:
    tool = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    env = {**os.environ, **each.env, "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [*tool, *each.command], cwd=each.cwd, env=env, check=True, capture_output=True, text=True
    )
    return int(done.stderr.rpartition("refs:")[2].split()[0].replace(",", "")) / 1e6


def table(rows: Sequence[Row], base: str | None = None) -> str:
    """A Markdown table; ratios are over the row named ``base`` (default: the first)."""
    reference = next((row for row in rows if row.name == base), rows[0])
    columns = ["what", "CPU s", "ratio of CPU", "elapsed s", "peak MiB"]
    if reference.instructions:
        columns += ["M instructions", "ratio of instructions"]
    lines = [f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}"]
    for row in rows:
        ratio = row.cpu / reference.cpu
        figures = f"{row.cpu:.3f} | {ratio:.2f} | {row.seconds:.3f} | {row.mebibytes:.0f}"
        if reference.instructions and row.instructions:
            ratio = row.instructions / reference.instructions
            figures += f" | {row.instructions:.0f} | {ratio:.2f}"
        lines.append(f"| {row.name} | {figures} |")
    return "\n".join(lines) + "\n"
