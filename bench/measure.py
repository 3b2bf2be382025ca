"""Whole processes side by side: each command in turn, several rounds, medians and ratios.

Alternation, because a shared machine drifts: two commands that take turns drift together. pyperf
does not take turns, and looks neither at the CPU time nor at the memory of a command's children;
so a round is measured here, and what is made of it (medians, spread, files of all values that
``pyperf compare_to`` compares) is pyperf's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pyperf


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


class Section(NamedTuple):
    """A part of the report: its text, and what was measured for it."""

    title: str
    text: str
    measured: Sequence[pyperf.Benchmark] = ()

    @classmethod
    def of(cls, title: str, rows: Sequence[Row]) -> Section:
        """A table of processes."""
        found = [benchmark for row in rows for benchmark in (row.cpu, row.seconds)]
        return cls(title, table(rows), found)

    def markdown(self) -> str:
        """The part as it stands in the report."""
        return f"\n## {self.title}\n\n{self.text}"


@dataclass(frozen=True)
class Row:
    """What was measured, in CPU seconds, seconds and MiB (the largest single process, median)."""

    name: str
    cpu: pyperf.Benchmark
    seconds: pyperf.Benchmark
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
    cpu, seconds, memory = zip(*figures, strict=True)
    return Row(name, measured(f"{name}, CPU", cpu), measured(name, seconds), median(memory))


def measured(name: str, seconds: Sequence[float]) -> pyperf.Benchmark:
    """What was measured in several rounds."""
    runs = [pyperf.Run([each], metadata={"name": name}) for each in seconds]
    return pyperf.Benchmark(runs)


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


def table(rows: Sequence[Row]) -> str:
    """A Markdown table; ratios are over the first row."""
    first = rows[0]
    columns = ["what", "CPU s", "ratio", "elapsed s", "ratio", "peak MiB"]
    if first.instructions:
        columns += ["M instructions", "ratio"]
    lines = [f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}"]
    for row in rows:
        cells = [row.name]
        for ours, theirs in ((row.cpu, first.cpu), (row.seconds, first.seconds)):
            cells += [shown(ours), f"{ours.median() / theirs.median():.2f}"]
        cells.append(f"{row.mebibytes:.0f}")
        if first.instructions and row.instructions:
            cells += [f"{row.instructions:.0f}", f"{row.instructions / first.instructions:.2f}"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def shown(benchmark: pyperf.Benchmark, times: float = 1, digits: int = 3) -> str:
    """The median and, where there were several rounds, its median absolute deviation in percent."""
    middle = benchmark.median()
    if benchmark.get_nvalue() < 3:
        return f"{middle * times:.{digits}f}"
    return f"{middle * times:.{digits}f} ± {benchmark.median_abs_dev() / middle:.0%}"
