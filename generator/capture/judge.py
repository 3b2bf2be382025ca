"""Is an answer the document that was asked for? What it lost has not been removed by that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..diagnostics import Severity, printable
from ..diff.engine import compare
from ..diff.evidence import Side, judge, lost_facts
from ..diff.inputs import subject
from ..diff.view import words
from ..read import Reading, read

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = words("the of and to for a in is or be when with not this from must if")
_FEWEST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Judged:
    """The reading of an answer; ``refusal`` says why it must not replace the last capture."""

    reading: Reading
    refusal: str | None


def judge_answer(
    file: str,
    data: bytes,
    last: bytes | None,
    beside: Mapping[str, bytes] = MappingProxyType({}),
) -> Judged:
    """Compare an answer with the last good capture of the same document, if there is one."""
    reading = read(data, file, beside=beside)
    if reading.sourced is None:
        errors = [f for f in reading.findings if f.severity >= Severity.ERROR]
        why = f"{errors[0].id}: {errors[0].message}" if errors else "it cannot be read"
        return Judged(reading, printable(why))
    if last is None:
        return Judged(reading, None)
    if _english(last) > 0.05 > 4 * _english(data):
        return Judged(reading, "other-language: the document was English and no longer is")
    before = read(last, file, beside=beside)
    return Judged(reading, _refusal(before, reading))


def _refusal(before: Reading, after: Reading) -> str | None:
    if before.sourced is None or after.sourced is None:
        return None
    if before.form == "openapi" and after.form != "openapi":
        return "poorer-form: the schema is known and this is only a page"
    found = compare(before.sourced, after.sourced)
    refusal = judge(found, _side(before), _side(after), ("different-form",))
    return f"{refusal.id}: {refusal.detail}" if refusal else None


def _side(reading: Reading) -> Side:
    assert reading.sourced is not None
    return Side(reading.form, subject(reading.sourced), {"": lost_facts(reading.findings)}, True)


def _english(data: bytes) -> float:
    """The share of everyday English words; 1 when there is too little text to say."""
    found = _WORD.findall(data.decode("utf-8", "replace").lower())
    if len(found) < _FEWEST_WORDS:
        return 1.0
    return sum(word in _ENGLISH for word in found) / len(found)
