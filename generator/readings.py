"""The readings of all documents of a specs folder, remembered by what decides each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from . import warm
from .cache import Memo, digest_of, no_memo
from .diagnostics import BadInput, Severity
from .later import headed
from .read import Reading, read
from .specs import Specs
from .spread import Task
from .stored import heard, packed, unpacked_later


def read_all(specs: Specs, memo: Memo = no_memo) -> dict[str, Reading]:
    """A reading for every source of every document of the manifest, by file.

    Raises:
        BadInput: with the reasons of all documents that cannot be read.
    """
    asked = _asked(specs)

    def prepare(missing: Sequence[int]) -> None:
        warm.begin(missing, surely=len(missing) == len(asked))  # nothing is known of others

    readings: dict[str, Reading] = {}
    # What was found is remembered by itself: of an unchanged document nobody looks at more.
    texts = headed(memo, "reading", heard, [*asked.values()], prepare)
    for file, text in zip(asked, texts, strict=True):
        sourced, findings, form = unpacked_later(*text)
        readings[file] = Reading(form, sourced, findings)
    unread = [f for r in readings.values() if r.sourced is None for f in r.findings]
    if unread:
        raise BadInput(tuple(f for f in unread if f.severity >= Severity.ERROR))
    return readings


def _asked(specs: Specs) -> dict[str, tuple[tuple[str, ...], Task]]:
    """By file, what decides its reading, and what makes it."""
    asked: dict[str, tuple[tuple[str, ...], Task]] = {}
    for entry in specs.manifest.documents:
        beside = specs.beside(entry)
        others = digest_of(part for name, data in beside.items() for part in (name, data))
        for source in entry.sources:
            data = specs.files[source.file]
            parts = (source.file, str(source.form), digest_of([data]), others)
            asked[source.file] = parts, partial(_read, data, source.file, source.form, beside)
    return asked


def _read(data: bytes, file: str, form: str | None, beside: Mapping[str, bytes]) -> str:
    reading = read(data, file, form, beside)
    return packed(reading.sourced, reading.findings, reading.form)
