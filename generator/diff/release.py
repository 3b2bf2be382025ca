"""What changes mean for the package's version, and how they are told to its users."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from .change import Change, Level
from .checks import CHECKS
from .report.markdown import escape
from .report.model import grouped

Step = Literal["major", "minor", "patch"]

# Something new can be done: more values are accepted, or something was added.
ADDITIONS = frozenset(
    check.id
    for check in CHECKS.values()
    if check.severity < Level.BREAKING
    and (
        check.id.endswith("-added")
        or (check.area == "request values" and CHECKS[check.mirror].severity == Level.BREAKING)
    )
    and not check.id.startswith(("prose-", "error-", "request-default-", "response-default-"))
)


def version_step(changes: Iterable[Change]) -> Step:
    """Breaking changes are a major step, additions a minor one, anything else a patch."""
    found = list(changes)
    if any(change.severity == Level.BREAKING for change in found):
        return "major"
    return "minor" if any(change.id in ADDITIONS for change in found) else "patch"


def next_version(version: str, step: Step) -> str:
    """The version after a step; anything behind the third number is dropped."""
    major, minor, patch = (int(part) for part in version.split(".")[:3])
    if step == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if step == "minor" else f"{major}.{minor}.{patch + 1}"


def changelog_entry(version: str, changes: Iterable[Change]) -> str:
    """A section of the changelog; text from pages in it is text."""
    lines = [f"## {version} – proposed", ""]
    for group in grouped(changes):
        change = group.change
        if change.severity > Level.DOCS:
            label = "**Breaking:** " if change.severity == Level.BREAKING else ""
            where = f"{change.variant}: " if change.variant else ""
            lines.append(f"- {label}{escape(where + change.message, 300)}")
    if len(lines) == 2:
        lines.append("- The documents changed in words only.")
    return "\n".join(lines) + "\n"


def with_entry(changelog: str, entry: str) -> str:
    """The changelog with an entry before the newest one; a proposal is replaced by the next."""
    head, mark, rest = changelog.partition("\n## ")
    if mark and rest.splitlines()[0].endswith("– proposed"):
        _, mark, rest = rest.partition("\n## ")
    return f"{head.rstrip()}\n\n{entry}" + (f"\n## {rest}" if mark else "")
