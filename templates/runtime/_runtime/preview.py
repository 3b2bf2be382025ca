"""What a call would send, without sending it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from .pointer import Json

MASK = "***"


class Preview(NamedTuple):
    """The exact request of ``dry_run=True``; the key is masked, nothing was sent.

    ``json`` is the body as data; ``headers`` are all that are sent. ``task_id`` is the id this
    client chose, where it does; a real call chooses a new one unless it is given.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    json: Json
    variant: str
    key_environment: str
    auth_header: str
    task_id: str | None = None

    def curl(self) -> str:
        """The same request as a line for a POSIX shell; the key is read from the environment."""
        from shlex import quote

        parts = ["curl", "--request", self.method, quote(self.url)]
        for name, value in self.headers.items():
            if name.lower() == self.auth_header.lower():
                prefix = value.removesuffix(MASK)
                quoted = quote(f"{name}: {prefix}") + f'"${self.key_environment}"'
            else:
                quoted = quote(f"{name}: {value}")
            parts += ["--header", quoted]
        body = json.dumps(self.json, ensure_ascii=False, separators=(",", ":"))
        return " ".join([*parts, "--data-raw", quote(body)])

    def __repr__(self) -> str:
        return f"<Preview {self.variant}: {self.method} {self.url}>"

    def __str__(self) -> str:
        return self.curl()
