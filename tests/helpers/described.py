"""The description of a specs folder, for tests that end there."""

from __future__ import annotations

from pathlib import Path

from generator.cache import Memo, no_memo
from generator.pipeline import Described, accepted


def describe_specs(folder: Path, memo: Memo = no_memo) -> Described:
    """Everything that the package is made of.

    Raises:
        BadInput: as ``accepted`` does.
    """
    return accepted(folder, lambda described: described, memo=memo)[1]
