"""Fetch, judge, and replace what is better: all in a copy that takes the folder's place at once."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from ..diagnostics import refuse
from ..lock import LOCK, Locked, digest, load_lock, lock_text
from ..manifest import MANIFEST, Document
from ..specs import Specs, load_specs
from ..write import swap
from .discover import Discovery, discover
from .fetch import Answer, Fetcher, NotFetched
from .judge import judge_answer
from .plan import Plan, addresses, load_plan

FACTS = "facts"
_REJECTED = "rejected"
_STAGING = ".capture-"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: ``unchanged``, ``changed`` or ``kept`` (the last one)."""

    document: str
    status: str
    address: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Captured:
    """A whole run."""

    outcomes: tuple[Outcome, ...]
    discoveries: tuple[Discovery, ...]

    @property
    def failed(self) -> bool:
        """Whether something could not be judged."""
        kept = any(outcome.status == "kept" for outcome in self.outcomes)
        return kept or any(found.failures for found in self.discoveries)

    @property
    def drifted(self) -> bool:
        """Whether variants came or went, or documents changed."""
        listed = any(found.new or found.gone for found in self.discoveries)
        return listed or any(outcome.status == "changed" for outcome in self.outcomes)


def select(specs: Specs, targets: Iterable[str]) -> list[Document]:
    """The captured documents that are meant by ``PROVIDER`` or ``PROVIDER/VARIANT``, or all.

    Raises:
        BadInput: a target names nothing.
    """
    entries = [entry for entry in specs.manifest.documents if entry.form != FACTS]
    wanted = list(targets)
    for target in wanted:
        if not any(target in (entry.id, entry.provider) for entry in entries):
            hint = ", ".join(entry.id for entry in entries)
            raise refuse("no-such-document", None, f"no captured document {target!r}", hint)
    return [e for e in entries if not wanted or e.id in wanted or e.provider in wanted]


def capture(
    folder: Path,
    to: Path,
    targets: Sequence[str],
    known: Iterable[str],
    fetcher: Fetcher | None = None,
) -> Captured:
    """Bring the documents of a specs folder up to date in ``to`` (it may be the same folder).

    Raises:
        BadInput: the folder or a target cannot be used.
    """
    specs = load_specs(folder)
    plan = load_plan(specs, folder)
    entries = select(specs, targets)
    whole = not targets
    with fetcher or Fetcher(plan.agent, plan.pause) as client, _staged(folder, to) as copy:
        outcomes = tuple(_document(copy, specs, entry, plan, client) for entry in entries)
        discoveries = tuple(_discoveries(specs, plan, known, client)) if whole else ()
    return Captured(outcomes, discoveries)


def _discoveries(
    specs: Specs, plan: Plan, known: Iterable[str], client: Fetcher
) -> Iterator[Discovery]:
    for provider, source in plan.sources.items():
        yield discover(provider, source, specs.manifest.of(provider), known, client)


@contextmanager
def _staged(folder: Path, to: Path) -> Iterator[Path]:
    """A copy of the folder; it takes the place of ``to`` when nothing went wrong."""
    target = to.resolve()
    if target != folder.resolve() and target.exists() and any(target.iterdir()):
        raise refuse("output-not-empty", None, f"{to} is not empty", "name a new folder with --to")
    target.parent.mkdir(parents=True, exist_ok=True)
    for left in target.parent.glob(f".{target.name}{_STAGING}*"):
        shutil.rmtree(left, ignore_errors=True)  # of a run that was killed
    staging = Path(tempfile.mkdtemp(prefix=f".{target.name}{_STAGING}", dir=target.parent))
    try:
        copy = staging / "specs"
        shutil.copytree(folder, copy, symlinks=True)
        yield copy
        if _bytes(copy) != _bytes(target):
            swap(copy, target)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _bytes(folder: Path) -> dict[Path, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder): path.read_bytes() for path in files}


def _document(folder: Path, specs: Specs, entry: Document, plan: Plan, client: Fetcher) -> Outcome:
    locked = load_lock(folder).get(entry.file)
    last = specs.files[entry.file]
    reasons: list[str] = []
    source = plan.sources.get(entry.provider)
    for address in addresses(entry, source) if source else (entry.page,):
        same = locked if locked and locked.address == address else None
        try:
            etag, modified = (same.etag, same.last_modified) if same else (None, None)
            answer = client.get(address, etag, modified)
        except NotFetched as problem:
            reasons.append(str(problem))
            continue
        if answer.status == 304:
            return Outcome(entry.id, "unchanged", address)
        judged = judge_answer(entry, answer.body, last, specs.beside(entry))
        if judged.refusal is None:
            return _take(folder, entry, address, answer, judged.reading.form)
        reasons.append(f"{address}: {judged.refusal}")
        _set_aside(folder, entry, answer.body)
    return Outcome(entry.id, "kept", entry.page, "; ".join(reasons))


def _take(folder: Path, entry: Document, address: str, answer: Answer, reader: str) -> Outcome:
    """Write the capture, the lock and what the manifest says of it; the copy is swapped later."""
    locked = Locked(
        address=address,
        sha256=digest(answer.body),
        reader=reader,
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
        fetched=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    changed = locked.sha256 != entry.sha256
    before = load_lock(folder).get(entry.file)
    if not changed and before and before == replace(locked, fetched=before.fetched):
        return Outcome(entry.id, "unchanged", address)
    (folder / LOCK).write_text(lock_text({**load_lock(folder), entry.file: locked}), "utf-8")
    if changed:
        (folder / entry.file).write_bytes(answer.body)
        manifest = folder / MANIFEST
        manifest.write_text(_amended(manifest.read_text("utf-8"), entry, locked), "utf-8")
    return Outcome(entry.id, "changed" if changed else "unchanged", address)


def _amended(text: str, entry: Document, locked: Locked) -> str:
    """The manifest with the new digest, form and day in the entry of one document."""
    start = text.index(f"file: {entry.file}")
    end = text.find("\n  - ", start)
    end = len(text) if end < 0 else end
    block = text[start:end]
    block = re.sub(r"(?m)^(\s+sha256:).*$", rf"\1 {locked.sha256}", block)
    block = re.sub(r"(?m)^(\s+form:).*$", rf"\1 {locked.reader}", block)
    day = (locked.fetched or "")[:10]
    block = re.sub(r"(?m)^(\s+captured:).*$", rf"\1 '{day}'", block)
    return text[:start] + block + text[end:]


def _set_aside(folder: Path, entry: Document, body: bytes) -> None:
    """Keep an answer that was not the document, for people to look at."""
    path = folder / _REJECTED / entry.provider / Path(entry.file).name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
