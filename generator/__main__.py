"""``python -m generator``: a check that was silent before is answered without importing more.

Tools that are slow to import are begun before anything else, where they are surely needed.
"""

from __future__ import annotations

import sys

_FOLDERS = {"--specs": "specs", "--templates": "templates", "--out": "generated"}


def _is_fine(arguments: list[str]) -> bool:
    """Whether this is a ``check`` of a state that was found fine; unsure means no."""
    names, values = arguments[1::2], arguments[2::2]
    if arguments[:1] != ["check"] or len(names) != len(values) or not _FOLDERS.keys() >= {*names}:
        return False
    from .stamp import Stamp

    return Stamp([*{**_FOLDERS, **dict(zip(names, values, strict=True))}.values()]).is_fine()


def _main() -> int:
    from .cli import main

    return main()


if __name__ == "__main__":
    if sys.argv[1:2] == ["generate"] and "--no-cache" in sys.argv:
        from .warm import warming

        with warming(at_once=True):
            sys.exit(_main())
    if not _is_fine(sys.argv[1:]):
        sys.exit(_main())
