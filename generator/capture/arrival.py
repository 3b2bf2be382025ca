"""A page of a variant that only facts describe: it takes their place when it is that page.

Everything is tried in memory first: the page is of the same operation, has what the facts have, and
fits the description of its provider and the overlays of the variant.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from ..diagnostics import BadInput, Severity, printable
from ..diff.engine import compare
from ..diff.evidence import Side, judge
from ..intake.detect import Identity, Known
from ..intake.plan import Addition, Plan, Source, applied, planned, write_plan
from ..intake.staging import write_below
from ..lock import LOCK, Locked, load_lock, lock_text
from ..manifest import Document, Manifest
from ..normalize import normalize
from ..normalize.align import aligned
from ..normalize.known import KNOWN
from ..normalize.sources import source_of
from ..read import FACTS, Reading, read
from ..readings import read_all
from ..specs import Specs, load_specs


class NotThePage(Exception):
    """Why an answer does not take the place of the facts."""


def arrive(folder: Path, entry: Document, data: bytes, locked: Locked) -> str:
    """Put a page in the place of the facts of its variant; the form it has.

    The folder is read anew: earlier arrivals of the same run have changed its manifest.

    Raises:
        NotThePage: the answer is not the page of the variant, or does not fit.
    """
    specs = load_specs(folder)
    try:
        plan, form = _planned(specs, entry, data, locked, load_lock(folder))
    except BadInput as problem:
        errors = [f for f in problem.findings if f.severity >= Severity.ERROR]
        raise NotThePage(printable(f"{errors[0].id}: {errors[0].message}")) from None
    write_plan(folder, plan)
    lock = load_lock(folder) | {plan.file: locked._replace(reader=form)}
    write_below(folder, LOCK, lock_text(lock).encode())
    return form


def _planned(
    specs: Specs, entry: Document, data: bytes, locked: Locked, lock: dict[str, Locked]
) -> tuple[Plan, str]:
    one = _alone(specs, entry.id)
    known = Known(one.manifest, read_all(one))
    facts = known.readings[entry.file]
    reading = read(data, entry.id)
    if reading.sourced is None:
        raise BadInput(reading.findings)
    if reading.form == FACTS:
        raise NotThePage("not-a-document: a facts document is ours, no page")
    _require_same(entry, facts, reading)
    title = str(facts.sourced.document["info"]["title"]) if facts.sourced else entry.variant
    identity = Identity(entry.provider, entry.variant, entry.name, title)
    label, day = urlsplit(locked.address).path, (locked.fetched or "")[:10] or None
    source = Source(data, label, entry.page, day)
    plan = planned(specs, known, Addition(identity, reading, source), lock)
    fitted = _alone(applied(specs, plan), entry.id)
    normalize(fitted, read_all(fitted))
    return plan, reading.form


def _alone(specs: Specs, id: str) -> Specs:
    """The specs as if there were this one variant only, and no other one were known."""
    manifest = specs.manifest
    documents = tuple(entry for entry in manifest.documents if entry.id == id)
    files = {path: data for path, data in specs.files.items() if path != KNOWN}
    return Specs(Manifest(manifest.providers, documents, manifest.place), files)


def _require_same(entry: Document, facts: Reading, reading: Reading) -> None:
    """The page is about the variant of the facts, and most of what they state is on it."""
    sources = [source_of(entry.file, facts), source_of(entry.id, reading)]
    laid, _ = aligned(entry.variant, sources)
    was, now = (source.sourced for source in laid)
    refusal = judge(compare(was, now), Side(scraped=True), Side(scraped=True), ())
    if refusal:
        raise NotThePage(f"{refusal.id}: {refusal.detail}")
