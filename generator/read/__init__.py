"""Room 1, read: the bytes of one document to the OpenAPI 3.1 document it states; nothing added.

The readers are imported when one is asked for: comparing two documents in JSON needs none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .forms import FACTS, FINDINGS, FORMS, Reading, read

__all__ = ["FACTS", "FINDINGS", "FORMS", "Reading", "read"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import forms

    return getattr(forms, name)
