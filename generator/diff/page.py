"""The documentation page of all checks, made of the table and the cases."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from ..document import Json, equal
from .checks import CHECKS, Check

_HEAD = """\
# Checks

What `python -m generator diff` tells apart. Each check has two verdicts: *wire* for callers who
stay on the package they have, *source* for callers who upgrade; the severity is the worse one.
The direction decides: a request that accepts less breaks, an answer that promises less breaks.
Before and after show what differs in the documents of the check's case, `tests/cases/diff/ID/`.

This page is made from the table in `generator/diff/checks.py` by `python -m generator.diff.page`.
"""


def checks_page(cases: Path) -> str:
    """The whole page; examples are the innermost difference between the two sides of each case."""
    lines = [_HEAD]
    for area, checks in groupby(CHECKS.values(), key=lambda check: check.area):
        lines.append(f"## {area.capitalize()}\n")
        for check in checks:
            lines += _section(check, cases / check.id)
    return "\n".join(lines).rstrip() + "\n"


def _section(check: Check, case: Path) -> Iterator[str]:
    yield f"### {check.id}\n"
    verdicts = f"wire: {check.wire.label}, source: {check.source.label}"
    yield f"**{check.severity.label}** ({verdicts}). {check.reason[0].upper()}{check.reason[1:]}."
    yield f"Mirror image: `{check.mirror}`.\n"
    if (case / "base.json").is_file():
        was, now = (
            json.loads((case / f"{side}.json").read_text()) for side in ("base", "revision")
        )
        old, new = _difference(was, now)
        yield f"```text\nbefore: {_shown(old)}\nafter:  {_shown(new)}\n```\n"


def _difference(was: Json, now: Json) -> tuple[Json, Json]:
    """The innermost objects that hold everything that differs, without what is equal in them."""
    if not (isinstance(was, dict) and isinstance(now, dict)):
        return was, now
    keys = [key for key in {**was, **now} if not _same(was, now, key)]
    if len(keys) == 1 and isinstance(was.get(keys[0]), dict) and isinstance(now.get(keys[0]), dict):
        return _difference(was[keys[0]], now[keys[0]])
    return {key: was[key] for key in keys if key in was}, {
        key: now[key] for key in keys if key in now
    }


def _same(was: Json, now: Json, key: str) -> bool:
    return key in was and key in now and equal(was[key], now[key])


def _shown(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if text not in ("{}", "[]") else "(nothing)"


if __name__ == "__main__":
    root = Path(__file__).parents[2]
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "checks.md").write_text(checks_page(root / "tests" / "cases" / "diff"))
    sys.stdout.write("docs/checks.md\n")
