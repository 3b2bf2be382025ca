"""Where a rendered API page says that a request goes, and what the page calls that."""

from __future__ import annotations

import re

from .page import Page
from .reading import Draft

_URL = re.compile(r"--url\s+['\"]?(?P<url>https?://[^\s'\"\\]+)")


def write_address(page: Page, draft: Draft) -> str | None:
    """The path; the crumbs say where in the request URL it begins."""
    match = _URL.search(page.panel)
    if match is None:
        draft.fail("page-incomplete", page.curl[0].number, "the panel names no URL")
        return None
    line = page.curl[0].number + page.panel.count("\n", 0, match.start())
    url = match["url"].partition("?")[0]
    path = "/" + "/".join(crumb.text for crumb in page.crumbs)
    if not _matches("/" + url.partition("://")[2].partition("/")[2], path):
        draft.fail("address-mismatch", line, f"the crumbs say {path}, the panel {url}")
        return None
    segments = url.split("/")
    server = "/".join(segments[: len(segments) - len(page.crumbs)])
    draft.put("/servers", [{"url": server}], line)
    draft.put("/paths", {}, page.crumbs[0].number)
    return path


def write_title(page: Page, draft: Draft, operation: str, path: str) -> None:
    """The title; where the page has none, its path names it."""
    if page.title:
        draft.put("/info/title", page.title.text, page.title.number)
        draft.put(operation + "/summary", page.title.text, page.title.number)
    else:
        named = [part for part in path.split("/") if part not in ("", "async")]
        line = page.crumbs[0].number
        draft.put("/info/title", named[-1] if named else path, line, "title-from-last-segment")
        draft.note("title-lost", line, "the page shows no title; its path names it")
    draft.put("/info/version", "0", page.method.number, "version-not-documented")


def _matches(path: str, crumbs: str) -> bool:
    """Whether a URL's path ends with the crumbs; ``{name}`` stands for any segment."""
    ours, theirs = crumbs.split("/")[1:], path.split("/")[1:]
    tail = theirs[-len(ours) :]
    return len(tail) == len(ours) and all(
        left == right or (left.startswith("{") and left.endswith("}"))
        for left, right in zip(ours, tail, strict=True)
    )
