"""One report, written for whoever has to act on it: one module per form."""

from __future__ import annotations

from collections.abc import Callable

from .github import as_github
from .html import as_html
from .json_text import as_json
from .junit import as_junit
from .markdown import as_markdown
from .model import Report, grouped
from .text import as_text

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
    "github": as_github,
    "junit": as_junit,
    "html": as_html,
}

__all__ = ["FORMATS", "Report", "as_text", "grouped"]
