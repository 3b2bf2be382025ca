"""What measures commands takes turns, believes none that failed, and keeps every value."""

from __future__ import annotations

import sys
from pathlib import Path

import pyperf
import pytest

from bench.measure import Contestant, Section, compare


def python(name: str, code: str, where: Path, unless: str | None = None) -> Contestant:
    return Contestant(name, [sys.executable, "-c", code], where, unless=unless)


def test_commands_take_turns_and_every_value_is_kept(tmp_path: Path) -> None:
    note = "open('log', 'a').write('{}')"
    few = python("few", note.format("f"), tmp_path)
    many = python("many", f"{note.format('m')}; sum(range(5_000_000))", tmp_path)
    rows = compare([few, many], rounds=3, warmup=1)
    assert (tmp_path / "log").read_text() == "fm" * 4
    assert [row.cpu.get_nvalue() for row in rows] == [3, 3]
    section = Section.of("Two", rows)
    lines = section.markdown().splitlines()
    assert lines[1] == "## Two"
    assert [line.split(" | ")[0] for line in lines[5:]] == ["| few", "| many"]
    assert lines[5].count(" | 1.00") == 2
    pyperf.BenchmarkSuite(section.measured).dump(str(tmp_path / "values.json"))
    kept = pyperf.BenchmarkSuite.load(str(tmp_path / "values.json"))
    assert kept.get_benchmark_names() == ["few, CPU", "few", "many, CPU", "many"]
    assert kept.get_benchmark("many").get_values() == rows[1].seconds.get_values()


@pytest.mark.parametrize(
    ("code", "unless"),
    [("raise SystemExit('no room left')", None), ("print('no room left')", "no room")],
)
def test_a_command_that_failed_is_not_measured(
    tmp_path: Path, code: str, unless: str | None
) -> None:
    with pytest.raises(RuntimeError, match=r"(?s)^bad ended with .*no room left"):
        compare([python("bad", code, tmp_path, unless)], rounds=1)
