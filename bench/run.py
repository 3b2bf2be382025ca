"""Measure the generator beside the peers and write ``bench/RESULTS.md``.

``python -m bench.run PEERS [--long]``: PEERS is a folder with one virtual environment per peer,
as ``nox -s bench`` makes them. The short form ends within five minutes; ``--long`` adds 1,000 and
10,000 operations, and instructions where Valgrind counts them.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import distributions, version
from pathlib import Path

import pyperf

from generator.lock import LOCK, digest

from . import inputs
from .calls import async_submits, submits, waits
from .importing import imports
from .measure import Contestant, Row, Section, compare
from .reading import reads

ROOT = inputs.ROOT
OURS = [sys.executable, "-m", "generator"]


def main() -> None:
    """Run every comparison and write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("peers", type=Path, help="folder of virtual environments, one per peer")
    parser.add_argument("--long", action="store_true", help="1,000 and 10,000 operations as well")
    parser.add_argument("--out", type=Path, default=ROOT / "bench" / "RESULTS.md")
    parser.add_argument("--values", type=Path, help="every value, for `pyperf compare_to`")
    args = parser.parse_args()
    report, found = _head(args.peers), list[pyperf.Benchmark]()
    print(report)
    with tempfile.TemporaryDirectory() as name:
        for section in _sections(Path(name), args.peers.resolve(), args.long):
            print(section.markdown(), flush=True)
            report += section.markdown()
            for each in section.measured:
                each.update_metadata({"name": f"{section.title}: {each.get_name()}"})
                found.append(each)
    args.out.write_text(report)
    if args.values:
        pyperf.BenchmarkSuite(found).dump(str(args.values), replace=True)


def _head(peers: Path) -> str:
    tools = ", ".join(f"{tool} {version(tool)}" for tool in ("black", "datamodel-code-generator"))
    installed = [str(path) for path in peers.glob("openapi-python-client/lib/*/site-packages")]
    tools += "".join(
        f", {peer.name} {peer.version}"
        for peer in distributions(name="openapi-python-client", path=installed)
    )
    return (
        "# Measured\n\n"
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores, Python {platform.python_version()}, {tools}.\n"
        "Whole processes with their children, taking turns; medians, and where there were three "
        "rounds or more their median absolute deviation. Peak memory is that of the largest single "
        "process.\n"
    )


def _sections(work: Path, peers: Path, long: bool) -> Iterator[Section]:
    yield Section.of("`check` when nothing changed, this repository", _check(work))
    # In this process, before it makes large inputs: their memory would hide that of the waits.
    yield from (submits(), async_submits(), waits())
    yield from _import(work, peers, long)
    yield Section.of("`diff` of two documents of 1,000 operations", _diff(work))
    yield Section.of("`diff`, one shared schema changed, by operations", _grown(work, long))
    yield Section.of("`generate` from nothing, this repository's documents", _real(work, peers))
    sizes = [5, 100, 1000] if long else [5, 100]
    for count in sizes:
        yield Section.of(
            f"`generate` from nothing, {count:,} operations", _full(work, peers, count)
        )
    if long:
        yield Section.of("`generate` after one of 1,000 documents changed", _one_of(work, 1000))
        yield _ours_alone(work, 10000)
    else:
        yield Section.of("`generate` after one of 100 documents changed", _one_of(work, 100))
    # Last, in this process: what it keeps would be counted as memory of processes started later.
    yield reads()


def _python(*arguments: str, name: str) -> Contestant:
    return Contestant(name, [sys.executable, *arguments], ROOT)


def _check(work: Path) -> list[Row]:
    return compare(
        [
            _python("-c", "import json, hashlib", name="bare Python with json and hashlib"),
            Contestant("ours: check", [*OURS, "check"], ROOT),
            Contestant("ours: check --full", [*OURS, "check", "--full"], ROOT),
        ],
        rounds=7,
    )


def _check_quickly(*where: str) -> list[Row]:
    bare = _python("-c", "import json, hashlib", name="bare Python with json and hashlib")
    return compare([bare, Contestant("ours: check", [*OURS, "check", *where], ROOT)], 9)


def _import(work: Path, peers: Path, long: bool) -> Iterator[Section]:
    python = peers / "users" / "bin" / "python"
    yield Section.of("Import, and what one call needs", imports(python, ROOT / "generated", long))
    if long:
        package = work / "imported-1000"
        specs, _ = _inputs(work, 1000)
        where = ["--specs", str(specs), "--out", str(package)]
        command = [*OURS, "generate", *where]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        yield Section.of("The same at 1,000 variants", imports(python, package, long))
        yield Section.of("`check` when nothing changed, 1,000 documents", _check_quickly(*where))


def _inputs(work: Path, count: int) -> tuple[Path, Path]:
    """The specs folder and the OpenAPI document of one size."""
    specs, document = work / f"specs-{count}", work / f"openapi-{count}.json"
    if not specs.exists():
        inputs.specs(specs, count)
        document.write_text(json.dumps(inputs.openapi(count)))
    return specs, document


def _ours(work: Path, count: int, cache: str = "--no-cache") -> Contestant:
    specs, _ = _inputs(work, count)
    out = work / f"ours-{count}"
    command = [*OURS, "generate", "--specs", str(specs), "--out", str(out), cache]
    return Contestant("ours", command, ROOT, prepare=lambda: shutil.rmtree(out, True))


def _real(work: Path, peers: Path) -> list[Row]:
    """The peer has the documents that ours are normalized to; we have the pages."""
    documents = sorted((ROOT / "generated" / "openapi").iterdir())
    out = work / "ours-real"
    command = [*OURS, "generate", "--no-cache", "--out", str(out)]
    ours = Contestant("ours", command, ROOT, prepare=lambda: shutil.rmtree(out, True))
    return compare([_client(work, peers, *documents), ours], rounds=5)


def _full(work: Path, peers: Path, count: int) -> list[Row]:
    _, document = _inputs(work, count)
    contestants = [_client(work, peers, document), _models(work, peers, document)]
    if count < 100:  # it takes 24 s there, and minutes at 1,000
        contestants.append(_models(work, peers, document, client=True))
    rounds, warmup = (5, 1) if count < 100 else (2, 0)  # what the others need was imported then
    return compare([*contestants, _ours(work, count)], rounds, warmup)


_EACH = """
for document; do
  openapi-python-client generate --path "$document" --output-path "$(basename "$document" .json)"
done
"""


def _client(work: Path, peers: Path, *documents: Path) -> Contestant:
    """A client per document. It is formatted by ruff where that is found: in an environment."""
    command = ["sh", "-e", "-c", _EACH, "sh", *map(str, documents)]
    unformatted = "Skipping Integration"
    return _peer(work, peers, "openapi-python-client", " (ruff)", command, unformatted)


def _models(work: Path, peers: Path, document: Path, client: bool = False) -> Contestant:
    command = [
        *("datamodel-codegen", "--input", str(document), "--input-file-type", "openapi"),
        *("--output", "models.py", "--disable-timestamp"),
        *("--output-model-type", "pydantic_v2.BaseModel", "--formatters", "black", "isort"),
    ]
    if client:
        command += ["--generate-client", "httpx2", "--client-output", "client"]
        command += ["--client-package", "client", "--client-model-package", "models"]
    what = ", models and its client" if client else ", models only"
    return _peer(work, peers, "datamodel-code-generator", what, command)


def _peer(
    work: Path, peers: Path, tool: str, how: str, command: list[str], unless: str | None = None
) -> Contestant:
    """A peer in its environment, as if that were activated."""
    out = work / "peer"

    def fresh() -> None:
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()

    path = os.pathsep.join([str(peers / tool / "bin"), os.environ["PATH"]])
    return Contestant(tool + how, command, out, fresh, {"PATH": path}, unless)


def _one_of(work: Path, count: int) -> list[Row]:
    specs, _ = _inputs(work, count)
    out, cache = work / "one", work / "cache"
    page = sorted((specs / "captures" / "modellix").iterdir())[count // 2]
    named = (specs / "manifest.yaml", specs / LOCK)
    original, lines = page.read_text(), [file.read_text() for file in named]
    turn = iter(range(1000))

    def change() -> None:
        text = original.replace("Description of the desired", f"Description {next(turn)} of the")
        page.write_text(text)
        old, new = (digest(t.encode()) for t in (original, text))
        for file, before in zip(named, lines, strict=True):
            file.write_text(before.replace(old, new))

    command = [*OURS, "generate", "--specs", str(specs), "--out", str(out)]
    cold = Contestant(
        "from nothing, no cache",
        [*command, "--no-cache"],
        ROOT,
        prepare=lambda: shutil.rmtree(out, True),
    )
    warm = Contestant(
        "after one change", command, ROOT, prepare=change, env={"SEEDANCE_CACHE": str(cache)}
    )
    result = compare([cold, warm], rounds=3)
    page.write_text(original)
    for file, before in zip(named, lines, strict=True):
        file.write_text(before)
    return result


def _diff(work: Path) -> list[Row]:
    base, one, every = _revisions(work, 1000)

    def command(revision: Path, name: str) -> Contestant:
        return Contestant(
            name, [*OURS, "diff", str(base), str(revision), "--fail-on", "never"], ROOT
        )

    return compare(
        [
            command(one, "ours: diff"),
            command(base, "nothing changed"),
            command(every, "every operation changed"),
        ],
        rounds=3,
    )


# The command takes up to 2,000 operations in one document; what compares them takes any number.
_COMPARE = """
import json, sys
from generator.diff import compare
from generator.document import Sourced
base, revision = (Sourced(json.load(open(name))) for name in sys.argv[1:])
assert compare(base, revision).changes
"""


def _grown(work: Path, long: bool) -> list[Row]:
    contestants = []
    for count in (100, 1000, 10000) if long else (100, 1000):
        base, one, _ = _revisions(work, count)
        command = [sys.executable, "-c", _COMPARE, str(base), str(one)]
        contestants.append(Contestant(f"{count:,} operations", command, ROOT))
    return compare(contestants, rounds=3)


def _revisions(work: Path, count: int) -> list[Path]:
    """Made by another process: its memory would be counted as that of processes started later."""
    code = f"from bench.inputs import revisions; revisions({str(work)!r}, {count})"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    return [work / f"{name}-{count}.json" for name in inputs.REVISIONS]


def _ours_alone(work: Path, count: int) -> Section:
    title = f"`generate` from nothing, {count:,} operations"
    try:
        return Section.of(title, compare([_ours(work, count)], rounds=1, warmup=0))
    except RuntimeError as problem:  # the last of a long run: what was measured before counts
        return Section(title, f"It failed: {str(problem).splitlines()[-1]}\n")


if __name__ == "__main__":
    main()
