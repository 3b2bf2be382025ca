"""Fetch, judge, and replace what is better: all in a copy that takes the folder's place at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ..diagnostics import refuse
from ..intake.entry import changed as changed_entry
from ..intake.staging import changed_copy, write_below
from ..lock import LOCK, Locked, digest, load_lock, lock_text
from ..manifest import MANIFEST, Document, SourceFile, parse_manifest
from ..read import FACTS, read
from ..specs import Specs, load_node, load_specs
from ..write import locked
from .arrival import NotThePage, arrive
from .discover import Discovery, discover
from .fetch import Answer, Fetcher, NotFetched
from .judge import judge_answer
from .plan import Plan, addresses, load_plan

_REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: ``unchanged``, ``changed`` or ``kept`` (the last one).

    ``facts``: only facts describe the variant, and no page of it took their place.
    """

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
        """Whether something could not be judged; facts that stay facts have lost nothing."""
        kept = any(outcome.status == "kept" for outcome in self.outcomes)
        return kept or any(found.failures for found in self.discoveries)

    @property
    def drifted(self) -> bool:
        """Whether variants came or went, or documents changed."""
        listed = any(found.new or found.gone for found in self.discoveries)
        return listed or any(outcome.status == "changed" for outcome in self.outcomes)


def select(specs: Specs, targets: Iterable[str]) -> list[Document]:
    """The documents that are meant by ``PROVIDER`` or ``PROVIDER/VARIANT``, or all.

    Raises:
        BadInput: a target names nothing.
    """
    entries = list(specs.manifest.documents)
    wanted = list(targets)
    for target in wanted:
        if not any(target in (entry.id, entry.provider) for entry in entries):
            hint = ", ".join(entry.id for entry in entries)
            raise refuse("no-such-document", None, f"no document {target!r}", hint)
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
    with locked(to):
        return _captured(folder, to, targets, known, fetcher)


def _captured(
    folder: Path, to: Path, targets: Sequence[str], known: Iterable[str], fetcher: Fetcher | None
) -> Captured:
    specs = load_specs(folder)
    plan = load_plan(specs, folder)
    entries = select(specs, targets)
    whole = not targets
    _require_new(folder, to)
    with fetcher or Fetcher(plan.agent, plan.pause) as client, changed_copy(folder, to) as copy:
        outcomes = tuple(o for e in entries for o in _outcomes(copy, specs, e, plan, client))
        discoveries = tuple(_discoveries(specs, plan, known, client)) if whole else ()
    return Captured(outcomes, discoveries)


def _discoveries(
    specs: Specs, plan: Plan, known: Iterable[str], client: Fetcher
) -> Iterator[Discovery]:
    for provider, source in plan.sources.items():
        yield discover(provider, source, specs.manifest.of(provider), known, client)


def _require_new(folder: Path, to: Path) -> None:
    """Captures go into the specs folder itself, or into one that holds nothing."""
    target = to.resolve()
    if target != folder.resolve() and target.exists() and any(target.iterdir()):
        raise refuse("output-not-empty", None, f"{to} is not empty", "name a new folder with --to")


def _outcomes(
    folder: Path, specs: Specs, entry: Document, plan: Plan, client: Fetcher
) -> Iterator[Outcome]:
    """One outcome for each captured source of a variant; one for a variant of facts."""
    captured = [source for source in entry.sources if not is_facts(specs, source)]
    origin = plan.sources.get(entry.provider)
    known = addresses(entry, origin) if origin else (entry.page,)
    if not captured:
        yield _arrival(folder, entry, known, client)
    lock = load_lock(folder)
    for source in captured:
        if entry.also:  # each from where it came: the richest form of all is another source
            locked = lock.get(source.file)
            known = (locked.address if locked else source.page,)
        yield _document(folder, specs, entry, source, known, client)


def is_facts(specs: Specs, source: SourceFile) -> bool:
    """Whether a source is a facts document: ours, and never overwritten by a capture."""
    form = source.form or read(specs.files[source.file], source.file).form
    return form == FACTS


def _arrival(folder: Path, entry: Document, known: Iterable[str], client: Fetcher) -> Outcome:
    """The page of a variant of which there are only facts so far."""
    reasons: list[str] = []
    for address in known:
        try:
            answer = client.get(address)
            arrive(folder, entry, answer.body, _locked(address, answer, ""))
        except NotFetched as problem:
            reasons.append(str(problem))
        except NotThePage as problem:
            reasons.append(f"{address}: {problem}")
            _set_aside(folder, entry.provider, Path(entry.file).stem + ".txt", answer.body)
        else:
            return Outcome(entry.id, "changed", address, "in the place of facts")
    return Outcome(entry.id, "facts", entry.page, "; ".join(reasons))


def _document(
    folder: Path,
    specs: Specs,
    entry: Document,
    source: SourceFile,
    known: Iterable[str],
    client: Fetcher,
) -> Outcome:
    locked = load_lock(folder).get(source.file)
    last = specs.files[source.file]
    reasons: list[str] = []
    for address in known:
        same = locked if locked and locked.address == address else None
        try:
            etag, modified = (same.etag, same.last_modified) if same else (None, None)
            answer = client.get(address, etag, modified)
        except NotFetched as problem:
            reasons.append(str(problem))
            continue
        if answer.status == 304:
            return Outcome(entry.id, "unchanged", address)
        judged = judge_answer(source.file, answer.body, last, specs.beside(entry))
        if judged.refusal is None:
            taken = _locked(address, answer, judged.reading.form)
            changed = _take(folder, source, answer.body, taken)
            return Outcome(entry.id, "changed" if changed else "unchanged", address)
        reasons.append(f"{address}: {judged.refusal}")
        _set_aside(folder, entry.provider, Path(source.file).name, answer.body)
    return Outcome(entry.id, "kept", source.page, "; ".join(reasons))


def _locked(address: str, answer: Answer, reader: str) -> Locked:
    return Locked(
        address=address,
        sha256=digest(answer.body),
        reader=reader,
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
        fetched=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )


def _take(folder: Path, source: SourceFile, body: bytes, locked: Locked) -> bool:
    """Write the capture, the lock and what the manifest says of it; the copy is swapped later."""
    changed = locked.sha256 != source.sha256
    lock = load_lock(folder)
    before = lock.get(source.file)
    if not changed and before and before == locked._replace(fetched=before.fetched):
        return False
    write_below(folder, LOCK, lock_text({**lock, source.file: locked}).encode())
    if changed:
        write_below(folder, source.file, body)
        _amend(folder, source.file, locked)
    return changed


def _amend(folder: Path, file: str, locked: Locked) -> None:
    """Put the new digest, form and day into the manifest's entry of a file."""
    data = (folder / MANIFEST).read_bytes()
    sources = parse_manifest(load_node(data, MANIFEST)).sources
    place = next(source.place for source in sources if source.file == file)
    day = (locked.fetched or "")[:10]
    values = {"form": locked.reader, "captured": day, "sha256": locked.sha256}
    write_below(folder, MANIFEST, changed_entry(data.decode(), place, values).encode())


def _set_aside(folder: Path, provider: str, name: str, body: bytes) -> None:
    """Keep an answer that was not the document, for people to look at."""
    write_below(folder, f"{_REJECTED}/{provider}/{name}", body)
