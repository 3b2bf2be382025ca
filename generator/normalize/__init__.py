"""Room 2, normalize: readings become one complete OpenAPI 3.1 document per provider.

For each document: overlays, references resolved, rules in prose. Then, for each provider, the
description that its own overlays give is completed by its documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from ..cache import Memo, digest_of, no_memo
from ..diagnostics import BadInput, Finding, sort_findings
from ..document import Object, Sourced
from ..form import require_form
from ..manifest import Document, Provider
from ..node import collect
from ..read import Reading
from ..specs import Specs, load_node
from ..spread import remembered
from ..stored import packed
from .apply import apply_overlay
from .assemble import joined, skeleton
from .fragment import Fragment, fragment, stored_fragment
from .inline import inline
from .known import known_variants
from .overlay import parse_overlay
from .rules import apply_rules
from .service import require_service
from .sources import findings_of, one_document, with_losses

__all__ = ["Normalized", "normalize"]


@dataclass(frozen=True)
class Normalized:
    """By provider id, the OpenAPI document with the origins of its values; and all findings.

    ``known`` are the catalogue entries of variants that no document describes. ``marks`` are
    digests, by variant id, of everything that decides what is said of the variant.
    """

    providers: dict[str, Sourced]
    findings: tuple[Finding, ...]
    known: tuple[Object, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)

    @property
    def documents(self) -> dict[str, Object]:
        """The documents alone."""
        return {name: sourced.document for name, sourced in self.providers.items()}


def normalize(specs: Specs, readings: Mapping[str, Reading], memo: Memo = no_memo) -> Normalized:
    """One document for each provider that has documents, from the readings by file.

    Raises:
        BadInput: with the problems of all documents and overlays that cannot be used.
    """
    documents = specs.manifest.documents
    findings = [found for entry in documents for found in findings_of(entry, readings)]
    problems: list[BadInput] = []
    providers: dict[str, Sourced] = {}
    marks: dict[str, str] = {}
    for entry in specs.manifest.providers.values():
        if not specs.manifest.of(entry.id):
            continue
        try:
            made = _provider(specs, entry, readings, memo)
            providers[entry.id] = made.sourced
            findings += made.findings
            marks |= made.marks
        except BadInput as problem:
            problems.append(problem)
    collect(problems)
    return Normalized(providers, sort_findings(findings), known_variants(specs), marks)


@dataclass(frozen=True)
class _Provider:
    """The document of one provider, what was found on the way, and marks by variant id."""

    sourced: Sourced
    findings: list[Finding]
    marks: dict[str, str]


def _provider(
    specs: Specs, entry: Provider, readings: Mapping[str, Reading], memo: Memo
) -> _Provider:
    problems: list[BadInput] = []
    fragments: list[tuple[Document, Fragment]] = []
    described: Sourced | None = None
    try:
        laid = _overlaid(specs, entry.overlays, skeleton(entry))
        require_form(laid)
        require_service(laid, entry)
        described = laid
    except BadInput as problem:
        problems.append(problem)
    common = "" if described is None else digest_of([packed(described, ())])
    named = digest_of(sorted(specs.files))
    entries = list(specs.manifest.of(entry.id))
    tasks = [
        (
            (common, *_decisive(specs, document, named)),
            partial(_packed, specs, document, readings, described),
        )
        for document in entries
    ]
    marks: dict[str, str] = {}
    texts = [*remembered(memo, "document", tasks)][::-1]
    for document in entries:
        text = texts.pop()  # a thousand of them, of which only parts are still needed
        marks[document.id] = digest_of((common, text))
        made = stored_fragment(text)
        if isinstance(made, Fragment):
            fragments.append((document, made))
        elif made:
            problems.append(BadInput(made))
    collect(problems)
    assert described is not None  # or there is a problem
    assembled, others = joined(described, fragments)
    return _Provider(assembled, others, marks)


def _decisive(specs: Specs, document: Document, named: str) -> tuple[str, ...]:
    """All that decides what becomes of a document.

    Overlays name other files as evidence; ``named`` is a digest of the names of all there are.
    """
    files = [source.file for source in document.sources]
    files += [*specs.beside(document), *document.overlays]
    beside = named if document.overlays else ""
    return repr(document), beside, digest_of(part for f in files for part in (f, specs.files[f]))


def _packed(
    specs: Specs, document: Document, readings: Mapping[str, Reading], provider: Sourced | None
) -> str:
    """What one variant adds to a provider, or the problems with it, as text."""
    try:
        corrected, found = _document(specs, document, readings)
        if provider is None:
            return packed(None, ())
        made = fragment(provider, document, corrected)
        return made._replace(findings=(*found, *made.findings)).text()
    except BadInput as problem:
        return packed(None, problem.findings)


def _document(
    specs: Specs, document: Document, readings: Mapping[str, Reading]
) -> tuple[Sourced, tuple[Finding, ...]]:
    """One variant, corrected by its overlays, with its rules in prose as keywords."""
    for source in document.sources:
        if readings[source.file].sourced is None:
            raise BadInput(readings[source.file].findings)
    stated, found = one_document(document, readings)
    corrected = _overlaid(specs, document.overlays, stated)
    require_form(corrected)
    known = with_losses(corrected, findings_of(document, readings))
    ruled, others = apply_rules(inline(known))
    return ruled, (*found, *others)


def _overlaid(specs: Specs, overlays: Iterable[str], sourced: Sourced) -> Sourced:
    for file in overlays:
        root = load_node(specs.files[file], file, "overlay")
        sourced = apply_overlay(sourced, parse_overlay(root, specs.files))
    return sourced
