"""The whole line in order; read this file first.

Documents become readings, readings one checked OpenAPI document per provider, these a plain
description of a package, the description texts, and only then does anything touch the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import cache, partial
from hashlib import sha256
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from . import warm
from .cache import Memo, no_memo
from .compare import Difference, compare
from .diagnostics import BadInput, Finding, Severity, without_echoes
from .document import Object
from .findings import Judgement, judge
from .later import Texts
from .lock import check_lock, load_lock
from .normalize import Normalized, normalize
from .read import FACTS, Reading
from .readings import read_all
from .specs import Specs, load_specs
from .validate import Validation, validate
from .write import check_ours, locked, staged, swap

if TYPE_CHECKING:
    from .describe import Package
    from .describe.docs import Docs

Stage = Callable[[str], AbstractContextManager[None]]
"""Called with the name of each stage; the stage runs inside the context it returns."""


class Known(NamedTuple):
    """A specs folder, and its documents read and normalized."""

    specs: Specs
    normalized: Normalized


class Judged(NamedTuple):
    """The checked documents and what was found in them, before anything is decided about it."""

    specs: Specs
    normalized: Normalized
    judgement: Judgement


class Described(NamedTuple):
    """Everything that the package is made of.

    ``documents`` are the normalized ones by provider id. Where their values came from is told in
    the description; of a thousand documents that takes more room than the documents.
    """

    specs: Specs
    documents: Mapping[str, Object]
    package: Package
    docs: Docs


def quiet(_stage: str) -> AbstractContextManager[None]:
    """A stage that reports nothing."""
    return nullcontext()


def judged_specs(folder: Path, stage: Stage = quiet, memo: Memo = no_memo) -> Judged:
    """Read, normalize and validate a specs folder; findings are returned, not raised."""
    specs, normalized = _known(folder, stage, memo)
    with stage("validate"):
        found = validate(normalized, memo)
        return Judged(specs, normalized, _judgement(specs, normalized.findings, found))


def _known(folder: Path, stage: Stage, memo: Memo) -> Known:
    with stage("read"):
        specs = load_specs(folder)
        readings = read_all(specs, memo)
        _require_locked(folder, specs, readings)
    with stage("normalize"):
        return Known(specs, normalize(specs, readings, memo))


_T = TypeVar("_T")


def accepted(
    folder: Path, work: Callable[[Described], _T], stage: Stage = quiet, memo: Memo = no_memo
) -> tuple[Judgement, _T]:
    """What was found in a specs folder, and what ``work`` gives with its description.

    The judge is slow and seldom has anything to say: our own rules decide whether work begins, and
    the judge whether it ends. What it says goes before what goes wrong in the work.

    Raises:
        BadInput: with every error, and every warning that nobody accepted.
    """
    known = _known(folder, stage, memo)
    with stage("validate"):
        validation = Validation(known.normalized, memo)
    decide = partial(_acceptable, known.specs, known.normalized.findings)
    try:
        decide(validation.own)
        described = _described(known, stage, memo)
        del known  # the origins, which take more room than the documents
        done = work(described)
    except Exception:
        decide(validation.findings())
        raise
    with stage("judge"):
        return decide(validation.findings()), done


def _acceptable(specs: Specs, *found: Iterable[Finding]) -> Judgement:
    judgement = _judgement(specs, *found)
    blocking = tuple(f for f in judgement.open if f.severity >= Severity.WARNING)
    if blocking:
        raise BadInput(blocking)
    return judgement


def _judgement(specs: Specs, *found: Iterable[Finding]) -> Judgement:
    return judge(without_echoes(chain(*found)), specs)


def _described(known: Known, stage: Stage, memo: Memo) -> Described:
    from .describe import describe
    from .describe.docs import describe_docs

    with stage("describe"):
        listed = known.normalized.known
        package = describe(known.normalized, listed, memo)
        docs = describe_docs(package, listed)
    return Described(known.specs, known.normalized.documents, package, docs)


def _require_locked(folder: Path, specs: Specs, readings: Mapping[str, Reading]) -> None:
    """Refuse a capture that is not the one in the lock; facts documents are ours, not captured."""
    captured = {file: specs.files[file] for file, r in readings.items() if r.form != FACTS}
    found = tuple(check_lock(load_lock(folder), captured))
    if found:
        raise BadInput(found)


def rendered(
    described: Described, templates: Path, stage: Stage = quiet, memo: Memo = no_memo
) -> Texts:
    """Every file of ``generated/`` by relative path."""
    from .render import load_templates, render
    from .render.docs import render_docs

    with stage("render"):
        sources = {file: sha256(data).hexdigest() for file, data in described.specs.files.items()}
        texts = load_templates(templates)
        docs = cache(partial(render_docs, described.docs, texts, memo))
        warm.while_waiting(docs)  # for the model tool; or else made when they are asked for
        warm.while_waiting(partial(import_module, ".proof", __package__))
        return render(described.package, described.documents, texts, sources, memo) | docs()


class Written(NamedTuple):
    """What a run of ``generate`` did."""

    described: Described
    judgement: Judgement
    files: Mapping[str, str]
    difference: Difference


def generate(
    specs: Path, templates: Path, out: Path, stage: Stage = quiet, memo: Memo = no_memo
) -> Written:
    """Documents to ``out``: proven first, swapped in whole, untouched when nothing changed."""

    def work(described: Described) -> tuple[Described, Texts]:
        return described, rendered(described, templates, stage, memo)

    with locked(out):
        judgement, (described, files) = accepted(specs, work, stage, memo)
        check_ours(files, out)
        difference = compare(files, out)
        if difference:
            from .proof import prove

            kept = files.keys() - {*difference.missing, *difference.changed}
            with staged(files, out, kept) as folder:
                with stage("prove"):
                    prove(files, described.package, folder, memo)
                with stage("write"):
                    swap(folder, out)
        return Written(described, judgement, files, difference)


def check(specs: Path, templates: Path, out: Path, stage: Stage = quiet) -> Difference:
    """How ``out`` differs from what ``generate`` would write; writes nothing."""
    work = partial(rendered, templates=templates, stage=stage)
    return compare(accepted(specs, work, stage)[1], out)
