"""One HTTP exchange as plain values: the request, its answer, or what is known without one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Call(NamedTuple):
    """One HTTP request, ready but for its host and key; ``paid`` ones are sent at most once."""

    method: str
    path: str
    body: bytes | None = None
    paid: bool = False

    def __repr__(self) -> str:
        return f"<Call {self.method} {self.path}{' paid' if self.paid else ''}>"


class Reply(NamedTuple):
    """One HTTP answer, read whole; ``cut`` says why it is not whole, if it is not."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    cut: str | None = None

    def header(self, name: str | None) -> str | None:
        """One header, whatever its case."""
        return self.headers.get(name) if name else None

    def __repr__(self) -> str:
        return f"<Reply {self.status}>"


class Lost(NamedTuple):
    """No whole answer came; ``sent`` is False only when the request surely did not go out."""

    reason: str
    sent: bool
    status: int | None = None
