"""Text from elsewhere, made fit to be shown: no signed URLs, long data or control characters."""

from __future__ import annotations

import re

# Texts, which ``re`` compiles and keeps when they are first used: most programs show nothing.
_QUERY = r"((?:https?|wss?)://[^\s\"'<>?#\\]*)[?#][^\s\"'<>\\]*"
_USER = r"(https?://)[^\s\"'<>/@]*@"
_DATA = r"(data:[\w./+-]*(?:;[\w=-]+)*,)[^\s\"'<>]*"
_BLOB = r"[A-Za-z0-9+/_-]{120,}={0,2}"


def redact(text: str, limit: int = 500) -> str:
    """``text`` on one line without queries of URLs, data URIs and long base64; cut at ``limit``."""
    text = text[: limit * 8]
    text = re.sub(_USER, r"\1", re.sub(_QUERY, r"\1?…", text))
    text = re.sub(_BLOB, "…", re.sub(_DATA, r"\1…", text))
    shown = "".join(char if char.isprintable() else " " for char in text)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def bare_url(url: str) -> str:
    """``url`` without user info, query and fragment, which may sign it."""
    if url.startswith("data:"):
        return url.partition(",")[0] + ",…"
    return redact(url, 200)
