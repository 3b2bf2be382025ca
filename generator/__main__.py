"""``python -m generator``: a check that was silent before is answered without importing more."""

from __future__ import annotations

import sys

from .stamp import Stamp

_FOLDERS = {"--specs": "specs", "--templates": "templates", "--out": "generated"}


def _is_fine(arguments: list[str]) -> bool:
    """Whether this is a ``check`` of a state that was found fine; unsure means no."""
    names, values = arguments[1::2], arguments[2::2]
    if arguments[:1] != ["check"] or len(names) != len(values) or not _FOLDERS.keys() >= {*names}:
        return False
    return Stamp([*{**_FOLDERS, **dict(zip(names, values, strict=True))}.values()]).is_fine()


if __name__ == "__main__":
    if not _is_fine(sys.argv[1:]):
        from .cli import main

        sys.exit(main())
