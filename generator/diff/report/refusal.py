"""A comparison that was refused, in every form: readers of a report must see that there is none."""

from __future__ import annotations

from collections.abc import Callable

from ..evidence import OVERRIDABLE, Refusal
from .github import data
from .html import escape as escape_html
from .html import page
from .json_text import findings_json, text_of
from .junit import attribute
from .markdown import escape

_LONGEST = 20_000


def override(refusal: Refusal) -> str | None:
    """How to compare all the same, where that is possible."""
    if refusal.id not in OVERRIDABLE:
        return None
    return f"the last good documents stay; to compare all the same: --even-if {refusal.id}"


def _json(refusal: Refusal) -> str:
    return text_of(
        {
            "refused": True,
            "reason": str(refusal),
            "id": refusal.id,
            "override": override(refusal),
            "findings": findings_json(refusal.findings),
        }
    )


def _markdown(refusal: Refusal) -> str:
    return f"**could not judge**: {escape(str(refusal), _LONGEST)}\n"


def _github(refusal: Refusal) -> str:
    return f"::error title=drift::{data(f'could not judge: {refusal}')}\n"


def _junit(refusal: Refusal) -> str:
    said = f"type={attribute(refusal.id)} message={attribute(str(refusal))}"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuite name="drift" tests="1" failures="0" errors="1" skipped="0">\n'
        f'  <testcase classname="refused" name={attribute(refusal.id)}><error {said}/></testcase>\n'
        "</testsuite>\n"
    )


def _html(refusal: Refusal) -> str:
    body = ["<h1>Drift: could not judge</h1>", f"<p>{escape_html(str(refusal))}</p>"]
    said = override(refusal)
    body += [f'<p class="facts">{escape_html(said)}</p>'] if said else []
    return "\n".join(page("Drift: could not judge", body)) + "\n"


REFUSALS: dict[str, Callable[[Refusal], str]] = {
    "text": lambda _refusal: "",  # told on the other channel, as in every form but JSON
    "json": _json,
    "markdown": _markdown,
    "github": _github,
    "junit": _junit,
    "html": _html,
}
