"""``add URL-or-FILE``: one more variant, as data: the document and an entry in the manifest."""

from __future__ import annotations

from .command import add_arguments, run

__all__ = ["add_arguments", "run"]
